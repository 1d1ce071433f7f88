"""Registers: lists that the tool itself keeps in `casebook/`, one line for each thing, `name: text`.

They are YAML, but long (a line for each page of a province) and read in every run, so they are read line by line.
Sorted and with one thing a line, two people's changes merge without help.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location
from generator.source import _problems as problems

_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


@dataclass(frozen=True)
class Register:
    """A list that the tool keeps.

    Attributes:
        name: its file, relative to the project's root, e.g. `casebook/ledger.yaml`.
        lines: the texts by their names.
        numbers: the line of the file in which each name stands, counted from 1.
        head: the comment at the top of the file, which says what it is.
    """

    name: str
    lines: Mapping[str, str]
    numbers: Mapping[str, int]
    head: str = ""

    def locate(self, line: str) -> Location:
        """Return the place of a line by its name; the file's beginning if there is none."""
        return Location(self.name, self.numbers.get(line, 1), 1, len(line) if line in self.numbers else 1)

    def changed(self, lines: Mapping[str, str | None]) -> Register:
        """Return the register with lines added or replaced; those that are None are taken out."""
        texts = {name: text for name, text in {**self.lines, **lines}.items() if text is not None}
        return Register(self.name, texts, {}, self.head)

    def written(self) -> str:
        """Return the file: the head, then a line for each thing, sorted by name."""
        return self.head + "".join(f"{name}: {text}".rstrip() + "\n" for name, text in sorted(self.lines.items()))


def read_register(text: str, name: str) -> tuple[Register, tuple[Diagnostic, ...]]:
    """Return a register and what is wrong with its lines.

    Args:
        text: the file, decoded.
        name: its name, e.g. `casebook/ledger.yaml`.
    """
    lines: dict[str, str] = {}
    numbers: dict[str, int] = {}
    head: list[str] = []
    found: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            if not lines and line.startswith("#"):
                head.append(line + "\n")
            continue
        key, colon, value = f"{line} ".partition(": ")
        is_conflict = line.startswith(_CONFLICT)
        if colon and key and key == key.strip() and key not in lines and not is_conflict:
            lines[key], numbers[key] = value.strip(), number
            continue
        location = Location(name, number, 1, len(line))
        if is_conflict:
            found.append(problems.MERGE_CONFLICT.at(location, line))
        elif key in lines:
            found.append(problems.REGISTER_TWICE.at(location, line, name=key, first=numbers[key]))
        else:
            found.append(problems.REGISTER_LINE.at(location, line))
    return Register(name, lines, numbers, "".join(head)), tuple(found)
