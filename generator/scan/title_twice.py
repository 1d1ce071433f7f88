"""Ensure two pages of one language have different titles.

What it checks: no two pages in the folder of one language have the same `<title>`.

Why it matters: in search results and bookmarks, nobody can tell them apart.

Wrong: two guides called “Hot days”

Right: “Hot days: for the old” and “Hot days: for children”

确保同一种语言的页面标题不重复。

检查什么：同一种语言的文件夹里，没有两页用同一个 `<title>`。

为什么：在搜索结果和书签里，谁也分不清哪个是哪个。

错误：两篇指南都叫“大热天”

正确：“大热天：老人怎么过”和“大热天：孩子怎么过”
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Problem, Severity
from generator.languages import LANGUAGES, Words
from generator.scan._rule import Note, Place, SiteRule


def _compare(notes: Mapping[str, Note]) -> Iterator[tuple[str, Place, Mapping[str, object]]]:
    first: dict[tuple[str, tuple[str, ...]], str] = {}
    for name, note in notes.items():
        folder = name.partition("/")[0]
        if folder in LANGUAGES and note.titles:
            other = first.setdefault((folder, note.titles), name)
            if other != name:
                yield name, Place(), {"title": note.titles[0][:200], "other": other}


RULE = SiteRule(
    Problem(
        "SIT709",
        "title-twice",
        Words("`{other}` 也叫“{title}”。", "`{other}` is called “{title}” too."),
        Words("换一个标题，说出这一页和那一页有什么不同。", "Choose a title that says how the two differ."),
        Severity.WARNING,
    ),
    _compare,
)
