"""Ensure what was signed is what will be published.

What it checks: the sign-offs of a case by the roles in its `review.by` are about the file as it is now. They are
bound to everything that it says, so any edit voids them; comments, layout and `draft` do not count. Drafts are left
in peace. Of many cases the first twenty are named.

Why it matters: one word added later can give a family away. Only somebody who has read that word can say that it is
safe.

Wrong: the supervisor signed on 1 October, and on 5 October the background was changed

Right: the supervisor reads the background again and signs anew

确保签过字的文字，就是要发布的文字。

检查什么：案例 `review.by` 里各个角色签的，就是文件现在的内容。签字和每一处内容绑在一起，改了内容，签字就作废；注释、
排版和 `draft` 不算。草稿不查。作废的很多时，只列出前二十个。

为什么：后来加上的一个词，就可能让人认出这一家。只有看过这个词的人，才能说它没有问题。

错误：督导10月1日签了字，10月5日有人改了背景

正确：督导把改过的背景再看一遍，重新签字
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._consent import case_to_publish
from generator.checks._setting import Overview, Setting
from generator.checks._sign_offs import (
    SignOff,
    changes_since,
    digest_of_entry,
    few,
    lines_of,
    read_line,
    role_words,
    roles_in,
)
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(entry: Entry, _setting: Setting) -> Note | None:
    case = case_to_publish(entry)
    return [digest_of_entry(entry), *(role.value for role in case.review.by)] if case else None


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    lines = lines_of(overview)
    found = (
        (key, one)
        for key, note in notes.items()
        for digest, *by in [cast("list[str]", note)]
        for line in [lines.get(key, "")]
        if roles_in(line) and any(part.split(" ", 3)[2] != digest for part in line.split("; "))  # of nearly none
        for one in read_line(line) or ()
        if one.digest != digest and one.role in by
    )
    for key, one, more in few(found):
        yield Finding(key, partial(_void, one, more))


def _void(one: SignOff, more: Words, entry: Entry) -> Iterator[Flaw]:
    by = [role.value for role in entry.record.review.by]
    if one.role in by:
        changes = changes_since(one, entry)
        values = {
            "role": role_words(one.role),
            "day": one.day,
            "changes": changes,
            "entry": entry.key,
            "name": one.role,
        }
        yield Flaw(("review", "by", by.index(one.role)), {**values, "more": more})


CHECK = CasebookCheck(
    Problem(
        "PUB905",
        "void-sign-off",
        Words(
            "{role}在 {day} 签过字，后来内容改了，签字作废。{changes}{more}",
            "The {role} signed on {day}; the content has changed since, so that is void. {changes}{more}",
        ),
        Words(
            "请{role}看过改动，再运行 casebook sign {entry} --role {name}。",
            "Have the {role} read what changed, then run: casebook sign {entry} --role {name}",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _note,
    _compare,
)
