"""The standard streams, so set that nothing that is said can fail for want of a character."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path


def never_fail_to_print() -> None:
    """Let what the system's encoding lacks be printed as an escape, e.g. an emoji where it is GBK.

    A stream that was closed before we began, as in `casebook check >&-`, becomes one that leads nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
