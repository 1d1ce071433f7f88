"""Ensure a page's headings have an order.

What it checks: a page has one heading of the first level; after a heading, none is more than one level deeper.

Why it matters: those who hear a page leap from heading to heading; a level that is left out sounds like a part that is
missing. Source: WCAG 2.2, 1.3.1, technique G141.

Wrong: `<h1>`, then `<h3>`

Right: `<h1>`, `<h2>`, `<h3>`

确保页面的标题有层次。

检查什么：每一页有一个一级标题；一个标题后面，不能一下子跳过一级。

为什么：听页面的人靠标题跳着找内容，少了一级，听起来就像缺了一段。依据：WCAG 2.2 的 1.3.1，技术 G141。

错误：`<h1>` 后面直接是 `<h3>`

正确：`<h1>`、`<h2>`、`<h3>`
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole


def _find(_name: str, page: Page, _whole: Whole) -> Iterator[Fault]:
    first = [mark for mark in page.headings if mark.text == "1"]
    if len(first) != 1:
        what = Words("一级标题有 {count} 个", "there are {count} headings of the first level").fill(count=len(first))
        yield Fault(first[1].at if first else 0, {"what": what})
    for before, mark in pairwise(page.headings):
        if int(mark.text) > int(before.text) + 1:
            what = Words("h{a} 后面直接是 h{b}", "an h{a} is followed by an h{b}").fill(a=before.text, b=mark.text)
            yield Fault(mark.at, {"what": what})


RULE = PageRule(
    Problem(
        "SIT710",
        "heading-order",
        Words("这一页的标题层次不对：{what}。", "The headings of this page are out of order: {what}."),
        Words(
            "Markdown 里从 `##` 写起，一级一级往下；不要为了字大字小跳级。",
            "In Markdown begin with `##` and go down one level at a time; do not choose levels by their size.",
        ),
    ),
    _find,
)
