"""What libyaml says of a file it cannot read → what a station worker can do about it.

libyaml names the place where it lost the thread, which is often not where the mistake is. So the lines around that place
are searched first for the mistakes that people make: full-width colons and spaces, tabs, a missing space.
"""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostic, Location, Problem
from generator.source import _problems as problems

_FIELD = r"^\s*(?:- +)?[\"']?(?P<name>[A-Za-z_][A-Za-z0-9_-]*)[\"']?"
_FULL_WIDTH_COLON = re.compile(_FIELD + r"\s*(?P<at>：)")
_NO_SPACE = re.compile(_FIELD + r"(?P<at>:)(?=[^\s:/])")
_FLOW_FULL_WIDTH = re.compile(r"[{,]\s*(?P<name>[A-Za-z_][A-Za-z0-9_-]*)\s*(?P<at>：)")
_FLOW_NO_SPACE = re.compile(r"[{,]\s*(?P<name>[A-Za-z_][A-Za-z0-9_-]*)(?P<at>:)(?=[^\s:/\"'])")
_TAB = re.compile(r"^ *(?P<at>\t)")
_IDEOGRAPHIC = re.compile(r"^ *(?P<at>\u3000)")
_LINE_BASED: tuple[tuple[re.Pattern[str], Problem], ...] = (
    (_TAB, problems.TAB),
    (_IDEOGRAPHIC, problems.IDEOGRAPHIC_SPACE),
    (_FULL_WIDTH_COLON, problems.FULL_WIDTH_COLON),
    (_NO_SPACE, problems.NO_SPACE_AFTER_COLON),
    (_FLOW_FULL_WIDTH, problems.FULL_WIDTH_COLON),
    (_FLOW_NO_SPACE, problems.NO_SPACE_AFTER_COLON),
)
_OWN_FIELD = re.compile(_FIELD + ":")
_SPECIAL = "@`%*&!|>"
_UNCLOSED = ("flow mapping", "flow sequence", "quoted scalar", "flow node")


def misspelt_field(line: str, name: str, number: int) -> Diagnostic | None:
    """Return what is wrong with `line` (index `number`) if it looks like a field written with the wrong colon or space."""
    for pattern, problem in _LINE_BASED:
        found = pattern.search(line)
        if found:
            values = {"name": found["name"]} if "name" in pattern.groupindex else {}
            return problem.at(Location(name, number + 1, found.start("at") + 1), line, **values)
    return None


def explain_syntax_error(error: yaml.YAMLError, text: str, name: str) -> tuple[Diagnostic, ...]:
    """Return the diagnostics for a file that libyaml refuses; at least one."""
    lines = text.splitlines()
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return (_invisible_character(error, text, name),)
    line = min(error.problem_mark.line, max(0, len(lines) - 1))
    near = (line, line - 1, error.context_mark.line if error.context_mark else line)
    found = [_seen(lines, number, name) for number in dict.fromkeys(near) if 0 <= number < len(lines)]
    mistakes = tuple(diagnostic for diagnostic in found if diagnostic)
    return mistakes[:1] or (_by_words(error, lines, name),)


def _seen(lines: list[str], number: int, name: str) -> Diagnostic | None:
    return misspelt_field(lines[number], name, number)


def _invisible_character(error: yaml.YAMLError, text: str, name: str) -> Diagnostic:
    position = getattr(error, "position", 0)
    before = text[:position]
    line, column = before.count("\n"), position - (before.rfind("\n") + 1)
    character = f"U+{ord(text[position]):04X}" if position < len(text) else "?"
    excerpt = text.split("\n")[line].replace(text[position : position + 1], "�")
    return problems.INVISIBLE.at(Location(name, line + 1, column + 1), excerpt, character=character)


def _by_words(error: yaml.MarkedYAMLError, lines: list[str], name: str) -> Diagnostic:
    """Choose the problem by what libyaml says and by the character it stopped at."""
    said, context = error.problem or "", error.context or ""
    line, column = error.problem_mark.line, error.problem_mark.column
    excerpt = lines[line] if line < len(lines) else ""
    here = Location(name, line + 1, column + 1)
    character = excerpt[column : column + 1]
    if "cannot start any token" in said and character in _SPECIAL:
        return problems.SPECIAL_START.at(here, excerpt, character=character)
    if "alias" in context or "anchor" in context:
        return _at_context(problems.SPECIAL_START, error, lines, name, character="*" if "alias" in context else "&")
    if "block scalar" in context and "comment" in said:
        return _at_context(problems.SPECIAL_START, error, lines, name, character="> 或 |")
    if "mapping values" in said:
        own_field = _OWN_FIELD.match(excerpt)
        misplaced = own_field is not None and own_field.end() - 1 == column
        return (problems.BAD_INDENTATION if misplaced else problems.COLON_IN_TEXT).at(here, excerpt)
    if "flow" in context and character == ":":
        return problems.COLON_IN_TEXT.at(here, excerpt)
    if any(word in context for word in _UNCLOSED) and error.context_mark is not None:
        return _at_context(problems.UNCLOSED, error, lines, name)
    if "tab character" in said:
        return problems.TAB.at(here, excerpt)
    if "block" in context or "indentation" in said or "simple key" in context:
        return problems.BAD_INDENTATION.at(here, excerpt)
    return problems.SYNTAX.at(here, excerpt, problem=said)


def _at_context(
    problem: Problem, error: yaml.MarkedYAMLError, lines: list[str], name: str, **values: object
) -> Diagnostic:
    mark = error.context_mark
    excerpt = lines[mark.line] if mark.line < len(lines) else ""
    return problem.at(Location(name, mark.line + 1, mark.column + 1), excerpt, **values)
