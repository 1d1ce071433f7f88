"""Personal names in Chinese text: after a label, before a verb that only people do, and without either.

Word-like names (高峰, 江河) read best as words; only their surroundings, or the roster, tell them from words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.data import word_set
from generator.checks._identity.labels import KIN, ROLES, has_label_before, labels
from generator.checks._identity.lexicon import COMPOUND, lexicon
from generator.checks._identity.weighing import LEFT, RIGHT, Weight, weigh
from generator.languages import Words

_HAN = "\u4e00-\u9fff"
_NAME_KEY = re.compile(rf"name(?:[ \n\"'“{{]|:|zh){{1,16}}(?=[{_HAN}])")
_STRONG = re.compile(
    r"(?:名叫|我叫|他叫|她叫|叫做|叫作|(?:姓名|名字|真名|实名|全名|本名|原名|户名|签名|签字|"
    r"曾用名)[ \"'“「]*[:=是为叫]|[:=])[\s\"'“「\[{(zh:*是为]*$"
)
_NAMING = re.compile(r"姓名|名字|真名|实名|全名|本名|原名|户名|曾用名|我叫|名叫")
_NAME_AFTER_LABEL = re.compile(rf"[{_HAN}]{{2,4}}(?=[\s,.;:!?、。;\"'”」)\]}}(|#\-/·]|$)")
_VERB = (
    "说|告诉|表示|称|回答|问道|答道|笑道|哭着|点头|摇头|叹|承认|坦言|回忆|认为|觉得|希望|"
    "提到|提出|透露|反映|介绍|来到|走进|打来|打电话|拨打|发来|报名|搬到|住在|出生|去世|"
    "离婚|患有|被诊断|确诊|入院|住院|出院|就诊"
    "|上门|探访|接待|带着|拿着|签了|签字|签收|领取|申请|同意|拒绝|陪同|陪着|送到|接到|收到|"
    "负责|今年|去年|从小|曾经|因为|独自|独居|丧偶|先生|女士|老师|医生|同志|同学|大爷|大妈|"
    "大叔|大姐|阿姨|奶奶|爷爷|叔叔|伯伯|婆婆|主任|书记|社工|护士|律师|家里|家中|一家|夫妇|"
    "夫妻"
)
_AFTER = re.compile(
    rf"(?:[,,( ]{{0,2}}(?:男|女|现年|年龄|年仅|今年|\d{{1,3}} ?岁|[一二三四五六七八九十]{{1,3}}岁|"
    rf"身份证|电话|手机|住址|家住|住在|[12]\d{{3}}年|汉族|已婚|未婚|退休)|{_VERB}|也说|又说|"
    rf"则说|就说|还说|再次|昨天|今天|昨晚|前天|上周|每天|一直|已经|总是|经常|不肯|不愿|不想)"
)
_STRONG_VERB = re.compile(
    r"(?:说|表示|告诉|称|回答|问|坦言|回忆|认为|觉得|打来|打电话|来到|走进|哭着|今年|点头|"
    r"承认|独自|先生|女士|大爷|大妈|同志|同学|[,( ]{0,2}(?:男|女|\d{1,3} ?岁))"
)
_BEFORE = re.compile(r"(?:[\s,.;:!?、。\"'“”「」(\[{|#*\-/]|[和与跟同对向给找叫让把被由请陪见为是替帮])$|^$")
_NUMERAL = re.compile(r"[\d一二两三四五六七八九十百几多数每这那半整第零]$")
_SPEAKING = re.compile("说(?!明|法|话|服|不|得)|告诉|表示|坦言|回忆|点了?点头|哭着|打来电话|来到|走进")
_WHO_SPEAKS = word_set(
    "江门 双方 官方 经理 师傅 司机 顾客 房东 国家 家长 家人 师生 师父 宾客 元帅 祖母 祖父 "
    "孙女 孙儿 常委 党委 有人 应该 公安 武警 文书 高层 干部 干警 卫生 管家 童工 工友 左右 "
    "和尚 和平 相关 祖先 房客 石家庄 安徽 江苏 江西 云南 贵州 郑州 成都 宁夏 温州 广东 "
    "广州"
)
_FUNCTION = frozenset("和从向由但能同应来都因与及为连让越经还又常将可使以被更最戴于谈时")
"""Surnames that mostly are words of grammar, or verbs behind a role: 社工和小晴, 邻居戴好口罩."""
_MEASURE = frozenset("张周段项卷时元米支平包车安单班户石部首门文和官方管毛万双")

_TITLE = (
    "先生|女士|小姐|太太|夫人|阿姨|姨|叔叔|叔|伯伯|伯|伯母|大爷|大妈|大娘|大叔|大姐|大哥|"
    "大嫂|奶奶|爷爷|婆婆|婆|公公|公|阿婆|阿公|阿伯|姐姐|姐|妹妹|妹|哥哥|哥|弟弟|弟|嫂|嫂子|"
    "姑姑|姑|姑娘|婶|婶婶|老师|老|医生|大夫|护士"
    "|护士长|主任|书记|社工|督导|同学|同志|师傅|校长|院长|站长|所长|科长|局长|处长|部长|"
    "经理|总|工|律师|警官|法官|教授|博士|队长|组长|村长|镇长|市长|会长|秘书|干事|老板|家|"
    "某某?|长|氏|姓|村|镇|县|市|区|路|街|庄|屯|湾|沟|坡|桥|寨"
)
_PSEUDONYM = re.compile(rf"[{_HAN}](?:{_TITLE})(?!.)|.某{{1,3}}|[小阿老大].{{1,2}}|.[XxＸ×*○]{{1,3}}")
_TITLED = re.compile(rf"[{_HAN}]{{1,2}}?(?:{_TITLE})")
_PLACE_AFTER = re.compile(
    r"(?:[街路道镇村乡县市省区州河湖江桥巷坊港站馆寺庙塔岛湾涌围圩](?!上|里|边|口)|街道|"
    r"社区|社工站|医院|学校|小学|中学|大学|学院|公园|广场|集团|公司|水库|大桥|新村|花园|"
    r"小区|方言|话(?!说)|式|派|流域|地区|自治|战役|革命|理论|主义|疗法|模式|量表|综合征|"
    r"氏|病(?!人|房|了|倒|重|情))"
)

_LABELLED = Words("前面的词说明这里写的是人名", "the word before it says that this is a person's name")
_DOING = Words("后面的词说明这里写的是人名", "the words after it say that this is a person's name")
_READS = Words("读起来像“姓＋名”", "it reads like a surname with a given name")

NAME_KEY_BONUS = 5.0
LABEL_BONUS, STRONG_BONUS, THRESHOLD = 9.0, 16.0, 0.0


@cache
def _surname() -> re.Pattern[str]:
    """Return a pattern for surnames before what can be in a given name, or be the second half of a surname."""
    known = lexicon()
    behind = "".join(known.given) + "".join(surname[1] for surname in COMPOUND)
    first = "".join(known.surnames) + "".join(surname[0] for surname in COMPOUND)
    return re.compile(f"[{first}](?=[{behind}])")


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names of a folded text.

    Args:
        text: folded.
        allowed: names that may stand, e.g. declared pseudonyms and authors.
    """
    yield from _spaced(text, allowed)
    yield from _after_labels(text, allowed)
    yield from _unlabelled(text, allowed)


def _after_labels(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    surnames = lexicon().surnames
    keys = ((found[0], found.end()) for found in (_NAME_KEY.finditer(text) if "name" in text else ()))
    for label, start in chain(labels(text), keys):
        strong = _STRONG.search(label) is not None
        if (
            strong
            and not label.startswith("name")
            and (whole := _NAME_AFTER_LABEL.match(text, start))
            and _a_whole_name(whole[0], allowed, naming=_NAMING.search(label) is not None)
        ):
            yield Hit(Kind.PERSON_NAME, start, whole.end(), True, _LABELLED)
        elif (not strong and text[start] in _AND) or _NO_NAME.match(text, start):
            continue
        elif text[start] in surnames or text[start : start + 2] in COMPOUND:
            bonus = STRONG_BONUS if strong else LABEL_BONUS
            if label.startswith("name"):
                bonus = NAME_KEY_BONUS
            if weight := _name_at(text, start, bonus, allowed, label):
                yield Hit(Kind.PERSON_NAME, start, start + weight.length, True, _LABELLED)


_AND = frozenset("和与同跟及")
"""Surnames that join two people far more often than they begin a name."""
_NO_NAME = re.compile(rf"(?:{KIN}|{ROLES}|康复者|康复期|上门|上午|家访)(?![{_HAN}])")
"""What stands behind a label and reads like a name, and is none."""

_SPACED = re.compile(rf"[{_HAN}] {{1,2}}[{_HAN}](?: {{1,2}}[{_HAN}])?(?![{_HAN}]*[ ][{_HAN}](?: |$))")


def _spaced(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names whose characters are set apart, as in forms: 张 伟, 王 秀 英."""
    surnames = lexicon().surnames
    for place in (found.start() for found in _GAP.finditer(text)):
        start = place - 1
        if text[start] not in surnames or (start and text[start - 1] == " " and text[start - 2 : start - 1] > "一"):
            continue
        name = _SPACED.match(text, start)
        if name is None:
            continue
        joined = name[0].replace(" ", "")
        alone = name.end() == len(text) or not ("\u4e00" <= text[name.end()] <= "\u9fff")
        likely = all(lexicon().given.get(character, -16) > -10.5 for character in joined[1:])
        labelled = has_label_before(text, start)
        apart = labelled or lexicon().words.get(joined[0], -30) < -11.5
        if (
            apart
            and likely
            and not _is_allowed(joined, allowed)
            and (labelled or len(joined) == 3 or _AFTER.match(text, name.end()) or alone)
        ):
            yield Hit(
                Kind.PERSON_NAME if labelled else Kind.NAME_CANDIDATE,
                start,
                name.end(),
                labelled,
                _LABELLED if labelled else _READS,
            )


_GAP = re.compile(rf"(?<=[{_HAN}]) {{1,2}}(?=[{_HAN}])")


def _a_whole_name(name: str, allowed: frozenset[str], *, naming: bool) -> bool:
    """Return whether what stands alone behind `姓名：` is a name; other words stand there too, e.g. 保密."""
    known = lexicon()
    surname = name[:2] if name[:2] in COMPOUND and len(name) > 2 else name[:1]
    given = name[len(surname) :]
    if (surname not in known.surnames and surname not in COMPOUND) or len(given) > 2 or not given:
        return False
    if _is_allowed(name, allowed) or _TITLED.fullmatch(name) or _NO_NAME.fullmatch(name):
        return False
    if naming and _common(surname) and known.words.get(name, -40) < -13:
        return True
    likely = sum(known.given.get(character, -16) for character in given) / len(given)
    return likely > (-12.5 if name in known.words else -16.5)


def _unlabelled(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    known = lexicon()
    words, surnames, given = known.words, known.surnames, known.given
    last = len(text) - 1
    for found in _surname().finditer(text):
        place = found.start()
        # Most surnames in prose are parts of ordinary words; these few look-ups settle nine of ten.
        first = given.get(text[place + 1], -15.5)
        word = words.get(text[place : place + 2], -40.0)
        name = surnames.get(text[place], -20.0) - 8.5 + first
        if place < last - 1:
            name += max(-2.6, given.get(text[place + 2], -15.5) - 0.3 + 14)
        around = words.get(text[place - 1 : place + 1], -40.0) if place else -40.0
        if (
            (word > name + 6 or around - 9 > name + 4)
            and not _doing(text, place, first)
            and text[place : place + 2] not in COMPOUND
        ):
            continue
        bonus = 0.0
        if weight := _name_at(text, place, bonus, allowed, ""):
            yield Hit(Kind.NAME_CANDIDATE, place, place + weight.length, False, _READS)


_DOING_FIRST = frozenset("说表告称回问坦认觉打来走哭今点承独先女大同,(")


def _doing(text: str, place: int, first: float) -> bool:
    """Return whether behind what may be a name something stands that only people do."""
    if first < -11.5:
        return False
    return any(text[end : end + 1] in _DOING_FIRST and _STRONG_VERB.match(text, end) for end in (place + 2, place + 3))


def _name_at(text: str, place: int, bonus: float, allowed: frozenset[str], label: str) -> Weight | None:
    """Return the best name at a place, if it reads well enough with what stands around it."""
    left = _han_before(text, place) if not label else ""
    right = _han_from(text, place)
    best: Weight | None = None
    for weight in weigh(left, right):
        end = place + weight.length
        name = text[place:end]
        margin = weight.margin + bonus + _evidence(text, place, end, name, labelled=bool(label))
        if (
            margin > THRESHOLD
            and (best is None or margin > best.margin)
            and not _is_harmless(text, place, end, name, allowed)
        ):
            best = Weight(weight.length, margin)
    return best


def _evidence(text: str, place: int, end: int, name: str, *, labelled: bool) -> float:
    """Return how much the surroundings speak for a name, in the measure of `weigh`."""
    score = _behind(text, end, name) + _as_word(name, labelled=labelled)
    return score if labelled else score + _before(text, place, end, name)


def _behind(text: str, end: int, name: str) -> float:
    """Return what the words behind say: only people speak, or are seventy years old."""
    if _STRONG_VERB.match(text, end):
        return 11.0 if all(_often_given(character) for character in name[1:]) else 6.0
    if _AFTER.match(text, end):
        return 4.0
    if text[end : end + 1] in ("、", "和", "与", "及") and _common(text[end + 1 : end + 2]):
        return 2.0
    return 0.5 if end == len(text) or not ("\u4e00" <= text[end] <= "\u9fff") else 0.0


def _before(text: str, place: int, end: int, name: str) -> float:
    """Return what the character before says."""
    score = 1.5 if text[place - 1 : place] == "、" else 0.0
    if _BEFORE.search(text, max(0, place - 1), place):
        score += 1.0
        if _speaks(text, end, name):
            score += 9.0
    if name[0] in _MEASURE and _NUMERAL.search(text, max(0, place - 1), place):
        score -= 14.0
    return score


def _speaks(text: str, end: int, name: str) -> bool:
    """Return whether a name that is a word, such as 江河, does what only people do."""
    is_word = name in lexicon().words and name not in _WHO_SPEAKS
    return is_word and _often_given(name[-1]) and _SPEAKING.match(text, end) is not None


def _as_word(name: str, *, labelled: bool) -> float:
    """Return what speaks against a name: it begins with a word of grammar, or it is a word itself."""
    score = -3.0 if name in lexicon().words else 0.0
    if name[0] in _FUNCTION and (labelled or name[1] in "小阿老"):
        return score - 9.0
    return score - 7.0 if name[0] in "和与向从" and not labelled else score


def _often_given(character: str) -> bool:
    return lexicon().given.get(character, -16.0) > -11


def _is_harmless(text: str, place: int, end: int, name: str, allowed: frozenset[str]) -> bool:
    """Return whether a name is allowed, a pseudonym, a title behind a surname, or part of a place's name."""
    if _is_allowed(name, allowed) or _PLACE_AFTER.match(text, end) or _in_allowed(text, place, end, allowed):
        return True
    title = _TITLE_HERE.match(text, place + (2 if text[place : place + 2] in COMPOUND else 1))
    # 唐家豪 is a name although 唐家 is none: a title of one character must be all that follows the surname.
    return title is not None and (len(title[0]) > 1 or title[0] in _KIN_TITLES or place + 1 + len(title[0]) == end)


_KIN_TITLES = frozenset("姨婶伯叔婆嫂姐哥姑长")
_TITLE_HERE = re.compile(_TITLE)


def _common(surname: str) -> bool:
    """Return whether a surname is one of the hundred that most people have."""
    return lexicon().surnames.get(surname, -20) > -6.7 and surname not in "于余金白方时成石龙"


def _is_allowed(name: str, allowed: frozenset[str]) -> bool:
    return name in allowed or _PSEUDONYM.fullmatch(name) is not None


def _in_allowed(text: str, place: int, end: int, allowed: frozenset[str]) -> bool:
    """Return whether a name overlaps one that may stand, as 杜拉 does in 班杜拉."""
    starts = range(max(0, place - 3), end)
    return any(
        text[start:stop] in allowed
        for start in starts
        for stop in range(max(place + 1, start + 2), min(start + 5, len(text)) + 1)
    )


def _han_before(text: str, place: int) -> str:
    start = place
    while start > 0 and place - start < LEFT and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    return text[start:place]


def _han_from(text: str, place: int) -> str:
    end, stop = place, min(len(text), place + RIGHT)
    while end < stop and "\u4e00" <= text[end] <= "\u9fff":
        end += 1
    return text[place:end]
