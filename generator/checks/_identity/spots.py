"""The find of an identity check: hits of one kind as spots in a text, masked, each text read once for all kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from generator.checks._check import Spot
from generator.checks._identity._hit import Hit, Kind, mask, mask_in_place
from generator.checks._identity.by_line import LineReader
from generator.checks._identity.finding import hits
from generator.checks._identity.known import Known
from generator.checks._setting import Part, Setting, Written

AUTHORS = "casebook/vocabulary/sources.yaml"
"""Who wrote a book or a paper is public; here the only people are authors."""


def spots(*kinds: Kind, passing: str = "") -> Callable[[Written, Setting], Iterable[Spot]]:
    """Return what finds hits of these kinds.

    A spot's values are `shown`, the masked words, and `why`; nothing that leaves here tells what was found. Pictures
    have a check of their own.

    Args:
        kinds: which hits.
        passing: a file that is passed over.
    """
    wanted = frozenset(kinds)

    def find(written: Written, setting: Setting) -> Iterable[Spot]:
        if written.part is Part.IMAGE or written.name == passing:
            return ()
        in_lines = written.part is Part.FILE and written.name.endswith(".yaml")
        found = _read(written.text, setting, in_lines)
        return [_spot(written.text, hit) for hit in found if hit.kind in wanted] if found else ()

    return find


def _spot(text: str, hit: Hit) -> Spot:
    words = text[hit.start : hit.end]
    values = {"shown": mask(words, hit.kind), "why": hit.why}
    return Spot(hit.start, hit.end, values, masked=mask_in_place(words, hit.kind))


@lru_cache(maxsize=4)
def _read(text: str, setting: Setting, in_lines: bool) -> tuple[Hit, ...]:
    """Return the hits of a text; the checks ask one after the other for the same one."""
    return _line_reader(setting).hits(text) if in_lines else hits(text, known_in(setting))


@cache
def _line_reader(setting: Setting) -> LineReader:
    return LineReader(known_in(setting))


@cache
def known_in(setting: Setting) -> Known:
    """Return what is known in a setting: allowed names, help lines and the roster."""
    spelled = [name for term in setting.terms("allowed").values() for name in term.spelled]
    numbers = [term.number for term in setting.terms("helpline").values()]
    return Known.of(spelled, [*numbers, *spelled], setting.roster)
