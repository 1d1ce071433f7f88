"""Remember verdicts between runs. A cache can only ever save time: one that does not fit is as good as none."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from generator.checks._surroundings import WORKSHOP, Surroundings
from generator.checks._verdict import Secret, Verdict, kept, released, restored
from generator.diagnostics import Diagnostic
from generator.fingerprints import digest_of

_FILE = "verdicts.jsonl"
_LAST = "outcome.json"
_MANY = 2_000
_DIGEST = len(digest_of(b""))
_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Memory:
    """The verdicts of earlier runs: a line for each, and lines are only added, so that one edit costs one of them.

    Of several lines about a file the last one holds. They are recalled when somebody asks for them.

    Args:
        root: the project's root.
        around: the project; verdicts that were made in another setting or by other rules do not count.
    """

    def __init__(self, root: Path, around: Surroundings) -> None:
        self._path = root / WORKSHOP / _FILE
        self._around = around
        self._lines = _whole_lines(self._path, around.fingerprint)
        self._count = 0

    @cached_property
    def verdicts(self) -> dict[str, Verdict]:
        """The verdicts that still hold, by the file's name."""
        try:
            kept = json.loads(b"[" + b",".join(self._lines[1:]) + b"]")
            last = {name: (digest, verdict) for name, digest, verdict in kept}
            now = self._around.digests.get
            held = {name: restored(verdict, digest) for name, (digest, verdict) in last.items() if now(name) == digest}
        except (ValueError, LookupError, TypeError, AttributeError):
            return {}
        self._count = len(self._lines)
        return held

    def seem_new(self) -> frozenset[str]:
        """Return the files of which no verdict seems to be kept, before any is recalled: only a guess, but a quick one.

        It is empty where little is kept: then it takes no time to recall that.
        """
        if len(self._lines) < _MANY:
            return frozenset()
        digests = {line.partition(b'","')[2][:_DIGEST] for line in self._lines}  # a line begins with name and digest
        return frozenset(name for name, digest in self._around.digests.items() if digest.encode() not in digests)

    def keep(self, new: Mapping[str, Verdict]) -> None:
        """Keep verdicts, besides those that are known; if the system refuses, the next run takes longer."""
        self.verdicts.update(new)
        if self._count and self._count + len(new) <= 2 * len(self.verdicts):
            self._count += len(new)
            _add(self._path, _LINE(self._around.fingerprint), _written(new))
        else:  # there is no file yet, or most of its lines are out of date
            self._count = len(self.verdicts) + 1
            _write(self._path, f"{_LINE(self._around.fingerprint)}\n{_written(self.verdicts)}")


def _whole_lines(path: Path, fingerprint: str) -> list[bytes]:
    """Return the lines of a memory that is whole and was written in this setting."""
    with contextlib.suppress(OSError, ValueError):
        *lines, rest = path.read_bytes().split(b"\n")
        if lines and not rest and json.loads(lines[0]) == fingerprint:
            return lines
    return []


def _written(verdicts: Mapping[str, Verdict]) -> str:
    return "".join(f"{_LINE([name, one.digest, one.kept()])}\n" for name, one in verdicts.items())


class Outcome(NamedTuple):
    """What a run found.

    Attributes:
        found: findings that no comment lets pass, without the lines they are about.
        secrets: by file, the places that no report may show.
        drafts: files of entries that are kept back.
    """

    found: tuple[Diagnostic, ...]
    secrets: Mapping[str, tuple[Secret, ...]]
    drafts: frozenset[str]


def recall_outcome(root: Path, around: Surroundings, today: date) -> Outcome | None:
    """Return what the last run found, if nothing at all has changed since."""
    try:
        data = json.loads((root / WORKSHOP / _LAST).read_bytes())
        if data["whole"] != around.whole or data["today"] != today.isoformat():
            return None
        found = tuple(released(one, name) for name, one in data["found"])
        secrets = {name: tuple(Secret(*place) for place in places) for name, places in data["secrets"].items()}
        return Outcome(found, secrets, frozenset(data["drafts"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember_outcome(root: Path, around: Surroundings, today: date, outcome: Outcome) -> None:
    """Keep what a run found until something changes."""
    data = {
        "whole": around.whole,
        "today": today.isoformat(),
        "found": [(one.location.path, kept(one)) for one in outcome.found],
        "secrets": outcome.secrets,
        "drafts": sorted(outcome.drafts),
    }
    _write(root / WORKSHOP / _LAST, json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _add(path: Path, head: str, text: str) -> None:
    """Add lines, if the file is still of our setting: in another one, with another roster, they say nothing."""
    with contextlib.suppress(OSError), path.open("a+b") as file:
        file.seek(0)
        if file.readline() == f"{head}\n".encode():
            file.write(text.encode("utf-8", "surrogatepass"))


def _write(path: Path, text: str) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text, encoding="utf-8", errors="surrogatepass")  # the name of a file may be no UTF-8
        beside.replace(path)
