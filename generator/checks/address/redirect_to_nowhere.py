"""Ensure every redirect leads, in one step, to a page that is there.

What it checks: a line with an arrow in `casebook/ledger.yaml` stands for an address that is gone, and leads to a page
of this site that exists and is not redirected itself.

Why it matters: a reader of an old link must arrive. Steps in between are slow, circles never end, and who writes a
foreign address sends readers away from the site.

Wrong: `cases/old/: → cases/lan` with `cases/lan/: → cases/new/` beside it

Right: `cases/old/: → cases/new/`

确保每一条跳转一步就通到现在有的页面。

检查什么：`casebook/ledger.yaml`（网址账本）里带箭头的一行，左边是已经没有的网址，右边是本站现在有的页面，而且那一页
自己没有再转走。

为什么：打开旧链接的人应该到得了。中间多转几次会慢，转成圈就永远到不了；写了别的网站，读者就被带走了。

错误：`cases/old/: → cases/lan/`，旁边又有 `cases/lan/: → cases/new/`

正确：`cases/old/: → cases/new/`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._addresses import LEDGER, EntrySight, bad_redirects, ledger_in, note_draft
from generator.checks._check import CasebookCheck, Finding, Note
from generator.checks._setting import Overview
from generator.diagnostics import Problem
from generator.languages import Words


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for flaw in bad_redirects(ledger_in(overview), EntrySight(overview, notes)):
        yield Finding(LEDGER, flaw)


CHECK = CasebookCheck(
    Problem(
        "URL703",
        "redirect-to-nowhere",
        Words("这一行写的跳转不对：{what}。", "This redirect cannot work: {what}."),
        Words("跳转要一步通到现在有的页面。{how}", "A redirect leads in one step to a page that exists. {how}"),
    ),
    note_draft,
    _compare,
)
