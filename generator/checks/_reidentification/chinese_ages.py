"""Ages in Chinese texts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._regex import regex
from generator.checks._reidentification.age import RANGE_BEFORE, Age, about_everybody, born_in
from generator.checks._reidentification.bands import band_of
from generator.checks._reidentification.numerals import HANZI, number
from generator.checks._reidentification.people import tells_of_somebody
from generator.checks._reidentification.triggers import matches_near
from generator.content import AgeBand

_YEARS = rf"(?:[0-9０-９]{{1,3}}|{HANZI}{{1,5}})"
_AGE = regex(
    rf"(?<![0-9０-９.])(?P<lead>虚岁|实岁|周岁|年龄(?:是|为|[:：]))?\s?(?P<years>{_YEARS})\s?(?P<unit>半|个?[周虚足实]?[岁歲])"
    r"(?P<more>[岁歲]|[多半]|出头|左右|零[0-9一二三四五六七八九十]{1,2}个月)?"
)
_NOMINAL = regex(
    rf"(?P<lead>虚岁|实岁|年龄(?:是|为|[:：])?)\s?(?P<years>{_YEARS})(?![0-9０-９岁歲周、至到~\-–以及结分层组]|{HANZI})"
)
_BARE = regex(
    r"(?:今年|现年|年方|年届|年已|芳龄|高龄|享年|终年|刚过|已经?|虚龄|年纪)(?:才|刚|是|也|都|快)?(?P<years>[1-9][0-9]|[二三四五六七八九]?十[一二三四五六七八九]|"
    r"[二三四五六七八九]十)"
    r"(?=[，。、；！？,;)）\s”的了啦呢吧\x1e])"
)
_BESIDE_A_NAME = regex(
    r"(?:阿[\u4e00-\u9fff]|小[\u4e00-\u9fff]|老[\u4e00-\u9fff]|[\u4e00-\u9fff]某|奶奶|爷爷|外婆|外公|婆婆|阿?[伯叔婶姨姑舅]|"
    r"妈妈|爸爸|儿子|女儿|案主|服务对象)"
    r"[（(](?:[男女][，,、/ ]?)?(?P<years>[0-9]{1,3})[）)，,、]"
)
_MONTHS = regex(rf"(?<![0-9０-９.])(?P<months>{_YEARS})个多?月大")
_BIRTH_YEAR = regex(
    r"(?:生于|出生于|出生在|出生年份?[是为:：])\s?(?:19|20)[0-9]{2}年?|(?:(?:19|20)[0-9]{2}|(?<![0-9])[0-9]{2})年(?:出生|"
    r"生人|生的|生(?=[，。,）)]))"
)
_LIMIT_AFTER = regex(
    r"(?:周?岁)?(?:\s?(?:\(含\)|（含）)?(?:及|或|和)?(?:以[上下内前后外]|之[前后间]|起|往上|开外)|[前后]|\s?[-–—~～至到]\s?(?:[0-9]|[一二三四五六七八九十])"
    r"|的?(?:成年人|成人|人群|年龄段|组|阶段|法定))"
)
_LIMIT_BEFORE = regex(
    r"(?:超过|大于|小于|低于|高于|不到|不足|至少|最少|每|接近|将近|近|快|约|大约|(?<![刚才已经今明去年她他])满|未满|不满|年满|(?:比|大|小|相差|差|年长|"
    r"年轻|早|晚|长)(?:了|她|他|我|自己|近|约|上)?)$"
)
_IDIOM = regex(r"长命|万|压|守")

_OTHERS = (
    (_NOMINAL, ("虚岁", "实岁", "年龄"), 0, 14),
    (
        _BARE,
        ("今年", "现年", "年方", "年届", "年已", "芳龄", "高龄", "享年", "终年", "刚过", "已经", "虚龄", "年纪"),
        0,
        10,
    ),
    (_BESIDE_A_NAME, ("（", "("), 4, 8),
)
"""Patterns, the words near which they stand, and how far before and after these they reach."""


def chinese_ages(text: str) -> Iterator[Age]:
    """Yield exact ages in a Chinese text; one place may come twice."""
    yield from _in_years(text)
    for pattern, words, before, after in _OTHERS:
        for found in matches_near(pattern, words, text, before, after):
            years = number(found["years"])
            if years is not None and not _limited(text, found.start("years"), found.end("years")):
                yield Age(found.start("years"), found.end("years"), years)
    for found in matches_near(_MONTHS, ("月大",), text, 8, 4):
        if not RANGE_BEFORE.search(text, max(0, found.start() - 8), found.start()):
            yield Age(found.start(), found.end(), 0, AgeBand.UNDER_6.words.zh)
    for found in matches_near(_BIRTH_YEAR, ("生于", "出生", "年生"), text, 6, 14):
        if tells_of_somebody(text, found.start(), found.end(), "zh"):
            yield Age(found.start(), found.end(), born_in(found[0]))


def _in_years(text: str) -> Iterator[Age]:
    for found in matches_near(_AGE, ("岁", "歲"), text, 12, 8):
        years = number(found["years"])
        if years is None or (found["unit"] == "半" and not found["more"]):
            continue
        start, end = found.start("years"), found.end()
        if (
            _limited(text, start, end)
            or about_everybody(text, start, end, "zh")
            or (years == 100 and not found["years"].isdigit())
        ):
            continue
        words = band_of(years).words.zh
        follows = text[end : end + 2]
        plain = not found["lead"] and found["unit"] in {"岁", "歲", "周岁"} and follows not in {"生日", "寿辰", "大寿"}
        yield Age(start, end, years, words if plain else None)


def _limited(text: str, start: int, end: int) -> bool:
    """Return whether an age is a limit, one end of a range, a difference, or part of an idiom."""
    left = max(0, start - 8)
    return bool(
        RANGE_BEFORE.search(text, left, start)
        or _LIMIT_BEFORE.search(text, left, start)
        or _LIMIT_AFTER.match(text, end)
        or _IDIOM.search(text, max(0, start - 2), start)
    )
