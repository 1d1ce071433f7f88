"""Ensure consent that was given says who gave it, when, and that the text was read.

What it checks: with `consent.state: given` there are `by`, `year` and `text_shown: true`. A guardian is among those
who agreed if anybody in the family is under 15 years of age (the band 12–14 counts, as the law's limit of 14 lies in
it), or if the person whom the case is about is under 18. Drafts are left in peace.

Why it matters: consent to be helped is not consent to be written about. Information about a child under 14 is
sensitive and needs the guardian's consent (Personal Information Protection Law, arts. 28 and 31).

Wrong: `consent: {state: given, by: recipient, text_shown: false, …}`

Right: `consent: {state: given, by: recipient-and-guardian, year: 2026, text_shown: true, …}`

确保写了“已同意”的，说得清由谁同意、哪一年、看没看过文字。

检查什么：`consent.state: given` 的案例，写了 `by`、`year` 和 `text_shown: true`。家里有15岁以下的孩子（法律的界限是14
岁，落在12–14岁这一段里，所以整段都算），或者服务对象不满18岁，同意的人里要有监护人。草稿不查。

为什么：愿意接受帮助，不等于愿意被写出来。不满14岁的孩子的信息是敏感信息，要监护人同意（《个人信息保护法》第28、31
条）。

错误：`consent: {state: given, by: recipient, text_shown: false, …}`

正确：`consent: {state: given, by: recipient-and-guardian, year: 2026, text_shown: true, …}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._consent import case_to_publish, listed
from generator.checks._setting import Setting
from generator.content import AgeBand, ConsentGiver, ConsentState, Entry
from generator.content.case import Case
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_YOUNG = frozenset({AgeBand.UNDER_6, AgeBand.UNDER_12, AgeBand.UNDER_15})
_MINOR = _YOUNG | {AgeBand.UNDER_18}


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    case = case_to_publish(entry)
    if case and case.consent.state is ConsentState.GIVEN:
        missing = tuple(_missing(case))
        if missing:
            yield Flaw(("consent", "state"), {"missing": listed(missing)})


def _missing(case: Case) -> Iterator[Words]:
    consent = case.consent
    if consent.by is None:
        yield Words("由谁同意（by）", "who agreed (`by`)")
    elif consent.by is ConsentGiver.RECIPIENT and _needs_guardian(case):
        yield Words(
            "监护人的同意（by: recipient-and-guardian）", "the guardian's consent (`by: recipient-and-guardian`)"
        )
    if consent.year is None:
        yield Words("哪一年（year）", "the year (`year`)")
    if not consent.text_shown:
        yield Words("当事人看过要发布的文字（text_shown: true）", "that the text was shown (`text_shown: true`)")


def _needs_guardian(case: Case) -> bool:
    people = case.family.people.values()
    return any(person.age in (_MINOR if person.index else _YOUNG) for person in people)


CHECK = EntryCheck(
    Problem(
        "PUB903",
        "incomplete-consent",
        Words("写了“已同意”，还缺：{missing}。", "Consent is said to be given, but this is missing: {missing}."),
        Words(
            "有书面记录，就照着补上；没有，请先去征得同意，这期间写 draft: true。不能确定的，不要写 given。",
            "If there is a written record, add what it says. If not, ask first and write `draft: true` meanwhile. "
            "Never write `given` when in doubt.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _find,
)
