"""Ensure no rare condition or event points at a person.

What it checks: no text of a case or playbook names a condition or an event that fewer than 1 person in 2,000 has. The
list is in `generator/checks/_reidentification/data/rare.txt`, with its sources.

Why it matters: in a town of 20,000 there are at most ten such people. Whoever reads it there knows one of them.

Wrong: `儿子从小有血友病`, “She gave birth to triplets”

Right: `儿子从小有一种血液疾病`, “She had a multiple birth”

确保罕见的病和事不会指认一个人。

检查什么：案例和规程的正文里，有没有写出两千人里不到一个人有的病或遭遇。
名单和出处在 `generator/checks/_reidentification/data/rare.txt`。

为什么：两万人的镇，这样的人最多十个。当地人读到，多半就认识其中一个。

错误：`儿子从小有血友病`

正确：`儿子从小有一种血液疾病`
"""

from __future__ import annotations

from generator.checks._reidentification.hits import prose_check
from generator.checks._reidentification.rare import find
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = prose_check(
    Problem(
        "RID204",
        "rare-condition",
        Words(
            "这种病或遭遇两千人里不到一个，当地人容易想到是谁。",
            "Fewer than 1 person in 2,000 has this; people nearby may know who it is.",
        ),
        Words(
            "写它属于哪一类，如“{kind}”。社工怎样帮忙，照样讲得清楚。",
            "Write the class to which it belongs, e.g. “{kind}”. How the worker helped can be told just as well.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    find,
)
