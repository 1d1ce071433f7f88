"""Ensure a page has one title.

What it checks: every page has exactly one `<title>`, and it is not empty.

Why it matters: tabs, bookmarks, search results and screen readers know a page by it. Source: WCAG 2.2, 2.4.2 (level
A).

Wrong: `<title></title>`

Right: `<title>Hot days - Double-Hundred Casebook</title>`

确保每一页都有一个标题。

检查什么：每一页正好有一个 `<title>`，而且不是空的。

为什么：标签页、书签、搜索结果和读屏软件都靠它认出一页。依据：WCAG 2.2 的 2.4.2（A 级）。

错误：`<title></title>`

正确：`<title>大热天 - 双百社工案例集</title>`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole


def _find(_name: str, page: Page, _whole: Whole) -> Iterator[Fault]:
    titles = [mark for mark in page.titles if mark.text]
    if len(titles) != 1:
        yield Fault(titles[1].at if titles else 0, {"count": len(titles)})


RULE = PageRule(
    Problem(
        "SIT708",
        "page-without-title",
        Words("这一页有 {count} 个标题（title），应该正好有一个。", "This page has {count} titles instead of one."),
        Words(
            "给条目写上 `title`，或者检查模板的页头。", "Give the entry a `title`, or look at the head of the template."
        ),
    ),
    _find,
)
