"""From a text to the terms under which it is found: Han characters, pairs of them, Latin words by stems, numbers.

Chinese has no word breaks, and whoever cuts it into words cuts a text and a query in different places. Pairs of
neighbouring characters cannot differ. The browser has the same rules; `tests/search/tokens.yaml` proves both equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import add

from generator.search._folding import fold
from generator.search._stems import stem

CJK = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters, as the inside of a class of a regular expression."""
_LATIN = "[a-z]+(?:'[a-z]+)*|[0-9]+(?:\\.[0-9]+)*"
_RUN, _LATIN_RUN = re.compile(f"[{CJK}]+|{_LATIN}"), re.compile(_LATIN)
_THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
FIRST_CJK = "々"
"""Every Han character has a higher code than every Latin letter and digit; this one has the lowest of them."""


def runs(text: str) -> list[str]:
    """Return the runs of a folded text: of Han characters, Latin words, numbers; everything else only separates."""
    return _runs(text, _RUN)


def latin_runs(text: str) -> list[str]:
    """Return the runs of a folded text without those of Han characters."""
    return _runs(text, _LATIN_RUN)


def _runs(text: str, wanted: re.Pattern[str]) -> list[str]:
    if "," in text:
        text = _THOUSANDS.sub("", text)
    found = wanted.findall(text)
    return [run.replace("'", "") for run in found] if "'" in text else found


def is_cjk(run: str) -> bool:
    """Tell whether a run, or a term without its mark, is of Han characters."""
    return run >= FIRST_CJK


def terms(text: str) -> list[str]:
    """Return the terms of a text in its order, e.g. `terms("量血压 twice")` is `量血 血压 量 血 压 twice`.

    Each character is a term of its own too, so that whoever looks for one character loads one list.
    """
    return terms_of_runs(runs(fold(text)))


def terms_of_runs(found: list[str]) -> list[str]:
    """Return the terms of runs in their order."""
    made: list[str] = []
    for run in found:
        if run >= FIRST_CJK:
            made += map(add, run, run[1:])
            made += run
        else:
            made.append(stem(run))
    return made


def latin_words(found: Iterable[str]) -> Iterator[str]:
    """Yield of a text's runs the Latin words in which a slip of the finger can be mended, as they are written."""
    for run in found:
        if run < FIRST_CJK and len(run) >= SHORTEST_MENDED and run.isalpha():
            yield run


SHORTEST_MENDED = 4
"""In shorter words a slip makes another word more often than it can be told."""
