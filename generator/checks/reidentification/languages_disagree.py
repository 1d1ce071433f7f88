"""Ensure Chinese and English tell the same of a person.

What it checks: in each text of a case or playbook, the ages, day numbers, sex, kinship and numbers of children are
the same in both languages, and neither gives an exact age, a date or a named place that the other leaves out.

Why it matters: the finer of the two is the one that counts. A reader needs only to change the language.

Wrong: `{zh: 阿兰73岁。, en: Lan is 70–79.}`

Right: `{zh: 阿兰70–79岁。, en: Lan is 70–79.}`

确保中文和英文说的是同一个人。

检查什么：案例和规程的每一段文字里，两种语言的年龄、第几天、性别、亲属关系、孩子的人数是不是一致；有没有哪一种单独写出了确切年龄、日期或地名。

为什么：两种语言里，写得细的那一种才算数。读者换一下语言就看到了。

错误：`{zh: 阿兰73岁。, en: Lan is 70–79.}`

正确：`{zh: 阿兰70–79岁。, en: Lan is 70–79.}`
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks._check import EntryCheck, Flaw
from generator.checks._reidentification.facts import AGE, COUNT, DAY, FINER, Fact, facts
from generator.checks._reidentification.hits import ABOUT_THE_PAGE, Hit, Prose, prose_of
from generator.checks._reidentification.kinship import opposed
from generator.checks._setting import Setting
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import LANGUAGES, Language, Words
from generator.source import ValuePath


class _Said(NamedTuple):
    """What one language says of one kind in one text: the facts by value."""

    prose: Prose
    by_value: dict[str, Fact]


_Pair = dict[Language, _Said]


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    proses = prose_of(entry)
    pairs: dict[tuple[ValuePath, Words], _Pair] = defaultdict(dict)
    for language, prose in proses.items():
        for fact in facts(prose.text, language):
            path = prose.path_at(fact.start)[:-1]
            said = pairs[path, fact.kind].setdefault(language, _Said(prose, {}))
            said.by_value.setdefault(fact.value, fact)
    for (path, kind), pair in pairs.items():
        if _disagree(kind, pair) and _in_both(entry, path):
            yield _flaw(kind, pair)
    if proses:
        yield from _opposed(entry)


def _in_both(entry: Entry, path: ValuePath) -> bool:
    """Return whether a text exists in both languages; one that waits for its translation disagrees with nothing."""
    return any(bool(text.zh and text.en) for own, text in entry.texts if own == path)


def _opposed(entry: Entry) -> Iterator[Flaw]:
    """Yield texts of which one language says he and the other she, or one son and the other daughter."""
    for path, text in entry.texts:
        if path[0] not in ABOUT_THE_PAGE and text.zh and text.en:
            found = opposed(text.zh, text.en)
            if found:
                yield Flaw((*path, "zh"), {"what": found.kind}, within=(found.start, found.end))


def _disagree(kind: Words, pair: _Pair) -> bool:
    zh, en = (set(pair[language].by_value) if language in pair else set() for language in LANGUAGES)
    if kind in FINER and (not zh or not en):
        return kind is not AGE or any(value.isdigit() for value in zh | en)
    if kind is COUNT:
        return any(_counted(zh, noun) != _counted(en, noun) for noun in _nouns(zh) & _nouns(en))
    if kind is DAY:
        return bool(zh - en and en - zh)
    return kind is AGE and zh != en


def _nouns(values: set[str]) -> set[str]:
    return {value.split(" ")[1] for value in values}


def _counted(values: set[str], noun: str) -> set[str]:
    return {value.split(" ")[0] for value in values if value.split(" ")[1] == noun}


def _flaw(kind: Words, pair: _Pair) -> Flaw:
    """Return the flaw at the place where more is said; that is the one to change."""
    language = next(language for language in LANGUAGES if language in pair)
    if kind is AGE and len(pair) > 1:
        language = max(pair, key=lambda one: any(value.isdigit() for value in pair[one].by_value))
    said = pair[language]
    own = [fact for value, fact in said.by_value.items() if not _shared(value, pair)] or list(said.by_value.values())
    return said.prose.flaw(Hit(own[0].start, own[0].end, {"what": kind}))


def _shared(value: str, pair: _Pair) -> bool:
    return len(pair) > 1 and all(value in said.by_value for said in pair.values())


CHECK = EntryCheck(
    Problem(
        "RID210",
        "languages-disagree",
        Words(
            "{what}，中文和英文写得不一样，或者只有一种语言写了出来。",
            "Chinese and English differ in {what}, or only one of them tells it.",
        ),
        Words(
            "看看哪一种是对的，两种语言写成一样；都按较粗的那一种写，如年龄段、第几天、不带名称的地点。",
            "See which one is right and write the same in both, the coarser of the two: an age band, a day number, a "
            "place without its name.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    _find,
)
