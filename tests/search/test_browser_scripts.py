"""The engine runs in an old WebView, under a strict Content-Security-Policy, and from a file."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import Any

import esprima
import pytest
from engine import scripts
from rjsmin import jsmin

LATER = (
    *(r"\?\.", r"\?\?", r"\\p\{", r"\(\?<", r"\beval\b", r"\bFunction\(", "WebAssembly", "Segmenter", "matchAll"),
    *("replaceAll", r"\.flat\(", r"\.flatMap\(", "fromEntries", r"\.finally\(", "globalThis"),
    *(r"\bfetch\(", "XMLHttpRequest", "innerHTML"),
)


def nodes(value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)
    elif hasattr(value, "type"):
        yield value
        for one in vars(value).values():
            yield from nodes(one)


@pytest.mark.parametrize("name", scripts())
def test_is_es2017_and_asks_for_nothing_newer(name: str) -> None:
    text = scripts()[name]
    tree = esprima.parseScript(text)
    objects = [node for node in nodes(tree.body) if node.type in ("ObjectExpression", "ObjectPattern")]
    spread = [one for node in objects for one in node.properties if one.type in ("SpreadElement", "RestElement")]
    assert not spread
    bare = jsmin(text)
    assert [pattern for pattern in LATER if re.search(pattern, bare)] == []


@pytest.mark.parametrize("name", scripts())
def test_only_the_loader_knows_the_document(name: str) -> None:
    assert ("document" in jsmin(scripts()[name])) == (name == "script.js")


def test_no_two_scripts_declare_one_name() -> None:
    """They are joined into one function."""
    names = [
        found for text in scripts().values() for found in re.findall(r"^(?:async )?(?:function|var) (\w+)", text, re.M)
    ]
    assert sorted(names) == sorted(set(names))


def test_the_engine_is_small() -> None:
    assert len(gzip.compress(jsmin("\n".join(scripts().values())).encode(), mtime=0)) <= 13_500
