"""Pages for addresses that moved, and anchors for headings that moved. They need no server and no script.

A page that moved leaves a page that refreshes to the new one. It leads to `index.html`, so that it also works from a
USB stick; where there is a server, a script takes that away again and carries the `#` of the old link along.
A heading that moved leaves an empty anchor at its new place; if that is on another page, a line at the end of the old
page says where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.languages import HTML_LANGUAGE, LANGUAGES, Language
from generator.pages import Interface, url_of
from generator.site.assets import Assets
from generator.site.published import OURS
from generator.site.write import write_text
from generator.source import GONE, Register, SiteAddress, ledger_of, read_bytes, site_address

_PAGE = """<!doctype html>
<html lang="{lang}"{moved}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} ({old})</title>
<meta name="description" content="{text}">
<meta name="robots" content="noindex">
{canonical}<link rel="stylesheet" href="{up}{style}">
<script src="{up}{script}"></script>
{refresh}</head>
<body class="root">
<main class="root__main">
<h1 id="title">{title}</h1>
<p>{text}</p>
<p><a href="{href}">{name}</a></p>
</main>
</body>
</html>
"""
_TITLE = re.compile(r"<title>([^<]*)</title>")
_INSIDE = r"(?:\s*<(?:dt|summary)\b[^<>]*>)?"
"""In a list of definitions and in a box that opens, an anchor may stand in the first line only."""
_END = "</article>"


class Look(NamedTuple):
    """What every page of a site shares.

    Attributes:
        interface: the interface's words.
        assets: styles and scripts.
        url: where the site is published, ending in `/`.
    """

    interface: Interface
    assets: Assets
    url: str


def write_redirects(register: Register, site: Path, look: Look) -> None:
    """Write the pages of everything that moved or was taken down, and put anchors for headings that moved.

    What stands in a redirect's place is never overwritten; that it stands there is an error of its own (URL703).

    Args:
        register: the ledger; it says what moved.
        site: the finished pages.
        look: what the pages share.

    Raises:
        UnreadableError, UnwritableError: the system refuses.
    """
    ledger = ledger_of(register)
    for old, target in sorted(ledger.redirects.items()):
        for language in LANGUAGES:
            if old.id:
                _leave_anchor(look, site, language, old, target)
            elif not _file(site, language, old.path).exists():
                write_text(_file(site, language, old.path), _page(look, site, language, old.path, target))


def _page(look: Look, site: Path, language: Language, old: str, target: str) -> str:
    new = site_address(target) if target != GONE else None
    goal = new or SiteAddress(_above(site, language, old))
    name = _title(look, site, language, goal.path)
    href = _way(old, goal)
    words = look.interface
    title = (
        escape(words.of("gone-title", language)) if new is None else _joined(words.of("moved-title", language), name)
    )
    canonical = f'<link rel="canonical" href="{escape(look.url + url_of(language, goal.path))}">\n'
    return _PAGE.format(
        lang=HTML_LANGUAGE[language],
        moved=f' data-moved="{href}"' if new else "",
        title=title,
        old=escape(old),
        text=escape(words.of("gone-text" if new is None else "moved-text", language)),
        canonical=canonical if new else "",
        refresh=f'<meta http-equiv="refresh" content="0; url={href}">\n' if new else "",
        up=_up(url_of(language, old)),
        style=look.assets.style,
        script=look.assets.script,
        href=href,
        name=name,
    )


def _leave_anchor(look: Look, site: Path, language: Language, old: SiteAddress, target: str) -> None:
    """Let a link to a heading that moved arrive: at its new place on the page, or at a line that leads there."""
    file = _file(site, language, old.path)
    if not file.is_file():
        return
    html = read_bytes(file).decode()
    new = site_address(target) if target != GONE else None
    if new and new.path == old.path:
        element = rf'<\w[^<>]*\sid="{re.escape(new.id)}"[^<>]*>{_INSIDE}' if new.id else r"<h1\b[^<>]*>"
        found = re.search(element, html)
        place, anchor = (found.end() if found else -1), f'<a {OURS} id="{escape(old.id)}"></a>'
    else:
        place, anchor = html.rfind(_END), _note(look, site, language, old, new)
    if place >= 0:
        write_text(file, html[:place] + anchor + html[place:])


def _note(look: Look, site: Path, language: Language, old: SiteAddress, new: SiteAddress | None) -> str:
    if new is None:
        return f'<p {OURS} id="{escape(old.id)}">{escape(look.interface.of("gone-part", language))}</p>\n'
    link = f'<a href="{_way(old.path, new)}">{_title(look, site, language, new.path)}</a>'
    said = _joined(look.interface.of("moved-part", language), Markup(link))
    return f'<p {OURS} id="{escape(old.id)}">{said}</p>\n'


def _joined(words: str, name: Markup) -> Markup:
    """Put a page's name, which is HTML, into words."""
    return escape(words).format(name=name)


def _way(old: str, new: SiteAddress) -> Markup:
    """Return the relative link from one page to another of the same language, down to the file."""
    return escape(f"{_up(old)}{new.path}index.html" + (f"#{new.id}" if new.id else ""))


def _up(path: str) -> str:
    return "../" * path.count("/")


def _above(site: Path, language: Language, old: str) -> str:
    """Return the nearest page above one that is gone."""
    return next(path for path in _folders(old) if not path or _file(site, language, path).is_file())


def _folders(path: str) -> Iterator[str]:
    while path:
        path = path.rstrip("/").rpartition("/")[0]
        path = f"{path}/" if path else ""
        yield path


def _title(look: Look, site: Path, language: Language, path: str) -> Markup:
    """Return a page's title without the site's, as HTML; its address if it has none."""
    file = _file(site, language, path)
    found = _TITLE.search(read_bytes(file).decode()) if file.is_file() else None
    suffix = f" - {escape(look.interface.of('site-name', language))}"
    return Markup(found[1].strip().removesuffix(suffix)) if found else escape(path)


def _file(site: Path, language: Language, path: str) -> Path:
    return site / language / path / "index.html"
