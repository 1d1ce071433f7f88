"""How likely words, surnames and given names are: logarithms to the base 2 of their share of ordinary text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain, repeat
from math import log2
from typing import NamedTuple

from generator.checks._identity.data import lines, word_set

_ALL_WORDS = 25.8
"""Logarithm of the number of words that the frequencies in words.txt were counted in."""

_PLACE = -14.0
"""How likely the name of a place is, at least."""

_NEVER_ALONE = (
    "王李刘陈杨赵吴徐孙朱郭罗宋郑韩冯邓彭萧蔡潘袁董苏吕魏蒋卢沈姚贾薛阎崔谭廖范汪姜侯邱龚邵葛"
    "翟詹裴霍阮柯梁贺钱孟秦尹傅邹熊郝覃樊邢倪庞殷聂戚臧邬卞岑闵佟瞿"
)
"""Surnames that hardly stand as words of their own in modern prose; the counts of the character count names."""

ONLY_IN_NAMES = frozenset(
    "娜婷琪瑶莹琳倩颖薇蓉芬萍莉莎娟妮玮珊琼璐瑛瑜璇萱茜茵菁蓓芸芷昊晖炜烨煜彬斌栋楠榕沁沐泓淇淑涵渝湘漪琛琨瑾璋晟昱翔翰骏杰"
    "雯霏黛妤婕媛嫣姗妍怡恬恺忻熙熹祺祯钰铭钧锋铮涛淼焕炳焯钊坤俊嘉芳莲蕙嫦娣娥霞燕梅桂慧伟"
    "鹏磊宇轩梓欣悦蕾艳"
)
"""Characters of given names that hardly stand as words of their own; the counts of the character count names."""

COMPOUND = word_set(
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 "
    "宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车"
    " 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 "
    "呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 "
    "公祖 公乘 贯丘"
    " 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 吴铭 纳兰 归海 范姜 张廖 张简 叶赫 完颜 爱新 陈梁"
)


_ALSO_WORDS = word_set(
    "东方 南门 西门 东里 东宫 百里 公上 公门 公山 太史 太叔 巫马 呼延 南宫 归海 微生 司空 左丘 宰父 段干 公户 张简 东郭"
)
"""Compound surnames that are words, too."""

GIVEN_WORDS = word_set(
    "建国 建军 建平 建华 建设 建民 建新 国庆 国强 国栋 国华 桂花 小红 小明 小兰 小芳 小丽 "
    "海燕 海涛 海洋 海军 金凤 金花 玉兰 玉梅 红梅 红霞 春梅 冬梅 春花 秋菊 荷花 兰花 志强 "
    "志远 志刚 永强 永红 和平 爱国 爱民 卫国 卫东 卫红"
    " 跃进 胜利 解放 援朝 向阳 向东 文静 文明 文化 文斌 安康 平安 明珠 美丽 丽丽 婷婷 丹丹 "
    "莹莹 思远 致远 长江 长城 长青 春雷 春雨 春生 春晖 晓明 光明 光辉 光荣 光华 大伟 大海 "
    "天成 天佑 一鸣 一凡 一诺 一帆 如意 吉祥 富贵"
    " 成才 自强 自立 忠诚 孝顺 芳芳 默然 欣然 悠然 安然 心怡 冰冰 雪梅 雪松 青松 青山 秀丽 "
    "秀美 俊杰 英杰 英俊 英雄 子龙 东升 东风 红旗 红星 红军 学军 学文 学习 立新 立国 新民 "
    "新华 振华 振兴 清华 庆丰 丰收 铁柱 长生 永康 永生 永安 永福 有福 有才"
)
"""Given names that are words, too: after a surname they are likelier to be names than their characters are."""


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
    for place in chain.from_iterable(row.split() for row in lines("places.txt")):
        words[place] = max(words.get(place, _PLACE), _PLACE)
    for surname in COMPOUND - _ALSO_WORDS:
        words.pop(surname, None)
    for character in _NEVER_ALONE:
        words[character] = min(words.get(character, -19.0), -19.0)
    surnames = {character: log2(share / 1000) for share, row in _rows("surnames.txt") for character in row}
    for character in ONLY_IN_NAMES:
        words[character] = min(words.get(character, -24.0), -24.0)
    # A word that is a given name, such as 建国, must not outweigh the name that it is in.
    given = {character: log2(share / 1000) for share, row in _rows("given.txt") for character in row}
    return Lexicon(words, surnames, given)


def often_given(character: str) -> bool:
    """Return whether a character is often part of a given name."""
    return lexicon().given.get(character, -16.0) > -11


def common(surname: str) -> bool:
    """Return whether a surname is one of the hundred that most people have, and hardly stands for something else."""
    return lexicon().surnames.get(surname, -20) > -6.7 and surname not in "于余金白方时成石龙"


def _rows(name: str) -> list[tuple[float, str]]:
    """Return the tiers of a list: a line with a number, then a line of words or characters that it is about."""
    rows = list(lines(name))
    return [(float(number), row) for number, row in zip(rows[::2], rows[1::2], strict=True)]
