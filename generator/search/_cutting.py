"""Lists → chunks: small files of lists, as many in each group as its size asks for.

Long lists have marks in them by which an edit finds its place (`_postings`). They are kept, and never published.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.search._chunks import cuts_for
from generator.search._postings import MARK, MARK_DIGITS

Chunk = bytes | memoryview
"""A chunk's value as JSON, with marks; of a remembered index only what is needed is taken out of the whole."""
_MARK = MARK.encode()
_MARKS = re.compile(_MARK + b"." * MARK_DIGITS)


def chunks_of_group(group: int, lines: Sequence[tuple[int, str]]) -> dict[str, Chunk]:
    """Return the chunks of a group by name, empty ones too, so that a browser never asks for a file that is not there.

    Args:
        group: its number.
        lines: its lists as JSON, each with the number from which its chunk follows.
    """
    cuts = cuts_for(size_of(",".join([text for _, text in lines]).encode()) + 2)
    names = names_of(group, cuts)
    cut: list[list[str]] = [[] for _ in names]
    for spread, text in lines:
        cut[spread & (len(names) - 1)].append(text)
    return {name: chunk_of(inside) for name, inside in zip(names, cut, strict=True)}


def names_of(group: int, cuts: int) -> list[str]:
    """Return the names of all chunks of a group that is cut in two so often."""
    return [f"t/{group}-{number}" for number in range(1 << cuts)]


def name_of(group: int, spread: int, cuts: int) -> str:
    """Return the name of the chunk in a group that a list is in."""
    return f"t/{group}-{spread & ((1 << cuts) - 1)}"


def line(term: str, text: str) -> str:
    """Return a list as JSON. Neither terms nor digits have anything in them that would need an escape."""
    return f'"{term}":"{text}"'


def chunk_of(lines: Iterable[str]) -> bytes:
    """Return a chunk. A quotation mark comes before all that is in terms, so sorted lines are sorted terms."""
    return ("{" + ",".join(sorted(lines)) + "}").encode()


def published(chunk: Chunk) -> bytes:
    """Return a chunk without marks."""
    return _MARKS.sub(b"", chunk)


def size_of(chunk: Chunk) -> int:
    """Return how many bytes the lists of a chunk take in public; those of several chunks add up to those of one."""
    return len(chunk) - 1 - (1 + MARK_DIGITS) * bytes(chunk).count(_MARK) if len(chunk) > len(b"{}") else 0


def cuts_of(chunks: Iterable[str]) -> list[int]:
    """Return for each group how often it is cut in two.

    Args:
        chunks: the names of all chunks.
    """
    counts = Counter(int(name[2:].partition("-")[0]) for name in chunks)
    return [counts[group].bit_length() - 1 for group in range(len(counts))]
