"""Judge one file of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.diagnostics import Diagnostic, Location
from generator.discovery import collect
from generator.errors import CasebookError, CheckFailedError, UnreadableError
from generator.scan._addresses import target_of
from generator.scan._identities import IdentitySearch
from generator.scan._indexes import read_index, squeezed
from generator.scan._page import Page
from generator.scan._pieces import Memory, Piece, merged
from generator.scan._rule import FileRule, Note, PageRule, Place, Rule, Wanted, Whole
from generator.scan._texts import PAGE_ENDINGS, TEXT_ENDINGS, kind_of, read_text, unpacked
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
    return tuple(rule for rule in collect("generator.scan", "RULE") if isinstance(rule, Rule))


class Judge:
    """Judges files of one site, and remembers what it need not look at again.

    Args:
        folder: the finished site.
        whole: what is known of it.
        search: looks for identities.
    """

    def __init__(self, folder: Path, whole: Whole, search: IdentitySearch) -> None:
        self._folder = folder
        self._whole = whole
        self._search = search
        self._memory = Memory()
        self._page = "", ""

    def judge(self, name: str) -> Seen:
        """Judge a file.

        Args:
            name: the file's name below the folder.

        Raises:
            UnreadableError: the system refuses, or a page is no text.
            CheckFailedError: a rule broke down.
        """
        if name in self._whole.theirs:
            return Seen(name, (), Note())
        raw = read_bytes(self._folder / name)
        found = [one.at(Location(name)) for one in self._search.in_name(name)]
        found += self._by_rules(name, raw, "", [rule for rule in all_rules() if isinstance(rule, FileRule)])
        kind = kind_of(name)
        if kind not in PAGE_ENDINGS | TEXT_ENDINGS:
            return Seen(name, tuple(found), Note())
        text = _decoded(self._folder / name, name, raw)
        if kind not in PAGE_ENDINGS:
            rules = [rule for rule in _page_rules() if rule.beyond_pages]
            page = guarded("SIT7", name, lambda: [self._read(name, text)])[0]
            found += self._in_part(name, text, Piece(0, page, clean=False), rules)
            return Seen(name, tuple(found), Note())
        in_pieces, note = guarded("SIT7", name, lambda: [self._in_page(name, text)])[0]
        return Seen(name, (*found, *in_pieces), note)

    def _read(self, name: str, text: str) -> Page:
        return read_index(name, text, self._said) or read_text(name, text, self._whole.url)

    def _said(self, name: str) -> str:
        """Return what a page says; a page's parts follow each other in the index, so it is kept for the next."""
        if self._page[0] != name:
            there = name in self._whole.files
            html = _decoded(self._folder / name, name, read_bytes(self._folder / name)) if there else ""
            self._page = name, squeezed(html)
        return self._page[1]

    def _in_page(self, name: str, html: str) -> tuple[list[Diagnostic], Note]:
        pieces = self._memory.pieces_of(name, html)
        found: list[Diagnostic] = []
        rules = [rule for rule in _page_rules() if rule.piecewise]
        ends = [*(piece.at for piece in pieces[1:]), len(html)]
        for piece, end in zip(pieces, ends, strict=True):
            if not piece.clean:
                wrong = self._in_part(name, html, piece, rules)
                found += wrong
                if not wrong:
                    self._memory.remember(name, html[piece.at : end], piece)
        page = merged(pieces)
        found += self._by_rules(name, page, html, [rule for rule in _page_rules() if not rule.piecewise])
        return found, _note(name, html, page, self._whole)

    def _in_part(self, name: str, text: str, piece: Piece, rules: Iterable[PageRule]) -> list[Diagnostic]:
        found = self._by_rules(name, piece.page, text, rules, piece.at)
        for one, at in self._search.in_texts(name, piece.page.texts):
            found.append(one.at(_location(name, text, piece.at + at)))
        return found

    def _by_rules(
        self, name: str, what: Any, text: str, rules: Iterable[PageRule | FileRule], offset: int = 0
    ) -> list[Diagnostic]:
        return [
            rule.problem.at(_location(name, text, fault.at + offset), "", **fault.values)
            for rule in rules
            for fault in guarded(rule.problem.code, name, partial(rule.find, name, what, self._whole))
        ]


@cache
def _page_rules() -> tuple[PageRule, ...]:
    return tuple(rule for rule in all_rules() if isinstance(rule, PageRule))


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


def _decoded(path: Path, name: str, raw: bytes) -> str:
    try:
        return unpacked(name, raw).decode("utf-8-sig")
    except ValueError as error:
        raise UnreadableError(path, "not UTF-8, or damaged") from error


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
