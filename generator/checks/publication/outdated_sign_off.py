"""Ensure a sign-off of a guide, a lesson or another entry is about its present text.

What it checks: where somebody has signed an entry that is no case, the sign-off is about the file as it is now.
Entries other than cases need no sign-off, so this is only a reminder. Of many entries the first twenty are named.

Why it matters: a clinician who signed a guide did not see the dose that was changed afterwards.

Wrong: the clinician signed a guide on 1 October, and on 5 October its steps were changed

Right: the clinician reads the steps again and signs anew; or the sign-off is taken out

确保指南、课程等内容的签字，签的是现在的文字。

检查什么：案例以外的内容如果有人签过字，签的就是文件现在的内容。案例以外的内容不一定要签字，所以这里只是提醒。很多
时，只列出前二十个。

为什么：医务人员给指南签了字，后来改过的用量，他没有看过。

错误：医务人员10月1日给指南签了字，10月5日有人改了步骤

正确：医务人员把改过的步骤再看一遍，重新签字；或者把签字撤掉
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview, Setting
from generator.checks._sign_offs import SignOff, changes_since, digest_of_entry, few, lines_of, read_line, role_words
from generator.content import Entry
from generator.content.case import Case
from generator.diagnostics import Problem, Severity
from generator.languages import Words


def _note(entry: Entry, _setting: Setting) -> Note | None:
    return None if isinstance(entry.record, Case) or entry.draft else digest_of_entry(entry)


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    lines = lines_of(overview)
    found = (
        (key, one)
        for key in notes.keys() & lines.keys()
        for one in read_line(lines[key]) or ()
        if one.digest != notes[key]
    )
    for key, one, more in few(sorted(found)):
        yield Finding(key, partial(_outdated, one, more))


def _outdated(one: SignOff, more: Words, entry: Entry) -> Iterator[Flaw]:
    changes = changes_since(one, entry)
    values = {"role": role_words(one.role), "day": one.day, "changes": changes, "name": one.role}
    yield Flaw(("review",), {**values, "entry": entry.key, "more": more}, on_name=True)


CHECK = CasebookCheck(
    Problem(
        "PUB912",
        "outdated-sign-off",
        Words(
            "{role}在 {day} 签过字，后来内容改了，签字作废。{changes}{more}",
            "The {role} signed on {day}; the content has changed since, so that is void. {changes}{more}",
        ),
        Words(
            "请{role}看过改动，再运行 casebook sign {entry} --role {name}；"
            "不再需要，就从 casebook/sign-offs.yaml 里删去。",
            "Have the {role} read what changed, then run: casebook sign {entry} --role {name}; or, if it is no longer "
            "needed, take it out of casebook/sign-offs.yaml.",
        ),
        Severity.WARNING,
    ),
    _note,
    _compare,
)
