"""What stands below each symbol: the name, the age as a band, and in words what kind of loss it is."""

from __future__ import annotations

import re

from markupsafe import Markup

from generator.content import Family, Person, PersonKind
from generator.diagrams._diagram import Setting
from generator.diagrams._family.model import LABEL_GAP, SYMBOL, Label, LabelLine
from generator.diagrams._svg import element, text_width, wrap

NAME_SIZE, SMALL_SIZE = 14.0, 12.0
_WIDTH, _WORD_WIDTH, _MOST_LINES = 88.0, 140.0, 3
_LATIN_WORD = re.compile(r"[^\s\u2e80-\uffff-]+-?")
_LINE_HEIGHT, _BASELINE = 1.3, 1.03


def labels(family: Family, setting: Setting, *, names_only: bool = False) -> dict[str, Label]:
    """Return the label of everybody in the family, by id.

    Args:
        family: whose people they are.
        setting: the language.
        names_only: only names, in small type, for a family that is drawn small.
    """
    return {key: _label(person, setting, names_only=names_only) for key, person in family.people.items()}


def draw_label(label: Label) -> Markup:
    """Return a label's text for a symbol around 0,0, in a group that centres text, in `NAME_SIZE` and bold."""
    top, drawn = SYMBOL / 2 + LABEL_GAP, Markup()
    for line in label.lines:
        attributes = {
            "y": top + line.size * _BASELINE,
            "font_size": None if line.size == NAME_SIZE else line.size,
            "font_weight": None if line.strong else "normal",
        }
        drawn += element("tspan", line.text, x=0, **attributes)
        top += line.size * _LINE_HEIGHT
    return element("text", drawn, fill="currentColor", stroke="none") if drawn else drawn


def _label(person: Person, setting: Setting, *, names_only: bool) -> Label:
    size = SMALL_SIZE if names_only else NAME_SIZE
    lines = [LabelLine(line, size, strong=True) for line in _broken(setting.text(person.name), size)]
    if not names_only:
        lines += [LabelLine(words, SMALL_SIZE) for words in _particulars(person, setting)]
    width = max((text_width(line.text, line.size, strong=line.strong) for line in lines), default=0.0)
    return Label(tuple(lines), width, sum(line.size * _LINE_HEIGHT for line in lines))


def _broken(name: str, size: float) -> tuple[str, ...]:
    """Break a name into lines: narrow ones, but no more than three, and Latin words whole if they are not very long."""
    words = (text_width(word, size, strong=True) for word in _LATIN_WORD.findall(name))
    width = max(_WIDTH, min(max(words, default=0.0), _WORD_WIDTH))
    while len(lines := wrap(name, width, size, strong=True)) > _MOST_LINES:
        width += size
    return lines


def _particulars(person: Person, setting: Setting) -> list[str]:
    """The age, and what kind of loss it is if the name does not say so."""
    lines = [setting.choice(person.age)] if person.age else []
    kind = setting.choice(person.kind)
    if person.kind is not PersonKind.PERSON and kind.casefold() not in setting.text(person.name).casefold():
        lines.append(kind)
    return lines
