"""Ensure each language of a text is that language.

What it checks: Chinese that is mostly Latin letters, English that is mostly Chinese characters, and the same sentence
in both. Names, numbers and short forms (WHO, COVID-19, McGoldrick) are the same in both languages and may be. Words
that are explained, in quotation marks or brackets, may be in the other language.

Why it matters: a reader who chose a language gets a page that pretends to be in it. A text that is missing is better
left out: then the page says so.

Wrong: `{zh: Wash your hands., en: Wash your hands.}`

Right: `{zh: 洗手。, en: Wash your hands.}`

确保写在哪种语言下面，就是哪种语言。

检查什么：中文里大半是外文字母的，英文里大半是汉字的，两边一模一样的。人名、数字、缩写（WHO、COVID-19、McGoldrick）两边可以
一样。引号、括号里被解释的词，可以是另一种语言。

为什么：读者选了一种语言，看到的却是另一种。还没有翻译的，不如先不写：页面会说明。

错误：`{zh: Wash your hands., en: Wash your hands.}`

正确：`{zh: 洗手。, en: Wash your hands.}`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._check import EntryCheck, Flaw
from generator.checks._regex import regex
from generator.checks._setting import Setting
from generator.checks._translation.quantity import prepared
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_ABOUT_WORDS = frozenset({"sources", "wording", "synonyms"})
"""Titles as they were published; and words of one language, explained in the other."""
_HAN = regex(r"[\u3400-\u9fff]")
_WORD = regex(r"[A-Za-z][a-z]{2,}")
_ORDINARY = regex(r"[a-z](?<!\w.)[a-z]{2,}\b")
_QUOTED = regex(r"“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|\"[^\"]*\"|\([^()]*\)|（[^（）]*）|`[^`]*`")
_SENTENCE = 2
"""Fewer ordinary English words than this are a name more often than a sentence."""
_LETTERS_A_CHARACTER = 3
"""About so many Latin letters say what one Chinese character says."""


def _find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
    if entry.type.name in _ABOUT_WORDS:
        return
    for path, text in entry.texts:
        if text.zh and _is_foreign_in_chinese(text.zh):
            yield Flaw((*path, "zh"), {"name": Words("中文", "Chinese"), "language": "zh"})
        if text.en and not text.en.isascii() and _is_foreign_in_english(text.en):
            yield Flaw((*path, "en"), {"name": Words("英文", "English"), "language": "en"})


def _is_foreign_in_chinese(text: str) -> bool:
    """Tell whether most of a text is in Latin letters and some of it is no name: names are capitalized."""
    if len(_ORDINARY.findall(text)) < _SENTENCE:
        return False
    plain = prepared(_QUOTED.sub("", text))
    letters = sum(map(len, _WORD.findall(plain)))
    return len(_ORDINARY.findall(plain)) >= _SENTENCE and letters > _LETTERS_A_CHARACTER * len(_HAN.findall(plain))


def _is_foreign_in_english(text: str) -> bool:
    """Tell whether a text has more Chinese characters than words, outside of quotation marks and brackets."""
    plain = prepared(_QUOTED.sub("", text))
    return len(_HAN.findall(plain)) > len(_WORD.findall(plain))


CHECK = EntryCheck(
    Problem(
        "TRN604",
        "wrong-language",
        Words("这里应当写{name}，现在写的像是另一种语言。", "This should be {name} and seems to be another language."),
        Words(
            "翻译好再写；还没有译文，就先去掉 `{language}:`，页面会显示另一种语言并说明。",
            "Translate it; or take `{language}:` out for now: the page shows the other language then and says so.",
        ),
        Severity.WARNING,
    ),
    _find,
)
