"""What a rule about the finished site declares, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from generator.diagnostics import Problem
from generator.scan._page import Page


class Whole(NamedTuple):
    """What is known of the whole site while one file is judged.

    Attributes:
        files: every file's name, e.g. `zh/index.html`.
        url: where the site is published, ending in `/`.
        theirs: names of files that are the theme's own, byte for byte.
    """

    files: frozenset[str]
    url: str
    theirs: frozenset[str] = frozenset()


class Fault(NamedTuple):
    """One violation in a file: where it begins, in characters, and what the problem's words need."""

    at: int = 0
    values: Mapping[str, object] = MappingProxyType({})


class Place(NamedTuple):
    """A place in a file."""

    line: int = 1
    column: int = 1


class Wanted(NamedTuple):
    """A link to a place on another page: the page's file, the place's id, and where the link stands."""

    file: str
    anchor: str
    place: Place


class Note(NamedTuple):
    """What is remembered of a page until all have been read.

    Attributes:
        titles: of the page.
        ids: places that can be linked to, one a line.
        wanted: links to places on other pages.
    """

    titles: tuple[str, ...] = ()
    ids: str = ""
    wanted: tuple[Wanted, ...] = ()


@dataclass(frozen=True)
class PageRule:
    """A rule about one page.

    Attributes:
        problem: its code, severity and words.
        find: yields every violation in a page, given the name of its file.
        piecewise: whether a piece of a page can be judged alone, so that what stands on many pages is judged once.
        beyond_pages: whether it also holds for drawings, style sheets, scripts and site maps.
    """

    problem: Problem
    find: Callable[[str, Page, Whole], Iterable[Fault]] = field(repr=False)
    piecewise: bool = False
    beyond_pages: bool = False


@dataclass(frozen=True)
class FileRule:
    """A rule about any file, given its name and its bytes."""

    problem: Problem
    find: Callable[[str, bytes, Whole], Iterable[Fault]] = field(repr=False)


@dataclass(frozen=True)
class SiteRule:
    """A rule that compares pages, given what was noted of each by the name of its file."""

    problem: Problem
    compare: Callable[[Mapping[str, Note]], Iterable[tuple[str, Place, Mapping[str, object]]]] = field(repr=False)


Rule = PageRule | FileRule | SiteRule
