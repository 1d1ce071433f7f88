"""Ensure nothing is published that nobody can look into.

What it checks: every file of the site is a page, a style sheet, a script, a text, a picture of a kind that can be
looked into (PNG, JPEG, GIF, WebP, SVG), a font, or the theme's own. Documents of word processors, archives, films and
other pictures (HEIC, TIFF, PSD) are refused, and so is a file whose content is not what its name says.

Why it matters: MkDocs publishes whatever lies in `docs/`. A document names its author and keeps what was deleted.

Wrong: `docs/zh/visit-record.docx`

Right: the same text as `docs/zh/visit-record.md`

确保不发布谁也没法检查的文件。

检查什么：网站上的每个文件，都是网页、样式、脚本、文本、可以检查的图片（PNG、JPEG、GIF、WebP、SVG）、字体，或者主题自带的文件。
Word 等文档、压缩包、视频和其他图片（HEIC、TIFF、PSD）会被拦下；内容和文件名对不上的也一样。

为什么：`docs/` 里放了什么，MkDocs 就会发布什么。文档里会留着作者的名字，还有删掉的内容。

错误：`docs/zh/visit-record.docx`

正确：把同样的文字写成 `docs/zh/visit-record.md`
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics import Problem
from generator.languages import Words
from generator.scan._rule import Fault, FileRule, Whole
from generator.scan._texts import COMPRESSED, PAGE_ENDINGS, TEXT_ENDINGS
from generator.source import PICTURE_ENDINGS

_FONTS = {".woff": b"wOFF", ".woff2": b"wOF2"}
_KNOWN = TEXT_ENDINGS | PAGE_ENDINGS | PICTURE_ENDINGS | COMPRESSED


def _find(name: str, raw: bytes, _whole: Whole) -> Iterator[Fault]:
    path = PurePosixPath(name)
    ending = path.suffix.lower()
    is_font = ending in _FONTS and raw.startswith(_FONTS[ending])
    if ending not in _KNOWN and not is_font:
        yield Fault(0, {"file": path.name})


RULE = FileRule(
    Problem(
        "SIT712",
        "unexamined-file",
        Words(
            "没有办法检查 `{file}` 里面有什么，所以不发布。", "Nobody can look into `{file}`, so it is not published."
        ),
        Words(
            "从 `docs/` 里移走；文字写成 `.md`，图片存成 PNG 或 JPEG。",
            "Take it out of `docs/`; write text as `.md`, save pictures as PNG or JPEG.",
        ),
    ),
    _find,
)
