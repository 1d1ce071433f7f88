"""The last look before a site is exchanged: the finished files, as a reader and a browser would meet them.

A public module here declares `RULE`: a `PageRule`, a `FileRule` or a `SiteRule`. Its docstring is the rule's page in
both languages. What would tell who somebody is, is found by the rules of the checks room and keeps their codes (PII).
To add a rule, add a file; nothing else needs to know. Why it is so: `docs/contributing/decisions/`, number 18.
"""

from __future__ import annotations

import importlib

from generator.checks import Explanation, pages_of
from generator.discovery import members
from generator.site.scan._judge import all_rules
from generator.site.scan._rule import FileRule, PageRule, Rule, SiteRule
from generator.site.scan._run import Survey, files_of_ours, scan

__all__ = ["FileRule", "PageRule", "Rule", "SiteRule", "Survey", "all_rules", "explanations", "files_of_ours", "scan"]


def explanations() -> dict[str, Explanation]:
    """Return every kind of finding about a finished site by code, with the page of the rule that makes it."""
    told = {}
    for name in members("generator.site.scan", "RULE"):
        module = importlib.import_module(name)
        told[module.RULE.problem.code] = Explanation(module.RULE.problem, pages_of(module.__doc__ or ""))
    return told
