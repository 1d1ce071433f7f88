"""Comments by which a person lets one finding pass, with a reason and a day on which somebody must look again.

    # casebook: allow STG301 reason="her own words" until=2027-06-30

Behind a value the comment holds for its line. On a line of its own it holds for the next value and all that is inside
it. Identities are never let pass this way: that takes the reviewed list `casebook/vocabulary/allowed.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from generator.checks._dates import is_day
from generator.checks._verdict import Allowance, Verdict
from generator.diagnostics import Diagnostic, Location, Problem
from generator.languages import Words

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*casebook:\s*allow\b[ \t]*(?P<rest>.*)$", re.MULTILINE)
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")
_REASON = re.compile(r"""\breason=(?:"([^"]*)"|'([^']*)'|“([^”]*)”)""")
_UNTIL = re.compile(r"\buntil=(\S+)")
_NEVER = ("PII", "SUP", "PUB", "YML", "FLD")
"""Families of which no finding can be let pass by a comment."""

INCOMPLETE = Problem(
    "SUP901",
    "incomplete-allowance",
    Words("这条放行注释没有写完整，还缺 {missing}。", "This comment that lets a finding pass lacks {missing}."),
    Words(
        '写成：# casebook: allow STG301 reason="为什么可以保留" until=2027-06-30',
        'Write: # casebook: allow STG301 reason="why it may stand" until=2027-06-30',
    ),
)
EXPIRED = Problem(
    "SUP902",
    "expired-allowance",
    Words("这条放行注释 {until} 到期了。", "This comment let a finding pass until {until}."),
    Words(
        "再看一次：能改就改掉；确实要保留，写上新的日期。",
        "Look again: mend the text, or write a new date if it must stand.",
    ),
)
UNUSED = Problem(
    "SUP903",
    "unused-allowance",
    Words(
        "这条放行注释没有用处：这里没有 {code} 这种问题。",
        "This comment lets {code} pass, but there is no such finding here.",
    ),
    Words("删掉这条注释。", "Delete the comment."),
)
NEVER = Problem(
    "SUP904",
    "not-to-be-allowed",
    Words("{code} 不能用注释放行。", "{code} cannot be let pass by a comment."),
    Words(
        "改掉内容本身。可以公开的姓名（如理论家），经审核写进 casebook/vocabulary/allowed.yaml。",
        "Mend the text itself. A public name (e.g. of a theorist) goes, after review, into "
        "casebook/vocabulary/allowed.yaml.",
    ),
)
PROBLEMS = (INCOMPLETE, EXPIRED, UNUSED, NEVER)


class _Comment(NamedTuple):
    line: int
    column: int
    text: str
    alone: bool


def allowances_in(text: str) -> tuple[Allowance, ...]:
    """Return what the comments in a file let pass; one that is not well formed has an empty code."""
    if "casebook:" not in text:
        return ()
    lines = text.split("\n")
    found = []
    for comment in _comments(lines):
        first, last = _reach(lines, comment)
        length = len(comment.text)
        for code, until in _read(comment.text):
            found.append(Allowance(comment.line, comment.column, length, code, until, first, last))
    return tuple(found)


def _comments(lines: list[str]) -> Iterator[_Comment]:
    for number, line in enumerate(lines, start=1):
        match = _COMMENT.search(line)
        if match:
            yield _Comment(number, match.start() + 1, line[match.start() :].rstrip(), not line[: match.start()].strip())


def _reach(lines: list[str], comment: _Comment) -> tuple[int, int]:
    """Return the first and the last line for which a comment holds."""
    if not comment.alone:
        return comment.line, comment.line
    first = next((n for n in range(comment.line, len(lines)) if lines[n].strip() and not _is_comment(lines[n])), None)
    if first is None:
        return comment.line, comment.line
    indent = _indent(lines[first])
    last = first
    is_name = not _is_item(lines[first])  # a list can stand as far in as the field that it belongs to
    for number in range(first + 1, len(lines)):
        if lines[number].strip():
            inwards = _indent(lines[number])
            if inwards < indent or (inwards == indent and not (is_name and _is_item(lines[number]))):
                break
            last = number
    return first + 1, last + 1


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _is_item(line: str) -> bool:
    return line.lstrip(" ").startswith("- ") or line.strip() == "-"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _read(text: str) -> Iterator[tuple[str, str]]:
    """Yield each code with its day; or nothing but what is missing, with an empty code."""
    rest = text.partition("allow")[2]
    reason, until = _REASON.search(rest), _UNTIL.search(rest)
    codes = _CODE.findall(_REASON.sub("", rest))
    missing = [
        name
        for name, there in (
            ("CODE", bool(codes)),
            ("reason", bool(reason and any(part and part.strip() for part in reason.groups()))),
            ("until", bool(until and is_day(until[1]))),
        )
        if not there
    ]
    if missing:
        yield "", " ".join(missing)
    else:
        for code in dict.fromkeys(codes):
            yield code, until[1] if until else ""


def without_allowed(
    found: Iterable[Diagnostic], verdicts: Mapping[str, Verdict], today: date, *, judged: frozenset[str] | None = None
) -> Iterator[Diagnostic]:
    """Yield the findings that no comment lets pass, and what is wrong with the comments.

    Args:
        found: all findings.
        verdicts: by file.
        today: the day of the run.
        judged: codes of the rules that ran; others cannot be called unused. None: all ran.
    """
    used: set[tuple[str, Allowance]] = set()
    for one in found:
        verdict = verdicts.get(one.location.path)
        allowance = _allowing(one, verdict.allowances) if verdict else None
        if allowance and verdict:
            used.add((verdict.name, allowance))
        else:
            yield one
    for verdict in verdicts.values():
        for allowance in verdict.allowances:
            wrong = _wrong(allowance, today, used=(verdict.name, allowance) in used, judged=judged)
            if wrong:
                problem, values = wrong
                location = Location(verdict.name, allowance.line, allowance.column, allowance.length)
                yield problem.at(location, "", **values)


def _allowing(one: Diagnostic, allowances: Iterable[Allowance]) -> Allowance | None:
    for allowance in allowances:
        if allowance.code == one.code and allowance.first <= one.location.line <= allowance.last:
            return None if allowance.code.startswith(_NEVER) else allowance
    return None


def _wrong(
    allowance: Allowance, today: date, *, used: bool, judged: frozenset[str] | None
) -> tuple[Problem, dict[str, object]] | None:
    if not allowance.code:
        return INCOMPLETE, {"missing": allowance.until}
    if allowance.code.startswith(_NEVER):
        return NEVER, {"code": allowance.code}
    if allowance.until < today.isoformat():
        return EXPIRED, {"until": allowance.until}
    if not used and (judged is None or allowance.code in judged):
        return UNUSED, {"code": allowance.code}
    return None
