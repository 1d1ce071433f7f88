"""Rules about whole entries, where another rule speaks up as well and a file of cases cannot tell them apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from casebook_from import SOUND, TODAY, casebook_at, changed

from generator.checks import Manner, check


def found(root: Path, code: str, files: dict[str, str]) -> list[str]:
    """Return the messages of one rule about a casebook."""
    return [one.message.en for one in check(casebook_at(root, files), TODAY, Manner(only=(code,))).diagnostics]


@pytest.mark.parametrize(
    ("zh", "en", "what"),
    [
        ("第2天探访。", "A visit on day 3.", "the day number"),
        ("邻居（60–69岁）关心。", "A neighbour (70–79) cares.", "the age"),
        ("邻居73岁。", "The neighbour is 70–79.", "the age"),
        ("邻居70–79岁。", "The neighbour is in her seventies.", ""),
        ("第2天探访。", "A visit on day 2.", ""),
        ("邻居关心，第二天又来。", "The neighbour came again the next day, day 14.", ""),
    ],
)
def test_both_languages_tell_the_same(tmp_path: Path, zh: str, en: str, what: str) -> None:
    """Another age or day is told; the same in other words is not."""
    files = changed("cases/lan.yaml", "{zh: 邻居关心。, en: The neighbours care.}", f"{{zh: {zh}, en: '{en}'}}")
    told = found(tmp_path, "RID210", files)
    assert [what in message for message in told] == ([True] if what else [])


def test_a_child_needs_a_guardians_consent(tmp_path: Path) -> None:
    """The child's own is not enough."""
    text = SOUND["cases/lan.yaml"].replace(", family-invented]", "]").replace("age: 70-79", "age: 6-11")
    given = "state: given\n  by: recipient\n  year: 2020\n  text_shown: true\n  station"
    text = text.replace("state: not-recorded\n  station", given, 1)
    (told,) = found(tmp_path, "RID209", {**SOUND, "cases/lan.yaml": text})
    assert "under 14" in told
    agreed = text.replace("by: recipient\n", "by: guardian\n")
    assert found(tmp_path, "RID209", {**SOUND, "cases/lan.yaml": agreed}) == []
