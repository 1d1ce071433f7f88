"""Named places in Chinese texts.

A place has a name if something is left of the words before its kind (村, 小区, 小学 …) once the general ones are
taken away: nothing is left of 邻镇的中学 and 市人民医院, 龙溪 is left of 龙溪村. So general words are listed, no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.checks._regex import regex
from generator.checks._reidentification.data import rows
from generator.checks._reidentification.hits import Hit
from generator.checks._reidentification.place_kinds import ADDRESS, INSTITUTION, SETTLEMENT
from generator.checks._reidentification.triggers import matches_near

_KINDS = {
    SETTLEMENT: "自然村|新村|村|屯|寨|小区|花园|花苑|公寓|大厦|家园|华庭|名城|豪庭|山庄|嘉园|雅苑|大院|家属院",
    INSTITUTION: (
        "幼儿园|小学|初中|高中|中学|一中|二中|三中|职校|技校|职中|大学|学院|医院|卫生院|诊所|工厂|电子厂|制衣厂|纸厂|鞋厂|厂|公司|超市|酒店|"
        "餐厅|敬老院|养老院|福利院|老人院|教会|教堂|寺"
    ),
}
_WORDS_OF_KINDS = {word: words for words, kind in _KINDS.items() for word in kind.split("|")}
_NOT_A_PLACE = regex(r"村[民庄落医支干务]|村[（(]居|学生|中[生低]|庙|厂[商家长房区]|院长|院派|司法")
_CUT_SIGNS = (
    "在到去来从往进出回的了是和与及跟给让把被得过着将向于由对为等或也都就又再只还却所那这哪每某各另别同几两三四五六七八九十一"
    "他她它我你们"
)
_CUT_WORDS = (
    "要求|委托|确认|报告|告诉|位于|前往|赶到|搬至|送至|转至|考上|毕业|上班|打工|工作|住进|离开|通知"
    "|联系|经过|附近|隔壁|旁边|属于|叫做|名叫"
)
_CUT_LAST = "叫读上入住接陪送找请问看见"
_NO_HANZI = r"\x00-\u4dff\ua000-\U0010ffff"
_CUT_FIRST = "".join(word[0] for word in _CUT_WORDS.split("|"))
_CUT_WORD = "|".join(f"(?<={word[0]}){word[1:]}" for word in _CUT_WORDS.split("|"))
_CUT = regex(
    rf"[{_NO_HANZI}{_CUT_SIGNS}{_CUT_FIRST}{_CUT_LAST}]"
    rf"(?:(?<=[{_NO_HANZI}{_CUT_SIGNS}])|{_CUT_WORD}|(?<=[{_CUT_LAST}]))"
)
"""What a name does not reach over. One set of characters comes first, so that the search skips all others at once."""
_STREET = regex(
    r"[\u4e00-\u9fff]{1,6}(?:大道|路|街|巷|弄|里|胡同|坊|围)(?:[东西南北中]段?)?\s?(?:第?[0-9０-９]{1,5}|[一二三四五六七八九十百]{1,5})\s?号(?!线|"
    r"文|楼梯|令)"
)
_LIVES_IN = regex(
    r"(?:住在|家住|位于|租住在|搬到|租在|现住)(?P<place>(?!.?[条个几楼一])[\u4e00-\u9fff]{2,5}(?:大道|路|巷|街(?!道|坊)|社区))"
)
_BLOCK = regex(
    r"(?<![0-9])(?:[0-9]{1,3}|[A-Z])(?:栋|幢|座|号楼)(?:[0-9一二三四五六七八九十]{1,3}单元)?(?:[0-9一二三四五六七八九十]{1,4}[室房层楼]?)?"
    r"|[一二三四五六七八九十]{1,3}(?:栋|幢|座|号楼)(?:[0-9一二三四五六七八九十]{1,3}单元)?[0-9一二三四五六七八九十]{1,4}[室房层楼]"
    r"|(?<![0-9])[0-9]{3,4}[室房](?!间)"
)
_LONGEST_FIRST = tuple(_WORDS_OF_KINDS)
_LEFT = 14
_IN_NAMES_TOO = frozenset("和同上下入向对于经长里")


def chinese_places(text: str) -> Iterator[Hit]:
    """Yield named places in a Chinese text; one may stand in another."""
    for number, place, end in _kinds_automaton().find_matches_as_indexes(text):
        start = _name_start(text, place)
        if start < place and not _NOT_A_PLACE.match(text, end - 1):
            yield Hit(start, end, {"kind": _WORDS_OF_KINDS[_LONGEST_FIRST[number]]})
    for pattern, words, before, after in (
        (_STREET, ("号",), 18, 3),
        (_BLOCK, ("栋", "幢", "座", "号楼", "室", "房"), 5, 12),
    ):
        for found in matches_near(pattern, words, text, before, after):
            yield Hit(found.start(), found.end(), {"kind": ADDRESS})
    for found in matches_near(_LIVES_IN, ("住", "位于", "搬到", "租在"), text, 1, 10):
        if _left_over(found["place"][:-1]):
            yield Hit(found.start("place"), found.end(), {"kind": ADDRESS})


@cache
def _kinds_automaton() -> AhoCorasick:
    return AhoCorasick(_LONGEST_FIRST, matchkind=MatchKind.LeftmostLongest)


def _name_start(text: str, kind: int) -> int:
    """Return where the name begins that stands before a kind of place; the kind's own place if there is no name."""
    begins = max(0, kind - _LEFT)
    start, before, cut_at = begins, begins, begins
    for cut in _CUT.finditer(text, begins, kind):
        before, cut_at, start = start, cut.start(), cut.end()
    if _left_over(text[start:kind]):
        return start
    # 和, 同 and 上 join words and stand in names: 仁和医院, 同济医院, 上坪村.
    if text[cut_at:start] in _IN_NAMES_TOO and not _general()[0].fullmatch(text[before:cut_at] + text[start:kind]):
        within = cut_at if start < kind else before
        if kind - within == 2:
            return within
    return kind


def _left_over(words: str) -> str:
    """Return what is left without general words; a single character is no name."""
    whole, first = _general()
    if whole.fullmatch(words):
        return ""
    lead = first.match(words)
    rest = words[lead.end() :] if lead else words
    return rest if len(rest) > 1 else ""


@cache
def _general() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for a name of general words only, and for those that a name can begin with and still be one.

    A single character does not count there: 新 is general in 新小区 and part of the name in 新华小学.
    """
    words = sorted((word for (line,) in rows("general.txt") for word in line.split()), key=len, reverse=True)
    longer = [word for word in words if len(word) > 1]
    return _any_of(words), _any_of(longer)


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Return a pattern for any number of `words`. That one can begin is asked first: mostly none does."""
    return re.compile(f"(?:(?=[{''.join({word[0] for word in words})}])(?:{'|'.join(words)}))*")
