"""How likely words, surnames and given names are: logarithms to the base 2 of their share of ordinary text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import repeat
from math import log2
from types import MappingProxyType
from typing import NamedTuple

from generator.checks._identity.data import lines

_ALL_WORDS = 25.8
"""Logarithm of the number of words that the frequencies in words.txt were counted in."""

_NEVER_ALONE = "王李刘陈杨赵吴徐孙朱郭罗宋郑韩冯邓彭萧蔡潘袁董苏吕魏蒋卢沈姚贾薛阎崔谭廖范汪姜侯邱龚邵葛翟詹裴霍阮柯梁贺钱孟秦尹傅邹熊郝覃樊邢倪庞殷聂戚臧邬卞岑闵佟瞿"
"""Surnames that hardly stand as a word of their own in modern prose; counts of the single character are counts of names."""

COMPOUND = frozenset(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车"
    " 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘"
    " 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰 归海 范姜 张廖 张简 叶赫 完颜 爱新 陈梁".split()
)


class Lexicon(NamedTuple):
    """What is known of words and names.

    Attributes:
        words: likelihood of a word of one to four characters.
        surnames: likelihood of a surname, given that there is a name.
        given: likelihood of a character of a given name, given that there is one.
    """

    words: Mapping[str, float]
    surnames: Mapping[str, float]
    given: Mapping[str, float]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon; it is read once, on first use."""
    words: dict[str, float] = {}
    for band, row in _rows("words.txt"):
        words.update(zip(row.split(), repeat(band - _ALL_WORDS)))
    for character in _NEVER_ALONE:
        words[character] = min(words.get(character, -19.0), -19.0)
    surnames = {
        character: log2(share / 1000) for share, row in _rows("surnames.txt") for character in row
    }
    given = {character: log2(share / 1000) for share, row in _rows("given.txt") for character in row}
    return Lexicon(MappingProxyType(words), MappingProxyType(surnames), MappingProxyType(given))


def _rows(name: str) -> list[tuple[float, str]]:
    """Return the tiers of a list: a line with a number, then a line of words or characters that it is about."""
    rows = list(lines(name))
    return [(float(number), row) for number, row in zip(rows[::2], rows[1::2], strict=True)]
