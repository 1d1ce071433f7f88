"""What libyaml says of a file it cannot read → what a station worker can do about it.

libyaml names the place where it lost the thread, which is often not where the mistake is. So the lines around that
place are searched first for the mistakes that people make: full-width colons and spaces, tabs, a missing space.
Only then do libyaml's own words decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from generator.diagnostics import Diagnostic, Location, Problem
from generator.languages import LANGUAGES
from generator.source import _problems as problems
from generator.source._lines import OWN_FIELD, lines_of, mistake_in_line

_CLOSING = {"{": "}", "[": "]", '"': '"', "'": "'"}
_BLOCK_TEXT = re.compile(r"(?:^|\s)[|>][+-]?\s*$")
_LANGUAGE_WITHOUT_COMMA = re.compile(rf"\s(?:{'|'.join(LANGUAGES)})\s*$")


def explain_syntax_error(error: yaml.YAMLError, text: str, name: str) -> Diagnostic:
    """Return the diagnostic for a file that libyaml refuses."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _unseen_character(error, text, name)
    failure = _failure(error, lines_of(text), name)
    for rule in _RULES:
        found = rule(failure)
        if found:
            return found
    return failure.here(problems.SYNTAX, said=failure.said)


def _unseen_character(error: yaml.YAMLError, text: str, name: str) -> Diagnostic:
    """Explain why libyaml's reader stopped; it counts bytes."""
    before = text.encode()[: getattr(error, "position", 0)].decode(errors="ignore")
    line, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
    excerpt = text.split("\n")[line]
    character = f"U+{ord(excerpt[column]):04X}" if column < len(excerpt) else "?"
    location = Location(name, line + 1, column + 1)
    return problems.UNSEEN.at(location, excerpt[:column] + "�" + excerpt[column + 1 :], character=character)


@dataclass(frozen=True)
class _Failure:
    """What libyaml says and where.

    Attributes:
        said: its sentence, e.g. `did not find expected key`.
        context: what it was doing, e.g. `while parsing a flow mapping`.
        place: the line and column where it stopped, counted from 0.
        since: where the thing began that it was reading.
        lines: all lines of the file.
        name: the file's name.
    """

    said: str
    context: str
    place: tuple[int, int]
    since: tuple[int, int]
    lines: list[str]
    name: str

    @property
    def line(self) -> str:
        """The line where it stopped."""
        return self.lines[self.place[0]]

    @property
    def before(self) -> str:
        """What stands on that line before the place."""
        return self.line[: self.place[1]].rstrip()

    @property
    def after(self) -> str:
        """What stands on that line from the place on."""
        return self.line[self.place[1] :]

    def here(self, problem: Problem, **values: object) -> Diagnostic:
        """Return the problem at the place where libyaml stopped."""
        return self.at(problem, self.place, 1, **values)

    def at(self, problem: Problem, place: tuple[int, int], length: int, **values: object) -> Diagnostic:
        """Return the problem at another place."""
        line, column = place
        return problem.at(Location(self.name, line + 1, column + 1, length), self.lines[line], **values)


def _failure(error: yaml.MarkedYAMLError, lines: list[str], name: str) -> _Failure:
    def place(mark: yaml.Mark | None) -> tuple[int, int]:
        # The end of the stream is a line of its own for libyaml; people see the last line with something on it.
        if mark is None or mark.line >= len(lines) or (mark.line == len(lines) - 1 and not lines[-1]):
            last = max(0, len("\n".join(lines).rstrip("\n").split("\n")) - 1)
            return last, len(lines[last])
        return mark.line, mark.column

    here = place(error.problem_mark)
    since = place(error.context_mark) if error.context_mark else here
    return _Failure(error.problem or "", error.context or "", here, since, lines, name)


def _misspelt_nearby(failure: _Failure) -> Diagnostic | None:
    """A line near the place is a field or item with a wrong colon, space, dash or comma."""
    for number in dict.fromkeys((failure.since[0], failure.place[0], failure.place[0] - 1)):
        if number >= 0 and not _in_block_text(failure.lines, number):
            found = mistake_in_line(failure.lines[number], number, failure.name)
            if found:
                return found
    return None


def _in_block_text(lines: list[str], number: int) -> bool:
    """Tell whether a line belongs to a text after `|` or `>`, where anything may stand."""
    own = _indentation(lines[number])
    for line in reversed(lines[:number]):
        if line.strip() and _indentation(line) < own:
            return bool(_BLOCK_TEXT.search(line))
    return False


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _special_start(failure: _Failure) -> Diagnostic | None:
    """A text begins with a character that means something to YAML."""
    for context, said in _SPECIAL_STARTS:
        if context in failure.context and said in failure.said:
            line, column = failure.since
            character = failure.lines[line][column : column + 1]
            if character not in ("", "\t"):
                return failure.at(problems.SPECIAL_START, failure.since, 1, character=character)
    return None


_SPECIAL_STARTS = (
    ("next token", "cannot start any token"),
    ("alias", ""),
    ("anchor", ""),
    (" tag", ""),
    ("directive", ""),
    ("block scalar", "comment or line break"),
    ("block node", "node content"),
    ("node", "undefined tag handle"),
)


def _said_plainly(failure: _Failure) -> Diagnostic | None:
    """What libyaml says is what is wrong."""
    for words, problem in _PLAIN_WORDS:
        if words in failure.said:
            return failure.here(problem)
    if "escape character" in failure.said or "hexdecimal number" in failure.said:
        line, column = failure.place
        return failure.at(problems.BACKSLASH, (line, failure.line.rfind("\\", 0, column + 1)), 1)
    if "mapping keys" in failure.said:
        return failure.here(problems.SPECIAL_START, character="?")
    if "simple key" in failure.context:
        length = len(failure.lines[failure.since[0]].strip())
        return failure.at(problems.LINE_WITHOUT_FIELD, failure.since, length)
    if "<document start>" in failure.said:
        ended = next((number for number, line in enumerate(failure.lines) if line.startswith("...")), None)
        if ended is not None:
            return failure.at(problems.SEVERAL_DOCUMENTS, (ended, 0), 3, mark="...")
        return failure.here(problems.BAD_INDENTATION)
    return None


_PLAIN_WORDS = (
    ("unexpected ':'", problems.COLON_IN_TEXT),
    ("tab character", problems.TAB),
    ("cannot start any token", problems.TAB),
    ("block sequence entries", problems.LIST_BESIDE_FIELD),
)


def _field_out_of_place(failure: _Failure) -> Diagnostic | None:
    """A colon stands where no field can begin: the line's own field is misplaced, or the colon belongs to a text."""
    if "mapping values" not in failure.said:
        return None
    field = OWN_FIELD.match(failure.line)
    if field is None or not failure.after.startswith(":") or ":" in failure.before:
        return failure.here(problems.COLON_IN_TEXT)
    above = failure.place[0] - 1
    start = field.start("name")
    if above >= 0 and _is_lost(failure.lines[above], start):
        return failure.at(problems.LINE_WITHOUT_FIELD, (above, start), len(failure.lines[above].strip()))
    return failure.at(problems.BAD_INDENTATION, (failure.place[0], start), len(field["name"]))


def _is_lost(line: str, indentation: int) -> bool:
    """Tell whether a line is as far in as the field below, but is neither a field nor an item nor a comment."""
    return _indentation(line) == indentation and bool(re.match(r"\s*[^\s#\-]", line)) and not OWN_FIELD.match(line)


def _unclosed_quote(failure: _Failure) -> Diagnostic | None:
    """A quote ends nowhere, or only where the next one begins."""
    if "quoted scalar" in failure.context:
        return _unclosed(failure, failure.since)
    quote = failure.before[-1:]
    if quote in ("'", '"') and failure.before.count(quote) % 2:
        for number in range(failure.place[0] - 1, -1, -1):
            if failure.lines[number].count(quote) % 2:
                return _unclosed(failure, (number, failure.lines[number].index(quote)))
    return None


def _unclosed(failure: _Failure, place: tuple[int, int]) -> Diagnostic:
    line, column = place
    return failure.at(problems.UNCLOSED, place, 1, closing=_CLOSING.get(failure.lines[line][column], '"'))


def _in_brackets(failure: _Failure) -> Diagnostic | None:
    """Inside `{…}` or `[…]` something is missing: the end, a comma, quotes around a text."""
    if "flow node" in failure.context:
        return _nothing_between(failure)
    if "flow" not in failure.context:
        return None
    field = OWN_FIELD.match(failure.line)
    own_colon = field is not None and field.end() - 1 == failure.place[1]
    if failure.after and failure.since[0] == failure.place[0]:
        return _in_one_line(failure)
    return failure.here(problems.COLON_IN_TEXT) if failure.after[:1] == ":" and not own_colon else _open_end(failure)


def _nothing_between(failure: _Failure) -> Diagnostic:
    """Two commas with nothing between them, or a bracket with nothing after it."""
    opened = max(failure.line.rfind("{"), failure.line.rfind("["))
    if failure.after or opened < 0:
        return failure.here(problems.COMMA)
    return _unclosed(failure, (failure.place[0], opened))


def _open_end(failure: _Failure) -> Diagnostic:
    """A bracket is not closed on its line; perhaps because ` #` cut off the rest of the line."""
    begun = failure.since[0]
    hash_at = re.search(r"\s#", failure.lines[begun][failure.since[1] :])
    if hash_at:
        column = failure.since[1] + hash_at.start() + 1
        lost = failure.lines[begun][column:].strip()
        return failure.at(problems.HASH_IN_TEXT, (begun, column), len(lost), lost=lost)
    return _unclosed(failure, failure.since)


def _in_one_line(failure: _Failure) -> Diagnostic | None:
    if failure.after.startswith(":"):
        if _LANGUAGE_WITHOUT_COMMA.search(failure.before):
            return failure.here(problems.COMMA)
        return failure.here(problems.COLON_IN_TEXT)
    if re.match(r"[A-Za-z_][A-Za-z0-9_-]*:", failure.after):
        return failure.here(problems.COMMA)
    return _text_after_the_end(failure) or _unclosed(failure, failure.since)


def _text_after_the_end(failure: _Failure) -> Diagnostic | None:
    """Text follows a closing quote or bracket."""
    if failure.before.endswith(("'", '"', "]", "}")):
        return failure.here(problems.AFTER_THE_END)
    return None


def _misplaced_line(failure: _Failure) -> Diagnostic | None:
    """What remains where fields or items are expected is a line that is too far left or right."""
    return failure.here(problems.BAD_INDENTATION) if "block" in failure.context else None


_RULES: tuple[Callable[[_Failure], Diagnostic | None], ...] = (
    _misspelt_nearby,
    _special_start,
    _said_plainly,
    _field_out_of_place,
    _unclosed_quote,
    _in_brackets,
    _text_after_the_end,
    _misplaced_line,
)
