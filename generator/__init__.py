"""Turns a casebook of YAML entries into a searchable, bilingual static site.

    casebook/*.yaml → source → content → checks
                                  └────→ diagrams → pages → site     (cli drives)

Three functions are enough to use it from Python: `load` reads a casebook, `check` says what is wrong with it, `build`
makes the site. Each room's `__init__` says what lives there and how to add to it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.checks import check
    from generator.content import load
    from generator.site.mkdocs_plugin import run_build as build

_FUNCTIONS = {
    "build": ("generator.site.mkdocs_plugin", "run_build"),
    "check": ("generator.checks", "check"),
    "load": ("generator.content", "load"),
}
"""Where each function lives. They are fetched when they are asked for: the command line needs only some of it."""

__all__ = ["build", "check", "load"]


def __getattr__(name: str) -> Any:
    if name not in _FUNCTIONS:
        raise AttributeError(f"module 'generator' has no attribute {name!r}")
    module, function = _FUNCTIONS[name]
    return getattr(import_module(module), function)
