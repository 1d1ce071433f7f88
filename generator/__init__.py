"""Turns a casebook of YAML entries into a searchable, bilingual static site.

    casebook/*.yaml → source → content → checks
                                  └────→ diagrams → pages → site     (cli drives)

Three functions are enough to use it from Python: `load` reads a casebook, `check` says what is wrong with it, `build`
makes the site. Each room's `__init__` says what lives there and how to add to it.
"""

from generator.checks import check
from generator.content import load
from generator.site.mkdocs_plugin import run_build as build

__all__ = ["build", "check", "load"]
