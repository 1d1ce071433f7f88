"""What the casebook's vocabularies know about words: synonyms, emergencies, names, and what facets are called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.content import Casebook, Level, content_types, kind_words
from generator.languages import LANGUAGES, Language, Words
from generator.search._dialect import DIALECT
from generator.search._facets import Facet
from generator.search._fillers import FILLERS
from generator.search._folding import fold
from generator.search._pinyin import syllables
from generator.search._word_book import Emergency, Synonyms, WordBook

TERM, LIST, PROSE, FOR_AUTHORS = "term", "list", "prose", "authors"
"""Kinds of what can be found that are neither a content type nor a page kind."""
KINDS = {
    LIST: Words("目录", "list"),
    "helplines": Words("求助电话", "help lines"),
    "wording": Words("用语", "words that help"),
    "notation": Words("图例", "diagram symbols"),
    PROSE: Words("网站说明", "about this site"),
    FOR_AUTHORS: Words("写作与开发", "for authors"),
}
_FACETS = {
    "type": Words("类型", "Type"),
    "audience": Words("给谁看", "For whom"),
    "group": Words("服务对象", "Group"),
    "risk": Words("风险", "Risk"),
    "station": Words("社工站", "Station"),
    "topic": Words("主题", "Topic"),
}


def word_book(casebook: Casebook, language: Language) -> WordBook:
    """Return what a casebook knows about words."""
    return WordBook(
        tuple(_synonyms(casebook, language)),
        tuple(_emergencies(casebook, language)),
        FILLERS[language],
        _syllables(),
        _kinds(language),
        tuple(_helplines(casebook, casebook.terms("helpline"), language)),
        tuple(_lexicon(casebook, language)),
        DIALECT if language == "zh" else (),
        tuple(dict.fromkeys(_harmless(casebook))),
    )


def facets(casebook: Casebook, language: Language) -> tuple[Facet, ...]:
    """Return the facets by which results can be narrowed."""
    values = {
        "type": _kinds(language),
        "audience": {level.value: level.words.of(language) for level in Level},
        "station": {
            name: _said(one.record.title, language) for name, one in casebook.entries.get("station", {}).items()
        },
    }
    return tuple(
        Facet(kind, words.of(language), values.get(kind) or _names(casebook, kind, language))
        for kind, words in _FACETS.items()
    )


def _names(casebook: Casebook, kind: str, language: Language) -> dict[str, str]:
    return {id_: _said(term.name, language) for id_, term in casebook.terms(kind).items()}


def _kinds(language: Language) -> dict[str, str]:
    types = {type_.name: type_.words.of(language) for type_ in content_types()}
    return types | {TERM: kind_words(TERM).of(language)} | {kind: words.of(language) for kind, words in KINDS.items()}


def _said(text: Any, language: Language) -> str:
    said: str = text.of(language).text
    return said


def _synonyms(casebook: Casebook, language: Language) -> Iterator[Synonyms]:
    """Yield what people say for the words of pages; what a term is called in another language is said for it too."""
    for synonym in casebook.terms("synonym").values():
        others = [getattr(synonym.standard, other) for other in LANGUAGES if other != language]
        said = (*_in_all(synonym.say, language), *others)
        yield from _group(said, _said(synonym.standard, language))
    for term in casebook.terms(TERM).values():
        others = [getattr(term.name, other) for other in LANGUAGES if other != language]
        yield from _group((*getattr(term.also, language), *others), _said(term.name, language))


def _in_all(words: Any, language: Language) -> Iterator[str]:
    """Yield words in every language, the page's own first."""
    for other in sorted(LANGUAGES, key=lambda one: one != language):
        yield from getattr(words, other)


def _group(said: tuple[str | None, ...], standard: str) -> Iterator[Synonyms]:
    known = fold(standard)
    others = tuple(dict.fromkeys(word for one in said if one and (word := fold(one)) != known))
    if others:
        yield Synonyms(others, (known,))


def _emergencies(casebook: Casebook, language: Language) -> Iterator[Emergency]:
    guides = casebook.entries.get("guide", {})
    for id_, one in casebook.terms("emergency").items():
        lines = {name: casebook.terms("helpline")[name] for name in one.helplines}
        guide = guides.get(one.guide) if one.guide else None
        yield Emergency(
            id_,
            _said(one.title, language),
            tuple(dict.fromkeys(map(fold, _in_all(one.say, language)))),
            _said(one.do, language),
            tuple(_helplines(casebook, lines, language, as_given=True)),
            f"{guide.type.folder}/{guide.id}/" if guide and not guide.draft else "",
        )


def _harmless(casebook: Casebook) -> Iterator[str]:
    for one in casebook.terms("emergency").values():
        yield from map(fold, (*one.except_.zh, *one.except_.en))


def _helplines(
    casebook: Casebook, lines: Any, language: Language, *, as_given: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield verified numbers with their names."""
    known = [line for line in lines.values() if line.verified]
    for line in known if as_given else sorted(known, key=lambda line: line.order):
        yield line.number, _said(line.name, language)


def _lexicon(casebook: Casebook, language: Language) -> Iterator[str]:
    for kind in ("group", "risk", "method", "topic", "helpline"):
        yield from _names(casebook, kind, language).values()
    for synonyms in _synonyms(casebook, language):
        yield from (*synonyms.say, *synonyms.standard)


@cache
def _syllables() -> tuple[str, ...]:
    """Return how the 6,763 characters of GB 2312 are read."""
    rows = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    characters = [one for row in rows if (one := row.decode("gb2312", "ignore"))]
    return tuple(sorted({read for one in characters for read in syllables(one)}))
