"""Every code that a report can name has a page in every language, whoever finds it."""

from __future__ import annotations

import re

import pytest
from markupsafe import escape
from page_reader import read
from small_site import page_at, renderer_of, small

from generator.checks import FAMILIES, HEADINGS, halves
from generator.languages import LANGUAGES, Language
from generator.pages import Page
from generator.scan import explanations

CODES = sorted(explanations())
CHINESE = re.compile("[\u4e00-\u9fff]")
RENDERER = renderer_of(small())


def _page(code: str, language: Language) -> Page:
    return page_at(RENDERER, f"write/checks/{code.lower()}/", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page(code: str, language: Language) -> None:
    """With its name, a sentence about it, why it matters, and what a report says, all in the page's language."""
    told, page = explanations()[code], _page(code, language)
    message, cure = (words.of(language) for words in told.problem.in_general)
    assert page.title == f"{code} {told.problem.slug}"
    assert page.description
    assert bool(CHINESE.search(page.description)) == (language == "zh")
    titles = {heading.title for heading in page.headings}
    assert HEADINGS[1].of(language) in titles, "why it matters"
    text = _without_code(read(page.body).text)
    assert _without_code(message) in text
    assert _without_code(cure) in text


def _without_code(text: str) -> str:
    """Return a text without the marks of code and the spaces, which HTML shows in another way."""
    return re.sub(r"[`\\\s]", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_leads_to_the_page_of_every_code(language: Language) -> None:
    """Below the family that it belongs to."""
    page = page_at(RENDERER, "write/checks/", language)
    assert [heading.id for heading in page.headings] == [letters.lower() for letters in FAMILIES]
    for code in CODES:
        assert f'href="../../write/checks/{code.lower()}/"' in page.body


WITHOUT_A_CHECK = [code for code in CODES if not explanations()[code].pages]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", WITHOUT_A_CHECK)
def test_a_code_without_a_check_has_a_reason_and_a_wrong_and_a_right_example(code: str, language: Language) -> None:
    """There is no docstring to tell it; the pieces of files stand as they are written."""
    told, page = explanations()[code], _page(code, language)
    assert told.reason
    assert told.example
    assert [heading.id for heading in page.headings] == ["why", "wrong", "right", "report"]
    for half in halves(told.example):
        assert f"<code>{escape(half.shown)}</code></pre>" in page.body
        assert bool(CHINESE.search(half.beside.of(language))) <= (language == "zh")
        assert _without_code(half.beside.of(language)) in _without_code(read(page.body).text)


@pytest.mark.parametrize("code", [code for code in CODES if explanations()[code].pages])
def test_below_a_heading_a_sentence_begins(code: str) -> None:
    """In the docstring the text stands behind a colon, with a small letter."""
    text = read(_page(code, "en").body)
    items = [node for node in text.walk() if "prose__item" in node.classes]
    assert len(items) == 4
    spoken = [node.text for node in items if not any(inside.tag == "code" for inside in node.walk()[:2])]
    assert [said for said in spoken if said[:1].islower()] == []
