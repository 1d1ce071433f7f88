"""The flowchart: nothing lies over anything else, every way out of every step is drawn, and it says what it shows."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations, pairwise, product
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import Procedure, load
from generator.diagrams import Setting
from generator.diagrams._svg import text_width
from generator.diagrams.procedure import DIAGRAM
from generator.diagrams.procedure.layout import Layout, layout
from generator.diagrams.procedure.model import Flow, flow

ROOT = Path(__file__).parents[2]
ACTORS = ("social-worker", "supervisor", "family", "village-committee", "clinician", "civil-affairs")
WAYS = (
    (),
    ("next",),
    ("yes", "no"),
    ("low", "high", "medium"),
    ("emergency", "next"),
    ("high", "emergency", "low"),
    ("better", "own", "worse", "yes", "emergency"),
)
WORDS = ("写", "见到本人，问清楚今晚谁来", "看" * 60, "Ask", "Pneumonoultramicroscopicsilicovolcanoconiosis " * 2)
SAID = tuple(product(WORDS, (*WORDS, ""), (1, 3, 6)))


def setting(language="zh"):
    return Setting(language, "procedure", str)


def procedure(*steps, answers=()):
    """A procedure; a step is where it leads (`{answer: number}`, None for the end), with what else it says."""
    return Procedure.model_validate(
        {
            "answers": {key: {"zh": f"自己的答案{key}"} for key in ("own", *answers)},
            "steps": [
                {
                    "id": f"s{place}",
                    "do": {"zh": more.get("do", f"做第{place + 1}件事")},
                    "who": list(more.get("who", ACTORS[:1])),
                    **({"when": {"zh": more["when"]}} if "when" in more else {}),
                    "then": {answer: "end" if to is None else f"s{to}" for answer, to in then.items()},
                }
                for place, (then, more) in enumerate((step, {}) if isinstance(step, dict) else step for step in steps)
            ],
        }
    )


@st.composite
def procedures(draw, most=12):
    """Procedures with any ways between steps, short and long words."""
    count = draw(st.integers(1, most))
    target = st.integers(0, count)
    steps = []
    for _ in range(count):
        answers = draw(st.sampled_from(WAYS))
        do, when, actors = draw(st.sampled_from(SAID))
        then = {answer: None if (to := draw(target)) == count else to for answer in answers}
        steps.append((then, {"do": do, "who": ACTORS[:actors], **({"when": when} if when else {})}))
    return procedure(*steps)


def real():
    """All procedures of the casebook, by name and language."""
    casebook = load(ROOT).casebook
    return [
        pytest.param(entry.record, language, id=f"{entry.id}-{language}")
        for entry in (*casebook.of_type("case"), *casebook.of_type("playbook"))
        for language in ("zh", "en")
    ]


def placed(record, language="zh") -> tuple[Flow, Layout]:
    made = flow(getattr(record, "strategy", getattr(record, "procedure", record)), setting(language))
    return made, layout(made)


# What must hold of every drawing


def rectangle(thing):
    """Left, top, right, bottom of a box or of an answer."""
    left = thing.x if hasattr(thing, "card") else thing.x - thing.width / 2
    return left, thing.y, left + thing.width, thing.y + thing.height


def meet(one, other, room=0.0):
    return (
        one[0] < other[2] + room and other[0] < one[2] + room and one[1] < other[3] + room and other[1] < one[3] + room
    )


def inside(thing, width, height):
    return min(thing[:2]) >= 0 and thing[2] <= width and thing[3] <= height


def segments(line):
    """The pieces of a line, each as a rectangle without breadth."""
    for points in (line.stub, line.points):
        for (x, y), (to_x, to_y) in pairwise(points):
            if (x, y) != (to_x, to_y):
                assert x == to_x or y == to_y, "a slanting line"
                yield min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def assert_nothing_overlaps(made: Layout):
    boxes, labels = [rectangle(box) for box in made.boxes], [rectangle(label) for label in made.labels]
    for one, other in combinations([*boxes, *labels], 2):
        assert not meet(one, other), "boxes or answers overlap"
    for thing in (*boxes, *labels):
        assert inside(thing, made.width, made.height), "outside"
    for piece in sorted({piece for line in made.lines for piece in segments(line)}):
        assert not any(meet(piece, box) for box in boxes), "a line through a box"
        assert not any(meet(piece, label) for label in labels), "a line through an answer"
        assert inside(piece, made.width, made.height), "outside"


def assert_lines_stay_apart(made: Layout, near=3):
    """Only lines that lead to the same step join; others never run on the same line, or nearer than `near` pixels."""
    pieces = {(*piece, line.edge.target) for line in made.lines for piece in segments(line)}
    upright = sorted((x, y, to_y, target) for x, y, to_x, to_y, target in pieces if x == to_x)
    level = sorted((y, x, to_x, target) for x, y, to_x, to_y, target in pieces if y == to_y)
    for along in (upright, level):
        for number, (at, first, last, target) in enumerate(along):
            for other_at, other_first, other_last, other in along[number + 1 :]:
                if other_at >= at + near:
                    break
                apart = last <= other_first or other_last <= first
                assert apart or other == target, "lines run together"


def assert_lines_lead(flow: Flow, made: Layout):
    """Each line begins at the lower side of its step and ends on the outline of where it leads; all that is drawn."""
    assert [line.edge for line in made.lines] == list(flow.edges)
    for line in made.lines:
        source, target = rectangle(made.boxes[line.edge.source]), rectangle(made.boxes[line.edge.target])
        x, y = (line.stub or line.points)[0]
        assert y == source[3]
        assert source[0] < x < source[2]
        x, y = line.points[-1]
        assert (y == target[1] and target[0] < x < target[2]) or (
            x in (target[0], target[2]) and target[1] < y < target[3]
        )


def assert_steps_go_down(flow: Flow, made: Layout):
    """What comes after stands lower."""
    for edge in flow.edges:
        if not edge.back:
            assert made.boxes[edge.source].y + made.boxes[edge.source].height < made.boxes[edge.target].y


def drawn(record, language="zh"):
    """The drawing and its picture as a tree."""
    drawing = DIAGRAM.draw(record, setting(language))
    (picture,) = drawing.pictures
    return drawing, ET.fromstring(f"<svg>{picture.body}</svg>")


def by_class(tree, name):
    return [found for found in tree.iter("g") if name in found.get("class", "").split()]


def assert_svg_is_whole(made: Flow, drawing, tree):
    keys = [node.key for node in made.nodes]
    expected = sorted((keys[edge.source], keys[edge.target], edge.answer) for edge in made.edges)
    found = [
        tuple(line.get(f"data-{name}") for name in ("from", "to", "answer")) for line in by_class(tree, "flow__line")
    ]
    assert sorted(found) == expected
    assert [box.get("data-id") for box in tree.iter("g") if box.get("data-id")] == keys
    ids = [found.get("id") for found in tree.iter() if found.get("id")]
    assert len(ids) == len(set(ids))
    assert all(id_.startswith("procedure") for id_ in ids)
    picture = drawing.pictures[0]
    for words in tree.iter("text"):
        x, size = float(words.get("x")), float(words.get("font-size"))
        width = text_width(words.text, size)
        left = x - width / 2 if words.get("text-anchor") == "middle" else x
        assert size >= 12
        assert inside((left, float(words.get("y")) - size, left + width - 0.1, float(words.get("y"))), *picture[3:])


def assert_words_are_inside(made: Layout, tree):
    """What a box says stands in it, clear of its sides."""
    groups = {box.get("data-id"): box for box in tree.iter("g") if box.get("data-id")}
    for box in made.boxes:
        for words in groups[box.card.node.key].iter("text"):
            width = text_width(words.text, float(words.get("font-size")))
            left = float(words.get("x")) - (width / 2 if words.get("text-anchor") else 0)
            assert box.x < left
            assert left + width <= box.x + box.width - 3
            assert box.y + 8 < float(words.get("y")) < box.y + box.height - 3


def crossings(made: Layout):
    """The places where lines to different steps cross."""
    pieces = {(*piece, line.edge.target) for line in made.lines for piece in segments(line)}
    upright, level = ([piece for piece in pieces if piece[at] == piece[at + 2]] for at in (0, 1))
    return {
        (x, y)
        for first, y, last, _, target in level
        for x, top, _, bottom, other in upright
        if target != other and first < x < last and top < y < bottom
    }


def assert_sound(record, language="zh"):
    made, where = placed(record, language)
    assert_nothing_overlaps(where)
    assert_lines_stay_apart(where)
    assert_lines_lead(made, where)
    assert_steps_go_down(made, where)
    drawing, tree = drawn(record, language)
    assert_svg_is_whole(made, drawing, tree)
    assert_words_are_inside(where, tree)


@pytest.mark.parametrize(("record", "language"), real())
def test_every_procedure_of_the_casebook_is_drawn_clearly(record, language):
    """Nothing overlaps, nothing is missing, and it is no wider than a page."""
    assert_sound(record, language)
    assert DIAGRAM.draw(record, setting(language)).pictures[0].width <= 760


@pytest.mark.parametrize(("record", "language"), real())
def test_few_lines_of_the_casebook_cross(record, language):
    """At most one place for every three lines."""
    made, where = placed(record, language)
    assert len(crossings(where)) <= len(made.edges) / 3


@pytest.mark.parametrize(
    "steps",
    [
        ({"yes": 2, "no": 1}, {"next": 3}, {"next": 4}, {"next": 5}, {"next": 5}, {}),
        ({"yes": 1, "no": 4}, {"worse": 0, "better": 2}, {}, {"worse": 2, "better": 4}, {}),
        (
            {"emergency": 4, "high": 1, "medium": 2, "low": 3},
            {"next": 4},
            {"next": 4},
            {"next": 4},
            {"worse": 0, "yes": 5},
            {},
        ),
    ],
    ids=["two tracks", "loops and leaps", "tiers"],
)
def test_lines_cross_only_where_they_must(steps):
    """Boxes stand, and lines turn to the side, so that these have no crossing."""
    _, where = placed(procedure(*steps))
    assert not crossings(where)


@settings(max_examples=60)
@given(procedures())
def test_any_procedure_is_drawn_clearly(made):
    """Loops, branches, unreachable steps, long words: nothing overlaps, nothing is missing."""
    assert_sound(made)


@settings(max_examples=6)
@given(procedures(most=40))
def test_a_large_procedure_is_drawn_clearly(made):
    """Up to forty steps with up to five answers each."""
    assert_sound(made)


EXTREMES = {
    "one step": procedure({}),
    "a step that leads to itself only": procedure({"yes": 0}),
    "a step that leads to itself or on": procedure({"no": 0, "yes": None}),
    "unreachable steps": procedure({"next": None}, {}, {"next": None}, {"yes": 1, "no": 2}),
    "two ways to one step": procedure({"yes": 1, "no": 1, "emergency": 1}, {}),
    "all to the end": procedure(*({"yes": None, "no": None} for _ in range(12))),
    "forty in a line": procedure(*({} for _ in range(40))),
    "everything to everything": procedure(
        *({f"a{to}": to for to in range(9)} for _ in range(9)), answers=[f"a{to}" for to in range(9)]
    ),
    "a fan": procedure(
        {f"a{to}": to for to in range(1, 12)}, *({} for _ in range(11)), answers=[f"a{to}" for to in range(12)]
    ),
    "only back": procedure(*({"yes": 0} for _ in range(8))),
}


@pytest.mark.parametrize("made", EXTREMES.values(), ids=EXTREMES)
def test_extremes_are_drawn_clearly(made):
    """What nobody should write is still drawn whole."""
    assert_sound(made)


def test_a_latin_word_of_an_answer_is_not_broken():
    """However narrow the boxes of a row are."""
    ways = {"emergency": 4, "yes": 4, "no": 4, "better": 4}
    _, where = placed(procedure({"high": 1, "medium": 2, "low": 3}, ways, ways, ways, {}), "en")
    assert {label.lines for label in where.labels if label.edge.emergency} == {("emergency",)}


def test_roles_keep_their_commas_and_spaces_at_any_width():
    """A role that needs two lines, too; what stands in the lines is what the account says."""
    ways = {"better": 4, "worse": 4}
    made, where = placed(
        procedure({"high": 1, "medium": 2, "low": 3}, *[(ways, {"who": ("village-committee", "driver")})] * 3, {}), "en"
    )
    for box in where.boxes[1:4]:
        assert " ".join(box.card.who) == "".join(made.nodes[1].who)


def test_a_procedure_without_branches_fits_a_telephone():
    """At its natural size, with a loop too."""
    _, where = placed(procedure({}, {}, {}, {}))
    assert where.width <= 340
    _, where = placed(procedure({}, {}, {}, {"worse": 1, "better": None}))
    assert where.width <= 340


def test_tiers_stand_side_by_side_with_high_at_the_left():
    """However the answers are written; each says when."""
    made = procedure(
        {"low": 3, "high": 1, "medium": 2},
        ({"next": 4}, {"when": "每天"}),
        ({"next": 4}, {"when": "每周"}),
        ({"next": 4}, {"when": "每月"}),
        {},
    )
    _, where = placed(made)
    high, medium, low = where.boxes[1:4]
    assert high.y == medium.y == low.y
    assert high.height == medium.height == low.height
    assert high.x < medium.x < low.x
    assert [box.card.when for box in (high, medium, low)] == [("每天",), ("每周",), ("每月",)]


def test_tiers_stand_in_one_row_even_if_one_of_them_comes_later():
    """The row of the lowest is the row of all."""
    _, where = placed(procedure({"yes": 1, "high": 2, "low": 3}, {"next": 2}, {"next": 4}, {"next": 4}, {}))
    assert where.boxes[2].y == where.boxes[3].y > where.boxes[1].y


def test_tiers_that_lead_on_to_each_other_are_no_tracks():
    """High risk that becomes low risk later is a way down, not a track beside it."""
    made, where = placed(procedure({"high": 1, "low": 2}, {"next": 2}, {}))
    assert made.tiers == ()
    assert where.boxes[1].y < where.boxes[2].y


def test_a_tier_that_comes_after_the_others_is_left_out_of_the_tracks():
    """High and medium stand side by side, high at the left; both lead on to what low risk leads to at once."""
    made, where = placed(procedure({"low": 3, "medium": 2, "high": 1}, {"next": 3}, {"next": 3}, {}))
    assert made.tiers == ((0, (1, 2)),)
    assert where.boxes[1].y == where.boxes[2].y < where.boxes[3].y
    assert where.boxes[1].x < where.boxes[2].x
    notes = DIAGRAM.draw(
        procedure({"low": 3, "medium": 2, "high": 1}, {"next": 3}, {"next": 3}, {}), setting()
    ).account[1]
    assert notes.lines == ("第1步以后分开走：高风险，第2步；中风险，第3步。",)


def test_a_loop_runs_at_the_right_and_a_leap_at_the_left():
    """Beside all boxes, so that the reader knows up from down."""
    _, where = placed(procedure({"yes": 1, "no": 3}, {}, {"worse": 0, "better": 3}, {}))
    left, right = min(box.x for box in where.boxes), max(box.x + box.width for box in where.boxes)
    ways = {
        line.edge.answer: [x for x, _ in line.points] for line in where.lines if line.edge.answer in ("no", "worse")
    }
    assert min(ways["no"]) < left
    assert max(ways["worse"]) > right


def test_shapes_tell_what_a_step_is():
    """A decision has another shape, an emergency two outlines, and what is never reached a broken one."""
    made = procedure({"emergency": 1, "own": 2}, {"next": None}, {"next": None}, {"next": None})
    _, tree = drawn(made)
    boxes = {box.get("data-id"): box for box in tree.iter("g") if box.get("data-id")}
    shapes = {key: [found.tag for found in box if found.tag in ("rect", "polygon")] for key, box in boxes.items()}
    assert shapes == {"s0": ["polygon"], "s1": ["rect", "rect"], "s2": ["rect"], "s3": ["rect"], "end": ["rect"]}
    broken = [key for key, box in boxes.items() if any(found.get("stroke-dasharray") for found in box)]
    assert broken == ["s3"]


def test_the_legend_explains_only_what_is_used():
    """A plain line of steps needs little; a loop, a leap and an emergency are explained when they are there."""
    plain = [entry.words for entry in DIAGRAM.draw(procedure({}, {}), setting()).legend]
    rich = DIAGRAM.draw(procedure({"emergency": 1, "own": 2}, {"next": 2}, {"worse": 0, "better": None}), setting())
    for words in ("双线", "往上走", "往下走", "判断"):
        assert not any(words in said for said in plain)
        assert any(words in entry.words for entry in rich.legend)
    for entry in rich.legend:
        ET.fromstring(entry.swatch)


def test_the_summary_counts_steps_decisions_and_ways_back():
    """And leaves out what there is none of."""
    drawing = DIAGRAM.draw(procedure({}, {"worse": 0, "better": None}), setting())
    assert (
        drawing.summary == "共2步，其中1步要作判断，有1条线回到前面的步骤或重做同一步。图里的内容，文字说明都写全了。"
    )
    assert DIAGRAM.draw(procedure({}), setting("en")).summary == "Steps: 1. The text says all that the picture shows."


def test_the_account_says_who_when_and_where_each_step_leads():
    """A row for each step, with what the picture shows."""
    made = procedure(
        ({"emergency": 1, "high": 2, "low": 3}, {"do": "筛查", "who": ACTORS[:2], "when": "当天"}),
        {"next": None},
        {"next": 0},
        {"worse": 3, "better": None},
        {},
    )
    table, notes = DIAGRAM.draw(made, setting()).account
    assert table.keys == ("s0", "s1", "s2", "s3", "s4")
    assert table.rows[0] == ("1. 筛查", "社工、督导", "当天", "紧急：第2步；高风险：第3步；低风险：第4步")
    assert table.rows[2][3] == "回到第1步"
    assert table.rows[3][3] == "变差：重做这一步；好转：结束"
    assert table.rows[4][3] == "结束"
    assert notes.lines == (
        "第1步以后分开走：高风险，第3步；低风险，第4步。",
        "遇到紧急情况就做：第2步。",
        "从第一步走不到：第5步。",
    )


def test_something_else_is_not_drawn():
    """A step alone is no procedure."""
    assert DIAGRAM.draw(procedure({}).steps[0], setting()) is None


_DRAW = """
from pathlib import Path
from generator.content import load_single
from generator.diagrams import Setting
from generator.diagrams.procedure import DIAGRAM
for path in ("cases/love-has-no-boundaries.yaml", "playbooks/risk-screening-follow-up.yaml"):
    print(DIAGRAM.draw(load_single(Path("casebook", path), path).record, Setting("zh", "procedure", str)))
"""


def test_the_same_procedure_gives_the_same_bytes():
    """Whatever order a process gives to sets."""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", _DRAW],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
        )
        for seed in ("0", "4711")
    ]
    told = [run.communicate()[0] for run in runs]
    assert told[0] == told[1]
    assert b"flow__line" in told[0]


def test_a_flow_is_laid_out_once_and_another_anew() -> None:
    """Several pages draw the same procedure; what another language says takes other room."""
    record = next(iter(load(ROOT).casebook.of_type("playbook"))).record
    (first, zh), (again, same), (_, en) = placed(record), placed(record), placed(record, "en")
    assert first is not again
    assert zh is same
    assert zh != en
