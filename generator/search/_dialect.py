"""What Cantonese says with other words than written Chinese, which is the language of the pages.

Only the small words of every sentence, which `synonyms.yaml` could not list in all that they are combined to: 唔肯食药
is 不肯吃药. A character stands alone only if standard texts never have it; 食, 饮 and 点 stand in pairs, because
食物 is nothing else in Cantonese.
"""

from __future__ import annotations

_WORDS = """
我哋=我们 你哋=你们 佢哋=他们 佢=他 屋企人=家里人 屋企=家里 老豆=爸爸 老窦=爸爸 阿爸=爸爸 阿妈=妈妈 细佬=弟弟 细妹=妹妹
家姐=姐姐 阿嫲=奶奶 个仔=孩子 个女=女儿
点同=怎么和 点样=怎样 点解=为什么 点做=怎么做 点搞=怎么办 点食=怎么吃 点用=怎么用 点去=怎么去 点知=怎么知道 边个=哪个
边间=哪个 边度=哪里 几多=多少 乜嘢=什么 乜=什么 咩=什么 系咪=是不是 有冇=有没有 得唔得=可以吗 使唔使=要不要
可唔可以=可不可以 唔使=不用 唔好=不要 唔系=不是 识唔识=会不会
食药=吃药 食错=吃错 食咗=吃了 食完=吃完 食多=吃多 食少=吃少 食饭=吃饭 食得=能吃 唔食=不吃 食嘢=吃东西 食紧=在吃
饮水=喝水 饮酒=喝酒 饮咗=喝了 饮得=能喝 饮错=喝错
好耐=很久 成晚=整晚 成日=整天 而家=现在 依家=现在 呢个=这个 嗰=那 啲=些 嘅=的 咗=了 哋=们
唔=不 冇=没有 睇=看 冇瞓=没睡 瞓觉=睡觉 瞓=睡 嘢=东西 攰=累 嚟=来 喺=在 畀=给 俾=给 咁=这么
搵=找 揾=找 嗌=叫 攞=拿 嬲=生气
倾偈=聊天 倾下=说说 嘈交=吵架 闹交=吵架 打交=打架 返学=上学 返工=上班 返屋企=回家 落雨=下雨 行路=走路 行开=走开
热到=热得 痛到=痛得 惊到=怕得 焗=闷热
"""
DIALECT: tuple[tuple[str, str], ...] = tuple(
    (say, standard) for say, standard in (pair.split("=") for pair in _WORDS.split())
)
"""Pairs of what is said and how it is written."""
