"""Ensure ages are given as bands.

What it checks: no text of a case or playbook gives an exact age, in digits, hanzi or English words, or a year of birth.
Limits (65 and over), differences (three years older) and rules of law are not meant.

Why it matters: an age narrows a street of 20,000 people down to some 200. With sex, household and illness, few are
left.

Wrong: `服务对象今年73岁`, “a 73-year-old widow”

Right: `服务对象（70–79岁）`, “a widow (70–79)”

确保年龄只写年龄段。

检查什么：案例和规程的正文里，有没有确切年龄或出生年份，数字、汉字、英文都看。“65岁以上”这样的界限、“大三岁”这样的相差、法律规定的年龄不算。

为什么：知道岁数，两万人的街道就只剩两百来人；再加上性别、同住的人和病情，认识的人一看就知道是谁。

错误：`服务对象今年73岁`

正确：`服务对象（70–79岁）`
"""

from __future__ import annotations

from generator.checks._reidentification.ages import find
from generator.checks._reidentification.hits import prose_check
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = prose_check(
    Problem(
        "RID201",
        "exact-age",
        Words("这里写了确切的年龄。", "This gives an exact age."),
        Words(
            "改成年龄段：{band}。年龄段是 0–5、6–11、12–14、15–17、18–29，以后每十岁一段，80岁以上合为一段。"
            "故事不会少什么，这一家人却安全得多。",
            "Write the band: {band}. Bands are 0–5, 6–11, 12–14, 15–17, 18–29, then ten years each, and 80 and over. "
            "The story loses nothing, and the family is much safer.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    find,
)
