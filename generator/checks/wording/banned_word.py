"""Ensure no text uses a word that hurts people.

What it checks: every text of every entry, in both languages, against the rules with `level: ban` of
`vocabulary/wording.yaml`. Traditional characters, capitals, hyphens and line breaks make no difference, and of two
words the longer wins, so that a rule's `except` is left in peace. A word may stand where the rule's `allow_in` says:
in quoted speech, in the myth that a lesson corrects, in a list of words to avoid, in role-play, in a proper name.
Quotation marks around the bare word are quoted speech only if a word like “called” or “says” stands near.

Why it matters: such a word tells people that they are worth less. Whoever fears to be called by it hides an illness,
does not ask for help, and their family with them.

Wrong: `He is confined to a wheelchair.`

Right: `He is a wheelchair user.`

确保没有一句话用伤人的词。

检查什么：每个文件的每一段文字，中文英文都看，对照 `vocabulary/wording.yaml` 里 `level: ban` 的规则。
繁体、大小写、连字符和换行都不影响；几个词重叠时取最长的，所以写在 `except` 里的说法不会误报。
规则的 `allow_in` 写明的地方可以出现：引用原话、课程要纠正的误解、避免用词表、角色扮演、专有名称。
只把这个词本身打上引号，附近又没有“叫”“说”这类字，不算引用原话。

为什么：这样的词，等于说一个人低人一等。怕被人这样叫，就会瞒着病，不去求助，家里人也跟着抬不起头。

错误：`他摔伤以后就成了残废。`

正确：`他摔伤以后行动不便，社工上门办手续。`
"""

from __future__ import annotations

from generator.checks._check import EntryCheck
from generator.checks._wording import flaws
from generator.content.vocabulary.wording import WordingLevel
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = EntryCheck(
    Problem(
        "STG301",
        "banned-word",
        Words("“{word}”会伤人：{why}。", "“{word}” hurts: {why}."),
        Words(
            "可以写：{suggest}。如果是别人的原话，用引号引出来，写明是谁说的。",
            "Say instead: {suggest}. If somebody said it, put the speech in quotation marks and say who speaks.",
        ),
    ),
    flaws(WordingLevel.BAN),
)
