"""What identity is found in, what is left in peace, and that nothing of it gets out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import Setting, Written
from generator.checks._identity import Kind, Known, Roster, hits, mask, mask_in_place, spots
from generator.checks._identity.folding import fold
from generator.checks._identity.numbers import identity_check_digit, luhn

EXAMPLES: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "examples.yaml").read_text(encoding="utf-8")
)
ROSTER = ("江河  # a name that is a word", "张伟", "139-0013-9000", "", "# only a comment")
KNOWN = Known.of(["Ms. L"], ["020-87654321"], ROSTER)
ALPHABET = "张王李伟和的说·1389０一〇 -:：@\n#路号栋村组QqA粤Mr.Zhang"


def _examples(kind: str) -> Iterator[tuple[str, str]]:
    for name, examples in EXAMPLES.items():
        for text in examples[kind]:
            yield name, text


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_good_and_bad_examples(kind: Kind) -> None:
    """A rule that cannot match anything fails here."""
    assert len(EXAMPLES[kind]["good"]) >= 2
    assert len(EXAMPLES[kind]["bad"]) >= 2


@pytest.mark.parametrize(("kind", "marked"), list(_examples("bad")))
def test_identity_is_found_where_it_is(kind: str, marked: str) -> None:
    """Kind and place are right to the character, and there is nothing else."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    assert [(str(hit.kind), text[hit.start : hit.end]) for hit in hits(text, KNOWN)] == [(kind, text[start:end])]


@pytest.mark.parametrize(("kind", "text"), list(_examples("good")))
def test_ordinary_words_are_left_in_peace(kind: str, text: str) -> None:
    """An alarm in vain teaches people not to look."""
    assert [(hit.kind, text[hit.start : hit.end]) for hit in hits(text, KNOWN)] == []


@given(st.text() | st.text(alphabet=ALPHABET, max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Hits lie inside the text, in order, without overlaps, and are not empty."""
    at = 0
    for hit in hits(text, KNOWN):
        assert at <= hit.start < hit.end <= len(text)
        at = hit.end


@given(st.text())
def test_folding_moves_no_character(text: str) -> None:
    """A place in the folded text is the place in the text; folding twice is folding once."""
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@pytest.mark.parametrize(
    "piece",
    ["张", "1 ", "一", "13", "路1号", "a@", "·买", "Zhang ", "A-", "村3", "QQ", "案主", "张 ", "zhang-", "(+", "12-"],
)
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """No pattern walks back and forth: eight times the text takes about eight times the time, not sixty-four."""

    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        began = process_time()
        hits(text, KNOWN)
        return process_time() - began

    hits("张伟", KNOWN)
    small = min(seconds(4_000) for _ in range(3))
    assert seconds(32_000) < 24 * small + 0.2


@given(st.text(min_size=1), st.sampled_from(Kind))
def test_a_mask_shows_less_than_half(text: str, kind: Kind) -> None:
    """What may be shown is the beginning and the end, never the middle, and in place nothing moves."""
    shown = mask_in_place(text, kind)
    assert len(shown) == len(text)
    open_ = sum(a == b and a != "*" and not a.isspace() for a, b in zip(shown, text, strict=True))
    assert open_ <= max(1, (len(text) + 3) // 2)
    assert "**" in mask(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("张伟强", Kind.PERSON_NAME, "张**"),
        ("13800138000", Kind.PHONE, "138****8000"),
        ("440782194803051234", Kind.IDENTITY_CARD, "440****34"),
        ("港口路88号", Kind.ADDRESS, "港口****"),
        ("1948年3月5日", Kind.BIRTH_DATE, "****"),
    ],
)
def test_a_mask_is_as_the_field_writes_it(text: str, kind: Kind, shown: str) -> None:
    """People recognize the form and not the person."""
    assert mask(text, kind) == shown


def test_no_reason_repeats_what_was_found() -> None:
    """Reasons go into reports."""
    for _, marked in _examples("bad"):
        text = re.sub("[⟦⟧]", "", marked)
        for hit in hits(text, KNOWN):
            assert text[hit.start : hit.end] not in hit.why.zh + hit.why.en


def test_the_roster_does_not_show_itself() -> None:
    """A traceback or a log prints objects; a cache keeps only the fingerprint."""
    roster = Roster.of(ROSTER)
    assert "江河" not in repr(roster) + repr(KNOWN)
    assert "jiang" not in repr(roster) + repr(KNOWN)
    assert roster.fingerprint(b"a") != roster.fingerprint(b"b")
    assert roster.fingerprint(b"a") != Roster.of(["江海"]).fingerprint(b"a")
    assert roster.fingerprint(b"a") == Roster.of(reversed(ROSTER)).fingerprint(b"a")


def test_a_declared_name_may_stand() -> None:
    """What a reviewer allowed is no finding; without that it is one."""
    assert hits("后来陈思颖没有再来", Known.of(["陈思颖"])) == ()
    assert hits("后来陈思颖没有再来", Known.of())


def test_a_wrong_check_digit_excuses_nothing() -> None:
    """It was copied wrongly; the person is the same."""
    right, wrong = "11010519491231002X", "110105194912310021"
    assert identity_check_digit(right)
    assert not identity_check_digit(wrong)
    assert [hit.kind for text in (right, wrong) for hit in hits(text, KNOWN)] == [Kind.IDENTITY_CARD] * 2
    assert luhn("4111111111111111")
    assert not luhn("4111111111111112")


def test_a_check_sees_its_own_kind_masked() -> None:
    """A spot covers the words and hides them in their own length."""
    (spot,) = spots(Kind.PHONE)(Written("a.yaml", "案主王梓轩，13800138000"), Setting())
    assert (spot.start, spot.end, spot.masked) == (6, 17, "138****8000")
    assert spot.values["shown"] == "138****8000"


def test_a_whole_file_is_read_with_its_comments_and_keys() -> None:
    """Identity hides where nobody looks."""
    text = "# 社工 陈思颖\npeople:\n  zhang-wei:\n    name: {zh: 王梓轩, en: Lan}\n"
    assert [text[hit.start : hit.end] for hit in hits(text, Known.of())] == ["陈思颖", "zhang-wei", "王梓轩"]
