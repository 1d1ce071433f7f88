"""Files made to exhaust a parser are refused or read within moments, never expanded and never run."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.source import _problems as problems
from generator.source import read_document
from generator.source._document import SIZE_LIMIT

_BILLION_LAUGHS = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 60))
_MERGE_KEYS = "a0: &a0 {x: y}\n" + "".join(f"a{i}: &a{i}\n  <<: [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 60))
_AT_THE_LIMIT = SIZE_LIMIT - 100

HOSTILE = {
    "billion laughs": _BILLION_LAUGHS,
    "merge keys": _MERGE_KEYS,
    "half a million brackets": "a: " + "[" * (_AT_THE_LIMIT // 2),
    "a third of a million braces": "{a: " * (_AT_THE_LIMIT // 4),
    "question marks": "? " * (_AT_THE_LIMIT // 2),
    "dashes": "- " * (_AT_THE_LIMIT // 2),
    "one line of zero-width spaces": "a: " + "\u200b" * (_AT_THE_LIMIT // 3),
    "zero-width spaces on many lines": "a: \u200b\n" * (_AT_THE_LIMIT // 8),
    "lost texts on many lines": "a:\n" + "- b #c\n" * (_AT_THE_LIMIT // 8),
    "one name many times": "a: b\n" * (_AT_THE_LIMIT // 5),
    "one line of braces": "a: {" + "b: c, " * (_AT_THE_LIMIT // 6) + "}\n",
    "one line of braces and full-width commas": "{，" * (_AT_THE_LIMIT // 4) + "\n",
    "one line of fields without a value": "a: {" + "b, " * (_AT_THE_LIMIT // 3) + "}\n",
    "a name as long as the file": "a" * _AT_THE_LIMIT + "：\n",
    "spaces before a name": " " * (_AT_THE_LIMIT - 10) + "a：\n",
    "spaces inside a text": "a: b" + " " * (_AT_THE_LIMIT - 10) + "#c\n",
    "an open quote and many lines": 'a: "' + "\n" * _AT_THE_LIMIT,
    "a text of many lines": "a: b\n" + "  c\n" * (_AT_THE_LIMIT // 4),
    "pipes": "a: b\n" + "| " * (_AT_THE_LIMIT // 2) + "\n  c: d\n",
    "GBK as long as the limit": "老".encode("gbk") * (_AT_THE_LIMIT // 2),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_costs_moments(tmp_path: Path, content: str | bytes) -> None:
    """A file at the size limit is read or refused in less than a quarter of a minute, on any machine."""
    path = tmp_path / "x.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    begun = time.monotonic()
    read_document(path, "x.yaml")
    assert time.monotonic() - begun < 15


@pytest.mark.parametrize("content", [_BILLION_LAUGHS, _MERGE_KEYS], ids=["billion laughs", "merge keys"])
def test_a_bomb_is_refused_at_its_first_anchor(tmp_path: Path, content: str) -> None:
    """Nothing is expanded: the first anchor ends the reading."""
    path = tmp_path / "x.yaml"
    path.write_text(content, encoding="utf-8")
    document, found = read_document(path, "x.yaml")
    assert document is None
    assert [(diagnostic.code, diagnostic.location.line) for diagnostic in found] == [(problems.ALIAS.code, 1)]


def test_a_tag_never_makes_an_object(tmp_path: Path) -> None:
    """Not even one that PyYAML's unsafe loader would run."""
    made = tmp_path / "made"
    path = tmp_path / "x.yaml"
    path.write_text(f"a: !!python/object/apply:pathlib.Path.touch [!!python/name:pathlib.Path {made}]\n")
    document, found = read_document(path, "x.yaml")
    assert document is None
    assert found[0].code == problems.TAG.code
    assert not made.exists()
