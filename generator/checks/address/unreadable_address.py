"""Ensure every line of the ledger says something.

What it checks: a line of `casebook/ledger.yaml` begins with an address of this site, from behind the language and
ending in `/`, perhaps with `#` and an id. After the colon stand ids with spaces between them, or an arrow and an
address.

Why it matters: the tool writes the ledger, people add redirects by hand. A slip of the hand must not make it forget
an address that was published.

Wrong: `/zh/cases/lan: title`

Right: `cases/lan/: title`

确保账本里的每一行都看得懂。

检查什么：`casebook/ledger.yaml`（网址账本）的每一行以本站的网址开头：从语言后面写起，以 `/` 结尾，后面可以有 `#` 和
编号。冒号后面是用空格隔开的编号，或者箭头加网址。

为什么：账本由程序来写，跳转由人来加。就算手一滑写错了，发布过的网址也不能就此忘掉。

错误：`/zh/cases/lan: title`

正确：`cases/lan/: title`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._addresses import FAULTS, LEDGER, ledger_in
from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview
from generator.diagnostics import Problem
from generator.languages import Words


def _compare(_notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for name, fault in ledger_in(overview).faults.items():
        what, how = FAULTS[fault]
        yield Finding(LEDGER, Flaw((name,), {"what": what.fill(name=name), "how": how}))


CHECK = CasebookCheck(
    Problem(
        "URL704",
        "unreadable-address",
        Words("账本里的这一行看不懂：{what}。", "This line of the ledger cannot be understood: {what}."),
        Words(
            "一行先写网址，冒号后面写编号或者箭头。{how}", "A line is an address, a colon, then ids or an arrow. {how}"
        ),
    ),
    lambda _entry, _setting: None,
    _compare,
)
