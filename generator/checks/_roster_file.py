"""Read the file of real names: whatever cannot be held against a text is refused, so that nobody trusts in it.

A table or a spreadsheet would be read as words that stand in no text; then every name in it could be published
and the report would say that nothing was found.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.checks._identity.chinese.lexicon import COMPOUND, common
from generator.checks._regex import regex
from generator.errors import UnreadableError, UnusableRosterError
from generator.languages import Words

MOST_BYTES = 5_000_000
"""Some hundred thousand names; a larger file is something else."""
_OWN = "roster.txt"
_HAN = regex("[\u3400-\u9fff]")
_ALWAYS_A_TABLE = regex("[\t;；|]")
_A_TABLE_IN_CHINESE = regex("[,，、]")
_HOUSE = "号楼栋幢座巷弄室单元组队村层期区街路里"
_NUMBERED = regex(rf"[(（]?\d{{1,4}}(?:[)）.．]\s*(?=[^\W\d])|\s+(?=[\u3400-\u9fff])(?![{_HOUSE}]))|[+—](?!\s*\d)")
"""How a list begins its lines; but a house may have its number first."""
_SIGNS_IN_CHINESE = regex(r"[:：=＝/／<>→*＊\"“”「」『』《》&＆+＋\[\]【】]")
_SIGNS = regex(r"[=＝<>→*＊\"“”]|[:：]\s|\s[/&]\s")
_ADDRESS_ON_THE_NETWORK = regex(r"\S+(?:@|://)\S+")
_IN_BRACKETS = regex(r"[^\W\d].*[(（][^()（）]*[^\W\d]|[(（][^()（）]*[^\W\d][^()（）]*[)）]\s*[^\W\d]")
_WORDS = regex("[\u3400-\u9fff]|[A-Za-z]{3}")
_NUMBER = regex(r"(?:^|[\s(（\u3400-\u9fff])\+?\d[\d \-]{5,}\d(?=$|[\s)）\u3400-\u9fff])")
_EXTENSION = regex(r"转|分机|\bext\b")
_ONLY_HAN = regex("[\u3400-\u9fff]{2,4}")
_ABOUT_SOMEBODY = regex(r"[男女]|\d{1,3}\s?岁")
_PART_OF_ADDRESS = regex(r".*[省市区县旗盟州镇乡村屯街道路巷弄里苑园城楼栋幢座号室组队]")
_NO_TEXT = regex("[\x00-\x08\x0b-\x1f\x7f\ufffd]")
_SEPARATOR = regex(r"[\W_]+")

_TOO_LARGE = Words("文件太大，不像名册", "the file is too large for a list of names")
_NOT_UTF8 = Words(
    "不是用 UTF-8 保存的（可能是 GBK，或者是 Excel、Word 文件）",
    "it was not saved as UTF-8 (perhaps as GBK, or it is a file of Excel or Word)",
)
_BINARY = Words("第 {line} 行有不是文字的内容", "line {line} holds something that is no text")
_TABLE = Words("第 {line} 行像是表格里的一行，有几项", "line {line} looks like the row of a table, with several items")
_BESIDE = Words(
    "第 {line} 行除了姓名还有别的：编号、标签、符号或括号里的话",
    "line {line} holds more than a name: a number before it, a label, a sign or words in brackets",
)
_SHORT = Words("第 {line} 行只有一个字，没法比对", "line {line} has a single character, which cannot be looked for")
_NOBODY = Words("里面没有姓名", "there is no name in it")


def roster_lines(root: Path, given: Path | None) -> tuple[str, ...]:
    """Return the roster's lines; without comments and empty ones.

    Args:
        root: the project's root.
        given: the roster that was named; None: the project's own, if there is one.

    Raises:
        UnreadableError: a roster was named that does not exist, or what should be the project's own is something else
            than a file: a pipe would be waited for.
        UnusableRosterError: it holds what could not be found in any text.
    """
    path = given or root / _OWN
    if given is None and not path.exists():
        return ()
    if given is None and not path.is_file():
        raise UnreadableError(path, "not a file")
    lines = set(_entries(path, _text(path)))
    if given and not lines:
        raise UnusableRosterError(path, _NOBODY)
    return tuple(sorted(lines))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(path, error.strerror or str(error)) from error
    if len(raw) > MOST_BYTES:
        raise UnusableRosterError(path, _TOO_LARGE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableRosterError(path, _NOT_UTF8) from error


def _entries(path: Path, text: str) -> Iterator[str]:
    """Yield each entry. No sentence about a wrong one shows what stands there."""
    for number, line in enumerate(text.splitlines(), start=1):
        entry = line.partition("#")[0].strip()
        fault = _fault(line, entry)
        if fault:
            raise UnusableRosterError(path, fault.fill(line=number))
        if entry:
            yield entry


def _fault(line: str, entry: str) -> Words | None:
    if _NO_TEXT.search(line):
        return _BINARY
    if _is_row(entry):
        return _TABLE
    if _is_more_than_a_name(entry):
        return _BESIDE
    return _SHORT if entry and len(_SEPARATOR.sub("", entry)) < 2 else None


def _is_row(entry: str) -> bool:
    """Return whether a line holds several items: names, or a name with a telephone number, a sex, an age."""
    chinese = _HAN.search(entry)
    if _ALWAYS_A_TABLE.search(entry) or (chinese and _A_TABLE_IN_CHINESE.search(entry)):
        return True
    if _WORDS.search(_EXTENSION.sub("", entry)) and _NUMBER.search(entry):
        return True
    parts = entry.split()
    return len(parts) > 1 and (any(map(_ABOUT_SOMEBODY.fullmatch, parts)) or sum(map(_is_full_name, parts)) > 1)


def _is_full_name(part: str) -> bool:
    """Return whether a part of a line is a surname with a given name; 张 伟 and 欧阳 娜娜 are one name each."""
    if not _ONLY_HAN.fullmatch(part) or _PART_OF_ADDRESS.fullmatch(part) or part in COMPOUND:
        return False
    return part[:2] in COMPOUND or common(part[0])


def _is_more_than_a_name(entry: str) -> bool:
    if _ADDRESS_ON_THE_NETWORK.fullmatch(entry):
        return False
    signs = _SIGNS_IN_CHINESE if _HAN.search(entry) else _SIGNS
    return any(pattern.search(entry) for pattern in (signs, _IN_BRACKETS)) or _NUMBERED.match(entry) is not None
