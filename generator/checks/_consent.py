"""What checks about consent share: which cases are to be published, and which of them tell of real people."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content import Basis, ConsentState, Entry
from generator.content.case import Case
from generator.languages import Words


def case_to_publish(entry: Entry) -> Case | None:
    """Return the case that an entry is; None if it is something else, or a draft, which is not published anyway."""
    return entry.record if isinstance(entry.record, Case) and not entry.draft else None


def tells_of_real_people(case: Case) -> bool:
    """Tell whether a case is somebody's own story: somebody agreed to it, or it calls itself a record.

    Without either, its people must be invented; that they are is what another check sees to.
    """
    return case.consent.state is ConsentState.GIVEN or case.provenance.default is Basis.DOCUMENTED


def listed(parts: Iterable[Words]) -> Words:
    """Return words in a row."""
    zh, en = zip(*parts, strict=True)
    return Words("、".join(zh), ", ".join(en))
