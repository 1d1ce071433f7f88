"""Ensure a page that was published is still there, or leads on.

What it checks: each page in `casebook/ledger.yaml` has its entry or term, or its line says where it went. Here only
the pages of entries and terms are looked at; before a site is published, all pages are.

Why it matters: residents keep links in chats, trainers print them on handouts. A link that dies takes its reader
along.

Wrong: `cases/lan/: background outcome title`, when there is no `casebook/cases/lan.yaml` any more

Right: `cases/lan/: → cases/lan-and-ming/`; or `cases/lan/: → gone`, if it was taken down

确保发布过的页面都还在，或者会把读者带到新的地方。

检查什么：`casebook/ledger.yaml`（网址账本）里的每一页，都还有对应的条目或词条；没有的，那一行要写明转到哪里。这里只
看条目和词条的页面；正式发布之前，会把所有页面都看一遍。

为什么：居民把链接存在聊天记录里，培训者把链接印在讲义上。链接一断，读者就找不到了。

错误：`cases/lan/: background outcome title`，可是 `casebook/cases/lan.yaml` 已经没有了

正确：`cases/lan/: → cases/lan-and-ming/`；确实要撤下的，写 `cases/lan/: → gone`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._addresses import LEDGER, EntrySight, ledger_in, note_draft, vanished_pages
from generator.checks._check import CasebookCheck, Finding, Note
from generator.checks._setting import Overview
from generator.diagnostics import Problem
from generator.languages import Words


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for flaw in vanished_pages(ledger_in(overview), EntrySight(overview, notes)):
        yield Finding(LEDGER, flaw)


CHECK = CasebookCheck(
    Problem(
        "URL701",
        "vanished-page",
        Words(
            "`{name}` 这一页发布过，现在没有了，别人存下来、印出来的链接会打不开。",
            "The page `{name}` was published and is gone: links that people kept or printed would be dead.",
        ),
        Words(
            "改了编号或搬了地方的，把这一行改成 `{line}`（箭头后面是新网址）；误删的，把文件找回来；"
            "条目写了 draft: true 的，写完再把它删去；"
            "要撤下的（例如当事人撤回了同意），改成 `{gone}`；从来没有上过网的，删掉这一行。",
            "If it was renamed or moved, let this line be `{line}`, with its new address behind the arrow. "
            "If it was deleted by mistake, put the file back. If its entry says `draft: true`, finish it and take that "
            "out. If it is to be taken down, e.g. because consent was "
            "withdrawn, write `{gone}`. If it has never been online, delete the line.",
        ),
    ),
    note_draft,
    _compare,
)
