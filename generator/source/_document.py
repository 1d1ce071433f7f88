"""One file, read and parsed; and where each of its values stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.diagnostics import Diagnostic, Location
from generator.errors import UnreadableError
from generator.fingerprints import SIZE_LIMIT, read_up_to_limit
from generator.source import _problems as problems
from generator.source._data import Data, Place, ValuePath, without_empty
from generator.source._decode import decode
from generator.source._parse import parse, parse_up_to
from generator.source._places import places_within
from generator.source._plain.reading import read_plain

__all__ = ["Data", "Document", "Place", "ValuePath", "document_of", "locate_in", "read_document", "read_entry"]


@dataclass(frozen=True)
class Document:
    r"""A file that could be parsed.

    Attributes:
        name: relative to the project's root, with `/`, e.g. `casebook/cases/example.yaml`.
        text: the file, decoded, with `\n` line ends.
        data: its fields; every scalar is text, empty values are left out.
        as_written: whether every value stands in the text as it is, without escapes or folded lines.
    """

    name: str
    text: str
    data: dict[str, Data]
    as_written: bool = False

    @cached_property
    def _places(self) -> dict[ValuePath, Place]:
        # Parsed again only when somebody asks: keeping the places of ten thousand sound files would cost more memory
        # than all their texts.
        return parse(self.text, self.name).places

    def locate(self, path: ValuePath, *, key: bool = False) -> Location:
        """Return the place of the value at `path`, or of its key; of the nearest parent if there is no such value."""
        return _location(self._places_for(path), self.name, path, key=key)

    def _places_for(self, path: ValuePath) -> Mapping[ValuePath, Place]:
        """Return places among which that of `path` is, if it has one. The first one asked for is often the only one."""
        known = self.__dict__.get("_first_places")
        if known is None and "_places" not in self.__dict__:
            known = self.__dict__["_first_places"] = parse_up_to(self.text, self.name, path)
            return known
        return known if known is not None and path in known else self._places

    def locate_within(self, path: ValuePath, value: str, start: int, end: int) -> Location:
        """Return the place of some characters of a value, on the first line of the file that has any of them.

        The arguments are those of `lines_within`.
        """
        return self.lines_within(path, value, start, end)[0]

    def lines_within(self, path: ValuePath, value: str, start: int, end: int) -> tuple[Location, ...]:
        """Return the places of some characters of a value, on each line of the file that has any of them.

        Args:
            path: the value's path.
            value: the value, as it was decoded.
            start: its first character that is meant, counted from 0.
            end: the one after the last.
        """
        place = self._places.get(path)
        if place is None:
            return (self.locate(path),)
        return places_within(self.text, self.name, place, value, (start, end))

    def line(self, location: Location) -> str:
        """Return the line of the file that `location` is about."""
        lines = self.text.split("\n")
        return lines[location.line - 1] if location.line <= len(lines) else ""


def locate_in(text: str, name: str, path: ValuePath, *, key: bool = False) -> Location:
    """Return what `Document.locate` does, for one value of a file that is not open.

    Args:
        text: the file, decoded.
        name: its name.
        path: the value's path.
        key: whether its key is meant.
    """
    return _location(parse_up_to(text, name, path), name, path, key=key)


def _location(places: Mapping[ValuePath, Place], name: str, path: ValuePath, *, key: bool) -> Location:
    """Return the place of the value at `path`, or of its key; of the nearest parent if there is no such value."""
    for end in range(len(path), -1, -1):
        place = places.get(path[:end])
        if place is not None:
            use_key = key or end < len(path)
            line, column, length = place[3:] if use_key else place[:3]
            return Location(name, line + 1, column + 1, length)
    return Location(name)


def read_document(path: Path, name: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read one YAML file.

    Args:
        path: where it is.
        name: its name for diagnostics.

    Raises:
        UnreadableError: the system refuses, e.g. for want of permission.
    """
    return document_of(read_entry(path), name)


def read_entry(path: Path | str) -> bytes:
    """Return an entry's file as it is; of one that is too large, as much as shows that it is.

    Raises:
        UnreadableError: the system refuses, e.g. for want of permission.
    """
    try:
        return read_up_to_limit(path)
    except OSError as error:
        raise UnreadableError(Path(path), error.strerror or str(error)) from error


def document_of(raw: bytes, name: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Return what a file of these bytes holds, or None; and what is wrong with its form.

    Args:
        raw: the whole file; of one that is too large, as much as shows that it is.
        name: its name for diagnostics.
    """
    if len(raw) > SIZE_LIMIT:
        return None, (problems.TOO_LARGE.at(Location(name), limit=SIZE_LIMIT),)
    text, found = decode(raw, name)
    if text is None:
        return None, found
    if not text.strip():
        return None, (*found, problems.EMPTY.at(Location(name)))
    plain = read_plain(text)
    if plain:
        return Document(name, text, plain.data, plain.as_written), found
    parsed = parse(text, name, places=False)
    if parsed.data is None:
        return None, (*found, *parsed.diagnostics)
    document = Document(name, text, without_empty(parsed.data), parsed.as_written)
    return document, (*found, *parsed.diagnostics)
