"""Ensure the register of sign-offs can be read.

What it checks: each line of `casebook/sign-offs.yaml` has the form in which `casebook sign` writes: for each role its
name, the day, the fingerprint of the content; no role twice.

Why it matters: a line that cannot be read counts as no signature. Whoever signed would wonder why it is not accepted.

Wrong: `case/lan: supervisor yesterday`

Right: `casebook sign case/lan --role supervisor` writes the line

确保签字登记读得懂。

检查什么：`casebook/sign-offs.yaml` 的每一行，都是 `casebook sign` 写出来的样子：每个角色一段，写着角色、日期、内容指
纹；同一个角色不重复。

为什么：读不懂的签字不算数。签过字的人会不明白，为什么不认。

错误：`case/lan: supervisor 昨天`

正确：运行 `casebook sign case/lan --role supervisor`，由程序写入
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview, Setting
from generator.checks._sign_offs import SIGN_OFFS, lines_of, roles_in
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(_entry: Entry, _setting: Setting) -> Note | None:
    return None


def _compare(_notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    for name, text in lines_of(overview).items():
        if roles_in(text) is None:
            yield Finding(SIGN_OFFS, Flaw((name,), {"name": name}))


CHECK = CasebookCheck(
    Problem(
        "PUB911",
        "unreadable-sign-off",
        Words("`{name}` 的签字读不懂，不算数。", "The sign-offs of `{name}` cannot be read and do not count."),
        Words(
            "请不要手改这份登记。删去这一行，请审阅人用 casebook sign {name} --role … 重新签字。",
            "Please do not edit this register by hand. Take the line out and have its reviewers sign again: "
            "casebook sign {name} --role …",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _note,
    _compare,
)
