"""What all verbs share: help, and how they end when they cannot go on."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from casebook_from import SOUND, casebook_at

from generator.cli._main import group
from generator.discovery import members

REPOSITORY = Path(__file__).parents[2]
CONTEXT = click.Context(group)
VERBS = sorted(group.list_commands(CONTEXT))
NEEDS_A_PROJECT = {
    "check": ["check"],
    "build": ["build"],
    "new": ["new", "case", "some-case"],
    "schemas": ["schemas"],
    "serve": ["serve"],
}
CHINESE = re.compile("[\u4e00-\u9fff]")


def test_every_file_is_the_verb_of_its_name() -> None:
    """A verb is found by its file: `casebook check` is `generator/cli/check.py`."""
    assert [name.rpartition(".")[2] for name in members("generator.cli")] == VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_in_both_languages(casebook: Any, verb: str) -> None:
    """The help says what the verb does, and explains each of its options, in English and Chinese."""
    ended = casebook(verb, "--help")
    assert (ended.code, ended.err) == (0, "")
    command = group.get_command(CONTEXT, verb)
    assert command
    told = [command.help or "", *(getattr(one, "help", "") or "" for one in command.params if _is_option(one))]
    for text in told:
        assert CHINESE.search(text), text
        assert re.search("[A-Za-z]{3}", text), text


def _is_option(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option)


@pytest.mark.parametrize("asking", [["--help"], ["-h"], []])
def test_the_help_names_every_verb(casebook: Any, asking: list[str]) -> None:
    """Who does not know the verbs finds them, also by typing nothing but `casebook`."""
    said = casebook(*asking).said
    assert all(re.search(rf"^  {verb}\s", said, re.MULTILINE) for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_help_needs_no_project(casebook: Any, tmp_path_factory: pytest.TempPathFactory, verb: str) -> None:
    """Somebody who stands in the wrong folder can still read what a verb does."""
    assert casebook(verb, "--help", folder=tmp_path_factory.mktemp("elsewhere")).code == 0


def test_serve_says_where_it_serves(casebook: Any) -> None:
    """The address and its default stand in the help."""
    said = casebook("serve", "--help").out
    assert "--address" in said
    assert "127.0.0.1:8000" in said


def test_a_misspelt_verb_gets_a_suggestion(casebook: Any) -> None:
    """`casebook chek` is no verb; the exit code says that nothing was checked."""
    ended = casebook("chek")
    assert ended.code == 2
    assert "'check'" in ended.err


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "找不到项目设置文件"), ("en", "The project's settings file is missing")]
)
@pytest.mark.parametrize("verb", NEEDS_A_PROJECT)
def test_outside_a_project_one_sentence_says_so(
    casebook: Any, tmp_path_factory: pytest.TempPathFactory, verb: str, language: str, said: str
) -> None:
    """Exit code 2, one line in the language that was asked for, no traceback, nothing made."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    ended = casebook("--language", language, *NEEDS_A_PROJECT[verb], folder=elsewhere)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith(said)
    assert len(ended.err.splitlines()) == 1
    assert list(elsewhere.iterdir()) == []


STEPS = {
    "check": "generator.cli.check.check",
    "build": "generator.cli.build.run_build",
    "new": "generator.cli.new.load",
    "schemas": "generator.cli.schemas.schemas",
    "serve": "generator.cli.serve.run_serve",
}


@pytest.mark.parametrize(("language", "said"), [("zh", "已中断。"), ("en", "Stopped.")])
@pytest.mark.parametrize("verb", STEPS)
def test_stopping_a_verb_ends_in_a_sentence(
    casebook: Any, monkeypatch: pytest.MonkeyPatch, verb: str, language: str, said: str
) -> None:
    """Ctrl-C is no crash: exit code 2, a sentence, no traceback."""

    def stop(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(STEPS[verb], stop)
    ended = casebook("--language", language, *NEEDS_A_PROJECT[verb])
    assert ended.code == 2
    assert said in ended.err
    assert "Traceback" not in ended.said


def test_a_real_interrupt_ends_the_process_in_a_sentence(tmp_path: Path) -> None:
    """The process itself ends with 2 when the terminal sends it an interrupt in the middle of a check."""
    program = (
        "import os, signal, generator.cli.check as verb\n"
        f"verb.check = lambda *_: os.kill(os.getpid(), {signal.SIGINT.value})\n"
        "from generator.cli import main\n"
        "main()\n"
    )
    (tmp_path / "mkdocs.yml").touch()
    environment = {**os.environ, "CASEBOOK_LANGUAGE": "en"}
    ended = subprocess.run(
        [sys.executable, "-c", program, "check"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert ended.stderr.strip().startswith("Stopped.")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(("files", "code"), [(SOUND, 0), ({**SOUND, "cases/lan.yaml": "title: 1\n"}, 1), (None, 2)])
def test_the_process_ends_with_the_exit_code(tmp_path: Path, files: dict[str, str] | None, code: int) -> None:
    """What scripts and CI see is the code of the installed `casebook` command: 0 clean, 1 findings, 2 could not."""
    if files:
        (tmp_path / "mkdocs.yml").touch()
        casebook_at(tmp_path, files)
    command = Path(sys.executable).with_name("casebook")
    ended = subprocess.run([command, "check"], cwd=tmp_path, capture_output=True, check=False)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr


BROKEN = "王建国 has no age"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tool itself breaks down, over words of a case."""

    def stumble(*_: Any) -> None:
        raise ZeroDivisionError(BROKEN)

    monkeypatch.setattr("generator.cli.check.check", stumble)


@pytest.mark.parametrize(("language", "said"), [("zh", "程序自己出了故障"), ("en", "The tool itself broke down")])
def test_a_mistake_of_ours_ends_in_a_sentence(broken: None, casebook: Any, language: str, said: str) -> None:
    """Exit code 2. It says where to look, and nothing of what the mistake was about: that may be somebody's life."""
    ended = casebook("--language", language, "check")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert "ZeroDivisionError" in ended.err
    assert re.search(r"\w+\.py:\d+", ended.err)
    assert "王建国" not in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_maintainer_can_see_the_traceback(broken: None, casebook: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug must be findable: CASEBOOK_DEBUG=1 keeps it loud."""
    monkeypatch.setenv("CASEBOOK_DEBUG", "0")
    assert casebook("check").code == 2
    monkeypatch.setenv("CASEBOOK_DEBUG", "1")
    with pytest.raises(ZeroDivisionError, match="王建国"):
        casebook("check")


PRINTING = (["check"], ["check", "--due"], ["explain", "YML001"])


@pytest.mark.parametrize(
    ("arguments", "reader"),
    [
        (["--help"], "a full disk"),
        *((one, reader) for one in PRINTING for reader in ("a full disk", "nobody")),
    ],
)
def test_output_that_cannot_be_written_is_no_mistake_of_ours(project: Path, arguments: list[str], reader: str) -> None:
    """A report sent into a file on a full disk gives one sentence; who closed the pipe gets none. Both end with 2."""
    program = [str(Path(sys.executable).with_name("casebook")), *arguments]
    casebook_at(project, {**SOUND, "guides/heat.yaml": SOUND["guides/heat.yaml"].replace("2027-10-01", "2026-10-15")})
    out = os.open("/dev/full", os.O_WRONLY) if reader == "a full disk" else _closed_pipe()
    environment = {**os.environ, "CASEBOOK_LANGUAGE": "en"}
    ended = subprocess.run(
        program, cwd=project, stdout=out, stderr=subprocess.PIPE, text=True, check=False, env=environment
    )
    os.close(out)
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == (reader == "a full disk"), ended.stderr
    assert ("No space left" in ended.stderr) == (reader == "a full disk")


@pytest.mark.parametrize("arguments", [["--help"], ["nope"], ["explain", "?"], *PRINTING])
@pytest.mark.parametrize("reader", ["a full disk", "nobody"])
def test_nor_is_it_if_there_is_nowhere_to_say_so(project: Path, arguments: list[str], reader: str) -> None:
    """`casebook check >report.txt 2>&1` on a full disk: it is no finding, so the exit code is 2."""
    casebook_at(project, {**SOUND, "guides/heat.yaml": SOUND["guides/heat.yaml"].replace("2027-10-01", "2026-10-15")})
    program = [str(Path(sys.executable).with_name("casebook")), *arguments]
    out = os.open("/dev/full", os.O_WRONLY) if reader == "a full disk" else _closed_pipe()
    ended = subprocess.run(program, cwd=project, stdout=out, stderr=out, check=False)
    os.close(out)
    assert ended.returncode == 2


def test_fingerprints_are_begun_for_the_project_and_for_the_verb(
    casebook: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of the content in the folder where one stands is none of its business; help needs nothing of the kind."""
    casebook_at(project)
    asked: list[Path] = []
    monkeypatch.setattr("generator.cli._main.begun", asked.append)
    casebook("--help")
    assert asked == []
    copy = project / "copy"
    copy.mkdir()
    casebook_at(copy)
    assert casebook("check", folder=copy).code == 0
    assert casebook("--root", str(copy), "check").code == 0
    assert asked == [project / "casebook"] * 2


def _closed_pipe() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def test_a_closed_output_is_no_mistake_of_ours(project: Path) -> None:
    """`casebook check >&-`, as some jobs are run: there is nobody to tell, and the exit code says all."""
    casebook_at(project)
    program = f"'{Path(sys.executable).with_name('casebook')}' check >&-"
    ended = subprocess.run(["sh", "-c", program], cwd=project, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
