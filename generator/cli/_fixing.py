"""Mend what is safe to mend, or show what would be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from generator.checks import Checked, Mend
from generator.cli._console import Console
from generator.diagnostics import printable
from generator.languages import Words
from generator.site.write import rewrite_bytes
from generator.source import read_bytes

_ROUNDS = 5
"""What was mended in one file may let the whole run find more; it ends long before this."""
_FOLDERS = ("casebook", "docs")
_MENDED = Words("{name}：改好了 {count} 处。", "{name}: {count} mended.")
_LEFT = Words(
    "{name}：有的地方不能确定怎样改才对，所以没有改。请照着报告自己改。",
    "{name}: left alone where it is not certain what is right. Please follow the report and mend it yourself.",
)
_CHANGED = Words(
    "{name}：刚刚被别的程序改过，所以没有动。请再运行一次。",
    "{name}: another program has just changed it, so it was left alone. Please run this again.",
)
_OUTSIDE = Words(
    "{name}：这是一个链接，指向内容文件夹之外，所以没有改。",
    "{name}: this is a link that leads out of the content folders, so it was left alone.",
)
_OFFER = Words(
    "{files} 个文件里有 {count} 处可以自动改好；要改，就用 --fix。",
    "{count} can be mended in {files} file(s); to do it, use --fix.",
)
_NOTHING = Words("没有可以自动改好的地方。", "There is nothing that can be mended without you.")


def show(console: Console, planned: Sequence[Mend], *, coloured: bool) -> None:
    """Print as a unified diff what would be mended, and write nothing."""
    for mend in planned:
        print_diff(mend, coloured=coloured)
        if mend.doubtful:
            console.complain(_LEFT.fill(name=printable(mend.shown)))
    changing = [mend for mend in planned if mend.count]
    offer = _OFFER.fill(files=len(changing), count=sum(mend.count for mend in changing))
    console.complain(offer if changing else _NOTHING)


def print_diff(mend: Mend, *, coloured: bool, err: bool = False) -> None:
    """Print the change of one file; where its encoding or nothing but line ends differs there are no lines."""
    for line in mend.diff:
        text = "\t".join(map(printable, line.split("\t")))
        colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
        click.echo(click.style(text, fg=colour) if coloured else text, err=err, color=coloured)


Plan = Callable[[Checked], Iterable[Mend]]
"""Works out what would be mended, given what was found."""


def fix(console: Console, run: Callable[[], Checked], plan: Plan, tell: Callable[[Mend], None]) -> Checked:
    """Mend files where they are, and return what is left to be found.

    Args:
        console: to say on the error stream what was done.
        run: finds what is wrong.
        plan: works out what would be mended.
        tell: is given each change before it is written.
    """
    checked = run()
    left: set[str] = set()
    refused: set[str] = set()
    for _ in range(_ROUNDS):
        wrote = False
        for mend in plan(checked):
            if mend.doubtful and mend.name not in left:
                left.add(mend.name)
                console.complain(_LEFT.fill(name=printable(mend.shown)))
            if mend.after != mend.before and mend.name not in refused:
                tell(mend)
                reason = _write(console.root, mend)
                wrote = wrote or reason is None
                if reason:
                    refused.add(mend.name)
                said = reason or _MENDED.fill(name="{name}", count=mend.count)
                console.complain(said.fill(name=printable(mend.shown)))
        if not wrote:
            break
        checked = run()
    return checked


def _write(root: Path, mend: Mend) -> Words | None:
    """Write a mended file; return why not, if it must not be.

    Raises:
        UnreadableError, UnwritableError: the system refuses.
    """
    path = (root / mend.name).resolve()
    if not any(path.is_relative_to((root / folder).resolve()) for folder in _FOLDERS):
        return _OUTSIDE
    now = read_bytes(path)
    if now == mend.after:  # two links lead to one file, which is mended already
        return None
    if now != mend.before:
        return _CHANGED
    rewrite_bytes(path, mend.after)
    return None
