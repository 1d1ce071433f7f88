"""The form of the index's files: each is a script that hands over one value.

A page that was opened from a disk may load scripts and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.search._parts import parts_of
from generator.search._record import Record

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def script(name: str, json_text: str) -> str:
    """Return the text of a file that hands over a value under a name."""
    return f'casebookSearch.put("{name}",{json_text});\n'


def written(value: object) -> str:
    """Return a value as JSON that is also a valid expression in scripts."""
    text = _ENCODER.encode(value)
    # Old engines end a line there, even inside a text.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def part_files(page: int, record: Record) -> Iterator[tuple[str, str]]:
    """Yield the files of a page's texts, by name: what a list of results shows, and all that an extract is cut from."""
    for number, part in enumerate(parts_of(record)):
        name = f"p/{page}-{number}"
        value = {
            "u": record.path,
            "t": record.title,
            "k": record.kind,
            "s": record.station,
            "d": record.summary,
            "x": [section if section.note else section[:3] for section in part],
        }
        yield name, script(name, written(value))
