"""Ensure a case about real people was read by a supervisor and for its ethics before it is published.

What it checks: `review.by` names `supervisor` and `ethics` if consent was given, or if the case calls itself a record.
Every case names at least one role. Drafts are left in peace.

Why it matters: one pair of eyes overlooks what a neighbour will see. A supervisor knows the practice, an ethics
reviewer asks on behalf of the family.

Wrong: `by: [editor]` in a case whose `consent.state` is `given`

Right: `by: [editor, supervisor, ethics]`, once all of them have read it

确保写真人的案例，发布以前督导和伦理审核都看过。

检查什么：当事人已同意，或者内容以记录为依据的案例，`review.by` 写了 `supervisor`（督导）和 `ethics`（伦理审核）。
别的案例也至少要写一个角色。草稿不查。

为什么：一个人看，总会漏掉邻居一眼就认得出的地方。督导懂业务，伦理审核替这家人多问一句。

错误：`consent.state` 是 `given` 的案例只写 `by: [editor]`

正确：都看过以后，写 `by: [editor, supervisor, ethics]`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._consent import case_to_publish, listed, tells_of_real_people
from generator.checks._setting import Setting
from generator.content import Entry, Reviewer
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_FOR_REAL_PEOPLE = (Reviewer.SUPERVISOR, Reviewer.ETHICS)


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    case = case_to_publish(entry)
    if case and tells_of_real_people(case):
        missing = [Words(f"{role.words.zh}（{role.value}）", f"{role.words.en} (`{role.value}`)")
                   for role in _FOR_REAL_PEOPLE if role not in case.review.by]  # fmt: skip
        if missing:
            yield Flaw(("review", "by"), {"missing": listed(missing)})


CHECK = EntryCheck(
    Problem(
        "PUB909",
        "missing-reviewer",
        Words("审阅人（review.by）里还没有：{missing}。", "`review.by` does not name: {missing}."),
        Words(
            "请他们看过全文，再写进 by，并用 casebook sign 签字；这期间写 draft: true。只写真正看过的人。",
            "Have them read the whole text, then add them to `by` and sign with `casebook sign`. Until then write "
            "`draft: true`. Name only those who really read it.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _find,
)
