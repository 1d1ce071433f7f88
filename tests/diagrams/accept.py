"""Golden drawings: whole files as `casebook draw` writes them, so that no change of a picture goes unseen.

`make accept` runs this and takes what is drawn now for right: look at the pictures before.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from all_drawings import draw
from drawn_families import ROOT

from generator.diagrams import standalone
from generator.languages import LANGUAGES, Language

FOLDER = ROOT / "tests" / "diagrams" / "golden"

_CASES = ("deep-love-short-words", "love-has-no-boundaries")
_OF_A_CASE = ("genogram", "ecomap", "timeline", "procedure")
_PLAYBOOKS = ("emergency-response", "risk-screening-follow-up")
_FAMILIES: dict[str, Language] = {
    "darwin": "en",
    "elder": "en",
    "henry8": "en",
    "leftbehind2": "zh",
    "pjs7": "en",
    "stepfamily": "zh",
    "teen": "zh",
    "threegen": "en",
}
"""Families of the tests, in the language of their names."""


class Golden(NamedTuple):
    """A drawing that is kept."""

    subject: str
    diagram: str
    language: Language

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.subject.rpartition('/')[2]}-{self.diagram}-{self.language}.svg"


def golden() -> dict[str, Golden]:
    """Return the drawings that are kept, by the names of their files."""
    kept = [Golden(f"case/{id_}", name, language) for id_ in _CASES for name in _OF_A_CASE for language in LANGUAGES]
    kept += [Golden(f"playbook/{id_}", "procedure", language) for id_ in _PLAYBOOKS for language in LANGUAGES]
    kept += [Golden(f"family/{name}", "genogram", language) for name, language in _FAMILIES.items()]
    return {one.name: one for one in kept}


def drawn(one: Golden) -> bytes:
    """Return the file as it is drawn now."""
    drawing = draw(*one)
    assert drawing is not None, f"there is nothing to draw for {one.name}"
    return standalone(drawing, one.language).encode()


def accept(folder: Path, files: dict[str, bytes]) -> list[str]:
    """Make the SVG files of a folder these ones, and return what was done to which."""
    folder.mkdir(parents=True, exist_ok=True)
    there = {path.name: path for path in sorted(folder.glob("*.svg"))}
    done = []
    for name in sorted({*there, *files}):
        if name not in files:
            there[name].unlink()
            done.append(f"deleted {name}")
        elif name not in there or there[name].read_bytes() != files[name]:
            (folder / name).write_bytes(files[name])
            done.append(f"{'changed' if name in there else 'added'} {name}")
    return done


if __name__ == "__main__":
    changes = accept(FOLDER, {name: drawn(one) for name, one in golden().items()})
    print("\n".join(changes) or f"nothing to accept: {FOLDER.relative_to(ROOT)} is what is drawn")  # noqa: T201
