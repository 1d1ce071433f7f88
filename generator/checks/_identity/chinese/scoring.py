"""The best name at a place: how the text reads with it, what stands around it, and what speaks against it."""

from __future__ import annotations

from functools import lru_cache

from generator.checks._identity.chinese import around, hanzi
from generator.checks._identity.chinese.around import people
from generator.checks._identity.chinese.lexicon import COMPOUND, common, lexicon, often_given
from generator.checks._identity.chinese.standing import is_harmless
from generator.checks._identity.chinese.weighing import LEFT, RIGHT, Weight, weigh
from generator.checks._identity.data import word_set
from generator.languages import Words

_HOPELESS = -18.0
"""What nothing around a name makes up for."""
LABELLED = Words("前面的词说明这里写的是人名", "the word before it says that this is a person's name")
READS = Words("读起来像“姓＋名”", "it reads like a surname with a given name")

FUNCTION = frozenset("和从向由但能同应来都因与及为连让越经还又常将可使以被更最戴于谈时")
"""Surnames that mostly are words of grammar, or verbs behind a role: 社工和小晴, 邻居戴好口罩."""

_TIMES = word_set(
    "周末 白天 平时 平常 时常 常常 常年 成天 成年 连续 连夜 连忙 连声 连年 曾经 从来 从小 从前 "
    "从此 单独 全部 全都 全程 全体 严格 马上 万一 终于 终究 应当 应该 应声 何时 何必 何况 那时 "
    "那天 方才 居然 幸好 幸亏 全然 和气 许久 许多 时时 安心 专门"
)
"""Words that say when or how: behind a person and before a verb they are no names."""


def name_at(text: str, place: int, bonus: float, allowed: frozenset[str], *, labelled: bool = False) -> Weight | None:
    """Return the best name at a place, if it reads well enough with what stands around it.

    Args:
        text: folded.
        place: where its surname is.
        bonus: what is known beforehand, in the measure of `weigh`, e.g. for a label before it.
        allowed: names that may stand.
        labelled: whether a label stands before it; then nothing else before it counts.
    """
    left = "" if labelled else hanzi.before(text, place, LEFT)
    best: Weight | None = None
    for weight in weigh(left, hanzi.run_from(text, place, RIGHT)):
        end = place + weight.length
        name = text[place:end]
        if weight.margin + bonus < _HOPELESS and name not in lexicon().words:
            continue
        margin = weight.margin + bonus + _as_word(name, labelled=labelled)
        margin += around.behind_label(text, end, name) if labelled else around.behind(text, end, name)
        if not labelled:
            margin += around.before(text, place, end, name)
        if (
            margin > _needed(name)
            and (best is None or margin > best.margin)
            and not is_harmless(text, place, end, name, allowed)
        ):
            best = Weight(weight.length, margin)
    return best


@lru_cache(maxsize=1 << 14)
def _needed(name: str) -> float:
    """Return how much better than without a name a text must read; least for a common surname with usual characters.

    A surname that is rare and a character that is a word of its own, as in 花露水, are a chance meeting of two words.
    """
    known = lexicon()
    surname = known.surnames.get(name[0], -9.0)
    given = name[1:]
    if name[:2] in COMPOUND:
        given = name[2:] or given
    elif surname < -8 and known.words.get(name[0], -30) > _FREQUENT:
        return 5.0 if surname < -11 else 0.5 if all(map(often_given, given)) else 2.0
    if all(map(often_given, given)):
        return -1.5 if common(name[0]) else -1.0
    if surname > -8 or name[:2] in COMPOUND:
        return -0.5
    return (
        2.5 if any(known.given.get(sign, -16) < -12.5 and known.words.get(sign, -30) > -20 for sign in given) else 0.0
    )


_FREQUENT = -14.5


@lru_cache(maxsize=1 << 14)
def _as_word(name: str, *, labelled: bool) -> float:
    """Return what speaks against a name: it begins with a word of grammar, or it is a word itself."""
    words = lexicon().words
    score = -3.0 if name in words else 0.0
    if name in _TIMES or (name[2:] and name[2:] in "地得" and name[:2] in words):
        return -30.0
    if name[0] in FUNCTION and (labelled or name[1] in "小阿老") and name not in people().borne:
        if name[1] in "小阿老":
            return -30.0
        whole = len(name) == 3 and all(often_given(character) for character in name[1:])
        return score - (5.0 if whole else 9.0)
    grammar = name[0] in "和与向从" and not labelled and name not in people().borne
    return score - 7.0 if grammar else score
