"""Ensure whoever cannot see a picture is told what it shows.

What it checks: every picture has an `alt`; an empty one says that it is decoration. A picture that is a button or part
of an image map needs words.

Why it matters: screen readers read the file's name instead. Source: WCAG 2.2, 1.1.1 (level A).

Wrong: `<img src="steps.png">`

Right: `<img src="steps.png" alt="Three steps: shade, water, call">`

确保看不见图片的人也知道图上是什么。

检查什么：每张图片都有 `alt`；留空表示只是装饰。用作按钮或图像映射的图片必须写文字。

为什么：没有 `alt`，读屏软件就会念文件名。依据：WCAG 2.2 的 1.1.1（A 级）。

错误：`<img src="steps.png">`

正确：`<img src="steps.png" alt="三步：到阴凉处、喝水、打电话">`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole


def _find(_name: str, page: Page, _whole: Whole) -> Iterator[Fault]:
    for mark in page.pictures:
        yield Fault(mark.at, {"picture": mark.text[:200]})


RULE = PageRule(
    Problem(
        "SIT705",
        "picture-without-text",
        Words("图片 `{picture}` 没有替代文字（alt）。", "The picture `{picture}` has no `alt`."),
        Words(
            "写上一句话，说出图上是什么：`![说明](图片.png)`；只是装饰的，写成空的。",
            "Say in a sentence what it shows: `![words](picture.png)`; leave it empty for decoration.",
        ),
    ),
    _find,
    piecewise=True,
)
