"""Ensure an id stands once on a page.

What it checks: no two elements of a page have the same id.

Why it matters: a link leads to the first of them, and a label names the first of them, whichever was meant. Source:
HTML Standard, section 3.2.6.

Wrong: `<h2 id="steps">` twice on a page

Right: `<h2 id="steps">` and `<h2 id="steps-at-home">`

确保同一页里的 id 不重复。

检查什么：同一页里没有两个元素用同一个 id。

为什么：链接总是跳到第一个，标签也只认第一个，不管本来指的是哪一个。依据：HTML 标准 3.2.6 节。

错误：一页里有两个 `<h2 id="steps">`

正确：`<h2 id="steps">` 和 `<h2 id="steps-at-home">`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole


def _find(_name: str, page: Page, _whole: Whole) -> Iterator[Fault]:
    seen: set[str] = set()
    for mark in page.ids:
        if mark.text in seen:
            yield Fault(mark.at, {"id": mark.text[:200]})
        seen.add(mark.text)


RULE = PageRule(
    Problem(
        "SIT704",
        "id-twice",
        Words("id `{id}` 在这一页出现了不止一次。", "The id `{id}` stands more than once on this page."),
        Words("给其中一个换名字。", "Give one of them another name."),
    ),
    _find,
)
