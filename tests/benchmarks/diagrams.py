"""How well and how fast families are drawn, beside other programs: one command that prints a table.

    python tests/benchmarks/diagrams.py

For every family of the tests: crossings and width beside a prototype, R's kinship2 (figures in `baseline.yaml`) and
Graphviz' dot (asked here and now, if it is installed), then how far children stand from the middle of their parents,
processor time for the layout alone and for the whole drawing, and the size of the SVG in a page. Crossings and widths
are compared with labels as wide as symbols, as the other programs were given them.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import mean, median
from time import process_time
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / "diagrams")]

import geometry  # noqa: E402 - found by the path above
from drawn_families import PATHS, read, setting  # noqa: E402

from generator.content import Family, UnionKind  # noqa: E402
from generator.diagrams import all_diagrams, embedded  # noqa: E402
from generator.diagrams._family import Label, LabelLine, lay_out  # noqa: E402
from generator.diagrams._family.labels import labels  # noqa: E402
from generator.diagrams._family.placing import GAP  # noqa: E402
from generator.diagrams._svg import wrap  # noqa: E402

RUNS = 9
UNIT = geometry.SYMBOL + GAP
BASELINE: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(
    (ROOT / "tests" / "diagrams" / "baseline.yaml").read_text(encoding="utf-8")
)
WIDTHS = (20, 7, 7, 6, 6, 5, 8, 6, 6, 6, 8, 8, 6, 9, 8, 8)
HEADS = (
    ("", "", "cross-", "", "", "", "width", "", "", "", "width", "off-", "centre", "layout", "whole", "SVG"),
    ("", "", "ings", "", "", "", "places", "", "", "", "px", "mean", "max", "ms", "ms", "bytes"),
    ("family", "people", *("ours", "proto", "kin2", "dot") * 2, "", "px", "px", "", "", ""),
)
FOOT = """
proto: the prototype. kin2: kinship2; a star where it draws some people twice. dot: its lines are straight, and it
does not keep the order of birth. Places: people who fit side by side. ms: median of {runs} runs, {python}."""


class Peer(NamedTuple):
    """What another program makes of a family; None where it was not asked or cannot draw it."""

    crossings: int | None = None
    width: float | None = None


def main() -> None:
    """Print the table."""
    if not shutil.which("dot"):
        say("dot is not installed, so its columns are empty (Debian: apt install graphviz).\n")
    for head in HEADS:
        say(line(head))
    names = sorted((name for name in PATHS if name in BASELINE), key=lambda name: (len(read(name).people), name))
    for name in names:
        say(line(row(name, read(name))))
    say(FOOT.format(runs=RUNS, python=f"{platform.python_implementation()} {platform.python_version()}"))


def say(words: str) -> None:
    """Print a line at once: the whole takes a while."""
    print(words, flush=True)  # noqa: T201 - what a benchmark is for


def line(cells: Iterable[str]) -> str:
    """Return cells in their columns, the first to the left, the others to the right."""
    first, *others = zip(cells, WIDTHS, strict=True)
    return f"{first[0]:<{first[1]}}" + "".join(f"{cell:>{width}}" for cell, width in others)


def row(name: str, family: Family) -> Iterator[str]:
    """Yield a family's cells of the table."""
    known = labels(family, setting())
    compared, drawn = lay_out(*in_places(family)), lay_out(family, known)
    figures = BASELINE[name]
    peers = [
        Peer(len(geometry.crossings(compared)), geometry.unit_width(compared, UNIT)),
        *(Peer(**{key: figures.get(peer, {}).get(key) for key in Peer._fields}) for peer in ("prototype", "kinship2")),
        dot(family) if shutil.which("dot") else Peer(),
    ]
    star = "*" if figures.get("kinship2", {}).get("twice") else ""
    yield from (name, str(len(family.people)))
    yield from (shown(peer.crossings) + (star if place == 2 else "") for place, peer in enumerate(peers))
    yield from (shown(peer.width, ".1f") for peer in peers)
    off = geometry.off_centre(drawn, family) or [0.0]
    yield from (f"{drawn.width:.0f}", f"{mean(off):.1f}", f"{max(off):.1f}")
    yield f"{milliseconds(lambda: lay_out(family, known)):.2f}"
    yield f"{milliseconds(lambda: picture(family)):.2f}"
    yield str(len(picture(family).encode()))


def shown(value: float | None, form: str = "") -> str:
    """Return a figure, or a dash if there is none."""
    return "–" if value is None else format(value, form)


def in_places(family: Family) -> tuple[Family, dict[str, Label]]:
    """Return what the other programs know of a family: symbols and links, no names, no marks of unions."""
    unions = tuple(union.model_copy(update={"kind": UnionKind.MARRIED, "custody": None}) for union in family.unions)
    same = Label((LabelLine("", 14.0),), geometry.SYMBOL, 18.0)
    return family.model_copy(update={"unions": unions}), dict.fromkeys(family.people, same)


def picture(family: Family) -> str:
    """Return the genogram as it stands in a page."""
    drawing = all_diagrams()["genogram"].draw(family, setting())
    assert drawing is not None
    return embedded(drawing, drawing.pictures[0], "genogram")


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long something takes: the median of several runs, each with nothing remembered from the last."""
    times = []
    for _ in range(RUNS):
        wrap.cache_clear()
        start = process_time()
        work()
        times.append(process_time() - start)
    return median(times) * 1000


def dot(family: Family) -> Peer:
    """Ask dot: a union is a point below its partners, from which lines go down to the children."""
    told = subprocess.run(["dot", "-Tplain"], input=graph(family), capture_output=True, text=True, check=True).stdout
    nodes = [line.split()[1:4] for line in told.splitlines() if line.startswith("node ")]
    at = {name: (float(x) * 72, -float(y) * 72) for name, x, y in nodes}
    lines = [geometry.Piece(union, at[f"union{union}"], at[person]) for union, person in links(family)]
    across = [at[person][0] for person in family.people]
    return Peer(len(geometry.crossings_of(lines)), (max(across) - min(across)) / UNIT + 1)


def graph(family: Family) -> str:
    """Return a family in dot's language, with symbols and gaps of our size; 72 pixels are an inch."""
    size = geometry.SYMBOL / 72
    said = [f"node [shape=box fixedsize=true width={size:.3f} height={size:.3f}]; nodesep={GAP / 72:.3f};"]
    said += [f'"{person}";' for person in family.people]
    for number, union in enumerate(family.unions):
        said.append(f'"union{number}" [shape=point width=0.01 height=0.01];')
        said += [f'"{partner}" -> "union{number}";' for partner in union.partners]
        said += [f'"union{number}" -> "{child.person}";' for child in union.children]
        together = " ".join(f'"{one}"' for one in union.partners)
        said.append(f"{{ rank=same; {together} }}")
    return "\n".join(["digraph {", *said, "}"])


def links(family: Family) -> Iterator[tuple[int, str]]:
    """Yield each union's number with everybody whom a line joins to it."""
    for number, union in enumerate(family.unions):
        for person in (*union.partners, *(child.person for child in union.children)):
            yield number, person


if __name__ == "__main__":
    main()
