"""Ensure a drawing in a page has a name, or is hidden from those who hear the page.

What it checks: every `svg` has a `title`, an `aria-label` or an `aria-labelledby`, or says with `aria-hidden` that it
is decoration.

Why it matters: without a name, screen readers say “graphic”, or read every line of it. Source: WCAG 2.2, 1.1.1.

Wrong: `<svg role="img"><path d="…"/></svg>`

Right: `<svg role="img" aria-labelledby="t"><title id="t">Lan's family</title>…</svg>`

确保页面里的图形有名字，或者对听页面的人隐藏。

检查什么：每个 `svg` 要有 `title`、`aria-label` 或 `aria-labelledby`；只是装饰的，要写 `aria-hidden`。

为什么：没有名字，读屏软件只会说“图形”，或者一条线一条线地念。依据：WCAG 2.2 的 1.1.1。

错误：`<svg role="img"><path d="…"/></svg>`

正确：`<svg role="img" aria-labelledby="t"><title id="t">阿兰的家庭</title>…</svg>`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole


def _find(_name: str, page: Page, _whole: Whole) -> Iterator[Fault]:
    for mark in page.drawings:
        yield Fault(mark.at)


RULE = PageRule(
    Problem(
        "SIT706",
        "drawing-without-name",
        Words("这个图形（svg）没有名字。", "This drawing (svg) has no name."),
        Words(
            '在模板里给它 `<title>` 或 `aria-label`；只是装饰的，写 `aria-hidden="true"`。',
            'Give it a `<title>` or an `aria-label` in its template; if it is decoration, `aria-hidden="true"`.',
        ),
    ),
    _find,
    piecewise=True,
)
