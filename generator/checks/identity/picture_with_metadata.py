"""Ensure a picture says nothing beside what it shows.

What it checks: no picture in `docs/` or `casebook/` holds more than pixels: a place, a time, a camera, an author,
comments, a small copy of the picture as it was before it was cut, or anything behind its end. A picture that cannot
be read to its end is a finding too, because nobody knows what it holds. Formats that nobody can look into (HEIC,
TIFF, PSD and the like) are kept off the site when it is built.

Why it matters: a telephone writes into each photo where and when it was taken, to a few metres. That is a family's
home. The site's own copy is written anew without metadata, but the file in the repository keeps them for everybody
to read. Source: Exif 2.32 (CIPA DC-008), sections 4.6.5 and 4.6.6.

Wrong: a photo as it came out of the telephone, with GPS position, time and model

Right: a screenshot of that photo, or the photo after “Remove Properties and Personal Information”

确保图片除了画面，不带别的信息。

检查什么：`docs/` 和 `casebook/` 里的图片，除了画面不能带别的信息：
拍摄地点、时间、手机型号、作者、附注、裁剪以前的缩略图，或者接在图片后面的任何内容。
读不完整的图片也会报告，因为没有人知道里面有什么。无法查看的格式（如 HEIC、TIFF、PSD）在生成网站时会被拦下。

为什么：手机会把拍照的地点和时间写进每张照片，地点精确到几米，那往往就是服务对象的家。网站上用的那一份会重新保存、去掉这些信息，但仓库里的原图谁都可以下载。
依据：Exif 2.32（CIPA DC-008）4.6.5 和 4.6.6 节。

错误：手机里直接拷出来的照片，带着定位、时间和型号

正确：给这张照片截一张图再用，或者先在文件属性里“删除属性和个人信息”
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import Spot, TextCheck
from generator.checks._setting import Part, Setting, Written
from generator.diagnostics import Problem
from generator.languages import Words
from generator.source import PICTURE_TEXT

_KINDS = (
    (("GPS",), Words("拍摄地点", "the place")),
    (("Thumbnail",), Words("裁剪以前的缩略图", "a small copy from before it was cut")),
    (("DateTime", "Time", "OffsetTime", "SubSec"), Words("拍摄时间", "the time")),
    (
        ("Artist", "Author", "XPAuthor", "Creator", "Copyright", "CameraOwner", "HostComputer"),
        Words("作者或机主的名字", "the author or owner"),
    ),
    (
        ("Make", "Model", "Lens", "BodySerial", "ImageUniqueID", "MakerNote", "Software"),
        Words("手机或相机的型号", "the telephone or camera"),
    ),
    (("After the picture",), Words("接在图片后面的内容", "something behind its end")),
    (("Damaged",), Words("图片不完整，读不到结尾", "it is damaged and cannot be read to its end")),
)
"""How the names of pieces begin, and what they are called."""
_OTHER = Words("附注", "comments or notes of a program")


def _find(written: Written, _setting: Setting) -> Iterator[Spot]:
    if written.part is not Part.IMAGE:
        return
    names = [line.partition(":")[0] for line in written.text.splitlines()]
    kinds = dict.fromkeys(_kind(name) for name in names if name != PICTURE_TEXT)
    if kinds:
        what = Words("、".join(kind.zh for kind in kinds), ", ".join(kind.en for kind in kinds))
        yield Spot(0, 1, {"what": what})


def _kind(name: str) -> Words:
    return next((words for beginnings, words in _KINDS if name.startswith(beginnings)), _OTHER)


CHECK = TextCheck(
    Problem(
        "PII190",
        "picture-with-metadata",
        Words("这张图片的文件里，除了画面还有：{what}。", "This picture's file holds more than the picture: {what}."),
        Words(
            "最简单的办法：把图片打开，截一张图，用截图代替它。"
            "也可以在 Windows 里用右键点文件，依次点“属性”“详细信息”“删除属性和个人信息”；SVG 图用“另存为纯 SVG”。",
            "The simplest way: open the picture, take a screenshot, and use that instead. Or on Windows: right-click, "
            "“Properties”, “Details”, “Remove Properties and Personal Information”; save a drawing as “plain SVG”.",
        ),
    ),
    _find,
)
