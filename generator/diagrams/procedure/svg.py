"""The flowchart as SVG: lines first, boxes over them, words last."""

from __future__ import annotations

from markupsafe import Markup

from generator.diagrams._svg import element, text
from generator.diagrams.procedure.cards import (
    CUT,
    DO_LINE,
    DO_SIZE,
    LABEL_LINE,
    NUMBER_COLUMN,
    PAD,
    SMALL_LINE,
    SMALL_SIZE,
)
from generator.diagrams.procedure.layout import Box, Label, Layout, Line
from generator.diagrams.procedure.shapes import arrow, badge, clock, line, outline, person, pill


def body(made: Layout) -> Markup:
    """Return what stands inside `<svg>`."""
    ordered = sorted(made.lines, key=lambda one: one.edge.emergency)
    keys = [box.card.node.key for box in made.boxes]
    heads = dict.fromkeys(arrow(one.points) for one in made.lines)
    return element(
        "g",
        *(_line(one, keys) for one in ordered),
        *heads,
        *(_box(box) for box in made.boxes),
        *(_label(label, keys) for label in made.labels),
        fill="none",
        stroke="currentColor",
        stroke_width=1.5,
    )


def _line(one: Line, keys: list[str]) -> Markup:
    edge = one.edge
    return element(
        "g",
        line(one.points, one.stub, emergency=edge.emergency),
        class_="flow__line flow__line--emergency" if edge.emergency else "flow__line",
        data_from=keys[edge.source],
        data_to=keys[edge.target],
        data_answer=edge.answer,
    )


def _label(label: Label, keys: list[str]) -> Markup:
    lines = (
        _words(label.x, label.y + LABEL_LINE * place + SMALL_SIZE - 1, words, SMALL_SIZE, "middle")
        for place, words in enumerate(label.lines)
    )
    edge = label.edge
    return element(
        "g",
        *lines,
        class_="flow__answer",
        data_from=keys[edge.source],
        data_to=keys[edge.target],
        data_answer=edge.answer,
    )


def _box(box: Box) -> Markup:
    node = box.card.node
    size = (box.width, box.height)
    if node.number is None:
        words = _words(box.x + box.width / 2, box.y + box.height / 2 + 5, node.do, DO_SIZE, "middle")
        return element("g", pill((box.x, box.y), size), words, class_="flow__end", data_id=node.key)
    names = ["flow__step"]
    names += ["flow__step--decision"] if node.decision else []
    names += ["flow__step--emergency"] if node.emergency else []
    shape = outline((box.x, box.y), size, decision=node.decision, emergency=node.emergency, reached=node.reached)
    return element("g", shape, *_inside(box), class_=" ".join(names), data_id=node.key)


def _inside(box: Box) -> list[Markup]:
    """Return a step's number and words, below each other."""
    card = box.card
    left = box.x + PAD + (CUT if card.node.decision else 0)
    sign, words = left + 10, left + NUMBER_COLUMN
    y = box.y + PAD
    made = [badge(sign, y + DO_LINE / 2, str(card.node.number))]
    for said in card.do:
        made.append(_words(words, y + 15, said, DO_SIZE))
        y += DO_LINE
    y += 2
    for mark, lines in ((person, card.who), (clock, card.when)):
        if lines:
            made.append(mark(sign, y + SMALL_LINE / 2))
        for said in lines:
            made.append(_words(words, y + 13, said, SMALL_SIZE))
            y += SMALL_LINE
    return made


def _words(x: float, y: float, words: str, size: float, anchor: str | None = None) -> Markup:
    return text(x, y, words, text_anchor=anchor, font_size=size, fill="currentColor", stroke="none")
