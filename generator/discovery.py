"""Collect the one constant that each member file of a room declares: dropping a file in is the whole registration.

Every public module of a room is a member (`content/case.py` declares `CONTENT_TYPE`); what members share sits in
modules whose names begin with `_`. A folder in a room is a family of members.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache


@cache
def collect(room: str, constant: str) -> tuple[object, ...]:
    """Import all members below `room` and return their constants, in the order of their names.

    Args:
        room: a package, e.g. `"generator.content"`.
        constant: the name every member declares, e.g. `"CONTENT_TYPE"`.

    Raises:
        AttributeError: a member does not declare the constant; a mistake in our code, so it stays loud.
    """
    return tuple(getattr(importlib.import_module(name), constant) for name in members(room))


def members(room: str) -> Iterator[str]:
    """Yield the full names of a room's member modules, sorted, families included, e.g. `"generator.content.case"`."""
    package = importlib.import_module(room)
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        if module.name.startswith("_"):
            continue
        name = f"{room}.{module.name}"
        if module.ispkg:
            yield from members(name)
        else:
            yield name
