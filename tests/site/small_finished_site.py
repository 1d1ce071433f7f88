"""A small finished site without a fault, by hand, so that a test can plant one."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from generator.checks import Setting
from generator.diagnostics import Diagnostic
from generator.scan import Survey, scan
from generator.site.last_look import last_look
from generator.site.write import exchange

URL = "https://casebook.example/"
PAGE = """<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><title>{title}</title><link rel="canonical" href="https://casebook.example/{url}">
<link rel="stylesheet" href="../../assets/own.css"><script src="../../assets/own.js"></script></head>
<body><header><nav aria-label="main"><a href="../">home</a> <a href="../../{other}/heat/">other</a></nav></header>
<main><article><h1 id="top-of-page">{title}</h1><p>{text}</p>
<h2 id="steps">Steps</h2><p><a href="#steps">here</a> <a href="../#top-of-page">up</a></p>
<img src="../../assets/steps.png" alt="Three steps">
<svg role="img" viewBox="0 0 1 1"><title>Lines</title><path d="M0 0"/></svg>
</article></main><footer><a href="tel:120">120</a> <a href="https://www.who.int/">WHO</a></footer></body></html>
"""
HOME = """<!doctype html><html lang="{lang}"><head><title>{title}</title></head><body>
<h1 id="top-of-page">{title}</h1><a href="heat/#steps">heat</a></body></html>"""


def picture(form: str = "PNG", **options: object) -> bytes:
    to = io.BytesIO()
    Image.linear_gradient("L").resize((16, 12)).convert("RGB").save(to, form, **options)
    return to.getvalue()


def sitemap(*urls: str) -> str:
    return "<urlset>" + "".join(f"<url><loc>{url}</loc></url>" for url in urls) + "</urlset>"


def page(lang: str, folder: str, other: str, title: str, text: str) -> str:
    return PAGE.format(lang=lang, title=title, url=f"{folder}/heat/", other=other, text=text)


SITE: dict[str, str | bytes] = {
    "zh/index.html": HOME.format(lang="zh-Hans", title="首页"),
    "en/index.html": HOME.format(lang="en", title="Home"),
    "zh/heat/index.html": page("zh-Hans", "zh", "en", "大热天", "多喝水。"),
    "en/heat/index.html": page("en", "en", "zh", "Hot days", "Drink water."),
    "assets/own.css": "/* ours */ .a { background: url(steps.png) }\n",
    "assets/own.js": 'document.title += "·"; // http://comment.example/\n',
    "assets/steps.png": picture(),
    "sitemap.xml": sitemap(f"{URL}zh/heat/", f"{URL}en/heat/"),
    "robots.txt": "User-agent: *\n",
}


def put(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def changed(name: str, old: str, new: str) -> dict[str, str | bytes]:
    """The site with the first `old` in a file replaced; fails if it is not there."""
    text = SITE[name]
    assert isinstance(text, str)
    assert old in text
    return {**SITE, name: text.replace(old, new, 1)}


def survey(**options: object) -> Survey:
    return Survey(URL, Setting(), **options)  # type: ignore[arg-type]


def found_in(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Diagnostic, ...]:
    return scan(put(folder, files), survey())


def publish(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Put `files` in the place of an old site, as the build does; return the site's folder."""
    site = put(folder / "site", {"index.html": "old"})
    staged = put(folder / ".site-new", files)
    reported: list[Diagnostic] = []
    last_look(staged, survey(), reported.extend)
    exchange(staged, site)
    return site
