"""`casebook check`: say everything that is wrong with the casebook, and mend what is safe to mend."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.checks import Checked, Mend, check, due_list, mends
from generator.cli._asked import ROSTER, Asked, manner_of
from generator.cli._console import FINDINGS, Console, pass_console
from generator.cli._fixing import fix, print_diff, show
from generator.cli._reporting import COLOURS, report, shows_colours
from generator.diagnostics import forms, printable
from generator.languages import Words
from generator.site.clock import today

_DUE = Words("{day}  {name}  {state}", "{day}  {name}  {state}")
_STATES = {True: Words("已经过期", "overdue"), False: Words("快到期", "due soon")}
_NONE_DUE = Words("60 天内没有要重新审阅的条目。", "No entry is due for review within 60 days.")
_UNREAD = Words(
    "{name} 读不出来，不知道哪天要审阅。运行 casebook check 看原因。",
    "{name} cannot be read, so nobody knows when it is due. `casebook check` says why.",
)


@click.command("check")
@click.argument("paths", metavar="[PATHS]...", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(sorted(forms())), default="text", help="How to report · 报告的形式."
)
@click.option("--only", multiple=True, metavar="CODE,…", help="Only these codes or families, e.g. PII · 只看这些代码.")
@click.option("--fix", "mend", is_flag=True, help="Mend what is safe to mend · 改好能自动改的地方.")
@click.option("--diff", is_flag=True, help="Show what --fix would do; without --fix write nothing · 先看会改什么.")
@click.option("--publish", is_flag=True, help="As strict as before publication · 按发布前的要求检查.")
@click.option("--due", is_flag=True, help="List entries due for review within 60 days · 列出快到期的条目.")
@click.option("--show-matches", is_flag=True, help="Do not mask; only on your own screen · 显示原文，只限自己的屏幕.")
@click.option(
    "--roster",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"File of real names that must never appear (or {ROSTER}) · 真实姓名的名单.",
)
@click.option("--color", type=click.Choice(COLOURS), default="auto", help="Colours: by itself on a terminal · 颜色.")
@pass_console
def COMMAND(  # noqa: N802, PLR0913 - the name that every verb declares; an argument for each option
    console: Console,
    paths: tuple[str, ...],
    *,
    form: str,
    only: tuple[str, ...],
    mend: bool,
    diff: bool,
    publish: bool,
    due: bool,
    show_matches: bool,
    roster: Path | None,
    color: str,
) -> None:
    """Check the casebook · 检查内容. PATHS: report only these files and folders · 只报告这些文件和文件夹.

    Exit code 0: no errors, 1: errors, 2: could not check · 退出码 0 没有错误，1 有错误，2 没能检查。
    """
    day = today(os.environ)
    if due:
        _list_due(console)
        return
    chosen = forms()[form]
    manner = manner_of(console, Asked(paths, only, roster, publish, show_matches), chosen)
    coloured = shows_colours(color)

    def run() -> Checked:
        return check(console.root, day, manner)

    def plan(found: Checked) -> Iterator[Mend]:
        return mends(console.root, day, found, manner)

    def tell(planned: Mend) -> None:
        # The report has the standard output for itself, so that a program can read it.
        if diff:
            print_diff(planned, coloured=coloured, err=True)

    found = fix(console, run, plan, tell) if mend else run()
    if diff and not mend:
        show(console, list(plan(found)), coloured=coloured)
    else:
        report(console, chosen, found.diagnostics, color, offer=not mend)
    sys.exit(FINDINGS if found.errors else 0)


def _list_due(console: Console) -> None:
    """Say which entries are due for review, the earliest first, and of which nobody knows."""
    listed = due_list(console.root, today(os.environ))
    for one in listed.due:
        console.say(_DUE, day=one.day, name=one.name, state=_STATES[one.overdue])
    if not listed.due and not listed.unread:
        console.say(_NONE_DUE)
    for name in listed.unread:
        console.complain(_UNREAD.fill(name=printable(name)))
    sys.exit(FINDINGS if listed.unread else 0)
