"""What was in accord is remembered by hashes: a half that changes alone is stale, a pair that is new is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from casebook_from import SOUND, TODAY, casebook_at

from generator.checks import TRANSLATIONS, check, stale_since, translation_line
from generator.checks._translation.accord import digest_of, recorded_digest
from generator.content import Entry, load

KEPT = "{zh: 开窗。, en: Open a window.}"


def _heat(root: Path, by: str = KEPT) -> Entry:
    """Return the guide of the sound casebook with one text replaced."""
    files = {**SOUND, "guides/heat.yaml": SOUND["guides/heat.yaml"].replace(KEPT, by)}
    return load(casebook_at(root, files)).casebook.entries["guide"]["heat"]


@pytest.mark.parametrize(
    ("by", "kept"),
    [
        ("{zh: 早晚开窗。, en: Open a window.}", "en"),
        ("{zh: 开窗。, en: Open all windows.}", "zh"),
    ],
)
def test_a_half_that_changes_alone_makes_the_other_stale(tmp_path: Path, by: str, kept: str) -> None:
    """Whichever was changed, the other is to be looked at."""
    line = translation_line(_heat(tmp_path))
    entry = _heat(tmp_path, by)
    (stale,) = stale_since(entry, line)
    assert (stale.path, stale.kept) == (("do", 0), kept)
    assert stale.changed == ({"zh", "en"} - {kept}).pop()
    assert recorded_digest(line) != digest_of(entry)


@pytest.mark.parametrize(
    "by",
    [
        KEPT,
        "{zh: 关门。, en: Shut the door.}",
        "{zh: “开窗”, en: '*Open* a window!'}",
        "{zh: 开窗。}",
        "{zh: 开窗。, en: Open a window.}\n  - {zh: 拉上窗帘。, en: Draw the curtains.}",
        "{zh: 拉上窗帘。, en: Draw the curtains.}\n  - {zh: 开窗。, en: Open a window.}",
        "{zh: 开窗。, en: Open a window.}\n  - {zh: 开窗。, en: Open the window.}",
    ],
)
def test_what_is_new_in_both_or_differs_in_commas_is_fine(tmp_path: Path, by: str) -> None:
    """So is a text that was taken out, moved, added, or that repeats one half of another."""
    line = translation_line(_heat(tmp_path))
    assert list(stale_since(_heat(tmp_path, by), line)) == []


def test_a_decimal_point_is_no_comma(tmp_path: Path) -> None:
    """38.5 and 385 are not the same text."""
    line = translation_line(_heat(tmp_path, "{zh: 量到38.5度。, en: Open a window.}"))
    (stale,) = stale_since(_heat(tmp_path, "{zh: 量到385度。, en: Open a window.}"), line)
    assert stale.kept == "en"


def test_one_line_settles_it(tmp_path: Path) -> None:
    """The whole way: recorded, changed, found, recorded again."""
    register = tmp_path / "casebook" / f"{TRANSLATIONS}.yaml"
    entry = _heat(tmp_path)
    register.write_text(f"guide/heat: {translation_line(entry)}\n")
    assert check(tmp_path, TODAY).diagnostics == ()
    changed = _heat(tmp_path, "{zh: 早晚开窗。, en: Open a window.}")
    (found,) = check(tmp_path, TODAY).diagnostics
    assert found.code == "TRN602"
    assert found.location.line == changed.document.text.split("\n").index(found.excerpt) + 1
    register.write_text(f"guide/heat: {translation_line(changed)}\n")
    assert check(tmp_path, TODAY).diagnostics == ()


def test_the_texts_themselves_are_not_in_the_register(tmp_path: Path) -> None:
    """Only hashes, so nothing can leak from there."""
    line = translation_line(_heat(tmp_path))
    assert line.isascii()
    assert all(len(word) in (10, 12) and word.isalnum() for word in line.split())
