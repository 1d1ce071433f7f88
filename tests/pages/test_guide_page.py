"""The page of a guide: help first, clear cards, honest dates, sources that can be followed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from casebook_from import SOUND, changed
from page_reader import Node
from small_site import interface, page_of

from generator.content import Casebook
from generator.content.guide import CareLevel
from generator.languages import LANGUAGES, Language

DUE = date(2027, 10, 1)
"""The day by which everything in `SOUND` must be reviewed again."""
REVIEWED_PAGES = (
    "cases/lan/", "guides/heat/", "lessons/neighbours/", "playbooks/escort/", "packs/first-week/", "stations/harbour/",
    "groups/", "glossary/", "sources/", "helplines/", "wording/",
)  # fmt: skip
GUIDE = SOUND["guides/heat.yaml"]
EMERGENCY = "  - level: emergency\n    call: emergency-120\n    signs:\n      - {zh: 昏倒。, en: Fainting.}\n"
SECOND_LINE = """\
  someone-to-talk-to:
    number: "12356"
    name: {zh: 心理热线, en: Someone to talk to}
    what: {zh: 想找人说说。, en: You want to talk.}
    order: 2
    verified: 2026-10-01
    sources: [talk]
"""


def _guides(trees: dict[tuple[Language, str], Node]) -> dict[tuple[Language, str], Node]:
    return {key: tree for key, tree in trees.items() if key[1].startswith("guides/") and key[1] != "guides/"}


def _place(page: Node, node: Node) -> int:
    return list(page.walk()).index(node)


# Help first


def test_when_to_get_help_stands_before_everything_else(trees: dict[tuple[Language, str], Node]) -> None:
    """The first words below the title lead to the signs that mean help is needed at once."""
    for key, page in _guides(trees).items():
        notice = page.one("div", "notice--urgent")
        assert "hidden" not in notice.attributes, key
        assert _place(page, notice) < _place(page, page.at("key-points")), key
        assert notice.one("a").attributes["href"] == "#get-help", key
        assert page.has("get-help"), key


def test_the_first_words_name_the_emergency_number(trees: dict[tuple[Language, str], Node]) -> None:
    """In every guide of ours that tells of an emergency, the number is in the very first line."""
    for key, page in _guides(trees).items():
        call = page.section("get-help").all("section", "care-card--emergency")[0].one("a", "call")
        number = call.attributes["href"].removeprefix("tel:")
        said = {"zh": f"情况危急，马上拨打 {number}", "en": f"In an emergency, call {number} now"}[key[0]]
        assert page.one("div", "notice--urgent").one("p", "notice__title").text == said, key


TALK = "  - level: talk\n    call: someone-to-talk-to\n    signs:\n      - {zh: 害怕。, en: Fear.}\n"
REPORT = TALK.replace("level: talk", "level: report")


@pytest.mark.parametrize(
    ("cards", "title"),
    [
        (EMERGENCY + TALK, "In an emergency, call 120 now"),
        (TALK + REPORT, "In an emergency, call 12356 now"),
        (REPORT, "In an emergency, call 12356 now"),
        (TALK, "When to get help"),
        ("", "When to get help"),
    ],
    ids=["talk after emergency", "talk before report", "report", "only talk", "no number"],
)
def test_a_number_to_talk_is_never_shown_as_an_emergency_number(cards: str, title: str) -> None:
    """Who calls in danger must reach the emergency service, whatever other cards stand before."""
    files = changed("guides/heat.yaml", EMERGENCY, cards)
    files["vocabulary/helplines.yaml"] += SECOND_LINE
    notice = page_of("guides/heat/", files).one("div", "notice--urgent")
    assert notice.one("p", "notice__title").text == title


# Care cards


@pytest.mark.parametrize("level", CareLevel)
def test_a_call_to_action_ends_in_if(level: CareLevel) -> None:
    """The signs below are read on from it: “Call 120 now if: …”."""
    assert level.words.zh.endswith("如果：")
    assert level.words.en.endswith(" if:")


def test_every_care_card_has_one_call_to_action(trees: dict[tuple[Language, str], Node]) -> None:
    """One heading, the number in it if there is one to call, the signs, and one button at most."""
    for key, page in _guides(trees).items():
        cards = page.section("get-help").all("section", "care-card")
        assert cards, key
        for card in cards:
            heading = card.one("h3")
            assert heading.text.endswith({"zh": "如果：", "en": " if:"}[key[0]]), key
            assert card.one("ul", "care-card__signs").all("li"), key
            calls = card.all("a", "call")
            numbers = [call.attributes["href"].removeprefix("tel:") for call in calls]
            assert len(calls) <= 1, key
            assert all(number in heading.text for number in numbers), key
            assert card.attributes["aria-labelledby"] == heading.id, key


def test_what_to_do_meanwhile_stands_on_the_card() -> None:
    """Below the signs and the number, under its own title; without it there is no title either."""
    with_it = EMERGENCY + "    meanwhile:\n      - {zh: 移到阴凉处。, en: Move to the shade.}\n"
    cards = page_of("guides/heat/", changed("guides/heat.yaml", EMERGENCY, with_it)).all("section", "care-card")
    assert "While you wait Move to the shade." in cards[0].text
    assert "While you wait" not in cards[1].text


# Review dates


@pytest.mark.parametrize("path", REVIEWED_PAGES)
@pytest.mark.parametrize(
    ("today", "shown"),
    [(DUE - timedelta(1), False), (DUE, False), (DUE + timedelta(1), True)],
    ids=["the day before", "the day", "the day after"],
)
def test_a_page_past_its_review_date_says_so(path: str, today: date, shown: bool) -> None:
    """The notice is there from the beginning, hidden, with its date, so that a page nobody built again can show it."""
    notice = page_of(path, today=today).one("header").one("div", "notice--overdue")
    assert ("hidden" not in notice.attributes) is shown
    assert notice.attributes["data-due"] == DUE.isoformat()
    assert "1 October 2027" in notice.text


def test_the_notice_stands_before_the_advice() -> None:
    """An overdue guide warns before it advises, and it does not vanish."""
    page = page_of("guides/heat/", today=DUE + timedelta(1))
    assert _place(page, page.one("div", "notice--overdue")) < _place(page, page.at("key-points"))


def test_a_term_of_a_vocabulary_past_its_date_says_so() -> None:
    """How often people at high risk are followed up may be out of date: its page warns as its vocabulary does."""
    page = page_of("risks/high/", today=DUE + timedelta(1))
    assert "hidden" not in page.one("div", "notice--overdue").attributes


# Sources


def _citing(trees: dict[tuple[Language, str], Node]) -> dict[tuple[Language, str], Node]:
    return {key: tree for key, tree in trees.items() if tree.all("sup", "cite")}


def test_citations_are_numbered_as_a_reader_meets_them(trees: dict[tuple[Language, str], Node]) -> None:
    """On every page that cites, the first number is 1 and a new source always gets the next."""
    assert len(_citing(trees)) > len(_guides(trees))
    for key, page in _citing(trees).items():
        numbers = [int(mark.text.strip("[]")) for mark in page.all("sup", "cite")]
        assert list(dict.fromkeys(numbers)) == list(range(1, max(numbers) + 1)), key


def test_every_citation_leads_to_its_source_with_its_grade(trees: dict[tuple[Language, str], Node]) -> None:
    """The number is the place in the page's list of sources; there the reader sees how far it can be trusted."""
    for key, page in _citing(trees).items():
        listed = page.section("sources").one("ol").all("li", "source-list__item")
        for mark in page.all("sup", "cite"):
            number, link = int(mark.text.strip("[]")), mark.one("a")
            source = listed[number - 1]
            assert link.attributes["href"] == f"#{source.id}", key
            assert str(number) in link.attributes["aria-label"], key
            grade = source.one("span", "tag")
            assert {tag for tag in grade.classes if tag.startswith("tag--grade-")}, key
            assert grade.text.startswith(("Grade ", "A 级：", "B 级：", "U 级：")), key


def test_every_listed_source_is_cited(trees: dict[tuple[Language, str], Node]) -> None:
    """A list of sources is no bibliography: each of them stands behind something on the page."""
    for key, page in _citing(trees).items():
        cited = {mark.one("a").attributes["href"] for mark in page.all("sup", "cite")}
        assert {f"#{item.id}" for item in page.section("sources").all("li", "source-list__item")} == cited, key


@pytest.mark.parametrize("path", ["risks/high/", "guides/heat/"])
def test_numbers_follow_the_page_not_the_fields(path: str) -> None:
    """What stands further up gets the smaller number, also where two fields make one section."""
    other = "  leaflet:\n    title: {zh: 单张, en: Leaflet}\n    publisher: {zh: 社工站, en: Station}\n    grade: B\n"
    files = {
        **SOUND,
        "vocabulary/sources.yaml": SOUND["vocabulary/sources.yaml"] + other,
        "vocabulary/risks.yaml": SOUND["vocabulary/risks.yaml"]
        .replace("en: Contact daily.}", "en: Contact daily., sources: [leaflet]}")
        .replace("    rank: 1\n", "    rank: 1\n    sources: [talk]\n"),
        "guides/heat.yaml": GUIDE.replace("en: Fainting.}", "en: Fainting., sources: [leaflet]}"),
    }
    page = page_of(path, files)
    assert [mark.text for mark in page.all("sup", "cite")] == ["[1]", "[2]"]
    assert [item.id for item in page.section("sources").all("li")] == ["source-talk", "source-leaflet"]


# Help lines


def test_unverified_numbers_are_printed_nowhere(casebook: Casebook, trees: dict[tuple[Language, str], Node]) -> None:
    """A number that nobody verified stands on no page, neither as text nor behind a link."""
    unverified = [line for line in casebook.terms("helpline").values() if not line.verified]
    assert {"12349", "12355", "12338", "12385"} <= {line.number for line in unverified}
    for key, page in trees.items():
        for line in unverified:
            assert f"tel:{line.number}" not in {link.attributes.get("href") for link in page.all("a")}, key
            assert line.number not in page.text, key


@pytest.mark.parametrize("path", ["", "helplines/", "guides/heat/", "cases/lan/"])
def test_a_number_that_is_no_longer_verified_disappears(path: str) -> None:
    """Although entries still name it, a line without `verified` is not shown, and the page stays whole."""
    assert "120" in page_of(path).text
    without = changed("vocabulary/helplines.yaml", "    verified: 2026-10-01\n", "")
    page = page_of(path, without)
    assert "120" not in page.text
    assert page.all("a", "telephones__number") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_numbers_says_when_each_was_verified_and_against_what(
    casebook: Casebook, trees: dict[tuple[Language, str], Node], language: Language
) -> None:
    """Every verified number, in its order, with the day and the sources; and that no other is printed."""
    page = trees[language, "helplines/"]
    items = page.section("numbers").all("li", "telephones__item")
    lines = sorted((line for line in casebook.terms("helpline").values() if line.verified), key=lambda line: line.order)
    assert [item.one("a", "telephones__number").text for item in items] == [line.number for line in lines]
    for item, line in zip(items, lines, strict=True):
        assert {"zh": f"{line.verified.year}年", "en": f"{line.verified.year}"}[language] in item.text
        assert len(item.all("sup", "cite")) == len(line.sources)
    assert interface().of("helplines-note", language) in page.text
