"""Gather what a run needs: the files, the setting to judge them in, and fingerprints of all of it."""

from __future__ import annotations

import hashlib
import os
import secrets
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

import pydantic

from generator.checks._judge import Subject
from generator.checks._loose import loose_files
from generator.checks._roster_file import roster_lines
from generator.checks._setting import Setting
from generator.content import EntryFile, VocabularyType, entry_files, open_entry, vocabulary_types
from generator.diagnostics import Diagnostic
from generator.errors import MissingPieceError
from generator.fingerprints import Fingerprints, digest_of
from generator.languages import Words
from generator.source import REGISTERS, Register, decode, read_bytes, read_entry, read_register

WORKSHOP = ".casebook"
"""The folder for what can be made again: caches, and the key of this copy's fingerprints. It is never published."""
_SEEN_BY_RULES = ("wording", "term", "helpline", "synonym", "allowed")
"""The vocabularies that rules about single files may use; a change in one of them has every file judged again."""
_WORD_LISTS = {"wording": Words("用词规则", "word list of the wording rules")}
"""Vocabularies without which a whole family of rules is blind."""
_LIBRARIES = ("pydantic", "PyYAML", "ahocorasick_rs", "pyphen")


@dataclass(frozen=True, eq=False)
class Surroundings:
    """Everything that a run looks at.

    Attributes:
        files: the entries' files.
        lists: the files of which rules about single files know the words, as they were read for the fingerprint.
        registers: the lists that the tool keeps, by name; those that there are.
        loose: other files that are published, and the names of what cannot be an entry.
        found: what lies in `casebook/` and cannot be an entry.
        digests: a fingerprint of each file's bytes, by name.
        fingerprint: of the setting and of the rules: as long as it is the same, so is the verdict about a file.
        whole: of all of it, registers included: as long as it and the day are the same, so is what a run finds.
        roster: the real names that must never appear.
        secret: the key of this copy's fingerprints.
    """

    files: tuple[EntryFile, ...]
    lists: tuple[tuple[EntryFile, bytes], ...]
    registers: Mapping[str, bytes]
    loose: tuple[Subject, ...]
    found: tuple[Diagnostic, ...]
    digests: Mapping[str, str]
    fingerprint: str
    whole: str
    roster: tuple[str, ...] = field(repr=False)
    secret: bytes = field(repr=False)

    @cached_property
    def word_lists(self) -> frozenset[str]:
        """The files of which rules about single files know the words."""
        return frozenset(file.found.name for file, _ in self.lists)

    @cached_property
    def setting(self) -> Setting:
        """The setting for the rules. It is made when it is needed: where nothing has changed, it is not."""
        return setting_of(self.lists, self.roster, self.secret)


def gather(root: Path, roster: Path | None, begun: Fingerprints | None = None) -> Surroundings:
    """Look at the project below `root`.

    Args:
        root: the project's root.
        roster: the file of real names that must never appear; None: the project's own `roster.txt`, if there is one.
        begun: the entries' fingerprints, if somebody began to make them.

    Raises:
        MissingPieceError: there is no `casebook/`, or a word list is missing: without it nothing would be found, and
            that must not look as if there were nothing to find.
        UnreadableError: the system refuses.
    """
    files, found = entry_files(root)
    _require_word_lists(root, files)
    loose = tuple(loose_files(root))
    there = {file.found.name for file in files}.union(subject.name for subject in loose)
    refused = {one.location.path for one in found} - there
    loose += tuple(map(Subject, sorted(refused)))  # what cannot be an entry still has a name
    made = begun.take() if begun else {}
    digests = {file.found.name: made.get(file.found.name) or digest_of(read_entry(file.found.file)) for file in files}
    lists = _lists(files)
    digests |= {file.found.name: digest_of(raw) for file, raw in lists}
    digests |= {subject.name: digest_of(subject.raw) for subject in loose}
    names = roster_lines(root, roster)
    secret = _secret(root)
    parts = [digests[file.found.name] for file, _ in lists]
    own = hashlib.blake2b("\n".join(names).encode(), key=secret).hexdigest()
    fingerprint = digest_of("\n".join([code_digest(), own, *parts]).encode())
    judged = (f"{name} {digest}" for name, digest in sorted(digests.items()))
    wrong = (f"{one.location} {one.code}" for one in found)
    registers = {name: read_bytes(path) for name in REGISTERS if (path := _register(root, name)).is_file()}
    kept = (digest_of(registers[name]) if name in registers else "" for name in REGISTERS)
    whole = digest_of("\n".join([fingerprint, *judged, *wrong, *kept]).encode("utf-8", "surrogatepass"))
    return Surroundings(files, lists, registers, loose, found, digests, fingerprint, whole, names, secret)


def _require_word_lists(root: Path, files: Iterable[EntryFile]) -> None:
    there = {file.type.name for file in files}
    vocabularies = {type_.name for type_ in vocabulary_types()}
    for name, words in _WORD_LISTS.items():
        if name not in there and there - vocabularies:
            raise MissingPieceError(root / "casebook" / "vocabulary" / f"{name}.yaml", words)


def setting_at(root: Path, roster: Path | None = None) -> Setting:
    """Return the setting in which the project at `root` is judged, without looking at its entries.

    Args:
        root: the project's root.
        roster: as for `gather`.

    Raises:
        MissingPieceError: there is no `casebook/`.
        UnreadableError: the system refuses to read something.
    """
    return setting_of(_lists(entry_files(root)[0]), roster_lines(root, roster), _secret(root))


def setting_of(lists: Iterable[tuple[EntryFile, bytes]], roster: tuple[str, ...], secret: bytes) -> Setting:
    """Return the setting that these word lists make."""
    opened = [entry for file, raw in lists if (entry := open_entry(file, raw).entry)]
    vocabularies = {entry.type.term: entry for entry in opened if isinstance(entry.type, VocabularyType)}
    return Setting(vocabularies, roster, secret)


def _lists(files: Iterable[EntryFile]) -> tuple[tuple[EntryFile, bytes], ...]:
    seen = (file for file in files if isinstance(file.type, VocabularyType) and file.type.term in _SEEN_BY_RULES)
    return tuple((file, read_entry(file.found.file)) for file in seen)


def _register(root: Path, name: str) -> Path:
    return root / "casebook" / f"{name}.yaml"


def registers_of(around: Surroundings) -> tuple[Mapping[str, Register], tuple[Diagnostic, ...]]:
    """Return the lists that the tool keeps, by name, and what is wrong with their form."""
    registers: dict[str, Register] = {}
    wrong: list[Diagnostic] = []
    for name, raw in around.registers.items():
        text, found = decode(raw, f"casebook/{name}.yaml")
        wrong += found
        if text is not None:
            registers[name], malformed = read_register(text, f"casebook/{name}.yaml")
            wrong += malformed
    return registers, tuple(wrong)


def _secret(root: Path) -> bytes:
    """Return the key of this copy's fingerprints; it is made when it is first needed."""
    path = root / WORKSHOP / "key"
    try:
        if path.is_file():
            key = path.read_bytes()
            if len(key) == 32:
                return key
        path.parent.mkdir(exist_ok=True)
        key = secrets.token_bytes(32)
        path.touch(mode=0o600)
        path.write_bytes(key)
    except OSError:
        # A folder that cannot be written to has no cache either, so a key for this run is enough.
        return secrets.token_bytes(32)
    return key


@cache
def code_digest() -> str:
    """Return a fingerprint of everything that decides what is found: our own code and data, and the libraries."""
    package = Path(__file__).parent.parent
    content = hashlib.blake2b(digest_size=16)
    for path in sorted(_code(package)):
        content.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    content.update("\n".join([sys.version, *_versions()]).encode())
    return content.hexdigest()


def _versions() -> Iterator[str]:
    """Yield the libraries with their versions, by the folders in which they are recorded.

    To read the records themselves takes as long as to read all our code.
    """
    folder = Path(pydantic.__file__).parents[1]
    there = {path.name.partition("-")[0].lower(): path.name for path in folder.glob("*.dist-info")}
    for name in _LIBRARIES:
        yield there.get(name.lower()) or _recorded_elsewhere(name)


def _recorded_elsewhere(name: str) -> str:
    from importlib.metadata import version  # noqa: PLC0415 - slow to import, and hardly ever needed

    return f"{name} {version(name)}"


def _code(package: Path) -> Iterator[Path]:
    for room in ("checks", "content", "diagnostics", "source"):
        for folder, _, names in os.walk(package / room):
            yield from (Path(folder, name) for name in names if not name.endswith(".pyc"))
    yield from (package / name for name in ("fingerprints.py", "languages.py"))
