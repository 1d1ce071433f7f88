"""Whatever is in a file, reading it gives a document or diagnostics, never a traceback."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic
from generator.source._decode import decode
from generator.source._parse import parse

SIGNS = [*"a:：，-{}[]'\"\\#|>&*!?@%`,~老👩", "zh", "en:", "--", "---", "...", "!!", "<<:"]
SPACES = ["\n", "\n  ", "\n\t", "\t", " ", "\u3000", "\u00a0", "\r", "\x00", "\u2028", "\ufeff"]
PIECES = st.sampled_from([*SIGNS, *SPACES, *(f"{sign} " for sign in SIGNS), *(f"{sign}\n" for sign in SIGNS)])


def _check(diagnostics: tuple[Diagnostic, ...], text: str) -> None:
    """Every diagnostic points into the file or right behind it."""
    lines = text.split("\n")
    for found in diagnostics:
        assert 1 <= found.location.line <= len(lines)
        assert 1 <= found.location.column <= len(lines[found.location.line - 1]) + 1
        assert found.location.length >= 1


@given(st.text())
@example("")
@example("\ufeff")
@example("a: b\x07")
def test_any_text_is_parsed_or_explained(text: str) -> None:
    """There are data, or at least one diagnostic."""
    parsed = parse(text, "x.yaml")
    assert parsed.data is not None or parsed.diagnostics


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_mixture_of_what_yaml_knows_is_parsed_or_explained(text: str) -> None:
    """Texts made of YAML's own signs come closer to its dark corners than random ones."""
    decoded, found = decode(text.encode(), "x.yaml")
    if decoded is None:
        assert found
        return
    parsed = parse(decoded, "x.yaml")
    assert parsed.data is not None or parsed.diagnostics
    _check(parsed.diagnostics, decoded)


@given(st.binary())
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"\x81")
def test_any_bytes_are_read_or_explained(raw: bytes) -> None:
    """Bytes become a text that can be parsed, or diagnostics."""
    text, found = decode(raw, "x.yaml")
    if text is None:
        assert found
        return
    parsed = parse(text, "x.yaml")
    assert parsed.data is not None or parsed.diagnostics


@given(st.text(), st.sampled_from(["gbk", "gb18030", "big5", "utf-16", "utf-16-le", "utf-32", "shift-jis", "latin-1"]))
def test_text_in_any_encoding_is_read_or_explained(text: str, encoding: str) -> None:
    """No encoding brings the reader down."""
    decoded, found = decode(text.encode(encoding, "replace"), "x.yaml")
    assert decoded is not None or found


@given(st.text(alphabet=st.characters(codec="gb2312", exclude_categories=["Cc"]), min_size=2))
def test_chinese_text_in_gbk_is_never_taken_for_utf8_with_a_flaw(text: str) -> None:
    """If most of it is Chinese, it is called GBK, or it happens to be sound UTF-8."""
    chinese = "独居老人防暑" + text
    decoded, found = decode(chinese.encode("gbk"), "x.yaml")
    assert decoded is not None or found[0].slug == "gbk-encoding"
