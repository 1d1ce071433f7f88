"""`casebook check`: what it reports, how, and with which exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from casebook_from import SOUND, casebook_at, changed, place_of

from generator.checks import Checked
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
    """To check is to read; only what it remembers for the next run is kept beside the casebook."""
    casebook_at(project, WRONG)
    before = snapshot()
    casebook("check")
    assert {name: content for name, content in snapshot().items() if not name.startswith(".casebook/")} == before


# What is asked for


GUIDE = "guides/heat.yaml"
TWO = {
    **SOUND,
    "cases/lan.yaml": SOUND["cases/lan.yaml"].replace("title: ", "title:", 1),
    GUIDE: SOUND[GUIDE] + "x: y\n",
}
FORM = ("--only", "YML,FLD", "--format", "concise")


def _files(ended: Any) -> set[str]:
    return {line.split(":")[0].rpartition("/")[2] for line in ended.out.splitlines()}


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        ([], {"lan.yaml", "heat.yaml"}),
        (["casebook/cases/lan.yaml"], {"lan.yaml"}),
        (["casebook/cases"], {"lan.yaml"}),
        (["casebook/cases/"], {"lan.yaml"}),
        (["casebook/cases/../guides/heat.yaml", "casebook/cases"], {"lan.yaml", "heat.yaml"}),
        (["."], {"lan.yaml", "heat.yaml"}),
        (["mkdocs.yml"], set()),
        (["casebook/cas*"], None),
    ],
)
def test_paths_limit_what_is_reported(casebook: Any, project: Path, paths: list[str], files: set[str] | None) -> None:
    """A hook names the files of a commit; the rest is judged all the same, and not reported. The exit code follows."""
    casebook_at(project, TWO)
    ended = casebook("check", *FORM, *paths)
    if files is None:
        assert (ended.code, ended.out) == (2, "")
    else:
        assert _files(ended) == files
        assert ended.code == int(bool(files))


def test_paths_are_those_of_the_folder_where_one_stands(casebook: Any, project: Path) -> None:
    """Whoever stands in `casebook/cases` names the file as it lies there."""
    casebook_at(project, TWO)
    ended = casebook("check", *FORM, "lan.yaml", "../guides", folder=project / "casebook" / "cases")
    assert _files(ended) == {"lan.yaml", "heat.yaml"}


def test_a_folder_whose_name_only_begins_alike_is_another(casebook: Any, project: Path) -> None:
    """`casebook/case` is not `casebook/cases`."""
    casebook_at(project, TWO)
    (project / "casebook" / "case").mkdir()
    assert _files(casebook("check", *FORM, "casebook/case")) == {"case"}


@pytest.mark.parametrize(("path", "said"), [("nowhere.yaml", "no file or folder `nowhere.yaml`"), ("..", "not in the")])
def test_a_path_that_is_none_of_the_project_ends_with_2(casebook: Any, path: str, said: str) -> None:
    """A misspelt path must not look like a clean file."""
    ended = casebook("check", path)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize(
    ("only", "codes"),
    [
        (["YML"], {"YML016"}),
        (["yml016"], {"YML016"}),
        (["YML016/no-space-after-colon"], {"YML016"}),
        (["FLD, YML"], {"YML016", "FLD001"}),
        (["FLD001", "--only", "YML"], {"YML016", "FLD001"}),
        (["YML01"], {"YML016"}),
        (["YML015"], set()),
    ],
)
def test_only_some_codes_are_reported(casebook: Any, project: Path, only: list[str], codes: set[str]) -> None:
    """By code or by family."""
    casebook_at(project, TWO)
    ended = casebook("check", "--format", "concise", "--only", *only)
    assert {line.split()[1] for line in ended.out.splitlines()} == codes
    assert ended.code == int(bool(codes))


@pytest.mark.parametrize(("only", "meant"), [("YLM", "YML"), ("PPII", "PII"), ("YML,XYZ", "")])
def test_an_unknown_code_ends_with_2_and_a_suggestion(casebook: Any, only: str, meant: str) -> None:
    """Who misspells a code must not be told that all is well."""
    ended = casebook("check", "--only", only)
    assert (ended.code, ended.out) == (2, "")
    assert f"Did you mean `{meant}`?" in ended.err if meant else "Known: " in ended.err


@pytest.mark.parametrize("form", sorted(forms()))
def test_matches_are_only_shown_on_a_screen(casebook: Any, form: str) -> None:
    """Not into a pipe or a file, where others may read them."""
    ended = casebook("check", "--show-matches", "--format", form)
    assert (ended.code, ended.out) == (2, "")
    assert "only on your own screen" in ended.err


@pytest.mark.parametrize(("form", "code"), [("text", 0), ("concise", 0), ("json", 2), ("sarif", 2), ("github", 2)])
def test_on_a_screen_only_forms_for_people_show_matches(
    casebook: Any, monkeypatch: pytest.MonkeyPatch, form: str, code: int
) -> None:
    """What programs read is kept somewhere. The error stream counts too: a diff may go there."""
    manners = []
    monkeypatch.setattr("generator.cli.check.check", lambda _root, _day, manner: manners.append(manner) or Checked(()))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert casebook("check", "--show-matches", "--format", form).code == 2
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert casebook("check", "--show-matches", "--format", form).code == code
    assert [manner.reveal for manner in manners] == [True] * (code == 0)


ROSTER_WAYS = {"option": ["--roster", "names.txt"], "environment": [], "neither": None}


@pytest.mark.parametrize("way", ROSTER_WAYS)
def test_the_roster_is_named_by_an_option_or_the_environment(
    casebook: Any, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """In a hook or workflow, nobody can type it."""
    manners = []
    monkeypatch.setattr("generator.cli.check.check", lambda _root, _day, manner: manners.append(manner) or Checked(()))
    if way == "environment":
        monkeypatch.setenv("CASEBOOK_ROSTER", "names.txt")
    assert casebook("check", *(ROSTER_WAYS[way] or [])).code == 0
    assert [manner.roster for manner in manners] == [None if way == "neither" else Path("names.txt")]


def test_a_roster_that_is_not_there_ends_with_2(casebook: Any) -> None:
    """Somebody relies on it."""
    ended = casebook("check", "--roster", "nowhere.txt")
    assert (ended.code, ended.out) == (2, "")
    assert "nowhere.txt" in ended.err


def test_before_publication_warnings_may_weigh_more(casebook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--publish` asks for it."""
    manners = []
    monkeypatch.setattr("generator.cli.check.check", lambda _root, _day, manner: manners.append(manner) or Checked(()))
    casebook("check")
    casebook("check", "--publish")
    assert [manner.publish for manner in manners] == [False, True]


def test_reviews_that_are_due_are_listed(casebook: Any, project: Path) -> None:
    """The earliest first, with the day and the file."""
    assert casebook("check", "--due").out.startswith("No entry is due")
    casebook_at(project, OVERDUE)
    ended = casebook("check", "--due")
    assert (ended.code, ended.out) == (0, "2026-10-15  casebook/guides/heat.yaml  overdue\n")
    assert "已经过期" in casebook("--language", "zh", "check", "--due").out


def test_an_entry_that_cannot_be_read_may_be_due(casebook: Any, project: Path) -> None:
    """The list says so and does not claim that nothing is due."""
    casebook_at(project, {**SOUND, "guides/heat.yaml": "title: [\n"})
    ended = casebook("check", "--due")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("casebook/guides/heat.yaml cannot be read")
    assert "casebook/guides/heat.yaml 读不出来" in casebook("--language", "zh", "check", "--due").err


# How it is shown


@pytest.mark.parametrize(
    ("options", "environment", "terminal", "coloured"),
    [
        ([], {}, False, False),
        ([], {}, True, True),
        ([], {"NO_COLOR": "1"}, True, False),
        ([], {"NO_COLOR": ""}, True, True),
        ([], {"FORCE_COLOR": "1"}, False, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ([], {"TERM": "dumb"}, True, False),
        (["--color", "always"], {"NO_COLOR": "1"}, False, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colours_are_used_where_they_show(  # noqa: PLR0917 - a row of the table
    casebook: Any,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    environment: dict[str, str],
    terminal: bool,
    coloured: bool,
) -> None:
    """On a terminal, unless somebody says otherwise; the words are the same."""
    casebook_at(project, WRONG)
    plain = casebook("check", "--only", "REF").out
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    said = casebook("check", "--only", "REF", *options).out
    assert ("\x1b[" in said) == coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", said) == plain


@pytest.mark.parametrize("form", sorted(set(forms()) - {"text"}))
def test_only_the_form_for_people_has_colours(casebook: Any, project: Path, form: str) -> None:
    """The others are read by programs."""
    casebook_at(project, WRONG)
    assert "\x1b" not in casebook("check", "--format", form, "--color", "always").out


STRANGE = {
    "cases/lan.yaml": SOUND["cases/lan.yaml"] + "😀𠀀é: " + "长" * 3000 + "\n",
    GUIDE: (SOUND[GUIDE] + "x: y\n").replace("\n", "\r\n"),
}


@pytest.mark.parametrize("form", sorted(forms()))
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp936"])
def test_a_report_can_be_printed_in_any_encoding(project: Path, form: str, encoding: str) -> None:
    """No traceback; what programs read says the same everywhere."""
    casebook_at(project, {**SOUND, **STRANGE})
    if sys.platform == "linux":
        (project / os.fsdecode(b"casebook/cases/\xff\xfe.yaml")).touch()
    (project / "casebook" / "cases" / "a\nb\x1b[31m.txt").touch()
    command = [str(Path(sys.executable).with_name("casebook")), "--language", "zh", "check", "--format", form]
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": "C"}
    ended = subprocess.run(
        [*command, "--only", "YML,FLD"], cwd=project, env=environment, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert b"\x1b" not in ended.stdout
    told = ended.stdout.decode(encoding, "replace")
    if forms()[form].is_json:
        data = json.loads(ended.stdout.decode("utf-8" if encoding == "utf-8" else "ascii"))
        assert len(data["diagnostics"] if form == "json" else data["runs"][0]["results"]) == 5
        assert "😀𠀀é" in json.dumps(data, ensure_ascii=False)
    else:
        assert "FLD00" in told


def test_who_reads_only_the_beginning_causes_no_traceback(project: Path) -> None:
    """`casebook check | head -1`."""
    casebook_at(project, {f"cases/c{number}.yaml": "x: y\n" for number in range(300)})
    command = f"'{Path(sys.executable).with_name('casebook')}' check | head -1"
    ended = subprocess.run(command, shell=True, cwd=project, capture_output=True, text=True, check=False)
    assert ended.stdout.startswith("casebook/cases/c0.yaml:")
    assert ended.stderr == ""
