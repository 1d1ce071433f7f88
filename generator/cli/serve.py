"""`casebook serve`: show the site while one writes, drafts included and marked."""

from __future__ import annotations

import click

from generator.cli._console import Console, pass_console
from generator.site.mkdocs_plugin import run_serve


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve · 本机的网址.")
@pass_console
def COMMAND(console: Console, address: str) -> None:  # noqa: N802 - the name that every verb declares
    """Serve the site, drafts too, and build it again on every change · 边写边看，草稿也显示."""
    run_serve(console.root, address)
