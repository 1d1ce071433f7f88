"""Ensure a published picture says nothing beside what it shows.

What it checks: no picture on the site holds a place, a time, a camera, an author, comments, a second picture, or
anything behind its end; of drawings, neither comments nor notes of a program. Pictures from `docs/` were written anew
without all that when the site was built, so this finds what could not be: pictures that are damaged, too large, or
drawings.

Why it matters: a telephone writes into each photo where it was taken, to a few metres. Source: Exif 2.32 (CIPA
DC-008).

Wrong: a drawing that names its author's folder in `sodipodi:docname`

Right: the drawing saved as “plain SVG”

确保发布的图片除了画面，不带别的信息。

检查什么：网站上的图片不能带拍摄地点、时间、手机型号、作者、附注、第二张图，或者接在后面的内容；
SVG 图里不能有注释和软件的记录。
生成网站时，`docs/` 里的照片已经重新保存、去掉了这些；
这里查出来的，是没能去掉的：损坏的、太大的，或者 SVG 图。

为什么：手机会把拍照的地点写进每张照片，精确到几米。依据：Exif 2.32（CIPA DC-008）。

错误：SVG 图的 `sodipodi:docname` 里有作者的文件夹名

正确：把图“另存为纯 SVG”
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._rule import Fault, FileRule, Whole
from generator.source import PICTURE_ENDINGS, PICTURE_TEXT, written_beside


def _find(name: str, raw: bytes, _whole: Whole) -> Iterator[Fault]:
    if PurePosixPath(name).suffix.lower() not in PICTURE_ENDINGS:
        return
    beside = written_beside(raw)
    names = ["Damaged"] if beside is None else [line.partition(":")[0] for line in beside.splitlines()]
    told = dict.fromkeys(one for one in names if one != PICTURE_TEXT)
    if told:
        yield Fault(0, {"what": ", ".join(told)[:200]})


RULE = FileRule(
    Problem(
        "SIT711",
        "metadata-in-picture",
        Words("图片里除了画面还有：{what}。", "The picture holds more than what it shows: {what}."),
        Words(
            "打开图片，截一张图，用截图代替它；SVG 图用“另存为纯 SVG”。",
            "Open it, take a screenshot, and use that instead; save a drawing as “plain SVG”.",
        ),
    ),
    _find,
)
