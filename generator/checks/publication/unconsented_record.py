"""Ensure a case without recorded consent tells of invented people only, and says so.

What it checks: with `consent.state` `not-recorded` or `not-needed`, `provenance.default` is `illustrative` or
`composite` and `anonymization` lists what was invented (`family-invented`) or says `composite: true`; and no block
about the people themselves (referral, presenting problem, family, case map, needs, risk, strengths, goals, outcome)
is `documented`. What was public before may stay documented elsewhere: that there was a talk, what it said, what a
station does. Drafts are left in peace.

Why it matters: nobody asked these people. A real story told without asking is a harm, however kindly it is written;
and readers may not take an invention for a record.

Wrong: `consent: {state: not-recorded, …}` with `provenance: {default: documented, …}`

Right: `consent: {state: not-recorded, …}` with `provenance: {default: illustrative, …}` and
`anonymization: {level: 3, changes: [family-invented, details-invented]}`

确保没有同意记录的案例，写的都是虚构的人，而且页面上说明了。

检查什么：`consent.state` 是 `not-recorded` 或 `not-needed` 的案例，
`provenance.default` 写 `illustrative` 或 `composite`，
`anonymization` 写明家人是虚构的（`family-invented`），或者写 `composite: true`；直接写人的部分（个案来源、呈现的问
题、家庭、个案地图、需求、风险、优势、目标、成效）没有标成 `documented` 的。原来就公开的内容，可以在别处标“有记录”：
办过哪次分享、分享里讲了什么、社工站怎样做。草稿不查。

为什么：没有人问过他们。没有问就写出真人真事，再善意也是伤害；编出来的，也不能让读者当成记录。

错误：`consent: {state: not-recorded, …}`，又写 `provenance: {default: documented, …}`

正确：`consent: {state: not-recorded, …}`，配 `provenance: {default: illustrative, …}` 和
`anonymization: {level: 3, changes: [family-invented, details-invented]}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._consent import case_to_publish
from generator.checks._setting import Setting
from generator.content import Basis, Change, ConsentState, Entry
from generator.content.case import Case
from generator.diagnostics import Problem, Severity
from generator.languages import Words
from generator.source import Data, ValuePath

_UNASKED = (ConsentState.NOT_RECORDED, ConsentState.NOT_NEEDED)
_ABOUT_PEOPLE: tuple[ValuePath, ...] = (
    ("referral",),
    ("presenting_problem",),
    ("family",),
    ("case_map",),
    ("assessment", "needs"),
    ("assessment", "risk"),
    ("assessment", "micro"),
    ("assessment", "strengths"),
    ("goals",),
    ("outcome",),
)
_RECORD = Words(
    "内容却标着“有记录”，像是真人真事", "yet this is marked as documented, as if it were a real person's story"
)
_NOT_SAID = Words(
    "却没有写明家人是虚构的（family-invented）或几个个案合成的（composite: true）",
    "yet nothing says that the family is invented (`family-invented`) or a composite (`composite: true`)",
)


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    case = case_to_publish(entry)
    if case is None or case.consent.state not in _UNASKED:
        return
    state = {"state": case.consent.state.words}
    if case.provenance.default is Basis.DOCUMENTED:
        yield Flaw(("provenance", "default"), {**state, "why": _RECORD})
    elif not _says_so(case):
        yield Flaw(("anonymization", "changes"), {**state, "why": _NOT_SAID})
    if entry.document.as_written and Basis.DOCUMENTED.value not in entry.document.text:
        return
    for start in _ABOUT_PEOPLE:
        for path in _documented(_at(entry.document.data, start), start):
            yield Flaw(path, {**state, "why": _RECORD})


def _says_so(case: Case) -> bool:
    hidden = case.anonymization
    return Change.FAMILY_INVENTED in hidden.changes or hidden.composite


def _at(data: Data, path: ValuePath) -> Data:
    for step in path:
        data = data.get(str(step), "") if isinstance(data, dict) else ""
    return data


def _documented(data: Data, path: ValuePath) -> Iterator[ValuePath]:
    """Yield the path of each `basis: documented` in a part of the file."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            if not isinstance(item, str):
                yield from _documented(item, (*path, index))
    elif isinstance(data, dict):
        for name, item in data.items():
            if name == "basis" and item == Basis.DOCUMENTED.value:
                yield (*path, name)
            elif not isinstance(item, str):
                yield from _documented(item, (*path, name))


CHECK = EntryCheck(
    Problem(
        "PUB907",
        "unconsented-record",
        Words("知情同意写的是“{state}”，{why}。", "Consent is “{state}”, {why}."),
        Words(
            "没有同意记录，人和事就必须是虚构或合成的，并在 provenance 和 anonymization 里照实写明；"
            "如果写的是真人，请先征得同意，这期间写 draft: true。",
            "Without recorded consent people and events must be invented or merged, and `provenance` and "
            "`anonymization` must say so. If real people are meant, ask them first and write `draft: true` meanwhile.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _find,
)
