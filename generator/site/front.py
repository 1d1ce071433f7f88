"""The files at the site's root: the page that leads to a language, the sitemap, the crawlers' file."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from markupsafe import escape as escape_html

from generator.languages import DEFAULT_LANGUAGE, HTML_LANGUAGE, LANGUAGES
from generator.pages import Interface

_ROOT = """<!doctype html>
<html lang="{lang}" data-choose-language>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<meta name="description" content="{description}">
<link rel="canonical" href="{url}{default}/">
{alternates}
<link rel="stylesheet" href="{style}">
<script src="{script}"></script>
<noscript><meta http-equiv="refresh" content="0; url={default}/"></noscript>
</head>
<body class="root">
<main class="root__main">
<h1 id="title">{title}</h1>
<ul class="root__languages">
{links}
</ul>
</main>
</body>
</html>
"""


def root_page(interface: Interface, url: str, style: str, script: str) -> str:
    """Return the page at `/`: it goes to the language that the reader chose last, to Chinese without such a choice.

    Without scripts it goes to Chinese; without refreshing it shows links.
    """
    alternates = "\n".join(
        f'<link rel="alternate" hreflang="{HTML_LANGUAGE[language]}" href="{url}{language}/">' for language in LANGUAGES
    )
    links = "\n".join(
        f'<li><a href="{language}/" lang="{HTML_LANGUAGE[language]}" data-language="{language}">'
        f"{escape_html(interface.of('language-name', language))}</a></li>"
        for language in LANGUAGES
    )
    return _ROOT.format(
        lang=HTML_LANGUAGE[DEFAULT_LANGUAGE],
        title=escape_html(" · ".join(interface.of("site-name", language) for language in LANGUAGES)),
        description=escape_html(interface.of("site-description", DEFAULT_LANGUAGE)),
        default=DEFAULT_LANGUAGE,
        url=escape_html(url),
        alternates=alternates,
        links=links,
        style=style,
        script=script,
    )


def sitemap(url: str, paths: Iterable[str]) -> str:
    """Return the sitemap of all pages, each with its twins in the other languages (sitemaps.org, hreflang).

    Args:
        url: the site's address, ending in `/`.
        paths: addresses below the language.
    """
    entries = "".join(_sitemap_entry(url, path, language) for path in sorted(set(paths)) for language in LANGUAGES)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    return f'{head} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'


def _sitemap_entry(url: str, path: str, language: str) -> str:
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{HTML_LANGUAGE[twin]}" href="{escape(f"{url}{twin}/{path}")}"/>'
        for twin in LANGUAGES
    )
    return f"<url><loc>{escape(f'{url}{language}/{path}')}</loc>{twins}</url>\n"


def robots(url: str) -> str:
    """Return the crawlers' file: everything may be read."""
    return f"User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n"
