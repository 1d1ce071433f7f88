"""Examples of what no check has a page for: files that cannot be read, fields, comments that let a finding pass.

A wrong and a right one for each code, in a file for each family (`yml.yaml`, `fld.yaml`, `sup.yaml`). They are shown
by `casebook explain` and on the code's page, and `tests/checks/test_examples.py` runs each of them: the wrong one gives
the code at the line that is told, the right one nothing. The keys of an example:

    file: where it stands, below casebook/
    wrong, right: a text; or these keys:
      text: what is written there. It stands in the place of the fields that it names; all else in the file is sound
      whole: true, if there is nothing else in the file
      line: at which line of the text the finding is, if not at the first
      file: the name that the file has instead
      link: where the file leads to, if it is a link
      saved: in which encoding, if not in UTF-8 (`damaged`: a byte is missing at the box; `word`: as a Word file)
      times: how often the text is repeated
      also: another code that it gives
      tell: what cannot be seen in the text, in both languages

Without a right one, the file's name alone is wrong, and right is what `file` says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from generator.diagnostics import printable
from generator.errors import MissingPieceError
from generator.languages import Words
from generator.source import document_of

_ROOM = "casebook/"
_LEADS_TO = " → "


@dataclass(frozen=True)
class Side:
    """The wrong or the right half of an example; the attributes are the keys that are told above."""

    file: str
    text: str = ""
    whole: bool = False
    line: int = 1
    link: str = ""
    saved: str = "utf-8"
    times: int = 1
    also: str = ""
    tell: Words | None = None

    @property
    def path(self) -> str:
        """The file's path from the project's root."""
        return f"{_ROOM}{self.file}"

    @property
    def shown(self) -> str:
        """What a reader sees: the text, fit to be seen; or the name of the file, if nothing else is the matter."""
        if not self.text:
            return f"{self.path}{_LEADS_TO if self.link else ''}{self.link}"
        return "\n".join(printable(line) for line in self.text.rstrip("\n").split("\n"))


@dataclass(frozen=True)
class Example:
    """A wrong piece of a casebook and what is right instead."""

    wrong: Side
    right: Side


@cache
def examples(family: str) -> Mapping[str, Example]:
    """Return the examples of a family by code; none, if its checks have pages of their own.

    Args:
        family: the letters of its codes, e.g. `YML`.

    Raises:
        MissingPieceError: the file cannot be understood.
    """
    name = f"{family.lower()}.yaml"
    found = Path(__file__).with_name(name)
    if not found.is_file():
        return {}
    document, faults = document_of(found.read_bytes(), name)
    if document is None or faults:
        raise MissingPieceError(Path(name), Words("例子", "list of examples"))
    rows = cast("Mapping[str, Mapping[str, object]]", document.data)
    return {code: Example(_side(row, "wrong"), _side(row, "right")) for code, row in rows.items()}


def _side(row: Mapping[str, object], which: str) -> Side:
    file, said = str(row["file"]), row.get(which, {})
    if isinstance(said, str):
        return Side(file, said)
    keys = cast("Mapping[str, object]", said)
    told = cast("Mapping[str, str]", keys.get("tell", {}))
    return Side(
        file=str(keys.get("file", file)),
        text=str(keys.get("text", "")),
        whole=keys.get("whole") == "true",
        line=int(str(keys.get("line", 1))),
        link=str(keys.get("link", "")),
        saved=str(keys.get("saved", "utf-8")),
        times=int(str(keys.get("times", 1))),
        also=str(keys.get("also", "")),
        tell=Words(told["zh"], told["en"]) if told else None,
    )
