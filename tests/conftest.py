"""Settings that all tests share; being here also lets every test import the helpers of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from types import CodeType
from typing import Any

import jinja2
import pytest
from hypothesis import settings

# The same examples on every run: a red build must be about the change that is built. No deadline: machines differ.
settings.register_profile("project", derandomize=True, deadline=None, max_examples=300)
settings.load_profile("project")


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    """Every small casebook has a renderer of its own, and every build the theme's; compiling takes most of their time.

    What a template is compiled to depends on its text and on how the environment reads it, so both are the key.
    """
    compile_, compiled = jinja2.Environment.compile, dict[tuple[Any, ...], CodeType]()

    def once(
        environment: jinja2.Environment, source: str, name: str, filename: str, *rest: bool, **others: bool
    ) -> Any:
        if rest or others:
            return compile_(environment, source, name, filename, *rest, **others)
        key = (source, name, *_reading_of(environment))
        if key not in compiled:
            compiled[key] = compile_(environment, source, name, filename)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", once)
        yield


def _reading_of(environment: jinja2.Environment) -> tuple[Any, ...]:
    """Return how an environment reads templates; filters and globals are looked up only while one is rendered."""
    e = environment
    marks = (e.block_start_string, e.block_end_string, e.variable_start_string, e.variable_end_string)
    lines = (e.line_statement_prefix, e.line_comment_prefix, e.trim_blocks, e.lstrip_blocks, e.keep_trailing_newline)
    return (*marks, *lines, e.autoescape, e.optimized, e.is_async, e.finalize, *sorted(e.extensions))
