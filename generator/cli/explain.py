"""`casebook explain CODE`: say what a finding means, why it matters and how to mend it, in the language asked for."""

from __future__ import annotations

from difflib import get_close_matches

import click

from generator.cli._console import Console, pass_console
from generator.diagnostics import Problem
from generator.errors import UnknownNameError
from generator.languages import Language, Words
from generator.scan import explanations

_CURE = Words("怎样改：{cure}", "cure: {cure}")


@click.command("explain")
@click.argument("code")
@pass_console
def COMMAND(console: Console, code: str) -> None:  # noqa: N802 - the name that every verb declares
    """Explain a code such as YML008 · 解释一个代码."""
    known = explanations()
    told = known.get(code.upper().partition("/")[0])
    if told is None:
        close = get_close_matches(code.upper(), known, n=1)
        raise UnknownNameError(Words("代码", "code"), code, tuple(sorted(known)), close[0] if close else "")
    click.echo(_explained(told.problem, console.language))
    click.echo("\n" + told.text(console.language))


def _explained(problem: Problem, language: Language) -> str:
    message, cure = problem.in_general
    lines = [
        f"{problem.code}/{problem.slug} ({problem.severity.words.of(language)})",
        message.of(language),
        _CURE.fill(cure=cure).of(language),
    ]
    return "\n".join(lines)
