"""What is asked to be signed: the entries that are meant, and why one of them cannot be signed as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import NamedTuple

from generator.checks import SIGN_OFFS, Manner, check, sign_offs_at
from generator.content import Entry, EntryFile, entry_files, open_entry
from generator.content.case import Case
from generator.diagnostics import Diagnostic, Severity
from generator.errors import UnknownNameError
from generator.languages import Words
from generator.source import Register, read_entry

REGISTER_FILE = f"casebook/{SIGN_OFFS}.yaml"
_ENTRY = Words("条目", "entry")
_LISTED = 12
_CURED_BY_SIGNING = frozenset({"PUB904", "PUB905", "PUB911"})
"""Sign-offs that are missing, void or unreadable: what signing mends."""


class Desk(NamedTuple):
    """Everything that signing needs.

    Attributes:
        files: the casebook's files by the keys of their entries, e.g. `case/lan`.
        register: the sign-offs so far.
        errors: what keeps entries from being published, but for missing signatures.
    """

    files: Mapping[str, EntryFile]
    register: Register
    errors: tuple[Diagnostic, ...]

    def open(self, key: str) -> Entry | None:
        """Return an entry; None if its file holds none that is sound."""
        file = self.files[key]
        return open_entry(file, read_entry(file.found.path)).entry

    def against(self, key: str, root: Path) -> tuple[Diagnostic, ...]:
        """Return what keeps an entry from being signed: the errors in its file, or in the register.

        An error whose file's name is masked may be about any file, so it counts for each.
        """
        names = (self.files[key].found.name, REGISTER_FILE)
        return tuple(
            one for one in self.errors if one.location.path in names or not (root / one.location.path).is_file()
        )


def desk(root: Path, today: date) -> Desk:
    """Look at the casebook below `root` as it would be published on the day.

    Raises:
        CasebookError: the casebook could not be checked.
    """
    files = {file.key: file for file in entry_files(root)[0]}
    found = check(root, today, Manner(publish=True)).diagnostics
    errors = (one for one in found if one.severity is Severity.ERROR and one.code not in _CURED_BY_SIGNING)
    return Desk(files, sign_offs_at(root), tuple(errors))


def meant(asked: Sequence[str], files: Mapping[str, EntryFile]) -> tuple[str, ...]:
    """Return the keys of the entries that are meant, each once.

    Args:
        asked: each a type and an id (`case/lan`), an id that only one entry has (`lan`), or a file.
        files: the casebook's files by key.

    Raises:
        UnknownNameError: there is no such entry, or several.
    """
    return tuple(dict.fromkeys(_key(one, files) for one in asked))


def cases_for(role: str, desk_: Desk) -> tuple[str, ...]:
    """Return the keys of all cases that are to be published and name the role as a reviewer."""
    cases = (key for key, file in desk_.files.items() if issubclass(file.type.model, Case))
    opened = ((key, desk_.open(key)) for key in cases)
    return tuple(key for key, entry in opened if entry and not entry.draft and role in entry.record.review.by)


def _key(asked: str, files: Mapping[str, EntryFile]) -> str:
    if asked in files:
        return asked
    path = PurePath(asked)
    found = [key for key, file in files.items() if file.found.id == asked]
    if path.suffix == ".yaml":
        found = [key for key, file in files.items() if file.found.path == Path(asked).resolve()]
    if len(found) == 1:
        return found[0]
    close = get_close_matches(asked, [*files, *(file.found.id for file in files.values())], n=1)
    known = found or [key for key in files if key.endswith(f"/{path.stem}")] or list(files)
    listed = (*known[:_LISTED], "…") if len(known) > _LISTED else tuple(known)
    raise UnknownNameError(_ENTRY, asked, listed, close[0] if close and not found else "")
