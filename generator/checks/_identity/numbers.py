"""Numbers that belong to one person: identity cards, telephones, bank cards.

Digits may be full width, hanzi (一三八…, 幺, 〇) or set apart by blanks and hyphens; texts come folded. Check digits
and issuing codes only raise confidence: county codes change, and people mistype numbers that are none the less real.
Sources: GB 11643-1999 (identity numbers), ISO/IEC 7812-1 (Luhn), 电信网编号计划 (telephone numbers).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks._identity._hit import Hit, Kind
from generator.checks._identity.folding import fold_digits
from generator.checks._regex import regex
from generator.languages import Words

_DIGIT = "0-9〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_RUN = regex(
    rf"[{_DIGIT}](?:[ .\-()·_]{{0,2}}[{_DIGIT}]){{6,}}[ \-]?(?:[xX](?![0-9A-Za-z])|(?:转|"
    rf"x|ext\.? ?)[0-9]{{1,6}})?(?![0-9A-WYZa-wyz])"
)
_GAP = r"[ .\-·_]{0,2}"


def _spaced(*groups: str) -> str:
    """Return a pattern for groups of digits, each digit possibly set apart from the next."""
    return _GAP.join(groups)


_D = r"\d"
_CARD_18 = regex(
    r"(?<!\d)"
    + _spaced("[1-9]", *[_D] * 5, "(?:19|1 9|20|2 0)", _D, _D, "[01]", _D, "[0-3]", _D, _D, _D, _D, "[0-9xX]")
    + r"(?![0-9])"
)
_CARD_15 = regex(r"(?<!\d)" + _spaced("[1-8]", *[_D] * 7, "[01]", _D, "[0-3]", *[_D] * 4) + r"(?!\d)")
_BANK_CARD = regex(r"(?<!\d)[2-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)")
_COUNTRY = r"(?:(?:\+ ?|00)?86[ \-]?|\(\+?86\) ?)?"
_MOBILE = regex(
    rf"(?<![\d.])(?<!\d-){_COUNTRY}(?:"
    rf"1[3-9]\d[ .\-·_]{{0,2}}\d{{4}}[ .\-·_]{{0,2}}\d{{4}}|1[3-9]\d\d[ .-]{{0,2}}\d{{3}}[ "
    rf".-]{{0,2}}\d{{4}}|1[3-9]\d{{3}}[ -]\d{{6}}|"
    rf"1[3-9]\d{{5}}[ -]\d{{4}}|1[3-9]\d[ -]\d{{3}}[ -]\d{{5}}|1[3-9](?:[ -]\d\d){{4}} ?\d|1[ -][3-9](?:[ -]\d){{9}}"
    r")(?![\d%])"
)
_LANDLINE = regex(
    rf"(?<![\d.])(?<!\d-){_COUNTRY}\(?(?:010|02\d|0[3-9]\d\d|(?<=86[- ])[1-9]\d{{1,2}})\)?[ "
    rf"-]{{0,2}}[2-8]\d{{2,3}}[ -]?\d{{4}}"
    r"(?:(?:-|转| ?ext\.? ?)\d{1,6})?(?!\d)"
)
_FOREIGN = regex(
    r"(?<![\d+])(?:\+ ?\d{1,3}[ .\-]?(?:\(\d{1,4}\)[ .\-]?)?\d(?:[ .\-]?\d){5,11}"
    r"|(?:001[-. ])?\(?[2-9]\d\d\)?[-. ]?\d{3}[-.]\d{4}(?:x\d{1,6})?)(?!\d)"
)
_LABELLED = regex(
    r"(?:电话|手机|座机|固话|联系方式|号码|致电|拨打|打给|传真|短信|\b(?:tel(?:ephone)?|"
    r"phone|mobile|cell|call(?:ed)?|ring|fax|number|contact|reach)\b)"
    r"(?:号码?|是|为|:|：|[ .]|no|number|at|on|is|him|her|them|'s|\{|\"|'|\(|\+){0,8}$",
    re.IGNORECASE,
)
_ABOUT_CARDS = regex(r"卡|账|帐|card|account|银行|bank", re.IGNORECASE)
_HOTLINES = ("400", "800", "96", "12", "95")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

_CARD_WORDS = Words(
    "数字的排法是身份证号码（6 位地区、出生日期、顺序码）", "its digits are laid out like an identity number"
)
_PHONE_WORDS = Words("数字的排法是个人电话号码", "its digits are laid out like a personal telephone number")
_BANK_WORDS = Words("数字的排法是银行卡号", "its digits are laid out like a bank card's number")


def find(text: str, public: frozenset[str]) -> Iterator[Hit]:
    """Yield identity numbers, telephone numbers and bank cards of a folded text.

    Args:
        text: folded.
        public: numbers that anybody may call, in digits only, e.g. `{"12356"}`.
    """
    for run in _RUN.finditer(text):
        start = run.start()
        if not _in_link(text, start):
            while start and text[start - 1] in "+(":
                start -= 1
            found = list(_in_run(text, start, fold_digits(text[start : run.end()]), public))
            yield from found or _labelled(text, run, public)


def _labelled(text: str, run: re.Match[str], public: frozenset[str]) -> Iterator[Hit]:
    """Yield a number that only the word before it makes a telephone number, e.g. a local one."""
    digits = _digits(run[0])
    if not 7 <= len(digits) <= 13 or _public(digits, public) or digits.startswith(_HOTLINES) or _a_date(digits):
        return
    if _LABELLED.search(text, max(0, run.start() - 30), run.start()):
        yield Hit(Kind.PHONE, run.start(), run.end(), True, _PHONE_WORDS)


def _in_run(text: str, offset: int, run: str, public: frozenset[str]) -> Iterator[Hit]:
    """Yield what is in one run of digits; a piece is read once, as the strongest thing that it can be."""
    for pattern, kind, words in _PATTERNS:
        for found in pattern.finditer(run):
            digits = _digits(found[0])
            sure = _sure(kind, digits, text, offset + found.start())
            if sure is not None and not _public(digits, public):
                yield Hit(kind, offset + found.start(), offset + found.end(), sure, words)
                # What is read must not be read again as something weaker.
                run = run[: found.start()] + "\n" * len(found[0]) + run[found.end() :]


_PATTERNS = (
    (_CARD_18, Kind.IDENTITY_CARD, _CARD_WORDS),
    (_CARD_15, Kind.IDENTITY_CARD, _CARD_WORDS),
    (_BANK_CARD, Kind.BANK_CARD, _BANK_WORDS),
    (_MOBILE, Kind.PHONE, _PHONE_WORDS),
    (_LANDLINE, Kind.PHONE, _PHONE_WORDS),
    (_FOREIGN, Kind.PHONE, _PHONE_WORDS),
)


def _sure(kind: Kind, digits: str, text: str, start: int) -> bool | None:
    """Return whether digits are surely of this kind; None if they are not of it."""
    if kind is Kind.IDENTITY_CARD and len(digits) == 18:
        return True if _a_day(digits[6:14]) or identity_check_digit(digits) else None
    if kind is Kind.IDENTITY_CARD:
        return (len(digits) == 15 and _a_day("19" + digits[6:12])) or None
    if kind is Kind.BANK_CARD:
        labelled = _ABOUT_CARDS.search(text, max(0, start - 16), start) is not None
        likely = luhn(digits) or digits.startswith("62")
        return True if labelled or likely else None
    return None if digits.startswith(("400", "800")) and len(digits) == 10 else True


def identity_check_digit(digits: str) -> bool:
    """Return whether the last of 18 characters is the one that GB 11643 computes from the others."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == digits[-1].upper()


def luhn(digits: str) -> bool:
    """Return whether a card number's check digit is right (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def _a_day(digits: str) -> bool:
    """Return whether eight digits can be a date, e.g. 19480305."""
    return 1880 <= int(digits[:4]) <= 2100 and 1 <= int(digits[4:6]) <= 12 and 1 <= int(digits[6:]) <= 31


def _a_date(digits: str) -> bool:
    return len(digits) == 8 and _a_day(digits)


def _digits(matched: str) -> str:
    return re.sub(r"[^0-9xX]", "", matched)


_HOTLINE_WITH_CODE = regex(r"0\d{2,3}(?:12|95|96)\d{3}")


def _public(digits: str, public: frozenset[str]) -> bool:
    """Return whether a number is one that anybody may call, whatever code stands before it."""
    return (
        digits in public
        or _HOTLINE_WITH_CODE.fullmatch(digits) is not None
        or (digits.startswith("86") and digits[2:] in public)
    )


def _in_link(text: str, start: int) -> bool:
    """Return whether a place is inside a web address, a DOI or an ISBN, whose digits mean no person."""
    before = text[max(0, start - 120) : start]
    token = re.split(r"[\s,;\"'，。；（）<>]", before)[-1]
    return (
        "://" in token
        or token.startswith(("10.", "doi", "DOI", "www."))
        or bool(re.search(r"(?i:isbn|issn|doi)[\s:：-]*(?:1[03])?[\s:：]*$", before))
    )
