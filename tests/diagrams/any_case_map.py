"""Case maps nobody drew by hand: 1 to 20 systems, long names, ties to anybody, before and after or only before."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from generator.content import CaseMap, Family, Flow, Sphere, TieKind
from generator.content.case import Case

NAMES = (
    "学校",
    "社区卫生服务中心",
    "同楼的邻居",
    "市人力资源和社会保障局下属的异地务工人员子女帮扶工作办公室",
    "school and class teacher",
    "the Internationalization-and-Counselling office for children of workers from other provinces",
)


def person(zh: str, sex: str = "female", **more: Any) -> dict[str, Any]:
    return {"name": {"zh": zh}, "sex": sex, **more}


def home(*members: str) -> list[dict[str, Any]]:
    return [{"name": {"zh": "家"}, "members": list(members)}]


ALONE = {"people": {"lan": person("阿兰", index=True)}}
COUPLE = {
    "people": {"lan": person("阿兰", index=True), "ming": person("老明", "male", deceased=True)},
    "unions": [{"partners": ["ming", "lan"], "kind": "unknown"}],
}
LODGER = {
    "people": {"lan": person("阿兰", index=True), "bo": person("房客", "male"), "son": person("儿子", "male")},
    "unions": [{"partners": ["lan"], "kind": "divorced", "children": ["son"]}],
    "households": home("lan", "bo"),
}
THREE_GENERATIONS = {
    "people": {
        "gran": person("Grandmother of the neighbour"),
        "mother": person("妈妈"),
        "father": person("爸爸", "male"),
        "aunt": person("姨妈"),
        "qing": person("小晴", index=True),
        "dou": person("小豆", "male"),
        "x": person("不知道名字的孩子", "unknown", unknown=True),
    },
    "unions": [
        {"partners": ["gran"], "kind": "widowed", "children": ["aunt", "mother"]},
        {"partners": ["father", "mother"], "kind": "divorced", "children": ["qing", "dou", "x"]},
    ],
    "households": home("gran", "mother", "qing", "dou", "x"),
}
LARGE = {
    "people": {
        f"p{number}": person(f"家人{number}", ("male", "female")[number % 2], index=not number) for number in range(10)
    },
    "unions": [
        {"partners": ["p0", "p1"], "kind": "married", "children": ["p2", "p3", "p4", "p5", "p6"]},
        {"partners": ["p2", "p7"], "kind": "annulled", "children": ["p8", "p9"], "twins": [{"members": ["p8", "p9"]}]},
    ],
    "households": home(*(f"p{number}" for number in range(10))),
}
FAMILIES = tuple(Family.model_validate(family) for family in (ALONE, COUPLE, LODGER, THREE_GENERATIONS, LARGE))


def a_case(family: Family, systems: dict[str, Any], ties: list[dict[str, Any]]) -> Case:
    return Case.model_construct(family=family, case_map=CaseMap.model_validate({"systems": systems, "ties": ties}))


def system(zh: str = "学校", sphere: str = "education") -> dict[str, Any]:
    return {"name": {"zh": zh}, "sphere": sphere}


@st.composite
def case_maps(draw: Any, most: int = 20, ties_each: int = 2) -> Case:
    family = draw(st.sampled_from(FAMILIES))
    count = draw(st.integers(1, most))
    systems = {
        f"s{number}": system(draw(st.sampled_from(NAMES)), draw(st.sampled_from(Sphere)).value)
        for number in range(count)
    }
    ties = []
    for id_ in systems:
        for _ in range(draw(st.integers(0, ties_each))):
            tie = {
                "system": id_,
                "before": draw(st.sampled_from(TieKind)).value,
                "after": draw(st.sampled_from((None, *TieKind))),
                "member": draw(st.sampled_from((None, *family.people))),
                "flow": draw(st.sampled_from(Flow)).value,
            }
            ties.append({key: getattr(value, "value", value) for key, value in tie.items() if value is not None})
    return a_case(family, systems, ties)
