"""Mistakes that a line shows by itself: the wrong colon, space, tab, dash or comma."""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostic, Location, Problem
from generator.source import _problems as problems

_NAME = r"(?P<name>[A-Za-z_][A-Za-z0-9_-]*)"
_FIELD = rf"^\s*(?:- +)?[\"']?{_NAME}[\"']?"
_IN_BRACES = rf"\{{(?:.*[,，])?\s*{_NAME}\s*"
_WIDE_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_PLAIN = {"，": ",", "｛": "{"}

OWN_FIELD = re.compile(rf"{_FIELD}\s*:(?=\s|$)")
"""A line that is a field as it should be."""

_PATTERNS: tuple[tuple[re.Pattern[str], Problem], ...] = (
    (re.compile(rf"^ *(?P<at>[{_WIDE_SPACE}])"), problems.WIDE_SPACE),
    (re.compile(rf"{_FIELD}\s*(?P<at>：)"), problems.FULL_WIDTH_COLON),
    (re.compile(rf"{_FIELD}(?P<at>:)(?=[^ \t:/])"), problems.NO_SPACE_AFTER_COLON),
    (re.compile(r"^ *(?P<at>-)(?=[^\s\-])"), problems.NO_SPACE_AFTER_DASH),
    (re.compile(rf"{_IN_BRACES}(?P<at>：)"), problems.FULL_WIDTH_COLON),
    (re.compile(rf"{_IN_BRACES}(?P<at>:)(?=[^ \t:/\"'])"), problems.NO_SPACE_AFTER_COLON),
    (re.compile(r"\{.*(?P<at>，)\s*[A-Za-z_][A-Za-z0-9_-]*:"), problems.FULL_WIDTH_MARK),
    (re.compile(r"(?::|^\s*-) +(?P<at>｛)"), problems.FULL_WIDTH_MARK),
)
"""What is looked for; `at` is the character that is wrong."""
_FAR_ENOUGH = 2000
"""How far into a line is looked, so that a hostile line of a million braces costs nothing."""

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as libyaml counts them."""
    return _LINE_END.split(text)


def mistake_in_line(line: str, number: int, name: str) -> Diagnostic | None:
    """Return what is wrong with a line (its `number` counted from 0) of the file `name`, as far as it shows."""
    for pattern, problem in _PATTERNS:
        found = pattern.search(line[:_FAR_ENOUGH])
        if found:
            mark = found["at"]
            values = {**found.groupdict(), "character": mark, "plain": _PLAIN.get(mark, "")}
            return problem.at(Location(name, number + 1, found.start("at") + 1), line, **values)
    return None


def mistake_in_name(name: str) -> tuple[Problem, int, str] | None:
    """Return what is wrong with a field's name, where in it, and the name that was meant; None if nothing is."""
    if _SOUND_NAME.fullmatch(name):
        return None
    misspelt = _HOLDS_A_COLON.match(name)
    if misspelt:
        full_width = misspelt["mark"] == "："
        problem = problems.FULL_WIDTH_COLON if full_width else problems.NO_SPACE_AFTER_COLON
        return problem, misspelt.start("mark"), misspelt["name"]
    if re.match(f"[{_WIDE_SPACE}]", name):
        return problems.WIDE_SPACE, 0, name.strip()
    return (problems.NO_SPACE_AFTER_DASH, 0, name) if name.startswith("-") else None


_SOUND_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_HOLDS_A_COLON = re.compile(rf"{_NAME}\s*(?P<mark>[:：])")
