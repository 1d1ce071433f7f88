"""Which files are read as entries, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bad_input import assert_explained
from casebook_from import casebook_at

from generator.diagnostics import Problem
from generator.errors import MissingPieceError, UnreadableError
from generator.languages import Words
from generator.source import _problems as problems
from generator.source import find_entries, read_document, read_texts
from generator.source._document import SIZE_LIMIT

FOLDERS = ("cases", "guides", "vocabulary")


def test_entries_are_found_sorted_with_folder_and_id(tmp_path: Path) -> None:
    """The order does not depend on the file system."""
    casebook_at(tmp_path, {"guides/b.yaml": "", "cases/z.yaml": "", "cases/a-1.yaml": ""})
    files, found = find_entries(tmp_path, FOLDERS)
    assert found == ()
    assert [(file.name, file.folder, file.id) for file in files] == [
        ("casebook/cases/a-1.yaml", "cases", "a-1"),
        ("casebook/cases/z.yaml", "cases", "z"),
        ("casebook/guides/b.yaml", "guides", "b"),
    ]


LEFTOVERS = (
    "cases/.DS_Store", "cases/a.yaml~", "cases/~$a.docx", "cases/Thumbs.db", "cases/desktop.ini", ".git/config",
    "schemas/case.schema.json", "README.md", "ledger.yaml",
)  # fmt: skip


@pytest.mark.parametrize("name", LEFTOVERS)
def test_what_systems_and_editors_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    """Nobody is scolded for a file that they did not write."""
    casebook_at(tmp_path, {name: "x", "cases/b.yaml": "x"})
    files, found = find_entries(tmp_path, FOLDERS)
    assert [file.id for file in files] == ["b"]
    assert found == ()


REFUSED: dict[str, tuple[str, Problem, tuple[str, ...]]] = {
    "an ending in .yml": ("cases/a.yml", problems.WRONG_ENDING, ("`.yml`", "`a.yaml`")),
    "a hidden ending": ("cases/a.yaml.txt", problems.WRONG_ENDING, ("`.txt`", "`a.yaml`", "文件扩展名")),
    "a Word document": ("cases/家访.docx", problems.WRONG_ENDING, ("`.docx`",)),
    "an ending in capitals": ("cases/a.YAML", problems.WRONG_ENDING, ("`.YAML`",)),
    "no ending": ("cases/a", problems.WRONG_ENDING, ("`a`",)),
    "a misspelt folder": (
        "case/a.yaml",
        problems.WRONG_FOLDER,
        ("`case`", "是不是 `cases`？", "Did you mean `cases`?"),
    ),
    "a folder in capitals": ("Guides/a.yaml", problems.WRONG_FOLDER, ("Did you mean `guides`?",)),
    "a Chinese folder": ("案例/a.yaml", problems.WRONG_FOLDER, ("`案例`", "cases, guides, vocabulary")),
    "a file beside the folders": ("a.yaml", problems.OUTSIDE_FOLDERS, ("cases, guides, vocabulary",)),
}


@pytest.mark.parametrize(("name", "problem", "says"), REFUSED.values(), ids=REFUSED)
def test_a_file_in_the_wrong_place_or_form_is_named(
    tmp_path: Path, name: str, problem: Problem, says: tuple[str, ...]
) -> None:
    """It is not read silently and not passed over silently."""
    casebook_at(tmp_path, {name: "a: b\n"})
    files, found = find_entries(tmp_path, FOLDERS)
    assert files == ()
    assert len(found) == 1
    assert_explained(found[0], problem, 1, 1, says)
    assert f"casebook/{name}".startswith(found[0].location.path)


@pytest.mark.parametrize("name", ["cases/a.yaml", "cases/drafts"], ids=["with the ending of a file", "of drafts"])
def test_a_folder_where_a_file_should_be_is_named(tmp_path: Path, name: str) -> None:
    """Files inside it would not be read, so it is not passed over."""
    casebook_at(tmp_path, {f"{name}/b.yaml": "a: b\n"})
    files, found = find_entries(tmp_path, FOLDERS)
    assert files == ()
    assert_explained(found[0], problems.NOT_A_FILE, 1, 1)
    assert found[0].location.path == f"casebook/{name}"


@pytest.mark.parametrize("name", ["cases/a.yaml", "cases"], ids=["file", "folder"])
def test_a_link_to_nothing_is_named(tmp_path: Path, name: str) -> None:
    """A dangling link would otherwise be a file that vanishes from the site."""
    link = casebook_at(tmp_path, {"guides/b.yaml": ""}) / "casebook" / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(tmp_path / "nowhere")
    files, found = find_entries(tmp_path, FOLDERS)
    assert [file.id for file in files] == ["b"]
    assert_explained(found[0], problems.DANGLING_LINK, 1, 1)


@pytest.mark.parametrize("name", ["cases/a.yaml", "cases"], ids=["file", "folder"])
def test_a_link_out_of_the_casebook_is_not_followed(tmp_path: Path, name: str) -> None:
    """An entry cannot pull a file of the machine that builds the site into the site."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "a.yaml").write_text("a: b\n")
    link = casebook_at(tmp_path, {"guides/b.yaml": ""}) / "casebook" / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(secret / "a.yaml" if name.endswith(".yaml") else secret)
    files, found = find_entries(tmp_path, FOLDERS)
    assert [file.id for file in files] == ["b"]
    assert_explained(found[0], problems.LINK_OUTSIDE, 1, 1)


def test_a_link_inside_the_casebook_is_followed(tmp_path: Path) -> None:
    """It leads to a file that is published anyway."""
    root = casebook_at(tmp_path, {"cases/a.yaml": "a: b\n"})
    (root / "casebook/cases/b.yaml").symlink_to(root / "casebook/cases/a.yaml")
    files, found = find_entries(root, FOLDERS)
    assert [file.id for file in files] == ["a", "b"]
    assert found == ()


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """A picture pasted into a text file is refused by its size alone."""
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a" * (SIZE_LIMIT + 1))
    document, found = read_document(path, "x.yaml")
    assert document is None
    assert_explained(found[0], problems.TOO_LARGE, 1, 1, (str(SIZE_LIMIT),))


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: " + b"b" * (SIZE_LIMIT - 3))
    assert read_document(path, "x.yaml")[1] == ()


def test_a_missing_content_folder_ends_the_run(tmp_path: Path) -> None:
    """An empty site is never published because somebody stood in the wrong folder."""
    with pytest.raises(MissingPieceError) as raised:
        find_entries(tmp_path, FOLDERS)
    assert str(tmp_path / "casebook") in raised.value.words.zh
    assert str(tmp_path / "casebook") in raised.value.words.en


def _refuse(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_file_that_the_system_refuses_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unreadable file is not left out of the site in silence."""
    path = tmp_path / "x.yaml"
    path.write_text("a: b\n")
    monkeypatch.setattr("generator.fingerprints.FileIO", _refuse)
    with pytest.raises(UnreadableError) as raised:
        read_document(path, "x.yaml")
    assert "Permission denied" in raised.value.words.zh
    assert "权限" in raised.value.words.zh


def test_a_folder_that_the_system_refuses_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder whose content cannot be listed is not taken for an empty one."""
    casebook_at(tmp_path, {"cases/a.yaml": "a: b\n"})
    monkeypatch.setattr("os.scandir", _refuse)
    with pytest.raises(UnreadableError):
        find_entries(tmp_path, FOLDERS)


def test_other_texts_are_read_by_their_names_below_the_folder(tmp_path: Path) -> None:
    """Templates and words are read by the same room."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/case.html").write_text("<p>案例</p>", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("x")
    assert read_texts(tmp_path, ".html", Words("模板", "templates")) == {"pages/case.html": "<p>案例</p>"}


def test_a_missing_folder_of_texts_ends_the_run_with_its_name(tmp_path: Path) -> None:
    """The sentence says what the folder is."""
    with pytest.raises(MissingPieceError) as raised:
        read_texts(tmp_path / "templates", ".html", Words("模板文件夹", "folder of templates"))
    assert "模板文件夹" in raised.value.words.zh
    assert "folder of templates" in raised.value.words.en


def test_a_text_that_is_not_utf8_ends_the_run(tmp_path: Path) -> None:
    """A damaged template is a fault of the tool's surroundings, not of an entry."""
    (tmp_path / "a.html").write_bytes(b"\xff")
    with pytest.raises(UnreadableError):
        read_texts(tmp_path, ".html", Words("模板", "templates"))


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Something that is no regular file is refused before it is opened."""
    casebook_at(tmp_path, {"guides/b.yaml": ""})
    (tmp_path / "casebook/cases").mkdir()
    os.mkfifo(tmp_path / "casebook/cases/a.yaml")
    files, found = find_entries(tmp_path, FOLDERS)
    assert [file.id for file in files] == ["b"]
    assert_explained(found[0], problems.NOT_A_FILE, 1, 1)
