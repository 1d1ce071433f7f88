"""Remember verdicts between runs. A cache can only ever save time: one that does not fit is as good as none."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.checks._surroundings import WORKSHOP, Surroundings
from generator.checks._verdict import Verdict, restored

_FILE = "verdicts.json"


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
    kept: dict[str, Any] = {name: (digests[name], one.kept()) for name, one in verdicts.items() if name in digests}
    text = json.dumps({"fingerprint": around.fingerprint, "verdicts": kept}, ensure_ascii=False, separators=(",", ":"))
    path = root / WORKSHOP / _FILE
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text, encoding="utf-8", errors="surrogatepass")  # the name of a file may be no UTF-8
        beside.replace(path)
