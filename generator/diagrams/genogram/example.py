"""An invented family, small enough to be read at a glance, in which there is something of every sort of symbol."""

from __future__ import annotations

from typing import Any

from generator.content import Basis, Family
from generator.diagrams._diagram import Setting
from generator.languages import Words

_CONDITION = Words("高血压", "high blood pressure")


def _named(zh: str, en: str, sex: str, **more: object) -> dict[str, Any]:
    return {"name": {"zh": zh, "en": en}, "sex": sex, **more}


def example(setting: Setting) -> Family:
    """Return the family. Its health condition is named in plain words, so that it needs no casebook."""
    family = Family.model_validate(_FAMILY)
    ill = family.people["grandmother"].model_copy(update={"conditions": (setting.words(_CONDITION),)})
    return family.model_copy(update={"people": {**family.people, "grandmother": ill}})


_FAMILY = {
    "basis": Basis.ILLUSTRATIVE.value,
    "people": {
        "grandfather": _named("外公", "grandfather", "male", deceased="true"),
        "grandmother": _named("外婆", "grandmother", "female", age="60-69"),
        "father": _named("父亲", "father", "male", age="30-39"),
        "mother": _named("母亲", "mother", "female", age="30-39"),
        "stepfather": _named("继父", "stepfather", "male", age="40-49"),
        "aunt": _named("小姨", "aunt", "female", age="18-29"),
        "brother": _named("哥哥", "brother", "male", age="12-14"),
        "xiaoyu": _named("小雨", "Xiaoyu", "female", age="6-11", index="true"),
        "baby": _named("未出生", "not yet born", "unknown", kind="pregnancy"),
    },
    "unions": [
        {"partners": ["grandfather", "grandmother"], "kind": "widowed", "children": ["mother", "aunt"]},
        {"partners": ["father", "mother"], "kind": "divorced", "children": ["brother", "xiaoyu"]},
        {"partners": ["mother", "stepfather"], "kind": "married", "children": ["baby"]},
    ],
    "households": [{"name": {"zh": "母亲的家", "en": "mother's home"}, "members": ["mother", "stepfather", "xiaoyu"]}],
    "relations": [
        {"from": "grandmother", "to": "aunt", "kind": "close"},
        {"from": "father", "to": "xiaoyu", "kind": "distant"},
        {"from": "mother", "to": "grandmother", "kind": "hostile"},
    ],
}
