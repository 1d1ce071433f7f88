"""The last step before a site is exchanged: pictures are cleaned, and the finished files are scanned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.checks import setting_at
from generator.diagnostics import Diagnostic, Severity
from generator.errors import SiteFaultsError
from generator.scan import Survey, files_of_ours, scan
from generator.site.pictures import clean_pictures

Report = Callable[[tuple[Diagnostic, ...]], None]


def last_look(staged: Path, survey: Survey, report: Report) -> None:
    """Clean the pictures of the finished site and scan it.

    Args:
        staged: the finished site, not yet published.
        survey: how it is scanned.
        report: is given everything that was found, if anything was.

    Raises:
        SiteFaultsError: there are errors, and they have been reported; the site must not be published.
        UnreadableError, UnwritableError: the system refuses, or a page is no text.
        CheckFailedError: a rule broke down.
    """
    clean_pictures(staged, files_of_ours(staged, survey.theme))
    found = scan(staged, survey)
    if found:
        report(found)
    errors = sum(one.severity is Severity.ERROR for one in found)
    if errors:
        raise SiteFaultsError(errors)


def survey_of(root: Path, url: str, theme: tuple[Path, ...], *, drafts: bool) -> Survey:
    """Return how the site of the project at `root` is scanned.

    Args:
        root: the project's root; its roster and allow lists count.
        url: where the site is published.
        theme: folders of the theme, without our own.
        drafts: whether it is a preview, where what is only doubtful does not stand in the way.
    """
    return Survey(url.rstrip("/") + "/", setting_at(root), theme, publish=not drafts)
