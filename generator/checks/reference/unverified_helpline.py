"""Ensure no page tells people to call a number that nobody verified.

What it checks: each reference to a help line leads to one with a `verified` date.

Why it matters: somebody in need who calls a wrong number may not call a second one.

Wrong: `helplines: [night-line]` while that help line has no `verified`.

Right: verify the number, then write `verified:` and `sources:` in `vocabulary/helplines.yaml`.

确保没有一页让人去打没有核实过的电话。

检查什么：引用的每个求助电话，都有 `verified` 日期。

为什么：急着求助的人打错了一次，也许就不会再打第二次。

错误：`helplines: [night-line]`，而这个电话没有 `verified`。

正确：先核实号码，再在 `vocabulary/helplines.yaml` 里写上 `verified:` 和 `sources:`。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem
from generator.languages import Words


def _find(entry: Entry, setting: Setting) -> Iterator[Flaw]:
    helplines = setting.terms("helpline")
    for path, reference in entry.references:
        if reference.kind == "helpline" and reference in helplines and not helplines[reference].verified:
            yield Flaw(path, {"name": str(reference)})


CHECK = EntryCheck(
    Problem(
        "REF102",
        "unverified-helpline",
        Words(
            "求助电话 `{name}` 还没有核实，不能发布。",
            "The help line `{name}` was not verified and cannot be published.",
        ),
        Words(
            "先核实号码，在 vocabulary/helplines.yaml 里写上 verified 和 sources；或者换一个已核实的电话。",
            "Verify it and write `verified` and `sources` in vocabulary/helplines.yaml, or use a verified one.",
        ),
    ),
    _find,
)
