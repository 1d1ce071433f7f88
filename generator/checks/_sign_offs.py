"""Sign-offs: who, as a role, has read an entry and found that it can be published, and exactly which text that was.

They stand in `casebook/sign-offs.yaml`, a line an entry:

    case/lan: editor 2026-11-20 <fingerprint> <marks>; supervisor 2026-11-21 <fingerprint> <marks>

The fingerprint is the SHA-256 of the entry's name and of everything that its file says; comments, the order of fields
and the way in which a value is written do not count, nor does `draft`, which says when to publish and not what. So an
edit voids a sign-off, and a copy of a file is not signed. The marks are sixteen bits of each field's own fingerprint,
in no order: enough to tell a reviewer what to read again, far too little to prove anything.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.checks._dates import is_day
from generator.checks._setting import Overview
from generator.content import Entry, Reviewer
from generator.languages import Words
from generator.source import Data, Register, decode, read_bytes, read_register

Item = TypeVar("Item")

SIGN_OFFS = "sign-offs"
"""The register's name: its file is `casebook/sign-offs.yaml`."""
SIGN_OFFS_HEAD = (
    "# 签字登记，由 casebook sign 写入，请不要手改。Sign-offs, written by `casebook sign`; please do not edit.\n"
    "# 条目：角色 日期 内容指纹 字段标记。Entry: role, date, fingerprint of the content, marks of its fields.\n"
)
_UNSIGNED = ("draft",)
_MARK = 4
_FEW = 20
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), check_circular=False)
_MORE = Words("（另外还有 {count} 处同样的情况。）", " (And {count} more like this.)")
_CHANGED = Words("改动的字段：{fields}。", "Changed: {fields}.")
_CHANGED_AND_GONE = Words("改动的字段：{fields}；还删去了字段。", "Changed: {fields}; a field was taken out.")
_GONE = Words("删去了字段。", "A field was taken out.")
_ROLES = {role.value: role.words for role in Reviewer}
_ONE = rf"(?:{'|'.join(_ROLES)}) [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}} [0-9a-f]{{64}}(?: [0-9a-f]+)?"
_DAY = len("2026-11-20")
_LINE = re.compile(rf"{_ONE}(?:; {_ONE})*")


class SignOff(NamedTuple):
    """One role's word that an entry can be published as it stood.

    Attributes:
        role: e.g. `supervisor`.
        day: when, e.g. `2026-11-21`.
        digest: the fingerprint of what was signed.
        marks: of its fields; empty if they are not known.
    """

    role: str
    day: str
    digest: str
    marks: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


def digest_of_entry(entry: Entry) -> str:
    """Return the fingerprint of an entry: of its type, its id and everything that it says."""
    said = {name: value for name, value in entry.document.data.items() if name not in _UNSIGNED}
    return hashlib.sha256(f"{entry.key}\n{_canonical(said)}".encode("utf-8", "surrogatepass")).hexdigest()


def sign_off(entry: Entry, role: str, day: date) -> SignOff:
    """Return the sign-off of an entry as it stands."""
    marks = (_mark(name, value) for name, value in entry.document.data.items() if name not in _UNSIGNED)
    return SignOff(role, day.isoformat(), digest_of_entry(entry), "".join(sorted(marks)))


def changed_fields(signed: SignOff, entry: Entry) -> tuple[tuple[str, ...], bool]:
    """Return which fields of an entry are new or say something else than what was signed, and whether some are gone.

    It can name too few, hardly ever: two fields' marks can be alike. Without marks it names none.
    """
    left = [signed.marks[start : start + _MARK] for start in range(0, len(signed.marks), _MARK)]
    names = []
    for name, value in entry.document.data.items() if left else ():
        mark = _mark(name, value)
        if mark in left:
            left.remove(mark)
        elif name not in _UNSIGNED:
            names.append(name)
    return tuple(names), len(left) > len(names)


@lru_cache(maxsize=50_000)  # several rules look at each line of the register
def roles_in(text: str) -> tuple[str, ...] | None:
    """Return who has signed, from an entry's line, or None if it is not written as `casebook sign` writes."""
    if not _LINE.fullmatch(text):
        return None
    roles, days = [], set()
    for part in text.split("; "):
        role, _, rest = part.partition(" ")
        roles.append(role)
        days.add(rest[:_DAY])
    return tuple(roles) if len(set(roles)) == len(roles) and all(map(is_day, days)) else None


def read_line(text: str) -> tuple[SignOff, ...] | None:
    """Return the sign-offs of an entry's line, or None if it is not written as `casebook sign` writes."""
    if roles_in(text) is None:
        return None
    return tuple(SignOff(*part.split(" ")) for part in text.split("; "))


def written_line(signed: Iterable[SignOff]) -> str:
    """Return an entry's line, the roles in their fixed order."""
    order = list(_ROLES)
    return "; ".join(str(one) for one in sorted(signed, key=lambda one: order.index(one.role)))


def signed_with(text: str | None, new: SignOff) -> str:
    """Return an entry's line with a sign-off added, in the place of the same role's earlier one.

    Args:
        text: the line as it is; None if there is none. One that cannot be read is worth nothing and is lost.
        new: the sign-off.
    """
    others = (one for one in read_line(text or "") or () if one.role != new.role)
    return written_line((*others, new))


def changes_since(signed: SignOff, entry: Entry) -> Words:
    """Return what has changed in an entry since it was signed, as a sentence; empty if that is not known."""
    names, more = changed_fields(signed, entry)
    fields = ", ".join(names)
    if not names:
        return _GONE if more else Words("", "")
    return (_CHANGED_AND_GONE if more else _CHANGED).fill(fields=fields)


def role_words(role: str) -> Words:
    """Return what a role is called, e.g. of `supervisor`."""
    return _ROLES[role]


def sign_offs_at(root: Path) -> Register:
    """Return the register of the project at `root`, with those of its lines that are lines; empty if there is none.

    Raises:
        UnreadableError: the system refuses to read it.
    """
    name = f"casebook/{SIGN_OFFS}.yaml"
    path = root / name
    text = decode(read_bytes(path), name)[0] if path.is_file() else ""
    return read_register(text or "", name)[0]


def lines_of(overview: Overview) -> Mapping[str, str]:
    """Return the register's lines by entry; none if there is no register yet."""
    register = overview.registers.get(SIGN_OFFS)
    return register.lines if register else {}


def few(found: Iterable[tuple[str, Item]]) -> Iterator[tuple[str, Item, Words]]:
    """Yield the first of many findings, the last of them with a word on how many more there are.

    To show a finding its entry is opened; ten thousand cases that nobody has signed yet would take half a minute, and
    nobody reads ten thousand lines.
    """
    found = list(found)
    for number, (key, item) in enumerate(found[:_FEW], start=1):
        left = len(found) - _FEW if number == _FEW else 0
        yield key, item, _MORE.fill(count=left) if left > 0 else Words("", "")


def unsigned_roles(entry: Entry, lines: Mapping[str, str]) -> tuple[str, ...]:
    """Return the roles that an entry names as its reviewers and that have not signed it as it stands.

    Args:
        entry: the entry.
        lines: of the register.
    """
    digest = digest_of_entry(entry)
    signed = {one.role for one in read_line(lines.get(entry.key, "")) or () if one.digest == digest}
    return tuple(role.value for role in entry.record.review.by if role.value not in signed)


def _mark(name: str, value: Data) -> str:
    return hashlib.sha256(f"{name}\n{_canonical(value)}".encode()).hexdigest()[:_MARK]


def _canonical(value: Data) -> str:
    """Return data in the one way in which we write it as JSON: names in order, no space, nothing but ASCII."""
    return _ENCODER.encode(value)
