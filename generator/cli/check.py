"""`casebook check`: say everything that is wrong with the casebook."""

from __future__ import annotations

import os
import sys

import click

from generator.checks import check
from generator.cli._console import FINDINGS, Console, pass_console
from generator.diagnostics import forms
from generator.site.clock import today


@click.command("check")
@click.option(
    "--format", "form", type=click.Choice(sorted(forms())), default="text", help="How to report · 报告的形式."
)
@pass_console
def COMMAND(console: Console, form: str) -> None:  # noqa: N802 - the name that every verb declares
    """Check all entries · 检查全部内容. Exit code 0: no errors, 1: errors, 2: could not check."""
    found = check(console.root, today(os.environ))
    click.echo(forms()[form].render(found.diagnostics, console.language), nl=False)
    sys.exit(FINDINGS if found.errors else 0)
