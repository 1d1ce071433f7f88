"""Ensure every reviewer whom a case names has signed it.

What it checks: each role in `review.by` of a case has a line in `casebook/sign-offs.yaml`. Whether what they signed
is what stands there now is another check's question. Drafts are left in peace. Of many cases the first twenty are
named.

Why it matters: a role in a list is quickly written. To sign is to say: I have read this text, as it is, and it can be
published.

Wrong: `by: [editor, supervisor]`, and only the editor has signed

Right: `casebook sign case/lan --role supervisor`, typed by or for the supervisor, after reading

确保案例写了谁审阅，谁就签过字。

检查什么：案例 `review.by` 里的每个角色，在 `casebook/sign-offs.yaml` 里都有签字。签的是不是现在这份文字，由另一条规则检
查。草稿不查。没签字的案例很多时，只列出前二十个。

为什么：把角色写进名单很容易。签字的意思是：我看过这份文字，它现在这个样子可以发布。

错误：写着 `by: [editor, supervisor]`，只有编辑签了字

正确：督导看过以后，由督导本人或替督导运行 `casebook sign case/lan --role supervisor`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._consent import case_to_publish
from generator.checks._setting import Overview, Setting
from generator.checks._sign_offs import few, lines_of, role_words, roles_in
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(entry: Entry, _setting: Setting) -> Note | None:
    case = case_to_publish(entry)
    return [role.value for role in case.review.by] if case else None


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    lines = lines_of(overview)
    found = (
        (key, (place, role))
        for key, by in notes.items()
        for signed in [roles_in(lines.get(key, "")) or ()]
        for place, role in enumerate(cast("list[str]", by))
        if role not in signed
    )
    for key, (place, role), more in few(found):
        values = {"role": role_words(role), "entry": key, "name": role, "more": more}
        yield Finding(key, Flaw(("review", "by", place), values))


CHECK = CasebookCheck(
    Problem(
        "PUB904",
        "unsigned",
        Words("{role}还没有给 {entry} 签字。{more}", "The {role} has not signed {entry}.{more}"),
        Words(
            "请{role}看过全文，再运行 casebook sign {entry} --role {name}。",
            "Have the {role} read the whole text, then run: casebook sign {entry} --role {name}",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _note,
    _compare,
)
