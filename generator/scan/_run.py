"""A whole scan: judge every file, on all cores if there are many; then compare the pages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.checks import Setting
from generator.diagnostics import Diagnostic, Location, in_order
from generator.errors import CheckFailedError, UnreadableError
from generator.languages import Words
from generator.scan._identities import IdentitySearch
from generator.scan._judge import Judge, Seen, all_rules, guarded
from generator.scan._rule import SiteRule, Whole
from generator.source import read_bytes

_WORTH_IT = 150
"""From so many files on, starting processes costs less than it saves."""
_PORTION = 50
_TOLD = 3
"""On so many pages a finding is told one by one; what stands on more, e.g. in the frame, is told once."""


class Survey(NamedTuple):
    """How a site is scanned.

    Attributes:
        url: where it is published, ending in `/`.
        setting: the roster and the allow lists.
        theme: folders of the theme; what is in the site as it is there, byte for byte, is not ours to judge.
        publish: whether findings weigh as they do for publication.
        name: what the site's folder is called in findings.
    """

    url: str
    setting: Setting
    theme: tuple[Path, ...] = ()
    publish: bool = True
    name: str = "site"


def scan(folder: Path, survey: Survey) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with the finished site in `folder`, in order.

    Raises:
        UnreadableError: the system refuses to read something, or a page is no text.
        CheckFailedError: a rule broke down; nobody knows what it would have found.
    """
    names = tuple(_files(folder))
    whole = Whole(frozenset(names), survey.url, frozenset(_of_theme(folder, names, survey.theme)))
    try:
        seen = list(_judged(folder, names, whole, survey))
    except (BrokenProcessPool, RecursionError, MemoryError) as error:
        raise CheckFailedError("SIT7", survey.name, f"{type(error).__name__}: {error}"[:200]) from error
    found = [one for file in seen for one in file.found]
    found += _compared(seen)
    return in_order(_gathered(in_order(_below(survey.name, found))))


def files_of_ours(folder: Path, theme: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of a site's files without those that are the theme's own, byte for byte.

    Raises:
        UnreadableError: the system refuses to list a folder or read a file.
    """
    names = tuple(_files(folder))
    theirs = frozenset(_of_theme(folder, names, theme))
    return tuple(name for name in names if name not in theirs)


def _files(folder: Path) -> Iterator[str]:
    """Yield the name of every file below a folder, in order; links too, whatever they lead to."""
    try:
        for place, folders, files in os.walk(folder, onerror=_refuse):
            folders.sort()
            below = Path(place).relative_to(folder).as_posix()
            yield from (name if below == "." else f"{below}/{name}" for name in sorted(files))
    except OSError as error:
        raise UnreadableError(folder, error.strerror or str(error)) from error


def _refuse(error: OSError) -> None:
    raise error


def _of_theme(folder: Path, names: Iterable[str], theme: Sequence[Path]) -> Iterator[str]:
    for name in names:
        for place in theme:
            original = place / name
            if original.is_file() and read_bytes(original) == read_bytes(folder / name):
                yield name
                break


def _judged(folder: Path, names: Sequence[str], whole: Whole, survey: Survey) -> Iterator[Seen]:
    cores = os.cpu_count() or 1
    if len(names) < _WORTH_IT or cores == 1:
        one = _judge_of(folder, whole, survey)
        yield from (one.judge(name) for name in names)
        return
    portions = [names[start : start + _PORTION] for start in range(0, len(names), _PORTION)]
    with ProcessPoolExecutor(cores, initializer=_begin, initargs=(folder, whole, survey)) as pool:
        for seen in pool.map(_portion, portions):
            yield from seen


def _judge_of(folder: Path, whole: Whole, survey: Survey) -> Judge:
    return Judge(folder, whole, IdentitySearch(survey.setting, publish=survey.publish))


_own: Judge | None = None


def _begin(folder: Path, whole: Whole, survey: Survey) -> None:
    global _own  # noqa: PLW0603 - a worker scans one site from its beginning to its end
    _own = _judge_of(folder, whole, survey)


def _portion(names: Sequence[str]) -> list[Seen]:
    assert _own
    return [_own.judge(name) for name in names]


def _compared(seen: Iterable[Seen]) -> Iterator[Diagnostic]:
    notes = {file.name: file.note for file in seen}
    for rule in all_rules():
        if isinstance(rule, SiteRule):
            for name, place, values in guarded(rule.problem.code, "site", partial(rule.compare, notes)):
                yield rule.problem.at(Location(name, *place), "", **values)


def _below(site: str, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    return (replace(one, location=replace(one.location, path=f"{site}/{one.location.path}")) for one in found)


def _gathered(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Tell what is the same on many pages once."""
    alike: dict[tuple[str, Words], list[Diagnostic]] = {}
    for one in found:
        alike.setdefault((one.code, one.message), []).append(one)
    for group in alike.values():
        if len(group) <= _TOLD:
            yield from group
        else:
            more = Words("{all}（另有 {count} 处相同）", "{all} ({count} more like this)")
            yield replace(group[0], message=more.fill(all=group[0].message, count=len(group) - 1))
