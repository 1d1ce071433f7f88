"""The group of all verbs, and the rim: whatever ends a command ends in one clear sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import cast

import click

from generator.cli._console import FAILED, Console, find_root
from generator.discovery import collect
from generator.errors import CasebookError
from generator.languages import LANGUAGES, Language, Words, spoken_language


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Language of messages · 提示用的语言 (default: the system's)."
)
@click.option("--root", type=click.Path(path_type=Path, file_okay=False), help="The project's folder · 项目文件夹.")
@click.version_option(package_name="casebook")
@click.pass_context
def group(context: click.Context, language: Language | None, root: Path | None) -> None:
    """Turn social workers' YAML into a searchable, bilingual site · 把社工写的 YAML 变成可检索的双语网站."""
    context.obj = Console(language or spoken_language(os.environ), find_root((root or Path.cwd()).resolve()))


for _command in collect("generator.cli", "COMMAND"):
    group.add_command(cast("click.Command", _command))


def main() -> None:
    """Run the command line and exit with its code."""
    language = spoken_language(os.environ)
    try:
        sys.exit(group.main(standalone_mode=False))
    except CasebookError as error:
        click.echo(error.words.of(language), err=True)
    except (KeyboardInterrupt, click.Abort):
        click.echo(_STOPPED.of(language), err=True)
    except click.ClickException as error:
        error.show()
    sys.exit(FAILED)


_STOPPED = Words(
    "已中断。没有写出任何半成品，原来的网站没有改动。",
    "Stopped. Nothing half-done was left; the site that was there is untouched.",
)
