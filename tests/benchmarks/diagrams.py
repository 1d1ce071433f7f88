"""How well and how fast families are drawn, beside other programs: `python tests/benchmarks/diagrams.py` prints a table.

Graphviz's `dot` runs beside ours if it is installed. The figures of a prototype and of R's kinship2 were taken once and
stand in `tests/diagrams/baseline.yaml`. Widths are counted in places: a symbol and the gap beside it. Milliseconds are
the median of nine runs, of this process's own time.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path
from statistics import mean, median

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "diagrams")]

import geometry  # noqa: E402
from drawn_families import PATHS, read, setting  # noqa: E402
from test_family_layout import BASELINE, UNIT, _in_places  # noqa: E402

from generator.content import Family  # noqa: E402
from generator.diagrams import all_diagrams, embedded  # noqa: E402
from generator.diagrams._family import lay_out  # noqa: E402
from generator.diagrams._family.labels import labels  # noqa: E402

RUNS = 9
HEAD = (
    f"{'family':24}{'people':>7}  {'crossings':^27}  {'width in places':^27}  {'off centre px':^13}"
    f"  {'ms':^15}  {'SVG':>6}\n"
    f"{'':24}{'':7}  {'ours':>6}{'proto':>7}{'kin2':>7}{'dot':>7}  {'ours':>6}{'proto':>7}{'kin2':>7}{'dot':>7}"
    f"  {'mean':>6}{'max':>7}  {'layout':>7}{'whole':>8}  {'KB':>6}"
)


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of a piece of work."""
    taken = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return median(taken) * 1000


def by_dot(family: Family) -> tuple[int, float] | None:
    """Return crossings and width of Graphviz's drawing: unions as points between partners, children below."""
    if not shutil.which("dot"):
        return None
    lines = ['graph { nodesep=0.25; ranksep=0.6; node [shape=box width=0.55 height=0.55 fixedsize=true label=""];']
    lines += [f'"{person}";' for person in family.people]
    for number, union in enumerate(family.unions):
        lines.append(f'"u{number}" [shape=point width=0.02];')
        lines.append("{rank=same; " + "; ".join(f'"{one}"' for one in union.partners) + f'; "u{number}"}}')
        lines += [f'"{one}" -- "u{number}";' for one in union.partners]
        lines += [f'"u{number}" -- "{child.person}";' for child in union.children]
    made = subprocess.run(
        ["dot", "-Tplain"], input="\n".join([*lines, "}"]), capture_output=True, text=True, check=True
    )
    places, edges = {}, []
    for words in (line.split() for line in made.stdout.splitlines()):
        if words[0] == "node" and words[1].strip('"') in family.people:
            places[words[1]] = float(words[2])
        elif words[0] == "edge":
            numbers = [float(one) for one in words[4 : 4 + 2 * int(words[3])]]
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            edges.append(({words[1], words[2]}, [points[0], *points[3::3]]))
    crossed = sum(
        any(
            geometry.cross(geometry.Piece(0, *first), geometry.Piece(1, *second))
            for first in pairwise(one)
            for second in pairwise(other)
        )
        for (ends, one), (others, other) in combinations(edges, 2)
        if not ends & others
    )
    return crossed, (max(places.values()) - min(places.values())) / 0.8 + 1


def row(name: str) -> str:
    """Return the line of one family."""
    family, here = read(name), setting()
    places, drawn = _in_places(family), labels(family, here)
    layout = lay_out(family, drawn)
    off = geometry.off_centre(layout, family) or [0.0]
    genogram = all_diagrams()["genogram"]
    drawing = genogram.draw(family, here)
    assert drawing is not None
    size = len(embedded(drawing, drawing.pictures[0], "genogram").encode())
    known = BASELINE.get(name, {})
    crossings, widths = (
        [known.get(peer, {}).get(key) for peer in ("prototype", "kinship2")] for key in ("crossings", "width")
    )
    dot = by_dot(family) or (None, None)
    crossings = [len(geometry.crossings(places)), *crossings, dot[0]]
    widths = [geometry.unit_width(places, UNIT), *widths, dot[1]]
    return (
        f"{name:24}{len(family.people):7}  {_cells(crossings, '{:d}')}  {_cells(widths, '{:.1f}')}"
        f"  {mean(off):6.1f}{max(off):7.1f}"
        f"  {milliseconds(lambda: lay_out(family, drawn)):7.1f}{milliseconds(lambda: genogram.draw(family, here)):8.1f}"
        f"  {size / 1024:6.1f}"
    )


def _cells(values: list[int | float | None], form: str) -> str:
    first, *others = ("–" if value is None else form.format(value) for value in values)
    return f"{first:>6}" + "".join(f"{value:>7}" for value in others)


def main() -> None:
    """Print the table."""
    if not shutil.which("dot"):
        print("Graphviz is not installed: its columns stay empty.")  # noqa: T201 - the table is what this is for
    print(HEAD)  # noqa: T201
    for name in PATHS:
        print(row(name), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
