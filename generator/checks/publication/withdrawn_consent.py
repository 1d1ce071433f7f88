"""Ensure no case is published whose people or whose station have taken their consent back.

What it checks: neither `consent.state` nor `consent.station_permission` is `withdrawn`. It is an error at any time,
for drafts and previews too.

Why it matters: whoever says no once more is heard at once. No reason is needed, and no page is worth more.

Wrong: `consent: {state: withdrawn, …}`

Right: the file is taken out of `casebook/`, and whoever used the case is asked to delete it.

确保撤回了同意的案例不再发布。

检查什么：`consent.state` 和 `consent.station_permission` 都不是 `withdrawn`。任何时候都算错误，草稿和预览也一样。

为什么：当事人或社工站说了不，就马上停下来。不需要理由，没有哪一页比这更重要。

错误：`consent: {state: withdrawn, …}`

正确：把整个文件移出 `casebook/`，并请用过这个案例的人删除。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.content import ConsentState, Entry
from generator.content.case import Case
from generator.diagnostics import Problem
from generator.languages import Words

_WHO = {
    "state": Words("当事人已经撤回同意", "The person has withdrawn consent"),
    "station_permission": Words("社工站已经撤回许可", "The station has withdrawn its permission"),
}


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    if isinstance(entry.record, Case):
        for field, who in _WHO.items():
            if getattr(entry.record.consent, field) is ConsentState.WITHDRAWN:
                yield Flaw(("consent", field), {"who": who})


CHECK = EntryCheck(
    Problem(
        "PUB901",
        "withdrawn-consent",
        Words("{who}，这个案例不能发布，也不能再预览。", "{who}: this case cannot be published, nor previewed."),
        Words(
            "把整个文件移出 casebook/，再生成一次网站，这一页就撤下来了。请通知用过它的人删除副本。",
            "Take the whole file out of casebook/ and build the site again: then the page is down. Ask everybody who "
            "used it to delete their copies.",
        ),
    ),
    _find,
)
