"""The file of real names: what could not be found in any text is refused, so that nobody trusts in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks._roster_file import MOST_BYTES, roster_lines
from generator.errors import UnreadableError, UnusableRosterError

USELESS: dict[str, tuple[bytes, str, str]] = {
    "a table with semicolons": ("陈小明\n李大;13800138000\n".encode(), "line 2", "第 2 行像是表格"),
    "a table with full-width semicolons": ("陈小明；李大\n".encode(), "line 1", "第 1 行像是表格"),
    "a table with tabs": ("姓名\t电话\n".encode(), "line 1", "第 1 行像是表格"),
    "a table with bars": ("陈小明|李大\n".encode(), "line 1", "第 1 行像是表格"),
    "a table with commas": ("陈小明,13800138000\n".encode(), "line 1", "第 1 行像是表格"),
    "names in a row": ("# 名册\n\n陈小明、李大\n".encode(), "line 3", "第 3 行像是表格"),
    "a spreadsheet": (b"PK\x03\x04" + bytes(200), "line 1", "不是文字"),
    "GBK": ("陈小明\n".encode("gbk"), "not saved as UTF-8", "GBK"),
    "UTF-16": ("陈小明\n".encode("utf-16"), "not saved as UTF-8", "UTF-8"),
    "NUL": ("陈小明\n陈\0大\n".encode(), "line 2", "第 2 行"),
    "a single character": ("陈小明\n陈\n".encode(), "line 2", "第 2 行只有一个字"),
    "a point": ("·\n".encode(), "line 1", "第 1 行只有一个字"),
    "a book": ("陈小明\n".encode() * (MOST_BYTES // 10 + 1), "too large", "太大"),
}


@pytest.mark.parametrize(("raw", "en", "zh"), USELESS.values(), ids=USELESS)
def test_a_roster_that_protects_nobody_is_refused(tmp_path: Path, raw: bytes, en: str, zh: str) -> None:
    """With its line, and without a name in the sentence."""
    (tmp_path / "roster.txt").write_bytes(raw)
    with pytest.raises(UnusableRosterError) as raised:
        roster_lines(tmp_path, None)
    words = raised.value.words
    assert en in words.en
    assert zh in words.zh
    assert not any(name in said for said in words for name in ("陈", "李大", "138"))


def test_names_addresses_and_numbers_are_taken(tmp_path: Path) -> None:
    """However they are written; comments and empty lines are not."""
    text = "\ufeff# 名册\r\n陈小明  # 阿兰的丈夫\r\n\r\nChan, Tai Man\r\n138-0013-8000\r\n海港镇 1 号\r\n欧阳·大\r\n"
    (tmp_path / "roster.txt").write_text(text, encoding="utf-8", newline="")
    assert roster_lines(tmp_path, None) == ("138-0013-8000", "Chan, Tai Man", "欧阳·大", "海港镇 1 号", "陈小明")


def test_one_that_was_named_must_hold_a_name(tmp_path: Path) -> None:
    """The project's own may be empty: it is there before the first name is."""
    path = tmp_path / "roster.txt"
    path.write_text("# nobody yet\n")
    assert roster_lines(tmp_path, None) == ()
    with pytest.raises(UnusableRosterError, match="no name"):
        roster_lines(tmp_path, path)


def test_nothing_without_end_is_read(tmp_path: Path) -> None:
    """A device gives bytes for ever."""
    with pytest.raises(UnusableRosterError, match="too large"):
        roster_lines(tmp_path, Path("/dev/zero"))
    with pytest.raises(UnreadableError):
        roster_lines(tmp_path, tmp_path / "nowhere.txt")
