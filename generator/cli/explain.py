"""`casebook explain CODE`: say what a finding means and how to mend it."""

from __future__ import annotations

from difflib import get_close_matches

import click

from generator.checks import explanations
from generator.cli._console import Console, pass_console
from generator.diagnostics import Problem
from generator.errors import UnknownNameError
from generator.languages import Words


@click.command("explain")
@click.argument("code")
@pass_console
def COMMAND(console: Console, code: str) -> None:  # noqa: N802 - the name that every verb declares
    """Explain a code such as YML008 · 解释一个代码."""
    known = explanations()
    problem, text = known.get(code.upper().partition("/")[0], (None, ""))
    if problem is None:
        close = get_close_matches(code.upper(), known, n=1)
        raise UnknownNameError(Words("代码", "code"), code, tuple(sorted(known)), close[0] if close else "")
    click.echo(_explained(problem, console))
    if text:
        click.echo("\n" + text)


def _explained(problem: Problem, console: Console) -> str:
    language = console.language
    lines = [
        f"{problem.code}/{problem.slug} ({problem.severity.words.of(language)})",
        _in_general(problem.message.of(language)),
        f"{Words('怎样改', 'cure').of(language)}: {_in_general(problem.cure.of(language))}",
    ]
    return "\n".join(lines)


class _Anything(dict[str, str]):
    """Stands for whatever a finding would name; only a finding has a hint."""

    def __missing__(self, name: str) -> str:
        return "" if name == "hint" else "…"


def _in_general(words: str) -> str:
    """Return a problem's words as they are without a finding."""
    return words.format_map(_Anything()).strip()
