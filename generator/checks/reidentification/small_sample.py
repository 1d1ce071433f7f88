"""Ensure no case stands out among the cases by age, sex and household.

What it checks: from 30 cases of real families on, at least five share the age band, sex and household of the person
whom they are about. Below 30 nearly every case stands alone and nothing can be concluded. The rarest twenty are
listed.

Why it matters: readers compare cases. One that differs from all others in what can be counted is found first. Whether
somebody can be recognized in the town is another question (RID206).

Wrong: one single case among 200 of a man of 80 or more who lives with a grandchild

Right: leave out who lives with him, or wait until there are other cases like it

确保没有一个案例在年龄、性别和同住情况上特别显眼。

检查什么：真实家庭的案例满30个以后，主要服务对象的年龄段、性别、同住情况相同的案例应当不少于5个。不到30个时几乎个个不同，看不出什么。最少见的二十个会列出来。

为什么：读者会比较。数得出的特征和别人都不一样的案例，最先被注意到。在当地会不会被认出来，是另一个问题（RID206）。

错误：两百个案例里，只有一个是80岁以上、和孙辈同住的男性

正确：不写和谁同住，或者等到有了别的相近案例再发布
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._reidentification.estimate import described
from generator.checks._reidentification.profile import index_of, invented, profile_of, read
from generator.checks._setting import Overview, Setting
from generator.content import Entry
from generator.content.case import Case
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_FEWEST_CASES = 30
_ENOUGH = 5
_MOST_TOLD = 20


def _note(entry: Entry, _setting: Setting) -> Note | None:
    case = entry.record
    if not isinstance(case, Case) or invented(case):
        return None
    seen = profile_of(case)._replace(conditions=(), situations=())
    return [seen.code(), index_of(case.family)]


def _compare(notes: Mapping[str, Note], _overview: Overview) -> Iterator[Finding]:
    if len(notes) < _FEWEST_CASES:
        return
    codes = {key: note[0] for key, note in notes.items() if isinstance(note, (list, tuple))}
    counts = Counter(codes.values())
    few = sorted((counts[code], key) for key, code in codes.items() if counts[code] < _ENOUGH)
    for count, key in few[:_MOST_TOLD]:
        note = notes[key]
        index = str(note[1]) if isinstance(note, (list, tuple)) else ""
        values = {"seen": described(read(codes[key])), "count": count, "total": len(notes), "all": len(few)}
        yield Finding(key, Flaw(("family", "people", index), values))


CHECK = CasebookCheck(
    Problem(
        "RID205",
        "small-sample",
        Words(
            "{total} 个案例里，{seen}的只有 {count} 个，容易显眼。（这样的案例共有 {all} 个，最多列出 20 个。）",
            "Of {total} cases only {count} are about somebody who is {seen}; it stands out. (There are {all} such "
            "cases; at most 20 are listed.)",
        ),
        Words(
            "看一看年龄段、性别、和谁同住是不是都用得上，用不上的可以不写。",
            "See whether the case needs age band, sex and household all together; leave out what it does not need.",
        ),
        Severity.WARNING,
    ),
    _note,
    _compare,
)
