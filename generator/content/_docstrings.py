"""What the docstrings behind a model's fields say.

Python does not keep them, so they are read from the source; and only when somebody asks, because most runs show none
of them and to read all models takes as long as to check a thousand lines.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache


@cache
def docstrings_of(model: type) -> Mapping[str, str]:
    """Return the docstring of each field of a class and of those that it builds on, by name; without indents."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if one.__module__ in sys.modules and one is not object:
            found.update(_classes_of(one.__module__).get(one.__name__, {}))
    return found


@cache
def _classes_of(module: str) -> Mapping[str, Mapping[str, str]]:
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError):  # made without a source, as in an interpreter's prompt or by C
        return {}
    return {node.name: dict(_docstrings(node)) for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}


def _docstrings(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, behind in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(behind, ast.Expr)
            and isinstance(behind.value, ast.Constant)
            and isinstance(behind.value.value, str)
        ):
            yield field.target.id, inspect.cleandoc(behind.value.value)
