"""The last look before a site is exchanged: the finished files, as a reader and a browser would meet them.

A public module here declares `RULE`: a `PageRule`, a `FileRule` or a `SiteRule`. Its docstring is the rule's page in
both languages. What would tell who somebody is, is found by the rules of the checks room and keeps their codes (PII).
To add a rule, add a file; nothing else needs to know. Why it is so: `docs/contributing/decisions/`, number 18.

The room reads files and knows nothing of how they were made; so it stands below the pages, which show its rules.
"""

from generator.scan._identities import EXPLAINED_AT
from generator.scan._judge import all_rules
from generator.scan._rule import FileRule, PageRule, Rule, SiteRule
from generator.scan._run import Survey, files_of_ours, scan
from generator.scan._telling import explanations

__all__ = [
    "EXPLAINED_AT",
    "FileRule",
    "PageRule",
    "Rule",
    "SiteRule",
    "Survey",
    "all_rules",
    "explanations",
    "files_of_ours",
    "scan",
]
