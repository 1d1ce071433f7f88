"""Addresses held against the ledger: what vanished, and redirects that cannot work."""

from generator.checks._addresses.findings import address_findings
from generator.checks._addresses.judging import bad_redirects, vanished_pages, vanished_parts
from generator.checks._addresses.reasons import FAULTS
from generator.checks._addresses.sight import LEDGER, EntrySight, Sight, ledger_in, note_draft

__all__ = [
    "FAULTS",
    "LEDGER",
    "EntrySight",
    "Sight",
    "address_findings",
    "bad_redirects",
    "ledger_in",
    "note_draft",
    "vanished_pages",
    "vanished_parts",
]
