"""Two kinds of diagrams that stand in for the real ones, a family to draw, and what can be read in a drawing.

What a diagram looks like is its own business; the verb's is what it is made of and where it goes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markupsafe import Markup, escape

from generator.content import Family
from generator.content.case import Case
from generator.content.playbook import Playbook
from generator.diagrams import Diagram, Drawing, Notation, Picture, Setting
from generator.languages import Words

FAMILY = """\
family:
  people:
    lan: {name: {zh: 阿兰, en: Lan}, sex: female, index: true, conditions: [ecomap, 高血压]}
    ming: {name: {zh: 阿明, en: Ming}, sex: male}
  unions:
    - {partners: [lan, ming], kind: widowed}
"""


def _family_of(record: Any) -> Family | None:
    return record if isinstance(record, Family) else getattr(record, "family", None)


def _draw_family(record: Any, setting: Setting) -> Drawing | None:
    """Draw names and conditions, one below the other: enough to see what a drawing was made of."""
    family = _family_of(record)
    if family is None:
        return None
    words = [setting.text(person.name) for person in family.people.values()]
    words += [setting.term(name) for person in family.people.values() for name in person.conditions]
    return _drawing("genogram", setting.words(Words("家庭结构图", "Genogram")), words)


def _draw_steps(record: Any, setting: Setting) -> Drawing | None:
    procedure = {Case: lambda: record.strategy, Playbook: lambda: record.procedure}.get(type(record), lambda: None)()
    if procedure is None:
        return None
    words = [setting.text(step.do) for step in procedure.steps]
    return _drawing("procedure", setting.words(Words("服务程序", "Procedure")), words)


def _drawing(name: str, title: str, words: list[str]) -> Drawing:
    body = Markup().join(
        Markup('<text x="10" y="{}" font-size="14">{}</text>').format(20 * row, escape(said))
        for row, said in enumerate(words, start=1)
    )
    return Drawing(name, title, title, (Picture("", title, body, 300, 20 * len(words) + 20),), (), ())


def _no_notation(_setting: Setting) -> Notation:
    return Notation((), ())


TWO_DIAGRAMS = {
    "genogram": Diagram("genogram", Words("家庭结构图", "genogram"), _draw_family, _no_notation),
    "procedure": Diagram("procedure", Words("服务程序", "procedure"), _draw_steps, _no_notation),
}


def said_in(path: Path) -> str:
    """Return the words of an SVG; fails if it is none."""
    return "|".join(ET.fromstring(path.read_bytes()).itertext())


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
