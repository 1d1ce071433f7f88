"""Ages in texts: exact ones, and bands.

Not meant are limits (65岁以上, 未满18周岁), differences (大三岁), and what is said of everybody of an age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks._reidentification.bands import OLDEST, band_of
from generator.checks._reidentification.hits import Hit, sentence_around
from generator.checks._reidentification.numerals import ENGLISH, HANZI, number
from generator.checks._reidentification.people import tells_of_somebody
from generator.content import AgeBand
from generator.languages import Language

_YEARS = rf"(?:[0-9０-９]{{1,3}}|{HANZI}{{1,5}})"
_RANGE_BEFORE = re.compile(rf"(?:[0-9]|{HANZI})(?:个?月|周?[岁歲])?\s?(?:[-–—~～至到、或和]|over|to|or|and|\s)\s?$")
_ZH_AGE = re.compile(
    rf"(?<![0-9０-９.])(?P<lead>虚岁|实岁|周岁|年龄(?:是|为|[:：]))?\s?(?P<years>{_YEARS})\s?(?P<unit>半|个?[周虚足实]?[岁歲])"
    r"(?P<more>[岁歲]|[多半]|出头|左右|零[0-9一二三四五六七八九十]{1,2}个月)?"
)
_ZH_NOMINAL = re.compile(rf"(?P<lead>虚岁|实岁|年龄(?:是|为|[:：])?)\s?(?P<years>{_YEARS})(?![0-9０-９岁歲周、至到~\-–以及结分层组]|{HANZI})")
_ZH_BARE = re.compile(
    r"(?:今年|现年|年方|年届|年已|芳龄|高龄|享年|终年|刚过|已经?|虚龄|年纪)(?:才|刚|是|也|都|快)?(?P<years>[1-9][0-9]|[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十)"
    r"(?=[，。、；！？,;)）\s”的了啦呢吧\x1e])"
)
_ZH_BESIDE_A_NAME = re.compile(
    r"(?:阿[\u4e00-\u9fff]|小[\u4e00-\u9fff]|老[\u4e00-\u9fff]|[\u4e00-\u9fff]某|奶奶|爷爷|外婆|外公|婆婆|阿?[伯叔婶姨姑舅]|妈妈|爸爸|儿子|女儿|案主|服务对象)"
    r"[（(](?:[男女][，,、/ ]?)?(?P<years>[0-9]{1,3})[）)，,、]"
)
_ZH_MONTHS = re.compile(rf"(?<![0-9０-９.])(?P<months>{_YEARS})个多?月大")
_ZH_BIRTH_YEAR = re.compile(r"(?:生于|出生于|出生在|出生年份?[是为:：])\s?(?:19|20)[0-9]{2}年?|(?:(?:19|20)[0-9]{2}|(?<![0-9])[0-9]{2})年(?:出生|生人|生的|生(?=[，。,）)]))")
_ZH_LIMIT_AFTER = re.compile(
    r"(?:周?岁)?(?:\s?(?:\(含\)|（含）)?(?:及|或|和)?(?:以[上下内前后外]|之[前后间]|起|往上|开外)|[前后]|\s?[-–—~～至到]\s?(?:[0-9]|[一二三四五六七八九十])"
    r"|的?(?:成年人|成人|人群|年龄段|组|阶段|法定))"
)
_ZH_LIMIT_BEFORE = re.compile(r"(?:超过|大于|小于|低于|高于|不到|不足|至少|最少|每|接近|将近|近|快|约|大约|(?<![刚才已经今明去年她他])满|未满|不满|年满|(?:比|大|小|相差|差|年长|年轻|早|晚|长)(?:了|她|他|我|自己|近|约|上)?)$")
_ZH_IDIOM = re.compile(r"长命|万|压|守")
_ZH_GENERAL = re.compile(r"法律|法规|条例|规定|政策|指南|标准|申请|办理|法定|应当|应该|可以|建议|通常|一般|往往|适合|免费|享受|发放|补贴|津贴|年龄段|筛查|名单|条件|疫苗|接种|儿童都|孩子都|老人都|的人|《")

_N = rf"(?P<years>[0-9]{{1,3}}|(?i:{ENGLISH}))"
_EN_YEARS_OLD = re.compile(rf"(?<![\w.–-]){_N}(?P<rest>(?:[ -]and[ -]a[ -]half)?[ -]years?[ -]olds?\b|[ -]?(?:yo|y/o|y\.o\.)(?!\w))")
_EN_AGED = re.compile(rf"\b(?P<lead>[Aa]ged?|[Aa]ge:|[Aa]ge is|AGE) {_N}(?![\w.–-]|\+| ?%)")
_EN_AT = re.compile(rf"\b(?:[Aa]t )?(?:the|her|his) age of {_N}(?![\w–-])|\b(?:turn(?:s|ed|ing)) {_N.replace('years', 'turned')}(?=[,.;:!?]| this| last| next| in | and | when|$)")
_EN_IS = re.compile(rf"\b(?:[Ss]he|[Hh]e|[Ww]ho)(?: is|['’]s| was)(?: now| only| just| already)? {_N}(?=[,.;:!?]| and | when | but |\x1e)")
_EN_AT_NUMBER = re.compile(
    r"\b[Aa]t (?P<years>(?:2[5-9]|[3-9][0-9]|10[0-9])|(?i:(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?))"
    r"(?=,? (?:she|he|her|his)\b|,? (?:and )?(?:still|living|alone|widowed)|[.!](?:\s|\x1e|$))"
    rf"|\b(?:died|retired|married|widowed|orphaned|pregnant|divorced|school|mother|father|birth|alone|home|work) at {_N.replace('years', 'event')}(?![\w:–-]| ?[ap]\.?m| o['’]clock)"
)
_EN_BESIDE_A_NAME = re.compile(r"\b(?!Article|Step|Table|Figure|Day|Week|Page|Law|Section|Item|Decision|Note|Part|Chapter|Line|Room)(?:[A-Z][a-z]+|(?:grand)?(?:mother|father|son|daughter)|mum|dad|wife|husband|brother|sister|aunt|uncle)(?:, (?P<years>[0-9]{1,3}),|,? \((?:[fm], ?)?(?P<bracketed>[0-9]{1,3})\))")
_EN_MONTHS = re.compile(rf"(?<![\w.–-]){_N}[ -](?:months?|weeks?|days?)[ -]old\b")
_EN_BIRTH_YEAR = re.compile(r"\bborn in (?:[A-Z][a-z]+ )?(?:19|20)[0-9]{2}\b")
_EN_LIMIT_AFTER = re.compile(r",? (?:and|or) (?:over|older|above|under|up|upwards|younger|below)\b|\+|,? ?(?:[-–—]|to|through) ?[0-9]| or [0-9]")
_EN_LIMIT_BEFORE = re.compile(r"(?i)(?:over|under|below|above|before|after|until|from|by|least|than|nearly|almost|about|around|each|every|people|persons|adults|children|those|anyone|anybody|everyone|everybody|women|men|residents|minors|between)(?: the)? $")
_EN_GENERAL = re.compile(r"(?i)\b(?:law|act|regulations?|polic(?:y|ies)|guidelines?|article|allowance|eligible|entitled|may be|should|must|can apply|free of charge|vaccin\w+|usually|as a rule|children need|in general)\b")


class Age(NamedTuple):
    """An age in a text: from where to where, its years, and what can stand there instead."""

    start: int
    end: int
    years: int
    replacement: str | None = None


def find(text: str, language: Language) -> Iterator[Hit]:
    """Yield every exact age of somebody."""
    for age in exact(text, language):
        yield Hit(age.start, age.end, {"band": band_of(age.years).words}, age.replacement)


def exact(text: str, language: Language) -> Iterator[Age]:
    """Yield every exact age of somebody, in years; each place once."""
    taken = -1
    for age in sorted(_zh(text) if language == "zh" else _en(text)):
        if age.start >= taken and 0 <= age.years <= OLDEST:
            taken = age.end
            yield age


def _zh(text: str) -> Iterator[Age]:
    if "岁" in text or "歲" in text:
        yield from _zh_years(text)
    for pattern in (_ZH_NOMINAL, _ZH_BARE, _ZH_BESIDE_A_NAME):
        for found in pattern.finditer(text):
            years = number(found["years"])
            if years is not None and not _limited(text, found.start("years"), found.end("years")):
                yield Age(found.start("years"), found.end("years"), years)
    for found in _ZH_MONTHS.finditer(text):
        if not _RANGE_BEFORE.search(text, max(0, found.start() - 8), found.start()):
            yield Age(found.start(), found.end(), 0, f"{AgeBand.UNDER_6.words.zh}")
    for found in _ZH_BIRTH_YEAR.finditer(text):
        if tells_of_somebody(text, found.start(), found.end(), "zh"):
            yield Age(found.start(), found.end(), _born_in(found[0]))


def _zh_years(text: str) -> Iterator[Age]:
    for found in _ZH_AGE.finditer(text):
        years = number(found["years"])
        if years is None or found["unit"] == "半" and not found["more"]:
            continue
        start, end = found.start("years"), found.end()
        if _limited(text, start, end) or _about_everybody(text, start, end, "zh") or years == 100 and not found["years"].isdigit():
            continue
        words = band_of(years).words.zh
        follows = text[end : end + 2]
        plain = not found["lead"] and found["unit"] in {"岁", "歲", "周岁"} and follows not in {"生日", "寿辰", "大寿"}
        yield Age(start, end, years, words if plain else None)


def _limited(text: str, start: int, end: int) -> bool:
    """Return whether an age is a limit, one end of a range, a difference, or part of an idiom."""
    left = max(0, start - 8)
    return bool(
        _RANGE_BEFORE.search(text, left, start)
        or _ZH_LIMIT_BEFORE.search(text, left, start)
        or _ZH_LIMIT_AFTER.match(text, end)
        or _ZH_IDIOM.search(text, max(0, start - 2), start)
    )


def _en(text: str) -> Iterator[Age]:
    for found in _EN_YEARS_OLD.finditer(text):
        years = number(found["years"])
        if years is not None and not _en_limited(text, found.start(), found.end()):
            yield Age(found.start(), found.end(), years, _en_replacement(text, found, years))
    for found in _EN_AGED.finditer(text):
        years = number(found["years"])
        if years is not None and not _en_limited(text, found.start(), found.end()):
            band = band_of(years)
            plain = found["lead"].lower() == "aged"
            yield Age(found.start(), found.end(), years, f"{found['lead']} {band.words.en}" if plain else None)
    for pattern in (_EN_AT, _EN_IS, _EN_AT_NUMBER, _EN_BESIDE_A_NAME):
        for found in pattern.finditer(text):
            group = found.lastgroup or "years"
            years = number(found[group])
            if years is not None and not _en_limited(text, found.start(), found.end()):
                yield Age(found.start(group), found.end(group), years)
    for found in _EN_MONTHS.finditer(text):
        if not _en_limited(text, found.start(), found.end()):
            yield Age(found.start(), found.end(), 0)
    for found in _EN_BIRTH_YEAR.finditer(text):
        yield Age(found.start(), found.end(), _born_in(found[0]))


def _en_limited(text: str, start: int, end: int) -> bool:
    left = max(0, start - 16)
    return bool(
        _EN_LIMIT_BEFORE.search(text, left, start)
        or _RANGE_BEFORE.search(text, max(0, start - 6), start)
        or _EN_LIMIT_AFTER.match(text, end)
        or _about_everybody(text, start, end, "en")
    )


def _about_everybody(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether the sentence states a rule, and tells of nobody in particular."""
    first, last = sentence_around(text, start, end, language)
    general = (_ZH_GENERAL if language == "zh" else _EN_GENERAL).search(text, first, last)
    return bool(general) and not tells_of_somebody(text, start, end, language)


def _en_replacement(text: str, found: re.Match[str], years: int) -> str | None:
    """Return the band in the same form; None where the article before it would become wrong."""
    band = band_of(years)
    if band is AgeBand.OVER_79 or "half" in found["rest"] or "year" not in found["rest"]:
        return None
    before = text[max(0, found.start() - 3) : found.start()].lower()
    sounds_open = band.value.startswith(("8", "11", "18"))
    if before.endswith(" an ") or before == "an ":
        return f"{band.words.en}{found['rest']}" if sounds_open else None
    if before.endswith(" a ") or before == "a ":
        return None if sounds_open else f"{band.words.en}{found['rest']}"
    return f"{band.words.en}{found['rest']}"


def _born_in(written: str) -> int:
    """Return about how old somebody born in the year that is written is; only the band is told."""
    digits = re.sub(r"\D", "", written)
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return min(OLDEST, max(0, 2020 - year))
