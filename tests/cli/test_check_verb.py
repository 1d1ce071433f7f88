"""`casebook check`: what it reports, how, and with which exit code."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from casebook_from import SOUND, casebook_at, changed, place_of

from generator.diagnostics import forms

WRONG = changed("cases/lan.yaml", "station: harbour", "station: harbor")
OVERDUE = changed("guides/heat.yaml", "next_review: 2027-10-01", "next_review: 2026-10-15")
LINE = re.compile(r"^casebook/\S+\.yaml:\d+:\d+: ", re.MULTILINE)


def test_a_sound_casebook_ends_with_0(casebook: Any) -> None:
    """Nothing is wrong, and the command says so."""
    ended = casebook("check")
    assert ended.code == 0
    assert ended.out == "No problems found.\n"
    assert ended.err == ""


def test_an_error_ends_with_1(casebook: Any, project: Path) -> None:
    """The finding names file, line, column and code."""
    casebook_at(project, WRONG)
    line, column = place_of(WRONG["cases/lan.yaml"], "harbor\n")
    ended = casebook("check")
    assert ended.code == 1
    assert f"casebook/cases/lan.yaml:{line}:{column}: error REF101" in ended.out


def test_warnings_alone_end_with_0(casebook: Any, project: Path) -> None:
    """A warning is shown and keeps nothing from being published."""
    casebook_at(project, OVERDUE)
    ended = casebook("check")
    assert ended.code == 0
    assert "REV501" in ended.out


def test_a_casebook_that_is_not_there_ends_with_2(casebook: Any, tmp_path: Path) -> None:
    """The tool could not do its work; that must not look like a casebook without errors."""
    (tmp_path / "casebook").rename(tmp_path / "elsewhere")
    ended = casebook("check")
    assert ended.code == 2
    assert ended.out == ""
    assert str(tmp_path / "casebook") in ended.err
    assert len(ended.err.splitlines()) == 1


def test_one_run_reports_every_file(casebook: Any, project: Path) -> None:
    """An author mends everything at once: what is wrong in one file hides nothing of another."""
    broken = {**WRONG, "guides/heat.yaml": "title: {zh: [\n", "stations/harbour.yaml": SOUND["stations/harbour.yaml"]}
    broken["lessons/neighbours.yaml"] = broken["lessons/neighbours.yaml"].replace("minutes: 30", "minutes: 31")
    casebook_at(project, broken)
    found = casebook("check", "--format", "concise").out
    assert {"casebook/guides/heat.yaml", "casebook/lessons/neighbours.yaml"} <= {
        line.split(":")[0] for line in found.splitlines()
    }


@pytest.mark.parametrize("form", sorted(forms()))
@pytest.mark.parametrize(("files", "code"), [(SOUND, 0), (OVERDUE, 0), (WRONG, 1)], ids=["sound", "overdue", "wrong"])
def test_the_exit_code_does_not_depend_on_the_form(
    casebook: Any, project: Path, form: str, files: Mapping[str, str], code: int
) -> None:
    """Every form of the report ends alike and says nothing on the error stream."""
    casebook_at(project, files)
    ended = casebook("check", "--format", form)
    assert ended.code == code
    assert ended.err == ""


@pytest.mark.parametrize("form", ["text", "concise"])
def test_findings_begin_with_a_place_that_editors_can_jump_to(casebook: Any, project: Path, form: str) -> None:
    """`path:line:column` stands at the beginning of a line."""
    casebook_at(project, WRONG)
    assert LINE.search(casebook("check", "--format", form).out)


def test_the_report_for_programs_is_json_even_without_findings(casebook: Any, project: Path) -> None:
    """A program can always read it, and finds in it what people are told."""
    assert json.loads(casebook("check", "--format", "json").out)["diagnostics"] == []
    casebook_at(project, WRONG)
    (found,) = json.loads(casebook("check", "--format", "json").out)["diagnostics"]
    assert (found["code"], found["path"]) == ("REF101", "casebook/cases/lan.yaml")


def test_an_unknown_form_ends_with_2_and_names_the_known_ones(casebook: Any) -> None:
    """A misspelt option is not a finding."""
    ended = casebook("check", "--format", "xml")
    assert ended.code == 2
    assert all(form in ended.err for form in forms())


@pytest.mark.parametrize(("language", "said"), [("zh", "没有编号为 `harbor` 的社工站"), ("en", "no station `harbor`")])
def test_it_speaks_the_language_that_is_asked_for(casebook: Any, project: Path, language: str, said: str) -> None:
    """`--language` decides, whatever the system is set to."""
    casebook_at(project, WRONG)
    assert said in casebook("--language", language, "check").out


@pytest.mark.parametrize(
    ("setting", "said"), [("zh_CN.UTF-8", "没有发现问题"), ("en_GB.UTF-8", "No problems"), ("C", "No")]
)
def test_it_speaks_the_language_of_the_system(
    casebook: Any, monkeypatch: pytest.MonkeyPatch, setting: str, said: str
) -> None:
    """Without `--language` the system's setting decides; a language that is none of ours gets English."""
    monkeypatch.delenv("CASEBOOK_LANGUAGE")
    monkeypatch.setenv("LC_ALL", setting)
    assert said in casebook("check").out


def test_it_runs_from_any_folder_of_the_project(casebook: Any, project: Path) -> None:
    """Somebody who stands in `casebook/cases` checks the whole casebook, with places from the project's root."""
    casebook_at(project, WRONG)
    below = casebook("check", "--format", "concise", folder=project / "casebook" / "cases")
    assert (below.code, below.out) == (1, casebook("check", "--format", "concise").out)


def test_it_runs_on_a_project_elsewhere(casebook: Any, project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """`--root` names the project's folder."""
    casebook_at(project, WRONG)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert casebook("--root", str(project), "check", folder=elsewhere).code == 1


def test_it_writes_nothing(casebook: Any, project: Path, snapshot: Callable[[], Mapping[str, bytes]]) -> None:
    """To check is to read."""
    casebook_at(project, WRONG)
    before = snapshot()
    casebook("check")
    assert snapshot() == before
