"""`casebook schemas`: write the JSON Schemas that editors read, anew from the content model."""

from __future__ import annotations

import click

from generator.cli._console import Console, pass_console
from generator.content import schemas
from generator.languages import Words
from generator.site.write import write_texts


@click.command("schemas")
@pass_console
def COMMAND(console: Console) -> None:  # noqa: N802 - the name that every verb declares
    """Write casebook/schemas/ anew · 重新生成给编辑器用的字段说明."""
    folder = console.root / "casebook" / "schemas"
    made = schemas()
    write_texts(folder, made)
    console.say(Words("写好了 {count} 份：{folder}", "Wrote {count} schemas: {folder}"), count=len(made), folder=folder)
