"""Names of peoples whose names are no surname with a given name: Uygur, Kazakh, Tibetan, Yi, Mongol, and foreign ones.

They are written with a raised dot (买买提·艾力) or made of parts that ordinary words do not have (扎西, 卓玛, 其其格).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from generator.checks._identity._hit import Hit, Kind
from generator.checks._regex import regex
from generator.languages import Words

_HAN = "\u4e00-\u9fff"
_DOTTED = regex(rf"[{_HAN}]{{1,9}}(?:·[{_HAN}]{{1,9}}){{1,3}}")
_SOUNDS = frozenset(
    "洪阿艾安奥巴白拜班邦宝鲍保贝本比彼毕别宾波伯博勃布卜查彻茨次达大戴黛丹当道德邓登狄迪蒂丁东顿多俄厄"
    "恩尔法凡菲费芬弗夫福盖甘冈戈哥格葛根古瓜哈海汉汗豪赫黑亨胡华霍基吉加贾简姜杰金津喀卡凯坎康考柯科"
    "可克肯库夸昆拉莱兰朗劳勒雷蕾里理利丽莉莲"
    "列林琳刘龙隆卢鲁伦罗洛吕马玛麦迈曼茂梅门蒙米密明缪莫墨默姆木穆拿那纳娜乃南内尼妮宁纽努诺欧帕派潘"
    "庞佩彭皮平泼普齐奇契恰乔切琴丘让热仁日茹瑞若萨塞赛桑瑟森沙莎山尚舍申圣史舒斯丝苏孙索塔泰坦汤唐陶"
    "特腾提蒂铁廷通图托瓦万旺威韦维卫温文翁沃乌武西希锡夏先香肖谢辛欣"
    "兴休许雪雅亚延扬耶叶伊依以易因英雍尤于约月泽扎詹珍芝朱兹子宗祖佐提依木吐逊买热孜古丽帕夏努尔阿不"
    "都拉江吾买尔麦麦提艾力萨迪克斯坎德尔哈孜巴依合买提库尔班居马吐尔逊玉素甫热依汗仙"
)
_UYGUR = (
    "买买提|麦麦提|吐尔逊|吐尔洪|阿不都\\w{1,3}|阿卜杜\\w{1,3}|古丽\\w{1,3}|\\w{1,3}古丽|"
    "阿依\\w{1,2}古丽|艾合买提|艾买提|艾力|吾买尔|玉素甫|库尔班|热合曼|努尔\\w{1,3}|"
    "帕提古丽|热依汗|热孜\\w{1,2}|沙吾提|巴哈尔\\w{0,2}|阿迪力|艾尔肯|迪丽\\w{1,3}|"
    "木拉提|叶尔\\w{1,2}|哈力\\w{1,2}|赛力克"
)
_TIBETAN = (
    "扎西|卓玛|次仁|达瓦|尼玛|平措|旺堆|央金|拉姆|顿珠|格桑|德吉|白玛|洛桑|多吉|"
    "索朗|边巴|普布|米玛|巴桑|仁青|丹增|强巴|曲珍|卓嘎|嘎玛|贡布|江白|旦增|单增|"
    "益西|次旦|次旺|欧珠|罗布|桑珠|桑吉|班觉|阿旺|群培|赤列|晋美|旺姆|旺扎|旺杰|"
    "旺久|仓央|拥忠|泽仁|泽让|更登|才让|才旦|加措|嘉措|坚赞|措姆|白央|德庆|琼达|"
    "拉巴|巴珠|仁增|朗杰|南杰|索南|丹巴|宗吉|曲扎|格列|土登|贡嘎|玉珍|次珍|拉珍|"
    "央宗|卓嘎"
)
_YI = (
    "吉克|沙马|阿苦|马海|吉木|俄木|曲比|曲木|阿木|阿尔|吉布|吉伍|吉则|罗洪|瓦扎|阿侯|"
    "海来|勒伍|且沙|布约|的日|莫色|阿约|热柯|比布|木帕|尔古|日火|阿余|加巴|俄底|吉子|"
    "贾巴|吉巴|立立|补约|阿说|井古|马黑|石一|陈古|沙玛|阿西|吉古|吉胡|恩扎|洛古|苏呷|"
    "阿库|达久|地莫"
)
_YI_GIVEN = (
    "阿牛|阿依|日古|木呷|拉则|石布|尔布|布木|尔哈|日则|木加|子日|史布|阿各|伍各|"
    "阿支|曲布|拉铁|小木|伍支|尔古|布哈|木乃|子古|尔且|史古|依布|日洛|拉日|热作|"
    "拉哈|石哈|日哈|阿果|阿呷|伍牛|木果|日牛|古哈|布都|伍果|木沙|拉博|克古|伍加|"
    "尔体|阿枝|什布|色布|子呷|尔呷|夫铁|扎莫|日木|作洛|古哈莫|阿呷莫|日洛莫|有呷|"
    "木且|伍呷|尔的|体哈"
)
_MONGOL = (
    "巴特尔|其其格|乌云|格日勒|斯琴|娜仁|那仁|图雅|托娅|高娃|朝鲁|布和|苏日娜|萨仁|"
    "敖登|阿拉坦|巴图|宝音|毕力格|青格乐|哈斯|呼和|孟和|满都|那顺|特木尔|铁木尔|乌日娜|"
    "乌兰|吉日|恩和|额尔|达来|白音|必勒格|格根|塔娜|阿茹娜|琪琪格|珠拉|嘎|其木格|"
    "额尔敦|朝克图|苏和|巴雅尔|乌力吉|德力格尔"
)
_MONGOL_ENDS = (
    "巴特尔|其其格|琪琪格|其木格|格日勒|图雅|托娅|高娃|朝鲁|毕力格|必勒格|巴雅尔|"
    "朝克图|德力格尔|特木尔|铁木尔|乌力吉|额尔敦"
)
_LABEL = (
    "(?<![方草提图个档])案主|户名|户主|患者|病人|服务对象|姓名|名字|名叫|我叫|叫|社工|医生|老师|同学|"
    "女儿|儿子|丈夫|妻子|母亲|父亲|妈妈|爸爸|奶奶|爷爷|志愿者|居民|邻居|老人|学生|"
    "孩子|女孩|男孩|牧民|村民|工友|联系人|监护人|护士|青年|姑娘|小伙"
)
_DOING = (
    "说|表示|告诉|来到|今年|家|独居|住|的(?:女儿|儿子|母亲|父亲|妈妈|爸爸|丈夫|妻子|"
    "奶奶|爷爷|家|病|情况|孩子)|[,(]|打|称|觉得|认为|从|因|患|带|回|向|和|在|去|想|"
    "需要|希望|也|不|一"
)

_WORDS_DOTTED = Words("写法像带间隔号的姓名", "it is written like a name with a raised dot")
_WORDS_PARTS = Words("用字像少数民族的姓名", "it is made of parts of names of minority peoples")


@cache
def _parts() -> re.Pattern[str]:
    tibetan = f"(?:{_TIBETAN}){{2,3}}"
    yi = f"(?:{_YI})(?:{_YI_GIVEN})莫?"
    mongol = f"(?:{_MONGOL})(?:{_MONGOL_ENDS}|玛)"
    one = f"(?:(?<={')|(?<='.join(_LABEL.split('|'))}))[:是为]?(?P<labelled>{_TIBETAN}|{_MONGOL}|{_UYGUR})(?={_DOING})"
    return re.compile(f"(?P<pair>{tibetan}|{yi}|{mongol})|{one}".replace("\\w", f"[{_HAN}]"))


@cache
def _any_part() -> AhoCorasick:
    """Return what finds the parts as a pattern of them would, in a tenth of the time."""
    parts = re.sub(r"\\w\{\d,\d\}", "", "|".join((_TIBETAN, _YI, _MONGOL, _UYGUR))).split("|")
    return AhoCorasick(parts, matchkind=MatchKind.LeftmostFirst)


_ALONE = regex(
    (
        rf"(?:{_UYGUR}|{_TIBETAN}|{_MONGOL_ENDS})(?=说|表示|告诉|来到|今年|独居|称|[,(] ?\d|的(?:女儿|"
        rf"儿子|母亲|父亲|妈妈|爸爸|丈夫|妻子))"
    ).replace("\\w", f"[{_HAN}]")
)


def find(text: str, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield such names of a folded text; `allowed` ones may stand, e.g. 维吉尼亚·萨提亚."""
    read = 0
    while (dot := text.find("·", read)) >= 0:
        read = dot + 1
        start = dot
        while start and dot - start < 9 and "\u4e00" <= text[start - 1] <= "\u9fff":
            start -= 1
        if found := _DOTTED.match(text, start):
            read = max(read, found.end())
            begin = _begin_of_sounds(found[0])
            name = found[0][begin : _end_of_sounds(found[0])]
            parts = name.split("·")
            if begin < found[0].index("·") and _foreign(parts) and not (name in allowed or parts[-1] in allowed):
                end = found.start() + begin + _end_of_sounds(name)
                yield Hit(Kind.PERSON_NAME, found.start() + begin, end, True, _WORDS_DOTTED)
    read = 0
    for _, start, end in _any_part().find_matches_as_indexes(text):
        if start >= read:
            read = end + 8
            yield from _around(text, max(0, start - 8), read, allowed)


def _around(text: str, start: int, end: int, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield names of parts that minority peoples' names are made of, in a piece of text."""
    for found in _parts().finditer(text, start, end):
        group = found.lastgroup or 0
        if found[group] not in allowed:
            yield Hit(Kind.PERSON_NAME, found.start(group), found.end(group), True, _WORDS_PARTS)
    for found in _ALONE.finditer(text, start, end):
        if found[0] not in allowed:
            yield Hit(Kind.NAME_CANDIDATE, found.start(), found.end(), False, _WORDS_PARTS)


def _begin_of_sounds(name: str) -> int:
    """Return where the part before the first dot begins: behind the last character that transcribes no sound."""
    dot = name.index("·")
    begin = dot
    while begin > 0 and name[begin - 1] in _SOUNDS:
        begin -= 1
    return begin


def _end_of_sounds(name: str) -> int:
    """Return where the part behind the last dot ends."""
    end = name.rindex("·") + 1
    while end < len(name) and name[end] in _SOUNDS:
        end += 1
    return end


def _foreign(parts: list[str]) -> bool:
    """Return whether parts transcribe a foreign language."""
    if not all(parts):
        return False
    sounds = sum(character in _SOUNDS for part in parts for character in part)
    return sounds / sum(map(len, parts)) > 0.6 and max(map(len, parts)) >= 2 and parts[-1][0] in _SOUNDS
