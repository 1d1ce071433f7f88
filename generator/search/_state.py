"""What is remembered between two builds, so that an edit costs no more than what it changes.

It is kept in one file, and after an edit only what is new is added at its end: pages and chunks, then a new list of
where everything is, then a last line that says where that list is, with a sum of all that is before.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.search._cutting import Chunk
from generator.search._known import KnownPage
from generator.search._workers import without_collecting

_LAST_LINE = b"%12d %10d\n"
_LAST_LENGTH = len(_LAST_LINE % (0, 0))
_LEAST_USED = 0.5
"""If less than this share of a file would still be in use, it is written anew."""

Content = bytes | memoryview


class Kept(NamedTuple):
    """The file from which a state was restored.

    Attributes:
        size: how many bytes it has.
        total: their sum.
        starts: where pages and chunks begin in it, by number and by name.
        contents: what they hold, likewise.
    """

    size: int
    total: int
    starts: Mapping[int | str, int]
    contents: Mapping[int | str, Content]


@dataclass(frozen=True)
class State:
    """An index as it was built last.

    Attributes:
        bits: how many bits of a sum choose a group of chunks.
        pages: all pages in the order of their numbers.
        lexicon: the words that are known as wholes.
        chunks: all chunks by name, e.g. `t/5-0`.
        before: the file from which it, or the one that it went on from, was restored.
    """

    bits: int
    pages: tuple[KnownPage, ...]
    lexicon: frozenset[str]
    chunks: Mapping[str, Chunk]
    before: Kept | None = None

    def kept(self, maker: str) -> bytes:
        """Return it as the content of one file.

        Args:
            maker: which program made it; another one cannot go on from it.
        """
        return self._written(maker, Kept(0, 0, {}, {}))

    def added(self, maker: str) -> tuple[int, bytes] | None:
        """Return what is to be added to the file that it comes from, and how many bytes that file must have.

        None if it comes from none, or if there is so much in it that is not needed any more that it should be written
        anew.
        """
        if not self.before:
            return None
        more = self._written(maker, self.before)
        size = self.before.size + len(more)
        return (self.before.size, more) if self._used() >= _LEAST_USED * size else None

    def _used(self) -> int:
        return sum(len(one.written) for one in self.pages) + sum(len(one.content) for one in self.chunks.values())

    @without_collecting()
    def _written(self, maker: str, before: Kept) -> bytes:
        new: list[Content] = []
        end = before.size

        def place(key: int | str, content: Content) -> int:
            nonlocal end
            if before.contents.get(key) is content:
                return before.starts[key]
            new.append(content)
            end += len(content)
            return end - len(content)

        pages = [
            (one.path, one.shown, place(number, one.written), len(one.written)) for number, one in enumerate(self.pages)
        ]
        chunks = [
            (name, one.size, one.total, place(name, one.content), len(one.content)) for name, one in self.chunks.items()
        ]
        head = json.dumps([maker, self.bits, pages, sorted(self.lexicon), chunks], ensure_ascii=False).encode()
        body = b"".join((*new, head))
        return body + _LAST_LINE % (end, zlib.crc32(body, before.total))


@without_collecting()
def restored(content: bytes, maker: str) -> State | None:
    """Return the state that was kept; None if it is another program's, or damaged."""
    whole = memoryview(content)
    try:
        at, said = map(int, content[-_LAST_LENGTH:].split())
        total = zlib.crc32(whole[:-_LAST_LENGTH])
        if said != total:
            return None
        made_by, bits, pages, lexicon, chunks = json.loads(bytes(whole[at:-_LAST_LENGTH]))
        if made_by != maker:
            return None
    except (ValueError, TypeError):
        return None
    starts: dict[int | str, int] = {number: page[2] for number, page in enumerate(pages)}
    starts |= {name: start for name, *_, start, _ in chunks}
    contents: dict[int | str, Content] = {
        number: whole[start : start + length] for number, (*_, start, length) in enumerate(pages)
    }
    texts = {name: Chunk(whole[start : start + length], *known) for name, *known, start, length in chunks}
    contents |= {name: chunk.content for name, chunk in texts.items()}
    known = tuple(KnownPage(page[0], contents[number], page[1]) for number, page in enumerate(pages))
    before = Kept(len(content), zlib.crc32(whole[-_LAST_LENGTH:], total), starts, contents)
    return State(bits, known, frozenset(lexicon), texts, before)
