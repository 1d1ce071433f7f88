"""`casebook new TYPE ID`: begin an entry with every field explained."""

from __future__ import annotations

import os
from difflib import get_close_matches

import click

from generator.cli._console import Console, pass_console
from generator.content import Casebook, ContentType, content_types, is_id, load, starter
from generator.errors import AlreadyThereError, UnknownNameError
from generator.languages import Words
from generator.site.clock import today
from generator.site.write import write_text

_NEXT = Words(
    "新文件：{path}\n填写引号里的文字，再运行 casebook check。",
    "New file: {path}\nFill in the texts between the quotes, then run casebook check.",
)
_BAD_ID = Words(
    "编号只用小写英文字母、数字和连字符，如 home-blood-pressure。",
    "Use small letters, digits and hyphens for an id, e.g. home-blood-pressure.",
)


@click.command("new")
@click.argument("type_name", metavar="TYPE")
@click.argument("name", metavar="ID")
@pass_console
def COMMAND(console: Console, type_name: str, name: str) -> None:  # noqa: N802 - the name that every verb declares
    """Begin an entry · 新建一个条目. TYPE: case, guide, lesson, playbook, pack, station."""
    type_ = _type(type_name)
    if not is_id(name):
        raise click.UsageError(_BAD_ID.of(console.language))
    root = console.root
    path = root / "casebook" / type_.folder / f"{name}.yaml"
    if path.exists():
        raise AlreadyThereError(path.relative_to(root))
    casebook = load(root).casebook
    text = starter(type_, console.language, lambda kind: _known(casebook, kind), today(os.environ))
    write_text(path, text)
    console.say(_NEXT, path=path.relative_to(root))


def _known(casebook: Casebook, kind: str) -> tuple[str, ...]:
    """Return the ids that a new entry may name; a number that nobody verified is not offered."""
    if kind == "helpline":
        return tuple(name for name, line in casebook.terms(kind).items() if line.verified)
    return tuple(casebook.knows(kind))


def _type(name: str) -> ContentType:
    types = {type_.name: type_ for type_ in content_types()}
    if name not in types:
        close = get_close_matches(name, types, n=1)
        raise UnknownNameError(Words("内容类型", "content type"), name, tuple(types), close[0] if close else "")
    return types[name]
