"""Words that say that a name follows: 女儿, 姓名：, 患者. There are hundreds, so all are looked for in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.checks._regex import regex

_HAN = "\u4e00-\u9fff"
KIN = (
    "女儿|儿子|丈夫|妻子|老公|老婆|父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|"
    "婆婆|哥哥|弟弟|姐姐|妹妹|孙子|孙女|外孙女|外孙|儿媳妇|儿媳|媳妇|女婿|侄子|侄女|外甥女|外甥|"
    "舅舅|舅妈"
    "|姑姑|姑妈|姨妈|伯父|伯母|叔叔|婶婶|嫂子|堂哥|堂弟|堂姐|堂妹|表哥|表弟|表姐|表妹|老伴|配偶|前夫|"
    "前妻|男友|女友|养父|养母|继父|继母|岳父|岳母|长子|次子|长女|次女|大儿子|小儿子|大女儿|"
    "小女儿|双胞胎"
)
ROLES = (
    "案主|户名|户主|患者|病人|病患|服务对象|求助者|求助人|来访者|当事人|申请人|监护人|联系人|"
    "经办人|负责人|代理人|委托人|受害人|被害人|嫌疑人|证人|法定代表人|受助人|受益人|参加者|"
    "组员|组长"
    "|社工|社工员|督导|志愿者|义工|医生|大夫|护士|护士长|护工|护理员|保姆|家政工|老师|班主任|"
    "校长|同学|学生|主任|书记|站长|所长|院长|科长|局长|镇长|村长|楼长|网格员|村医|民警|"
    "警察|律师|法官|社区干部|儿童主任|居民|村民"
    "|邻居|房东|租客|室友|工友|同事|朋友|好友|老板|老乡|独居老人|老人|长者|孤寡老人|残疾人|"
    "孕妇|产妇|少年|女孩|男孩|孩子|学员|家属|家长|记录人|填表人|撰写|编写|整理|审核|供稿|"
    "摄影|指导|签名|签字|签署人|落款|撰写人|作者|主讲人|讲师|访谈者|受访者|被访者|调查员|"
    "记者|姓名|名字|真名|实名|本名|原名|全名|曾用名|户主姓名|患者姓名"
)
_FORMS = "人:|员:|者:|户:|师:|持:|录:|席:|单:|到:|办:|核:|审:|护:|对象:"
"""How words of forms end that a name follows: 主持：, 复核：, 参加人员：."""
_CALLED = "名叫|姓名|叫做|化名为|真名|本人|我叫|她叫|他叫|名为|叫作|寻找|联系"
_WITHIN_OTHERS = {"案主": frozenset("方草提图个档"), "女儿": frozenset("妇"), "人:": frozenset("的家个些两几")}
"""Characters behind which a word is part of others: 方案主张, 妇女儿童, 画出一家人：有谁."""
_BEHIND = regex(rf"(?:的?(?:姓名|名字|真名|全名))?(?:叫做?|名叫|为|是|:|=|[ \"'“「\[{{(]|zh|\*){{0,6}}(?=[{_HAN}])")
_AT_END = regex(rf"({ROLES}|{KIN}|{_CALLED}|{_FORMS}){_BEHIND.pattern.replace(rf'(?=[{_HAN}])', '$')}")
_LONGEST = 16


@cache
def _words() -> AhoCorasick:
    words = dict.fromkeys(f"{ROLES}|{KIN}|{_CALLED}|{_FORMS}".split("|"))
    return AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest)


def labels(text: str) -> Iterator[tuple[str, int]]:
    """Yield each label of a folded text with what joins it to the name, and where the name would begin.

    A label is only one if hanzi follow.
    """
    for _, start, end in _words().find_matches_as_indexes(text):
        behind = _BEHIND.match(text, end)
        if behind and not _is_within_another(text, start, end):
            yield text[start : behind.end()], behind.end()


def has_label_before(text: str, place: int) -> bool:
    """Tell whether a label ends at a place of a folded text."""
    found = _AT_END.search(text, max(0, place - _LONGEST), place)
    return found is not None and not _is_within_another(text, found.start(), found.end(1))


def _is_within_another(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in _WITHIN_OTHERS.get(text[start:end], ())
