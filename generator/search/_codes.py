"""Terms of Han characters as numbers, so that millions of them are counted and sorted at once.

A pair is its first character's code before its second's, a single character has nothing in the second place. So the
numbers are in the order of the terms. All other terms are spelled: `_tally` and `_joining` number them as they come,
below all these. Nobody else loads this, because numpy takes a tenth of a second, which an edit is spared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from generator.search._chunks import MARKS, PRIME, START
from generator.search._tokens import CJK, FIRST_CJK

Codes = npt.NDArray[np.int64]
NO_NUMBERS: Codes = np.array([], np.int64)
CODE_BITS = 36
_BITS = 18
"""No Han character has a code of more bits."""
_BEYOND = 1 << _BITS


def han_codes(text: str) -> tuple[Codes, Codes]:
    """Return all terms of Han characters in a folded text, first pairs, then characters, and where each begins."""
    characters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)
    is_han = _is_han()[np.minimum(characters, _BEYOND)]
    singles = np.flatnonzero(is_han)
    pairs = np.flatnonzero(is_han[:-1] & is_han[1:])
    codes = np.concatenate((characters[pairs] << _BITS | characters[pairs + 1], characters[singles] << _BITS))
    return codes, np.concatenate((pairs, singles))


@cache
def _is_han() -> npt.NDArray[np.bool_]:
    """Return by code whether it is a Han character's; the last one stands for all that are beyond."""
    made = np.zeros(_BEYOND + 1, np.bool_)
    for found in re.finditer(f"[{CJK}]+", "".join(map(chr, range(_BEYOND)))):
        made[found.start() : found.end()] = True
    return made


def terms_of(codes: Codes) -> list[str]:
    """Return the terms that numbers stand for."""
    terms: list[str] = _characters(codes).view("<U2").ravel().tolist()
    return terms


def places_of(codes: Codes, bits: int) -> tuple[Codes, Codes]:
    """Return the groups of terms, and the numbers from which their chunks follow, as `place_of` does for one."""
    return _places(_characters(codes), bits)


def places_of_spelled(terms: Sequence[str], bits: int) -> tuple[Codes, Codes]:
    """Return the same of terms that are spelled."""
    cores = np.array([term[1:] if term[0] in MARKS else term for term in terms], np.str_)
    return _places(cores.view(np.uint32).reshape(len(terms), cores.dtype.itemsize // 4), bits)


def _characters(codes: Codes) -> npt.NDArray[np.uint32]:
    return np.stack((codes >> _BITS, codes & (_BEYOND - 1)), axis=1).astype(np.uint32)


def _places(characters: npt.NDArray[np.uint32], bits: int) -> tuple[Codes, Codes]:
    """Return the places of terms without their marks, which have a row of characters each, and then zeros."""
    first, *others = characters.T.astype(np.int64)
    begun = sums = (START ^ first) * PRIME & 0xFFFFFFFF
    for column in others:
        sums = np.where(column, (sums ^ column) * PRIME & 0xFFFFFFFF, sums)
    chosen = np.where(characters[:, 0] >= ord(FIRST_CJK), begun, sums)
    return chosen & ((1 << bits) - 1), sums >> 16


def starts_of(rising: Codes) -> Codes:
    """Return where each number begins in rising numbers."""
    return np.flatnonzero(np.diff(rising, prepend=-1))
