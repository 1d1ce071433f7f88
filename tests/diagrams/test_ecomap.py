"""The case map: before and after side by side, every tie once, what changed seen without colour and told in words."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from any_case_map import ALONE, LODGER, a_case, case_maps, system
from hypothesis import given, settings

from generator.content import Family, Flow, Tie, TieKind, load
from generator.diagrams import Setting, all_diagrams
from generator.diagrams.ecomap import DIAGRAM
from generator.diagrams.ecomap.changes import Change, Time, change_of, kind_at
from generator.diagrams.ecomap.strokes import flows, tie_line
from generator.languages import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
CASES = {id_: entry.record for id_, entry in load(ROOT).casebook.entries["case"].items()}
LONE = Family.model_validate(ALONE)


def drawn(case, language="zh"):
    drawing = DIAGRAM.draw(case, Setting(language, "ecomap", str))
    assert drawing is not None
    return drawing


def one_tie(before: str, after: str | None = None, flow: str = "both", **more: str):
    tie = {"system": "s", "before": before, "flow": flow, **more}
    return a_case(LONE, {"s": system()}, [tie if after is None else {**tie, "after": after}])


def tree(picture) -> ET.Element:
    return ET.fromstring(f"<svg>{picture.body}</svg>")


def with_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [found for found in root.iter() if name in found.get("class", "").split()]


def numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?", text)]


def test_it_is_found_by_its_name() -> None:
    """Dropping the folder in is the whole registration."""
    assert all_diagrams()["ecomap"] is DIAGRAM


def test_nothing_but_a_case_with_systems_is_drawn() -> None:
    """A family alone has no systems around it."""
    assert DIAGRAM.draw(LONE, Setting("zh", "ecomap", str)) is None
    assert DIAGRAM.draw(a_case(LONE, {}, []), Setting("zh", "ecomap", str)) is None


@settings(max_examples=20)
@given(case_maps(most=12))
def test_every_system_and_every_tie_is_drawn_once_in_each_picture(case) -> None:
    """With who it is from and to; well-formed, without styles, scripts or ids, every text large enough."""
    compared = any(tie.after for tie in case.case_map.ties)
    pictures = drawn(case).pictures
    assert [picture.name for picture in pictures] == (["before", "after"] if compared else [""])
    for picture in pictures:
        root = tree(picture)
        assert sorted(found.get("data-id") for found in with_class(root, "ecomap__system")) == sorted(
            case.case_map.systems
        )
        ties = with_class(root, "ecomap__tie")
        assert Counter((tie.get("data-from"), tie.get("data-to")) for tie in ties) == Counter(
            (tie.system, tie.member or "family") for tie in case.case_map.ties
        )
        assert not any(
            found.get("style") or found.get("id") or found.tag in ("style", "script") for found in root.iter()
        )
        sizes = [float(found.get("font-size")) for found in root.iter() if found.get("font-size")]
        assert min(sizes) >= 12
        scaled = next(found for found in root.iter() if "scale" in found.get("transform", ""))
        assert {"".join(found.itertext()) for found in scaled.iter("text")} <= {"?"}


@settings(max_examples=20)
@given(case_maps(most=12))
def test_both_pictures_have_everything_in_the_same_place(case) -> None:
    """So that whatever differs has really changed; and all of it lies inside the frame."""
    shapes = []
    for picture in drawn(case).pictures:
        root = tree(picture)
        (left, top) = numbers(root[0].get("transform"))
        boxes = [system_.find("rect") for system_ in with_class(root, "ecomap__system")]
        shapes.append([tuple(box.get(side) for side in ("x", "y", "width", "height")) for box in boxes])
        for x, y, width, height in (tuple(map(float, shape)) for shape in shapes[-1]):
            assert 0 <= x + left <= x + left + width <= picture.width
            assert 0 <= y + top <= y + top + height <= picture.height
        radius = float(with_class(root, "ecomap__circle")[0].get("r"))
        assert radius <= left <= picture.width - radius
        assert radius <= top <= picture.height - radius
    assert all(shape == shapes[0] for shape in shapes)


def test_a_changed_system_stands_out_without_colour() -> None:
    """In the picture after the service: a thicker outline and a bold name; the other one stays as it was."""
    ties = [
        {"system": "a", "before": "tenuous", "after": "strong", "flow": "both"},
        {"system": "b", "before": "tenuous", "after": "tenuous", "flow": "both"},
        {"system": "c", "before": "tenuous", "flow": "both"},
    ]
    drawing = drawn(a_case(LONE, {id_: system() for id_ in "abc"}, ties))
    marked = []
    for picture in drawing.pictures:
        systems = with_class(tree(picture), "ecomap__system")
        bold = {
            found.get("data-id") for found in systems if any(words.get("font-weight") for words in found.iter("text"))
        }
        thick = {found.get("data-id") for found in systems if found.find("rect").get("stroke-width")}
        assert bold == thick
        marked.append(bold)
    assert marked == [set(), {"a"}]
    assert any("粗框" in entry.words for entry in drawing.legend)
    assert not any("粗框" in entry.words for entry in drawn(one_tie("strong")).legend)


def test_every_kind_of_tie_looks_different() -> None:
    """Without colour and without arrows."""
    lines = {str(tie_line(kind, Flow.NONE, (0, 0), (80, 0))) for kind in TieKind}
    assert len(lines) == len(TieKind)


@pytest.mark.parametrize(("flow", "heads"), [("to-family", 1), ("from-family", 1), ("both", 2), ("none", 0)])
def test_arrowheads_say_which_way_resources_flow(flow: str, heads: int) -> None:
    """The point of a head lies at the end that it points to."""
    line = str(tie_line(TieKind.ORDINARY, Flow(flow), (0, 0), (80, 0)))
    points = [numbers(found)[:2] for found in re.findall(r'd="([^"]*)Z"', line)]
    assert len(points) == heads
    assert ([80, 0] in points) == (flow in ("to-family", "both"))
    assert ([0, 0] in points) == (flow in ("from-family", "both"))


@pytest.mark.parametrize("kind", [TieKind.BROKEN, TieKind.NONE])
def test_nothing_flows_along_a_tie_that_is_not_there(kind: TieKind) -> None:
    """The flow that the case gives is that of the tie once it stands."""
    assert flows(kind, Flow.BOTH) is Flow.NONE
    assert "Z" not in str(tie_line(kind, Flow.BOTH, (0, 0), (80, 0)))


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("none", "tenuous", Change.BEGUN),
        ("none", "stressful", Change.BEGUN),
        ("broken", "ordinary", Change.MENDED),
        ("stressful", "tenuous", Change.EASED),
        ("tenuous", "strong", Change.STRONGER),
        ("strong", "ordinary", Change.WEAKER),
        ("strong", "stressful", Change.STRAINED),
        ("stressful", "broken", Change.BROKEN),
        ("tenuous", "none", Change.ENDED),
        ("ordinary", "ordinary", Change.SAME),
        ("ordinary", None, Change.SAME),
    ],
)
def test_a_tie_has_one_change(before: str, after: str | None, change: Change) -> None:
    """One whose kind after the service is not given has not changed."""
    tie = Tie(system="s", before=TieKind(before), after=after and TieKind(after), flow=Flow.BOTH)
    assert change_of(tie) is change
    assert kind_at(tie, Time.BEFORE).value == before
    assert kind_at(tie, Time.AFTER).value == (after or before)


@pytest.mark.parametrize(
    ("before", "after", "zh", "en"),
    [
        ("tenuous", "strong", "1条联系中，加强1条。", "1 tie: 1 stronger."),
        ("strong", "strong", "介入前后，各条联系都没有变化。", "No tie differs before and after the service."),
    ],
)
def test_the_change_is_told_in_a_sentence(before: str, after: str, zh: str, en: str) -> None:
    """In both languages."""
    for language, sentence in (("zh", zh), ("en", en)):
        parts = {part.id: part for part in drawn(one_tie(before, after), language).account}
        assert parts["changes"].lines == (sentence,)


def test_the_real_case_is_summed_up() -> None:
    """Twelve ties of the girl's case."""
    (changes, *_) = drawn(CASES["deep-love-short-words"], "zh").account
    assert changes.lines == ("12条联系中，新建立4条，恢复1条，缓和3条，加强3条，没有变化1条。",)


def test_the_account_tells_every_system_and_tie() -> None:
    """Several ties of a system are several rows; a system without a tie has a row too."""
    ties = [
        {"system": "a", "before": "strong", "after": "broken", "flow": "to-family", "member": "bo"},
        {"system": "a", "before": "none", "flow": "none", "note": {"zh": "还没去。"}},
    ]
    family = Family.model_validate(LODGER)
    drawing = drawn(a_case(family, {"a": system("学校"), "b": system("诊所", "health")}, ties))
    table = next(part for part in drawing.account if part.id == "ties")
    assert table.head == ("系统", "方面", "与谁", "介入前", "介入后", "资源流动", "说明")
    assert table.rows == (
        ("学校", "教育", "房客", "紧密", "中断", "流向家庭", ""),
        ("学校", "教育", "全家", "尚未建立", "尚未建立", "没有流动", "还没去。"),
        ("诊所", "医疗", "没有写明", "", "", "", ""),
    )
    assert table.keys == ("a", "a", "b")
    circle = next(part for part in drawing.account if part.id == "circle")
    assert circle.lines[:2] == ("服务对象：阿兰。", "与服务对象同住：房客。")


def test_without_an_after_there_is_one_picture_and_one_column() -> None:
    """And nothing is said of change."""
    drawing = drawn(one_tie("strong"), "en")
    assert [part.id for part in drawing.account] == ["circle", "ties"]
    assert drawing.account[-1].head == ("System", "Part of life", "With whom", "Tie", "Flow of resources")
    assert "before" not in drawing.summary.casefold()


def test_the_legend_holds_only_what_is_drawn() -> None:
    """A kind that a tie has in only one of the pictures is drawn, too."""
    words = [entry.words for entry in drawn(one_tie("none", "strong", "to-family"), "en").legend]
    assert "strong tie" in words
    assert "needed, but not yet there" in words
    assert "ordinary tie" not in words
    assert sum("arrow" in entry for entry in words) == 1
    assert "female" in words
    assert "male" not in words
    assert not any("thin line" in entry for entry in words)
    assert any("thin line" in entry.words for entry in drawn(one_tie("strong", member="lan"), "en").legend)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_a_real_case_names_every_system_in_each_picture(case, language: str) -> None:
    """However its name is broken into lines."""
    for picture in drawn(case, language).pictures:
        for found in with_class(tree(picture), "ecomap__system"):
            said = "".join("".join(words.itertext()) for words in found.iter("text") if not words.get("class"))
            name = case.case_map.systems[found.get("data-id")].name.of(language).text
            assert said.replace(" ", "") == name.replace(" ", "")


_PRINT = """
import hashlib
from pathlib import Path
from generator.content import load
from generator.diagrams import Setting
from generator.diagrams.ecomap import DIAGRAM
said = hashlib.sha256()
for entry in load(Path(".")).casebook.entries["case"].values():
    for language in ("zh", "en"):
        said.update(repr(DIAGRAM.draw(entry.record, Setting(language, "ecomap", str))).encode())
print(said.hexdigest())
"""


def test_the_same_case_gives_the_same_bytes_in_another_run() -> None:
    """Whatever seed Python hashes with."""
    found = hashlib.sha256()
    for case in CASES.values():
        for language in LANGUAGES:
            found.update(repr(drawn(case, language)).encode())
    run = subprocess.run(
        [sys.executable, "-c", _PRINT],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "4321"},
    )
    assert run.stdout.strip() == found.hexdigest()
