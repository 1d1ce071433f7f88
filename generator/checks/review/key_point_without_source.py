"""Ensure the key points of a guide have sources.

What it checks: each of `key_points` names a source. One that only says how this page is used, and holds no fact, may
go without if others have one.

Why it matters: the key points are what people remember and pass on. They must rest on more than our word.

Wrong: `key_points: [{zh: 多喝水。, en: Drink water.}]`

Right: `key_points: [{zh: 多喝水。, en: Drink water., sources: [nhc-heat]}]`

确保指南的要点有来源。

检查什么：`key_points` 的每一条都写了来源。只讲怎样使用这一页、没有讲事实的，别的要点有来源就可以不写。

为什么：要点是读者会记住、会转告别人的话，不能只凭我们自己说。

错误：`key_points: [{zh: 多喝水。, en: Drink water.}]`

正确：`key_points: [{zh: 多喝水。, en: Drink water., sources: [nhc-heat]}]`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.content import Entry
from generator.content.guide import Guide
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_WITHOUT = 1
"""So many key points may do without a source."""


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    if not isinstance(entry.record, Guide):
        return
    points = entry.record.key_points
    bare = [number for number, point in enumerate(points) if not point.sources]
    if len(bare) > _WITHOUT or len(bare) == len(points):
        for number in bare:
            yield Flaw(("key_points", number))


CHECK = EntryCheck(
    Problem(
        "REV504",
        "key-point-without-source",
        Words("这条要点没有来源。", "This key point has no source."),
        Words("加上 `sources: [来源编号]`。", "Add `sources: [id]`."),
        Severity.WARNING,
        publishing=Severity.ERROR,
    ),
    _find,
)
