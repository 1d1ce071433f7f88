"""Whatever people write, a run ends: with findings, or with one clear sentence, never with a traceback or a hang."""

from __future__ import annotations

import random
from pathlib import Path
from time import monotonic

import pytest
from casebook_from import SOUND, TODAY, casebook_at
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import Manner, check
from generator.diagnostics import forms

ROOT = Path(__file__).parents[2]
REAL = sorted((ROOT / "casebook").rglob("*.yaml"))
HAZARDS = (
    *(
        "：",
        "　",
        "\t",
        "# casebook: allow STG301",
        "{",
        "]",
        "'",
        '"',
        ": ",
        "- ",
        "\n",
        "&a",
        "*a",
        "!!python/object",
    ),
    *("王建国，男，1950年3月5日生", "440106195003051234", "１３８００１３８０００", "\\u738b", "|\n", ">-\n"),
    *("张三" * 400, "(" * 300, "a" * 5000, "0" * 5000, "一" * 3000, "“" * 50),
    *("\u2028", "\ufeff", "𠮷", "👨‍👩‍👧", "\x00", "e" + "\u0301" * 50),
)


def mutated(text: str, chance: random.Random) -> str:
    """Return a real file as it looks after some accidents: pieces lost, doubled, swapped, and hazards put in."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((1, 3, 20, 200)))
        piece = text[start:end]
        text = chance.choice(
            (
                text[:start] + text[end:],
                text[:end] + piece + text[end:],
                text[:start] + chance.choice(HAZARDS) + text[start:],
                text[:start] + piece[::-1] + text[end:],
                text[:start] + piece.swapcase() + text[end:],
            )
        )
    return text


def run(root: Path) -> None:
    """Check and report in every form; fail if that raises anything, a rule breaks down, or it takes long."""
    began = monotonic()
    found = check(root, TODAY, Manner(publish=True)).diagnostics
    for form in forms().values():
        assert isinstance(form.render(found, "zh"), str)
    assert monotonic() - began < 60, "a minute is a hang for one small file"


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_any_accident_to_a_real_file_ends_in_findings(tmp_path: Path, path: Path) -> None:
    """Each file of this repository, damaged in three ways; nothing breaks down."""
    folder = path.parent.name
    for seed in range(3):
        damaged = mutated(path.read_text(encoding="utf-8"), random.Random(f"{path.name} {seed}"))
        run(casebook_at(tmp_path, {**SOUND, f"{folder}/{path.name}": damaged}))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), name=st.sampled_from(sorted(SOUND)), raw=st.binary(max_size=30))
def test_any_accident_to_a_small_file_ends_in_findings(
    tmp_path_factory: pytest.TempPathFactory, seed: int, name: str, raw: bytes
) -> None:
    """Bytes that are no text included."""
    damaged = mutated(SOUND[name], random.Random(seed)).encode(errors="replace")
    run(
        casebook_at(
            tmp_path_factory.mktemp("any"), {**SOUND, name: damaged[: seed % 900] + raw + damaged[seed % 900 :]}
        )
    )
