"""What is read here, and how it is said that something is written in another way."""

from __future__ import annotations

DEPTH = 16
"""Levels that are read here, brackets not counted; far below the limit of what is read at all."""
SHORT = 48
"""Lines up to this length are remembered: names of fields and choices stand in thousands of files."""
NAME = r"[A-Za-z0-9_][A-Za-z0-9_-]{0,63}"
"""A field's name."""


class OtherwiseError(Exception):
    """It is written in another way."""
