"""The group of all verbs, and the rim: whatever ends a command ends in one clear sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, cast

import click

from generator.cli._console import FAILED, FINDINGS, Console
from generator.discovery import collect
from generator.errors import CasebookError, ContentError
from generator.languages import LANGUAGES, Language, Words, spoken_language

_STOPPED = Words(
    "已中断。没有写出任何半成品，原来的网站没有改动。",
    "Stopped. Nothing half-done was left; the site that was there is untouched.",
)


class _Verbs(click.Group):
    """Says how a verb ended in the language that was asked for; findings in the casebook are no failure of the tool."""

    def invoke(self, context: click.Context) -> Any:
        language = context.params["language"] or spoken_language(os.environ)
        try:
            return super().invoke(context)
        except CasebookError as error:
            click.echo(error.words.of(language), err=True)
            context.exit(FINDINGS if isinstance(error, ContentError) else FAILED)
        except (KeyboardInterrupt, click.Abort):
            click.echo(_STOPPED.of(language), err=True)
            context.exit(FAILED)


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Language of messages · 提示用的语言 (default: the system's)."
)
@click.option("--root", type=click.Path(path_type=Path, file_okay=False), help="The project's folder · 项目文件夹.")
@click.version_option(package_name="casebook")
@click.pass_context
def group(context: click.Context, language: Language | None, root: Path | None) -> None:
    """Turn social workers' YAML into a searchable, bilingual site · 把社工写的 YAML 变成可检索的双语网站."""
    context.obj = Console(language or spoken_language(os.environ), (root or Path.cwd()).resolve())


for _command in collect("generator.cli", "COMMAND"):
    group.add_command(cast("click.Command", _command))


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        sys.exit(group.main(standalone_mode=False))
    except click.Abort:
        click.echo(_STOPPED.of(spoken_language(os.environ)), err=True)
    except click.ClickException as error:
        error.show()
    sys.exit(FAILED)
