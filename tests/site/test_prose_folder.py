"""What must not lie in the folder of prose, because the engine would hang over it or publish what is elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import StrangeFileError
from generator.site.prose_folder import require_files


def _bytes_in_name(docs: Path) -> None:
    Path(os.fsdecode(os.fsencode(docs) + b"/\xff.md")).write_text("# x")


def _to_folder_elsewhere(docs: Path) -> None:
    (docs.parent / "elsewhere").mkdir()
    (docs / "zh" / "there").symlink_to("../../elsewhere")


def _to_file_elsewhere(docs: Path) -> None:
    (docs.parent / "secret.md").write_text("# x")
    (docs / "zh" / "secret.md").symlink_to("../../secret.md")


STRANGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (lambda docs: os.mkfifo(docs / "zh" / "pipe.md"), "special file"),
    "a link to the folder above": (lambda docs: (docs / "zh" / "up").symlink_to(".."), "link to a folder"),
    "a link to a folder elsewhere": (_to_folder_elsewhere, "link to a folder"),
    "a link to a file elsewhere": (_to_file_elsewhere, "out of the folder"),
    "a link to nothing": (lambda docs: (docs / "zh" / "gone.md").symlink_to("nothing.md"), "out of the folder"),
    "a link to itself": (lambda docs: (docs / "zh" / "loop.md").symlink_to("loop.md"), "out of the folder"),
    "a name that is no text": (_bytes_in_name, "no readable text"),
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder of prose with a page."""
    (tmp_path / "docs" / "zh").mkdir(parents=True)
    (tmp_path / "docs" / "zh" / "about.md").write_text("# x")
    return tmp_path / "docs"


@pytest.mark.parametrize(("spoil", "says"), STRANGE.values(), ids=STRANGE)
def test_what_is_no_file_is_refused_before_the_engine_opens_it(
    docs: Path, spoil: Callable[[Path], object], says: str
) -> None:
    """In one sentence that names it."""
    spoil(docs)
    with pytest.raises(StrangeFileError, match=says) as raised:
        require_files(docs)
    assert raised.value.words.zh.encode()


def test_files_folders_and_links_to_files_inside_may_be_there(docs: Path) -> None:
    """Nothing is wrong with a page that stands in for another; names may be Chinese."""
    (docs / "zh" / "again.md").symlink_to("about.md")
    (docs / "zh" / "图片").mkdir()
    (docs / "zh" / "图片" / "一.png").write_bytes(b"")
    require_files(docs)
