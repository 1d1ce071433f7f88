"""Ensure no day of the calendar tells when something befell somebody.

What it checks: no text of a case or playbook ties a date of the solar or lunar calendar to a person. Dates of laws,
notices, publications and talks are not meant.

Why it matters: neighbours remember the day when the ambulance came. A date joins the story to their memory.

Wrong: `2020年2月3日，阿兰被送到医院`, “On 3 February she was taken to hospital”

Right: `第14天，阿兰被送到医院`, “On day 14 she was taken to hospital”

确保没有哪一天能对上某个人的经历。

检查什么：案例和规程的正文里，有没有写到人的公历、农历日期。法律、通知、出版物和讲座的日期不算。

为什么：救护车是哪天来的，邻居都记得。写上日期，故事就和他们的记忆对上了。

错误：`2020年2月3日，阿兰被送到医院`

正确：`第14天，阿兰被送到医院`
"""

from __future__ import annotations

from generator.checks._reidentification.dates import find
from generator.checks._reidentification.hits import prose_check
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = prose_check(
    Problem(
        "RID202",
        "calendar-date",
        Words("这里写了某个人经历的日期。", "This dates something in somebody's life."),
        Words(
            "写成第几天（从接案那天算第1天），如“第14天”；或者只写季节，如“2020年春天”。",
            "Write the day number, counted from intake as day 1, e.g. “day 14”; or the season, e.g. “in spring 2020”.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    find,
)
