"""What holds for every drawing: of all entries and all families, by all diagrams. A new diagram is judged at once."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from math import isclose

import pytest
from all_drawings import casebook, draw, drawable
from written_words import SVG, Matrix, matrix_of, words_of

from generator.diagrams import AccountPart, Drawing, all_diagrams, embedded, legend_swatch, standalone
from generator.languages import LANGUAGES, Language

DRAWABLE = drawable()
every_drawing = pytest.mark.parametrize(("subject", "diagram", "language"), DRAWABLE, ids=map("-".join, DRAWABLE))
NEAR = 0.1
"""A tenth of a pixel is lost by rounding."""


def drawing_of(subject: str, diagram: str, language: Language) -> Drawing:
    drawing = draw(subject, diagram, language)
    assert drawing
    return drawing


@cache
def file_of(subject: str, diagram: str, language: Language) -> str:
    return standalone(drawing_of(subject, diagram, language), language)


def whole(drawing: Drawing) -> str:
    """Return everything of a drawing that goes into a page."""
    pictures = [embedded(drawing, picture, drawing.name) for picture in drawing.pictures]
    return "".join([*pictures, *map(legend_swatch, drawing.legend)])


def said_in(part: AccountPart) -> list[str]:
    return [part.title, *part.lines, *part.head, *(cell for row in part.rows for cell in row)]


def test_every_diagram_draws_something() -> None:
    """Of the casebook; else nothing here would judge it."""
    of_entries = {diagram for subject, diagram, _ in DRAWABLE if not subject.startswith("family/")}
    assert of_entries == set(all_diagrams())


# Files


@every_drawing
def test_a_file_is_sound_svg(subject: str, diagram: str, language: Language) -> None:
    """Any program opens it: it is well formed, in the language it says, and no id stands twice."""
    svg = ET.fromstring(file_of(subject, diagram, language).encode())
    assert svg.tag == f"{SVG}svg"
    assert svg.get("{http://www.w3.org/XML/1998/namespace}lang", "")[:2] == language
    ids = [one.get("id") for one in svg.iter() if one.get("id")]
    assert ids
    assert len(ids) == len(set(ids))
    used = re.findall(r"url\(#([^)]*)\)", file_of(subject, diagram, language))
    assert {*used, *svg.get("aria-labelledby", "").split()} <= set(ids)


@every_drawing
def test_a_drawing_asks_nobody_for_anything(subject: str, diagram: str, language: Language) -> None:
    """No script, no style, no link, no address: in a file, and in a page with its strict rules."""
    for text in (file_of(subject, diagram, language), whole(drawing_of(subject, diagram, language))):
        elements = re.findall(r"<(\w+)", text)
        assert {"script", "style", "image", "use", "foreignObject", "a", "animate", "set"}.isdisjoint(elements)
        inside = "".join(re.findall(r"<[^>]*>", text)).replace("http://www.w3.org/2000/svg", "")
        assert re.findall(r"\s(?:style|href|xlink:href|src|on\w+)=|url\((?!#)|://|<!|&(?!amp;|lt;|gt;|#)", inside) == []


@every_drawing
def test_all_words_of_a_file_lie_inside_it(subject: str, diagram: str, language: Language) -> None:
    """Whatever font draws them. And none is smaller than 12 px."""
    svg = ET.fromstring(file_of(subject, diagram, language).encode())
    left, top, width, height = map(float, svg.get("viewBox", "").split())
    found = words_of(svg)
    assert found
    outside = [
        one.words
        for one in found
        for x, y in one.corners
        if not (left - NEAR <= x <= left + width + NEAR and top - NEAR <= y <= top + height + NEAR)
    ]
    assert outside == []
    assert [one.words for one in found if one.size < 12 - 0.01] == []


# Pages


@every_drawing
def test_all_words_of_a_picture_lie_inside_it(subject: str, diagram: str, language: Language) -> None:
    """In a page each picture has a frame of its own."""
    drawing = drawing_of(subject, diagram, language)
    for picture in drawing.pictures:
        svg = ET.fromstring(embedded(drawing, picture, diagram))
        inside = [
            -NEAR <= x <= picture.width + NEAR and -NEAR <= y <= picture.height + NEAR
            for one in words_of(svg)
            for x, y in one.corners
        ]
        assert all(inside)


@every_drawing
def test_ids_of_a_drawing_begin_with_its_name(subject: str, diagram: str, language: Language) -> None:
    """So they meet no other id of the page, and not each other: legend and pictures stand on one page."""
    ids = re.findall(r'\sid="([^"]*)"', whole(drawing_of(subject, diagram, language)))
    assert [one for one in ids if not one.startswith(f"{diagram}-")] == []
    assert len(ids) == len(set(ids))


@every_drawing
def test_a_drawing_is_right_without_styles(subject: str, diagram: str, language: Language) -> None:
    """Black on white, by attributes alone: colour says nothing, and grounds that styles may tint are called `paper`."""
    text = file_of(subject, diagram, language)
    assert set(re.findall(r'\sstroke="([^"]*)"', text)) <= {"currentColor", "none", "#fff"}
    fills = set(re.findall(r'\sfill="([^"]*)"', text))
    assert {fill for fill in fills if not fill.startswith("url(#")} <= {"currentColor", "none", "#fff"}


# Words


@every_drawing
def test_a_drawing_says_in_words_what_it_shows(subject: str, diagram: str, language: Language) -> None:
    """A summary, a legend without empty entries, an account whose rows belong to things in the picture."""
    drawing = drawing_of(subject, diagram, language)
    assert drawing.name == diagram
    assert drawing.title
    assert drawing.summary
    assert drawing.pictures
    assert all(entry.words and entry.swatch for entry in drawing.legend)
    assert drawing.account
    drawn = {key for picture in drawing.pictures for key in re.findall(r'\sdata-id="([^"]*)"', picture.body)}
    for part in drawing.account:
        assert part.lines or part.rows
        assert len(part.keys) in (0, len(part.rows))
        assert all(len(row) == len(part.head) for row in part.rows)
        assert set(part.keys) <= drawn
    pictures = [picture.name for picture in drawing.pictures]
    assert len(pictures) == len(set(pictures))


def test_words_of_a_drawing_are_in_its_language() -> None:
    """No entry lacks a translation, so English drawings have no Chinese; and no `{name}` is left in our words."""
    for subject, diagram, language in DRAWABLE:
        if subject.startswith("family/"):
            continue
        drawing = drawing_of(subject, diagram, language)
        said = [drawing.title, drawing.summary, *(entry.words for entry in drawing.legend)]
        said += [words for part in drawing.account for words in said_in(part)]
        said += [one.words for one in words_of(ET.fromstring(file_of(subject, diagram, language).encode()))]
        assert [words for words in said if re.search(r"[{}]", words)] == []
        if language == "en":
            assert [words for words in said if re.search(r"[\u4e00-\u9fff，。；：、]", words)] == []


# The ruler itself


def test_the_ruler_follows_anchors_and_transforms() -> None:
    """Else all words would lie inside by mistake."""
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg"><g transform="translate(10 20) scale(2)" font-size="10">'
        '<text x="5" y="5" text-anchor="end">好好</text>'
        '<text x="0" y="0" text-anchor="middle" transform="translate(5 5)rotate(-90)">好</text></g></svg>'
    )
    level, upright = words_of(ET.fromstring(text))
    assert (min(x for x, _ in level.corners), max(x for x, _ in level.corners)) == (-20, 20)
    assert level.size == 20
    assert isclose(min(y for _, y in level.corners), 30 - 2 * 8.8)
    assert isclose(max(y for _, y in upright.corners) - min(y for _, y in upright.corners), 20)
    assert isclose(max(x for x, _ in upright.corners), 20 + 2 * 2.4)


@pytest.mark.parametrize("inside", ["好", "<text>好</text>", '<text x="1" y="1">好<tspan>好</tspan></text>'])
def test_the_ruler_does_not_pass_over_what_it_cannot_measure(inside: str) -> None:
    """It fails instead."""
    with pytest.raises(AssertionError):
        words_of(ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg"><g>{inside}</g></svg>'))


def test_the_ruler_knows_no_other_transforms() -> None:
    """Matrices in one line are what people write by hand, not we."""
    assert matrix_of("") == Matrix()
    with pytest.raises(AssertionError):
        matrix_of("skewX(3)")


def test_the_casebook_has_what_is_drawn_here() -> None:
    """All cases and playbooks, in both languages."""
    subjects = {(subject, language) for subject, _, language in DRAWABLE}
    for type_ in ("case", "playbook"):
        for id_ in casebook().entries[type_]:
            assert {(f"{type_}/{id_}", language) for language in LANGUAGES} <= subjects
