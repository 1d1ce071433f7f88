"""The file of real names: what could not be found in any text is refused, so that nobody trusts in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks._identity import Kind, Known, hits
from generator.checks._roster_file import MOST_BYTES, roster_lines
from generator.errors import UnreadableError, UnusableRosterError

USELESS: dict[str, tuple[bytes, str, str]] = {
    "a table with semicolons": ("陈小明\n李大;13800138000\n".encode(), "line 2", "第 2 行像是表格"),
    "a table with full-width semicolons": ("陈小明；李大\n".encode(), "line 1", "第 1 行像是表格"),
    "a table with tabs": ("姓名\t电话\n".encode(), "line 1", "第 1 行像是表格"),
    "a table with bars": ("陈小明|李大\n".encode(), "line 1", "第 1 行像是表格"),
    "a table with commas": ("陈小明,13800138000\n".encode(), "line 1", "第 1 行像是表格"),
    "names in a row": ("# 名册\n\n陈小明、李大\n".encode(), "line 3", "第 3 行像是表格"),
    "a name and a number": ("陈小明 13800138000\n".encode(), "line 1", "第 1 行像是表格"),
    "a name and a number in brackets": ("陈小明(13800138000)\n".encode(), "line 1", "第 1 行像是表格"),
    "a pinyin name and a number": (b"Chan Tai Man 138-0013-8000\n", "line 1", "第 1 行像是表格"),
    "a number with its label": ("电话 0750-1234567\n".encode(), "line 1", "第 1 行像是表格"),
    "a name, a sex and an age": ("陈小明 男 45岁\n".encode(), "line 1", "第 1 行像是表格"),
    "two names": ("陈小明 李大林\n".encode(), "line 1", "第 1 行像是表格"),
    "a numbered list": ("1. 陈小明\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a numbered list without points": ("1 陈小明\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a numbered list in brackets": ("（12）陈小明\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a numbered list in pinyin": (b"1) Chan Tai Man\n", "line 1", "第 1 行除了姓名还有别的"),
    "a list with stars": ("* 陈小明\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a label": ("姓名：陈小明\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a label in English": (b"Name: Chan Tai Man\n", "line 1", "第 1 行除了姓名还有别的"),
    "a name and its pseudonym": ("陈小明=阿强\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "two names with a stroke": ("陈小明/李大林\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a name in quotes": ("“陈小明”\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a name with a note": ("陈小明（户主）\n".encode(), "line 1", "第 1 行除了姓名还有别的"),
    "a name with a note in English": (b"Chan Tai Man (father)\n", "line 1", "第 1 行除了姓名还有别的"),
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


TAKEN = (
    "陈小明",
    "陈 小 明",
    "欧阳 娜娜",
    "欧阳·大",
    "- 陈小明",
    "Chan, Tai Man",
    "O'Brien Anne-Marie",
    "138-0013-8000",
    "+86 138 0013 8000",
    "(0750) 1234567",
    "0750-1234567转801",
    "0750-1234567 ext 801",
    "440781 19900101 123X",
    "E 12345678",
    "13800138000@163.com",
    "https://weibo.com/u/1234567?from=a",
    "wxid_1234567abc",
    "粤J12345",
    "海港镇 1 号",
    "12 号楼 301",
    "3栋501",
    "海港市 金沙区 胜利路12号A座",
    "12 Harbour Street, Flat 3",
)


@pytest.mark.parametrize("line", TAKEN)
def test_names_addresses_and_numbers_are_taken(tmp_path: Path, line: str) -> None:
    """However they are written, and each is found where it stands as it is written."""
    (tmp_path / "roster.txt").write_text(line, encoding="utf-8")
    assert roster_lines(tmp_path, None) == (line,)
    assert any(hit.kind is Kind.ROSTER for hit in hits(f"住户 {line.removeprefix('- ')} 。", Known.of(roster=[line])))


def test_comments_empty_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    """As editors on Windows write them."""
    text = "\ufeff# 名册\r\n陈小明  # 阿兰的丈夫\r\n\r\n欧阳·大\r\n"
    (tmp_path / "roster.txt").write_text(text, encoding="utf-8", newline="")
    assert roster_lines(tmp_path, None) == ("欧阳·大", "陈小明")


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
