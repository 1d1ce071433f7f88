"""`casebook explain [CODE]`: say what a finding means, why it matters and how to mend it, in the language asked for.

Without a code, or with the letters of a family, it lists what codes there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import groupby
from operator import attrgetter

import click

from generator.checks import FAMILIES
from generator.cli._console import Console, pass_console
from generator.diagnostics import Problem
from generator.errors import UnknownCodeError
from generator.languages import Language, Words
from generator.scan import explanations

_CURE = Words("怎样改：{cure}", "cure: {cure}")
_LINE = Words("{name}：{said}", "{name}: {said}")


@click.command("explain")
@click.argument("code", default="")
@pass_console
def COMMAND(console: Console, code: str) -> None:  # noqa: N802 - the name that every verb declares
    """Explain a code such as YML008; without one, list all · 解释一个代码；不写代码就列出全部."""
    known = explanations()
    asked = code.upper().partition("/")[0]
    if not asked or asked in FAMILIES:
        chosen = (one.problem for code, one in known.items() if code.startswith(asked))
        click.echo(_listed(chosen, console.language))
        return
    told = known.get(asked)
    if told is None:
        raise UnknownCodeError(code, tuple(get_close_matches(code.upper(), known, n=2)))
    click.echo(_explained(told.problem, console.language))
    click.echo("\n" + told.text(console.language))


def _listed(problems: Iterable[Problem], language: Language) -> str:
    """Return a line for each code, below what its family is about."""
    ordered = sorted(problems, key=attrgetter("code"))
    blocks = []
    for family, codes in groupby(ordered, key=lambda one: one.code.rstrip("0123456789")):
        lines = [_LINE.fill(name=family, said=FAMILIES[family])]
        lines += [_LINE.fill(name=f"  {one.code}/{one.slug}", said=one.in_general[0]) for one in codes]
        blocks.append("\n".join(line.of(language) for line in lines))
    return "\n\n".join(blocks)


def _explained(problem: Problem, language: Language) -> str:
    message, cure = problem.in_general
    lines = [
        f"{problem.code}/{problem.slug} ({problem.severity.words.of(language)})",
        message.of(language),
        _CURE.fill(cure=cure).of(language),
    ]
    return "\n".join(lines)
