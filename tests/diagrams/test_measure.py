"""Text is never wider than it was measured, and breaks where a typesetter would break it."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, nextafter
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.diagrams._svg import text_width, wrap
from generator.diagrams._svg._widths import BOLD, REGULAR

SIZE = 14.0
CLOSING, OPENING = "，。；：、？！…）】》」』”’", "（【《「『“‘"
SPACES = " \t\n\r\u3000"

# Advances as the fonts' own tables give them, in units of which 2048 make the font's size.
ADVANCES = {
    "Liberation Sans": (False, {"A": 1366, "W": 1933, "m": 1706, "i": 455, "0": 1139, " ": 569, "–": 1139, "%": 1821}),
    "DejaVu Sans": (False, {"A": 1401, "W": 2025, "m": 1995, "i": 569, "0": 1303, " ": 651, "é": 1260, "%": 1946}),
    "Roboto": (False, {"A": 1336, "W": 1817, "m": 1796, "J": 1130, "0": 1151, " ": 508, "–": 1344, "/": 845}),
    "Liberation Sans Bold": (True, {"A": 1479, "W": 1933, "m": 1821, "i": 569, "0": 1139, " ": 569, "J": 1139}),
    "DejaVu Sans Bold": (True, {"A": 1585, "W": 2259, "m": 2134, "i": 702, "0": 1425, " ": 713, "%": 2052}),
    "Roboto Bold": (True, {"A": 1379, "W": 1792, "m": 1773, "J": 1144, "0": 1175, "–": 1294, "/": 766}),
}

any_text = st.text(
    st.one_of(st.characters(), st.sampled_from("爱社工，。“”（）…ab 0-–é\u0301\u200d👩🏽\u3000\n")), max_size=40
)
any_width = st.floats(1.0, 400.0)


# Widths


@pytest.mark.parametrize("font", ADVANCES)
def test_no_character_is_wider_in_a_font_than_it_is_counted(font: str) -> None:
    """And the whole table is not far above the widest of them: room is dear in a drawing."""
    strong, advances = ADVANCES[font]
    for sign, advance in advances.items():
        assert text_width(sign, 2048, strong=strong) >= advance, sign
    if font.startswith("DejaVu"):
        counted = sum(text_width(sign, 2048, strong=strong) for sign in advances)
        assert counted <= 1.04 * sum(advances.values())


@pytest.mark.parametrize("sign", "爱一，（）。“”‘’…—·×→→①あ가　")
def test_what_a_chinese_font_draws_full_width_counts_so(sign: str) -> None:
    """Quotation marks and dashes too: which font draws them depends on the reader's machine."""
    assert text_width(sign, SIZE) >= SIZE
    assert text_width(sign, SIZE, strong=True) >= SIZE


@pytest.mark.parametrize("strong", [False, True])
def test_a_chinese_text_is_as_wide_as_it_has_characters(strong: bool) -> None:
    """Exactly, in all Chinese fonts, bold or not."""
    assert text_width("社会工作", SIZE, strong=strong) == 4 * SIZE
    assert text_width("𠮷野", SIZE, strong=strong) == 2 * SIZE


def test_bold_is_never_narrower() -> None:
    """And really wider where letters are."""
    for signs in REGULAR.values():
        for sign in signs:
            assert text_width(sign, SIZE, strong=True) >= text_width(sign, SIZE)
    assert text_width("grandmother", SIZE, strong=True) > 1.05 * text_width("grandmother", SIZE)


@pytest.mark.parametrize("table", [REGULAR, BOLD], ids=["regular", "bold"])
def test_every_character_of_the_table_has_one_width(table: dict[int, str]) -> None:
    """Else the last one would win unseen. Printable ASCII is complete."""
    signs = "".join(table.values())
    assert len(signs) == len(set(signs))
    assert set(map(chr, range(0x20, 0x7F))) <= set(signs)


def test_marks_and_invisible_characters_have_no_width() -> None:
    """They are drawn over the letter before, or not at all."""
    assert text_width("e\u0301", SIZE) == text_width("e", SIZE)
    assert text_width("a\u200b\ufeff\x07\ud800b", SIZE) == text_width("ab", SIZE)


def test_letters_with_marks_are_as_wide_as_a_font_draws_them() -> None:
    """As wide as without, unless the table knows better."""
    assert text_width("ǎèňị", SIZE) == text_width("aeni", SIZE)
    assert text_width("ľ", SIZE) > text_width("l", SIZE)


@pytest.mark.parametrize("sign", ["👵", "☎", "\ue000", "ཀ", "ᾞ", "𓀀"])
def test_what_is_not_known_counts_wide(sign: str) -> None:
    """Emoji, signs of a private kind, scripts that no font here was asked about."""
    assert text_width(sign, SIZE) == 1.5 * SIZE


def test_a_line_break_in_a_text_is_drawn_as_a_space() -> None:
    """SVG does so."""
    assert text_width("a\nb\tc", SIZE) == text_width("a b c", SIZE)


@given(any_text, any_text, st.booleans())
def test_width_adds_up_and_grows_with_the_size(one: str, other: str, strong: bool) -> None:
    """So sums of parts can be trusted."""
    both = text_width(one, SIZE, strong=strong) + text_width(other, SIZE, strong=strong)
    assert text_width(one + other, SIZE, strong=strong) == pytest.approx(both)
    assert text_width(one, 2 * SIZE, strong=strong) == pytest.approx(2 * text_width(one, SIZE, strong=strong))


# Lines


def _is_one(line: str) -> bool:
    """Tell whether a line is one character with its marks, or one emoji of several parts."""
    bases = [sign for sign in line if category(sign) not in {"Mn", "Mc", "Me", "Cf"} and not "🏻" <= sign <= "🏿"]
    return len(bases) <= 1 or "\u200d" in line


@given(any_text, any_width, st.booleans())
@example("“” “”", 1.0, False)
@example("ab\u3000\u3000，c", 20.0, False)
@example("👩🏽\u200d👩🏽爱", 20.0, False)
def test_lines_fit_and_nothing_is_lost(text: str, width: float, strong: bool) -> None:
    """Only spaces at breaks and at both ends go; only what cannot be broken is wider than the line."""
    lines = wrap(text, width, SIZE, strong=strong)
    rest = text.strip(SPACES)
    for line in lines:
        assert rest.startswith(line)
        assert line == line.strip(SPACES)
        rest = rest[len(line) :].lstrip(SPACES)
        assert text_width(line, SIZE, strong=strong) <= width or _is_one(line)
        assert wrap(line, width, SIZE, strong=strong) == (line,)
    assert not rest
    assert len(lines) == 1 or all(lines)


@given(st.integers(1, 60), st.integers(2, 20))
def test_chinese_takes_the_fewest_lines_and_leaves_no_character_alone(count: int, room: int) -> None:
    """A last line has two characters or more, and no line is much longer than another."""
    lines = wrap("爱" * count, room * SIZE, SIZE)
    assert len(lines) == ceil(count / room)
    assert len(lines[-1]) > 1 or count == 1
    assert max(map(len, lines)) - min(map(len, lines)) <= 1


WHOLE = ("70–79岁", "24小时", "3个月", "第2次", "family", "mother-in-law", "don’t", "15%")
PARTS = ("社工", "（居委会）", "说：“好。”", "老人，", "“甲”", "“乙”", "……", "《丙》；", "丁、戊", " ", *WHOLE)


@given(st.lists(st.sampled_from(PARTS), max_size=20).map("".join), st.integers(12, 24))
def test_a_line_neither_begins_with_closing_nor_ends_with_opening_punctuation(text: str, room: int) -> None:
    """The rules of Chinese typesetting (避头尾)."""
    lines = wrap(text, room * SIZE, SIZE)
    for above, below in pairwise(lines):
        assert below[0] not in CLOSING
        assert above[-1] not in OPENING
        assert (above[-1], below[0]) != ("…", "…")


@given(st.lists(st.sampled_from(PARTS[:5] + WHOLE), max_size=12), st.integers(9, 20))
def test_words_and_numbers_with_their_units_stay_whole(parts: list[str], room: int) -> None:
    """70–79岁 is neither 70– and 79岁 nor 70–79 and 岁."""
    text = "，".join(parts)
    lines = wrap(text, room * SIZE, SIZE)
    for word in WHOLE:
        assert sum(line.count(word) for line in lines) == text.count(word)


def test_a_word_wider_than_the_line_breaks_after_a_hyphen_first() -> None:
    """And only if that is not enough anywhere."""
    assert wrap("mother-in-law", 5 * SIZE, SIZE) == ("mother-", "in-law")
    assert wrap("70–79岁", 4 * SIZE, SIZE) == ("70–79", "岁")
    assert "".join(wrap("grandmother", 3 * SIZE, SIZE)) == "grandmother"


def test_a_break_after_punctuation_is_preferred() -> None:
    """Where lines come out nearly as even."""
    assert wrap("在外地务工，每月回家看望一次", 9 * SIZE, SIZE) == ("在外地务工，", "每月回家看望一次")


def test_a_last_line_of_one_character_is_avoided() -> None:
    """Even where a break after punctuation would leave one."""
    assert wrap("一二三，四", 4 * SIZE, SIZE) == ("一二", "三，四")


def test_an_emoji_of_several_parts_is_not_torn() -> None:
    """Nor is a letter parted from its marks, however narrow the line."""
    assert wrap("👩🏽‍👩🏽‍👦爱", SIZE, SIZE) == ("👩🏽‍👩🏽‍👦", "爱")
    assert wrap("éé", 1, SIZE) == ("é", "é")


@pytest.mark.parametrize("size", [10.5, 11.5, 12.0, 12.6, 13.0, 14.0])
def test_room_that_is_just_enough_is_enough_and_the_least_lack_of_it_is_not(size: float) -> None:
    """Whatever rounding does to the sums."""
    for count in range(1, 40):
        half = "il" + "爱" * count
        width = text_width(half, size)
        assert wrap(half + half, width, size) == (half, half)
        assert all(text_width(line, size) < width for line in wrap(half + half, nextafter(width, 0), size))


def test_punctuation_gives_way_where_there_is_no_room_for_it() -> None:
    """A line is never wider than asked for, whatever stands in it."""
    assert wrap("爱，。", SIZE, SIZE) == ("爱", "，", "。")


def test_lines_are_even_in_latin_too() -> None:
    """Not one long line and a short rest."""
    assert wrap("the elder son's wife", text_width("the elder son's", SIZE), SIZE) == ("the elder", "son's wife")


def test_bold_text_breaks_earlier() -> None:
    """Its letters are wider."""
    width = text_width("younger brother", SIZE)
    assert len(wrap("younger brother", width, SIZE)) == 1
    assert len(wrap("younger brother", width, SIZE, strong=True)) == 2


@pytest.mark.parametrize("text", ["", " ", "\n\u3000"])
def test_an_empty_text_is_one_empty_line(text: str) -> None:
    """So a caller can count on a first line."""
    assert wrap(text, 100, SIZE) == ("",)
