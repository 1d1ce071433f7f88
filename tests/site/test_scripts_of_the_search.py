"""The search's interface as text: what old browsers must read, how large it is, and that its words are there."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import esprima
import pytest

THEME = Path(__file__).parents[2] / "templates" / "theme"
STARTER = THEME / "scripts" / "search.js"
INTERFACE = sorted((THEME / "search").glob("ui-*.js"))
BOX = (THEME / "partials" / "search-box.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [STARTER, THEME / "scripts" / "files.js", *INTERFACE], ids=lambda path: path.name)
def test_old_browsers_can_read_every_script(path: Path) -> None:
    """ES2017 is what a WebView of 2017 knows; and no script makes markup or code of texts."""
    text = path.read_text(encoding="utf-8")
    esprima.parseScript(text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", text)


def test_what_every_page_loads_for_the_search_is_small() -> None:
    """Who only reads pays at most 2 KB; everything else waits until somebody is about to search."""
    assert len(gzip.compress(STARTER.read_bytes())) <= 2048


def test_scripts_have_the_words_that_they_say_and_are_handed_no_others() -> None:
    """A word that is missing would be said as `undefined`, and only where it is needed."""
    handed = set(re.findall(r'^    "([\w-]+)": words\[', BOX, re.MULTILINE))
    text = "\n".join(path.read_text(encoding="utf-8") for path in (STARTER, *INTERFACE))
    said = set(re.findall(r"words\.(\w+)", text)) | set(re.findall(r'words\["([\w-]+)"\]', text))
    said |= set(re.findall(r'ui(?:Say|Counted)\([\w.]*words, "([\w-]+)"', text))
    counted = {f"{name}-one" for name in re.findall(r'uiCounted\([\w.]*words, "([\w-]+)"', text)}
    assert handed == said | counted
