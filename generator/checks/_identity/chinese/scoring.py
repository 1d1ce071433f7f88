"""The best name at a place: how the text reads with it, what stands around it, and what speaks against it."""

from __future__ import annotations

from generator.checks._identity.chinese import around, hanzi
from generator.checks._identity.chinese.lexicon import lexicon
from generator.checks._identity.chinese.standing import is_harmless
from generator.checks._identity.chinese.weighing import LEFT, RIGHT, Weight, weigh
from generator.languages import Words

THRESHOLD = 0.0
LABELLED = Words("前面的词说明这里写的是人名", "the word before it says that this is a person's name")
READS = Words("读起来像“姓＋名”", "it reads like a surname with a given name")

_FUNCTION = frozenset("和从向由但能同应来都因与及为连让越经还又常将可使以被更最戴于谈时")
"""Surnames that mostly are words of grammar, or verbs behind a role: 社工和小晴, 邻居戴好口罩."""


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
        margin = weight.margin + bonus + around.behind(text, end, name) + _as_word(name, labelled=labelled)
        if not labelled:
            margin += around.before(text, place, end, name)
        if (
            margin > THRESHOLD
            and (best is None or margin > best.margin)
            and not is_harmless(text, place, end, name, allowed)
        ):
            best = Weight(weight.length, margin)
    return best


def _as_word(name: str, *, labelled: bool) -> float:
    """Return what speaks against a name: it begins with a word of grammar, or it is a word itself."""
    score = -3.0 if name in lexicon().words else 0.0
    if name[0] in _FUNCTION and (labelled or name[1] in "小阿老"):
        return score - 9.0
    return score - 7.0 if name[0] in "和与向从" and not labelled else score
