"""Judge one file of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.diagnostics import Diagnostic, Location
from generator.discovery import collect
from generator.errors import CasebookError, CheckFailedError, UnreadableError
from generator.site.scan._addresses import target_of
from generator.site.scan._identities import IdentitySearch
from generator.site.scan._page import Page, read_page
from generator.site.scan._rule import FileRule, Note, PageRule, Place, Rule, Wanted, Whole
from generator.site.scan._texts import PAGE_ENDINGS, TEXT_ENDINGS, kind_of, read_text, unpacked
from generator.source import read_bytes

_Item = TypeVar("_Item")


class Seen(NamedTuple):
    """What was found in a file, and what others must know of it."""

    name: str
    found: tuple[Diagnostic, ...]
    note: Note


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return all rules about the finished site, by name."""
    return tuple(rule for rule in collect("generator.site.scan", "RULE") if isinstance(rule, Rule))


def judge(folder: Path, name: str, whole: Whole, search: IdentitySearch) -> Seen:
    """Judge a file.

    Args:
        folder: the finished site.
        name: the file's name below it.
        whole: what is known of the site.
        search: looks for identities.

    Raises:
        UnreadableError: the system refuses, or a page is no text.
        CheckFailedError: a rule broke down.
    """
    if name in whole.theirs:
        return Seen(name, (), Note())
    raw = read_bytes(folder / name)
    text, page = _read(folder / name, name, raw, whole)
    found = [one.at(Location(name)) for one in search.in_name(name)]
    for rule in all_rules():
        code = rule.problem.code
        if isinstance(rule, FileRule):
            faults = guarded(code, name, partial(rule.find, name, raw, whole))
        elif isinstance(rule, PageRule) and page and (rule.beyond_pages or kind_of(name) in PAGE_ENDINGS):
            faults = guarded(code, name, partial(rule.find, name, page, whole))
        else:
            continue
        found += [rule.problem.at(_location(name, text, fault.at), "", **fault.values) for fault in faults]
    if page is None:
        return Seen(name, tuple(found), Note())
    found += [one.at(_location(name, text, at)) for one, at in search.in_texts(name, page.texts)]
    note = _note(name, text, page, whole) if kind_of(name) in PAGE_ENDINGS else Note()
    return Seen(name, tuple(found), note)


def guarded(code: str, name: str, find: Callable[[], Iterable[_Item]]) -> list[_Item]:
    """Return all that a rule finds.

    Raises:
        CheckFailedError: it broke down.
    """
    try:
        return list(find())
    except CasebookError:
        raise
    except Exception as error:
        raise CheckFailedError(code, name, f"{type(error).__name__}: {error}"[:200]) from error


def _read(path: Path, name: str, raw: bytes, whole: Whole) -> tuple[str, Page | None]:
    """Return a file's text and what it holds; no page if it is no text."""
    kind = kind_of(name)
    if kind not in PAGE_ENDINGS | TEXT_ENDINGS:
        return "", None
    try:
        text = unpacked(name, raw).decode("utf-8-sig")
    except ValueError as error:
        if kind in PAGE_ENDINGS:
            raise UnreadableError(path, "not UTF-8") from error
        return "", None
    return text, (read_page(text) if kind in PAGE_ENDINGS else read_text(name, text, whole.url))


def _note(name: str, text: str, page: Page, whole: Whole) -> Note:
    wanted = dict.fromkeys(_wanted(name, text, page, whole))
    return Note(tuple(mark.text for mark in page.titles), "\n".join(mark.text for mark in page.ids), tuple(wanted))


def _wanted(name: str, text: str, page: Page, whole: Whole) -> Iterator[Wanted]:
    here = {mark.text for mark in page.ids}
    seen: set[str] = set()
    for mark in page.links:
        if "#" in mark.text and mark.text not in seen:
            seen.add(mark.text)
            target = target_of(mark.text, name, whole.url)
            anchor = target.anchor.partition(":~:")[0]
            if target.file and anchor and anchor.lower() != "top" and not (target.file == name and anchor in here):
                yield Wanted(target.file, anchor, _place(text, mark.at))


def _location(name: str, text: str, at: int) -> Location:
    return Location(name, *_place(text, at))


def _place(text: str, at: int) -> Place:
    return Place(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
