"""Rules about a casebook, one file each, in families: what is wrong, where, and how to mend it.

A public module here declares `CHECK`: an `EntryCheck`, a `TextCheck` or a `CasebookCheck`. Its docstring is the check's
page in both languages. A check may import this room's private modules and the rooms below, never another check.
To add one, add a file; nothing else needs to know.
"""

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
    explanations,
)
from generator.checks._due import Due, due_list
from generator.checks._mending import is_mendable
from generator.checks._mends import Mend, mends
from generator.checks._published import Identity, identities_in, setting_at
from generator.checks._run import Checked, Manner, check, run_alone
from generator.checks._setting import Overview, Part, Setting, Written
from generator.checks._sign_offs import (
    SIGN_OFFS,
    SignOff,
    changes_since,
    read_line,
    role_words,
    sign_off,
    signed_with,
    unsigned_roles,
)

__all__ = [
    "SIGN_OFFS",
    "CasebookCheck",
    "Check",
    "Checked",
    "Due",
    "EntryCheck",
    "Finding",
    "Flaw",
    "Identity",
    "Manner",
    "Mend",
    "Names",
    "Note",
    "Overview",
    "Part",
    "Setting",
    "SignOff",
    "Spot",
    "TextCheck",
    "Written",
    "all_checks",
    "changes_since",
    "check",
    "due_list",
    "explanations",
    "identities_in",
    "is_mendable",
    "mends",
    "read_line",
    "role_words",
    "run_alone",
    "setting_at",
    "sign_off",
    "signed_with",
    "unsigned_roles",
]
