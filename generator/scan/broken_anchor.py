"""Ensure a link to a place on a page leads to that place.

What it checks: of every link within the site with a `#`, the page has an element with that id.

Why it matters: the reader lands at the top of a long page and does not find what was promised.

Wrong: `<a href="../heat/#cooling">` when the page has only `id="cool-down"`

Right: `<a href="../heat/#cool-down">`

确保链接到页面某一处的，真的有那一处。

检查什么：站内带 `#` 的链接，目标页面上要有这个 id。

为什么：否则读者会停在长长一页的开头，找不到说好的内容。

错误：`<a href="../heat/#cooling">`，而页面上只有 `id="cool-down"`

正确：`<a href="../heat/#cool-down">`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._rule import Note, Place, SiteRule


def _compare(notes: Mapping[str, Note]) -> Iterator[tuple[str, Place, Mapping[str, object]]]:
    ids: dict[str, frozenset[str]] = {}
    for name, note in notes.items():
        for wanted in note.wanted:
            if wanted.file not in ids and wanted.file in notes:
                ids[wanted.file] = frozenset(notes[wanted.file].ids.split("\n"))
            if wanted.anchor not in ids.get(wanted.file, frozenset({wanted.anchor})):
                yield name, wanted.place, {"anchor": wanted.anchor[:200], "page": wanted.file}


RULE = SiteRule(
    Problem(
        "SIT703",
        "broken-anchor",
        Words("链接指向 `{page}` 的 `#{anchor}`，那一页没有这一处。", "`{page}` has no place `#{anchor}`."),
        Words(
            "改正 `#` 后面的部分；标题改了以后，它的编号（id）也可能跟着变。",
            "Correct what follows the `#`; when a heading changes, its id may change too.",
        ),
    ),
    _compare,
)
