"""`casebook schemas`: the files that editors read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.content import schemas

REPOSITORY = Path(__file__).parents[2]


def _written(root: Path) -> dict[str, str]:
    folder = root / "casebook" / "schemas"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_every_schema_is_written(casebook: Any, project: Path) -> None:
    """One file for each content type and vocabulary, and the command says where they are."""
    ended = casebook("schemas")
    assert ended.code == 0
    assert str(project / "casebook" / "schemas") in ended.out
    assert _written(project) == schemas()


def test_old_schemas_are_written_anew(casebook: Any, project: Path) -> None:
    """What stood there before does not matter, and the casebook stays sound."""
    casebook("schemas")
    name = next(iter(schemas()))
    (project / "casebook" / "schemas" / name).write_text("old")
    casebook("schemas")
    assert _written(project) == schemas()
    assert casebook("check").code == 0


def test_a_refusal_to_write_is_told_in_a_sentence(casebook: Any, project: Path) -> None:
    """A file in the place of the folder: exit code 2, one line, no traceback."""
    (project / "casebook" / "schemas").write_text("not a folder")
    ended = casebook("schemas")
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert "schemas" in ended.err


def test_the_schemas_of_this_repository_are_up_to_date() -> None:
    """Authors' editors must not explain yesterday's fields: `casebook schemas` after changing the model."""
    assert _written(REPOSITORY) == schemas()
