"""The gate before publication: what consent must say for whom, what a sign-off is bound to, what drafts are spared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from casebook_from import REGISTERS, SIGN_OFFS, SOUND, TODAY, casebook_at, changed
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import Manner, all_checks, check, read_line, sign_off, signed_with, unsigned_roles
from generator.checks._cache import Memory, Outcome
from generator.checks._run import _weighed, judged
from generator.checks._sign_offs import changed_fields, digest_of_entry
from generator.checks._surroundings import gather
from generator.content import Entry, Reviewer, content_types
from generator.diagnostics import Location, Severity
from generator.source import document_of

LAN = "cases/lan.yaml"
TYPES = {type_.name: type_ for type_ in content_types()}
UNASKED = "  state: not-recorded\n  station_permission: not-recorded"
GIVEN = "  state: given\n  by: {by}\n  year: 2021\n  text_shown: true\n  station_permission: given"
WRITING = Manner(only=("PUB",))
PUBLISHING = Manner(publish=True, only=("PUB",))


def entry(text: str = SOUND[LAN], kind: str = "case", name: str = "lan") -> Entry:
    document, found = document_of(text.encode(), "x.yaml")
    assert document, found
    model = TYPES[kind].model
    return Entry(TYPES[kind], name, model.model_validate(document.data), document)


def found(root: Path, files: dict[str, str], manner: Manner = WRITING) -> list[tuple[str, str]]:
    checked = check(casebook_at(root, files), TODAY, manner)
    return [(one.code, one.severity.value) for one in checked.diagnostics]


# Consent


@pytest.mark.parametrize(
    ("index", "other", "by", "sound"),
    [
        ("70-79", "60-69", "recipient", True),
        ("70-79", "0-5", "recipient", False),
        ("70-79", "6-11", "recipient", False),
        ("70-79", "12-14", "recipient", False),
        ("70-79", "12-14", "guardian", True),
        ("70-79", "12-14", "recipient-and-guardian", True),
        ("70-79", "15-17", "recipient", True),
        ("15-17", "60-69", "recipient", False),
        ("15-17", "60-69", "recipient-and-guardian", True),
        ("18-29", "60-69", "recipient", True),
    ],
)
def test_a_guardian_agrees_for_children(tmp_path: Path, index: str, other: str, by: str, *, sound: bool) -> None:
    """For anybody under 15 in the family, and for the person whom the case is about if they are under 18."""
    text = SOUND[LAN].replace(UNASKED, GIVEN.format(by=by), 1).replace("age: 70-79", f"age: {index}", 1)
    text = text.replace("sex: male\n", f"sex: male\n      age: {other}\n", 1)
    codes = {code for code, _ in found(tmp_path, {**SOUND, LAN: text}, Manner(only=("PUB", "FLD")))}
    assert codes == (set() if sound else {"PUB903"})


def test_what_may_be_wrong_while_one_writes_may_not_be_published(tmp_path: Path) -> None:
    """A warning before, an error then."""
    files = changed(LAN, "  level: 3", "  level: 2")
    assert found(tmp_path, files) == [("PUB902", "warning")]
    assert found(tmp_path, files, PUBLISHING) == [("PUB902", "error")]


@pytest.mark.parametrize("draft", ["", "draft: true\n"])
def test_withdrawn_consent_is_an_error_at_any_time(tmp_path: Path, draft: str) -> None:
    """In a draft too: a preview would show the page."""
    files = changed(LAN, "consent:\n  state: not-recorded", f"{draft}consent:\n  state: withdrawn")
    assert ("PUB901", "error") in found(tmp_path, files)


def test_a_draft_is_no_more_wrong_before_publication_than_before() -> None:
    """It is not published, so it keeps nobody from publishing the rest."""
    problem = next(one.problem for one in all_checks() if one.problem.code == "PUB902")
    here, there = (problem.at(Location(f"casebook/cases/{name}.yaml"), level=2) for name in ("draft", "lan"))
    outcome = Outcome((here, there), {}, frozenset({"casebook/cases/draft.yaml"}))
    weights = {one.location.path: one.severity for one in _weighed(outcome, publish=True)}
    assert weights == {here.location.path: Severity.WARNING, there.location.path: Severity.ERROR}


def test_what_is_remembered_of_a_file_says_that_it_is_a_draft(tmp_path: Path) -> None:
    """So the second run, which judges nothing anew, weighs as the first."""
    files = changed("packs/first-week.yaml", "audience: new-worker", "draft: true\naudience: new-worker")
    root = casebook_at(tmp_path, files)
    for _ in range(2):
        around = gather(root, None)
        verdicts = judged(around, Memory(root, around))
        assert [name for name, one in verdicts.items() if one.draft] == ["casebook/packs/first-week.yaml"]


# What a sign-off is bound to


def test_comments_layout_and_order_of_fields_do_not_void_a_sign_off() -> None:
    """What the file says is the same."""
    text = SOUND[LAN]
    title, _, rest = text.partition("\n")
    for same in (
        text.replace("risk: high\n", "# as the doctor said\nrisk: high   # today\n"),
        text.replace("risk: high\n", 'risk: "high"\n'),
        text.replace("groups: [living-alone]", "groups:\n  - living-alone"),
        f"{rest}{title}\n",
    ):
        assert same != text
        assert digest_of_entry(entry(same)) == digest_of_entry(entry())


def test_draft_says_when_and_not_what() -> None:
    """To publish what was signed, `draft` is taken out; that may not void the signature."""
    assert digest_of_entry(entry(SOUND[LAN] + "draft: true\n")) == digest_of_entry(entry())


def test_a_copy_is_not_signed() -> None:
    """Neither under another name nor as another type: a signature is about one page."""
    guide = SOUND["guides/heat.yaml"]
    digests = {digest_of_entry(entry(guide, "guide", name)) for name in ("heat", "warmth")}
    assert len(digests) == 2
    as_lesson = Entry(TYPES["lesson"], "heat", entry(guide, "guide").record, entry(guide, "guide").document)
    assert digest_of_entry(as_lesson) not in digests


def _values(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each text in a file's data, with what holds it and its place there."""
    for place, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, str):
            yield data, place
        else:
            yield from _values(value)


@given(st.integers(0, 10_000), st.text(min_size=1, max_size=3))
def test_any_value_that_changes_voids_a_sign_off(number: int, added: str) -> None:
    """However deep it lies and however small the change is."""
    before, changed_one = entry(), entry()
    places = list(_values(changed_one.document.data))
    holder, place = places[number % len(places)]
    holder[place] += added
    assert digest_of_entry(changed_one) != digest_of_entry(before)


def test_a_text_cannot_wander_from_one_field_into_another() -> None:
    """Values are told apart by where they stand, not by what they are together."""
    moved = SOUND[LAN].replace("{zh: 阿兰, en: Lan}", "{zh: 阿, en: 兰Lan}", 1)
    assert digest_of_entry(entry(moved)) != digest_of_entry(entry())


@pytest.mark.parametrize(
    ("old", "new", "names", "gone"),
    [
        ("risk: high", "risk: low", ("risk",), False),
        ("guides: [heat]", "guides: [heat, cold]", ("guides",), False),
        ("guides: [heat]\n", "", (), True),
        ("topics: [heat]\n", "", (), True),
        ("guides: [heat]", "lessons: [heat]", ("lessons",), False),
        ("zh: 独居。", "zh: 一个人住。", ("background",), False),
        ("risk: high", "risk: high\ndraft: true", (), False),
    ],
)
def test_a_reviewer_is_told_which_fields_to_read_again(
    old: str, new: str, names: tuple[str, ...], *, gone: bool
) -> None:
    """By the fields' names at the top of the file."""
    signed = sign_off(entry(), "supervisor", TODAY)
    assert changed_fields(signed, entry(SOUND[LAN].replace(old, new, 1))) == (names, gone)


def test_a_sign_off_without_marks_is_as_good() -> None:
    """Only what has changed cannot be said."""
    signed = sign_off(entry(), "supervisor", TODAY)._replace(marks="")
    assert read_line(str(signed)) == (signed,)
    assert changed_fields(signed, entry(SOUND[LAN].replace("risk: high", "risk: low"))) == ((), False)


# The register


def test_a_line_is_read_as_it_is_written() -> None:
    """Each role has one sign-off, the last; roles stand in one order, whoever signs first."""
    one, two = sign_off(entry(), "supervisor", date(2026, 10, 2)), sign_off(entry(), "editor", date(2026, 10, 1))
    line = signed_with(signed_with(None, one), two)
    assert read_line(line) == (two, one)
    again = one._replace(day="2026-10-09")
    assert read_line(signed_with(line, again)) == (two, again)
    assert line.startswith(f"editor 2026-10-01 {two.digest} ")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda line: "",
        lambda line: line.upper(),
        lambda line: line.replace("supervisor", "boss"),
        lambda line: line.replace("2026-11-01", "1 November"),
        lambda line: line[:40],
        lambda line: f"{line}; {line}",
        lambda line: f"{line};",
        lambda line: f"{line} 阿兰",
    ],
)
def test_a_line_in_any_other_form_is_worth_nothing(tmp_path: Path, spoil: Any) -> None:
    """It is told, it counts as no signature, and the case is not published."""
    line = str(sign_off(entry(), "supervisor", TODAY))
    assert read_line(line) is not None
    assert read_line(spoil(line)) is None
    text = SOUND[LAN].replace("by: [editor, supervisor, ethics]", "by: [supervisor]")
    files = {**SOUND, LAN: text, SIGN_OFFS: f"case/lan: {spoil(line)}\n"}
    told = found(tmp_path, files, PUBLISHING)
    assert ("PUB904", "error") in told


def test_a_signature_of_another_role_does_not_count(tmp_path: Path) -> None:
    """Nobody signs for somebody else."""
    line = signed_with(None, sign_off(entry(), "editor", TODAY))
    told = found(tmp_path, {**SOUND, SIGN_OFFS: f"case/lan: {line}\n"}, PUBLISHING)
    assert told == [("PUB904", "error"), ("PUB904", "error")]


def test_without_a_register_nothing_is_signed(tmp_path: Path) -> None:
    """That is how a casebook begins."""
    casebook_at(tmp_path)
    (tmp_path / "casebook" / SIGN_OFFS).unlink()
    told = check(tmp_path, TODAY, PUBLISHING).diagnostics
    assert [one.code for one in told] == ["PUB904"] * 3


def test_an_edit_voids_every_sign_off_and_says_what_changed(tmp_path: Path) -> None:
    """Role, day, field, and how to sign again."""
    text = SOUND[LAN].replace("zh: 独居。", "zh: 一个人住。", 1)
    line = signed_with(REGISTERS[SIGN_OFFS].rpartition("case/lan: ")[2].strip(), sign_off(entry(), "editor", TODAY))
    files = {**SOUND, LAN: text, SIGN_OFFS: f"case/lan: {line}\n"}
    checked = check(casebook_at(tmp_path, files), TODAY, PUBLISHING)
    assert [(one.code, one.severity) for one in checked.diagnostics] == [("PUB905", Severity.ERROR)] * 3
    editor = next(one for one in checked.diagnostics if "editor" in one.message.en)
    assert "2026-11-01" in editor.message.en
    assert "Changed: background." in editor.message.en
    assert "改动的字段：background。" in editor.message.zh
    assert "casebook sign case/lan --role editor" in editor.cure.zh


def test_a_sign_off_of_what_is_no_case_is_never_an_error(tmp_path: Path) -> None:
    """Guides need no signature; a void one is only a reminder."""
    digest = "0" * 64
    files = {**SOUND, SIGN_OFFS: REGISTERS[SIGN_OFFS] + f"guide/heat: editor 2026-10-01 {digest}\n"}
    assert found(tmp_path, files, PUBLISHING) == [("PUB912", "warning")]


def test_of_many_unsigned_cases_the_first_are_named_and_the_others_counted(tmp_path: Path) -> None:
    """Each finding opens a file, and nobody reads ten thousand lines."""
    files = {**SOUND, **{f"cases/lan-{number}.yaml": SOUND[LAN] for number in range(30)}, SIGN_OFFS: ""}
    told = check(casebook_at(tmp_path, files), TODAY, PUBLISHING).diagnostics
    assert len(told) == 20
    assert sum("And 73 more" in one.message.en for one in told) == 1
    assert sum("另外还有 73 处" in one.message.zh for one in told) == 1


def test_a_preview_knows_who_is_missing_of_any_number_of_cases() -> None:
    """It marks each of them and does not go by what is reported."""
    line = signed_with(None, sign_off(entry(), "editor", TODAY))
    assert unsigned_roles(entry(), {"case/lan": line}) == ("supervisor", "ethics")
    assert unsigned_roles(entry(SOUND[LAN].replace("risk: high", "risk: low")), {"case/lan": line})[0] == "editor"
    assert unsigned_roles(entry(), {}) == ("editor", "supervisor", "ethics")


def test_every_role_can_sign() -> None:
    """The form of a line allows for each of them."""
    for role in Reviewer:
        assert read_line(str(sign_off(entry(), role.value, TODAY)))
