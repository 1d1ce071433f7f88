"""Texts over which the engine would not come to an end are named before it begins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.errors import EndlessTextError
from generator.site.prose_texts import require_convertible
from tests.project import ROOT

HEAD = "# About\n\n"
ENDLESS = {
    "brackets of links": (HEAD + "[" * 20_000, 3, "`[`"),
    "pictures": (HEAD + "![" * 20_000, 3, "`[`"),
    "links that are never closed": (HEAD + "[a](\n" * 4_000, 3_003, "`[`"),
    "tags": (HEAD + "<a " * 20_000, 3, "`<`"),
    "addresses": (HEAD + "<http://" * 20_000, 3, "`<`"),
    "headings": ("# a\n" * 20_000, 5_001, "lines"),
    "rules": ("* * *\n" * 20_000, 5_001, "lines"),
    "a log on one line": (HEAD + "word " * 200_000, 3, "characters"),
    "a list in a list": ("".join("    " * level + "- a\n" for level in range(300)), 31, "levels"),
    "numbers in numbers": (HEAD + "1. " * 500 + "a", 3, "levels"),
    "quotes in quotes": (HEAD + ">" * 5_000 + " a", 3, "levels"),
    "quotes with blanks": (HEAD + "> " * 5_000 + "a", 3, "levels"),
    "tabs": (HEAD + "\t" * 200 + "- a", 3, "levels"),
    "code that is never closed": ("```\n" + "[" * 20_000 + "\n", 2, "`[`"),
    "code on one line": (HEAD + "```a``` b\n" + "[" * 20_000 + "\n```\n", 4, "`[`"),
    "code that is indented": (HEAD + " ```\n" + "[" * 20_000 + "\n ```\n", 4, "`[`"),
    "behind code with shorter marks": ("````\n```\n````\n" + "[" * 20_000, 4, "`[`"),
    "marks of code that grow": (HEAD + "".join("`" * count + "a" for count in range(900)), 3, "backticks"),
    "attributes": ("# " + "{: a " * 20_000, 1, "`{`"),
    "behind signs that end no line": ("a\fb\x0bc\u2028d\n" + "[" * 20_000, 2, "`[`"),
    "old line ends": ("a\rb\r" + "[" * 20_000, 3, "`[`"),
}
SOUND = {
    "brackets in code": "```\n" + "[" * 20_000 + "\n```\n",
    "brackets in code with other marks": "~~~~\n```\n" + "<" * 20_000 + "\n~~~~\n",
    "brackets in code of a language": '``` .python hl_lines="1 2"\n' + "[" * 20_000 + "\n```  \n",
    "brackets in code with attributes": "~~~ {#a .b}\n" + "<" * 20_000 + "\n~~~\n",
    "as many lines as may be": "a\n" * 5_000,
    "a line of stars": HEAD + "*" * 20_000 + "\n",
    "a rule of blanks": HEAD + "- " * 40 + "\n",
    "many blanks": HEAD + " " * 4_000 + "\n",
    "a deep list": "".join("    " * level + "- a\n" for level in range(20)),
    "many links": HEAD + "[a](b) " * 2_000,
}


def _folder(root: Path, text: str | bytes, name: str = "zh/about.md") -> Path:
    path = root / "docs" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return root / "docs"


@pytest.mark.parametrize(("text", "line", "says"), ENDLESS.values(), ids=ENDLESS)
def test_a_text_without_end_is_named_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    """In one sentence of each language, before anything is converted."""
    with pytest.raises(EndlessTextError) as raised:
        require_convertible(_folder(tmp_path, text))
    assert raised.value.line == line
    assert says in raised.value.words.en
    assert f"第 {line} 行" in raised.value.words.zh
    assert "about.md" in raised.value.words.zh
    assert not re.search(r"\{\w*\}", "".join(raised.value.words))


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_what_people_write_is_left_in_peace(tmp_path: Path, text: str) -> None:
    """Code is not converted, and long lines alone keep nobody busy."""
    require_convertible(_folder(tmp_path, text))


def test_other_files_are_not_looked_at(tmp_path: Path) -> None:
    """Pictures and tables are copied as they are."""
    require_convertible(_folder(tmp_path, "[" * 20_000, "zh/table.csv"))


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_a_text_in_another_encoding_is_left_to_the_checks(tmp_path: Path, encoding: str) -> None:
    """What is not UTF-8 would only be misread here; they say what it is and how to mend it."""
    require_convertible(_folder(tmp_path, ("书" * 20_000).encode(encoding)))
    with pytest.raises(EndlessTextError):
        require_convertible(_folder(tmp_path / "marked", b"\xef\xbb\xbf" + b"[" * 20_000))


def test_every_ending_of_markdown_is_looked_at(tmp_path: Path) -> None:
    """The engine converts more than `.md`."""
    with pytest.raises(EndlessTextError):
        require_convertible(_folder(tmp_path, "[" * 20_000, "zh/about.MARKDOWN"))


def test_our_own_prose_is_far_from_the_limits() -> None:
    """A long page of documentation may grow to three times its length."""
    require_convertible(ROOT / "docs")
    assert max(len(page.read_text(encoding="utf-8").splitlines()) for page in (ROOT / "docs").rglob("*.md")) < 1_700
