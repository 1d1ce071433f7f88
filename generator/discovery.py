"""Collect the one constant that each member file of a room declares: dropping a file in is the whole registration.

Every public module of a room is a member (`content/case.py` declares `CONTENT_TYPE`); what members share sits in
modules whose names begin with `_`. A folder in a room is a family of members, unless it declares the constant itself:
then the folder is one member, and what is inside is its own affair.
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
    return tuple(getattr(importlib.import_module(name), constant) for name in members(room, constant))


def members(room: str, constant: str = "") -> Iterator[str]:
    """Yield the full names of a room's members, sorted, families included, e.g. `"generator.content.case"`.

    Args:
        room: a package.
        constant: a folder that declares it is a member itself.
    """
    package = importlib.import_module(room)
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        if module.name.startswith("_"):
            continue
        name = f"{room}.{module.name}"
        if not module.ispkg or (constant and hasattr(importlib.import_module(name), constant)):
            yield name
        else:
            yield from members(name, constant)
