"""Every drawing that there is: of the casebook's entries and of the families of the tests, by all diagrams."""

from __future__ import annotations

from functools import cache

from drawn_families import PATHS, ROOT, read

from generator.content import Casebook, Record, Text, load
from generator.diagrams import Drawing, Setting, all_diagrams
from generator.languages import LANGUAGES, Language


@cache
def casebook() -> Casebook:
    """Return the real casebook."""
    return load(ROOT).casebook


def record_of(subject: str) -> Record:
    """Return what a subject is drawn of: an entry (`case/<id>`) or a family of the tests (`family/<name>`)."""
    type_, _, id_ = subject.partition("/")
    return read(id_) if type_ == "family" else casebook().entries[type_][id_].record


def subjects() -> list[str]:
    """Return all entries of the casebook and all families of the tests."""
    entries = [f"{type_}/{id_}" for type_, found in casebook().entries.items() for id_ in found]
    families = [f"family/{name}" for name, path in PATHS.items() if "families" in path.parts]
    return sorted(entries) + families


@cache
def draw(subject: str, diagram: str, language: Language) -> Drawing | None:
    """Return a drawing; None if there is nothing to draw."""
    return all_diagrams()[diagram].draw(record_of(subject), Setting(language, diagram, _term(language)))


def drawable() -> list[tuple[str, str, Language]]:
    """Return subject, diagram and language of everything that can be drawn."""
    every = ((one, name, language) for one in subjects() for name in all_diagrams() for language in LANGUAGES)
    return [each for each in every if draw(*each)]


def _term(language: Language):
    terms: dict[str, Text] = {name: term.name for name, term in casebook().terms("term").items()}
    return lambda name: terms[name].of(language).text if name in terms else name
