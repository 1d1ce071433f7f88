"""Small records by hand, and what a browser would find in the files of an index: read back in the plainest way."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.search import Record, Section

WORDS = {
    "zh": (
        "量血压要坐好，先休息五分钟。|发热了就戴好口罩，到发热门诊看病！"
        "|老人家独居，邻居常去看看；|每天吃药，不要自己停。|心里难受可以打电话12356。"
    ),
    "en": "Measure the blood pressure sitting. |Wear a mask at the fever clinic! |Neighbours visit older people. "
    "|Take the medicines daily. |Call 12356 when you feel low. ",
}


def record(path: str, title: str, *texts: str, **more: Any) -> Record:
    """A guide with a section for each text."""
    sections = tuple(Section(f"s{number}", f"标题{number}", text) for number, text in enumerate(texts))
    return Record(path, "guide", title, sections=sections, **{"facets": {"type": ("guide",)}, **more})


def values(files: Mapping[str, str]) -> dict[str, Any]:
    """The value of each file by the name under which a browser is handed it."""
    found = {}
    for text in files.values():
        name, value = re.fullmatch(r'casebookSearch\.put\("([^"]+)",(.*)\);\n', text, re.DOTALL).groups()
        found[name] = json.loads(value)
    return found


def lists(files: Mapping[str, str]) -> dict[str, str]:
    """All lists of an index by term."""
    return {term: text for name, value in values(files).items() if name[:2] == "t/" for term, text in value.items()}
