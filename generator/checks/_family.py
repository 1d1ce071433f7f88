"""What checks about families share: how such a check is declared, and what people are called in its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from generator.checks._check import EntryCheck, Flaw, Names
from generator.checks._setting import Setting
from generator.content import Entry, Family, Record, fields_of
from generator.diagnostics import Problem
from generator.languages import LANGUAGES, Words

_LONGEST_NAME = 40
"""A name that somebody pasted a whole text into must not fill the report."""


def family_check(problem: Problem, judge: Callable[[Family], Iterator[Flaw]]) -> EntryCheck:
    """Return the check that judges each family by itself.

    Args:
        problem: its code, severity and words.
        judge: yields what is wrong with one family, at paths inside it, e.g. `("unions", 0, "custody")`. It must cope
            with ids that nobody has: those are another check's business.
    """

    def find_alone(record: Record, _known: Names) -> Iterator[Flaw]:
        for field, family in _families_of(record):
            for flaw in judge(family):
                yield flaw._replace(path=(*field, *flaw.path))

    def find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
        return find_alone(entry.record, {})

    return EntryCheck(problem, find, find_alone)


def _families_of(record: Record) -> Iterator[tuple[tuple[str, ...], Family]]:
    """Yield the families in a record, or the record if it is one, each with its path."""
    if isinstance(record, Family):
        yield (), record
    for name in _family_fields(type(record)):
        value = getattr(record, name)
        if isinstance(value, Family):
            yield (name,), value


@cache
def _family_fields(model: type[Record]) -> tuple[str, ...]:
    """Return the fields that can hold a family; the same for thousands of entries."""
    models = ((name, field) for name, field in zip(model.model_fields, fields_of(model), strict=True))
    return tuple(name for name, field in models if issubclass(field.leaf, Family))


def name_of(family: Family, person: str) -> Words:
    """Return what a person is called, in each language; the id of somebody whom the family does not list."""
    if person not in family.people:
        return Words(person, person)
    name = family.people[person].name
    return Words(*(_short(name.of(language).text) for language in LANGUAGES))


def names_of(family: Family, people: Iterable[str]) -> Words:
    """Return what people are called, in a row, e.g. 阿兰和阿明, “Lan and Ming”."""
    names = [name_of(family, person) for person in people]
    return Words("和".join(name.zh for name in names), " and ".join(name.en for name in names))


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1] + "…"
