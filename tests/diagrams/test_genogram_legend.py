"""The legend of a family's structure: everything that is used, nothing else, drawn by the same code."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import cache

import pytest
from couple_by_hand import FAMILIES, SLASHES, family, laid, parsed, pieces, setting

from generator.content import ChildLink, Family, Person, PersonKind, RelationKind, Sex, Union, UnionKind
from generator.diagrams import LegendEntry
from generator.diagrams._family import lay_out
from generator.diagrams._family.labels import labels
from generator.diagrams._family.legend import structure_legend, structure_notation
from generator.diagrams._svg import text_width
from generator.diagrams.genogram.notation import notation
from generator.languages import LANGUAGES, Language


def _people(given: Family, *kinds: str) -> list[Person]:
    return [person for person in given.people.values() if person.kind in (kinds or ("person",))]


def _couples(given: Family) -> list[Union]:
    return [union for union in given.unions if len(union.partners) == 2]


MEANINGS: dict[str, Callable[[Family], bool]] = {
    "男性": lambda given: any(one.sex is Sex.MALE for one in _people(given)),
    "女性": lambda given: any(one.sex is Sex.FEMALE for one in _people(given)),
    "非二元性别": lambda given: any(one.sex is Sex.NONBINARY for one in _people(given)),
    "性别不详": lambda given: any(one.sex is Sex.UNKNOWN and not one.unknown for one in _people(given)),
    "服务对象（双层边框）": lambda given: True,
    "已去世": lambda given: any(one.deceased for one in _people(given)),
    "只知道有这个人": lambda given: any(one.unknown for one in _people(given)),
    "怀孕": lambda given: bool(_people(given, "pregnancy")),
    "自然流产": lambda given: bool(_people(given, "miscarriage")),
    "人工流产": lambda given: bool(_people(given, "abortion")),
    "死产（形状表示性别）": lambda given: bool(_people(given, "stillbirth")),
    **{
        {"丧偶": "丧偶（去世的一方打叉）", "不详": "伴侣关系不详"}.get(kind.words.zh, kind.words.zh): (
            lambda given, kind=kind: any(union.kind is kind for union in _couples(given))
        )
        for kind in UnionKind
    },
    "双方有血缘关系": lambda given: any(union.related for union in _couples(given)),
    "斜线偏向一方：子女由另一方抚养": lambda given: any(
        union.custody in union.partners and union.kind in SLASHES for union in _couples(given)
    ),
    **{
        words: (lambda given, link=link: any(child.link is link for union in given.unions for child in union.children))
        for link, words in zip(ChildLink, ("亲生子女", "收养的子女", "寄养的子女"), strict=True)
    },
    **{
        words: (
            lambda given, twin=twin: any(births.identical is twin for union in given.unions for births in union.twins)
        )
        for twin, words in ((True, "同卵双胞胎"), (False, "异卵双胞胎"), (None, "双胞胎，不知是否同卵"))
    },
}
"""What each entry of the legend says, and whether a family has it. The legend stands in this order."""

EXAMPLES = {
    **FAMILIES,
    **{f"union {kind.value}": family({"kind": kind.value}) for kind in UnionKind},
    **{f"kind {kind.value}": family(None, c={"kind": kind.value}) for kind in PersonKind},
    **{f"sex {sex.value}": family(None, c={"sex": sex.value}) for sex in Sex},
    "nobody knows": family(None, c={"sex": "unknown", "unknown": True}),
    "custody": family({"kind": "divorced", "custody": "a", "related": True}),
    "custody without slashes": family({"kind": "married", "custody": "a"}),
    "lone parent": family({"partners": ["a"], "kind": "divorced", "related": True, "children": ["c"]}, c={}),
    "foster child": family({"children": [{"person": "c", "link": "foster"}]}, c={"sex": "female"}),
}


def legend_of(given: Family, language: Language = "zh") -> list[str]:
    layout = lay_out(given, labels(given, setting(language)))
    return [entry.words for entry in structure_legend(given, layout, setting(language))]


def structure_gallery(language: Language) -> list[LegendEntry]:
    return [entry for group in structure_notation(setting(language)) for entry in group.entries]


@cache
def legend_of_example(name: str, language: Language = "zh") -> list[str]:
    return legend_of(EXAMPLES[name], language)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_legend_has_everything_that_is_used_and_nothing_else(name: str) -> None:
    """In the order of the notation; a lone parent's union has no line to be explained."""
    said = [words for words in legend_of_example(name) if not words.startswith(("[", "数字", "其他"))]
    assert said == [words for words, has in MEANINGS.items() if has(EXAMPLES[name])]


def test_the_legend_names_the_conditions_that_are_drawn() -> None:
    """By their names in the glossary, in order of first use."""
    given = family(None, c={"conditions": ["stroke", "anxiety"]}, d={"conditions": ["stroke"], "kind": "stillbirth"})
    assert [words for words in legend_of(given) if words.startswith("[")] == ["[stroke]", "[anxiety]"]
    assert "其他健康状况，见文字说明" not in legend_of(given)


def test_the_legend_explains_the_plus_sign_where_there_is_one() -> None:
    """A condition that is nowhere drawn has no pattern to be explained."""
    given = family(None, c={"conditions": ["one", "two", "three", "four", "five"]})
    assert legend_of(given)[-4:] == ["[one]", "[two]", "[three]", "其他健康状况，见文字说明"]


def test_the_legend_explains_numbers_of_birth_order() -> None:
    """Only where a child stands out of order."""
    given = family({"children": ["c", "d"]}, c={}, d={})
    layout = laid(given)
    words = "数字：在兄弟姐妹中排第几"
    assert words not in [entry.words for entry in structure_legend(given, layout, setting())]
    layout.places["d"] = layout.places["d"]._replace(order=2)
    assert words in [entry.words for entry in structure_legend(given, layout, setting())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gallery_holds_every_entry_of_every_legend(language: Language) -> None:
    """Each once, each with its own picture."""
    gallery = structure_gallery(language)
    assert len({entry.words for entry in gallery}) == len(gallery)
    shown = {words for name in EXAMPLES for words in legend_of_example(name, language) if not words.startswith("[")}
    assert shown <= {entry.words for entry in gallery}
    # Widowed looks like married but for the partner's cross, so even these differ.
    assert len({entry.swatch for entry in gallery}) == len(gallery)


@pytest.mark.parametrize("language", LANGUAGES)
def test_swatches_stay_in_their_box(language: Language) -> None:
    """A legend shows them 56 px wide and 32 px high; their own words are not smaller than 12 px."""
    for entry in structure_gallery(language):
        for x, y in _extent(parsed(entry.swatch)):
            assert -0.1 <= x <= 56.1, entry.words
            assert -0.1 <= y <= 32.1, entry.words


def _extent(root: ET.Element, shift: tuple[float, float] = (0, 0), scale: float = 1.0) -> list[tuple[float, float]]:
    """The corners of everything in a swatch, without the thickness of lines."""
    moved = re.fullmatch(r"translate\(([\d.]+) ([\d.]+)\)(?: scale\(([\d.]+)\))?", root.get("transform") or "")
    if moved:
        shift = (shift[0] + float(moved[1]), shift[1] + float(moved[2]))
        scale *= float(moved[3] or 1)
    here: list[tuple[float, float]] = []
    if root.tag == "circle":
        x, y, r = (float(root.get(key) or 0) for key in ("cx", "cy", "r"))
        here = [(x - r, y - r), (x + r, y + r)]
    elif root.tag == "path":
        here = [
            point for piece in pieces(root.get("d", "").replace("Z", "").split("A")[0].split("h")[0]) for point in piece
        ]
    elif root.tag == "text":
        x, y, size = float(root.get("x", 0)), float(root.get("y", 0)), float(root.get("font-size", 14))
        assert size * scale >= 12
        half = text_width(root.text or "", size) / 2
        here = (
            [(x, y - size * 0.8), (x + 2 * half, y)]
            if root.get("text-anchor") == "start"
            else [(x - half, y - size * 0.8), (x + half, y)]
        )
    inner = [point for child in root for point in _extent(child, shift, scale)]
    return [(shift[0] + x * scale, shift[1] + y * scale) for x, y in here] + inner


def test_the_gallery_of_the_notation_says_everything_once() -> None:
    """Structure, relations and households, for the page that shows all of it."""
    for language in LANGUAGES:
        shown = [entry.words for group in notation(setting(language)).groups for entry in group.entries]
        assert len(set(shown)) == len(shown)
        assert {entry.words for entry in structure_gallery(language)} < set(shown)
        assert {kind.words.of(language) for kind in (RelationKind.CLOSE, RelationKind.CUTOFF)} < set(shown)
