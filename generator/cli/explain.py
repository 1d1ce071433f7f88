"""`casebook explain [CODE]`: say what a finding means, why it matters and how to mend it, in the language asked for.

Without a code, or with the letters of a family, it lists what codes there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import click

from generator.checks import FAMILIES
from generator.cli._console import Console, pass_console
from generator.diagnostics import Problem
from generator.errors import UnknownCodeError
from generator.languages import Language, Words
from generator.scan import explanations

_CURE = Words("怎样改：{cure}", "cure: {cure}")


@click.command("explain")
@click.argument("code", default="")
@pass_console
def COMMAND(console: Console, code: str) -> None:  # noqa: N802 - the name that every verb declares
    """Explain a code such as YML008; without one, list all · 解释一个代码；不写代码就列出全部."""
    known = explanations()
    asked = code.upper().partition("/")[0]
    if not asked or asked in FAMILIES:
        click.echo(
            _listed((one.problem for one in known.values() if one.problem.code.startswith(asked)), console.language)
        )
        return
    told = known.get(asked)
    if told is None:
        raise UnknownCodeError(code, tuple(get_close_matches(code.upper(), known, n=2)))
    click.echo(_explained(told.problem, console.language))
    click.echo("\n" + told.text(console.language))


def _listed(problems: Iterable[Problem], language: Language) -> str:
    """Return a line for each code, below what its family is about."""
    lines: list[str] = []
    family = ""
    for problem in sorted(problems, key=lambda one: one.code):
        if family != (family := problem.code.rstrip("0123456789")):
            lines += ["", f"{family}: {FAMILIES[family].of(language)}"]
        lines.append(f"  {problem.code}/{problem.slug}: {problem.in_general[0].of(language)}")
    return "\n".join(lines[1:])


def _explained(problem: Problem, language: Language) -> str:
    message, cure = problem.in_general
    lines = [
        f"{problem.code}/{problem.slug} ({problem.severity.words.of(language)})",
        message.of(language),
        _CURE.fill(cure=cure).of(language),
    ]
    return "\n".join(lines)
