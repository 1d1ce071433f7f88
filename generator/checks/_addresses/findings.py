"""The findings about addresses, for whoever has the pages themselves before the eyes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._addresses.judging import bad_redirects, vanished_headings, vanished_pages, vanished_parts
from generator.checks._addresses.reasons import FAULTS
from generator.checks._addresses.sight import Sight
from generator.checks._check import Flaw, all_checks
from generator.diagnostics import Diagnostic
from generator.source import Fault, Register, ledger_of, site_address


def address_findings(register: Register, sight: Sight, paths: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the ledger, seen from the pages that are about to be published.

    Args:
        register: the ledger.
        sight: the pages.
        paths: their addresses below the language.
    """
    problems = {one.problem.code: one.problem for one in all_checks()}
    ledger = ledger_of(register)
    judged = {
        "URL701": (vanished_pages(ledger, sight),),
        "URL702": (vanished_headings(ledger, sight), vanished_parts(ledger, sight)),
        "URL703": (bad_redirects(ledger, sight),),
        "URL704": (_unfit(paths),),
    }
    for code, found in judged.items():
        for flaw in (flaw for flaws in found for flaw in flaws):
            name = str(flaw.path[0])
            line = f"{name}: {register.lines[name]}".rstrip() if name in register.lines else ""
            yield problems[code].at(register.locate(name), line, **flaw.values)


def _unfit(paths: tuple[str, ...]) -> Iterator[Flaw]:
    """Yield addresses of pages that the ledger could not hold, e.g. of a file with a space in its name."""
    what, how = FAULTS[Fault.ADDRESS]
    for path in paths:
        if path and site_address(path) is None:
            yield Flaw((path,), {"what": what.fill(name=path), "how": how})
