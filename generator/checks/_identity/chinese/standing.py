"""What reads like a name and may stand: allowed names, pseudonyms, titles behind a surname, names of places."""

from __future__ import annotations

from generator.checks._identity.chinese.around import only_people
from generator.checks._identity.chinese.hanzi import HAN
from generator.checks._identity.chinese.labels import KIN, ROLES
from generator.checks._identity.chinese.lexicon import COMPOUND, lexicon, often_given
from generator.checks._regex import regex

_TITLE = (
    "先生|女士|小姐|太太|夫人|阿姨|姨|叔叔|叔|伯伯|伯|伯母|大爷|大妈|大娘|大叔|大姐|大哥|"
    "大嫂|奶奶|爷爷|婆婆|婆|公公|公|阿婆|阿公|阿伯|姐姐|姐|妹妹|妹|哥哥|哥|弟弟|弟|嫂|嫂子|"
    "姑姑|姑|姑娘|婶|婶婶|老师|老|医生|大夫|护士"
    "|护士长|主任|书记|社工|督导|同学|同志|师傅|校长|院长|站长|所长|科长|局长|处长|部长|"
    "经理|总|工|律师|警官|法官|教授|博士|队长|组长|村长|镇长|市长|会长|秘书|干事|老板|家|"
    "某某?|长|氏|姓|村|镇|县|市|区|路|街|庄|屯|湾|沟|坡|桥|寨"
)
_PSEUDONYM = regex(rf"[{HAN}](?:{_TITLE})(?!.)|.某{{1,3}}|[小阿老大].{{1,2}}|.[XxＸ×*○]{{1,3}}")
_PLACE_ENDS = frozenset("乡县镇村州区屯寨")
_TITLED = regex(rf"[{HAN}]{{1,2}}?(?:{_TITLE})")
_TITLE_HERE = regex(_TITLE)
_KIN_TITLES = frozenset("姨婶伯叔婆嫂姐哥姑")
_PLACE_AFTER = regex(
    r"(?:〔|[街路道镇村乡县市省区州河湖江桥巷坊港站馆寺庙塔岛湾涌围圩](?!上|里|边|口)|街道|"
    r"社区|社工站|医院|学校|小学|中学|大学|学院|公园|广场|集团|公司|水库|大桥|新村|花园|"
    r"小区|方言|话(?!说)|式|派|流域|地区|自治|战役|革命|理论|主义|疗法|模式|量表|综合征|"
    r"氏|病(?!人|房|了|倒|重|情))"
)
NO_NAME = regex(rf"(?:{KIN}|{ROLES}|康复者|康复期|上门|上午|家访)(?![{HAN}])")
"""What stands behind a label and reads like a name, and is none."""

_ROLE_HERE = regex(f"(?:{KIN}|{ROLES})")
_KIN_HERE = regex(f"起?(?:{KIN}|子女|儿女|父母|夫妻|兄弟|姐妹|家人|家长|孩子)")


def is_allowed(name: str, allowed: frozenset[str]) -> bool:
    """Return whether a name is allowed or a pseudonym, e.g. 小芳, 张某."""
    return name in allowed or _PSEUDONYM.fullmatch(name) is not None


def may_stand_alone(name: str, allowed: frozenset[str]) -> bool:
    """Return whether all that stands behind a label may stand: a pseudonym, a titled surname, a word of kinship."""
    return is_allowed(name, allowed) or _TITLED.fullmatch(name) is not None or NO_NAME.fullmatch(name) is not None


def is_harmless(text: str, place: int, end: int, name: str, allowed: frozenset[str]) -> bool:
    """Return whether a name is allowed, a pseudonym, a title behind a surname, or part of a place's name."""
    if (
        _ROLE_HERE.match(text, place)
        or _is_said_of_kin(text, place)
        or is_allowed(name, allowed)
        or _PLACE_AFTER.match(text, end)
        or _in_allowed(text, place, end, allowed)
    ):
        return True
    if len(name) == 3 and name[2] in _PLACE_ENDS:
        return True
    title = _TITLE_HERE.match(text, place + (2 if text[place : place + 2] in COMPOUND else 1))
    # 唐家豪 is a name although 唐家 is none: a title of one character must be all that follows the surname.
    if title is not None and len(title[0]) == 1 and len(name) == 3 and _is_given_after_title(text, end, name):
        return False
    return title is not None and (len(title[0]) > 1 or title[0] in _KIN_TITLES or place + 1 + len(title[0]) == end)


def _is_said_of_kin(text: str, place: int) -> bool:
    """Return whether what reads like a surname is a verb before a word of kinship: 谈子女在外地, 时儿女来看."""
    kin = _KIN_HERE.match(text, place + 1)
    return kin is not None


def _is_given_after_title(text: str, end: int, name: str) -> bool:
    """Return whether what reads like a title is in a given name: 梁伯韬, 禤伯年说, but not 李伯年纪大了."""
    last = name[2]
    return often_given(last) and (
        lexicon().words.get(last, -30) < -15.5 or (name[1] == "伯" and only_people(text, end))
    )


def _in_allowed(text: str, place: int, end: int, allowed: frozenset[str]) -> bool:
    """Return whether a name overlaps one that may stand, as 杜拉 does in 班杜拉."""
    starts = range(max(0, place - 3), end)
    return any(
        text[start:stop] in allowed
        for start in starts
        for stop in range(max(place + 1, start + 2), min(start + 5, len(text)) + 1)
    )
