"""Identities in a YAML file, line by line: what was read once in a line like it is not read again.

Much of a casebook stands in thousands of its files: names of fields, roles, stages, sentences of a template. A line is
read together with the line above if that only names a field, as `name:` does above `zh: …`. Text that goes on over
several lines is not read here but as the value that it makes.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from generator.checks._identity._hit import Hit
from generator.checks._identity.finding import hits
from generator.checks._identity.known import Known

_BETWEEN = "\n。\n"
"""Between lines that do not stand together: nothing reaches over it."""
_LIMIT = 1 << 16
_ONLY_NAMES = (":", ":\r", "：")
_NOT_READ = (None,)
"""Stands for the hits of a line that was not read yet; a line that was and has none can be passed over."""


class _Unit(NamedTuple):
    """What is read together.

    Attributes:
        start: its place in the file.
        above: how much of it is the line above.
        text: itself.
    """

    start: int
    above: int
    text: str


class LineReader:
    """Reads files with what is known, and remembers lines."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._read: dict[str, tuple[Hit, ...]] = {}

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Return what in a file would tell who somebody is, in order and without overlaps."""
        if len(self._read) > _LIMIT:
            self._read.clear()
        read = self._read
        units = []
        start, above, only_names = 0, "", False
        for line in text.split("\n"):
            unit = f"{above}\n{line}" if only_names else line
            # Nearly every line was read before and has nothing: the rest is asked of few.
            if read.get(unit, _NOT_READ) and line and not line.isspace():
                before = len(above) + 1 if only_names else 0
                units.append(_Unit(start - before, before, unit))
            start += len(line) + 1
            above, only_names = line, line.endswith(_ONLY_NAMES)
        new = list(dict.fromkeys([unit.text for unit in units if unit.text not in read]))
        if new:
            self._learn(new)
        return tuple(
            [
                hit._replace(start=unit.start + hit.start, end=unit.start + hit.end)
                for unit in units
                for hit in read[unit.text]
                if hit.end > unit.above
            ]
        )

    def _learn(self, units: list[str]) -> None:
        ends = list(accumulate(len(unit) + len(_BETWEEN) for unit in units))
        of_each: list[list[Hit]] = [[] for _ in units]
        for hit in hits("\n" + _BETWEEN.join(units) + "\n", self._known):
            number = bisect_right(ends, hit.start - 1)
            start = hit.start - 1 - (ends[number - 1] if number else 0)
            if start + hit.end - hit.start <= len(units[number]):
                of_each[number].append(hit._replace(start=start, end=start + hit.end - hit.start))
        self._read.update(zip(units, map(tuple, of_each), strict=True))
