"""Whether a sentence tells of somebody in particular: a pronoun, a pseudonym, a kinship word, a stroke of fate."""

from __future__ import annotations

import re

from generator.checks._regex import regex
from generator.checks._reidentification.hits import sentence_around
from generator.languages import Language

_SOMEBODY = {
    "zh": regex(
        r"[她他]|案主|服务对象|受助者|当事人|组员|本人|户主|阿[\u4e00-\u9fff]|小(?!组|区|学|时|心|型|镇|朋友|于|微|便|说|事|孩|便|贴|程|卖|"
        r"声|步|黑板|册|吃|道)[\u4e00-\u9fff]"
        r"|老(?!人|年|师|旧|家|小|城|实|楼|街|板|病|百|化|乡|一|了)[\u4e00-\u9fff]|[\u4e00-\u9fff]某|奶奶|爷爷|外婆|外公|婆婆|"
        r"公公|老伴|丈夫|妻子|妈妈|爸爸|母亲|父亲|儿子|女儿"
        r"|孙子|孙女|外孙|儿媳|女婿|哥哥|姐姐|弟弟|妹妹|[阿大二三][伯叔婶姨姑舅]|女士|先生|老太太|老太|大爷|大妈|阿姨|这位|一位|一名|确诊|住院|出院|入院|去世|"
        r"过世|离世|病逝|走失|自杀|摔倒|骨折|流产"
    ),
    "en": regex(
        r"\b(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is|[Hh]im|[Mm]rs?|[Mm]s|[Gg]rand(?:mother|father|ma|pa|son|"
        r"daughter)|[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Ww]ife|[Hh]usband|[Ss]on"
        r"|[Dd]aughter|[Bb]rother|[Ss]ister|[Aa]unt|[Uu]ncle|recipient|client|widow|died|diagnosed|"
        r"admitted|discharged|hospital|miscarr\w+|[Aa]n? (?:old|older|young|elderly)? ?(?:woman|man|"
        r"girl|boy))\b"
    ),
}


def tells_of_somebody(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether the sentence around a place tells of somebody in particular."""
    first, last = sentence_around(text, start, end, language)
    return _SOMEBODY[language].search(text, first, last) is not None


def distance_to_somebody(text: str, start: int, end: int, language: Language) -> int:
    """Return how far the nearest word about somebody is from a place; a large number if its sentence has none."""
    first, last = sentence_around(text, start, end, language)
    return min((gap(found, start, end) for found in _SOMEBODY[language].finditer(text, first, last)), default=10_000)


def gap(found: re.Match[str], start: int, end: int) -> int:
    """Return how many characters lie between a match and a place."""
    return max(0, start - found.end(), found.start() - end)
