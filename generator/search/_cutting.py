"""Lists → chunks: small files of lists, as many in each group as its size asks for.

Long lists have marks in them by which an edit finds its place (`_postings`). They are kept, and never published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.search._chunks import cuts_for
from generator.search._postings import MARK, MARK_DIGITS
from generator.search._record import fingerprint

_MARK = MARK.encode()


class Chunk(NamedTuple):
    """A chunk.

    Attributes:
        content: its lines, with marks; of a remembered index only what is needed is taken out of the whole.
        size: how many bytes they take in public.
        total: the fingerprint of what is published.
    """

    content: bytes | memoryview
    size: int
    total: str


def chunks_of_group(group: int, lines: Sequence[tuple[int, str]]) -> dict[str, Chunk]:
    """Return the chunks of a group by name, empty ones too, so that a browser never asks for a file that is not there.

    Args:
        group: its number.
        lines: its lines, each with the number from which its chunk follows.
    """
    cuts = cuts_for(len(published("".join([text for _, text in lines]).encode())))
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
    """Return a list as a line of JSON. Neither terms nor digits have anything in them that would need an escape."""
    return f'"{term}":"{text}",'


def chunk_of(lines: Iterable[str]) -> Chunk:
    """Return a chunk. A quotation mark comes before all that is in terms, so sorted lines are sorted terms."""
    return known_chunk("".join(sorted(lines)).encode())


def known_chunk(content: bytes) -> Chunk:
    """Return a chunk with what is to be known of it."""
    public = published(content)
    return Chunk(content, len(public) - 1 if content else 0, fingerprint(public))


def published(content: bytes | memoryview) -> bytes:
    """Return lines as the value that a browser gets, without marks."""
    first, *others = bytes(content[:-1]).split(_MARK)
    return b"".join((b"{", first, *[piece[MARK_DIGITS:] for piece in others], b"}"))


def cuts_of(chunks: Iterable[str]) -> list[int]:
    """Return for each group how often it is cut in two.

    Args:
        chunks: the names of all chunks.
    """
    counts = Counter(int(name[2:].partition("-")[0]) for name in chunks)
    return [counts[group].bit_length() - 1 for group in range(len(counts))]
