"""Chinese kinship terms, in the register of records: 父亲, 外祖母, 叔父, 舅母; never 爸爸, 外婆, 叔叔, 舅妈.

The words are those of GB/T 4761-2008 (家庭关系代码) where it has one, else those of 现代汉语词典. Who is 养, 继 or
同父异母 to whom follows article 1127 of the Civil Code. Terms that readers would have to look up (外曾外祖父, 堂舅父)
are left out on purpose: step by step, 外祖母的父亲 and 母亲的堂兄 are as short and cannot be misread.
"""

from __future__ import annotations

from generator.content import PersonKind
from generator.diagrams.genogram.kinship.lexicon import Lexicon, Noun
from generator.diagrams.genogram.kinship.steps import Manner

_NOUNS = {
    "F": Noun("父亲", "父"),
    "M": Noun("母亲", "母"),
    "P": Noun("父母一方", "父母一方"),
    "S": Noun("儿子", "子"),
    "D": Noun("女儿", "女"),
    "C": Noun("孩子", "子女"),
    "eB": Noun("哥哥", "兄"),
    "yB": Noun("弟弟", "弟"),
    "B": Noun("兄弟", "兄弟"),
    "eZ": Noun("姐姐", "姐"),
    "yZ": Noun("妹妹", "妹"),
    "Z": Noun("姐妹", "姐妹"),
    "eG": Noun("年长的兄弟姐妹", "兄弟姐妹"),
    "yG": Noun("年幼的兄弟姐妹", "兄弟姐妹"),
    "G": Noun("兄弟姐妹", "兄弟姐妹"),
    "H": Noun("丈夫", "夫"),
    "W": Noun("妻子", "妻"),
    "E": Noun("配偶", "配偶"),
    "O": Noun("", ""),
}

_MANNERS = {
    Manner.BIRTH_PARENT: "生{short}",
    Manner.BIRTH_CHILD: "亲生{full}",
    Manner.ADOPTING: "养{short}",
    Manner.ADOPTED: "养{short}",
    Manner.FOSTERING: "寄养家庭的{full}",
    Manner.FOSTER: "寄养在家的{full}",
    Manner.STEP: "继{short}",
    Manner.SAME_MOTHER: "同母异父的{full}",
    Manner.SAME_FATHER: "同父异母的{full}",
    Manner.SAME_PARENT: "同父异母或同母异父的{full}",
    Manner.BY_MOTHER: "同母的{full}",
    Manner.BY_FATHER: "同父的{full}",
    Manner.BY_PARENT: "同父或同母的{full}",
    Manner.TWIN: "双胞胎{full}",
    Manner.TRIPLET: "三胞胎{full}",
    Manner.MULTIPLE: "多胞胎{full}",
    Manner.SEPARATED: "分居的{full}",
    Manner.FORMER: "前{short}",
    Manner.COHABITING: "同居伴侣",
    Manner.AFFAIR: "婚外伴侣",
    Manner.UNCERTAIN: "伴侣",
    Manner.CARER: "照顾者",
    Manner.CARED_FOR: "照顾对象",
    Manner.HOUSEMATE: "同住者",
    Manner.ACQUAINTANCE: "认识的人",
}

_ANCESTORS = {
    "F F": "祖父",
    "F M": "祖母",
    "F P": "祖父母一方",
    "M F": "外祖父",
    "M M": "外祖母",
    "M P": "外祖父母一方",
    "F F F": "曾祖父",
    "F F M": "曾祖母",
    "M F F": "外曾祖父",
    "M F M": "外曾祖母",
    "F F F F": "高祖父",
    "F F F M": "高祖母",
}

_DESCENDANTS = {
    "S W": "儿媳",
    "D H": "女婿",
    "S S": "孙子",
    "S D": "孙女",
    "D S": "外孙",
    "D D": "外孙女",
    "S S W": "孙媳",
    "S D H": "孙女婿",
    "D S W": "外孙媳",
    "D D H": "外孙女婿",
    "S S S": "曾孙",
    "S S D": "曾孙女",
    "D S S": "外曾孙",
    "D S D": "外曾孙女",
    "S S S S": "玄孙",
    "S S S D": "玄孙女",
}

_UNCLES_AND_AUNTS = {
    "F eB": "伯父",
    "F yB": "叔父",
    "F Z": "姑母",
    "M B": "舅父",
    "M Z": "姨母",
    "F eB W": "伯母",
    "F yB W": "婶母",
    "F Z H": "姑父",
    "M B W": "舅母",
    "M Z H": "姨父",
    "F F eB": "伯祖父",
    "F F yB": "叔祖父",
    "F F Z": "姑祖母",
    "F M B": "舅祖父",
    "F M Z": "姨祖母",
    "F F eB W": "伯祖母",
    "F F yB W": "叔祖母",
    "F F Z H": "姑祖父",
    "F M B W": "舅祖母",
    "F M Z H": "姨祖父",
}

_BROTHERS_AND_SISTERS = {
    "eB W": "嫂子",
    "yB W": "弟媳",
    "eZ H": "姐夫",
    "yZ H": "妹夫",
    "B S": "侄子",
    "B D": "侄女",
    "Z S": "外甥",
    "Z D": "外甥女",
    "B S W": "侄媳",
    "B D H": "侄女婿",
    "Z S W": "外甥媳妇",
    "Z D H": "外甥女婿",
    "B S S": "侄孙",
    "B S D": "侄孙女",
}

_COUSINS = {
    "eS": "兄",
    "yS": "弟",
    "S": "兄弟",
    "eD": "姐",
    "yD": "妹",
    "D": "姐妹",
    "C": "兄弟姐妹",
    "eS W": "嫂",
    "yS W": "弟媳",
    "eD H": "姐夫",
    "yD H": "妹夫",
}
_SIDES = {"F B": "堂", "F Z": "表", "M G": "表"}
"""Children of the father's brothers bear the family's name; all others are 表."""

_IN_LAWS = {
    "W F": "岳父",
    "W M": "岳母",
    "H F": "公公",
    "H M": "婆婆",
    "H eB": "大伯子",
    "H yB": "小叔子",
    "H eZ": "大姑子",
    "H yZ": "小姑子",
    "W eB": "大舅子",
    "W yB": "小舅子",
    "W eZ": "大姨子",
    "W yZ": "小姨子",
    "H B W": "妯娌",
    "W Z H": "连襟",
    "W B S": "内侄",
    "W B D": "内侄女",
}

_UNBORN = {
    PersonKind.PREGNANCY: "还没有出生的孩子",
    PersonKind.MISCARRIAGE: "流产失去的孩子",
    PersonKind.ABORTION: "没有生下的孩子（人工流产）",
    PersonKind.STILLBIRTH: "生下时已离世的孩子",
}


def _join(whose: str, what: str) -> str:
    """Join with one 的: 父亲的弟弟, but 父亲同父异母的弟弟."""
    return f"{whose}{what}" if "的" in what else f"{whose}的{what}"


def _late(partner: str) -> str:
    """Say that a partner has died: 已故的丈夫, 生前分居的丈夫."""
    return f"生前{partner}" if "的" in partner else f"已故的{partner}"


CHINESE = Lexicon(
    nouns=_NOUNS,
    manners=_MANNERS,
    late=_late,
    terms={
        **_ANCESTORS,
        **_DESCENDANTS,
        **_UNCLES_AND_AUNTS,
        **_BROTHERS_AND_SISTERS,
        **{f"{side} {cousin}": name + word for side, name in _SIDES.items() for cousin, word in _COUSINS.items()},
        **_IN_LAWS,
    },
    join=_join,
    also="{first}，也是{second}",
    unborn=_UNBORN,
    expected="腹中的孩子",
    recipient="服务对象本人",
    unknown="亲属关系不详",
)
