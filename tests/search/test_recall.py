"""Every page whose text contains what was typed is in the answer, whatever else is found: recall 1.

What a page contains is told by looking through its folded text, not by the index's terms.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence

import library_index
import pytest
import small_index
from engine import Engine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.languages import Language
from generator.search import Record, Section, index
from generator.search._folding import fold
from generator.search._stems import stem
from generator.search._tokens import is_cjk, runs

_HAN = "高血压发热门诊孩子不说话吃药的了我食睇唔冇𠮷繁體"
_LATIN = (
    "fever",
    "masks",
    "mask",
    "running",
    "COVID-19",
    "39.5",
    "1,000",
    "don't",
    "café",
    "２０２６",
    "gao",
    "an",
    "the",
)
_TEXT = st.lists(st.text(_HAN, min_size=1, max_size=7) | st.sampled_from((*_LATIN, "，", "\n")), max_size=20).map(
    " ".join
)
_RECORD = st.builds(
    lambda title, summary, heading, texts: (title, summary, tuple(Section("", heading, text) for text in texts)),
    st.text(_HAN, min_size=1, max_size=6),
    _TEXT,
    _TEXT,
    st.lists(_TEXT, max_size=3),
)


def runs_of(record: Record) -> list[str]:
    """All runs of a page's texts, folded."""
    texts = [record.title, *record.names, record.summary]
    texts += [text for section in record.sections for text in (section.heading, section.text)]
    return [run for text in texts for run in runs(fold(text))]


def holds(own: Iterable[str], piece: str) -> bool:
    """Does a page contain a piece: Chinese as it stands, Latin words whole by their stem?"""
    if is_cjk(piece[0]):
        return any(piece in run for run in own)
    return any(run == piece or (piece.isalpha() and run.isalpha() and stem(run) == stem(piece)) for run in own)


def missing(engine: Engine, records: Sequence[Record], pieces: Iterable[str]) -> list[tuple[str, str]]:
    """The pieces with the pages that contain them and are not in the answer."""
    # The index counts pages in the order of their paths.
    pages = [(record.path, runs_of(record)) for record in sorted(records, key=lambda record: record.path)]
    found = []
    for piece in pieces:
        answered = {page[0] for page in engine.search(piece, hits=0)["pages"]}
        found += [(piece, path) for at, (path, own) in enumerate(pages) if at not in answered and holds(own, piece)]
    return found


@st.composite
def libraries(draw: st.DrawFn) -> tuple[list[Record], list[str]]:
    """Invented pages, and pieces of their texts."""
    made = draw(st.lists(_RECORD, min_size=1, max_size=6))
    records = [
        Record(f"{at}/", "guide", title, summary=summary, sections=sections)
        for at, (title, summary, sections) in enumerate(made)
    ]
    every = [run for record in records for run in runs_of(record)]
    pieces = []
    for _ in range(8):
        run = draw(st.sampled_from(every))
        start = draw(st.integers(0, len(run) - 1)) if is_cjk(run[0]) else 0
        pieces.append(run[start : start + draw(st.integers(1, 6))] if is_cjk(run[0]) else run)
    return records, pieces


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(libraries())
def test_invented_pages(library: tuple[list[Record], list[str]]) -> None:
    records, pieces = library
    with Engine(dict(index("zh", records, small_index.WORDS["zh"], small_index.FACETS).files())) as engine:
        engine.open("zh")
        assert missing(engine, records, pieces) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_library(language: Language) -> None:
    """Pieces from anywhere in the real texts, the same ones each time."""
    records, chance = library_index.records()[language], random.Random(4)
    every = sorted({run for record in records for run in runs_of(record)})
    pieces = []
    for run in chance.sample(every, 250):
        start = chance.randrange(len(run)) if is_cjk(run[0]) else 0
        pieces.append(run[start : start + chance.randint(1, 6)] if is_cjk(run[0]) else run)
    with Engine(library_index.index_files(language)) as engine:
        engine.open(language)
        assert missing(engine, records, pieces) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_whole_sentences(language: Language) -> None:
    """A sentence asks for some of its words only. The page it was taken from is in the answer all the same."""
    records, chance = sorted(library_index.records()[language], key=lambda record: record.path), random.Random(7)
    texts = [(at, section.text) for at, record in enumerate(records) for section in record.sections]
    long = re.compile("[\u4e00-\u9fff]{8,24}" if language == "zh" else r"[a-z]+(?: [a-z]+){8,14}")
    sentences = [(at, sentence) for at, text in texts for sentence in long.findall(text)]
    with Engine(library_index.index_files(language)) as engine:
        engine.open(language)
        for at, sentence in chance.sample(sentences, 80):
            assert at in {page[0] for page in engine.search(sentence, hits=0)["pages"]}, sentence
