"""The families to draw, and reading a drawing back: boxes of people and words, and lines as points."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from generator.content import Family
from generator.diagrams import Setting
from generator.diagrams._family import FamilyLayout, lay_out
from generator.diagrams._family.labels import labels
from generator.diagrams.genogram.boxes import Box, label_box, symbol_box

ROOT = Path(__file__).parents[2]
PATHS = {
    path.stem: path
    for folder in ("tests/diagrams/families", "casebook/cases")
    for path in sorted((ROOT / folder).glob("*.yaml"))
}

Point = tuple[float, float]
Line = list[Point]


@cache
def read(name: str) -> Family:
    """Return a family of the tests or of a case."""
    return Family.model_validate(yaml.safe_load(PATHS[name].read_text(encoding="utf-8"))["family"])


def setting(language: str = "zh") -> Setting:
    """Return a setting whose terms are their ids."""
    return Setting(language, "genogram", lambda term: term)


@cache
def laid_out(name: str, language: str = "zh") -> FamilyLayout:
    """Return a family's layout."""
    return lay_out(read(name), labels(read(name), setting(language)))


def symbols(family: Family, layout: FamilyLayout) -> dict[str, Box]:
    """Return the box of everybody's symbol."""
    return {key: symbol_box(family.people[key], place) for key, place in layout.places.items()}


def names(layout: FamilyLayout) -> dict[str, Box]:
    """Return the box of everybody's label."""
    return {key: label_box(place) for key, place in layout.places.items()}


def elements(markup: str, class_: str) -> list[ET.Element]:
    """Return the elements of a class."""
    tree = ET.fromstring(f"<svg>{markup}</svg>")
    return [one for one in tree.iter() if class_ in (one.get("class") or "").split()]


def lines_of(element: ET.Element) -> list[Line]:
    """Return the lines in an element; grounds of paper do not count, a closed line ends where it begins."""
    paths = [one for one in element.iter("path") if one.get("class") != "paper"]
    return [line for one in paths for line in points_of(one.get("d") or "")]


def points_of(data: str) -> list[Line]:
    """Return the lines of a path's data; a rounded corner counts as its corner point."""
    found: list[Line] = []
    for command, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", data):
        values = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", rest)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            found.append([pairs[0]])
        elif command == "l":
            for across, down in pairs:
                x, y = found[-1][-1]
                found[-1].append((x + across, y + down))
        elif command in "LQ":
            found[-1] += pairs
        elif command in "zZ":
            found[-1].append(found[-1][0])
        else:
            raise AssertionError(command)
    return found


def runs_over(line: Line, box: Box) -> bool:
    """Tell whether a line runs through a box."""
    return any(_cuts(start, end, box) for start, end in pairwise(line))


def _cuts(start: Point, end: Point, box: Box) -> bool:
    first, last = 0.0, 1.0
    for low, high, here, step in (
        (box.left, box.right, start[0], end[0] - start[0]),
        (box.top, box.bottom, start[1], end[1] - start[1]),
    ):
        if not step:
            if not low < here < high:
                return False
            continue
        near, far = sorted(((low - here) / step, (high - here) / step))
        first, last = max(first, near), min(last, far)
    return first < last


def holds(outline: Line, x: float, y: float) -> bool:
    """Tell whether a point lies inside a closed line."""
    inside = False
    for (ax, ay), (bx, by) in pairwise([*outline, outline[0]]):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside
