"""Patterns that are compiled when they are first used.

There are hundreds of them and to compile all takes a third of a second, which is half of what a run takes after one
edit; most are not even needed then, because no text has the words without which they cannot match.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class LazyPattern:
    """Stands for a compiled pattern, and has its methods."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern, and keep its methods, so that this is not asked again."""
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does; a mistake in it comes to light when it is first used.

    Args:
        text: the regular expression.
        flags: as for `re.compile`.
    """
    return cast("re.Pattern[str]", LazyPattern(text, flags))
