"""Ensure a heading or term that was published is still there, or leads on.

What it checks: each id in `casebook/ledger.yaml` still stands on its page, or a line says where it went. Here only
the terms of the glossary are looked at; before a site is published, the headings of all pages are.

Why it matters: a link may lead into the middle of a page, e.g. to “Do and do not”. Without its id the reader arrives
at the top, and looks for what was promised in vain.

Wrong: `glossary/#ecomap:`, when the glossary has no `ecomap` any more

Right: `glossary/#ecomap: → glossary/#eco-map`

确保发布过的小标题和词条都还在，或者会把读者带到新的地方。

检查什么：`casebook/ledger.yaml`（网址账本）里的每一个编号，都还在那一页上；不在的，要有一行写明转到哪里。这里只看术
语表里的词条；正式发布之前，会把所有页面的小标题都看一遍。

为什么：有的链接直接通到一页的中间，比如“该做和不该做”。编号没有了，读者就会落到页首，找不到别人说的那一段。

错误：`glossary/#ecomap:`，可是术语表里已经没有 `ecomap`

正确：`glossary/#ecomap: → glossary/#eco-map`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._addresses import LEDGER, EntrySight, ledger_in, note_draft, vanished_parts
from generator.checks._check import CasebookCheck, Finding, Note
from generator.checks._setting import Overview
from generator.diagnostics import Problem
from generator.languages import Words


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for flaw in vanished_parts(ledger_in(overview), EntrySight(overview, notes)):
        yield Finding(LEDGER, flaw)


CHECK = CasebookCheck(
    Problem(
        "URL702",
        "vanished-heading",
        Words(
            "`{part}` 这个位置发布过，现在页面上没有了，通到这里的链接会落空。",
            "`{part}` was published and is no longer on its page: links to this place would miss it.",
        ),
        Words(
            "标题的文字可以改，编号请改回原来的；换了编号或搬走了的，在账本里写一行 `{line}`（箭头后面是新位置）；"
            "这一段不要了的，写 `{gone}`。原来已经有同样开头的一行，就改那一行。",
            "Change the words of a heading as you like, but put its id back. If it moved, write the line `{line}` in "
            "the ledger, with its new place behind the arrow; if it is no longer wanted, `{gone}`. "
            "If there is a line that begins alike, change that one.",
        ),
    ),
    note_draft,
    _compare,
)
