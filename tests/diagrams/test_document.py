"""A drawing becomes SVG that any program reads: a picture in a page, or a file that says everything by itself."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from written_words import SVG, matrix_of, words_of

from generator.diagrams import AccountPart, Drawing, LegendEntry, Picture, embedded, legend_swatch, standalone
from generator.diagrams._svg import element, number, path, text

HOSTILE = "<&\"'>]]>\x00\x07\x1b\ufeff\ud800\ufffe\uffff</svg>阿兰"
KEPT = "<&\"'>]]></svg>阿兰"
"""What XML can hold of it."""

MARKS = LegendEntry(element("circle", cx=28, cy=16, r=10), "female")
PEOPLE = AccountPart(
    "people", "家庭成员", head=("姓名", "年龄", "说明"), rows=(("阿兰", "70–79岁", ""), ("小宇", "", "学生"))
)
TIES = AccountPart("ties", "亲疏", lines=("阿兰和小宇亲密。", "小宇和父亲疏远。"))


def picture(name: str = "", width: float = 300, height: float = 200) -> Picture:
    body = element("rect", width=width, height=height, data_id=f"of-{name}")
    return Picture(name, f"title {name}".strip(), body, width, height)


def drawing(*pictures: Picture, legend: int = 1, title: str = "Genogram") -> Drawing:
    entries = tuple(MARKS._replace(words=f"{MARKS.words} {number}") for number in range(legend))
    return Drawing("genogram", title, "Who belongs to it.", pictures or (picture(),), entries, (PEOPLE, TIES))


def file_of(drawn: Drawing, language="zh") -> ET.Element:
    return ET.fromstring(standalone(drawn, language).encode())


def by_id(svg: ET.Element, names: str | None) -> list[ET.Element]:
    return [one for name in (names or "").split() for one in svg.iter() if one.get("id") == name]


def places(svg: ET.Element) -> dict[str, tuple[float, float]]:
    """Return where each picture's rectangle begins."""
    found = {}

    def below(one: ET.Element, x: float, y: float) -> None:
        moved = matrix_of(one.get("transform", ""))
        x, y = x + moved.e, y + moved.f
        if one.get("data-id"):
            found[one.get("data-id", "")] = (x, y)
        for child in one:
            below(child, x, y)

    below(svg, 0, 0)
    return found


# A picture in a page


def test_a_picture_in_a_page_has_a_name_and_a_description() -> None:
    """`aria-labelledby` names both, and both come first, where every reader of screens looks."""
    svg = ET.fromstring(embedded(drawing(), picture(), "genogram"))
    title, description = by_id(svg, svg.get("aria-labelledby"))
    assert (title.tag, title.text) == ("title", "title")
    assert (description.tag, description.text) == ("desc", "Who belongs to it.")
    assert list(svg)[:2] == [title, description]
    assert (svg.get("role"), svg.get("class"), svg.get("data-diagram")) == ("img", "diagram__svg", "genogram")


def test_a_picture_in_a_page_has_its_natural_size() -> None:
    """Styles may make it smaller; the shape stays."""
    svg = ET.fromstring(embedded(drawing(), picture(width=300.25, height=200), "genogram"))
    assert (svg.get("width"), svg.get("height"), svg.get("viewBox")) == ("300.2", "200", "0 0 300.2 200")


def test_pictures_of_one_page_have_ids_of_their_own() -> None:
    """Two pictures of a drawing, and the same drawing under another prefix."""
    pair = drawing(picture("before"), picture("after"))
    shown = [embedded(pair, one, prefix) for one in pair.pictures for prefix in ("map", "other")]
    ids = re.findall(r' id="([^"]+)"', "".join(shown))
    assert len(ids) == len(set(ids)) == 8
    assert "map-before-title" in ids


def test_a_swatch_is_hidden_from_those_who_hear_the_page() -> None:
    """The words beside it say it all; old browsers would let it take the focus."""
    svg = ET.fromstring(legend_swatch(MARKS))
    assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")
    assert (svg.get("width"), svg.get("height"), svg.get("viewBox")) == ("56", "32", "0 0 56 32")
    assert svg.find("circle") is not None


# A file


def test_a_file_says_its_language_and_stands_on_white() -> None:
    """Black ink, whatever the program around it shows."""
    for language, tag in (("zh", "zh-Hans"), ("en", "en")):
        svg = file_of(drawing(), language)
        assert svg.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
        ground = svg.find(f"{SVG}rect")
        assert ground is not None
        assert (ground.get("width"), ground.get("height"), ground.get("fill")) == ("100%", "100%", "#fff")
        assert svg.get("color") == "#000"


def test_fonts_of_the_language_come_first_and_chinese_ones_are_always_there() -> None:
    """Many programs take the first name and no other; a name in an English family may be Chinese."""
    chinese, latin = (file_of(drawing(), language).get("font-family", "") for language in ("zh", "en"))
    assert chinese.startswith("Microsoft YaHei")
    assert latin.startswith("Arial")
    assert all("Noto Sans CJK SC" in fonts and fonts.endswith("sans-serif") for fonts in (chinese, latin))


def test_a_file_is_named_and_holds_the_whole_account_in_words() -> None:
    """Whoever passes the file on passes the text on too. Empty cells are not read out."""
    svg = file_of(drawing())
    title, description = by_id(svg, svg.get("aria-labelledby"))
    assert title.text == "Genogram"
    assert (description.text or "").split("\n") == [
        "Who belongs to it.",
        "",
        "家庭成员",
        "姓名：阿兰；年龄：70–79岁",
        "姓名：小宇；说明：学生",
        "",
        "亲疏",
        "阿兰和小宇亲密。",
        "小宇和父亲疏远。",
    ]
    _, english = by_id(svg := file_of(drawing(), "en"), svg.get("aria-labelledby"))
    assert "姓名: 小宇; 说明: 学生" in (english.text or "")


def test_a_file_shows_heading_and_legend() -> None:
    """In the language of its reader."""
    shown = [one.words for one in words_of(file_of(drawing(legend=2)))]
    assert shown == ["Genogram", "图例", "female 0", "female 1"]
    assert "Legend" in [one.words for one in words_of(file_of(drawing(), "en"))]
    assert [one.words for one in words_of(file_of(drawing(legend=0)))] == ["Genogram"]


def test_pictures_stand_side_by_side() -> None:
    """Each under its own title, on one height, without touching."""
    svg = file_of(drawing(picture("before", 400), picture("after", 300, 260)))
    before, after = places(svg)["of-before"], places(svg)["of-after"]
    assert before[1] == after[1]
    assert after[0] >= before[0] + 400 + 20
    assert {"title before", "title after"} <= {one.words for one in words_of(svg)}


@pytest.mark.parametrize(
    ("widths", "rows"), [((900, 700), [0, 1]), ((500, 500, 500), [0, 0, 1]), ((1500, 90, 90), [0, 1, 1])]
)
def test_pictures_that_do_not_fit_beside_each_other_stand_below(widths: tuple[int, ...], rows: list[int]) -> None:
    """A sheet gets no wider than a slide for them, only as wide as its widest picture needs."""
    svg = file_of(drawing(*(picture(str(number), width) for number, width in enumerate(widths))))
    tops = [y for _, y in places(svg).values()]
    assert [sorted(set(tops)).index(top) for top in tops] == rows
    assert all(below >= above + 200 for above, below in pairwise(sorted(set(tops))))
    assert float(svg.get("width", "")) <= max(1100, *widths) + 50


def test_a_legend_takes_the_columns_there_is_room_for() -> None:
    """Twelve entries under a wide picture are not a tower; under a narrow one they still fit."""
    wide, narrow = file_of(drawing(picture(width=1000), legend=12)), file_of(drawing(picture(width=100), legend=12))
    assert float(wide.get("height", "")) < float(narrow.get("height", ""))
    for svg in (wide, narrow):
        columns = {one.corners[0][0] for one in words_of(svg) if one.words.startswith("female")}
        assert len(columns) == (4 if svg is wide else 2)


def test_no_two_words_of_a_file_lie_on_each_other() -> None:
    """However long titles and explanations are, they are broken into lines."""
    long = "the partner who died is crossed out, and the one who lives is not " * 2
    legend = tuple(LegendEntry(element("g"), long[: 7 * number + 3]) for number in range(9))
    svg = file_of(drawing(picture("before", 120), picture("after", 90), title=long)._replace(legend=legend))
    width, height = float(svg.get("width", "")), float(svg.get("height", ""))
    boxes = [(one.corners[0], one.corners[-1]) for one in words_of(svg)]
    for (left, top), (right, bottom) in boxes:
        assert (left >= 0, top >= 0, right <= width, bottom <= height) == (True,) * 4
    for place, ((left, top), (right, bottom)) in enumerate(boxes):
        for (other_left, other_top), (other_right, other_bottom) in boxes[:place]:
            apart_x = left >= other_right or other_left >= right
            assert apart_x or top >= other_bottom - 1 or other_top >= bottom - 1


# Whatever a text holds


def test_hostile_texts_stay_texts() -> None:
    """Nothing breaks out, and what XML cannot hold is left out."""
    one = Picture("", HOSTILE, text(0, 20, HOSTILE, data_id=HOSTILE), 100, 100)
    part = AccountPart("x", HOSTILE, lines=(HOSTILE,), head=(HOSTILE,), rows=((HOSTILE,),))
    drawn = Drawing("x", HOSTILE, HOSTILE, (one,), (LegendEntry(element("g"), HOSTILE),), (part,))
    svg = file_of(drawn)
    (shown,) = (found for found in svg.iter(f"{SVG}text") if found.get("data-id"))
    assert (shown.text, shown.get("data-id")) == (KEPT, KEPT)
    title, description = by_id(svg, svg.get("aria-labelledby"))
    assert title.text == KEPT
    assert (description.text or "").split("\n") == [KEPT, "", KEPT, KEPT, f"{KEPT}：{KEPT}"]
    assert ET.fromstring(embedded(drawn, one, "x")).findtext("title") == KEPT


@given(st.text(st.characters()), st.text(st.characters(exclude_characters=["/"]), max_size=5))
@example("\x0b", "\x85\u2028")
@settings(max_examples=150)
def test_any_text_gives_a_file_that_can_be_read(words: str, title: str) -> None:
    """Well-formed XML in UTF-8, always."""
    drawn = drawing(picture()._replace(title=title), title=words)._replace(
        summary=words, legend=(LegendEntry(element("g"), words),)
    )
    assert file_of(drawn).tag == f"{SVG}svg"
    assert ET.fromstring(embedded(drawn, drawn.pictures[0], "genogram").encode()).tag == "svg"


# Elements


def test_elements_are_written_short() -> None:
    """Files get small: no attribute without a value, no more digits than a screen shows, no zero with a minus."""
    assert element("g", class_="people", data_id="lan", fill=None) == '<g class="people" data-id="lan"/>'
    assert [number(value) for value in (12.0, 12.04, -0.04, -0.5, 0.25)] == ["12", "12", "0", "-0.5", "0.2"]
    assert path([(0, 0), (10, 0), (10, 0), (10, 5), (0, 9)]) == '<path d="M0 0H10V5L0 9"/>'


def test_only_what_is_markup_already_is_taken_as_it_is() -> None:
    """Everything else is escaped, in elements and in attributes."""
    assert element("g", Markup("<b/>"), "<b/>", id='"') == '<g id="&#34;"><b/>&lt;b/&gt;</g>'
