"""What every code means that a report can name, whoever finds it: the checks, or the last look at the finished site."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache

from generator import checks
from generator.checks import Explanation, pages_of
from generator.discovery import members


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return every kind of finding by code: those of the checks room, then those of the rules of this room.

    Raises:
        ValueError: the docstring of a check or a rule is no page; a mistake in our code, so it stays loud.
    """
    told = dict(checks.explanations())
    for name in members("generator.scan", "RULE"):
        module = importlib.import_module(name)
        told[module.RULE.problem.code] = Explanation(module.RULE.problem, pages_of(module.__doc__ or ""))
    return told
