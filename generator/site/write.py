"""Write files, and exchange a finished site for the old one. Whatever the system refuses becomes one clear error."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.errors import UnwritableError

STAGING_PREFIX = ".site-"


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn the system's refusal to write into an `UnwritableError` about `path`."""
    try:
        yield
    except OSError as error:
        raise UnwritableError(Path(error.filename or path), error.strerror or str(error)) from error


def write_text(path: Path, text: str) -> None:
    """Write one file, its folders too, so that a reader never sees half of it.

    Raises:
        UnwritableError: the system refuses.
    """
    with _beside(path) as new:
        new.write_text(text, encoding="utf-8", newline="\n")


def write_bytes(path: Path, content: bytes) -> None:
    """Write one file that is no text, its folders too, so that a reader never sees half of it.

    Raises:
        UnwritableError: the system refuses.
    """
    with _beside(path) as new:
        new.write_bytes(content)


def rewrite_bytes(path: Path, content: bytes) -> None:
    """Write a file anew that is there, with the rights that it has, so that a reader never sees half of it.

    Raises:
        UnwritableError: the system refuses, or the file is one that must not be written to.
    """
    with refusals(path), path.open("r+b"):
        pass
    with _beside(path) as new:
        new.touch(mode=0o600)
        shutil.copymode(path, new)
        new.write_bytes(content)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Give a place beside `path` to write to; what was written there whole then takes the place of `path`."""
    with refusals(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        try:
            yield beside
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Write several files below `folder`, by relative name."""
    for name, text in texts.items():
        write_text(folder / name, text)


def write_new_texts(folder: Path, texts: Iterable[tuple[str, str]]) -> None:
    """Write many files below a folder that nobody reads yet, by relative name; so each may be written where it belongs.

    Raises:
        UnwritableError: the system refuses.
    """
    there: set[str] = set()
    for name, text in texts:
        path = f"{folder}/{name}"
        parent = path.rpartition("/")[0]
        with refusals(Path(path)):
            if parent not in there:
                Path(parent).mkdir(parents=True, exist_ok=True)
                there.add(parent)
            with open(path, "wb") as file:  # noqa: PTH123 — a Path for each of many costs as much again
                file.write(text.encode())


def append_bytes(path: Path, size: int, content: bytes) -> bool:
    """Add to the end of a file if it still has so many bytes; tell whether it had.

    Raises:
        UnwritableError: the system refuses.
    """
    with refusals(path), path.open("r+b") as file:
        if file.seek(0, os.SEEK_END) != size:
            return False
        file.write(content)
        return True


def staging_folder(site: Path) -> Path:
    """Make a new empty folder beside the site, on the same disk, for building into.

    Folders that a killed build left behind are removed, and a site that a killed exchange had set aside is put back.

    Raises:
        UnwritableError: the system refuses.
    """
    with refusals(site):
        site.parent.mkdir(parents=True, exist_ok=True)
        aside = _aside(site)
        if aside.exists() and not site.exists():
            aside.rename(site)
        for left in site.parent.glob(f"{STAGING_PREFIX}*"):
            shutil.rmtree(left, ignore_errors=True)
        made = Path(tempfile.mkdtemp(prefix=STAGING_PREFIX, dir=site.parent))
        made.chmod(0o755)
        return made


def exchange(staged: Path, site: Path) -> None:
    """Put the finished site in the place of the old one.

    Raises:
        UnwritableError: the system refuses; the old site is then back where it was.
    """
    with refusals(site):
        aside = _aside(site)
        shutil.rmtree(aside, ignore_errors=True)
        if site.exists():
            site.rename(aside)
        try:
            staged.rename(site)
        except OSError:
            if aside.exists():
                aside.rename(site)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def discard(staged: Path) -> None:
    """Remove an unfinished site."""
    shutil.rmtree(staged, ignore_errors=True)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.aside")
