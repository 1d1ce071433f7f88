"""What checks know besides the file that they judge."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any, NamedTuple, cast

from generator.content import Entry, vocabulary_types
from generator.source import Register


class Part(Enum):
    """What a text is to the file that it comes from."""

    FILE = "file"
    """The whole file as it is written, comments and all."""
    VALUE = "value"
    """A decoded value that does not stand in the file as it is, because of quotes, escapes or folded lines."""
    NAME = "name"
    """The file's name without folder and ending."""
    IMAGE = "image"
    """What is written inside a picture's file beside the picture: a line `Name: value` for each piece."""


class Written(NamedTuple):
    """A text to be judged.

    Attributes:
        name: the file, relative to the project's root, e.g. `casebook/cases/lan.yaml`.
        text: the text.
        part: what the text is to the file.
    """

    name: str
    text: str
    part: Part = Part.FILE


@dataclass(frozen=True, eq=False)
class Setting:
    """What a rule may use to judge one file. Two runs with equal settings judge a file alike.

    It is one object for a whole run, so what a rule makes of it (e.g. a matcher) can be kept with `functools.cache`.

    Attributes:
        vocabularies: by the kind of their terms: `wording`, `term`, `helpline`, `synonym`, `allowed`.
        roster: real names and addresses that must never appear, one each; kept out of everything that is written.
        secret: a key for fingerprints, of this copy of the project.
    """

    vocabularies: Mapping[str, Entry] = field(default_factory=dict)
    roster: tuple[str, ...] = field(default=(), repr=False)
    secret: bytes = field(default=b"casebook", repr=False)

    def terms(self, kind: str) -> Mapping[str, Any]:
        """Return the terms of a kind by id, e.g. `terms("wording")`; none if the vocabulary is missing."""
        entry = self.vocabularies.get(kind)
        return cast("Any", entry.record).terms if entry else {}

    def fingerprint(self, text: str) -> str:
        """Return what can be noted in place of a text that nobody may read: equal for equal texts, here only."""
        return hashlib.blake2b(text.encode(), key=self.secret, digest_size=12).hexdigest()


@dataclass(frozen=True, eq=False)
class Overview:
    """What a rule may use to compare entries.

    Attributes:
        setting: as for one file.
        today: the day of the run.
        names: ids that exist, by kind: entries and terms.
        complete: whether every file could be loaded; if not, what seems to be missing may be there.
        registers: the lists that the tool keeps in `casebook/`, by file name without ending, e.g. `ledger`.
    """

    setting: Setting
    today: date
    names: Mapping[str, frozenset[str]]
    complete: bool = True
    registers: Mapping[str, Register] = field(default_factory=dict)

    def knows(self, kind: str) -> frozenset[str]:
        """Return the ids that a reference of `kind` may name."""
        return self.names.get(kind, frozenset())

    @cached_property
    def term_kinds(self) -> frozenset[str]:
        """The kinds whose ids are terms of a vocabulary."""
        return frozenset(type_.term for type_ in vocabulary_types())
