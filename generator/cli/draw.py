"""`casebook draw ENTRY`: write an entry's diagrams as files, for a slide or a report."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import click

from generator.checks import is_mendable
from generator.cli._console import FINDINGS, Console, pass_console
from generator.cli._picture_file import FORMS, as_file, refuse_to_lose
from generator.cli._subject import Subject, find_subject
from generator.diagnostics import Diagnostic, forms
from generator.diagrams import Diagram, Drawing, Setting, all_diagrams, standalone
from generator.errors import NothingToDrawError, UnknownNameError
from generator.languages import LANGUAGES, Language, Words
from generator.site.write import write_bytes

_DONE = Words("画好了{title}：{path}", "{title}: {path}")
_DIAGRAM = Words("图", "diagram")
_SEVERAL = Words(
    "这里有几张图：{names}。用 --diagram 选一张；或者让 -o 指向一个文件夹，以 / 结尾。",
    "There are several drawings: {names}. Choose one with --diagram, or give a folder to -o, with / at its end.",
)
_FORM = Words(
    "`{path}`：文件名要以 .svg 或 .png 结尾；如果是文件夹，以 / 结尾。",
    "`{path}`: a file's name must end in .svg or .png, a folder's in /.",
)
_SEPARATORS = ("/", "\\") if os.sep == "\\" else ("/",)


@click.command("draw")
@click.argument("entry", metavar="ENTRY")
@click.option("--diagram", metavar="NAME", help="Only this one · 只画这一种: genogram, ecomap, timeline, procedure.")
@click.option("-o", "--output", metavar="FILE", help="Where to write: .svg, .png, a folder/, or - · 写到哪里.")
@click.option("--in", "language", type=click.Choice(LANGUAGES), help="Language of the drawing · 图上用的语言.")
@click.option("--force", is_flag=True, help="Replace what is there, whatever it is · 覆盖已有的文件.")
@pass_console
def COMMAND(  # noqa: N802, PLR0913 - the name that every verb declares; an argument for each option
    console: Console, entry: str, *, diagram: str | None, output: str | None, language: Language | None, force: bool
) -> None:
    """Draw an entry's diagrams · 画图. ENTRY: an id such as lan or case/lan, or a file, also one with only a family."""
    kinds = _kinds(diagram)
    subject, found = find_subject(console, entry)
    _report(found, console)
    if subject is None:
        sys.exit(FINDINGS)
    spoken = language or console.language
    drawings = _drawings(subject, kinds, spoken)
    if output == "-":
        (only,) = _one(drawings, console)
        click.echo(standalone(only, spoken), nl=False)
        return
    targets = _targets(subject.name, drawings, output, console)
    files = [as_file(standalone(one, spoken), path.suffix) for path, one in targets]
    for path, _ in targets:
        refuse_to_lose(path, force=force)
    for (path, drawing), content in zip(targets, files, strict=True):
        write_bytes(path.resolve(), content)
        console.say(_DONE, title=drawing.title, path=path)


def _kinds(name: str | None) -> tuple[Diagram, ...]:
    """Return the kind of diagram that was asked for, or all."""
    kinds = all_diagrams()
    if name is not None and name not in kinds:
        close = get_close_matches(name, kinds, n=1)
        raise UnknownNameError(_DIAGRAM, name, tuple(kinds), close[0] if close else "")
    return tuple(kind for kind in kinds.values() if name in (None, kind.name))


def _report(found: tuple[Diagnostic, ...], console: Console) -> None:
    """Say what is wrong where it does not get into a drawing that is written to the standard output.

    `casebook check --fix` is offered for what it looks at: files of the casebook.
    """
    if found:
        mendable = sum(is_mendable(one) for one in found if one.location.path.startswith("casebook/"))
        click.echo(forms()["text"].render(found, console.language, mendable=mendable), nl=False, err=True)


def _drawings(subject: Subject, kinds: Iterable[Diagram], language: Language) -> tuple[Drawing, ...]:
    """Draw what there is.

    Raises:
        NothingToDrawError: there is nothing of these kinds.
    """

    def term(name: str) -> str:
        return subject.terms[name].of(language).text if name in subject.terms else name

    def draw(kind: Diagram) -> Drawing | None:
        return kind.draw(subject.drawn, Setting(language, kind.name, term))

    drawings = tuple(drawing for kind in kinds if (drawing := draw(kind)))
    if not drawings:
        others = (kind.name for kind in all_diagrams().values() if draw(kind))
        raise NothingToDrawError(subject.name, tuple(others))
    return drawings


def _one(drawings: tuple[Drawing, ...], console: Console) -> tuple[Drawing]:
    """Return the only drawing; one file cannot hold several."""
    if len(drawings) > 1:
        names = ", ".join(drawing.name for drawing in drawings)
        raise click.UsageError(_SEVERAL.fill(names=names).of(console.language))
    return (drawings[0],)


def _targets(
    name: str, drawings: tuple[Drawing, ...], output: str | None, console: Console
) -> list[tuple[Path, Drawing]]:
    """Say into which file each drawing goes: the one that was named, or one beside the other in a folder."""
    given = Path(output or ".")
    if output is None or output.endswith(_SEPARATORS) or given.is_dir():
        return [(given / f"{name}-{drawing.name}{FORMS[0]}", drawing) for drawing in drawings]
    if given.suffix.lower() not in FORMS:
        raise click.UsageError(_FORM.fill(path=output).of(console.language))
    return [(given, *_one(drawings, console))]
