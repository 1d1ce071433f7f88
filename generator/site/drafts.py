"""What of a casebook is shown: what can be published, or in a preview everything, with marks on what cannot."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from generator.checks import all_checks, unsigned_roles
from generator.content import Casebook, Entry
from generator.content.case import Case
from generator.diagnostics import Diagnostic, Severity
from generator.source import Register

_ABOUT_OTHERS = frozenset({"PUB906"})
"""An entry that refers to a draft is not one itself: the link bears the mark."""


def for_publication(casebook: Casebook) -> Casebook:
    """Return a casebook without its drafts. Nothing in it refers to one: a check has seen to that."""
    return _with(casebook, lambda entry: None if entry.draft else entry)


def for_preview(casebook: Casebook, found: Iterable[Diagnostic], sign_offs: Register) -> Casebook:
    """Return a casebook in which everything that could not be published is a draft.

    Args:
        casebook: all entries.
        found: what the checks found, in the weights that findings have while people write.
        sign_offs: who has signed what. It is asked itself, as the checks name only the first of many unsigned cases.
    """
    grave = {check.problem.code for check in all_checks() if check.problem.publishing is Severity.ERROR} - _ABOUT_OTHERS
    files = {one.location.path for one in found if one.code in grave}
    return _with(casebook, lambda entry: _as_draft(entry) if _is_held_back(entry, files, sign_offs) else entry)


def _is_held_back(entry: Entry, files: Collection[str], sign_offs: Register) -> bool:
    unsigned = isinstance(entry.record, Case) and unsigned_roles(entry, sign_offs.lines)
    return entry.document.name in files or bool(unsigned)


def _as_draft(entry: Entry) -> Entry:
    return replace(entry, record=entry.record.model_copy(update={"draft": True}))


def _with(casebook: Casebook, seen: Callable[[Entry], Entry | None]) -> Casebook:
    """Return a casebook with each entry as it is to be seen, or without it."""
    entries = {
        kind: {name: shown for name, entry in of_kind.items() if (shown := seen(entry))}
        for kind, of_kind in casebook.entries.items()
    }
    return Casebook(entries, casebook.vocabularies)
