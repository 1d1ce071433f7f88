"""Words that say that somebody is the only one, or known to all: readers nearby need nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._regex import regex
from generator.checks._reidentification.hits import Hit
from generator.checks._reidentification.triggers import matches_near
from generator.languages import Language, in_small_letters

_AREA = (
    "村|镇|乡|街道|街|区|县|市|省|社区|小区|楼|栋|班|年级|学校|校|厂|公司|站|组|片区"
    "|当地|本地|这里|这一带|附近|方圆|全国|我国|国内|岛"
)
_ONE = "[一二两]?(?:个|位|名|户|家|对|例|人)"
_ZH = regex(
    rf"(?:{_AREA})(?:里|上|中|内|子里|十里)?(?:面)?(?:当时|目前|迄今|至今)?(?:是|就|都|只|也|的)?唯一(?!的?(?:办法|方法|出路|途径|一家|"
    rf"医院|学校|超市|商店|一条|要求|目的|标准|渠道|一间|一所|诊所|车站|路))"
    rf"|唯一(?:的)?{_ONE}(?!儿子|女儿|孩子|亲人|孙|兄弟|姐妹|依靠|朋友|家|月|机会|办法)[\u4e00-\u9fff]{{0,4}}(?:人|者|老人|家庭|学生|"
    rf"大学生|司机|医生|教师|老师|党员|户|病例|病人|患者|幸存者|女|男)"
    rf"|独一无二|绝无仅有|(?:全|整个|我们|这个|本)?(?:{_AREA})(?:里|上)?(?:的|是)?(?:首|第一|头一)(?:例|个|位|名|户|家|对)(?!星期|月|"
    rf"疗程|电话|站|路口|晚上|周末|案例分享)"
    r"|首例(?:确诊|病例|感染|患者)|(?:只有|就)(?:他|她|这)(?:们)?(?:一|这)?(?:家|户|个|对)(?:是|有|养|姓|会)"
    r"|(?:上过|上了|登过|登上了?|登了|见过?)(?:当地|晚|日|本地|省|市|县|镇|全国)?(?:里|上)?的?(?:新闻|电视|报纸|报|热搜|头条|头版)|(?:媒体|记者|"
    r"电视台|报社|报纸|日报|晚报|新闻|网上|抖音|公众号)(?:曾|曾经|也|还|都|上|里|专门|跟踪|来|多次|已)?(?:报道|采访|登载|刊登|播出|转发|传遍|传开|曝光)(?:过|"
    r"了)?"
    r"|(?:接受|上)过?(?:媒体|电视台?|记者|报社)的?(?:采访|报道)|(?:电视台|记者|媒体)[\u4e00-\u9fff]{0,2}拍摄过|被(?:媒体|记者|电视台|"
    r"报纸|新闻)[\u4e00-\u9fff]{0,3}(?:报道|采访|曝光)|轰动|家喻户晓|无人不知|无人不晓|人尽皆知|尽人皆知|(?:全|整个)(?:村|镇|街|县|市|小区|"
    r"社区|厂|校)(?:的人|人|上下)?(?:都|没有人不|没人不|谁都)(?:知道|认识|晓得|认得)"
    r"|(?:村|镇|街|县|楼|小区|厂|校)(?:里|上)的人(?:都|谁都|没有不)(?:知道|认识|晓得|认得)|(?:全|整个)(?:村|镇|街道?|校|班|厂|楼|县|小区|社区)(?:就|"
    r"只有|只)(?:他|她)(?:们|家)?一|(?:出了名|有名)的(?:孝子|老师|人物|医生|贫困户|老人)|(?:劳动模范|劳模|道德模范|感动[\u4e00-\u9fff]{1,4}人物|"
    r"好人榜|“?最美[\u4e00-\u9fff]{1,5}”?(?:称号|奖))"
)
_EN_AREA = (
    r"(?:village|town|township|street|district|county|city|province|building|block|estate|"
    r"neighbourhood|neighborhood|community|class|school|factory|area|island|region|country)"
)
_EN_SOMEBODY = (
    r"(?:one|person|woman|man|girl|boy|child|mother|father|widow|widower|family|household|"
    r"couple|pupil|student|graduate|teacher|doctor|driver|nurse|survivor|case|patient|"
    r"resident|recipient|veteran)"
)
_EN = regex(
    rf"\bthe only(?: [\w-]{{1,20}}){{1,4}}? (?:in|of|on) (?:the|this|that|our|her|his|their|all|any)(?: whole|"
    rf" entire)? {_EN_AREA}\b"
    rf"|\bthe first (?:[\w-]+ ){{0,2}}{_EN_SOMEBODY}(?: [\w-]+){{0,3}} (?:in|of|from|on) (?:the|this|"
    rf"that|our|her|his|their)(?: whole| entire)? {_EN_AREA}\b|\bthe (?:village|town|street|district|"
    rf"county|city|school|building)['’]s (?:only|first) [\w-]+"
    r"|\b(?:was|were|been|is|came|got) (?:even |once |also |often |all over |briefly )?(?:in the (?:(?:local|"
    r"national|evening|provincial|city) )?(?:news|papers?|newspapers?|headlines)|on (?:the )?(?:(?:local|"
    r"national|provincial|city) )?(?:news|television|tv))\b"
    r"|\b(?:media|press|papers?|newspapers?|reporters?|journalists?|television) (?:widely )?(?:reported|"
    r"covered|wrote|interviewed|followed)\b|\bmade (?:the )?(?:(?:local|national|evening) )?(?:headlines|"
    r"news|papers)\b|\b(?:news)?papers? (?:wrote|reported|printed)|\b(?:reported|covered|featured|"
    r"interviewed) (?:widely )?(?:in|by|on) (?:the |a )?(?:(?:local|national|provincial|city) )?(?:media|"
    r"press|news|papers?|newspapers?|television|tv|reporters?|journalists?)\b"
    rf"|\b(?:media|press|newspaper|television|tv) (?:coverage|report|interview)s?\b|\bwent viral\b|"
    rf"\bthe talk of the town\b|\b(?:known to|a legend (?:to|in)|famous (?:in|throughout)|well known (?:in|"
    rf"throughout)) (?:everyone|everybody|all|the whole|the entire|the|all)? ?(?:in |of )?(?:the )?{_EN_AREA}\b"
    rf"|\b(?:everyone|everybody) (?:in|on) the {_EN_AREA} (?:knows|knew|has heard|had heard)\b"
    rf"|\bthe whole {_EN_AREA} (?:knows|knew|talked|was talking)\b"
    r"|\bone of a kind\b|\blike no other\b|\bmodel worker\b"
)
"""For small letters: to ignore the case takes several times as long."""


_NEAR_ZH = """
唯一 独一 绝无 轰动 家喻 无人不 皆知 第一 头一 首 媒体 记者 电视 报 新闻 热搜 头条 网上 抖音 公众号 采访 都知
都认 都晓 谁都 没人不 没有不 没有人不 就他 就她 只有他 只有她 只他 只她 就这 只有这 劳 模范 感动 好人榜 最美 有名
出了名
"""
_NEAR_EN = """
the only|The only|the first|The first|'s only|’s only|'s first|’s first|news|News|paper|Paper|headline|television|TV|tv
media|Media|press |Press |in press|by press|on press|he press|he Press|a press|al press|ty press|viral|talk of the
known to|known in|known throughout|famous|legend|veryone in|veryone on|verybody in|verybody on|the whole|The whole
one of a kind|like no other|model worker|journalist|Journalist|reporter|Reporter|interview
"""
_NEAR: dict[Language, tuple[str, ...]] = {
    "zh": tuple(_NEAR_ZH.split()),
    "en": tuple(_NEAR_EN.strip().replace("\n", "|").split("|")),
}
"""Words without which no pattern matches; not in “pressure” and “unknown”, which many texts have."""


def find(text: str, language: Language) -> Iterator[Hit]:
    """Yield every word that makes somebody the only one, or says that all know of them."""
    pattern = _ZH if language == "zh" else _EN
    before, after = (12, 22) if language == "zh" else (40, 90)
    small = in_small_letters(text) if language == "en" else None
    for found in matches_near(pattern, _NEAR[language], text, before, after, small):
        yield Hit(found.start(), found.end())
