"""Comments by which a person lets one finding pass: what they must say, how far they reach, when they are wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from casebook_from import TODAY, casebook_at, changed, place_of
from fake_rules import LATE, NAMES, WORDS, use

from generator.checks import check
from generator.checks._allowances import EXPIRED, INCOMPLETE, NEVER, PROBLEMS, UNUSED, allowances_in
from generator.diagnostics import Diagnostic

LAN = "cases/lan.yaml"
BACKGROUND = "  - {zh: 独居。, en: Lives alone.}\npresenting"
WHY = 'reason="her own words" until=2027-06-30'
FACTORS = "      - {zh: 独居。, en: Lives alone.}"


@pytest.fixture(autouse=True)
def only_fake_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """`STG999` finds 独居: in the background and among the risk's factors."""
    use(monkeypatch, NAMES, WORDS, LATE)


def found_with(tmp_path: Path, background: str, today: date = TODAY) -> list[Diagnostic]:
    """Return what is found in the case with another background; the risk's factors say nothing there."""
    files = changed(LAN, BACKGROUND, background + "presenting")
    files[LAN] = files[LAN].replace(FACTORS, "      - {zh: 一人。, en: Lives alone.}")
    assert FACTORS not in files[LAN]
    found = check(casebook_at(tmp_path, files), today).diagnostics
    return [one for one in found if one.location.path == f"casebook/{LAN}"]


def slugs(found: list[Diagnostic]) -> list[str]:
    return [one.slug for one in found]


@pytest.mark.parametrize(
    "background",
    [
        f"  - {{zh: 独居。, en: Lives alone.}} # casebook: allow STG999 {WHY}\n",
        f"  # casebook: allow STG999 {WHY}\n  - {{zh: 独居。, en: Lives alone.}}\n",
        f"  # casebook: allow STG999 {WHY}\n\n  # her words\n  - zh: >-\n      她\n      独居。\n    en: Alone.\n",
        "  - {zh: 独居。, en: Lives alone.} # casebook: allow STG999 reason=“本人的话” until=2027-06-30\n",
        f"  # casebook: allow RDB401 STG999 {WHY}\n  - {{zh: 独居。, en: Lives alone.}}\n",
    ],
    ids=["behind", "above", "above-a-block", "chinese-quotes", "two-codes"],
)
def test_a_comment_lets_a_finding_pass(tmp_path: Path, background: str) -> None:
    """Behind the value for its line, above it for all of the value."""
    assert [one for one in found_with(tmp_path, background) if one.code == "STG999"] == []


@pytest.mark.parametrize(
    ("below", "last"),
    [
        ("steps:\n- {zh: 独居。}\n\n- zh: 独居。\n  en: A.\nreview: x\n", 6),
        ("  steps:\n  - a\n  - b\n  more:\n  - c\n", 4),
        ("- a\n- b\n", 2),
        ("  - steps:\n    - a\n  - b\n", 3),
        ("steps: a\n---\n- b\n", 2),
    ],
)
def test_a_comment_above_a_field_reaches_to_the_end_of_its_list(below: str, last: int) -> None:
    """A list can stand as far in as the name of its field."""
    (allowance,) = allowances_in(f"# casebook: allow STG999 {WHY}\n{below}")
    assert (allowance.first, allowance.last) == (2, last)


def test_a_comment_reaches_no_further_than_the_value_below_it(tmp_path: Path) -> None:
    """The next value is looked at as ever."""
    background = f"  # casebook: allow STG999 {WHY}\n  - {{zh: 独居。, en: A.}}\n  - {{zh: 独居。, en: B.}}\n"
    (found,) = found_with(tmp_path, background)
    assert (found.code, "B." in found.excerpt) == ("STG999", True)


@pytest.mark.parametrize(
    ("comment", "missing"),
    [
        ("allow STG999", "reason until"),
        ('allow STG999 reason="x"', "until"),
        ("allow STG999 until=2027-06-30", "reason"),
        ('allow STG999 reason="" until=2027-06-30', "reason"),
        ('allow reason="STG999" until=2027-06-30', "CODE"),
        ('allow STG999 reason="x" until=soon', "until"),
        ('allow STG999 reason="x" until=2027-02-30', "until"),
        ('allow STG999 reason="x" until=20270630', "until"),
        ('allow STG999 reason="x" until=2026-W01-1', "until"),
    ],
)
def test_a_comment_must_say_why_and_until_when(tmp_path: Path, comment: str, missing: str) -> None:
    """Otherwise it lets nothing pass, and is itself an error with what it lacks."""
    found = found_with(tmp_path, f"  - {{zh: 独居。, en: Lives alone.}} # casebook: {comment}\n")
    assert sorted(slugs(found)) == ["fake-stg999", INCOMPLETE.slug]
    wrong = next(one for one in found if one.slug == INCOMPLETE.slug)
    assert missing in wrong.message.zh
    assert missing in wrong.message.en


def test_a_comment_ends_on_its_day(tmp_path: Path) -> None:
    """The last day still counts; the next day somebody must look again."""
    background = f"  - {{zh: 独居。, en: Lives alone.}} # casebook: allow STG999 {WHY}\n"
    assert found_with(tmp_path, background, date(2027, 6, 30))[0].code == "REV999"
    found = found_with(tmp_path, background, date(2027, 7, 1))
    assert EXPIRED.slug in slugs(found)
    assert "STG999" not in [one.code for one in found]


def test_a_comment_that_lets_nothing_pass_is_an_error(tmp_path: Path) -> None:
    """It would let something pass one day without anybody having looked at it."""
    background = f"  - {{zh: 一个人住。, en: Lives alone.}} # casebook: allow STG999 {WHY}\n"
    (found,) = found_with(tmp_path, background)
    assert found.slug == UNUSED.slug
    text = changed(LAN, BACKGROUND, background + "presenting")[LAN]
    assert (found.location.line, found.location.column) == place_of(text, "# casebook: allow")
    assert found.location.length == len(f"# casebook: allow STG999 {WHY}")


@pytest.mark.parametrize("code", ["PII999", "PUB901", "SUP903", "YML008", "FLD001"])
def test_some_findings_are_never_let_pass(tmp_path: Path, code: str) -> None:
    """An identity takes a reviewed list; what the file's form or the consent lacks must be mended."""
    found = found_with(tmp_path, f"  - {{zh: 王建国。, en: W.}} # casebook: allow {code} {WHY}\n")
    assert sorted(slugs(found)) == sorted(["fake-pii999", NEVER.slug])


def test_each_problem_can_be_explained() -> None:
    """Every code has words in both languages and a cure."""
    assert len({one.code for one in PROBLEMS}) == len(PROBLEMS)
    for one in PROBLEMS:
        assert all((*one.message, *one.cure))


@pytest.mark.parametrize(
    "text",
    [
        "title: x # casebook: allowance STG999\n",
        "title: casebook: allow STG999\n",
        "title: x# casebook: allow STG999 reason='a' until=2027-01-01\n",
        "# The casebook: allow me\n",
    ],
)
def test_what_only_looks_like_such_a_comment_is_none(text: str) -> None:
    """Words in a text let nothing pass."""
    assert [one for one in allowances_in(text) if one.code] == []
