"""Days of the calendar that tell when something befell somebody.

Not meant are days of policies, publications and reviews, and days that the whole world keeps.
"""

from __future__ import annotations

from functools import lru_cache

from generator.checks._regex import regex
from generator.checks._reidentification.hits import Hit, sentence_around
from generator.checks._reidentification.people import distance_to_somebody, gap
from generator.checks._reidentification.triggers import matches_near
from generator.languages import Language

_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12][0-9]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?)"
_LUNAR_DAY = (
    r"(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)"
)
_FEAST = "春节|元宵|清明|端午|中秋|重阳|国庆|元旦|圣诞|平安夜|七夕|冬至"
_ZH_MONTH = regex(
    rf"(?:(?:(?:19|20)[0-9]{{2}}|[一二][〇零一二三四五六七八九]{{3}}|[今去前当同次那这])年的?)?(?<![0-9]){_M}\s?月\s?{_D}\s?[日号](?!线|楼|院|病房)"
    rf"|(?:农历|阴历|旧历)?(?:正月|腊月|冬月){_LUNAR_DAY}|(?:农历|阴历|旧历){_M}月{_LUNAR_DAY}|(?<![0-9一二三四五六七八九十]){_M}月初[一二三四五六七八九十]"
    rf"|(?:[本上当下]|这个|上个|下个|那个|次)月的?{_D}[日号](?!线|楼|院|病房)"
)
_ISO = regex(
    r"(?<![0-9.])(?:19|20)[0-9]{2}(?P<sign>[-/.])(?:1[0-2]|0?[1-9])(?P=sign)(?:3[01]|[12][0-9]|0?[1-9])(?!\.?[0-9])"
)
_ZH_FEAST = regex(
    rf"大年(?:初[一二三四五六七八九]|三十)|年三十|除夕|(?:{_FEAST})节?(?:那天|当天|当晚|那晚|那夜|前夜|前一天|前一晚|第二天|夜里|晚上|一早|清晨)"
)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = tuple(month[:3] for month in _MONTHS)
_MONTH = rf"(?:{'|'.join(_MONTHS)}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)"
_EN_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_EN_MONTH = regex(
    rf"(?<![\w.–-])(?:the )?{_EN_DAY}(?: of)? {_MONTH}(?![a-z])(?:,? (?:19|20)[0-9]{{2}})?"
    rf"|\b{_MONTH} (?:the )?{_EN_DAY}(?![0-9])(?:,? (?:19|20)[0-9]{{2}})?"
)
_EN_SLASHES = regex(r"(?<![0-9./])(?:3[01]|[12][0-9]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])/(?:19|20)[0-9]{2}(?![0-9])")
_EN_OF_MONTH = regex(
    r"\bthe (?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th) of (?:the|that|this|last|next|each)(?: \w{1,12})? month\b"
)
_EN_FEAST = regex(
    r"\b(?:(?:Chinese|Lunar) )?New Year(?:['’]s)? (?:Eve|Day)\b|\bChristmas (?:Eve|Day)\b|\bthe (?:eve|"
    r"day|night) of the (?:Spring|Lantern|Mid-Autumn|Dragon Boat|Qingming) Festival\b"
)
_YEARS = ("19", "20")
_PATTERNS = {
    "zh": (
        (_ZH_MONTH, ("月",), 16, 8),
        (_ISO, _YEARS, 0, 12),
        (_ZH_FEAST, ("大年", "年三十", "除夕", *_FEAST.split("|")), 0, 10),
    ),
    "en": (
        (_EN_MONTH, _SHORT, 14, 28),
        (_ISO, _YEARS, 0, 12),
        (_EN_SLASHES, ("/19", "/20"), 6, 8),
        (_EN_OF_MONTH, ("month",), 36, 6),
        (_EN_FEAST, ("New Year", "Christmas", "Festival"), 40, 18),
    ),
}
"""Patterns, the words near which they stand, and how far before and after these they reach."""
_DOCUMENT = {
    "zh": regex(
        r"通知|规定|法律|条例|办法|意见|施行|生效|发布|印发|公布|颁布|出台|实施|修订|修正|修改|文件|指南|标准|讲座|分享|幻灯片|报告|报道|审阅|复核|核实|会议|讲话|数据|统计|普查|截至|有效期|版本"
        r"|[《》]|民政部|卫健委|国务院|省政府|市政府|人大|世界[\u4e00-\u9fff]{1,8}日|国际[\u4e00-\u9fff]{1,8}日|全国[\u4e00-\u9fff]{1,6}日|"
        r"宣传日|开始报名|开学|放假"
    ),
    "en": regex(
        r"(?i)\b(?:notices?|law|act|regulations?|issued|publish\w*|in force|into force|took effect|"
        r"effective|announc\w+|ministry|government|state council|guidelines?|documents?|standards?"
        r"|talk|slides?|reports?|reviewed|amended|revised|as of|world [\w ]{2,30}day|international [\w ]{2,30}day|"
        r"census|statistics|version|verified|holidays?|term begins)\b"
    ),
}


@lru_cache(maxsize=4)
def find(text: str, language: Language) -> tuple[Hit, ...]:
    """Return every day of the calendar that is tied to somebody. Two checks ask for the same text."""
    found = {
        (one.start(), one.end())
        for pattern, words, before, after in _PATTERNS[language]
        for one in matches_near(pattern, words, text, before, after)
    }
    return tuple(Hit(start, end) for start, end in sorted(found) if not _of_a_document(text, start, end, language))


def _of_a_document(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether a day is one of a policy or publication: it is nearer to a word of that kind than to somebody."""
    first, last = sentence_around(text, start, end, language)
    document = min((gap(found, start, end) for found in _DOCUMENT[language].finditer(text, first, last)), default=None)
    return document is not None and document <= distance_to_somebody(text, start, end, language)
