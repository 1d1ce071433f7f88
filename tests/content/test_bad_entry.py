"""Entries whose YAML is sound but whose fields are not: what their authors are told."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from bad_input import MARK, assert_explained
from casebook_from import SOUND, casebook_at, changed, place_of, with_files
from pydantic import BaseModel, Field, ValidationError

from generator.content import _problems as problems
from generator.content import load
from generator.content._validation import diagnose
from generator.diagnostics import Diagnostic, Problem
from generator.source import FULL_WIDTH_COLON, NO_SPACE_AFTER_COLON, Document
from generator.source._parse import parse

CASE, GUIDE, LESSON, PACK = "cases/lan.yaml", "guides/heat.yaml", "lessons/neighbours.yaml", "packs/first-week.yaml"
HELPLINES, SOURCES = "vocabulary/helplines.yaml", "vocabulary/sources.yaml"
EMERGENCIES = "vocabulary/emergencies.yaml"
TITLE = "title: {zh: 阿兰, en: Lan}"
ALONE = "  - {zh: 独居。, en: Lives alone.}"

CARDS = """\
  - level: emergency
    call: emergency-120
    signs:
      - {zh: 昏倒。, en: Fainting.}
  - level: self-care
"""
TALK_FIRST = """\
  - level: talk
    call: psychological-12356
    signs:
      - {zh: 想找人聊聊。, en: You want to talk.}
"""
MILD_FIRST = """\
  - level: self-care
    signs:
      - {zh: 出汗。, en: Sweat.}
  - level: today
"""


class Bad(NamedTuple):
    """One change to a sound entry.

    Attributes:
        what: what is wrong afterwards, as the test's id.
        file: the entry.
        old: what is replaced, the first time it stands there.
        new: what replaces it.
        at: a piece of the changed file; its beginning, or the `‸` in it, is the place that must be reported.
        problem: what must be reported.
        says: fragments that the message or the cure must hold, in whichever language.
    """

    what: str
    file: str
    old: str
    new: str
    at: str
    problem: Problem
    says: tuple[str, ...] = ()


BAD_ENTRIES = (
    # Names of fields.
    Bad("a misspelt field", CASE, "topics", "topcis", "topcis", problems.UNKNOWN_FIELD, ("是不是 `topics`？",)),
    Bad("a field in capitals", CASE, "topics", "TOPICS", "TOPICS", problems.UNKNOWN_FIELD, ("mean `topics`?",)),
    Bad("a misspelt inner field", CASE, "age:", "aeg:", "aeg", problems.UNKNOWN_FIELD, ("`age`", "name, sex, age")),
    Bad("a field like no other", CASE, "topics", "xyz", "xyz", problems.UNKNOWN_FIELD, ("`xyz` here. ",)),
    Bad("a field in another's place", CASE, "en: Lan}", "risk: x}", "risk: x", problems.UNKNOWN_FIELD, ("zh, en",)),
    Bad("a Chinese field name", CASE, "topics", "主题", "主题", problems.TEXT_AS_FIELD, ("英文字段名", "topics")),
    Bad("half a text as a field", CASE, "en: Lan}", "说: 好}", "说: 好", problems.TEXT_AS_FIELD, ("英文双引号",)),
    Bad(
        "Python's name for a field",
        CASE,
        "  ethics:",
        "  self_: [{zh: 好}]\n  ethics:",
        "self_",
        problems.UNKNOWN_FIELD,
    ),
    # What must be there.
    Bad(
        "a missing field", CASE, TITLE + "\n", "", "summary", problems.MISSING_FIELD, ("`title`", "标题。", "The title")
    ),
    Bad("an empty field", CASE, "risk: high", "risk:", "risk:‸\n", problems.MISSING_FIELD, ("空着等于没有写",)),
    Bad("an empty map", CASE, TITLE, "title: {zh: '', en: }", "{zh: ''", problems.MISSING_FIELD),
    Bad("an empty list", CASE, "[living-alone]", "[]", "[]", problems.MISSING_FIELD, ("`groups`",)),
    Bad("a person without a sex", CASE, "      sex: female\n", "", "lan:\n", problems.MISSING_FIELD, ("`sex`", "男")),
    Bad("an item without a level", CASE, "      level: high\n", "", "need: {zh: 看病", problems.MISSING_FIELD),
    Bad("one twin", CASE, "widowed", "widowed\n      twins: [{members: [lan]}]", "[lan]}", problems.TOO_FEW, ("2",)),
    Bad("three partners", CASE, "[lan, ming]", "[lan, ming, hong]", "[lan, ming, hong", problems.TOO_MANY, ("2 项",)),
    # Values of the wrong kind.
    Bad("a text for fields", CASE, TITLE, "title: 阿兰", "阿兰", problems.NOT_A_MAP, ("{zh: …, en: …}", "文字")),
    Bad("a list for fields", CASE, TITLE, "title: [阿兰]", "[阿兰]", problems.NOT_A_MAP, ("列表", "a list")),
    Bad("a list for things by id", CASE, "    clinic:", "    - clinic:", "- clinic", problems.NOT_A_MAP),
    Bad("fields with wide colons", CASE, TITLE, "title:\n  zh：阿\n  en：b", "zh：", FULL_WIDTH_COLON, ("`zh`",)),
    Bad("a field without a space", CASE, TITLE, "title: zh:阿兰", "zh:阿兰", NO_SPACE_AFTER_COLON, ("`zh: …`",)),
    Bad("a text for a list", CASE, "[living-alone]", "living-alone", "living", problems.NOT_A_LIST, ("`- `",)),
    Bad("items without a space", CASE, " [living-alone]", "\n  -living-alone", "-living", problems.NOT_A_LIST),
    Bad("a list for a text", CASE, "{zh: 阿兰", "{zh: [阿兰]", "[阿兰]", problems.NOT_A_TEXT, ("英文双引号",)),
    Bad("fields for a text", CASE, "{zh: 阿兰", "{zh: {a: b}", "{a: b}", problems.NOT_A_TEXT, ("一组字段",)),
    Bad("a number with a unit", CASE, "minutes: 60", "minutes: 60分钟", "60分", problems.NOT_A_NUMBER, ("不写单位",)),
    Bad("a fraction", CASE, "minutes: 60", "minutes: 1.5", "1.5", problems.NOT_A_NUMBER, ("`1.5`",)),
    Bad("a list for a number", CASE, "minutes: 60", "minutes: [60]", "[60]", problems.NOT_A_NUMBER, ("a list",)),
    Bad("a number too small", CASE, "minutes: 60", "minutes: 0", "minutes: ‸0", problems.OUT_OF_RANGE, ("> 0",)),
    Bad("a number too large", CASE, "year: 2020", "year: 20200", "20200", problems.OUT_OF_RANGE, ("≤ 2100",)),
    Bad("a Chinese date", CASE, "2026-10-01", "2026年10月1日", "2026年", problems.NOT_A_DATE, ("2026-11-01",)),
    Bad("a date that never comes", CASE, "2026-10-01", "2026-02-30", "2026-02-30", problems.NOT_A_DATE),
    Bad("a yes in Chinese", CASE, "index: true", "index: 是", "是\n", problems.NOT_TRUE_OR_FALSE, ("“是”写 true",)),
    Bad("an address without https", SOURCES, "https://example", "example", "example.org", problems.NOT_A_URL),
    Bad("a telephone number with a letter", HELPLINES, '"120"', "12o", "12o", problems.WRONG_FORM, ("`12o`", "号码")),
    Bad("an id with capitals", CASE, "[living-", "[Living-", "Living-", problems.BAD_ID, ("小写英文字母",)),
    Bad("an id with a wide comma", CASE, "alone]", "alone，children]", "living-alone，", problems.BAD_ID),
    Bad("an id that climbs out", CASE, "n: harbour", "n: ../../secret", "../../secret", problems.BAD_ID),
    Bad("an id that is too long", CASE, "n: harbour", f"n: {'a' * 65}", "aaaaa", problems.BAD_ID, ("64",)),
    Bad("an id in Chinese", CASE, "    lan:\n", "    阿兰:\n", "阿兰:", problems.BAD_ID, ("`阿兰`",)),
    Bad(
        "a misspelt choice",
        CASE,
        "female",
        "femal",
        "femal",
        problems.UNKNOWN_CHOICE,
        ("是不是 `female`？", "male（男）"),
    ),
    Bad("a choice in Chinese", CASE, "female", "女", "女\n", problems.UNKNOWN_CHOICE, ("Did you mean `female`?",)),
    Bad("a choice in capitals", CASE, "female", "FEMALE", "FEMALE", problems.UNKNOWN_CHOICE, ("`female`",)),
    Bad("an exact age", CASE, "age: 70-79", "age: 73", "73", problems.UNKNOWN_CHOICE, ("60-69, 70-79, 80+",)),
    Bad("a choice in a list", CASE, "[editor,", "[edtior,", "edtior", problems.UNKNOWN_CHOICE, ("`editor`", "编辑")),
    # What fields must be together.
    Bad("a text that says nothing", CASE, ALONE, "  - {basis: composite}", "{basis: c", problems.EMPTY_TEXT),
    Bad("a heading", CASE, ALONE, "  - zh: |\n      # 一\n      二", "zh: |\n      # 一", problems.HEADING_IN_TEXT),
    Bad("an underlined heading", CASE, ALONE, "  - en: |\n      One\n      ---", "en: |", problems.HEADING_IN_TEXT),
    Bad("a review before the last", CASE, "2027-10-01", "2025-10-01", "next_review", problems.REVIEW_ORDER),
    Bad("nobody as the recipient", CASE, "index: true", "index: false", "people:", problems.INDEX_PERSON, ("0 个人",)),
    Bad("a step twice", CASE, "id: escort", "id: visit", "steps:", problems.STEP_TWICE, ("`visit`",)),
    Bad("days out of order", CASE, "day: 14", "day: 0", "timeline:", problems.TIMELINE_ORDER, ("day",)),
    Bad("a decision after the end", CASE, "point: 1", "point: 2", "decision_point", problems.DECISION_POINT, ("2 条",)),
    Bad("a card without a number", GUIDE, "    call: emergency-120\n", "", "level: emer", problems.CARE_CARD_CALL),
    Bad("a talk before the emergency", GUIDE, CARDS, TALK_FIRST + CARDS, "care:", problems.CARE_ORDER, ("emergency",)),
    Bad("the mild card before the urgent", GUIDE, CARDS, MILD_FIRST, "care:", problems.CARE_ORDER, ("today",)),
    Bad(
        "an answer that is not there",
        LESSON,
        "answer: 2",
        "answer: 3",
        "answer:",
        problems.QUIZ_ANSWER,
        ("2 个",),
    ),
    Bad(
        "minutes that do not add up",
        LESSON,
        "minutes: 30",
        "minutes: 45",
        "minutes: 45",
        problems.MINUTES_SUM,
        ("30", "45"),
    ),
    Bad(
        "two entries in one item", PACK, "case: lan", "case: lan\n    guide: heat", "case: lan", problems.PACK_ITEM_ONE
    ),
    Bad("no entry in an item", PACK, "- case: lan\n    minutes", "- minutes", "minutes: 60", problems.PACK_ITEM_ONE),
    Bad("verified by nothing", HELPLINES, "    sources: [talk]\n", "", "verified", problems.HELPLINE_SOURCE),
    Bad("a number in a text", EMERGENCIES, "急救电话", "120", "do:", problems.EMERGENCY_NUMBER, ("求助",)),
)


def _place(bad: Bad) -> tuple[str, int, int]:
    """Return the changed file, and the line and column where the mistake must be reported."""
    text = changed(bad.file, bad.old, bad.new)[bad.file]
    before, _, _ = bad.at.rpartition(MARK)
    line, column = place_of(text, bad.at.replace(MARK, ""))
    return text, line + before.count("\n"), column + len(before.rpartition("\n")[2])


@pytest.mark.parametrize("bad", BAD_ENTRIES, ids=lambda bad: bad.what)
def test_a_bad_entry_is_explained_at_the_place_of_the_mistake(tmp_path: Path, bad: Bad) -> None:
    """One mistake gives one finding: code, place and words in both languages."""
    text, line, column = _place(bad)
    loaded = load(casebook_at(tmp_path, with_files({bad.file: text})))
    assert len(loaded.diagnostics) == 1
    found = loaded.diagnostics[0]
    assert_explained(found, bad.problem, line, column, bad.says)
    assert found.location.path == f"casebook/{bad.file}"
    assert found.excerpt == text.split("\n")[line - 1]


@pytest.mark.parametrize("bad", BAD_ENTRIES, ids=lambda bad: bad.what)
def test_a_bad_entry_is_left_out_of_the_casebook(tmp_path: Path, bad: Bad) -> None:
    """What could not be read is not half there, and loading says that it is not sound."""
    text, _, _ = _place(bad)
    loaded = load(casebook_at(tmp_path, with_files({bad.file: text})))
    names = {entry.document.name for entry in loaded.casebook.all_entries()}
    assert f"casebook/{bad.file}" not in names
    assert not loaded.sound


def test_a_list_of_wrong_items_is_not_called_too_short_as_well(tmp_path: Path) -> None:
    """The author mends the item; nothing is missing."""
    loaded = load(casebook_at(tmp_path, changed(CASE, "[living-alone]", "[Living alone]")))
    assert [found.slug for found in loaded.diagnostics] == ["bad-id"]


def test_a_misspelt_field_that_is_needed_is_told_from_both_sides(tmp_path: Path) -> None:
    """One field is missing and another unknown; the hint joins them."""
    loaded = load(casebook_at(tmp_path, changed(CASE, "risk: high", "riks: high")))
    assert {found.slug for found in loaded.diagnostics} == {"missing-field", "unknown-field"}
    assert any("`risk`" in found.message.en and "Did you mean" in found.message.en for found in loaded.diagnostics)


class Limited(BaseModel):
    """A model with every kind of limit."""

    above: int = Field(default=5, gt=3)
    least: int = Field(default=5, ge=3)
    below: int = Field(default=5, lt=7)
    most: int = Field(default=5, le=7)


LIMITS = {"above": ("3", "> 3"), "least": ("2", "≥ 3"), "below": ("7", "< 7"), "most": ("8", "≤ 7")}


def _found_in(text: str, model: type[BaseModel]) -> Diagnostic:
    parsed = parse(text, "x.yaml")
    assert parsed.data is not None
    with pytest.raises(ValidationError) as raised:
        model.model_validate(parsed.data)
    (found,) = diagnose(raised.value, Document("x.yaml", text, parsed.data), model)
    return found


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_is_told_as_a_comparison(name: str) -> None:
    """Whichever side it is on, and whether it is allowed itself."""
    value, limit = LIMITS[name]
    found = _found_in(f"{name}: {value}\n", Limited)
    assert_explained(found, problems.OUT_OF_RANGE, 1, len(name) + 3, (f"`{value}`", limit))


def test_a_value_is_shown_short_and_on_one_line() -> None:
    """A message stays readable when somebody pastes a page into a number."""
    assert f"`{'字' * 40}`" in _found_in(f"most: {'字' * 40}\n", Limited).message.zh
    assert f"`{'字' * 39}…`" in _found_in(f"most: {'字' * 41}\n", Limited).message.zh
    assert "`一 二`" in _found_in("most: |\n  一\n  二\n", Limited).message.zh


FILE_NAMES: dict[str, tuple[str, Problem, tuple[str, ...]]] = {
    "capitals": ("guides/Heat.yaml", problems.BAD_FILE_NAME, ("`Heat.yaml`", "网址", "address")),
    "Chinese": ("guides/防暑.yaml", problems.BAD_FILE_NAME, ("小写英文字母",)),
    "a space": ("guides/too hot.yaml", problems.BAD_FILE_NAME, ()),
    "an underscore": ("guides/too_hot.yaml", problems.BAD_FILE_NAME, ()),
    "a line end": ("guides/hot\n.yaml", problems.BAD_FILE_NAME, ()),
    "too long a name": (f"guides/{'a' * 65}.yaml", problems.BAD_FILE_NAME, ("64",)),
    "a misspelt vocabulary": ("vocabulary/grups.yaml", problems.UNKNOWN_VOCABULARY, ("Did you mean `groups`?",)),
    "an unknown vocabulary": ("vocabulary/xyz.yaml", problems.UNKNOWN_VOCABULARY, ("glossary, groups, helplines",)),
}


@pytest.mark.parametrize(("name", "problem", "says"), FILE_NAMES.values(), ids=FILE_NAMES)
def test_a_file_name_that_cannot_be_an_id_is_explained(
    tmp_path: Path, name: str, problem: Problem, says: tuple[str, ...]
) -> None:
    """The file's name becomes the entry's id and address."""
    loaded = load(casebook_at(tmp_path, with_files({name: SOUND[GUIDE]})))
    (found,) = (found for found in loaded.diagnostics if found.code == problem.code)
    assert_explained(found, problem, 1, 1, says)
