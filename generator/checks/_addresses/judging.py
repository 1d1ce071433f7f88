"""What is wrong with published addresses and redirects, given what can be seen of the site."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from generator.checks._addresses.reasons import CHAIN, LOOP, MOVED, NOWHERE, OUTSIDE, SHADOWS, Reason
from generator.checks._addresses.sight import Sight
from generator.checks._check import Flaw
from generator.source import GONE, Ledger, SiteAddress, site_address

_MANY = 500
"""Among more new pages than that nobody looks for the one that was meant: it would take long and be luck."""


def vanished_pages(ledger: Ledger, sight: Sight) -> Iterator[Flaw]:
    """Yield the pages of the ledger that are neither there nor redirected."""
    for path in ledger.pages:
        if sight.has_page(path) is False:
            old = SiteAddress(path)
            new = [one for one in sight.pages_beside(path) if one not in ledger.pages]
            goal = _like(path, new) or _above(path)
            yield _flaw(old, line=_line(old, goal), gone=_line(old, GONE))


def vanished_parts(ledger: Ledger, sight: Sight) -> Iterator[Flaw]:
    """Yield the parts with lines of their own that are neither there nor redirected, but whose page is there."""
    for part in sorted(ledger.parts):
        if sight.has_page(part.path) is not False and SiteAddress(part.path) not in ledger.redirects:
            yield from _vanished(ledger, sight, part, part)


def vanished_headings(ledger: Ledger, sight: Sight) -> Iterator[Flaw]:
    """Yield the headings that are neither there nor redirected, but whose page is there."""
    for path, ids in ledger.pages.items():
        if sight.has_page(path) is not False:
            for name in ids.split():
                yield from _vanished(ledger, sight, SiteAddress(path), SiteAddress(path, name))


def _vanished(ledger: Ledger, sight: Sight, at: SiteAddress, part: SiteAddress) -> Iterator[Flaw]:
    if part not in ledger.redirects and sight.has_part(part) is False:
        known = {*ledger.pages.get(part.path, "").split(), *(one.id for one in ledger.parts if one.path == part.path)}
        close = _close(part.id, [one for one in sight.parts_of(part.path) if one not in known])
        goal = SiteAddress(part.path, close).written
        yield _flaw(at, part=part.written, line=_line(part, goal), gone=_line(part, GONE))


def bad_redirects(ledger: Ledger, sight: Sight) -> Iterator[Flaw]:
    """Yield the redirects that do not lead a reader, in one step, to something that is there."""
    for old, target in ledger.redirects.items():
        reason, values = _fault(ledger, sight, old, target)
        if reason:
            near = values.get("line") or _line(old, _meant(target, sight) or _above(old.path))
            told = {"name": old.written, "target": target, **values, "line": near}
            yield _flaw(old, what=reason[0].fill(**told), how=reason[1].fill(**told))


def _fault(ledger: Ledger, sight: Sight, old: SiteAddress, target: str) -> tuple[Reason | None, dict[str, str]]:
    """Return what is wrong with one redirect and the values for its words; None if nothing is."""
    if sight.has_part(old) if old.id else sight.has_page(old.path):
        return SHADOWS, {}
    whole = ledger.redirects.get(SiteAddress(old.path)) if old.id else None
    if whole:
        page = site_address(whole)
        return MOVED, {"target": whole, "line": _line(SiteAddress(page.path, old.id), target) if page else ""}
    if target == GONE:
        return None, {}
    new = site_address(target)
    if new is None:
        return OUTSIDE, {}
    if new in ledger.redirects or SiteAddress(new.path) in ledger.redirects:
        return _followed(ledger, old, new)
    if sight.has_page(new.path) is False or (new.id and sight.has_part(new) is False):
        return NOWHERE, {}
    return None, {}


def _followed(ledger: Ledger, old: SiteAddress, new: SiteAddress) -> tuple[Reason, dict[str, str]]:
    """Return what is wrong with a redirect to something that is redirected itself."""
    steps = [old.written]
    following: SiteAddress | None = new
    while following and following.written not in steps:
        steps.append(following.written)
        target = ledger.redirects.get(following) or ledger.redirects.get(SiteAddress(following.path))
        if target is None:
            return CHAIN, {"chain": " → ".join(steps), "line": _line(old, steps[-1])}
        following = site_address(target)
        if following is None:
            return CHAIN, {"chain": " → ".join([*steps, target]), "line": _line(old, target)}
    loop = [*steps, following.written] if following else steps
    return LOOP, {"chain": " → ".join(loop)}


def _flaw(at: SiteAddress, **values: object) -> Flaw:
    return Flaw((at.written,), {"name": at.written, **values})


def _line(old: SiteAddress, target: str) -> str:
    return f"{old.written}: → {target}"


def _above(path: str) -> str:
    folder = path.rstrip("/").rpartition("/")[0]
    return f"{folder}/" if folder else "/"


def _meant(target: str, sight: Sight) -> str:
    """Return the page that a target probably means, e.g. one that lacks the last `/`; empty if there is none."""
    words = unicodedata.normalize("NFKC", target).strip("/ ").split()
    address = site_address(f"{words[0]}/") if words else None
    if address is None or sight.has_page(address.path):
        return address.path if address else ""
    return _like(address.path, sight.pages_beside(address.path))


def _like(path: str, candidates: Collection[str]) -> str:
    """Return the page whose last name is most like that of `path`; empty if none is."""
    names = {_last(one): one for one in candidates}
    return names.get(_close(_last(path), names), "")


def _last(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _close(name: str, candidates: Collection[str]) -> str:
    sought = sorted(candidates) if len(candidates) <= _MANY else []
    return next(iter(get_close_matches(name, sought, n=1, cutoff=0.6)), "")
