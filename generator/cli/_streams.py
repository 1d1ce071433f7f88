"""The standard streams, so set that nothing that is said can fail for want of a character."""

from __future__ import annotations

import io
import sys


def never_fail_to_print() -> None:
    """Let what the system's encoding lacks be printed as an escape, e.g. an emoji where it is GBK."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
