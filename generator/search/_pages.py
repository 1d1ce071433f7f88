"""Pages → records: which pages can be found, what they are called, and by which facets they are narrowed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.content import Casebook, Entry, Level, content_types
from generator.languages import LANGUAGES, Language
from generator.pages import Page, plain
from generator.search._record import Record, Section
from generator.search._vocabulary import FOR_AUTHORS, LIST, PROSE, TERM

_AUTHORS_PAGES = frozenset({"fields", "checks", "check"})
_VOCABULARIES = frozenset({"helplines", "wording", "notation"})
_LISTS = frozenset({"listing", "facets", "facet", "glossary", "sources"})
_WEIGHTS = {"facet": 0.5, LIST: 1.0, "helplines": 1.0, "wording": 0.45, "notation": 0.8, PROSE: 0.7, FOR_AUTHORS: 0.45}
_LONG = {"case": 0.65, "lesson": 0.75, "pack": 0.75, "playbook": 0.85}
"""What readers hardly ever come for stands behind what they come for, if both say the same. Long entries say a little
of everything; who asks a whole question is nearly always helped by a guide."""
_LEFT_OUT = frozenset({("check", "wrong")})
"""How a rule is broken is shown with invented identities: nobody shall come upon these in a list of results."""
_CONTRIBUTING = "contributing/"


class HandWritten(NamedTuple):
    """A hand-written page.

    Attributes:
        path: its address below the language.
        title: plain text.
        summary: plain text.
        html: what its Markdown became.
    """

    path: str
    title: str
    summary: str
    html: str


def records_of(page: Page, key: str, casebook: Casebook) -> Iterator[Record]:
    """Yield what can be found of a page; nothing of drafts, of the home page and of the search itself.

    Args:
        page: as it was rendered.
        key: what it is about, e.g. an entry's id.
        casebook: all entries.
    """
    if page.draft:
        return
    types = {type_.name for type_ in content_types()}
    if page.kind in types:
        yield _of_entry(page, casebook.entries[page.kind][key], casebook)
    elif page.kind in _LISTS:
        yield _list(page, key)
        if page.kind == "glossary":
            yield from _terms(page, casebook)
    elif page.kind in _AUTHORS_PAGES:
        yield _record(page, FOR_AUTHORS)
    elif page.kind in _VOCABULARIES:
        yield _record(page, page.kind)


def record_of_prose(prose: HandWritten) -> Record:
    """Return the record of a hand-written page."""
    kind = FOR_AUTHORS if prose.path.startswith(_CONTRIBUTING) or prose.path.startswith("write/") else PROSE
    return Record(
        prose.path,
        kind,
        prose.title,
        summary=prose.summary,
        sections=tuple(_sections(prose.html)),
        facets={"type": (kind,)},
        weight=_WEIGHTS[kind],
    )


def _record(page: Page, kind: str) -> Record:
    return Record(
        page.path,
        kind,
        page.title,
        summary=page.description,
        sections=tuple(Section(*text) for text in page.texts if (page.kind, text.id) not in _LEFT_OUT),
        facets={"type": (kind,)},
        weight=_WEIGHTS[kind],
    )


def _list(page: Page, key: str) -> Record:
    """Return the record of a page that lists others: found by what it is called, not by what it lists."""
    named = [type_ for type_ in content_types() if page.kind == "listing" and type_.name == key]
    names = [words.of(language) for type_ in named for words in (type_.words, type_.plural) for language in LANGUAGES]
    return Record(
        page.path,
        LIST,
        page.title,
        tuple(name for name in dict.fromkeys(names) if name != page.title),
        sections=(Section("", "", page.description),),
        facets={"type": (LIST,)},
        weight=_WEIGHTS.get(page.kind, _WEIGHTS[LIST]),
    )


def _of_entry(page: Page, entry: Entry, casebook: Casebook) -> Record:
    stations = _ids(entry, "station") if entry.type.name != "station" else (entry.id,)
    known = casebook.entries.get("station", {})
    return Record(
        page.path,
        entry.type.name,
        page.title,
        summary=page.description,
        station="" if entry.type.name == "station" else _joined(stations, known, page.language),
        sections=tuple(Section(*text) for text in page.texts),
        facets={
            "type": (entry.type.name,),
            "audience": _audience(entry),
            "group": _ids(entry, "group"),
            "risk": _ids(entry, "risk"),
            "station": stations,
            "topic": _ids(entry, "topic"),
        },
        weight=_LONG.get(entry.type.name, 1.0),
    )


def _joined(stations: tuple[str, ...], known: Mapping[str, Entry], language: Language) -> str:
    names = [known[name].record.title.of(language).text for name in stations if name in known]
    return ("、" if language == "zh" else ", ").join(names)


def _ids(entry: Entry, kind: str) -> tuple[str, ...]:
    return tuple(sorted({str(reference) for _, reference in entry.references if reference.kind == kind}))


def _audience(entry: Entry) -> tuple[str, ...]:
    """Return for whom an entry is made; guides are for residents."""
    chosen = getattr(entry.record, "audience", None)
    if isinstance(chosen, Level):
        return (chosen.value,)
    return (Level.RESIDENT.value,) if entry.type.name == "guide" else ()


def _terms(page: Page, casebook: Casebook) -> Iterator[Record]:
    """Yield the glossary's terms: each is found by itself, by any of its names, in any language."""
    terms = casebook.terms(TERM)
    for meaning in page.texts:
        term: Any = terms.get(meaning.id)
        if term is None:
            continue
        others = [getattr(term.name, other) for other in LANGUAGES if other != page.language]
        names = (*getattr(term.also, page.language), *others)
        yield Record(
            f"{page.path}#{meaning.id}",
            TERM,
            meaning.heading,
            tuple(dict.fromkeys(name for name in names if name and name != meaning.heading)),
            sections=(Section("", "", meaning.text),),
            facets={"type": (TERM,)},
        )


_HEADING = re.compile(r"<h([1-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r'\sid="([^"]*)"')
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


def _sections(html: str) -> Iterator[Section]:
    """Yield what stands under each heading of finished Markdown; the page's title is none of them."""
    pieces = _HEADING.split(_PERMALINK.sub("", html))
    if before := plain(pieces[0]):
        yield Section("", "", before)
    for level, attributes, heading, text in zip(*(iter(pieces[1:]),) * 4, strict=True):
        title, said = plain(heading), plain(text)
        if level == "1":
            if said:
                yield Section("", "", said)
        else:
            id_ = _ID.search(attributes)
            yield Section(id_[1] if id_ else "", title, said)
