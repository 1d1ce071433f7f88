"""Ensure every wording rule finds what it is for, and nothing else.

What it checks: each rule of `vocabulary/wording.yaml` has at least one sentence under `bad`; it finds a word in each of
them, and no rule finds one in those under `good`; and each of its words can be found, because no other rule and no
`except` takes it away. What `unverified` names is among the words to avoid.

Why it matters: a rule that cannot match anything says “no problems” for ever, and nobody notices.

Wrong: `avoid: {zh: [呆子]}` with `except: {zh: [呆子]}`

Right: `avoid: {zh: [呆子]}` with `except: {zh: [书呆子]}` and `bad: [村里人当他是呆子。]`

确保每条用词规则都找得到该找的词，又不误报。

检查什么：`vocabulary/wording.yaml` 的每条规则，`bad` 里至少有一句例句，而且每一句都找得出来；
在 `good` 的句子里，哪条规则都找不到词；每个词都不会被别的规则或 `except` 完全挡住；
写在 `unverified` 里的词，都要在要避免的词里。

为什么：一条永远找不到东西的规则，会永远说“没有问题”，谁也不会发现。

错误：`avoid: {zh: [呆子]}`，又写 `except: {zh: [呆子]}`

正确：`avoid: {zh: [呆子]}`，`except: {zh: [书呆子]}`，`bad: [村里人当他是呆子。]`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._setting import Setting
from generator.checks._wording import Judge, judge_of, words_of
from generator.content import Entry
from generator.content.vocabulary.wording import Spelled, Wording, WordingRule
from generator.diagnostics import Problem
from generator.languages import LANGUAGES, Words
from generator.source import ValuePath

_NO_BAD = Words("`bad` 里没有例句", "it has no sentence under `bad`")
_NOT_FOUND = Words("`bad` 里的这一句它找不出来", "it finds nothing in this sentence under `bad`")
_NOT_AVOIDED = Words(
    "`unverified` 里的这个词不在 avoid 里", "this word under `unverified` is not among its words to avoid"
)
_FOUND = Words("`good` 里的这一句还有要避免的词", "a word to avoid is found in this sentence under `good`")
_TAKEN = Words(
    "这个词永远找不到，被别的规则或 `except` 挡住了", "this word is never found: another rule or an `except` takes it"
)


def _find(entry: Entry, setting: Setting) -> Iterator[Flaw]:
    if isinstance(entry.record, Wording):
        judge = judge_of(setting)
        for name, rule in entry.record.terms.items():
            for path, wrong in _wrong(name, rule, judge):
                yield Flaw(("terms", name, *path), {"name": name, "wrong": wrong}, on_name=not path)


def _wrong(name: str, rule: WordingRule, judge: Judge) -> Iterator[tuple[ValuePath, Words]]:
    """Yield what keeps a rule from doing its work, with the place inside the rule."""
    if not rule.bad:
        yield (), _NO_BAD
    for place, word in _placed(rule.avoid):
        if name not in {hit.rule for hit in judge.matcher.find(word)}:
            yield ("avoid", *place), _TAKEN
    for place, word in _placed(rule.unverified):
        if word not in words_of(rule.avoid):
            yield ("unverified", *place), _NOT_AVOIDED
    for number, sentence in enumerate(rule.bad):
        if name not in {found.name for found in judge.in_text(sentence)}:
            yield ("bad", number), _NOT_FOUND
    for number, sentence in enumerate(rule.good):
        if any(judge.in_text(sentence)):
            yield ("good", number), _FOUND


def _placed(spelled: Spelled) -> Iterator[tuple[ValuePath, str]]:
    """Yield words with their places."""
    for language in LANGUAGES:
        for number, word in enumerate(getattr(spelled, language)):
            yield (language, number), word


CHECK = EntryCheck(
    Problem(
        "STG303",
        "wording-rule-without-effect",
        Words("用词规则 `{name}` 起不了作用：{wrong}。", "The wording rule `{name}` does not work: {wrong}."),
        Words(
            "检查 avoid、except 和例句：bad 里的句子要有 avoid 里的词，good 里的句子不能有。",
            "Look at `avoid`, `except` and the sentences: those under `bad` must hold a word to avoid, those under "
            "`good` none.",
        ),
    ),
    _find,
)
