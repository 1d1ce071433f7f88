"""Lines of relations: where they run, what they keep away from, and how each kind looks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise
from math import dist

import pytest
from any_family import families
from drawn_families import (
    PATHS,
    ROOT,
    Line,
    elements,
    laid_out,
    lines_of,
    names,
    points_of,
    read,
    runs_over,
    setting,
    symbols,
)
from hypothesis import given, settings
from small_family import family as small

from generator.content import Family, RelationKind
from generator.diagrams import Drawing
from generator.diagrams._family import FamilyLayout, lay_out
from generator.diagrams._family.labels import labels
from generator.diagrams.genogram import DIAGRAM, relations, svg
from generator.diagrams.genogram.boxes import word_boxes
from generator.diagrams.genogram.relations.curve import Curve, short_data, simplified
from generator.diagrams.genogram.relations.line import ink
from generator.diagrams.genogram.relations.styles import STYLES
from generator.languages import LANGUAGES

DIRECTED = {kind for kind, style in STYLES.items() if style.arrow != "none"}
TOLD = [name for name in PATHS if read(name).relations]


def drawn(family: Family, layout: FamilyLayout, language: str = "zh") -> list[ET.Element]:
    """Return the relations' elements."""
    return elements(relations.drawn(relations.lines(family, layout, setting(language))), "genogram__relation")


def hits(family: Family, layout: FamilyLayout, language: str = "zh") -> list[tuple[str, str, str]]:
    """Return which relation runs over whose words or, unless it is theirs, whose symbol."""
    found = []
    sheet = svg.sheet(family, layout, setting(language))
    shown = [*word_boxes(family, layout), *(box for home in sheet.homes if home.name for box in home.words)]
    words = [*names(layout).items(), *(("word", box) for box in shown)]
    for line in drawn(family, layout, language):
        start, end = line.get("data-from") or "", line.get("data-to") or ""
        others = [(key, box) for key, box in symbols(family, layout).items() if key not in (start, end)]
        found += [(start, end, key) for one in lines_of(line) for key, box in [*others, *words] if runs_over(one, box)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TOLD)
def test_no_line_of_a_relation_runs_over_words_or_over_somebody_else(name: str, language: str) -> None:
    """Of all families: the line as drawn, with zigzag, bars and arrow."""
    assert hits(read(name), laid_out(name, language), language) == []


@settings(max_examples=20)
@given(families())
def test_lines_keep_away_from_words_and_people_in_families_nobody_drew_by_hand(family: Family) -> None:
    """Up to 40 people, close together."""
    assert hits(family, lay_out(family, labels(family, setting()))) == []


def test_a_line_keeps_off_the_name_of_a_household_that_stands_close_to_its_own_end() -> None:
    """The neighbourhood of a symbol is free for its own lines, but words in it are not."""
    family = small(
        "a:male b:female c:female d:male e:male f:female",
        "a+b married: c",
        "e+f married: d",
        "c+d married",
        index="b",
        households=[{"name": {"zh": "甲户"}, "members": ["a"]}, {"name": {"zh": "乙户"}, "members": ["b"]}],
        relations=[{"from": "b", "to": "e", "kind": "ordinary"}],
    )
    assert hits(family, lay_out(family, labels(family, setting()))) == []


def by_kind(kind: RelationKind) -> tuple[ET.Element, FamilyLayout, Family]:
    """Return the line of one relation from a father down to his second child."""
    family = small(
        "f:male m:female a:male b:female",
        "f+m married: a b",
        index="a",
        relations=[{"from": "f", "to": "b", "kind": kind.value}],
    )
    layout = lay_out(family, labels(family, setting("en")))
    (line,) = drawn(family, layout, "en")
    return line, layout, family


@pytest.mark.parametrize("kind", RelationKind)
def test_a_line_goes_from_the_outline_of_one_symbol_to_the_outline_of_the_other(kind: RelationKind) -> None:
    """A little gap at each end, and the ends are named."""
    line, layout, family = by_kind(kind)
    assert (line.get("data-from"), line.get("data-to"), line.get("data-ids")) == ("f", "b", "f b")
    points = [point for one in lines_of(line) for point in one]
    for key, box in symbols(family, layout).items():
        if key not in ("f", "b"):
            continue
        place = layout.places[key]
        assert not any(runs_over(one, box.grown(-7)) for one in lines_of(line))
        assert min(dist(point, (place.x, place.y)) for point in points) < 20 * 2**0.5 + 5


@pytest.mark.parametrize(("one", "other"), list(combinations(RelationKind, 2)))
def test_no_two_kinds_of_relation_look_the_same(one: RelationKind, other: RelationKind) -> None:
    """In black and white, on paper."""
    assert relations.swatch(one, setting("en")) != relations.swatch(other, setting("en"))


@pytest.mark.parametrize("kind", sorted(DIRECTED))
def test_an_arrow_points_to_the_one_to_whom_it_is_done(kind: RelationKind) -> None:
    """Both of its wings lie behind its tip, and the tip is nearest to the symbol."""
    line, layout, _ = by_kind(kind)
    place = layout.places["b"]
    wing, tip, other = _arrow(line)
    target = (place.x, place.y)
    assert dist(tip, target) < min(dist(wing, target), dist(other, target))
    assert dist(tip, target) < 20 * 2**0.5 + 5


def _arrow(line: ET.Element) -> Line:
    head = [one for one in line.iter("path") if one.get("class") != "paper"][-1]
    return points_of(head.get("d") or "")[0][:3]


def test_the_line_of_a_cutoff_has_a_gap_between_two_bars_and_a_repaired_one_a_ring_in_it() -> None:
    """The bars stand across the line."""
    line, _, _ = by_kind(RelationKind.CUTOFF)
    ways, bars = [points_of(one.get("d") or "") for one in line.iter("path") if one.get("class") != "paper"]
    assert len(ways) == len(bars) == 2
    assert 4 <= dist(ways[0][-1], ways[1][0]) <= 6
    assert list(line.iter("circle")) == []
    repaired, _, _ = by_kind(RelationKind.CUTOFF_REPAIRED)
    (ring,) = repaired.iter("circle")
    before, after = points_of(next(repaired.iter("path")).get("d") or "")
    middle = (float(ring.get("cx") or 0), float(ring.get("cy") or 0))
    assert dist(before[-1], middle) == pytest.approx(dist(middle, after[0]), abs=0.3)


@pytest.mark.parametrize("kind", [RelationKind.EMOTIONAL_ABUSE, RelationKind.NEGLECT])
def test_a_word_stands_clear_of_its_line_and_inside_its_swatch(kind: RelationKind) -> None:
    """A long line is interrupted for it; above a short one, as in the legend, the zigzag stays whole."""
    style, words = STYLES[kind], "忽视"
    for points in ([(0.0, 40.0), (200.0, 40.0)], [(3.0, 23.0), (53.0, 23.0)]):
        made = ink(points, style, words)
        assert made.sign
        assert made.sign.top >= 0
        (line, *_) = elements(f"<g class='one'>{made.drawn}</g>", "one")
        assert not any(runs_over(one, made.sign) for one in lines_of(line))


def test_partners_side_by_side_have_a_relation_that_is_long_enough_to_read() -> None:
    """It arcs beside the line between them."""
    family = small(
        "f:male m:female a:male",
        "f+m married: a",
        index="a",
        relations=[{"from": "f", "to": "m", "kind": "close-hostile"}],
    )
    layout = lay_out(family, labels(family, setting()))
    (line,) = drawn(family, layout)
    longest = max(lines_of(line), key=len)
    assert sum(dist(start, end) for start, end in pairwise(longest)) >= 44
    (x, y), (end_x, _) = layout.routes[0].partners
    assert not any(abs(point[1] - y) < 1.5 and x < point[0] < end_x for point in longest)


def test_two_relations_of_the_same_two_people_do_not_lie_on_each_other() -> None:
    """Each takes its own way."""
    told = [{"from": "f", "to": "a", "kind": "close"}, {"from": "a", "to": "f", "kind": "caretaker"}]
    family = small("f:male m:female a:male b:male", "f+m married: a b", index="b", relations=told)
    layout = lay_out(family, labels(family, setting()))
    one, other = (lines_of(line)[0] for line in drawn(family, layout))
    apart = [min(dist(point, near) for near in other) for point in one]
    assert sum(apart) / len(apart) > 8


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_lies_inside_the_picture(name: str, language: str) -> None:
    """Lines may leave the layout's frame; then the picture grows."""
    picture = drawing(name, language).pictures[0]
    shift = (0.0, 0.0)
    moved = re.match(r'<g transform="translate\(([\d.]+) ([\d.]+)\)">', picture.body)
    if moved:
        shift = (float(moved[1]), float(moved[2]))
    for line in elements(picture.body, "genogram__relation"):
        for x, y in [point for one in lines_of(line) for point in one]:
            assert 2 <= x + shift[0] <= picture.width - 2
            assert 2 <= y + shift[1] <= picture.height - 2


def drawing(name: str, language: str) -> Drawing:
    """Return the whole genogram of a family."""
    found = DIAGRAM.draw(read(name), setting(language))
    assert found
    return found


def test_a_family_without_relations_has_no_group_for_them() -> None:
    """And no entry in the legend."""
    family = read("henry8")
    assert relations.drawn(relations.lines(family, laid_out("henry8"), setting())) == ""
    assert relations.legend(family, setting()) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_legend_holds_each_kind_that_is_used_once_and_says_where_arrows_point(language: str) -> None:
    """In the order of the notation."""
    told = [{"from": "f", "to": "a", "kind": kind} for kind in ("neglect", "close", "neglect")]
    family = small("f:male m:female a:male", "f+m married: a", index="a", relations=told)
    close, neglect = relations.legend(family, setting(language))
    assert close.words == RelationKind.CLOSE.words.of(language)
    assert neglect.words.startswith(RelationKind.NEGLECT.words.of(language).split()[0])
    assert ("箭头" if language == "zh" else "arrow") in neglect.words
    assert relations.gallery(setting(language))[0].words == RelationKind.ORDINARY.words.of(language)
    assert len(relations.gallery(setting(language))) == len(RelationKind)
    assert close in relations.gallery(setting(language))


def test_relations_are_drawn_the_same_under_any_hash_seed() -> None:
    """No set is walked."""
    code = (
        "import sys; sys.path[:0] = ['tests/diagrams']\n"
        "from drawn_families import laid_out, read, setting\n"
        "from generator.diagrams.genogram import DIAGRAM\n"
        "print([DIAGRAM.draw(read(name), setting()).pictures for name in ('threegen', 'love-has-no-boundaries')])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_a_curve_written_short_lies_where_it_lay() -> None:
    """Within a fifth of a pixel, with fewer points."""
    points = [(step, (step / 20) ** 2) for step in range(0, 200, 4)]
    (kept,) = points_of(short_data(simplified(points)))
    assert len(kept) < len(points) / 2
    curve = Curve(kept)
    for point in points:
        assert min(dist(point, curve.at(step / 4)) for step in range(int(curve.length * 4) + 1)) < 0.35
