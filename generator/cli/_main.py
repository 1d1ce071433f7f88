"""The group of all verbs, and the rim: whatever ends a command ends in one clear sentence."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import click

from generator.cli._console import FAILED, FINDINGS, Console, find_root
from generator.cli._streams import never_fail_to_print
from generator.discovery import members
from generator.errors import CasebookError, ContentError, MissingPieceError
from generator.fingerprints import begun
from generator.languages import LANGUAGES, Language, Words, spoken_language

_STOPPED = Words(
    "已中断。没有写出任何半成品，原来的网站没有改动。",
    "Stopped. Nothing half-done was left; the site that was there is untouched.",
)

DEBUG = "CASEBOOK_DEBUG"
"""The environment variable that has a mistake of ours shown with its traceback, which may quote what it was about."""
_BROKEN = Words(
    "程序自己出了故障（{kind}，{place}），没有做完。这不是您写错了。"
    "请把这句话告诉维护者；维护者可以设 CASEBOOK_DEBUG=1 再运行，看到详情。",
    "The tool itself broke down ({kind}, {place}) and did not finish. This is not your mistake. "
    "Please tell a maintainer this sentence; with CASEBOOK_DEBUG=1 they will see more.",
)
_UNPRINTED = Words(
    "写不出结果：{reason}。如果输出存进文件，请检查磁盘空间，再运行一次。",
    "The output could not be written: {reason}. If it goes into a file, check the disk space and run again.",
)
_NO_READER = errno.EPIPE
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What the system says if the file that a report is sent into has no room. Files of our own have an error of ours."""
_PACKAGE = Path(__file__).parents[1]
_ROOM = "generator.cli"
_NEED_FINGERPRINTS = frozenset({"check"})
"""Verbs that ask for the fingerprints of all files: these are begun before the verb is imported."""
_BEGUN = "generator.fingerprints"


class _Verbs(click.Group):
    """Says how a verb ended in the language that was asked for; findings in the casebook are no failure of the tool.

    A verb is imported when it is called: checking one edit must not wait for what only building needs.
    """

    def list_commands(self, _context: click.Context) -> list[str]:
        return [name.rpartition(".")[2] for name in members(_ROOM)]

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(context):
            return None
        return cast("click.Command", import_module(f"{_ROOM}.{name}").COMMAND)

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in _NEED_FINGERPRINTS and not context.resilient_parsing:
            with suppress(MissingPieceError):  # the verb will say so
                context.meta[_BEGUN] = begun(find_root(_start_of(context.params.get("root"))) / "casebook")
        try:
            return super().resolve_command(context, args)
        except click.exceptions.NoSuchCommand as error:
            # It knows only verbs that were imported, and could not say which one was meant.
            known = self.list_commands(context)
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=known, ctx=context) from error

    def make_context(self, *given: Any, **named: Any) -> click.Context:
        with _failing_without_reader():
            return super().make_context(*given, **named)

    def invoke(self, context: click.Context) -> Any:
        with _failing_without_reader():
            return self._invoked(context)

    def _invoked(self, context: click.Context) -> Any:
        language = context.params["language"] or spoken_language(os.environ)
        try:
            return super().invoke(context)
        except CasebookError as error:
            click.echo(error.words.of(language), err=True)
            context.exit(FINDINGS if isinstance(error, ContentError) else FAILED)
        except (KeyboardInterrupt, click.Abort):
            click.echo(_STOPPED.of(language), err=True)
            context.exit(FAILED)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            if isinstance(error, OSError) and _is_of_printing(error):
                _give_up_printing(error, language)
                context.exit(FAILED)
            if os.environ.get(DEBUG) == "1":
                raise
            click.echo(_BROKEN.fill(kind=type(error).__name__, place=_place_of(error)).of(language), err=True)
            context.exit(FAILED)


@contextmanager
def _failing_without_reader() -> Iterator[None]:
    """End with the right code if nobody reads what is said: click's own is 1, which means findings."""
    try:
        yield
    except BrokenPipeError as error:
        raise click.exceptions.Exit(FAILED) from error


def _is_of_printing(error: OSError) -> bool:
    return error.filename is None and error.errno in (_NO_READER, *_NO_ROOM)


def _give_up_printing(error: OSError, language: Language) -> None:
    """Say why nothing more can be printed, unless the reader has seen enough, e.g. `head`.

    What is in the buffer goes nowhere: it would be tried again at the end.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    if error.errno != _NO_READER:
        try:
            click.echo(_UNPRINTED.fill(reason=error.strerror).of(language), err=True)
        except (
            OSError
        ):  # both go to the same place, as in `casebook check >report.txt 2>&1`: only the exit code is left
            os.dup2(nowhere, sys.stderr.fileno())


def _place_of(error: Exception) -> str:
    """Return where in our code something went wrong. The error's own words stay unsaid: they may quote a case."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--language", type=click.Choice(LANGUAGES), help="Language of messages · 提示用的语言 (default: the system's)."
)
@click.option("--root", type=click.Path(path_type=Path, file_okay=False), help="The project's folder · 项目文件夹.")
@click.version_option(package_name="casebook")
@click.pass_context
def group(context: click.Context, language: Language | None, root: Path | None) -> None:
    """Turn social workers' YAML into a searchable, bilingual site · 把社工写的 YAML 变成可检索的双语网站."""
    context.obj = Console(language or spoken_language(os.environ), _start_of(root), context.meta.get(_BEGUN))


def _start_of(root: Path | None) -> Path:
    return (root or Path.cwd()).resolve()


def main() -> None:
    """Run the command line and exit with its code."""
    never_fail_to_print()
    try:
        code = _ended()
    except OSError as error:  # from printing the help, before there is a verb, or why there will be none
        if not _is_of_printing(error):
            raise
        _give_up_printing(error, spoken_language(os.environ))
        code = FAILED
    sys.exit(code)


def _ended() -> int:
    """Run the command line and return its exit code, after saying why it could not begin or go on."""
    try:
        return group.main(standalone_mode=False) or 0
    except click.Abort:
        click.echo(_STOPPED.of(spoken_language(os.environ)), err=True)
    except click.ClickException as error:
        error.show()
    return FAILED


def program() -> None:
    """Run the command line as a process of its own, and end that at once.

    Python would first take apart everything that it still holds, which for ten thousand files is a tenth of a second of
    waiting for nothing: what is written is closed by whoever wrote it.
    """
    try:
        main()
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        code = end.code
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        _give_up_printing(error, spoken_language(os.environ))
        code = FAILED
    os._exit(code)
