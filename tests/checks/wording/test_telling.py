"""How a word is told: marked exactly, with a replacement only where the rule itself offers one."""

from __future__ import annotations

from pathlib import Path

import pytest
from casebook_from import TODAY, casebook_at, changed

from generator.checks import Manner, check
from generator.diagnostics import Diagnostic

OFFERED = "    allow_in: [quote, myth, avoid-list, role-play]\n    replacement: {zh: 感染者, en: ill person}\n"


def _one(root: Path, zh: str, en: str, level: str = "ban") -> Diagnostic:
    """Return the only finding about wording when an item of a guide says this."""
    files = changed("guides/heat.yaml", "{zh: 开窗。, en: Open a window.}", f"{{zh: {zh}, en: {en}}}")
    rules = files["vocabulary/wording.yaml"]
    rules = rules.replace("    allow_in: [quote, myth, avoid-list, role-play]\n", OFFERED, 1)
    files["vocabulary/wording.yaml"] = rules.replace("level: ban", f"level: {level}", 1)
    (found,) = check(casebook_at(root, files), TODAY, Manner(only=("STG",))).diagnostics
    return found


@pytest.mark.parametrize(
    ("zh", "en", "word", "replacement"),
    [
        ("他是毒王。", "Air.", "毒王", "感染者"),
        ("空气。", "He is a super-spreader.", "super-spreader", "ill person"),
        ("空气。", "Super Spreader here.", "Super Spreader", "Ill person"),
        ("空气。", "The Super Spreader.", "Super Spreader", "ill person"),
        ("是super-spreader。", "Air.", "super-spreader", "ill person"),
    ],
)
def test_a_word_is_marked_exactly_and_replaced_in_its_own_language(
    tmp_path: Path, zh: str, en: str, word: str, replacement: str
) -> None:
    """Nothing around it is touched; a sentence keeps its capital."""
    found = _one(tmp_path, zh, en)
    begin = found.location.column - 1
    assert found.excerpt[begin : begin + found.location.length] == word
    assert found.replacement == replacement


def test_a_word_for_context_is_never_replaced_without_a_person(tmp_path: Path) -> None:
    """No program knows what is meant."""
    found = _one(tmp_path, "他是毒王。", "Air.", level="context")
    assert (found.code, found.replacement) == ("STG302", None)
