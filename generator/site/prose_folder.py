"""The folder of prose before the engine walks through it.

MkDocs opens whatever it meets there: it waits for a pipe without end, goes round in circles behind a link to a folder
above, and publishes what a link outside leads to.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.errors import StrangeFileError
from generator.languages import Words

_LINK_TO_FOLDER = Words("指向文件夹的快捷方式（链接）", "a link to a folder")
_LINK_OUTSIDE = Words("指向 docs 文件夹以外的快捷方式（链接）", "a link that leads out of the folder `docs`")
_NO_FILE = Words("系统用的特殊文件，不是普通文件", "a special file of the system and no ordinary one")
_NAME = Words("名字读不出来的文件", "a file whose name is no readable text")


def require_files(folder: Path) -> None:
    """Ensure that the folder of prose holds nothing but files and folders.

    Args:
        folder: e.g. `docs/`.

    Raises:
        StrangeFileError: names the first thing that is neither, or that leads elsewhere.
    """
    whole = folder.resolve()
    for path in _inside(folder):
        what = _strange(path, whole)
        if what:
            raise StrangeFileError(path, what)


def _inside(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(here, name) for name in sorted((*folders, *files)))


def _strange(path: Path, whole: Path) -> Words | None:
    if path.is_dir():
        return _LINK_TO_FOLDER if path.is_symlink() else _unreadable_name(path)
    if path.is_symlink() and not (path.is_file() and path.resolve().is_relative_to(whole)):
        return _LINK_OUTSIDE
    return _unreadable_name(path) if path.is_file() else _NO_FILE


def _unreadable_name(path: Path) -> Words | None:
    """A name that is not UTF-8 is read with half characters in it, which cannot be written."""
    return _NAME if any("\ud800" <= character <= "\udfff" for character in path.name) else None
