"""`casebook translated`: what it records, what it says, and what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

REGISTER = "casebook/translations.yaml"


def _change(project: Path, old: str, new: str, name: str = "guides/heat.yaml") -> None:
    path = project / "casebook" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _names(project: Path) -> list[str]:
    lines = (project / REGISTER).read_text(encoding="utf-8").splitlines()
    return [line.partition(":")[0] for line in lines if not line.startswith("#")]


def test_without_names_every_entry_is_recorded(casebook: Any, project: Path) -> None:
    """And the casebook stays sound; sources stand as they were published and are left out."""
    ended = casebook("translated")
    assert ended.code == 0
    assert REGISTER in ended.out
    names = _names(project)
    assert names == sorted(names)
    assert {"case/lan", "guide/heat", "vocabulary/groups"} <= set(names)
    assert "vocabulary/sources" not in names
    assert casebook("check").code == 0


def test_a_stale_text_is_found_told_and_settled(casebook: Any, project: Path) -> None:
    """Nothing is settled in silence: the command says how many texts changed in one language only."""
    casebook("translated")
    _change(project, "zh: 开窗。", "zh: 早晚开窗。")
    assert "TRN602" in casebook("check").out
    ended = casebook("translated", "guide/heat")
    assert "guide/heat: 1 text(s) changed in one language only" in ended.out
    assert "TRN602" not in casebook("check").out


@pytest.mark.parametrize("name", ["guide/heat", "heat", "guides/heat", "casebook/guides/heat.yaml", "heat.yaml"])
def test_an_entry_can_be_named_in_several_ways(casebook: Any, project: Path, name: str) -> None:
    """As in reports, as in references, or as the shell completes it."""
    assert casebook("translated", name).code == 0
    assert _names(project) == ["guide/heat"]


def test_only_what_was_named_is_recorded(casebook: Any, project: Path) -> None:
    """What else is stale stays so."""
    casebook("translated")
    _change(project, "zh: 开窗。", "zh: 早晚开窗。")
    casebook("translated", "case/lan", "vocabulary/groups")
    assert "TRN602" in casebook("check").out


def test_an_unknown_entry_is_told_and_nothing_is_written(casebook: Any, project: Path) -> None:
    """With a suggestion."""
    ended = casebook("translated", "guide/heet")
    assert ended.code == 2
    assert "guide/heat" in ended.err
    assert not (project / REGISTER).exists()


@pytest.mark.parametrize("name", ["", ".", "..", "/", "guide/", "../guides/heat", "heat.yml", "*"])
def test_odd_names_are_unknown_names(casebook: Any, project: Path, name: str) -> None:
    """A sentence, no traceback."""
    ended = casebook("translated", name)
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert not (project / REGISTER).exists()


def test_a_name_of_several_entries_is_refused(casebook: Any, project: Path) -> None:
    """Both are named, so that the author can choose."""
    _change(project, "", "", "guides/heat.yaml")
    (project / "casebook/playbooks/heat.yaml").write_bytes((project / "casebook/playbooks/escort.yaml").read_bytes())
    ended = casebook("translated", "heat")
    assert ended.code == 2
    assert "guide/heat, playbook/heat" in ended.err


def test_a_missing_translation_is_named_and_not_recorded(casebook: Any, project: Path) -> None:
    """It is no pair."""
    _change(project, "{zh: 开窗。, en: Open a window.}", "{zh: 开窗。}")
    ended = casebook("translated", "guide/heat")
    assert ended.code == 0
    assert "guide/heat: 1 text(s) are not translated" in ended.out


def test_an_entry_that_cannot_be_read_keeps_its_record(casebook: Any, project: Path) -> None:
    """It is told, the others are recorded, and the exit code says that not all is well."""
    casebook("translated")
    before = (project / REGISTER).read_text(encoding="utf-8")
    (project / "casebook/guides/heat.yaml").write_text("title：没有\n", encoding="utf-8")
    ended = casebook("translated")
    assert ended.code == 1
    assert "casebook/guides/heat.yaml" in ended.err
    assert (project / REGISTER).read_text(encoding="utf-8") == before


def test_an_entry_that_is_gone_loses_its_record(casebook: Any, project: Path) -> None:
    """The register does not grow for ever."""
    casebook("translated")
    (project / "casebook/packs/first-week.yaml").unlink()
    casebook("translated")
    assert "pack/first-week" not in _names(project)


def test_a_damaged_register_is_left_alone(casebook: Any, project: Path) -> None:
    """Two people's changes that were not merged: a person must decide."""
    damaged = "<<<<<<< ours\ncase/lan: abc\n=======\ncase/lan: abd\n>>>>>>> theirs\n"
    (project / REGISTER).write_text(damaged)
    ended = casebook("translated")
    assert ended.code == 2
    assert "nothing was written" in ended.err
    assert (project / REGISTER).read_text() == damaged


def test_what_people_wrote_at_the_top_stays(casebook: Any, project: Path) -> None:
    """The head of the file is theirs."""
    (project / REGISTER).write_text("# ours\n")
    casebook("translated", "heat")
    assert (project / REGISTER).read_text().startswith("# ours\nguide/heat: ")
