"""The hooks and the workflow work as they stand: their commands are run, their patterns meet the files they are for."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.casebook_from import SOUND, TODAY, casebook_at
from tests.docs.pages import CONTRIBUTING, ROOT, blocks_of, files_in
from tests.sarif_schema import faults_of

PAGE = CONTRIBUTING / "check-in-git.md"
OFFERED: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
MADE = {one.path: yaml.safe_load(one.text) for one in files_in(PAGE)}
LOCAL = [hook for repository in MADE[".pre-commit-config.yaml"]["repos"] for hook in repository["hooks"]]
HOOKS = pytest.mark.parametrize("hook", [*OFFERED, *LOCAL], ids=lambda hook: f"{hook['language']}-{hook['id']}")
STEPS = MADE[".github/workflows/check.yml"]["jobs"]["check"]["steps"]


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A project with a mistake in one of its files."""
    (tmp_path / "mkdocs.yml").touch()
    return casebook_at(tmp_path, {**SOUND, "guides/heat.yaml": SOUND["guides/heat.yaml"] + "x: y\n"})


def _ended(project: Path, command: str, *files: str) -> subprocess.CompletedProcess[str]:
    words = command.replace(".venv/bin/casebook", "casebook").split()
    assert words[:2] == ["casebook", "check"]
    program = [str(Path(sys.executable).with_name("casebook")), *words[1:], *files]
    return subprocess.run(program, cwd=project, capture_output=True, text=True, check=False)


@HOOKS
def test_a_hook_stops_a_commit_with_a_mistake(wrong: Path, hook: dict[str, Any]) -> None:
    """The one for a commit only for its own files, the other for all."""
    assert _ended(wrong, hook["entry"], "casebook/guides/heat.yaml").returncode == 1
    if hook.get("pass_filenames", True):
        ended = _ended(wrong, hook["entry"], "mkdocs.yml")
        assert (ended.returncode, ended.stdout) == (0, "")
    else:
        assert _ended(wrong, hook["entry"]).returncode == 1


@HOOKS
def test_a_hook_runs_on_what_is_published(hook: dict[str, Any]) -> None:
    """Entries and prose, and nothing else of the repository."""
    if hook.get("pass_filenames", True):
        meets = re.compile(hook["files"]).search
        assert all(
            map(meets, ["casebook/cases/lan.yaml", "casebook/ledger.yaml", "docs/zh/about.md", "casebook/x.yml"])
        )
        assert not any(map(meets, ["mkdocs.yml", "generator/x.py", "tests/docs/x.md", "a/casebook/x.yaml"]))
    else:
        assert hook["always_run"]


def test_the_page_takes_hooks_that_are_offered() -> None:
    """By their ids."""
    taken = [yaml.safe_load(block) for block in blocks_of(PAGE) if "rev: " in block]
    (repository,) = taken[0]["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in OFFERED]
    assert {hook["id"] for hook in LOCAL} == {hook["id"] for hook in OFFERED}


class Job(NamedTuple):
    """How a workflow ended: whether it failed, and what each of its commands said, in their order."""

    failed: bool
    said: tuple[str, ...]
    codes: tuple[int, ...]


def _run_workflow(project: Path) -> Job:
    """Run the commands of the workflow as its host does: each in `bash -e`; after a failure only those that always run.

    Actions are not run, nor does pip install anything: it only writes down how it was called.
    """
    tools = project / "tools"
    tools.mkdir()
    pip = tools / "pip"
    pip.write_text('#!/bin/sh\nprintf "%s\\n" "pip $*" >> "$PIP_CALLS"\n')
    pip.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(tools), str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PIP_CALLS": str(project / "pip-calls"),
        "SOURCE_DATE_EPOCH": str(int(datetime.combine(TODAY, time(12), tzinfo=UTC).timestamp())),
        "CASEBOOK_LANGUAGE": "en",
    }
    said, codes = [], []
    for step in STEPS:
        if "run" in step and (not any(codes) or step.get("if") == "always()"):
            command = ["bash", "-e", "-c", step["run"]]
            ended = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
            said.append(ended.stdout + ended.stderr)
            codes.append(ended.returncode)
    return Job(any(codes), tuple(said), tuple(codes))


def _handed_over(project: Path) -> str:
    """Return what the file holds that the last action hands to the host."""
    (name,) = [step["with"]["sarif_file"] for step in STEPS if "sarif_file" in step.get("with", {})]
    return (project / name).read_text(encoding="utf-8")


def test_the_workflow_passes_if_nothing_is_wrong(tmp_path: Path) -> None:
    """Every command ends with 0, and the host is told that there is nothing."""
    (tmp_path / "mkdocs.yml").touch()
    job = _run_workflow(casebook_at(tmp_path))
    assert (job.failed, job.codes) == (False, (0, 0, 0)), job.said
    report = json.loads(_handed_over(tmp_path))
    assert (faults_of(report), report["runs"][0]["results"]) == ([], [])


def test_the_workflow_says_what_is_wrong_and_keeps_a_report(wrong: Path) -> None:
    """Marks at the lines, and the job fails; the report for the host is written all the same."""
    job = _run_workflow(wrong)
    assert (job.failed, job.codes) == (True, (0, 1, 0)), job.said
    assert "::error file=casebook/guides/heat.yaml," in job.said[1]
    report = json.loads(_handed_over(wrong))
    assert faults_of(report) == []
    assert [result["ruleId"] for result in report["runs"][0]["results"]] == ["FLD001"]


def test_the_workflow_fails_if_the_tool_could_not_do_its_work(tmp_path: Path) -> None:
    """Both commands stop it, and no report says that all is well."""
    (tmp_path / "mkdocs.yml").touch()
    job = _run_workflow(tmp_path)
    assert job.codes[:2] == (0, 2), job.said
    assert job.codes[2] != 0, "what stands behind || lets only findings pass"
    assert job.failed
    assert _handed_over(tmp_path) == ""


def test_the_workflow_installs_what_make_installs(tmp_path: Path) -> None:
    """The same two calls of pip, with the versions that are written down, from files that are here."""
    (tmp_path / "mkdocs.yml").touch()
    _run_workflow(casebook_at(tmp_path))
    calls = (tmp_path / "pip-calls").read_text(encoding="utf-8").splitlines()
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = re.findall(r"pip (install) --quiet --disable-pip-version-check (.*)", makefile)
    assert calls == [f"pip {verb} {rest.replace('--editable', '-e')}" for verb, rest in recipe]
    assert (ROOT / "requirements.lock").is_file()


def test_actions_are_named_by_the_hash_of_a_commit() -> None:
    """With the version for people behind it."""
    page = PAGE.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)@(.*)$", page, re.MULTILINE)
    assert [name for name, _ in used] == [step["uses"].partition("@")[0] for step in STEPS if "uses" in step]
    assert all(re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", version) for _, version in used)


def test_the_workflow_may_do_no_more_than_it_must() -> None:
    """It runs over what strangers propose: it reads, and hands over one report."""
    workflow = MADE[".github/workflows/check.yml"]
    assert workflow["permissions"] == {"contents": "read", "security-events": "write"}
    assert "pull_request_target" not in workflow[True]
    (checkout,) = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout")]
    assert checkout["with"] == {"persist-credentials": False}
