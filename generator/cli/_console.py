"""What verbs share: in which language to speak, and where the project is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import click

from generator.errors import MissingPieceError
from generator.fingerprints import Fingerprints
from generator.languages import Language, Words

FINDINGS = 1
FAILED = 2


class Console(NamedTuple):
    """The language to speak, and the folder from which the project is looked for.

    Attributes:
        language: of sentences.
        start: the folder.
        begun: the fingerprints of the entries' files, if they were begun for a verb that needs them.
    """

    language: Language
    start: Path
    begun: Fingerprints | None = None

    @property
    def root(self) -> Path:
        """The project's root; only verbs that need a project ask for it.

        Raises:
            MissingPieceError: there is none.
        """
        return find_root(self.start)

    def say(self, words: Words, **values: object) -> None:
        """Print a sentence."""
        click.echo(words.fill(**values).of(self.language) if values else words.of(self.language))

    def complain(self, words: Words) -> None:
        """Print a sentence on the error stream."""
        click.echo(words.of(self.language), err=True)


pass_console = click.make_pass_decorator(Console)


def find_root(start: Path) -> Path:
    """Return the nearest folder from `start` upwards that holds `mkdocs.yml`.

    Raises:
        MissingPieceError: there is none.
    """
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise MissingPieceError(start / "mkdocs.yml", Words("项目设置文件", "project's settings file"))
