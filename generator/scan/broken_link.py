"""Ensure every link within the site leads somewhere.

What it checks: every address on a page, in the site map and in style sheets that leads to this site leads to a file
that is there; also those that are written in full.

Why it matters: a reader who was sent to a page that is not there does not know whom to call.

Wrong: `<a href="../no-such-guide/">`

Right: `<a href="../heat/">`

确保站内的每个链接都打得开。

检查什么：网页、网站地图和样式里指向本站的地址（写全的也算），对应的文件都要存在。

为什么：读者点进一个不存在的页面，就不知道该找谁帮忙了。

错误：`<a href="../no-such-guide/">`

正确：`<a href="../heat/">`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._addresses import target_of
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole


def _find(name: str, page: Page, whole: Whole) -> Iterator[Fault]:
    for mark in (*page.links, *page.loads):
        target = target_of(mark.text, name, whole.url)
        if target.file and target.file not in whole.files:
            yield Fault(mark.at, {"address": mark.text[:200]})


RULE = PageRule(
    Problem(
        "SIT702",
        "broken-link",
        Words("`{address}` 指向本站不存在的页面或文件。", "`{address}` leads to nothing on this site."),
        Words(
            "改正链接；如果那一页换了地址，请链接到新的地址。",
            "Correct the link; if the page has moved, link to where it is now.",
        ),
    ),
    _find,
    piecewise=True,
    beyond_pages=True,
)
