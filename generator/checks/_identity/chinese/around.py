"""What stands around a name, in the measure of `weigh`: bits for or against it being one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.checks._identity.chinese.hanzi import is_han
from generator.checks._identity.chinese.lexicon import lexicon, often_given
from generator.checks._identity.data import lines, word_set
from generator.checks._regex import regex

_PERSON = regex(
    r"[,:;( |]{0,3}(?:(?:男|女)(?![儿孩人子婿士生工性友童朋声])|"
    r"(?:[1-9]\d{0,2} ?|[一二三四五六七八九十]{2,3})岁(?!以[上下]|[及或]以[上下])|"
    r"[和与跟同](?:丈夫|妻子|老伴|女儿|儿子|母亲|父亲|家人|妈妈|爸爸|婆婆|媳妇|前妻|前夫)|"
    r"(?:现年|年龄|年仅|今年|年近|年过|年满)(?=\d|[一二三四五六七八九十]))"
)
"""Sex or age: things and places have none."""
_RECORD = regex(r"[,:;( |]{1,3}(?:身份证|电话|手机|住址|家住|住在|独居|丧偶|[12]\d{3}年|汉族|已婚|未婚|退休|低保|五保)")
_SINCE = regex(r"[于自从在](?:19|20)\d\d年|从小|早年")
_TITLE = regex("(?:阿姨|奶奶|爷爷|婆婆|阿婆|大爷|大妈|大叔|大姐|老师|医生|先生|女士|同学)(?![们的])")
_ASPECT = regex("[\u4e00-\u9fff]{1,2}[着了过](?![\u4e00-\u9fff]?[时后])")
_OPENING = regex(
    r"(?:[\s,.;:!?、。\"'“”「」(\[{|#*\-/@【《]|[和与跟同对向给找叫让把被由请陪见为是替帮经据将从除因待])$|^$"
)
_NUMERAL = regex(r"[\d一二两三四五六七八九十百几多数每这那半整第零逐]$")
_SPEAKING = regex(
    "说(?!明|法|话|服|不|得)|[对跟向][\u4e00-\u9fff]{1,4}[说讲](?!明|法|话)|告诉|表示|坦言|回忆|点了?点头|哭着|打来电话|来到|走进"
)
_NO_SPEAKERS = word_set(
    "江门 双方 官方 经理 师傅 司机 顾客 房东 国家 家长 家人 师生 师父 宾客 元帅 祖母 祖父 "
    "孙女 孙儿 常委 党委 有人 应该 公安 武警 文书 高层 干部 干警 卫生 管家 童工 工友 左右 "
    "和尚 和平 相关 祖先 房客 石家庄 安徽 江苏 江西 云南 贵州 郑州 成都 宁夏 温州 广东 "
    "广州"
)
_RARE_WORD = -15.5
_PEOPLE_END = frozenset("人员者户兵师姨妈爸哥姐弟妹嫂婆爷奶叔伯姑舅婶甥侄孙媳婿孀")
"""What words for people end with: 发起人, 保洁员, 大姨."""
_PSEUDONYMS = frozenset("小阿老")
"""What begins a pseudonym, so that its second character begins no name."""
_MEASURE = frozenset("张周段项卷时元米支平包车安单班户石部首门文和官方管毛万双")


class People(NamedTuple):
    """Words that stand beside people's names.

    Attributes:
        only: what hardly anybody but people do, e.g. 告诉.
        mostly: what people do, and now and then something else, e.g. 今天.
        meeting: what is done to somebody, e.g. 探访.
        borne: names that are words and that people do bear, e.g. 江河.
        first: the first characters of `only`.
    """

    only: frozenset[str]
    mostly: frozenset[str]
    meeting: frozenset[str]
    borne: frozenset[str]
    first: frozenset[str]


@cache
def people() -> People:
    """Return the lists; they are read once, on first use."""
    table = {row.split(":", 1)[0]: frozenset(row.split(":", 1)[1].split()) for row in lines("people.txt")}
    return People(
        **table,
        first=frozenset(word[0] for word in table["only"])
        | frozenset("男女123456789一二三四五六七八九现年今,:;( |和与跟同"),
    )


def only_people(text: str, end: int) -> bool:
    """Return whether behind a place something stands that only people do or are."""
    return _begins(text, end, people().only) or _PERSON.match(text, end) is not None


def _begins(text: str, place: int, words: frozenset[str]) -> bool:
    """Return whether one of some words of up to four characters begins at a place."""
    return (
        text[place : place + 2] in words
        or text[place : place + 1] in words
        or text[place : place + 3] in words
        or text[place : place + 4] in words
    )


def behind(text: str, end: int, name: str) -> float:
    """Return what the words behind a name say: only people speak, or are seventy years old."""
    if name in lexicon().words:
        # 江河说 has a speaker; in 妈妈平安回家 the word says how somebody comes home.
        if _speaking(text, end) or (name in people().borne and _TITLE.match(text, end)):
            return 11.0 if often_given(name[-1]) or name in people().borne else 6.0
        rare = lexicon().words[name] < _RARE_WORD and often_given(name[-1])
        return 6.0 if rare and only_people(text, end) else 0.0
    if only_people(text, end):
        return 11.0 if all(often_given(character) for character in name[1:]) else 6.0
    if len(name) > 2 and _TITLE.match(text, end):
        return 8.0
    mostly = people().mostly
    follows = text[end : end + 1]
    if (follows not in mostly and _begins(text, end, mostly)) or _RECORD.match(text, end):
        return 5.0
    if _SINCE.match(text, end):
        return 4.0
    if follows in mostly or _ASPECT.match(text, end):
        return 2.0
    return 0.0 if is_han(follows) else 0.5


def behind_label(text: str, end: int, name: str) -> float:
    """Return what the words behind a name say that has a label before it: a name that is a word needs less of them."""
    if name in people().borne and (only_people(text, end) or _begins(text, end, people().mostly)):
        return 12.0
    return behind(text, end, name)


def before(text: str, place: int, end: int, name: str) -> float:
    """Return what the words before a name say."""
    last = text[place - 1 : place]
    score = 1.5 if last == "、" else -4.0 if last in _PSEUDONYMS else 0.0
    meeting = people().meeting
    if place > 1 and (
        text[place - 2 : place] in meeting or text[place - 3 : place] in meeting or text[place - 4 : place] in meeting
    ):
        score += 4.0
    if last in _PEOPLE_END:
        score += 2.5
    if _stands_alone(text, place, end, name):
        score += 2.5 if len(name) == 3 else 1.0
    if _OPENING.search(text, max(0, place - 1), place):
        score += 1.0
        if _speaks(text, end, name):
            score += 9.0
    if name[0] in _MEASURE and _NUMERAL.search(text, max(0, place - 1), place):
        score -= 14.0
    return score


def _stands_alone(text: str, place: int, end: int, name: str) -> bool:
    """Return whether a name of usual characters is all that stands between two signs, as in a form."""
    if is_han(text[place - 1 : place]) or is_han(text[end : end + 1]):
        return False
    return lexicon().surnames.get(name[0], -9.0) > -8 and all(map(often_given, name[1:]))


def _speaks(text: str, end: int, name: str) -> bool:
    """Return whether a name that is a word, such as 江河, speaks, has a sex and an age, or a title behind it."""
    if name not in lexicon().words or name in _NO_SPEAKERS:
        return False
    borne = name in people().borne
    if borne and _TITLE.match(text, end):
        return True
    return (borne or often_given(name[-1])) and _speaking(text, end)


def _speaking(text: str, end: int) -> bool:
    """Return whether behind a word something stands that makes a person of it: it speaks, or has a sex or an age."""
    return _SPEAKING.match(text, end) is not None or (
        text[end : end + 1] not in "男女" and _PERSON.match(text, end) is not None
    )
