"""Words of a question that do not say what is looked for. A query loses them as long as something else is left."""

from __future__ import annotations

from collections.abc import Mapping

from generator.languages import Language

_ZH = """
怎么办 怎么做 怎么样 怎么 怎样 咋办 咋样 咋 如何 为什么 为何 什么是 是什么 什么时候 什么 啥 哪里 哪儿
哪个 哪些 多少 几时 请问 请教 想问 问一下 想知道 告诉我 我想 我要 帮我 谢谢 能不能 可不可以 可以吗
有没有 是不是 会不会 要不要 该不该 好不好 应该 关于 一下 一些 有点 有些 我的 我们 你们 他们 她们 我家
我妈妈 我爸爸 我妈 我爸 我老公 我老婆 我儿子 我女儿 我婆婆 我奶奶 我爷爷 家里人 他爸 他妈 可以 需要 东西 今年 现在 最近
老是 总是 一直
经常 整天 比较好 比较 不知道 不晓得 觉得 感觉 几次 多久 多长时间 还是 好像 到底 真的 的时候 的话 因为
所以 但是 如果 这个 那个 这么 那么 注意什么 注意
点算 点样 点解 点做 边度 系咪 有冇 乜嘢 吗 呢 吧 呀 啊 哦 嘛 了 的 咩 嘅 咗 啦 喇 喎 我 你 您 他 她 也
"""
"""Single characters only where hardly any word has them: whoever takes 过 out of 过敏 finds nothing."""
_EN = """
a an the and or but if of to in on at by for from with without about into as than then so is are was were be
been being am do does did have has had can could should would will shall may might must i me my we us our you
your he him his she it its them their this that these those there here what which who whom whose when where
why how please tell help want need know get got just some any very too they her hers our ours every
somebody someone something anything everything anyone anybody somewhere really also more much many often
give gives given giving take takes taking took make makes made making going go goes went say says do doing done
thing things way ways now today while until next up out off all
"""
FILLERS: Mapping[Language, tuple[str, ...]] = {"zh": tuple(_ZH.split()), "en": tuple(_EN.split())}
