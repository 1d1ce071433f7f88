"""Judge one file: load it, let every rule about entries and texts look at it, note what others compare."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, partial
from itertools import chain, repeat
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

from generator.checks._allowances import allowances_in
from generator.checks._check import CasebookCheck, EntryCheck, Flaw, Note, TextCheck, all_checks
from generator.checks._masking import hidden_words, hide
from generator.checks._setting import Part, Setting, Written
from generator.checks._verdict import Secret, Verdict
from generator.content import Entry, EntryFile, VocabularyType, open_entry
from generator.diagnostics import Diagnostic, Location, Problem
from generator.errors import CasebookError, CheckFailedError
from generator.fingerprints import digest_of
from generator.source import (
    PICTURE_TEXT,
    PROSE_ENDINGS,
    Data,
    Document,
    ValuePath,
    decode,
    lines_of,
    prose_faults,
    written_beside,
)

_Item = TypeVar("_Item")
_Check = TypeVar("_Check", EntryCheck, TextCheck, CasebookCheck)
_Places = Callable[[int, int], tuple[Location, ...]]
"""Says on which lines of a file some characters stand, and where on them; the first one is told in a report."""


class Placed(NamedTuple):
    """A finding, and what of the file nobody may see because of it.

    Attributes:
        found: the finding.
        secrets: where it stands.
        words: what it is as it is read, with what is shown in its place: it may be written in another way.
    """

    found: Diagnostic
    secrets: tuple[Secret, ...] = ()
    words: tuple[tuple[str, str], ...] = ()


class Subject(NamedTuple):
    """A file to be judged.

    Attributes:
        name: relative to the project's root.
        raw: its bytes.
        entry: which entry it should hold, if it is one of the casebook.
        picture: whether it is a picture, of which what is written beside the picture is judged.
    """

    name: str
    raw: bytes = b""
    entry: EntryFile | None = None
    picture: bool = False


def judge(subject: Subject, setting: Setting) -> Verdict:
    """Return what is wrong with a file, and what is noted of it.

    Raises:
        CheckFailedError: a rule broke down.
    """
    return _judged(subject, setting)._replace(digest=digest_of(subject.raw))


def _judged(subject: Subject, setting: Setting) -> Verdict:
    if subject.picture:
        said = written_beside(subject.raw)
        image = Written(subject.name, "Damaged: it is no picture\n" if said is None else said, Part.IMAGE)
        beside = _in_text(image, partial(_at_start, subject.name), setting)
        drawn = _in_drawing(subject, image.text, setting)
        return _verdict(subject.name, "", (), [*_in_name(subject.name, setting), *beside, *drawn])
    text = _as_text(subject)
    placed = [*_in_name(subject.name, setting), *_in_file(subject.name, text, setting)]
    if subject.entry is None:
        is_prose = Path(subject.name).suffix.lower() in PROSE_ENDINGS
        unread = prose_faults(subject.raw, subject.name) if is_prose else ()
        return _verdict(subject.name, text, unread, placed)
    opened = open_entry(subject.entry, subject.raw)
    if opened.document and not opened.document.as_written:
        placed += _in_values(opened.document, setting)
    if opened.entry is None:
        return _verdict(subject.name, text, opened.diagnostics, placed)
    placed += _in_entry(opened.entry, setting)
    verdict = _verdict(subject.name, text, opened.diagnostics, placed)
    return verdict._replace(**_remembered(subject.entry, opened.entry, setting))


def placed_in(problem: Problem, document: Document, flaw: Flaw) -> Placed:
    """Return a flaw of an entry as a finding with its place."""
    location = document.locate(flaw.path, key=flaw.on_name)
    replacement = flaw.replacement
    if flaw.within:
        value = _value_at(document.data, flaw.path)
        location = document.locate_within(flaw.path, value, *flaw.within)
        replacement = _if_exact(location, flaw.within[1] - flaw.within[0], replacement)
    diagnostic = replace(problem.at(location, "", **flaw.values), replacement=replacement)
    return Placed(diagnostic, _secrets((location,), flaw.masked))


def guarded(code: str, name: str, rule: Callable[..., Iterable[_Item]], *given: object) -> list[_Item]:
    """Return all that a rule yields.

    Args:
        code: the rule's.
        name: of the file that it looks at.
        rule: what is called.
        given: what it is called with.

    Raises:
        CheckFailedError: it broke down. What cannot be checked may hold anything, so nothing goes on.
    """
    try:
        return list(rule(*given))
    except CasebookError:
        raise
    except Exception as error:
        raise CheckFailedError(code, name, f"{type(error).__name__}: {error}"[:200]) from error


def _as_text(subject: Subject) -> str:
    """Return the file's text; of a damaged file or one in another encoding, what can be read of it."""
    text = decode(subject.raw, subject.name)[0]
    if text is not None:
        return text
    try:
        return subject.raw.decode("gb18030")
    except UnicodeDecodeError:
        return subject.raw.decode("utf-8", "replace")


def _in_name(name: str, setting: Setting) -> Iterator[Placed]:
    """Look at a file's name without its ending, and at the names of its folders: all of them are in its address."""
    folders, _, file = name.rpartition("/")
    start = 0
    for folder in folders.split("/") if folders else ():
        if not _is_clean(_whole(folder), setting):
            yield from _in_part(name, folder, start, setting)
        start += len(folder) + 1
    yield from _in_part(name, file.rpartition(".")[0] or file, start, setting)


def _in_part(name: str, part: str, start: int, setting: Setting) -> Iterator[Placed]:
    for one in _in_text(Written(name, _whole(part), Part.NAME), partial(_at_start, name), setting):
        yield one._replace(secrets=tuple(at._replace(column=at.column + start) for at in one.secrets))


@lru_cache(maxsize=4096)
def _is_clean(folder: str, setting: Setting) -> bool:
    """Return whether nothing is found in a folder's name; thousands of files can be in one."""
    return not any(True for _ in _in_part(folder, folder, 0, setting))


def _in_file(name: str, text: str, setting: Setting) -> Iterator[Placed]:
    return _in_text(Written(name, text), partial(lines_of, text, name), setting)


def _in_drawing(subject: Subject, said: str, setting: Setting) -> Iterator[Placed]:
    """Look at the words that a drawing shows: readers read them, and on the finished site names are not looked for."""
    head = f"{PICTURE_TEXT}: "
    words = "\n".join(line.removeprefix(head) for line in said.split("\n") if line.startswith(head))
    if words:
        text = subject.raw.decode("utf-8", "replace")
        yield from _in_text(Written(subject.name, words), partial(_in_source, subject.name, text, words), setting)


def _in_source(name: str, text: str, words: str, start: int, end: int) -> tuple[Location, ...]:
    """Return where drawn words stand in the drawing's file; its beginning, if they are written in another way there."""
    place = text.find(words[start:end])
    return lines_of(text, name, place, place + end - start) if place >= 0 else (Location(name),)


def _in_values(document: Document, setting: Setting) -> Iterator[Placed]:
    """Look at names and values that are written in another way than they are meant: folded, quoted, escaped."""
    differing: list[tuple[ValuePath, str, bool]] = []
    _differing(document.data, (), document.text, differing)
    for path, value, is_name in differing:
        places = partial(_at_key, document, path) if is_name else partial(document.lines_within, path, value)
        yield from _in_text(Written(document.name, _whole(value), Part.VALUE), places, setting)


def _whole(text: str) -> str:
    """Put `?` for half characters, which no rule can read: names that are not UTF-8 and YAML's escapes leave them."""
    return text.encode("utf-8", "replace").decode()


def _in_text(written: Written, places: _Places, setting: Setting) -> Iterator[Placed]:
    for check in _checks(TextCheck):
        for spot in guarded(check.problem.code, written.name, check.find, written, setting):
            lines = places(spot.start, spot.end)
            location = lines[0]
            in_file = written.part in (Part.FILE, Part.VALUE)
            replacement = _if_exact(location, spot.end - spot.start, spot.replacement) if in_file else None
            diagnostic = replace(check.problem.at(location, "", **spot.values), replacement=replacement)
            if spot.masked is None or written.part is Part.IMAGE:
                yield Placed(diagnostic)
            else:
                words = ((written.text[spot.start : spot.end], spot.masked),)
                secrets = _secrets(lines, spot.masked, in_name=written.part is Part.NAME)
                yield Placed(diagnostic, secrets, words)


def _in_entry(entry: Entry, setting: Setting) -> Iterator[Placed]:
    for check in _checks(EntryCheck):
        for flaw in guarded(check.problem.code, entry.document.name, check.find, entry, setting):
            yield placed_in(check.problem, entry.document, flaw)


def _remembered(file: EntryFile, entry: Entry, setting: Setting) -> dict[str, Any]:
    """Return what others compare: the entry's name, its terms, and what checks note of it."""
    notes: dict[str, Any] = {}
    for check in _checks(CasebookCheck):
        (note,) = guarded(check.problem.code, entry.document.name, _noted, check, entry, setting)
        if note is not None:
            notes[check.problem.code] = note
    if isinstance(file.type, VocabularyType):
        terms = tuple(str(name) for name in cast("Any", entry.record).terms)
        return {"key": file.key, "kind": file.type.term, "terms": terms, "notes": notes}
    return {"key": file.key, "notes": notes, "draft": entry.draft}


def _noted(check: CasebookCheck, entry: Entry, setting: Setting) -> tuple[Note | None]:
    return (check.note(entry, setting),)


def _verdict(name: str, text: str, found: Iterable[Diagnostic], placed: Iterable[Placed]) -> Verdict:
    """Put it together; no message shows what is secret."""
    placed = list(placed)
    secrets = tuple(sorted({secret for one in placed for secret in one.secrets}))
    hidden = hidden_words(name, text, secrets, [words for one in placed for words in one.words])
    all_found = dict.fromkeys((*found, *(one.found for one in placed)))
    return Verdict(
        name,
        found=tuple(hide(replace(one, excerpt=""), hidden) for one in all_found),
        secrets=secrets,
        allowances=allowances_in(text) if name.endswith(".yaml") else (),
    )


def _if_exact(location: Location, length: int, replacement: str | None) -> str | None:
    """Return what can stand in a place, if the place is known to the character: it may be cut off at the line's end."""
    return replacement if location.length == length else None


def _secrets(lines: tuple[Location, ...], masked: str | None, *, in_name: bool = False) -> tuple[Secret, ...]:
    """Return what is masked in each line that has a part of something secret.

    Of its beginning as much is shown as may be; with escapes it is longer in the file than it is read.
    """
    if masked is None:
        return ()
    return tuple(
        Secret(0 if in_name else one.line, one.column, said[: one.length].ljust(one.length, "*"))
        for one, said in zip(lines, chain([masked], repeat("")), strict=False)
    )


def _at_key(document: Document, path: ValuePath, _start: int, _end: int) -> tuple[Location, ...]:
    return (document.locate(path, key=True),)


def _at_start(name: str, start: int, end: int) -> tuple[Location, ...]:
    """A file's name and a picture have no lines; the place in the name is kept as a column."""
    return (Location(name, 1, start + 1, max(1, end - start)),)


@cache
def _checks(kind: type[_Check]) -> tuple[_Check, ...]:
    """Return all checks of a kind; looked for once, because every file passes all of them."""
    return tuple(check for check in all_checks() if isinstance(check, kind))


def _differing(data: Data, path: ValuePath, text: str, found: list[tuple[ValuePath, str, bool]]) -> None:
    """Collect the values that do not stand in the text as they are, and the names of fields, which are marked."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(key, str) and key not in text:
            found.append(((*path, key), key, True))
        if not isinstance(value, str):
            _differing(value, (*path, key), text, found)
        elif value not in text:
            found.append(((*path, key), value, False))


def _value_at(data: Data, path: ValuePath) -> str:
    for step in path:
        data = cast("Any", data)[step]
    return str(data)
