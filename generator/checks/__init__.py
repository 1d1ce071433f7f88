"""Rules about the whole casebook: `Casebook → diagnostics`, one file each, in families.

A public module here declares `CHECK = Check(problem, find)`. Its docstring has the headings *What it checks · Why it
matters · Wrong · Right* and is the check's page. A check may import `_check` and the rooms below, never another check.
To add one, add a file; nothing else needs to know.
"""

from generator.checks._check import (
    Check,
    Checked,
    Finding,
    Flaw,
    Names,
    all_checks,
    check,
    explanations,
    run,
    run_alone,
)

__all__ = ["Check", "Checked", "Finding", "Flaw", "Names", "all_checks", "check", "explanations", "run", "run_alone"]
