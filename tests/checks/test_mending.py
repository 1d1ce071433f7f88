"""What has one right replacement is put in; where the place is not clear, nothing is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from casebook_from import SOUND, TODAY, WORDING, casebook_at, changed
from fake_rules import NAMES, problem, use

from generator.checks import (
    CasebookCheck,
    Check,
    EntryCheck,
    Finding,
    Flaw,
    Manner,
    Mend,
    Setting,
    Spot,
    TextCheck,
    Written,
    check,
    is_mendable,
    mends,
)
from generator.checks._mending import Eyes, Looked, mended
from generator.content import Entry, texts_of
from generator.source import document_of

LAN = "cases/lan.yaml"
SUMMARY = "summary: {zh: 关于阿兰。, en: About Lan.}"
EVERYTHING, LITTLE = Manner(), Manner(only=("STG",))


def _words(old: str, new: str, code: str = "STG998") -> EntryCheck:
    """A rule that wants one word in Chinese texts replaced by another."""

    def find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
        for path, text in texts_of(entry.record):
            for found in re.finditer(re.escape(old), text.zh or ""):
                yield Flaw((*path, "zh"), {"what": "*"}, within=found.span(), replacement=new)

    return EntryCheck(problem(code), find)


def _spots(old: str, new: str, code: str = "STG997") -> TextCheck:
    """The same for texts as they are written."""

    def find(written: Written, _setting: Setting) -> Iterator[Spot]:
        for found in re.finditer(old, written.text):
            yield Spot(*found.span(), {"what": "*"}, replacement=new)

    return TextCheck(problem(code), find)


Planned = Callable[[str], list[Mend]]


@pytest.fixture
def planned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Mend]]:
    """Return what would be mended if the case's summary were written in this way and these were all rules."""

    def plan(summary: str, *checks: Check, manner: Manner = EVERYTHING) -> list[Mend]:
        use(monkeypatch, *checks)
        root = casebook_at(tmp_path, changed(LAN, SUMMARY, summary))
        return list(mends(root, TODAY, check(root, TODAY, manner), manner))

    return plan


def _summary(mend: Mend) -> str:
    return mend.after.decode().partition("\nsummary:")[2].partition("\nreview:")[0].strip()


WRITINGS = {
    "plain": ("summary: {zh: 一个寡居老人。, en: A}", "{zh: 一个独自居住老人。, en: A}"),
    "quoted": ('summary: {zh: "一个寡居老人。", en: A}', '{zh: "一个独自居住老人。", en: A}'),
    "on a line of its own": ("summary:\n  zh: 寡居\n  en: A", "zh: 独自居住\n  en: A"),
    "folded": ("summary:\n  zh: >-\n    老人\n    寡居在家\n  en: A", "zh: >-\n    老人\n    独自居住在家\n  en: A"),
    "twice": ("summary: {zh: 寡居、寡居, en: A}", "{zh: 独自居住、独自居住, en: A}"),
    "after an emoji": ("summary: {zh: 😀寡居, en: A}", "{zh: 😀独自居住, en: A}"),
}


@pytest.mark.parametrize(("written", "sound"), WRITINGS.values(), ids=WRITINGS)
def test_a_word_is_replaced_however_it_is_written(planned: Planned, written: str, sound: str) -> None:
    """And nothing else in the file changes."""
    (mend,) = planned(written, _words("寡居", "独自居住"))
    assert _summary(mend) == sound
    assert mend.count == sound.count("独自居住")
    assert not mend.doubtful
    assert mend.after.decode().replace("独自居住", "寡居") == mend.before.decode()


UNCLEAR = {
    "broken by a line's end": "summary:\n  zh: >-\n    老人寡\n    居在家\n  en: A",
    "written as escapes": 'summary: {zh: "\\u5be1\\u5c45", en: A}',
}


@pytest.mark.parametrize("written", UNCLEAR.values(), ids=UNCLEAR)
def test_a_word_whose_place_is_not_clear_is_left(planned: Planned, written: str) -> None:
    """It is reported, and a person mends it."""
    assert planned(written, _words("寡居", "独自居住"), _words("寡 居", "独自居住", "STG996")) == []


HARMFUL = {
    "a colon and a space": ": ",
    "a comma in braces": "a, b",
    "a comment": "x #y",
    "a closing brace": "}",
    "a line's end": "a\nb",
}


@pytest.mark.parametrize("new", HARMFUL.values(), ids=HARMFUL)
def test_a_replacement_that_would_break_the_file_is_not_put_in(planned: Planned, new: str) -> None:
    """The value must say what it said, with the new words in it; every other value what it said."""
    (mend,) = planned("summary: {zh: 老人寡居在家, en: A}", _words("寡居", new))
    assert mend.after == mend.before
    assert mend.doubtful


def test_in_quotes_the_same_words_break_nothing(planned: Planned) -> None:
    """What is safe depends on the place."""
    (mend,) = planned('summary: {zh: "老人寡居在家", en: A}', _words("寡居", "a, b"))
    assert _summary(mend) == '{zh: "老人a, b在家", en: A}'


def test_a_replacement_that_brings_an_error_is_not_kept(planned: Planned) -> None:
    """One rule's cure must not be another rule's finding."""
    (mend,) = planned("summary: {zh: 寡居, en: A}", _words("寡居", "坏"), _words("坏", "坏", "STG995"))
    assert mend.after == mend.before
    assert mend.doubtful


def test_rules_that_undo_each_other_change_nothing(planned: Planned) -> None:
    """It ends, and the file is what it was."""
    (mend,) = planned("summary: {zh: 甲甲, en: A}", _words("甲", "乙"), _words("乙", "甲", "STG995"))
    assert mend.after == mend.before


def test_one_cure_may_follow_another(planned: Planned) -> None:
    """At the end nothing is left to mend, so a second run changes nothing."""
    (mend,) = planned("summary: {zh: 甲, en: A}", _words("甲", "乙"), _words("乙", "丙", "STG995"))
    assert _summary(mend) == "{zh: 丙, en: A}"
    assert mend.count == 2


def test_places_that_overlap_are_not_both_replaced_at_once(planned: Planned) -> None:
    """The first one wins; the rest is looked at anew."""
    (mend,) = planned(
        "summary: {zh: 寡居老人家, en: A}", _words("寡居老人", "某老人"), _words("老人家", "长者", "STG995")
    )
    assert _summary(mend) == "{zh: 某长者, en: A}"


def test_a_comment_is_text_as_written_too(planned: Planned) -> None:
    """What is published of the file stays the same, so it can be mended."""
    (mend,) = planned(f"{SUMMARY}  # 寡居", _spots("寡居", "独自居住"))
    assert _summary(mend).endswith("# 独自居住")


def test_a_key_is_never_replaced(planned: Planned) -> None:
    """A file whose fields have other names is another file."""
    made = planned(SUMMARY, _spots("(?m)^summary", "synopsis"))
    assert made
    assert [one.name for one in made if one.after != one.before] == []


def test_a_file_is_not_changed_for_its_name(planned: Planned) -> None:
    """A finding about the name stands in the first line, and has nothing to do with what is written there."""
    assert planned(SUMMARY, _spots("^lan$", "mei")) == []


def test_no_pseudonym_is_invented(planned: Planned) -> None:
    """Findings about identity have no replacement, whatever a rule offers."""
    assert planned("summary: {zh: 王建国, en: A}", _spots("王建国", "阿国", "PII998"), NAMES) == []


def test_what_is_let_pass_is_not_mended(planned: Planned) -> None:
    """Somebody gave a reason for it."""
    allowed = '{written}  # casebook: allow STG998 reason="her own word" until=2027-06-30'.replace(
        "{written}", "summary: {zh: 寡居, en: A}"
    )
    assert planned(allowed, _words("寡居", "独自居住")) == []


def test_only_what_was_asked_for_is_mended(planned: Planned) -> None:
    """Other findings are left as they are, in later rounds too."""
    rules = (_words("甲", "乙"), _words("丁", "丙", "RDB995"))
    (mend,) = planned("summary: {zh: 甲丁, en: A}", *rules, manner=LITTLE)
    assert _summary(mend) == "{zh: 乙丁, en: A}"


def test_prose_is_mended_as_it_is_written(planned: Planned, tmp_path: Path) -> None:
    """Pages in `docs/` have no fields."""
    page = tmp_path / "docs" / "zh" / "about.md"
    page.parent.mkdir(parents=True)
    page.write_bytes("# 寡居\r\n\r\n寡居的老人\r\n".encode())
    (mend,) = planned(SUMMARY, _spots("寡居", "独自居住"))
    assert (mend.name, mend.after.decode()) == ("docs/zh/about.md", "# 独自居住\r\n\r\n独自居住的老人\r\n")


def test_a_diff_shows_no_identity(planned: Planned, tmp_path: Path) -> None:
    """Neither in the changed line, nor in those around it, nor in a file that was unreadable before."""
    line = "summary: {zh: 王建国寡居，王建国。, en: A}  # 王建国"
    (mend,) = planned(line, _words("寡居", "独自居住"), NAMES)
    shown = "\n".join(mend.diff)
    assert "+summary: {zh: 王**独自居住，王**。, en: A}  # 王**" in shown
    assert "王建国" not in shown
    (tmp_path / "casebook" / LAN).write_bytes(
        (tmp_path / "casebook" / LAN).read_text(encoding="utf-8").encode("utf-16")
    )
    (again,) = mends(tmp_path, TODAY, check(tmp_path, TODAY), Manner())
    assert "王建国" in again.after.decode()
    assert "王建国" not in "\n".join(again.diff)


def test_a_diff_on_ones_own_screen_shows_everything(planned: Planned) -> None:
    """`--show-matches` is for whoever must decide."""
    (mend,) = planned("summary: {zh: 王建国寡居, en: A}", _words("寡居", "独自居住"), NAMES, manner=Manner(reveal=True))
    assert "+summary: {zh: 王建国独自居住, en: A}" in mend.diff


def test_the_name_of_a_file_is_masked_where_it_is_shown(
    planned: Planned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is mended under its own name."""
    rules = (_spots("寡居", "独自居住"), NAMES)
    use(monkeypatch, *rules)
    case = changed(LAN, SUMMARY, "summary: {zh: 寡居, en: A}")[LAN]
    root = casebook_at(tmp_path, {"cases/wang-jianguo.yaml": case, WORDING: SOUND[WORDING]})
    checked = check(root, TODAY)
    assert all("wang-jianguo" not in str(one.location) for one in checked.diagnostics)
    (mend,) = mends(root, TODAY, checked, Manner())
    assert mend.name == "casebook/cases/wang-jianguo.yaml"
    assert mend.shown == "casebook/cases/w***********.yaml"
    assert all("jianguo" not in line for line in mend.diff)


def test_what_comparing_finds_can_be_mended_too(planned: Planned) -> None:
    """A rule that compares entries offers a replacement like any other."""
    rule = CasebookCheck(
        problem("REF998"),
        lambda *_: 1,
        lambda *_: [Finding("case/lan", Flaw(("summary", "zh"), {"what": "*"}, within=(0, 2), replacement="独自居住"))],
    )
    (mend,) = planned("summary: {zh: 寡居, en: A}", rule)
    assert _summary(mend) == "{zh: 独自居住, en: A}"


def test_a_value_that_is_replaced_whole_keeps_its_neighbours(planned: Planned) -> None:
    """Quoted or plain."""

    def find(entry: Entry, _setting: Setting) -> Iterator[Flaw]:
        if entry.id == "lan" and entry.type.name == "case":
            yield Flaw(("summary", "zh"), {"what": "*"}, replacement="七十多岁")

    rule = EntryCheck(problem("RID998"), find)
    (plain,) = planned("summary: {zh: 73岁, en: A}", rule)
    assert _summary(plain) == "{zh: 七十多岁, en: A}"
    (quoted,) = planned('summary: {zh: "73岁", en: A}', rule)
    assert _summary(quoted) == "{zh: 七十多岁, en: A}"
    (folded,) = planned("summary:\n  zh: >-\n    73\n    岁\n  en: A", rule)
    assert folded.after == folded.before


def test_kinds_that_can_be_mended_are_counted(planned: Planned, tmp_path: Path) -> None:
    """The report says how many there are."""
    planned("summary: {zh: 寡居王建国, en: A}", _words("寡居", "独自居住"), NAMES)
    found = check(tmp_path, TODAY).diagnostics
    assert [one.code for one in found if is_mendable(one)] == ["STG998"]


def _eyes() -> Eyes:
    """Eyes that see nothing but the form of a file: any field may stand anywhere."""

    def read(raw: bytes) -> Looked:
        document, found = document_of(raw, "x.yaml")
        return Looked(found, document.data if document else None, whole=False)

    return Eyes(read, read, lambda _: True)


INDENTED = {
    "one reading": ("title:\n\tzh: a\n\ten: b\n", "title:\n  zh: a\n  en: b\n"),
    "a list": ("a:\n\t- b: c\n\t  d: e\n", None),
    "two levels": ("title:\n  zh:\n    a: b\n\tc: d\n", None),
    "two levels with wide spaces": ("a:\n b:\n  c: d\n\u3000e: f\n", None),
    "a field that stands there already": ("a: b\na：c\n", None),
    "wide spaces": ("a:\n\u3000\u3000b: c\n\u3000\u3000d: e\n", "a:\n    b: c\n    d: e\n"),
}


@pytest.mark.parametrize(("text", "sound"), INDENTED.values(), ids=INDENTED)
def test_an_indentation_is_mended_if_every_reading_says_the_same(text: str, sound: str | None) -> None:
    """How wide the author's editor showed it is not known; where that matters, a person must say."""
    raw = text.encode()
    made = mended(raw, "x.yaml", _eyes().read(raw).found, _eyes())
    assert made.raw.decode() == (sound or text)
    assert made.doubtful == (sound is None)
