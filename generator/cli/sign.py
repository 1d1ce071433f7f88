"""`casebook sign ENTRY --role ROLE`: say for a role that an entry, as it stands, was read and can be published."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime

import click

from generator.checks import SIGN_OFFS_HEAD, changes_since, read_line, role_words, sign_off, signed_with
from generator.cli._console import FINDINGS, Console, pass_console
from generator.cli._signing import REGISTER_FILE, Desk, cases_for, desk, meant
from generator.content import Entry, Reviewer
from generator.diagnostics import forms
from generator.languages import Words
from generator.site.clock import today
from generator.site.write import write_text

_NOTHING_ASKED = Words(
    "请写明签哪个条目，如 case/lan；或者用 --all。", "Name the entry to sign, e.g. case/lan; or use --all."
)
_TOO_LATE = Words("日期 {day} 还没有到。", "The date {day} has not come yet.")
_HEAD = Words("{entry}：{title}", "{entry}: {title}")
_FIRST = Words("{role}第一次签字。", "First sign-off by the {role}.")
_AGAIN = Words("{role}上次签字是 {day}。{changes}", "The {role} signed last on {day}. {changes}")
_SAME = Words(
    "{role}在 {day} 已经签过，后来没有改动，不用再签。", "The {role} signed this on {day}; nothing has changed since."
)
_DRAFT = Words("它还是草稿；删去 draft 时签字仍然有效。", "It is still a draft; the sign-off stays when `draft` goes.")
_PRINT = Words("内容指纹：{digest}", "Fingerprint of the content: {digest}")
_UNSOUND = Words("{entry} 还有错误，先改好再签。", "{entry} has errors; mend them before it is signed.")
_NOT_NAMED = Words(
    "{entry} 的 review.by 里没有 {role}。{words}看过以后，先在那里写上，再来签字。",
    "`review.by` of {entry} does not name `{role}`. When the {words} has read it, write that there first, then sign.",
)
_REFUSED = Words("一个也没有签。", "Nothing was signed.")
_NOTHING = Words("没有需要签字的内容。", "There is nothing to sign.")
_DONE = Words(
    "已登记到 {file}：{role}，{day}，{count} 个条目。以后内容一改，签字就作废，要看过改动再签。",
    "Written to {file}: {role}, {day}, entries: {count}. A later edit voids this: read what changed, then sign again.",
)


@click.command("sign")
@click.argument("asked", metavar="ENTRY...", nargs=-1)
@click.option(
    "--role",
    required=True,
    type=click.Choice([role.value for role in Reviewer]),
    help="Who has read it, as a role, never a name · 谁看过，写角色，不写姓名.",
)
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="When (default: today) · 哪一天，默认今天.")
@click.option(
    "--all", "every", is_flag=True, help="All cases whose review.by names the role · 写明由这个角色审阅的所有案例."
)
@pass_console
def COMMAND(console: Console, asked: tuple[str, ...], role: str, day: datetime | None, *, every: bool) -> None:  # noqa: N802 - the name that every verb declares
    """Sign entries as read and fit to be published · 签字：看过全文，可以发布. ENTRY: case/lan, lan or a file."""
    now = today(os.environ)
    when = day.date() if day else now
    if not asked and not every:
        raise click.UsageError(_NOTHING_ASKED.of(console.language))
    if when > now:
        raise click.UsageError(_TOO_LATE.fill(day=when).of(console.language))
    there = desk(console.root, now)
    keys = dict.fromkeys((*meant(asked, there.files), *(cases_for(role, there) if every else ())))
    entries = {key: there.open(key) for key in keys}
    sound = {key: entry for key, entry in entries.items() if entry and not there.against(key, console.root)}
    refused = [_refused(console, there, key, role, sound.get(key)) for key in keys]
    if any(refused):
        console.complain(_REFUSED)
        sys.exit(FINDINGS)
    lines = {key: line for key, entry in sound.items() if (line := _signed(console, there, entry, role, when))}
    if not lines:
        console.say(_NOTHING)
        return
    register = there.register.changed(lines)
    text = register.written()
    write_text(console.root / REGISTER_FILE, text if register.head else SIGN_OFFS_HEAD + text)
    console.say(_DONE, file=REGISTER_FILE, role=role_words(role), day=when.isoformat(), count=len(lines))


def _refused(console: Console, there: Desk, key: str, role: str, entry: Entry | None) -> bool:
    """Tell whether an entry cannot be signed by the role, and say why."""
    if entry is None:
        found = there.against(key, console.root)
        click.echo(forms()["text"].render(found, console.language), nl=False, err=True)
        console.complain(_UNSOUND.fill(entry=key))
        return True
    if role not in entry.record.review.by:
        console.complain(_NOT_NAMED.fill(entry=key, role=role, words=role_words(role)))
        return True
    return False


def _signed(console: Console, there: Desk, entry: Entry, role: str, when: date) -> str | None:
    """Show what is signed and what has changed since the last time; return its new line, None if that is valid."""
    line = there.register.lines.get(entry.key)
    last = next((one for one in read_line(line or "") or () if one.role == role), None)
    new = sign_off(entry, role, when)
    console.say(_HEAD, entry=entry.key, title=entry.record.title.of(console.language).text)
    words = role_words(role)
    if last and last.digest == new.digest:
        console.say(_indented(_SAME), role=words, day=last.day)
        return None
    if last:
        console.say(_indented(_AGAIN), role=words, day=last.day, changes=changes_since(last, entry))
    else:
        console.say(_indented(_FIRST), role=words)
    if entry.draft:
        console.say(_indented(_DRAFT))
    console.say(_indented(_PRINT), digest=new.digest)
    return signed_with(line, new)


def _indented(words: Words) -> Words:
    return Words(f"  {words.zh}", f"  {words.en}")
