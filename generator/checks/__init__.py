"""Rules about a casebook, one file each, in families: what is wrong, where, and how to mend it.

A public module here declares `CHECK`: an `EntryCheck`, a `TextCheck` or a `CasebookCheck`. Its docstring is the check's
page in both languages. A check may import this room's private modules and the rooms below, never another check.
To add one, add a file; nothing else needs to know.
"""

from generator.checks._addresses import LEDGER, Sight, address_findings
from generator.checks._check import (
    CasebookCheck,
    Check,
    EntryCheck,
    Finding,
    Flaw,
    Names,
    Note,
    Spot,
    TextCheck,
    all_checks,
    all_problems,
    explanations,
)
from generator.checks._due import Due, due_list
from generator.checks._explanation import FAMILIES, HEADINGS, Explanation, Half, Page, halves, pages_of
from generator.checks._mending import is_mendable
from generator.checks._mends import Mend, mends
from generator.checks._published import Identity, identities_in
from generator.checks._run import Checked, Manner, check, run_alone
from generator.checks._setting import Overview, Part, Setting, Written
from generator.checks._sign_offs import (
    SIGN_OFFS,
    SIGN_OFFS_HEAD,
    SignOff,
    changes_since,
    read_line,
    role_words,
    sign_off,
    sign_offs_at,
    signed_with,
    unsigned_roles,
)
from generator.checks._surroundings import WORKSHOP, setting_at
from generator.checks._translation.accord import TRANSLATIONS, TRANSLATIONS_HEAD, stale_since, translation_line

__all__ = [
    "FAMILIES",
    "HEADINGS",
    "LEDGER",
    "SIGN_OFFS",
    "SIGN_OFFS_HEAD",
    "TRANSLATIONS",
    "TRANSLATIONS_HEAD",
    "WORKSHOP",
    "CasebookCheck",
    "Check",
    "Checked",
    "Due",
    "EntryCheck",
    "Explanation",
    "Finding",
    "Flaw",
    "Half",
    "Identity",
    "Manner",
    "Mend",
    "Names",
    "Note",
    "Overview",
    "Page",
    "Part",
    "Setting",
    "Sight",
    "SignOff",
    "Spot",
    "TextCheck",
    "Written",
    "address_findings",
    "all_checks",
    "all_problems",
    "changes_since",
    "check",
    "due_list",
    "explanations",
    "halves",
    "identities_in",
    "is_mendable",
    "mends",
    "pages_of",
    "read_line",
    "role_words",
    "run_alone",
    "setting_at",
    "sign_off",
    "sign_offs_at",
    "signed_with",
    "stale_since",
    "translation_line",
    "unsigned_roles",
]
