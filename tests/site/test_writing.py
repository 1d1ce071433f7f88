"""Writing and exchanging: the old site stays whole whatever happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UnwritableError
from generator.site import write
from generator.site.write import exchange, staging_folder, write_text


def site_with(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_a_file_is_written_whole_with_its_folders(tmp_path: Path) -> None:
    """Folders are made; nothing else is left beside the file."""
    write_text(tmp_path / "a/b/c.html", "文字\n")
    assert (tmp_path / "a/b/c.html").read_bytes() == "文字\n".encode()
    assert [path.name for path in (tmp_path / "a/b").iterdir()] == ["c.html"]


def test_a_full_disk_is_one_sentence_and_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a file never replaces a whole one."""
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")

    def full(self: Path, *_: object, **__: object) -> int:
        with self.open("w", encoding="utf-8") as half:
            half.write("ha")
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(UnwritableError, match="No space left"):
        write_text(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert [left.name for left in tmp_path.iterdir()] == ["page.html"]


def test_exchange_puts_the_new_site_in_place_of_the_old(tmp_path: Path) -> None:
    """After it, only the new site is there."""
    site = site_with(tmp_path / "site", "old")
    staged = site_with(staging_folder(site), "new")
    exchange(staged, site)
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_exchange_makes_the_first_site(tmp_path: Path) -> None:
    """There need not be an old one."""
    staged = site_with(staging_folder(tmp_path / "site"), "new")
    exchange(staged, tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"


def test_an_exchange_that_fails_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the new site cannot be moved, the old one is where it was."""
    site = site_with(tmp_path / "site", "old")
    staged = site_with(staging_folder(site), "new")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == staged:
            raise PermissionError(13, "Permission denied", str(target))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(UnwritableError, match="Permission denied"):
        exchange(staged, site)
    assert (site / "index.html").read_text(encoding="utf-8") == "old"


def test_a_build_that_was_killed_while_exchanging_is_mended_by_the_next(tmp_path: Path) -> None:
    """A site set aside is put back, and folders of dead builds are removed."""
    site_with(tmp_path / ".site.aside", "old")
    site_with(tmp_path / ".site-dead", "half")
    staged = staging_folder(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["site", staged.name])


def test_a_place_that_cannot_hold_a_site_is_one_sentence(tmp_path: Path) -> None:
    """A file where a folder must be is refused with its name."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UnwritableError, match="file"):
        staging_folder(tmp_path / "file/site")


def test_many_new_files_are_written_whole_with_their_folders(tmp_path: Path) -> None:
    texts = {"zh.js": "头\n", "zh.1/t/0-0.js": "{}", "zh.1/t/0-1.js": "", "zh.1/p/0-0.js": "行\n行"}
    write.write_new_texts(tmp_path / "a" / "b", texts.items())
    written = {path.relative_to(tmp_path / "a" / "b").as_posix(): path for path in tmp_path.rglob("*.js")}
    assert {name: path.read_bytes().decode() for name, path in written.items()} == texts


def test_a_new_file_that_the_system_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "t").write_text("a file where a folder should be")
    with pytest.raises(UnwritableError):
        write.write_new_texts(tmp_path, [("t/0-0.js", "{}")])


def test_bytes_are_added_only_to_the_file_that_they_were_made_for(tmp_path: Path) -> None:
    kept = tmp_path / "zh.state"
    kept.write_bytes(b"123")
    assert write.append_bytes(kept, 3, b"45")
    assert not write.append_bytes(kept, 3, b"67")
    assert kept.read_bytes() == b"12345"
    with pytest.raises(UnwritableError):
        write.append_bytes(tmp_path / "none", 0, b"1")
