"""What the rules about texts find in sentences: those by which they were made, and those that were kept aside.

`sentences_dev.txt` holds at least thirty sentences of each kind for every rule, `sentences_test.txt` twenty. The second
was kept aside at first; what the rules found in it then is told in decision 15, and what they missed was mended.
`sentences_fresh.txt` was written last, and nothing was ever changed because of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.checks._reidentification import ages, dates, places, rare, unique
from generator.languages import Language

HERE = Path(__file__).parent
RULES: dict[str, Callable[[str, Language], Iterable[Any]]] = {
    "RID201": ages.find,
    "RID202": dates.find,
    "RID203": places.find,
    "RID204": rare.find,
    "RID207": unique.find,
}


class Sentence(NamedTuple):
    """A sentence for a rule, and whether it must be found."""

    code: str
    bad: bool
    text: str

    def found(self) -> list[Any]:
        """Return what the rule finds in it."""
        return list(RULES[self.code](self.text, language_of(self.text)))


def language_of(text: str) -> Language:
    """Return the language of a sentence."""
    return "zh" if re.search(r"[\u4e00-\u9fff]", text) else "en"


def sentences(name: str) -> list[Sentence]:
    """Return the sentences of a file."""
    code, read = "", []
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            code = line[1:-1]
        elif line[:2] in {"+ ", "- "}:
            read.append(Sentence(code, line[0] == "+", line[2:]))
    return read


DEV = sentences("sentences_dev.txt")
ASIDE = sentences("sentences_test.txt")
FRESH = sentences("sentences_fresh.txt")


@pytest.mark.parametrize("sentence", [*DEV, *ASIDE], ids=lambda sentence: f"{sentence.code} {sentence.text[:24]}")
def test_a_sentence_is_found_or_left_in_peace(sentence: Sentence) -> None:
    """Each by itself, so that a rule that cannot match is noticed."""
    assert bool(sentence.found()) == sentence.bad, sentence.text


@pytest.mark.parametrize("code", RULES)
def test_most_of_what_nobody_tuned_to_is_judged_rightly(code: str) -> None:
    """A floor below what was measured, so that a change that makes a rule duller is seen."""
    mine = [sentence for sentence in FRESH if sentence.code == code]
    bad = [sentence for sentence in mine if sentence.bad]
    clean = [sentence for sentence in mine if not sentence.bad]
    assert len(bad) >= 10
    assert len(clean) >= 10
    assert sum(bool(sentence.found()) for sentence in bad) >= 0.7 * len(bad)
    assert sum(bool(sentence.found()) for sentence in clean) <= 0.1 * len(clean)


@pytest.mark.parametrize("code", RULES)
def test_there_are_sentences_enough(code: str) -> None:
    """Thirty to learn from and twenty to judge by, of each kind."""
    for read, least in ((DEV, 30), (ASIDE, 20)):
        for bad in (True, False):
            assert sum(sentence.code == code and sentence.bad is bad for sentence in read) >= least


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("阿兰今年73岁。", "70–79岁"),
        ("阿兰七十三岁。", "70–79岁"),
        ("他83岁。", "80岁及以上"),
        ("弟弟3岁多。", "0–5岁"),
        ("她虚岁73岁。", None),
        ("今天是她73岁生日。", None),
        ("今年七十三。", None),
        ("A 73-year-old widow.", "70–79-year-old"),
        ("She is an 8-year-old girl.", None),
        ("She is 73 years old.", "70–79 years old"),
        ("Lan, aged 73, lives alone.", "aged 70–79"),
        ("An 85-year-old man.", None),
        ("She was widowed at 58.", None),
    ],
)
def test_an_age_is_replaced_only_where_the_sentence_stays_right(text: str, replacement: str | None) -> None:
    """A band stands where the age stood."""
    (hit,) = ages.find(text, language_of(text))
    assert hit.replacement == replacement


@pytest.mark.parametrize("code", RULES)
@pytest.mark.parametrize(
    "piece", ["岁", "3月", "唯一", "村", "at 7", "No. 1 ", "第一个", "住在", "the only the only ", "1", "年"]
)
def test_a_long_text_of_one_piece_is_read_in_no_time(code: str, piece: str) -> None:
    """Nothing in a pattern grows faster than the text."""
    text = piece * (40_000 // len(piece))
    list(RULES[code](text, language_of(text)))
