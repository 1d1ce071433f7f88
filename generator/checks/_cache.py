"""Remember verdicts between runs. A cache can only ever save time: one that does not fit is as good as none."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from generator.checks._surroundings import WORKSHOP, Surroundings
from generator.checks._verdict import Secret, Verdict, kept, released, restored
from generator.diagnostics import Diagnostic

_FILE = "verdicts.json"
_LAST = "outcome.json"


def recall(root: Path, fingerprint: str) -> dict[str, tuple[str, Verdict]]:
    """Return the verdicts of the last run by file, each with the fingerprint of the file's bytes.

    Args:
        root: the project's root.
        fingerprint: of the setting and the rules; verdicts of others do not count.
    """
    try:
        data = json.loads((root / WORKSHOP / _FILE).read_bytes())
        if data["fingerprint"] != fingerprint:
            return {}
        return {name: (digest, restored(verdict)) for name, (digest, verdict) in data["verdicts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def remember(root: Path, around: Surroundings, verdicts: Mapping[str, Verdict]) -> None:
    """Keep the verdicts for the next run; if the system refuses, the next run takes longer."""
    digests = around.digests
    files: dict[str, Any] = {name: (digests[name], one.kept()) for name, one in verdicts.items() if name in digests}
    text = json.dumps({"fingerprint": around.fingerprint, "verdicts": files}, ensure_ascii=False, separators=(",", ":"))
    _write(root / WORKSHOP / _FILE, text)


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


def _write(path: Path, text: str) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text, encoding="utf-8", errors="surrogatepass")  # the name of a file may be no UTF-8
        beside.replace(path)
