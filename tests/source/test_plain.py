"""The quick reader of plain YAML: what it takes, it reads as libyaml does; the rest it leaves."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import decode
from generator.source._data import without_empty
from generator.source._parse import parse
from generator.source._plain.reading import read_plain

ROOT = Path(__file__).parents[2]
REAL = sorted((ROOT / "casebook").glob("*/*.yaml"))

TAKEN = (
    "a: x", "a:\n  b: x\nc:\n", "a:\n- x\n- y\nb: z", "a:\n  - b: x\n    c:\n    - y\n  - b: z", "# why\na: 什么？\n",
    "a: {b: x, c: 'y: z', d: \"#1\", e: [p, q], f: {}, g: []}", "a: [x y, 'z']", "a: http://x.y/z?q", "a: null\nb: x",
    "a: {b: what is it?, c: 12:30}", "a: |\n  x\n  y\n\n\nb: z\n",
    "a: >-\n  x\n  y\n\n  z\nb:\n  c: >\n    x \n    y\n", "a:\n  - |-\n    x\n     y\n  - b: >\n      # x\n# y\n",
    "null: x", "a:   x  ", "a: \"\"\nb: ''\nc: x", "a: b:c", "a: x#y",
)  # fmt: skip
LEFT = (
    "", "x", "- x", " a: x", "a: x: y", "a: x #y", "a: x # y", "a: x\na: y", "a: {b: x, b: y}", "a: {b, c}",
    "a: {b: x", "a: &b x", "a: *b", "a: !b x", "a: ~", "a: \"x\\n\"", "a: 'x''y'", "a: x\n  y", "a:\n  x", "a:\tx",
    "a：x", "a:x", "a: x\n b: y", "a:\n   - x\n  - y", "a: {b: x}, y", "a: \"x\" y", "a: [x, ]", "a: [b: x]",
    "a: |+\n  x\n", "a: |2\n  x\n", "a: >\n  x\n    y\n", "a: |\nb: x", "a: |\n\n  x\n", "a: |\n  x", "---\na: x",
    "a: x\n---\nb: y", "? a", "a: - x", "a: x:", "名: x", "a: {名: x}", "a: {b: x #y}", "a: {b: x:}", "a: {b: [x}",
    "a: @x", "a: %x", "a: `x`", "<<: {a: b}", "a: {b: }", "-a: x", "a: ]", "a: [" * 20 + "]" * 20,
    "".join(f"{' ' * n}a:\n" for n in range(40)),
)  # fmt: skip


def _reads_alike(text: str) -> bool:
    """Tell whether the quick reader takes a text; if so, it must read it as libyaml does, in the same order."""
    plain = read_plain(text)
    if plain is None:
        return False
    parsed = parse(text, "x.yaml", places=False)
    assert parsed.diagnostics == ()
    assert parsed.data is not None
    assert repr(plain.data) == repr(without_empty(parsed.data))
    assert plain.as_written == parsed.as_written
    return True


@pytest.mark.parametrize("text", TAKEN)
def test_plain_forms_are_taken(text: str) -> None:
    """Otherwise the quick way would only be a detour."""
    assert _reads_alike(text)


@pytest.mark.parametrize("text", LEFT)
def test_all_other_forms_are_left(text: str) -> None:
    """What could be a mistake must reach the reader that explains mistakes."""
    assert read_plain(text) is None


def test_nearly_all_real_files_are_taken() -> None:
    """The library is written in the forms that it knows."""
    taken = [_reads_alike(path.read_text(encoding="utf-8")) for path in REAL]
    assert sum(taken) > 0.9 * len(taken)


_WORDS = st.sampled_from(
    [
        *(
            "x",
            "y z",
            "null",
            "什么？",
            "12:30",
            "http://x.y/z?q",
            "a#b",
            "say 'x'",
            "~",
            "a: b",
            "a #b",
            "x:",
            "-",
            "- x",
        ),
        *('"q r"', "'s t'", '"a\\tb"', "'a''b'", '""', "{}", "[]", "{a: b, c: 'd, e'}", "[a, b c]", "{a: {b: [c]}}"),
        *(
            "[{a: b}, {c: d}]",
            "{a: b?, c: x:y}",
            "{a, b}",
            "[a: b]",
            "{a: }",
            "[x, ]",
            "{a: b",
            "[a]b",
            '"x" y',
            "&a x",
        ),
        *("*a", "!t x", "?", "# x", "|", ">", "|-", ">-", "|+", ">2", "　x", "%", "@x", "👩‍👦", ""),
    ]
)
_NAMES = st.sampled_from(["a", "b", "c", "zh", "x-y", "_z", "1", "null", "名", "a b", "'a'", "<<"])
_LINES = st.one_of(
    st.builds("{}{}: {}".format, st.integers(0, 6).map(lambda n: " " * n), _NAMES, _WORDS),
    st.builds("{}- {}: {}".format, st.integers(0, 6).map(lambda n: " " * n), _NAMES, _WORDS),
    st.builds("{}{}:".format, st.integers(0, 6).map(lambda n: " " * n), _NAMES),
    st.builds("{}- {}".format, st.integers(0, 6).map(lambda n: " " * n), _WORDS),
    st.builds("{}{}".format, st.integers(0, 6).map(lambda n: " " * n), _WORDS),
)


@given(st.lists(_LINES, max_size=12), st.sampled_from(["", "\n"]))
def test_lines_of_all_kinds_are_read_alike_or_left(lines: list[str], end: str) -> None:
    """Lines that fit and lines that do not, at any indentation."""
    text = "\n".join(lines) + end
    if decode(text.encode(), "x.yaml")[0] == text:
        _reads_alike(text)


_SLIPS = (
    *" \n\t:-#\"'{}[],|>\\&*!?%@`~：，\u3000", ": ", "- ", " #", "\n  ", "\n    ", "---", "''", "null", "|-", ">-",
    "{}", "\n\n", "a: b",
)  # fmt: skip


@given(st.sampled_from(REAL), st.integers(0, 2**32))
def test_damaged_files_are_read_alike_or_left(path: Path, seed: int) -> None:
    """A piece of a real file in which something was inserted, taken out or moved."""
    chance = random.Random(seed)
    lines = path.read_text(encoding="utf-8").split("\n")
    start = chance.randrange(len(lines))
    piece = lines[start : start + chance.randrange(1, 40)]
    indent = min((len(line) - len(line.lstrip(" ")) for line in piece if line.strip()), default=0)
    text = "\n".join(line[indent:] for line in piece)
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(text) + 1)
        text = text[:place] + chance.choice(_SLIPS) + text[place + chance.randrange(3) :]
    if decode(text.encode(), "x.yaml")[0] == text:
        _reads_alike(text)


def test_what_is_remembered_of_a_line_is_no_value_that_two_files_share() -> None:
    first, second = (read_plain("name: {zh: [阿兰], en: Lan}\n") for _ in range(2))
    assert first
    assert second
    assert first.data == second.data
    name = first.data["name"]
    assert isinstance(name, dict)
    name["en"] = "Ming"
    assert second.data == {"name": {"zh": ["阿兰"], "en": "Lan"}}
