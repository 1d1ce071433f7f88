"""How well identity is found, how often in vain, and how fast: one command that prints a table.

    python tests/benchmarks/identity.py [--failures dev]

Sentences: `identity/dev.txt` (tuned on) and `identity/test.txt` (never tuned on; a failure that was looked at moves to
dev, and a new sentence takes its place). Peers are asked on the same sentences, if they are installed: jieba's tagger
for names, and the regular expressions that come to mind first for numbers.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE / "identity"), str(ROOT)]

from fillers import fillers  # noqa: E402 - found by the path above

from generator.checks._identity import Known, hits  # noqa: E402

ROUNDS = 4
PARTS = ("dev", "test")
Span = tuple[int, int]
Finder = Callable[[str], Sequence[Span]]
ALLOWED = ("阿兰", "小晴", "小芳")
KNOWN = Known.of(ALLOWED)


class Sentence(NamedTuple):
    """A sentence, where identity stands in it, of which kind, and in which section of its file it is."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    section: str


def sentences(part: str, rounds: int = ROUNDS) -> Iterator[Sentence]:
    """Yield the sentences of `dev` or `test`; those with slots several times, each time filled with something else.

    `{name}` is such a slot; `{name=李秀兰}` stands as it is written.
    """
    fill = fillers(part)
    section = ""
    for line in (HERE / "identity" / f"{part}.txt").read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"\[\w+\]", line):
            section = line[1:-1]
        elif section == "clean" and line:
            yield Sentence(line, (), section)
        elif section and line:
            for _ in range(rounds if re.search(r"\{\w+\}", line) else 1):
                yield _filled(line, fill, section)


def _filled(template: str, fill: dict[str, Callable[[], str]], section: str) -> Sentence:
    text, spans, done = "", [], 0
    for slot in re.finditer(r"\{(\w+)(?:=([^}]+))?\}", template):
        text += template[done : slot.start()]
        value = slot[2] or fill[slot[1]]()
        spans.append((len(text), len(text) + len(value), slot[1]))
        text += value
        done = slot.end()
    return Sentence(text + template[done:], tuple(spans), section)


class Score(NamedTuple):
    """What came out: by slot and language found and all; hits that are right and all; clean sentences with an alarm."""

    found: Counter[str]
    total: Counter[str]
    right: int
    hits: int
    alarms: int
    clean: int
    failures: tuple[str, ...]


def score(finder: Finder, part: str, wanted: Callable[[str], bool] = lambda _slot: True) -> Score:
    """Return how a finder does on a part; only slots that are `wanted` of it count."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    right = count = alarms = clean = 0
    failures = []
    for text, spans, section in sentences(part):
        got = finder(text)
        if section == "clean":
            clean += 1
            alarms += bool(got)
        for start, end, slot in spans:
            if not wanted(slot):
                continue
            key = f"{section} {slot}"
            total[key] += 1
            if any(first < end and last > start for first, last in got):
                found[key] += 1
            else:
                failures.append(f"missed {slot}: {text}   [{text[start:end]}]")
        for first, last in got:
            count += 1
            if any(first < end and last > start for start, end, _ in spans):
                right += 1
            else:
                failures.append(f"{'alarm' if section == 'clean' else 'wrong'}: {text}   [{text[first:last]}]")
    return Score(found, total, right, count, alarms, clean, tuple(failures))


NAMES = frozenset(("name", "wordlike", "spaced", "trad", "minority", "en", "enfirst", "enlast", "pinyin", "hk"))
CHINESE = frozenset(("zh name", "zh wordlike", "zh spaced", "zh trad", "zh minority"))


def ours(text: str, known: Known = KNOWN) -> Sequence[Span]:
    """Return where our hits are."""
    return [(hit.start, hit.end) for hit in hits(text, known)]


_PLAIN = re.compile(
    r"(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|[\w.+-]+@[\w-]+\.[\w.]+|(?<!\d)0\d{2,3}-\d{7,"
    r"8}|[\u4e00-\u9fff][A-Z][A-Z0-9]{5}|(?<!\d)62\d{14,17}(?!\d)"
)


def plain_expressions(text: str) -> Sequence[Span]:
    """Return what the regular expressions find that come to mind first."""
    return [found.span() for found in _PLAIN.finditer(text)]


def peers() -> dict[str, tuple[Finder, Callable[[str], bool]]]:
    """Return other finders with the slots that they are made for; a package that is not installed is left out."""
    found: dict[str, tuple[Finder, Callable[[str], bool]]] = {
        "plain regexes (numbers)": (plain_expressions, lambda slot: slot not in NAMES)
    }
    try:
        import jieba.posseg  # noqa: PLC0415 - a peer that need not be there
    except ImportError:
        return found

    def tagged(text: str) -> Sequence[Span]:
        spans, place = [], 0
        for word, tag in jieba.posseg.cut(text):
            if tag.startswith("nr"):
                spans.append((place, place + len(word)))
            place += len(word)
        return spans

    found["jieba nr (names)"] = (tagged, lambda slot: slot in NAMES)
    return found


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} %" if whole else "    –  "


def _summary(name: str, result: Score) -> str:
    zh = [key for key in result.total if key in CHINESE]
    return (
        f"{name:26}{_share(result.found.total(), result.total.total()):>10}"
        f"{_share(sum(result.found[key] for key in zh), sum(result.total[key] for key in zh)):>12}"
        f"{_share(result.right, result.hits):>11}{_share(result.alarms, result.clean):>10} "
        f"  of {result.clean} clean, {result.total.total()} identities"
    )


def library() -> Iterator[tuple[str, str]]:
    """Yield the project's own casebook: path and text."""
    for path in sorted((ROOT / "casebook").rglob("*.yaml")):
        yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def speed() -> tuple[float, float]:
    """Return MB a second on the casebook's cases cut to files of 5 KB, and the seconds that the first text takes."""
    began = process_time()
    known = Known()
    hits("张伟 said", known)
    start_up = process_time() - began
    files = [
        text[at : at + 3000]
        for path, text in library()
        if "/cases/" in path or "/guides/" in path
        for at in range(0, len(text), 3000)
    ]
    best = min(_timed(files, known) for _ in range(3))
    return sum(len(text.encode()) for text in files) / best / 1e6, start_up


def _timed(files: Sequence[str], known: Known) -> float:
    began = process_time()
    for text in files:
        hits(text, known)
    return process_time() - began


def say(words: str) -> None:
    """Print a line."""
    print(words)  # noqa: T201 - what a benchmark is for


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--failures", choices=PARTS, help="print every failure of a part; reading those of test spoils it"
    )
    arguments = parser.parse_args()
    rate, start_up = speed()
    results = {part: score(ours, part) for part in PARTS}
    say(f"{'':26}{'recall':>10}{'zh names':>12}{'precision':>11}{'alarms':>10}")
    for part, result in results.items():
        say(_summary(f"{part}: ours", result))
        for name, (finder, wanted) in peers().items():
            say(_summary(f"{part}: {name}", score(finder, part, wanted)))
    say("\nrecall by kind" + " " * 12 + "".join(f"{part:>10}" for part in PARTS))
    for key in sorted(set().union(*(result.total for result in results.values()))):
        cells = (f"{result.found[key]:4}/{result.total[key]:<5}" for result in results.values())
        say(f"  {key:24}" + "".join(cells))
    found = {path: len(hits(text, KNOWN)) for path, text in library()}
    say(
        f"\nour own library: {sum(found.values())} hits in {len(found)} files;  {rate:.1f} "
        f"MB/s, start-up {1000 * start_up:.0f} ms"
    )
    if arguments.failures:
        say("\n".join(results[arguments.failures].failures))


if __name__ == "__main__":
    main()
