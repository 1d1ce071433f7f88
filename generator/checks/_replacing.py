"""Put what can safely stand in a place there, one place after the other, and see that nothing else has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.diagnostics import Diagnostic
from generator.source import Data, Edit, ValuePath, applied, document_of, joined, lines_with_ends

_NEVER = ("PII", "SUP", "PUB")
"""Families whose findings a person must mend: no program invents a pseudonym or a consent."""


def is_replaceable(found: Diagnostic) -> bool:
    """Tell whether something can stand in the place of a finding without asking anybody."""
    return found.replacement is not None and not found.code.startswith(_NEVER)


def replaced(text: str, name: str, found: Iterable[Diagnostic]) -> tuple[str, int]:
    """Return a text with all that could be replaced, and how many places that were.

    Where two findings overlap, the one that begins first is mended; what is left of the other shows in the next round.

    Args:
        text: the file, with its own line ends.
        name: its name; of a YAML file, the values are compared too.
        found: findings with places in this very text.
    """
    lines, ends = lines_with_ends(text)
    count = 0
    for edit in sorted(_edits(found, lines), reverse=True):
        changed = applied(lines, [edit])
        if _changes_only(edit, lines, changed, name):
            lines = changed
            count += 1
    return joined(lines, ends), count


def _edits(found: Iterable[Diagnostic], lines: Sequence[str]) -> Iterator[Edit]:
    """Yield the replacements whose places are clear and do not overlap, from the front to the end."""
    last = (-1, 0)
    for one in sorted(filter(is_replaceable, found), key=lambda one: one.location):
        line, start = one.location.line - 1, one.location.column - 1
        end = start + one.location.length
        text = one.replacement or ""
        clear = line < len(lines) and end <= len(lines[line]) and "\n" not in text and "\r" not in text
        if clear and (line, start) >= last and lines[line][start:end] != text:
            yield Edit(line, start, end, text)
            last = (line, end)


def _changes_only(edit: Edit, before: Sequence[str], after: Sequence[str], name: str) -> bool:
    """Tell whether the file still says the same everywhere but in one value, and there what it should."""
    if not name.endswith(".yaml"):
        return True
    old, new = _values(before, name), _values(after, name)
    if old is None or new is None or old.keys() != new.keys():
        return False
    differing = [(old[path], new[path]) for path in old if old[path] != new[path]]
    if not differing:
        return _is_in_comment(edit, before)
    if len(differing) > 1:
        return False
    ((was, is_now),) = differing
    written = before[edit.line][edit.start : edit.end]
    whole = is_now == edit.text and was == written.strip("\"'")
    return whole or is_now in _with_one(was, written, edit.text)


def _with_one(value: str, written: str, text: str) -> Iterator[str]:
    """Yield the value with each of the places replaced where it says what is written there."""
    start = value.find(written)
    while written and start >= 0:
        yield value[:start] + text + value[start + len(written) :]
        start = value.find(written, start + 1)


def _is_in_comment(edit: Edit, lines: Sequence[str]) -> bool:
    before = lines[edit.line][: edit.start]
    return "#" in before and (before.lstrip().startswith("#") or " #" in before)


def _values(lines: Sequence[str], name: str) -> dict[ValuePath, str] | None:
    """Return the texts of a file by their paths, without those that are empty; None if it cannot be read."""
    document = document_of("\n".join(lines).encode(), name)[0]
    return dict(_texts(document.data, ())) if document else None


def _texts(data: Data, path: ValuePath) -> Iterator[tuple[ValuePath, str]]:
    if isinstance(data, str):
        yield path, data
        return
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from _texts(value, (*path, key))
