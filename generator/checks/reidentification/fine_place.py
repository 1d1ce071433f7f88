"""Ensure no place is finer than the station.

What it checks: no text of a case or playbook names a village, an estate, a street with its number, a school, a hospital
or a firm. The station's town or street, and kinds without names (村里, 市级医院, the town's middle school) are fine.

Why it matters: a village has a few hundred people, a school class forty. There every other detail is enough.

Wrong: `服务对象住在龙溪村`, “He goes to Xinhua Primary School”

Right: `服务对象住在镇上一个村里`, “He goes to a primary school in the town”

确保地点不比社工站更细。

检查什么：案例和规程的正文里，有没有写出村、小区、门牌、学校、医院或单位的名称。社工站所在的镇街，“村里”“市级医院”“镇中学”这样不带名称的说法都可以。

为什么：一个村几百人，一个班四十人。到了这么小的地方，别的细节随便哪一样都够认人了。

错误：`服务对象住在龙溪村`

正确：`服务对象住在镇上一个村里`
"""

from __future__ import annotations

from generator.checks._reidentification.hits import prose_check
from generator.checks._reidentification.places import find
from generator.diagnostics import Problem, Severity
from generator.languages import Words

CHECK = prose_check(
    Problem(
        "RID203",
        "fine-place",
        Words(
            "这里的地点写到了{kind}，比社工站所在的镇街还细。",
            "This names {kind}, which is finer than the station's town or street.",
        ),
        Words(
            "去掉名称，只写是哪一类地方，如“镇上一个村”“一所小学”“市级医院”。如果它本来就是一个泛称，可以用注释写明原因放行。",
            "Leave out the name and write what kind of place it is, e.g. “a village of the town”, “a primary school”, "
            "“a municipal hospital”. If it is no name at all, a comment with the reason lets it pass.",
        ),
        Severity.WARNING,
        Severity.ERROR,
    ),
    find,
)
