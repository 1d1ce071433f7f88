"""The page of a case: its order, what it must show, and that nobody can take it for a record when it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from casebook_from import SOUND, changed
from page_reader import Node
from pydantic import BaseModel
from small_site import page_of

from generator.content import Basis, Casebook, Text
from generator.content.case import Case
from generator.languages import LANGUAGES, Language

ORDER = (
    "at-a-glance", "provenance", "background", "family-structure", "case-map", "assessment", "goals", "timeline",
    "service-strategy", "outcome", "reflection", "learning", "who-to-call", "related", "sources", "how-to-cite",
)  # fmt: skip
TOLD = ORDER[ORDER.index("background") : ORDER.index("learning")]
"""The sections that tell what happened. The others are about the page, or questions of the class."""
REAL = ("love-has-no-boundaries", "deep-love-short-words")
EXACT_DATE = re.compile(
    r"\d{1,2}月\d{1,2}[日号]|\d{4}-\d{2}-\d{2}|\b\d{1,2} (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December) \d{1,2}\b"
)
CASES = [(name, language) for name in REAL for language in LANGUAGES]


@pytest.fixture
def case_page(trees: dict[tuple[Language, str], Node], name: str, language: Language) -> Node:
    """The page of a real case."""
    return trees[language, f"cases/{name}/"]


@pytest.fixture
def case(casebook: Casebook, name: str) -> Case:
    """A real case."""
    record = casebook.entries["case"][name].record
    assert isinstance(record, Case)
    return record


def _sections(page: Node) -> list[str]:
    return [heading.id for heading in page.all("h2")]


@pytest.mark.parametrize(("name", "language"), CASES)
def test_sections_stand_in_the_order_in_which_a_case_is_taught(case_page: Node) -> None:
    """From a glance at it to how to cite it; what a real case has is complete."""
    assert tuple(_sections(case_page)) == ORDER


def test_a_case_that_has_less_keeps_the_order() -> None:
    """A section without content is left out, heading and all, and the others do not move."""
    without = changed("cases/lan.yaml", "helplines: [emergency-120]\n", "")
    shown = _sections(page_of("cases/lan/", without))
    assert shown == [name for name in ORDER if name != "who-to-call"]


def _facts(page: Node, section: str) -> dict[str, str]:
    rows = page.section(section).all("div", "facts__row")
    return {row.one("dt").text: row.one("dd").text for row in rows}


@pytest.mark.parametrize(("name", "language"), CASES)
def test_it_shows_consent_anonymization_and_permission(case_page: Node, case: Case, language: Language) -> None:
    """A reader can see who agreed, how far the case was changed and in which ways, and whom to ask to take it down."""
    shown = " ".join(_facts(case_page, "provenance").values())
    consent, hidden = case.consent, case.anonymization
    for choice in (consent.state, consent.station_permission, consent.withdrawal_contact, *hidden.changes):
        assert choice.words.of(language) in shown
    assert re.search({"zh": rf"{hidden.level} 级", "en": rf"{hidden.level} of 4"}[language], shown)
    text = case_page.section("provenance").text
    for note in (consent.note, hidden.note):
        assert note is not None
        assert " ".join(note.of(language).text.split()) in text


@pytest.mark.parametrize(("name", "language"), CASES)
def test_the_way_to_withdraw_is_linked(case_page: Node) -> None:
    """Whoever wants a case taken down finds how from the case itself."""
    links = [link.attributes["href"] for link in case_page.section("provenance").all("a")]
    assert "../../ethics/#withdrawing" in links


@pytest.mark.parametrize(
    ("old", "new", "zh", "en"),
    [
        ("  state: not-recorded", "  state: given\n  by: guardian\n  year: 2021", "已同意、监护人、2021",
         "given, the guardian, 2021"),
        ("  state: not-recorded", "  state: withdrawn", "已撤回", "withdrawn"),
        ("station_permission: not-recorded", "station_permission: given", "已同意", "given"),
        ("  level: 3", "  level: 4", "4 级（共 4 级）", "4 of 4"),
        ("changes: [pseudonyms, family-invented]", "changes: [family-invented, places-generalised]",
         "家庭成员为虚构、地点概括",
         "family members invented, places generalised"),
        ("  level: 3\n", "  level: 3\n  composite: true\n", "是", "yes"),
    ],
)  # fmt: skip
def test_it_shows_what_the_case_says_of_itself(old: str, new: str, zh: str, en: str) -> None:
    """Whatever consent or anonymization an author records is what the reader sees, in words."""
    files = changed("cases/lan.yaml", old, new)
    for language, said in (("zh", zh), ("en", en)):
        page = page_of("cases/lan/", files, language)  # type: ignore[arg-type]
        assert any(said in value for value in _facts(page, "provenance").values())


@pytest.mark.parametrize(("name", "language"), CASES)
def test_it_shows_when_it_was_reviewed_and_by_whom(case_page: Node, case: Case, language: Language) -> None:
    """The dates of the reviews, the roles of the reviewers, and which reviews are still to come."""
    foot = case_page.one("footer").text
    for day in (case.review.reviewed, case.review.next_review):
        assert {"zh": f"{day.year}年{day.month}月{day.day}日", "en": f"{day.day} {day:%B} {day.year}"}[language] in foot
    assert all(role.words.of(language) in foot for role in case.review.by)
    assert case.review.note is not None
    assert " ".join(case.review.note.of(language).text.split()) in foot


@pytest.mark.parametrize(("name", "language"), CASES)
def test_it_says_under_which_terms_it_may_be_used_and_whom_to_credit(
    case_page: Node, case: Case, language: Language
) -> None:
    """The teaching licence, its terms in a sentence, a link to all of them, and a citation with credit and address."""
    cite = case_page.section("how-to-cite")
    assert {"zh": "案例教学许可", "en": "Case Teaching Licence"}[language] in cite.text
    assert {"zh": "不得用来辨认任何人", "en": "never to identify anybody"}[language] in cite.text
    assert "../../licences/#case-teaching" in [link.attributes["href"] for link in cite.all("a")]
    line = cite.one("span", "citation__line").text
    assert " ".join(case.credit.of(language).text.split()) in line
    assert " ".join(case.title.of(language).text.split()) in line
    assert f"https://example.org/{language}/cases/" in line


@pytest.mark.parametrize(("name", "language"), CASES)
def test_it_offers_its_help_lines_in_their_order(
    case_page: Node, case: Case, casebook: Casebook, language: Language
) -> None:
    """A reader who is touched by a case sees whom to call, in the one order that all pages have."""
    lines = casebook.terms("helpline")
    ordered = sorted((lines[name] for name in case.helplines), key=lambda line: line.order)
    shown = case_page.section("who-to-call").all("a", "telephones__number")
    assert [link.attributes["href"] for link in shown] == [f"tel:{line.number}" for line in ordered]


@pytest.mark.parametrize(("name", "language"), CASES)
def test_it_says_that_it_is_one_case(case_page: Node, language: Language) -> None:
    """No page lets its reader think that one thing caused another, or that the same would happen elsewhere."""
    limits = case_page.section("limits").text
    assert {"zh": "这只是一个个案", "en": "This is one case."}[language] in limits
    assert {"zh": "不等于前面的做法造成了后面的结果", "en": "caused by it"}[language] in limits


def test_it_says_that_it_is_one_case_although_the_author_did_not() -> None:
    """The limit stands on every case's page, also if the case names no limits of its own."""
    assert "limits" not in SOUND["cases/lan.yaml"]
    assert "This is one case." in page_of("cases/lan/").section("limits").text


@pytest.mark.parametrize(("name", "language"), CASES)
def test_the_first_thing_said_is_what_the_page_rests_on(case_page: Node, case: Case, language: Language) -> None:
    """Before any section a notice says that most of it is illustrative, and what is on record."""
    head = case_page.one("header")
    notice = head.one("div", f"notice--{case.provenance.default.value}")
    assert "hidden" not in notice.attributes
    assert " ".join(case.provenance.note.of(language).text.split()) in notice.text
    assert notice.one("p", "notice__title").text


@pytest.mark.parametrize("basis", Basis)
def test_the_notice_names_the_basis_of_the_case(basis: Basis) -> None:
    """A composite or documented case says so in words of its own."""
    files = changed("cases/lan.yaml", "default: illustrative", f"default: {basis.value}")
    titles = {
        Basis.DOCUMENTED: "This page rests on records",
        Basis.COMPOSITE: "This is a composite",
        Basis.ILLUSTRATIVE: "Most of this page is illustrative, not a record",
    }
    notice = page_of("cases/lan/", files).one("header").one("div", f"notice--{basis.value}")
    assert notice.one("p", "notice__title").text == titles[basis]


# What each block rests on


def _blocks(page: Node) -> Iterator[Node]:
    """Yield the smallest pieces of a case that rest on something: passages, statements, rows, events, steps."""
    for section in TOLD:
        for node in page.section(section).walk():
            whole_table = node.tag == "table"
            row = node.tag == "tr" and node.inside("tbody")
            listed = node.tag == "li" and node.directly_in("points__list", "timeline", "procedure")
            if whole_table or row or listed or node.classes & {"prose__item", "facts__row"}:
                yield node


def _tags(node: Node) -> set[str]:
    """Return what a piece rests on: its own tag, or that of the table or list it is in."""
    found = {tag.text for tag in node.all("span", "tag")}
    parent = node.parent
    while not found and parent and parent.tag != "section":
        if parent.tag == "table":
            found = {tag.text for tag in parent.one("caption").all("span", "tag")}
        elif "points" in parent.classes:
            found = {tag.text for title in parent.all("p", "points__title") for tag in title.all("span", "tag")}
        parent = parent.parent
    return found


@pytest.mark.parametrize(("name", "language"), CASES)
def test_every_block_shows_what_it_rests_on(case_page: Node, language: Language) -> None:
    """No passage, statement, row, event or step of a case stands without its tag, in words."""
    known = {basis.words.of(language) for basis in Basis}
    checked = 0
    for block in _blocks(case_page):
        assert _tags(block) & known, block.text[:80]
        checked += 1
    assert checked > 50


def _documented(value: object) -> Iterator[BaseModel]:
    """Yield every part of a record that is on record."""
    if isinstance(value, BaseModel):
        if getattr(value, "basis", None) is Basis.DOCUMENTED:
            yield value
        for name in type(value).model_fields:
            yield from _documented(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _documented(item)


def _said(part: BaseModel, language: Language) -> str:
    """Return the words of a part: its own, or those of its first text, e.g. an event's."""
    texts = [part, *(getattr(part, name) for name in type(part).model_fields)]
    return next(text.of(language).text for text in texts if isinstance(text, Text))


@pytest.mark.parametrize(("name", "language"), CASES)
def test_exactly_what_is_documented_is_tagged_documented(case_page: Node, case: Case, language: Language) -> None:
    """Each passage that is on record carries the tag, and the tag stands nowhere else but where it is explained."""
    documented = [_plain(_said(part, language)) for part in _documented(case)]
    tags = case_page.all("span", "tag--documented")
    assert documented
    assert len(tags) == len(documented)
    beside = [_plain(_around(tag).text) for tag in tags]
    for words in documented:
        assert sum(words in text for text in beside) == 1, words


def _around(tag: Node) -> Node:
    node = tag.parent
    while node and not (node.tag in ("li", "tr") or "prose__item" in node.classes):
        node = node.parent
    assert node is not None
    return node


def _plain(text: str) -> str:
    """Without Markdown's marks, source numbers and white space."""
    return re.sub(r"\[\d+\]|[*\s]", "", text)


@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize(
    ("old", "inside"),
    [
        ("referral: {source: outreach", "referral"),
        ("family:\n", "family-structure"),
        ("case_map:\n", "case-map"),
        ("goals:\n", "goals"),
        ("  - day: 14\n", "event-2"),
        ("    - id: escort\n", "step-escort"),
        ("  closure: {kind: goals-reached", "closure"),
        ("  ethics:\n    - {zh: 尊重自决。", "reflection-ethics"),
    ],
)
def test_a_part_shows_its_own_basis_instead_of_the_cases(old: str, inside: str, basis: Basis) -> None:
    """What a part says of itself wins over what the case says of all its parts."""
    spaces = " " * 4 if old.startswith("  - ") else " " * 6 if "- id" in old else "  "
    new = f"{old}, basis: {basis.value}" if "{" in old else f"{old}{spaces}basis: {basis.value}\n"
    page = page_of("cases/lan/", changed("cases/lan.yaml", old, new))
    node = page.at(inside) if inside.startswith(("event", "step")) else page.section(inside)
    assert {tag.text for tag in node.all("span", "tag")} == {basis.words.en}


@pytest.mark.parametrize(("name", "language"), CASES)
def test_the_labels_are_explained(case_page: Node, language: Language) -> None:
    """What each tag means stands on the page itself."""
    facts = _facts(case_page, "provenance-labels")
    assert list(facts) == [basis.words.of(language) for basis in Basis]
    assert all(facts.values())


# Nothing by which somebody could be found


@pytest.mark.parametrize(("name", "language"), CASES)
def test_it_names_no_exact_date(case_page: Node) -> None:
    """Days are counted from intake; dates stand only in the review and in the notice of an overdue review."""
    for section in ORDER:
        if section not in ("sources", "related"):
            assert not EXACT_DATE.search(case_page.section(section).text), section


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("{year: 2020, season: winter}", "2020 年冬季", "winter 2020"),
        ("{year: 2021}", "2021", "2021"),
    ],
)
def test_the_time_of_the_service_is_a_season_or_a_year(written: str, zh: str, en: str) -> None:
    """The reader learns when, and nobody can be found by it."""
    files = changed("cases/lan.yaml", "{year: 2020, season: winter}", written)
    assert _facts(page_of("cases/lan/", files, "zh"), "at-a-glance")["服务时间"] == zh
    assert _facts(page_of("cases/lan/", files), "at-a-glance")["When"] == en


@pytest.mark.parametrize(("name", "language"), CASES)
def test_ages_are_bands(case_page: Node, case: Case, language: Language) -> None:
    """The table of the family shows bands, and a dash where the age is not told."""
    rows = case_page.section("family-structure").one("table").one("tbody").all("tr")
    shown = {row.attributes["data-id"]: row.all("td")[3].text for row in rows}
    people = case.family.people.items()
    assert shown == {name: person.age.words.of(language) if person.age else "–" for name, person in people}


# The family


FAMILY = """\
  people:
    lan: {name: {zh: 阿兰, en: Lan}, sex: female, index: true}
    ming: {name: {zh: 阿明, en: Ming}, sex: male, deceased: true, note: {zh: 渔民, en: a fisherman}}
    mei: {name: {zh: 阿美, en: Mei}, sex: female, conditions: [ecomap]}
    hua: {name: {zh: 阿华, en: Hua}, sex: female}
    bo: {name: {zh: 阿波, en: Bo}, sex: male, unknown: true}
    jun: {name: {zh: 阿军, en: Jun}, sex: male}
    lost: {name: {zh: 未出生, en: unborn}, sex: unknown, kind: miscarriage}
  unions:
    - partners: [lan, ming]
      kind: divorced
      children: [mei, hua, {person: bo, link: adopted}]
      twins: [{members: [mei, hua], identical: true}]
      custody: lan
      related: true
    - {partners: [lan], kind: unknown, children: [lost]}
    - {partners: [lan, jun], kind: affair}
  households:
    - {name: {zh: 老屋, en: the old house}, members: [lan, mei]}
  relations:
    - {from: lan, to: mei, kind: caretaker, note: {zh: 一直如此。, en: Always so.}}
    - {from: hua, to: bo, kind: hostile}
case_map:
"""


def _with_family() -> dict[str, str]:
    text = SOUND["cases/lan.yaml"]
    start, end = text.index("family:\n") + len("family:\n"), text.index("case_map:\n")
    return {**SOUND, "cases/lan.yaml": text[:start] + FAMILY.removesuffix("case_map:\n") + text[end:]}


@pytest.mark.parametrize(
    ("section", "en", "zh"),
    [
        ("unions", "Lan and Ming were divorced. They are related by blood. Children, oldest first: "
                   "Mei, Hua and Bo (adopted). Mei and Hua are identical twins. Lan has custody of the children.",
         "阿兰和阿明已离婚。双方有血缘关系。子女从大到小：阿美、阿华和阿波（收养）。阿美和阿华是同卵双胞胎。孩子由阿兰抚养。"),
        ("unions", "Lan and Jun are or were in an affair.", "阿兰和阿军有婚外关系。"),
        ("households", "The old house: Lan and Mei live together.", "老屋：阿兰和阿美同住。"),
        ("relations", "Lan takes care of Mei. Always so.", "阿兰照顾阿美。一直如此。"),
        ("relations", "Hua and Bo are in conflict.", "阿华和阿波有冲突。"),
    ],
)  # fmt: skip
def test_the_family_is_told_in_sentences(section: str, en: str, zh: str) -> None:
    """Whoever cannot see a diagram reads the same: who is joined to whom, who lives together, how they get on."""
    for language, said in (("en", en), ("zh", zh)):
        page = page_of("cases/lan/", _with_family(), language)  # type: ignore[arg-type]
        assert said in [item.text for item in page.section(section).all("li")]


def test_the_recipient_and_what_is_known_of_each_person_stand_in_the_table() -> None:
    """The recipient is marked in words; death, loss, illness and not knowing are said, none of them by colour."""
    table = page_of("cases/lan/", _with_family()).section("family-structure").one("table")
    rows = {row.one("th").text: [cell.text for cell in row.all("td")] for row in table.one("tbody").all("tr")}
    assert rows["Lan"][1] == "the recipient"
    assert rows["Ming"][1:] == ["late ex-husband", "male", "–", "Has died. A fisherman."]
    assert rows["Mei"][-1] == "Ecomap"
    assert rows["Bo"][-1] == "Known only to exist"
    assert rows["unborn"][-1] == "Miscarriage"


@pytest.mark.parametrize(("name", "language"), CASES)
def test_every_diagram_of_a_case_stands_with_its_words(case_page: Node, case: Case, language: Language) -> None:
    """Four drawings, each with a name that screen readers say, and everybody in the family is in the first."""
    shown = {figure.one("figcaption").text: figure for figure in case_page.all("figure", "diagram")}
    assert len(shown) == 4
    for figure in shown.values():
        for svg in figure.all("svg", "diagram__svg"):
            assert svg.attributes["role"] == "img"
            assert {one.attributes["id"] for one in (svg.one("title"), svg.one("desc"))} == set(
                svg.attributes["aria-labelledby"].split()
            )
    family = case_page.section("family-structure").one("svg", "diagram__svg")
    drawn = {node.attributes["data-id"] for node in family.all("g", "genogram__person")}
    assert drawn == set(case.family.people)


def test_the_drawn_timeline_does_not_give_away_what_comes_after_the_decision() -> None:
    """It stands behind the events, where the reader has been asked to stop and think."""
    section = page_of("cases/lan/", SOUND).section("timeline")
    order = [node.tag for node in section.walk() if node.tag in ("ol", "figure")]
    assert order == ["ol", "figure"]


def test_the_case_map_says_with_whom_a_tie_is_and_how_it_changed() -> None:
    """A tie of the whole family says so; one that was not looked at again is as it was."""
    tie = "    - {system: clinic, member: lan, before: stressful, flow: both}\n"
    files = changed("cases/lan.yaml", "  ties:\n", f"  ties:\n{tie}")
    rows = page_of("cases/lan/", files).section("case-map").one("tbody").all("tr")
    first, second = ([cell.text for cell in row.all("td")] for row in rows)
    assert first[1:5] == ["Lan", "stressful", "stressful", "both ways"]
    assert second[1:5] == ["the whole family", "tenuous", "strong", "to the family"]
