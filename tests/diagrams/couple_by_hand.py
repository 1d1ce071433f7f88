"""A couple and their children placed by hand, so that what is drawn for them can be told to the pixel."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from drawn_families import PATHS, read

from generator.content import Family, UnionKind
from generator.diagrams import Setting
from generator.diagrams._family import FamilyLayout, Place, Route, TwinRoute
from generator.diagrams._family.labels import labels
from generator.languages import Language

FAMILIES = {name: read(name) for name in PATHS}
SLASHES = {UnionKind.SEPARATED: 1, UnionKind.DIVORCED: 2, UnionKind.ANNULLED: 2, UnionKind.REMARRIED: 3}

every_family = pytest.mark.parametrize("name", FAMILIES)


def setting(language: Language = "zh") -> Setting:
    return Setting(language, "genogram", lambda term: f"[{term}]")


def family(union: dict[str, object] | None = None, **people: dict[str, object]) -> Family:
    given = {"a": {"sex": "male", "index": True}, "b": {}, **people}
    named = {key: {"name": {"zh": key}, "sex": "female", **fields} for key, fields in given.items()}
    unions = [{"partners": ["a", "b"], "kind": "married", **(union or {})}]
    return Family.model_validate({"people": named, "unions": unions})


def laid(given: Family, *, bent: bool = False) -> FamilyLayout:
    """A couple 100 px apart, or joined below, and children 60 px apart under it, placed by hand."""
    spots = {"a": (50.0, 50.0), "b": (150.0, 50.0)}
    union = given.unions[0]
    children = [child.person for child in union.children]
    spots |= {key: (40.0 + 60 * place, 200.0) for place, key in enumerate(children)}
    label = labels(given, setting())
    places = {key: Place(key, int(y > 99), x, y, label[key]) for key, (x, y) in spots.items()}
    line = ((70.0, 50.0), (80.0, 50.0), (80.0, 110.0), (120.0, 110.0), (120.0, 50.0), (130.0, 50.0))
    straight = ((70.0, 50.0), (130.0, 50.0))
    mark = (100.0, 110.0 if bent else 50.0)
    route = Route(0, line if bent else straight, ("a", "b"), mark)
    if children:
        twins = {member for birth in union.twins for member in birth.members}
        middles = [spots[key][0] for key in children]
        route = route._replace(
            drop=(mark, (100.0, 140.0)),
            sibship=((min(middles), 140.0), (max(middles), 140.0)),
            children=tuple(
                (key, ((spots[key][0], 140.0), (spots[key][0], 180.0))) for key in children if key not in twins
            ),
            twins=tuple(
                TwinRoute(
                    (sum(spots[key][0] for key in birth.members) / len(birth.members), 140.0),
                    birth.members,
                    tuple((spots[key][0], 180.0) for key in birth.members),
                    birth.identical,
                )
                for birth in union.twins
            ),
        )
    return FamilyLayout(places, (route,), 400, 300, (("a", "b"), tuple(children)))


def parsed(body: str) -> ET.Element:
    return ET.fromstring(f"<svg>{body}</svg>")


def found(root: ET.Element, class_: str) -> list[ET.Element]:
    return [one for one in root.iter() if class_ in (one.get("class") or "").split()]


def points(data: str) -> list[tuple[float, float]]:
    line, x, y = [], 0.0, 0.0
    for command, values in re.findall(r"([MLHV])([^MLHV]*)", data):
        numbers = [float(value) for value in re.findall(r"-?[\d.]+", values)]
        x, y = (numbers[0], y) if command == "H" else (x, numbers[0]) if command == "V" else (numbers[0], numbers[1])
        line.append((x, y))
    return line


def pieces(data: str) -> list[list[tuple[float, float]]]:
    return [points(f"M{piece}") for piece in data.split("M")[1:]]
