"""Chinese names in ids, file names and keys: `zhang-wei-case.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.data import word_set
from generator.checks._identity.latin.romanized import NOT_SYLLABLES, PLACES, STRONG_SURNAMES, pinyin_given
from generator.checks._regex import regex
from generator.languages import Words

_ID_WORDS = Words("编号或文件名里像有姓名的拼音", "the id or file name seems to hold a Chinese name in Latin letters")
_ID = regex(r"(?<![A-Za-z0-9])[a-z]{2,9}[-_][a-z]{2,12}(?:[-_][a-z]{1,6})?(?![A-Za-z])")
_JOINED = regex(r"(?<![A-Za-z])[a-z]{5,16}(?![A-Za-z])")


_KEY = regex(r"\n[ \-]*([A-Za-z][A-Za-z0-9_-]{3,60})(?=:)|: ([a-z]+(?:[-_][a-z]+)+) *$", re.MULTILINE)


def find_ids(text: str) -> Iterator[Hit]:
    """Yield Chinese names in ids: in a text of one word, such as a file name, and in keys and references."""
    if len(text) < 200 and not re.search(r"\s", text):
        yield from find_in_id(text)
        return
    for key in _KEY.finditer(text):
        group = key.lastindex or 0
        for hit in _in_key(key[group]):
            yield hit._replace(start=hit.start + key.start(group), end=hit.end + key.start(group))


@lru_cache(maxsize=4096)
def _in_key(key: str) -> tuple[Hit, ...]:
    return tuple(find_in_id(key))


def find_in_id(text: str) -> Iterator[Hit]:
    """Yield Chinese names in an id or file name, e.g. in `zhang-wei-case.yaml`; prose would give false alarms."""
    for found in _ID.finditer(text):
        parts = re.split("[-_]", found[0])
        if (
            parts[0] in STRONG_SURNAMES
            and " ".join(parts[:2]) not in PLACES
            and pinyin_given(parts[1])
            and parts[1] not in NOT_SYLLABLES | {"case", "home", "care"}
        ):
            size = len(parts[0]) + 1 + len(parts[1])
            yield Hit(Kind.NAME_IN_ID, found.start(), found.start() + size, False, _ID_WORDS)
    for found in _JOINED.finditer(text):
        word = found[0]
        for cut in range(2, 6):
            if (
                word[:cut] in STRONG_SURNAMES - {"xiao"}  # 小雨 is the usual form of a pseudonym
                and pinyin_given(word[cut:])
                and f"{word[:cut]} {word[cut:]}" not in PLACES
                and word not in _ENGLISH_LIKE
            ):
                yield Hit(Kind.NAME_IN_ID, found.start(), found.end(), False, _ID_WORDS)
                break


_ENGLISH_LIKE = word_set(
    "change changed sunshine linger linen linking linker dengue zhuhai zhongshan dongguan "
    "liaoning linyi xuzhou xuchang guoyu zhuzhou zhengzhou chengdu weifang weihai shaoguan "
    "shaoxing shaoyang"
    " taoyuan qinzhou xiangyang zhangzhou dengzhou pengjiang jiangmen jianghai jiangsu "
    "jiangxi dongying liangshan zhongguo zhongwen zhonghua shenzhen shenyang linzhi liuzhou "
    "luoyang gaozhou tianjin"
    " tianhe gaoming hongkong jiande dongfang fangshan tianshan huangshan huangpu xiangzhou "
    "zhongyi weixin shenji dongguan xuwen"
)
