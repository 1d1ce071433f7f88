"""One form for what looks different and means the same: capitals, full-width letters, accents, traditional characters.

The browser folds queries by the same rules (`templates/theme/search/`); `tests/search/tokens.yaml` proves both equal.
Everything works on code points, so characters outside the BMP are one character here and there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from opencc import OpenCC

_CJK_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x40000))
"""Han characters: extension A, the unified block, compatibility ideographs, all of planes 2 and 3."""
_ALONE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n",
    "ŧ": "t", "ĳ": "ij", "ſ": "s", "ŉ": "n", "ĸ": "k",
}  # fmt: skip
"""Latin letters that Unicode does not take apart into a letter and a mark."""
_UNSEEN = (
    *range(0x0300, 0x0370),  # combining marks: é may be written as two characters
    0x00AD, *range(0x200B, 0x200E), 0x2060, 0xFEFF,  # hyphens and blanks that are not seen
    *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0),  # which form of a character is shown
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` in the one form in which it is indexed and looked for, e.g. `fold("ＢＰ：發燒")` is `bp:发烧`."""
    return text.translate(_table())


_ALSO = {
    "著": "着", "妳": "你", "牠": "它", "喫": "吃", "瞭": "了", "藉": "借", "覆": "复", "揹": "背", "甦": "苏",
    "衞": "卫", "枱": "台", "暱": "昵", "伕": "夫", "敍": "叙", "簷": "檐", "鍊": "链",
}  # fmt: skip
"""Written in Hong Kong or Taiwan where 简体 has the other; OpenCC leaves them, because they may be meant."""


@cache
def simplified() -> Mapping[str, str]:
    """Return what stands for each character that is folded to another Han character.

    Source: the character table of OpenCC (`t2s`), and Unicode's own for compatibility ideographs.
    """
    compatible = {chr(code): unicodedata.normalize("NFC", chr(code)) for code in range(0xF900, 0xFB00)}
    points = [code for first, end in _CJK_BLOCKS for code in range(first, end) if chr(code).isprintable()]
    converted = OpenCC("t2s").convert("\n".join(compatible.get(chr(code), chr(code)) for code in points)).split("\n")
    direct = {chr(code): to for code, to in zip(points, converted, strict=True) if chr(code) != to and len(to) == 1}
    return {one: direct.get(to, to) for one, to in sorted({**_ALSO, **direct}.items())}  # 薴 is 苧, which is 苎


class _Table(dict[int, str | int | None]):
    """What is not in it stays as it is, and is then in it: otherwise each such character costs an error."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


def is_common(traditional: str, simple: str) -> bool:
    """Tell whether people type this pair: both are in the sets that old machines in Taiwan and on the mainland had."""
    if traditional in _ALSO:
        return True
    try:
        return bool(traditional.encode("big5") and simple.encode("gb2312"))
    except UnicodeEncodeError:
        return False


@cache
def _table() -> Mapping[int, str | int | None]:
    table = _Table.fromkeys(_UNSEEN)
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0).lower()
    for code in range(ord("A"), ord("Z") + 1):
        table[code] = chr(code).lower()
    for code in range(0xC0, 0x250):
        bare = unicodedata.normalize("NFD", chr(code))
        letter = "".join(one for one in bare if ord(one) not in _UNSEEN) if len(bare) > 1 else _alone(bare)
        if letter.isascii():
            table[code] = letter.lower()
    table[0x3000], table[ord("’")] = " ", "'"
    table.update({ord(one): to for one, to in simplified().items()})
    return table


def _alone(letter: str) -> str:
    """Return what is typed for a letter that has no mark; the letter itself if nobody knows."""
    return _ALONE.get(letter) or _ALONE.get(letter.lower(), letter)
