"""The interface's words: every phrase that is used exists, and every phrase that exists is used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_site import TEMPLATES, interface

from generator.content import Basis, Licence
from generator.errors import MissingPieceError
from generator.languages import LANGUAGES, Language
from generator.pages import Page, load_interface
from generator.pages._scope import FACETS

REPOSITORY = TEMPLATES.parent
FAMILIES = ("by-", "page-", "door-", "licence-", "provenance-", "anonymization-", "many-", "nav-")
"""Beginnings of phrases whose ends are made while pages are composed."""
PHRASES = interface().all_in("en").keys()


def _sources() -> Iterator[Path]:
    yield from (REPOSITORY / "generator" / "pages").rglob("*.py")
    yield from (REPOSITORY / "generator" / "site").rglob("*.py")
    yield from TEMPLATES.rglob("*.html")
    yield REPOSITORY / "mkdocs.yml"


SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in _sources())


@pytest.mark.parametrize("phrase", sorted(phrase for phrase in PHRASES if not phrase.startswith(FAMILIES)))
def test_every_phrase_is_used(phrase: str) -> None:
    """A translator is not asked for words that nobody reads."""
    assert re.search(rf"[\"']{phrase}[\"']|: {phrase}}}", SOURCES)


def _asked_for() -> set[str]:
    """Return the phrases that page kinds name, in a call or in a list over which they call."""
    named = set()
    for path in (REPOSITORY / "generator" / "pages").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _asks(node):
                named |= set(_constants(node.args[0]))
            elif isinstance(node, ast.GeneratorExp) and isinstance(node.elt, ast.Call) and _asks(node.elt):
                named |= set(_constants(node.generators[0].iter))
    return named


def _asks(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in ("word", "escaped") and bool(call.args)


def _constants(node: ast.AST) -> Iterator[str]:
    """Yield the texts in an expression, without those that are only pieces of an f-string."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_constants(node.body), *_constants(node.orelse))
    elif isinstance(node, ast.Tuple):
        for item in node.elts:
            yield from _constants(item)


@pytest.mark.parametrize("phrase", sorted(_asked_for()))
def test_every_phrase_that_a_page_kind_names_exists(phrase: str) -> None:
    """Also those that the real casebook happens not to need."""
    assert phrase in PHRASES


@pytest.mark.parametrize(
    "phrase",
    [
        *(f"by-{kind}" for kind in (*FACETS, "station")),
        *(f"licence-{licence.value}" for licence in Licence),
        *(f"provenance-{basis.value}{end}" for basis in Basis for end in ("", "-title")),
        *(f"anonymization-{level}" for level in range(1, 5)),
        *(f"many-{many}" for many in ("list", "map")),
    ],
)
def test_every_family_of_phrases_is_whole(phrase: str) -> None:
    """Whatever an author may choose has its words."""
    assert phrase in PHRASES


@pytest.mark.parametrize("phrase", sorted(re.findall(r"words\[[\"']([\w.-]+)[\"']\]", SOURCES)))
def test_every_phrase_that_a_template_names_exists(phrase: str) -> None:
    """Also those behind a condition that no page happens to meet."""
    assert phrase in PHRASES


@pytest.mark.parametrize("phrase", sorted(PHRASES))
def test_a_phrase_has_the_same_names_to_fill_in_every_language(phrase: str) -> None:
    """A name that a translation lost or misspelt would fail, or say less than the other language."""
    zh, en = (sorted(re.findall(r"\{(\w*)\}", interface().of(phrase, language))) for language in LANGUAGES)
    assert zh == en


def test_no_page_shows_a_name_that_was_not_filled_in(pages: dict[tuple[Language, str], Page]) -> None:
    """`{number}` is for the program, not for readers."""
    for page in pages.values():
        if page.kind != "fields":
            assert not re.search(r"\{[a-z]+\}", page.body), page.url
        assert not re.search(r"\{\w*\}", page.title + page.description), page.url


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("home: {zh: 首页}\n", "home"),
        ("home: Home\n", "home"),
        ("home：首页\n", "words.yaml:1"),
        ("home: {zh: 首页, en: Home}\nhome: {zh: 首页, en: Home}\n", "words.yaml:2"),
        ("", "words.yaml"),
    ],
    ids=["one language", "no language", "wrong colon", "twice", "empty"],
)
def test_words_that_cannot_be_read_are_told_with_their_place(tmp_path: Path, words: str, named: str) -> None:
    """A translator's slip is one sentence that says where, not a crash."""
    path = tmp_path / "words.yaml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(MissingPieceError) as refused:
        load_interface(path, "templates/words.yaml")
    assert named in refused.value.words.en
    assert named in refused.value.words.zh


def test_missing_words_are_named(tmp_path: Path) -> None:
    """Whoever deleted the file is told which one."""
    with pytest.raises(MissingPieceError, match=r"words\.yaml"):
        load_interface(tmp_path / "words.yaml", "templates/words.yaml")
