"""Ensure no real name stands where a name is expected.

What it checks: names behind words such as 服务对象, 户名, 女儿, `name:`, Mr or Mrs, names with a raised dot, what is on
the roster (a file that is never published), and names of minority peoples. Pseudonyms (小芳, 老陈, 张某, 李奶奶, Ms.
L), kinship words and the profession's authors may stand.

Why it matters: one name is enough: whoever knows the person knows the whole case, and a page on the web cannot be
called back.

Wrong: `服务对象：王梓轩，女`

Right: `服务对象：小芳，女`

确保写姓名的地方，没有真实姓名。

检查什么：“服务对象”“户名”“女儿”“姓名：”这类词后面的名字，Mr、Mrs 后面的名字，带间隔号的名字，少数民族的姓名，
还有名册（从不发布的一个文件）里的名字。化名（小芳、老陈、张某、李奶奶、Ms. L）、亲属称呼和专业文献的作者可以写。

为什么：一个名字就够了：认识他的人从此知道整个个案，而网页发布出去就收不回来。

错误：`服务对象：王梓轩，女`

正确：`服务对象：小芳，女`
"""

from __future__ import annotations

from generator.checks._check import TextCheck
from generator.checks._identity import Kind, spots
from generator.diagnostics import Problem
from generator.languages import Words

CHECK = TextCheck(
    Problem(
        "PII101",
        "person-name",
        Words(
            "这里像是写了真实姓名（{shown}）：{why}。",
            "This looks like a real name ({shown}): {why}.",
        ),
        Words(
            "换成化名，如“阿兰”“小芳”，全文统一；确实可以公开的名字，经审核写进 vocabulary/allowed.yaml。",
            "Use a pseudonym, e.g. “Lan”, the same throughout; a name that may be public "
            "goes into vocabulary/allowed.yaml after review.",
        ),
    ),
    spots(Kind.PERSON_NAME, Kind.ROSTER),
)
