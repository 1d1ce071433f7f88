"""What is remembered between two builds, so that an edit costs no more than what it changes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from generator.search._cutting import Chunk
from generator.search._tally import KnownPage

FORMAT = 1
"""Of the index's files; a browser that knows another one does not read them."""


@dataclass(frozen=True)
class State:
    """An index as it was built last.

    Attributes:
        bits: how many bits of a sum choose a group of chunks.
        pages: all pages in the order of their numbers.
        lexicon: the words that are known as wholes.
        chunks: the values of all chunks as JSON, by name, e.g. `t/5-0`.
        sums: fingerprints of the chunks.
    """

    bits: int
    pages: tuple[KnownPage, ...]
    lexicon: frozenset[str]
    chunks: Mapping[str, Chunk]
    sums: Mapping[str, str]

    def kept(self, maker: str) -> bytes:
        """Return it as the content of one file.

        Args:
            maker: which program made it; another one cannot go on from it.
        """
        pages = [(one.path, one.fingerprint, one.shown, len(one.written)) for one in self.pages]
        chunks = [(name, self.sums[name], len(chunk)) for name, chunk in self.chunks.items()]
        head = json.dumps([maker, self.bits, pages, sorted(self.lexicon), chunks], ensure_ascii=False).encode()
        body = b"".join((*(one.written for one in self.pages), *self.chunks.values()))
        return b"%d %d\n" % (len(head), zlib.crc32(body, zlib.crc32(head))) + head + body


def restored(content: bytes, maker: str) -> State | None:
    """Return the state that was kept; None if it is another program's, or damaged."""
    try:
        end = content.index(b"\n")
        size, total = map(int, content[:end].split())
        rest = memoryview(content)[end + 1 :]
        if zlib.crc32(rest) != total:
            return None
        made_by, bits, pages, lexicon, chunks = json.loads(bytes(rest[:size]))
        if made_by != maker:
            return None
    except (ValueError, TypeError):
        return None
    at = size
    known = []
    for path, mark, shown, length in pages:
        known.append(KnownPage(path, rest[at : at + length], mark, shown))
        at += length
    texts: dict[str, Chunk] = {}
    for name, _, length in chunks:
        texts[name] = rest[at : at + length]
        at += length
    return State(bits, tuple(known), frozenset(lexicon), texts, {name: total for name, total, _ in chunks})
