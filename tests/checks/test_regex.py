"""Patterns that are compiled late are patterns all the same."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import generator.checks
from generator.checks._regex import LazyPattern, regex


def _patterns() -> dict[str, LazyPattern]:
    modules = pkgutil.walk_packages(generator.checks.__path__, "generator.checks.")
    found = ((one.name, vars(importlib.import_module(one.name))) for one in modules)
    return {
        f"{module}.{name}": value
        for module, names in found
        for name, value in names.items()
        if isinstance(value, LazyPattern)
    }


def test_every_pattern_can_be_compiled() -> None:
    patterns = _patterns()
    assert len(patterns) > 100
    broken = [name for name, one in patterns.items() if not isinstance(re.compile(one.pattern), re.Pattern)]
    assert not broken


def test_it_is_used_as_a_compiled_pattern_is() -> None:
    late, early = regex("(a)|B", re.IGNORECASE), re.compile("(a)|B", re.IGNORECASE)
    assert late.findall("xAb") == early.findall("xAb")
    assert [one.span() for one in late.finditer("xAb", 1)] == [(1, 2), (2, 3)]
    assert (late.pattern, late.groups) == (early.pattern, early.groups)


def test_a_mistake_comes_to_light_when_it_is_used() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("a")
