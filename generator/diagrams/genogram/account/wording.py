"""How sentences of the account are put together: names in a row, notes at the end, a capital at the beginning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.content import Family, Text
from generator.diagrams._diagram import Setting
from generator.languages import Words

_COMMA = Words("、", ", ")
_AND = Words("和", " and ")
_STOP = Words("。", ".")
_SPACE = Words("", " ")
_ENDS = ("。", "！", "？", "…", ".", "!", "?")
_CLOSING = "”’」』\"')）"


def line(text: Text, setting: Setting) -> str:
    """Return a text of the casebook on one line."""
    return " ".join(setting.text(text).split())


def name_of(family: Family, person: str, setting: Setting) -> str:
    """Return what a person is called."""
    return line(family.people[person].name, setting)


def names_of(family: Family, people: Iterable[str], setting: Setting) -> str:
    """Return what people are called, e.g. 爸爸、妈妈和小晴, “father, mother and Qing”."""
    return together([name_of(family, person, setting) for person in people], setting)


def together(parts: Sequence[str], setting: Setting) -> str:
    """Join the parts of a row, the last one with “and”."""
    *first, last = parts
    return f"{setting.words(_COMMA).join(first)}{setting.words(_AND)}{last}" if first else last


def sentences(parts: Iterable[str], setting: Setting, note: Text | None = None) -> str:
    """Join sentences of ours and an author's note; each has its capital and its full stop.

    A Chinese sentence that ends with a name such as “Erasmus A.” has its own full stop behind it. A note may be in
    another language; it has one only if it was written without.
    """
    stop = setting.words(_STOP)
    ended = [part if part.endswith(stop) else part + stop for part in parts if part]
    if note:
        said = line(note, setting)
        ended.append(said if said.rstrip(_CLOSING).endswith(_ENDS) else said + stop)
    return setting.words(_SPACE).join(capital(part, setting) for part in ended)


def capital(text: str, setting: Setting) -> str:
    """Return an English text with a capital at its beginning; a Latin name in a Chinese one stays as it is."""
    return text[:1].upper() + text[1:] if setting.language == "en" else text
