"""Procedures lead somewhere, a class stops at the right event, a quiz gives the right answer, facts precede myths."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from casebook_from import SOUND, changed
from page_reader import Node
from small_site import page_of

from generator.content import Casebook
from generator.languages import LANGUAGES, Language

Trees = dict[tuple[Language, str], Node]
STYLES = Path(__file__).parents[2] / "templates" / "theme" / "styles" / "components"

# Procedures


def test_every_branch_of_a_procedure_leads_to_a_step_or_says_that_it_ends(trees: Trees) -> None:
    """On every page with a procedure: a link to a step of the same page, in that step's words, or the end in words."""
    ends = {"zh": "结束", "en": "end"}
    linked = 0
    for (language, path), page in trees.items():
        steps = {step.id: step.one("p", "procedure__do") for step in page.all("li", "procedure__step")}
        for branch in (item for each in page.all("ul", "procedure__branches") for item in each.all("li")):
            links = [link for link in branch.all("a") if "term" not in link.classes]
            if links:
                (link,) = links
                assert link.attributes["href"].removeprefix("#") in steps, path
                assert steps[link.attributes["href"].removeprefix("#")].text.startswith(link.text), path
                linked += 1
            else:
                assert branch.text.endswith(f"→ {ends[language]}"), path
    assert linked


@pytest.mark.parametrize(
    ("then", "branches"),
    [
        ("{yes: escort, no: end}", [("yes → Escort.", "#step-escort"), ("no → end", None)]),
        ("{next: escort}", [("→ Escort.", "#step-escort")]),
        ("{high: visit}", [("high risk → Visit.", "#step-visit")]),
        ("{declines: end}", [("declines for now → end", None)]),
        ("{next: end}", [("→ end", None)]),
    ],
    ids=["known answers", "always", "back to itself", "an answer of its own", "always the end"],
)
def test_a_branch_names_its_answer(then: str, branches: list[tuple[str, str | None]]) -> None:
    """What was found, and where it leads; without an answer there is only the arrow."""
    files = changed("cases/lan.yaml", "then: {yes: escort, no: end}", f"then: {then}")
    text = files["cases/lan.yaml"]
    files["cases/lan.yaml"] = text.replace(
        "strategy:\n", "strategy:\n  answers:\n    declines: {zh: 暂时不愿意, en: declines for now}\n"
    )
    step = page_of("cases/lan/", files).at("step-visit")
    shown = step.one("ul", "procedure__branches").all("li")
    assert [(item.text, next((link.attributes["href"] for link in item.all("a")), None)) for item in shown] == branches


def test_a_step_says_who_acts_and_when() -> None:
    """Roles in words, the time if there is one, and how; a step that leads on to the next one needs no arrow."""
    step = "      do: {zh: 陪诊。, en: Escort.}\n      who: [social-worker]\n"
    more = step.replace("[social-worker]", "[social-worker, driver]\n      when: {zh: 当天, en: the same day}")
    more += "      how: {zh: 带口罩。, en: Take *masks*.}\n"
    shown = page_of("cases/lan/", changed("cases/lan.yaml", step, more)).at("step-escort")
    assert [fact.text for fact in shown.all("dd")] == ["social worker, driver", "the same day"]
    assert shown.one("div", "procedure__how").one("em").text == "masks"
    assert shown.all("ul", "procedure__branches") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_steps_stand_in_the_order_of_the_file(casebook: Casebook, trees: Trees, language: Language) -> None:
    """A procedure is read from top to bottom; each step is one of the entry's own."""
    for kind, folder in (("case", "cases"), ("playbook", "playbooks")):
        for entry in casebook.of_type(kind):
            made = entry.record.strategy if kind == "case" else entry.record.procedure  # type: ignore[attr-defined]
            shown = trees[language, f"{folder}/{entry.id}/"].all("li", "procedure__step")
            assert [step.id for step in shown] == [f"step-{step.id}" for step in made.steps]


# Timelines


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_decision_point_stands_right_after_its_event(casebook: Casebook, trees: Trees, language: Language) -> None:
    """A class stops after the event that the author named, and finds the questions from there."""
    for entry in casebook.of_type("case"):
        page = trees[language, f"cases/{entry.id}/"]
        point = entry.record.learning.decision_point  # type: ignore[attr-defined]
        events = page.one("ol", "timeline").all("li", "timeline__event")
        stops = [number for number, event in enumerate(events, 1) if event.has("decision-point")]
        assert stops == ([point] if point else [])
        for stop in stops:
            children = [child for child in events[stop - 1].children if isinstance(child, Node)]
            assert children[-1].id == "decision-point", "nothing of the event stands below it"
            assert children[-1].one("a").attributes["href"] == "#questions"
            assert page.has("questions")


def test_without_a_decision_point_nobody_is_stopped() -> None:
    """A case that is read through has no stop in it."""
    page = page_of("cases/lan/", changed("cases/lan.yaml", "  decision_point: 1\n", ""))
    assert not page.has("decision-point")


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("day: 1", "第 1 天", "Day 1"),
        ("day: 1\n    until_day: 3", "第 1–3 天", "Days 1–3"),
        ("day: 1\n    when: night", "第 1 天 深夜", "Day 1, night"),
        ("day: 0\n    until_day: 1\n    when: early-morning", "第 0–1 天 清晨", "Days 0–1, early morning"),
    ],
)
def test_events_tell_their_day_and_time(written: str, zh: str, en: str) -> None:
    """Days are counted from intake; the time of day is as near as a case may tell it."""
    files = changed("cases/lan.yaml", "  - day: 1\n", f"  - {written}\n")
    for language, said in (("zh", zh), ("en", en)):
        event = page_of("cases/lan/", files, language).at("event-1")  # type: ignore[arg-type]
        assert event.one("p", "timeline__when").all("strong")[0].text == said


def test_an_event_tells_stage_actor_response_and_thought() -> None:
    """What was done, who did it, how it was taken and what the worker thought stand together."""
    old = "    event: {zh: 第一次探访。, en: First visit.}\n"
    new = (
        "    crisis_stage: rapport\n" + old + "    response: {zh: 点头。, en: She nods.}\n"
        "    reflection: {zh: 慢一点。, en: Slower.}\n"
    )
    event = page_of("cases/lan/", changed("cases/lan.yaml", old, new)).at("event-1")
    assert [stage.text for stage in event.all("span", "timeline__stage")] == ["intake", "establish rapport"]
    assert event.one("span", "timeline__who").text == "social worker"
    assert [re.sub(r"\s", "", note.text) for note in event.all("p", "timeline__note")] == [
        "ResponseShenods.", "Theworker'sthoughtsSlower.",
    ]  # fmt: skip


# Quizzes


def test_options_are_lettered_by_their_place() -> None:
    """The answer names a letter, so the options must carry letters, in every language."""
    assert re.search(r"\.quiz__options[^{]*\{[^}]*list-style(-type)?:\s*upper-(alpha|latin)", _quiz_style())


def _quiz_style() -> str:
    return (STYLES / "quiz.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_of_a_quiz_is_the_letter_of_the_right_option(
    casebook: Casebook, trees: Trees, language: Language
) -> None:
    """The letter, counted from A, is the option that the author marked; it opens on demand, with the reason."""
    asked = 0
    for entry in casebook.of_type("lesson"):
        page = trees[language, f"lessons/{entry.id}/"]
        quiz = entry.record.quiz  # type: ignore[attr-defined]
        for question, item in zip(quiz, page.one("ol", "quiz").all("li", "quiz__item"), strict=True):
            options = item.one("ol", "quiz__options").all("li")
            assert [option.text for option in options] == [_flat(one.of(language).text) for one in question.options]
            answer = item.one("details")
            assert "open" not in answer.attributes
            letter = answer.one("strong").text.split()[-1]
            assert options["ABCDE".index(letter)].text == _flat(question.options[question.answer - 1].of(language).text)
            assert _flat(question.because.of(language).text) in answer.text
            asked += 1
    assert asked


def _flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("answer", range(1, 6))
def test_each_of_five_options_can_be_the_answer(answer: int) -> None:
    """A, B, C, D or E."""
    options = "".join(f"      - {{zh: 选{number}, en: Option {number}}}\n" for number in range(1, 6))
    old = '      - {zh: 会, en: "Yes"}\n      - {zh: 不会, en: "No"}\n    answer: 2\n'
    files = changed("lessons/neighbours.yaml", old, f"{options}    answer: {answer}\n")
    question = page_of("lessons/neighbours/", files).at("quiz-1")
    assert question.one("strong").text == f"Answer {'ABCDE'[answer - 1]}"


# Myths, questions, words


def test_the_fact_comes_before_the_myth(trees: Trees) -> None:
    """Fact, warning, the myth once, why it misleads: what stands first is remembered."""
    told = 0
    for key, page in trees.items():
        for myth in page.all("div", "myth"):
            parts = [child for child in myth.children if isinstance(child, Node)]
            kinds = [next(iter(part.classes)) for part in parts]
            assert kinds[:4] == ["myth__fact", "myth__beware", "myth__myth", "myth__why"], key
            assert kinds[4:] in ([], ["myth__so"]), key
            quoted = parts[2].one("q").text
            assert not re.match(r"[“\"].*[”\"]$", quoted), f"{key}: quoted twice"
            told += 1
    assert told


def test_notes_for_facilitators_are_closed_at_first(trees: Trees) -> None:
    """Learners who read the page see the question, not what a good answer touches."""
    notes = [note for page in trees.values() for note in page.all("details", "questions__note")]
    assert notes
    assert [note for note in notes if "open" in note.attributes or not note.one("summary").text] == []


@pytest.mark.parametrize(
    ("language", "own", "other"), [("zh", "毒王", "super-spreader"), ("en", "super-spreader", "毒王")]
)
def test_words_to_avoid_are_struck_out_in_the_pages_language(language: Language, own: str, other: str) -> None:
    """A rule shows the words of the page's language, struck out and never as a word to use, there and in a lesson."""
    rule = page_of("wording/", language=language).at("case-not-person")
    row = page_of("lessons/neighbours/", language=language).section("words").one("tbody").one("tr")
    for shown, say in ((rule.one("p", "word-rules__avoid"), rule.one("p", "word-rules__say")), (row, row.one("th"))):
        assert [word.text for word in shown.all("del")] == [own]
        assert other not in shown.text
        assert own not in say.text


def test_a_wording_rule_has_an_address_that_lessons_lead_to() -> None:
    """From the lesson's table to the rule, and from the rule back to the lesson."""
    row = page_of("lessons/neighbours/").section("words").one("tbody").one("tr")
    assert row.one("th").one("a").attributes["href"] == "../../wording/#case-not-person"
    rule = page_of("wording/").at("case-not-person")
    assert rule.one("a", "headerlink").attributes["href"] == "#case-not-person"
    assert "../lessons/neighbours/" in [link.attributes["href"] for link in rule.all("a")]


def test_a_wording_rule_shows_why_level_sources_with_grades_and_examples() -> None:
    """Whoever is asked to change a word wants to know on whose advice; what nobody verified says so."""
    more = (
        "allow_in: [quote, myth, avoid-list, role-play]\n    sources: [talk]\n    unverified: {en: [super-spreader]}\n"
        "    look_for: {zh: 甲, en: Hints.}\n    good: [他病了。, He is ill.]"
    )
    files = changed("vocabulary/wording.yaml", "allow_in: [quote, myth, avoid-list, role-play]", more)
    text = page_of("wording/", files).at("case-not-person").text
    for part in ("It labels nobody.", "do not use", "Hints.", "He is ill.", "He was a super-spreader.", "Talk"):
        assert part in text
    assert "grade A" in text
    assert "Not verified: super-spreader" in text
    assert "他病了。" not in text
    unsourced = page_of("wording/", files).at("illness-not-demon")
    assert "general knowledge, not verified" in unsourced.text
    assert unsourced.one("span", "tag").text == "depends on context"


def test_rules_for_the_other_language_stand_apart_and_say_in_which_they_are() -> None:
    """A reader of English is not given Chinese words as if they were English."""
    files = changed("vocabulary/wording.yaml", "avoid: {zh: [病魔], en: [scourge]}", "avoid: {zh: [病魔]}")
    files["vocabulary/wording.yaml"] = files["vocabulary/wording.yaml"].replace(", She beat the scourge.", "")
    page = page_of("wording/", files)
    other = page.section("words-of-other-language").at("illness-not-demon")
    assert other.one("p", "word-rules__avoid").one("del").attributes["lang"] == "zh-Hans"
    assert "illness-not-demon" not in [node.id for node in page.section("words").walk()]


def test_a_pack_lists_its_items_in_order_with_their_time(casebook: Casebook, trees: Trees) -> None:
    """Each item: its number, title and minutes in the heading, and a link to open it."""
    for entry in casebook.of_type("pack"):
        for number, item in enumerate(entry.record.items, 1):  # type: ignore[attr-defined]
            section = trees["en", f"packs/{entry.id}/"].section(f"item-{number}")
            there = casebook.entries[item.entry.kind][item.entry]
            heading = section.one("h3").own_text
            assert heading.startswith(f"{number}. ")
            assert f"{item.minutes} minutes" in heading
            assert f"../../{there.type.folder}/{there.id}/" in [link.attributes["href"] for link in section.all("a")]


def test_headings_with_signs_name_their_link_in_plain_text() -> None:
    """The link to a section is named for screen readers with the heading's words, not with its HTML."""
    files = changed("lessons/neighbours.yaml", "{zh: 电梯里, en: In the lift}", '{zh: 甲 & "乙" <丙>}')
    heading = page_of("lessons/neighbours/", files).at("scenario-1")
    assert heading.one("span").text == '甲 & "乙" <丙>'
    assert heading.one("a", "headerlink").attributes["aria-label"] == 'Link to “甲 & "乙" <丙>”'


def test_a_checklist_can_be_printed_and_ticked() -> None:
    """Every item has its box, which screen readers pass over."""
    text = SOUND["playbooks/escort.yaml"] + (
        "checklists:\n  - title: {zh: 带上, en: Bring}\n    items:\n"
        "      - {zh: 水, en: Water}\n      - {zh: 药, en: Medicine}\n"
    )
    page = page_of("playbooks/escort/", {**SOUND, "playbooks/escort.yaml": text})
    items = page.one("div", "checklist").all("li")
    assert [item.text for item in items] == ["Water", "Medicine"]
    assert all(item.one("span", "checklist__box").attributes["aria-hidden"] == "true" for item in items)
