"""Ensure every sign-off belongs to an entry that names its reviewer.

What it checks: each line of `casebook/sign-offs.yaml` names an entry that is there, and only roles that stand in the
entry's `review.by`.

Why it matters: a sign-off that belongs to nothing is a trace of a renamed or deleted page, or of a role that was
taken out. Whoever looks at the register later should not have to guess.

Wrong: `case/lam: editor 2026-10-01 …`, and there is only `case/lan`

Right: the line is taken out; after a file was renamed, it is signed anew, as the name is signed too

确保每一处签字都有对应的条目和审阅人。

检查什么：`casebook/sign-offs.yaml` 的每一行写的条目都在，签字的角色都写在条目的 `review.by` 里。

为什么：没有着落的签字，是改了名、删掉了的页面，或者去掉了的角色留下来的。以后看登记的人，不该靠猜。

错误：写着 `case/lam: editor 2026-10-01 …`，只有 `case/lan` 这个条目

正确：删去这一行；文件改了名，就重新签字，因为名字也在签字的内容里
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview, Setting
from generator.checks._sign_offs import SIGN_OFFS, lines_of, role_words, roles_in
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_NO_ENTRY = Words("没有这个条目", "there is no such entry")
_NO_ROLE = Words("它的 review.by 里没有{role}", "its `review.by` does not name the {role}")


def _note(entry: Entry, _setting: Setting) -> Note:
    return [role.value for role in entry.record.review.by]


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for name, text in lines_of(overview).items():
        if name in notes:
            by = cast("list[str]", notes[name])
            for role in roles_in(text) or ():
                if role not in by:
                    yield _finding(name, _NO_ROLE.fill(role=role_words(role)))
        elif overview.complete:
            yield _finding(name, _NO_ENTRY)


def _finding(name: str, why: Words) -> Finding:
    return Finding(SIGN_OFFS, Flaw((name,), {"name": name, "why": why}))


CHECK = CasebookCheck(
    Problem(
        "PUB910",
        "stray-sign-off",
        Words("`{name}` 的签字没有着落：{why}。", "A sign-off of `{name}` belongs to nothing: {why}."),
        Words(
            "不再需要，就从登记里删去；条目改了名，请审阅人重新签字；审阅人漏写了，就补进 review.by。",
            "Take it out of the register if it is no longer needed; sign anew if the entry was renamed; or add the "
            "role to `review.by` if it was forgotten.",
        ),
        Severity.WARNING,
    ),
    _note,
    _compare,
)
