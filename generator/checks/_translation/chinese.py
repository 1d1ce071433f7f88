"""Read the numbers of a Chinese text: 38.5℃, 两周, 半小时, 百分之五, 第14天, 下午4点, 1万多."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks._regex import regex
from generator.checks._translation.quantity import Quantity, prepared, with_units_of_ranges

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_UNITS = {
    "分钟": "minute",
    "刻钟": "quarter",
    "秒钟": "second",
    "秒": "second",
    "小时": "hour",
    "钟头": "hour",
    "天": "day",
    "昼夜": "day",
    "星期": "week",
    "礼拜": "week",
    "周岁": "year",
    "周年": "year",
    "周": "week",
    "个月": "month",
    "岁": "year",
    "年": "year",
    "℃": "celsius",
    "°C": "celsius",
    "摄氏度": "celsius",
    "度": "celsius",
    "毫米": "millimetre",
    "厘米": "centimetre",
    "公里": "kilometre",
    "千米": "kilometre",
    "米": "metre",
    "里": "li",
    "毫克": "milligram",
    "千克": "kilogram",
    "公斤": "kilogram",
    "克": "gram",
    "斤": "jin",
    "毫升": "millilitre",
    "升": "litre",
}
_UNIT = "|".join(_UNITS)
_SIGNS = "零〇一二两俩三仨四五六七八九十百千万亿"
_NUMBER = regex(
    rf"""(?P<share>百分之|千分之|[{_SIGNS}]{{1,4}}分之)?
    (?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<minutes>[:：][0-5]\d(?!\d))?(?P<times>[百千万亿]{{0,2}})
      |(?P<signs>[{_SIGNS}]{{1,20}}(?:点[零〇一二三四五六七八九]{{1,9}})?)
      |(?P<half>半))
    (?:[多余来几]?(?P<bare>个(?!月))?(?P<and_half>半(?!天))?(?P<unit>{_UNIT})(?P<after>半(?!天)|(?<=度)(?:\d(?!\d)|[一二三四五六七八九](?![{_SIGNS}个])))?
      |(?P<clock>点钟?|时)(?P<past>半)?
      |(?P<tenths>成))?""",
    re.VERBOSE,
)
_MORNING = regex(r"(?:上午|早上|清晨|凌晨|早晨|早)$")
_EVENING = regex(r"(?:下午|晚上|傍晚|夜里|晚)$")
_WHOLE_DAY = regex("全天|昼夜|日夜|随时")
_NO_WEEKS = regex(r"四周(?:围|边|都|是|的|有|没|转|看|，|。|$)")


def chinese_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every number of a text, in order."""
    plain = prepared(text)
    read = (quantity for found in _NUMBER.finditer(plain) for quantity in _read(plain, found))
    whole_days = (Quantity(*found.span(), frozenset({24.0}), "hour") for found in _WHOLE_DAY.finditer(plain))
    return (*with_units_of_ranges(plain, read), *whole_days)


def _read(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    start, end = found.span()
    if found["half"]:
        yield _half(found)
        return
    digits = bool(found["digits"])
    values = _values(found)
    if found["share"]:
        whole = {"百": 100.0, "千": 1000.0}.get(found["share"][0]) if found["share"][1:] == "分之" else None
        parts = number_of(found["share"][:-2]) if whole is None else whole
        shares = {value / parts for value in values} if parts else set()
        yield Quantity(start, end, frozenset({*values, *shares, parts}), digits=digits, wanted=digits)
    elif found["clock"] or found["minutes"]:
        yield from _clock(text, found, values)
    elif found["tenths"]:
        yield Quantity(start, end, frozenset({v * scale for v in values for scale in (1.0, 10.0, 0.1)}), digits=digits)
    else:
        yield _counted(text, found, values)


def _values(found: re.Match[str]) -> set[float]:
    if found["digits"]:
        number = float(found["digits"].replace(",", ""))
        for sign in found["times"]:
            number *= _TENS.get(sign) or _MYRIADS[sign]
        return {number}
    signs = found["signs"]
    if len(signs) > 1 and not any(sign in _TENS or sign in _MYRIADS or sign == "点" for sign in signs):
        each = [_DIGITS[sign] for sign in signs]  # 两三天, or 二〇二〇年
        return {float(one) for one in each} | {float("".join(map(str, each)))}
    return {number_of(signs)}


def _counted(text: str, found: re.Match[str], values: set[float]) -> Quantity:
    unit = _UNITS.get(found["unit"] or "", "")
    digits = bool(found["digits"])
    if (unit == "year" and min(values) >= 1900) or _NO_WEEKS.match(text, found.start()):
        unit = ""
    if found["and_half"] or found["after"] == "半":
        values = {value + 0.5 for value in values}
    elif found["after"] and unit == "celsius":  # 三十八度五
        values = {value + number_of(found["after"]) / 10 for value in values}
    wanted = _counts(text, *found.span()) if digits else bool(unit) and min(values) > 1 and not _is_nth(text, found)
    return Quantity(*found.span(), frozenset(values), unit, digits, wanted)


def _counts(text: str, start: int, end: int) -> bool:
    """Tell whether digits are a number that holds in every language.

    COVID-19, N95 and 84消毒液 are names; 60个字 are not sixty words.
    """
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    return not re.search(r"[A-Za-z]-?$", before) and not after.startswith(("字", "消毒", "个字"))


def _is_nth(text: str, found: re.Match[str]) -> bool:
    return text.endswith("第", 0, found.start())


def _clock(text: str, found: re.Match[str], values: set[float]) -> Iterator[Quantity]:
    start, end = found.span()
    before = text[max(0, start - 3) : start]
    unit = "evening" if _EVENING.search(before) else "morning" if _MORNING.search(before) else ""
    hours = frozenset(values | {value + 12 for value in values if value <= 12})
    digits = bool(found["digits"])
    yield Quantity(start, end, hours, unit, digits, digits)
    if found["past"]:
        yield Quantity(end - 1, end, frozenset({30.0, 0.5}))
    if found["minutes"] and (past := float(found["minutes"][1:])):
        yield Quantity(start, end, frozenset({past, past / 60}), "", digits, digits)


def _half(found: re.Match[str]) -> Quantity:
    unit = _UNITS.get(found["unit"] or "", "")
    return Quantity(*found.span(), frozenset({0.5} if unit else {0.5, 50.0}), unit)


def number_of(signs: str) -> float:
    """Return the number that Chinese or Arabic digits write: 一百二十, 十二, 1.5; 三点五 is 3.5."""
    if signs.replace(".", "", 1).isdigit() and signs.isascii():
        return float(signs)
    whole, _, decimals = signs.partition("点")
    total = section = digit = 0
    for sign in whole:
        if sign in _DIGITS:
            digit = digit * 10 + _DIGITS[sign] if digit else _DIGITS[sign]
        elif sign in _TENS:
            section, digit = section + (digit or 1) * _TENS[sign], 0
        elif sign == "万":
            total, section, digit = total + (section + digit or 1) * _MYRIADS[sign], 0, 0
        else:
            total, section, digit = (total + section + digit or 1) * _MYRIADS[sign], 0, 0
    return float(f"{total + section + digit}.{''.join(str(_DIGITS[sign]) for sign in decimals) or 0}")
