"""Ensure health data and young children stand in a case only with a consent that says so.

What it checks: if a real family is described (its basis is `documented` or `composite`, or nothing says that it is
invented) and one of its people has a health condition, a pregnancy or a loss, or may be under 14, then `consent` has
`state: given`, `by` (for a child a guardian), `year` and `text_shown: true`. The same holds if a `documented` or
`composite` passage tells of somebody's illness by name. An invented family (`basis: illustrative`, `changes:
[family-invented]`) is nobody's data.

Why it matters: health and everything about a child under 14 are sensitive personal information; to publish it needs a
separate consent, for a child that of a parent or guardian (Personal Information Protection Law, articles 28, 29, 31).

Wrong: `family: {basis: documented, …}` with `conditions: [stroke]` and `consent: {state: not-recorded}`

Right: `consent: {state: given, by: recipient, year: 2026, text_shown: true, …}`

确保健康信息和幼小的孩子，有了同意才写进案例。

检查什么：写的是真实家庭（依据是 documented 或 composite，或者没有说明是虚构），
其中有人有疾病、怀孕、失去胎儿，或者可能不满14岁，那么 `consent` 要有
`state: given`、`by`（有孩子的由监护人）、`year` 和 `text_shown: true`。
标着 documented 或 composite 的段落写出某个人得了什么病，也一样。
虚构的家庭（`basis: illustrative` 和 `changes: [family-invented]`）不是任何人的信息。

为什么：医疗健康信息和不满14周岁未成年人的信息都是敏感个人信息，公开要有单独同意，孩子的要由父母或者其他监护人同意（《个人信息保护法》第28、29、31条）。

错误：`family` 有记录、写着脑卒中，同意却是 `state: not-recorded`

正确：`consent: {state: given, by: recipient, year: 2026, text_shown: true, …}`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.checks._check import EntryCheck, Flaw
from generator.checks._reidentification.figures import figures
from generator.checks._reidentification.hits import prose_of
from generator.checks._reidentification.people import tells_of_somebody
from generator.checks._reidentification.profile import invented
from generator.checks._setting import Setting
from generator.content import AgeBand, Basis, Entry
from generator.content.case import Case
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_CHILDREN = frozenset({AgeBand.UNDER_6, AgeBand.UNDER_12, AgeBand.UNDER_15})
"""Bands in which somebody may be under 14; in 12–14 one cannot tell, so the child is taken to be younger."""

_ILLNESSES = {
    "zh": "确诊|诊断为|癌|肿瘤|艾滋|肺结核|精神分裂|双相|自闭症|孤独症|癫痫|尿毒症|肝炎|怀孕|流产|骨折",
    "en": "diagnosed with|cancer|tumour|tumor|HIV|tuberculosis|schizophrenia|bipolar|autism|epilepsy|hepatitis|pregnant"
    "|miscarriage",
}


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    case = entry.record
    if not isinstance(case, Case):
        return
    real = not invented(case)
    children = real and any(person.age in _CHILDREN for person in case.family.people.values())
    ill = real and any(person.conditions or person.kind.value != "person" for person in case.family.people.values())
    told = not ill and _tells_of_illness(entry)
    if not (children or ill or told):
        return
    what = [_WHAT[key] for key, holds in (("children", children), ("health", ill or told)) if holds]
    values = {"what": Words("和".join(one.zh for one in what), " and ".join(one.en for one in what))}
    for field in _missing(case, children=children):
        yield Flaw(("consent", field), {**values, "cure": _CURES[field]})


_WHAT = {
    "children": Words("可能不满14岁的孩子", "a child who may be under 14"),
    "health": Words("真实的人的健康情况", "the health of a real person"),
}
_CURES = {
    "state": Words(
        "先请当事人单独同意公开，同意了再写 state: given",
        "ask for a separate consent, and write `state: given` once it was given",
    ),
    "by": Words(
        "写明由谁同意；有孩子的写 guardian 或 recipient-and-guardian",
        "say who agreed; for a child `guardian` or `recipient-and-guardian`",
    ),
    "year": Words("写上同意的年份", "write the year of the consent"),
    "text_shown": Words(
        "先把要发布的文字给当事人看，再写 text_shown: true",
        "show the text to the people concerned, then write `text_shown: true`",
    ),
}


def _missing(case: Case, *, children: bool) -> Iterator[str]:
    """Yield the fields of the consent that are to be filled in; only the first, if nobody agreed yet."""
    consent = case.consent
    if consent.state.value != "given":
        yield "state"
        return
    if consent.by is None or (children and consent.by.value == "recipient"):
        yield "by"
    if consent.year is None:
        yield "year"
    if not consent.text_shown:
        yield "text_shown"


def _tells_of_illness(entry: Entry) -> bool:
    """Return whether a passage that is on record tells of somebody's illness."""
    if "documented" not in entry.document.text and "basis: composite" not in entry.document.text:
        return False
    for language, prose in prose_of(entry).items():
        for found in _illness_patterns()[language].finditer(prose.text):
            path = prose.path_at(found.start())[:-1]
            if _basis_at(entry, path) in {Basis.DOCUMENTED, Basis.COMPOSITE} and tells_of_somebody(
                prose.text, found.start(), found.end(), language
            ):
                return True
    return False


def _basis_at(entry: Entry, path: tuple[str | int, ...]) -> object:
    """Return what a text says that it rests on, itself or the block around it; None if neither says so."""
    value: Any = entry.record
    basis: object = None
    for step in path:
        if isinstance(value, tuple):
            value = value[int(step)]
        elif isinstance(value, dict):
            value = value[str(step)]
        else:
            value = getattr(value, "self_" if step == "self" else str(step), None)
        basis = getattr(value, "basis", None) or basis
    return basis


@cache
def _illness_patterns() -> dict[str, re.Pattern[str]]:
    names = [
        words
        for (kind, key), words in figures().words.items()
        if kind == "condition" and key not in {"unknown", "class"}
    ]
    return {
        "zh": re.compile("|".join([_ILLNESSES["zh"], *(re.escape(name.zh) for name in names)])),
        "en": re.compile(rf"\b(?:{'|'.join([_ILLNESSES['en'], *(re.escape(name.en) for name in names)])})\b"),
    }


CHECK = EntryCheck(
    Problem(
        "RID209",
        "sensitive-without-consent",
        Words("案例写到{what}，同意的记录还不完整。", "The case tells of {what}, and the consent is not complete."),
        Words(
            "{cure}。如果人物其实是虚构的，在 family 写 basis: illustrative，在 anonymization.changes 里写 "
            "family-invented，并在说明里告诉读者。",
            "Please {cure}. If the people are in fact invented, write `basis: illustrative` in `family` and "
            "`family-invented` in `anonymization.changes`, and tell the reader so.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _find,
)
