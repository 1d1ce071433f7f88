"""Ensure a case about real people is published with their station's permission.

What it checks: if consent was given, or if the case calls itself a record, `consent.station_permission` is `given`.
Cases about invented people need none. Drafts are left in peace.

Why it matters: the station keeps the file, knows who might still be recognized, and will be asked about the page.

Wrong: `consent: {state: given, station_permission: not-recorded, …}`

Right: `consent: {state: given, station_permission: given, …}`

确保写真人的案例，社工站同意发布。

检查什么：当事人已同意，或者内容以记录为依据的案例，`consent.station_permission` 是 `given`。写虚构人物的案例不需要。
草稿不查。

为什么：档案在社工站，站里最清楚谁还可能被认出来；页面发布以后，别人也会去问站里。

错误：`consent: {state: given, station_permission: not-recorded, …}`

正确：`consent: {state: given, station_permission: given, …}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._consent import case_to_publish, tells_of_real_people
from generator.checks._setting import Setting
from generator.content import ConsentState, Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_JUDGED_ELSEWHERE = ConsentState.WITHDRAWN


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    case = case_to_publish(entry)
    if case is None or not tells_of_real_people(case):
        return
    permission = case.consent.station_permission
    if permission not in (ConsentState.GIVEN, _JUDGED_ELSEWHERE):
        yield Flaw(("consent", "station_permission"), {"state": permission.words})


CHECK = EntryCheck(
    Problem(
        "PUB908",
        "missing-permission",
        Words(
            "这个案例写的是真人，社工站是否同意发布却写着“{state}”。",
            "This case tells of real people, but the station's permission is “{state}”.",
        ),
        Words(
            "请社工站看过全文，同意了再写 station_permission: given；这期间写 draft: true。",
            "Have the station read the whole text; once it agrees, write `station_permission: given`. Until then write "
            "`draft: true`.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _find,
)
