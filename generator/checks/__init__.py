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
from generator.checks._run import Checked, Manner, check, run_alone
from generator.checks._setting import Overview, Part, Setting, Written

__all__ = [
    "CasebookCheck",
    "Check",
    "Checked",
    "EntryCheck",
    "Finding",
    "Flaw",
    "Manner",
    "Names",
    "Note",
    "Overview",
    "Part",
    "Setting",
    "Spot",
    "TextCheck",
    "Written",
    "all_checks",
    "check",
    "explanations",
    "run_alone",
]
