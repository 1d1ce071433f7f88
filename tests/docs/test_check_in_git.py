"""The hooks and the workflow work as they stand: their commands are run, their patterns meet the files they are for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.casebook_from import SOUND, casebook_at
from tests.docs.pages import CONTRIBUTING, ROOT, blocks_of, files_in

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


def test_the_workflow_says_what_is_wrong_and_keeps_a_report(wrong: Path) -> None:
    """Marks at the lines; a file for the host even if there are errors, but not if the tool failed."""
    check, report = (step["run"] for step in STEPS if "casebook check" in step.get("run", ""))
    marks = _ended(wrong, check)
    assert marks.returncode == 1
    assert "::error file=casebook/guides/heat.yaml," in marks.stdout
    command, _, rest = report.partition(" > ")
    kept = _ended(wrong, command)
    assert json.loads(kept.stdout)["version"] == "2.1.0"
    assert rest.endswith("|| test $? -eq 1")


def test_the_workflow_may_do_no_more_than_it_must() -> None:
    """It runs over what strangers propose: it reads, and hands over one report."""
    workflow = MADE[".github/workflows/check.yml"]
    assert workflow["permissions"] == {"contents": "read", "security-events": "write"}
    assert "pull_request_target" not in workflow[True]
    (checkout,) = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout")]
    assert checkout["with"] == {"persist-credentials": False}
