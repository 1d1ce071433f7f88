"""Ensure nobody is made the only one, or known to all.

What it checks: no text of a case or playbook says that somebody is the only or first one of a place, or that the media
told of them or everybody there knows them.

Why it matters: “the only” is a name for those who live there, and a report in the news can be searched for.

Wrong: `她是全镇唯一的女司机`, “Her case was in the local news”

Right: `她开车为生`, and leave the report out

确保没有人被写成“唯一”或“人人知道”。

检查什么：案例和规程的正文里，有没有说某人在当地是唯一、是第一个，或者上过新闻、人人知道。

为什么：对当地人来说，“唯一”就等于名字；上过新闻的，一搜就能搜到。

错误：`她是全镇唯一的女司机`

正确：`她开车为生`，不提“唯一”
"""

from __future__ import annotations

from generator.checks._reidentification.hits import prose_check
from generator.checks._reidentification.unique import find
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = prose_check(
    Problem(
        "RID207",
        "unique-person",
        Words("这句话把人写成了独一无二，或者说大家都知道。", "This makes somebody the only one, or known to all."),
        Words(
            "换一种说法，写这件事对本人的意义，不写在当地排第几、谁报道过。",
            "Put it another way: what it meant to the person, not how it stands out in the place or who reported it.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    find,
)
