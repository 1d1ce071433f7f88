"""`casebook draw` with the diagrams that there are, over the casebook that there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from two_diagrams import names_in, said_in

REPOSITORY = Path(__file__).parents[2]
Snapshot = Callable[[], Mapping[str, bytes]]


# The real diagrams


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_diagrams_of_this_casebook_can_be_written(casebook: Any, project: Path, language: str) -> None:
    """Each is one whole SVG with a title, the same each time, in either language."""
    for name in sorted(
        path.stem for folder in ("cases", "playbooks") for path in (REPOSITORY / "casebook" / folder).iterdir()
    ):
        ended = casebook("--root", str(REPOSITORY), "draw", name, "--in", language, "-o", "drawn/")
        assert ended.code == 0, ended.said
    drawn = {path.name: path.read_bytes() for path in (project / "drawn").iterdir()}
    assert {"love-has-no-boundaries-genogram.svg", "escort-to-clinic-procedure.svg"} <= set(drawn)
    for content in drawn.values():
        assert ET.fromstring(content).tag == "{http://www.w3.org/2000/svg}svg"


def test_a_family_alone_gives_a_genogram(casebook: Any, elsewhere: Path) -> None:
    """Conditions in plain words included; nothing else is drawn of it."""
    assert casebook("draw", "ours.yaml", "--in", "zh", folder=elsewhere).code == 0
    assert names_in(elsewhere) == ["ours-genogram.svg", "ours.yaml"]
    for word in ("阿兰", "阿明", "高血压"):
        assert word in said_in(elsewhere / "ours-genogram.svg")
