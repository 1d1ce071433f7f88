"""The files that `casebook draw` writes: nobody's file is lost, nobody gets half of one, a PNG is as it should be."""

from __future__ import annotations

import base64
import errno
import os
import re
import struct
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from casebook_from import casebook_at, changed
from markupsafe import Markup
from two_diagrams import TWO_DIAGRAMS, names_in, said_in

from generator.diagrams import Diagram, Drawing, Picture

REPOSITORY = Path(__file__).parents[2]
Snapshot = Callable[[], Mapping[str, bytes]]
pytestmark = pytest.mark.usefixtures("two_diagrams")


# Nobody's file is lost, and nobody gets half of one


def test_a_drawing_is_replaced_when_it_is_drawn_again(casebook: Any, project: Path) -> None:
    """Who mends a name and draws again need not say so."""
    assert casebook("draw", "lan").code == 0
    casebook_at(project, changed("cases/lan.yaml", "{zh: 阿明, en: Ming}", "{zh: 阿红, en: Hong}"))
    assert casebook("draw", "lan").code == 0
    assert said_in(project / "lan-genogram.svg").endswith("|Lan|Hong")


def test_a_drawing_whose_line_ends_were_changed_on_the_way_is_still_ours(casebook: Any, project: Path) -> None:
    """Some systems store texts with other line ends."""
    assert casebook("draw", "lan").code == 0
    path = project / "lan-genogram.svg"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert casebook("draw", "lan").code == 0


@pytest.mark.parametrize("foreign", [b"<svg/>", b"", b"\x89PNG\r\n\x1a\n", b"<!-- casebook " + b"0" * 64 + b" -->\n"])
def test_a_file_of_another_origin_is_left_alone(casebook: Any, project: Path, foreign: bytes) -> None:
    """None of the drawings is written, so that they still belong together; with --force all are."""
    path = project / "lan-procedure.svg"
    path.write_bytes(foreign)
    ended = casebook("draw", "lan")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("`lan-procedure.svg` exists already")
    assert "--force" in ended.err
    assert (path.read_bytes(), (project / "lan-genogram.svg").exists()) == (foreign, False)
    assert casebook("draw", "lan", "--force").code == 0
    assert "Visit." in said_in(path)


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_drawing_that_somebody_has_worked_on_is_left_alone(casebook: Any, project: Path, ending: str) -> None:
    """Colours and notes that were added by hand cannot be drawn again."""
    draw = ("draw", "lan", "--diagram", "genogram", "-o", f"family.{ending}")
    assert casebook(*draw).code == 0
    assert casebook(*draw).code == 0
    path = project / f"family.{ending}"
    whole = path.read_bytes()
    worked_on = whole.replace(b"Lan", b"Lam") if ending == "svg" else whole[:60] + bytes([whole[60] ^ 1]) + whole[61:]
    path.write_bytes(worked_on)
    ended = casebook(*draw)
    assert ended.code == 2
    assert "somebody has changed it since" in ended.err
    assert path.read_bytes() == worked_on


@pytest.mark.parametrize(("language", "said"), [("zh", "无法写入"), ("en", "Cannot write")])
def test_a_folder_in_the_place_of_the_file_is_told_in_a_sentence(
    casebook: Any, project: Path, language: str, said: str
) -> None:
    """Not even --force replaces a folder."""
    (project / "lan-genogram.svg").mkdir()
    ended = casebook("--language", language, "draw", "lan", "--diagram", "genogram", "--force")
    assert ended.code == 2
    assert ended.err.startswith(said)
    assert len(ended.err.splitlines()) == 1
    assert names_in(project) == ["casebook", "lan-genogram.svg", "mkdocs.yml"]


def test_what_is_no_file_is_never_replaced_by_one(casebook: Any, project: Path) -> None:
    """A device or a pipe is somebody's; a file put in its place would break more than a drawing is worth."""
    pipe = project / "pipe.svg"
    os.mkfifo(pipe)
    assert casebook("draw", "lan", "--diagram", "genogram", "-o", "pipe.svg", "--force").code == 2
    assert pipe.is_fifo()


def test_a_link_stays_one_and_leads_to_the_drawing(casebook: Any, project: Path) -> None:
    """Where the drawing lies is the link's business."""
    (project / "slides").mkdir()
    (project / "family.svg").symlink_to(project / "slides" / "real.svg")
    assert casebook("draw", "lan", "--diagram", "genogram", "-o", "family.svg").code == 0
    assert (project / "family.svg").is_symlink()
    assert "Lan" in said_in(project / "slides" / "real.svg")


@pytest.mark.parametrize("output", ["mkdocs.yml/family.svg", "mkdocs.yml/"])
def test_a_file_in_the_place_of_the_folder_is_told_in_a_sentence(
    casebook: Any, output: str, snapshot: Snapshot
) -> None:
    """Exit code 2, one line, everything as it was."""
    before = snapshot()
    ended = casebook("draw", "lan", "--diagram", "genogram", "-o", output)
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 1
    assert "Traceback" not in ended.err
    assert snapshot() == before


@pytest.mark.parametrize(
    ("number", "reason"), [(errno.ENOSPC, "No space left on device"), (errno.EROFS, "Read-only file system")]
)
def test_a_full_or_locked_disk_leaves_what_was_there(
    casebook: Any, monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot, number: int, reason: str
) -> None:
    """The old drawing is whole, and no half of a new one lies about."""
    assert casebook("draw", "lan").code == 0
    before = snapshot()

    def refuse(self: Path, content: bytes) -> int:
        with self.open("wb") as half:
            half.write(content[:10])
        raise OSError(number, os.strerror(number), str(self))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    ended = casebook("draw", "lan")
    assert (ended.code, ended.out) == (2, "")
    assert reason in ended.err
    assert snapshot() == before


@pytest.mark.parametrize(("language", "said"), [("zh", "已中断。"), ("en", "Stopped.")])
def test_stopping_ends_in_a_sentence_and_leaves_nothing(
    casebook: Any, monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot, language: str, said: str
) -> None:
    """Ctrl-C in the middle of drawing is no crash."""

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    before = snapshot()
    monkeypatch.setattr("generator.cli.draw.as_file", stop)
    ended = casebook("--language", language, "draw", "lan")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert snapshot() == before


# PNG


def test_a_picture_of_points_is_white_and_twice_as_large(casebook: Any, project: Path) -> None:
    """Sharp on a slide, readable on a dark one; with the seal in it, it is still a picture of the same points."""
    resvg = pytest.importorskip("resvg_py")
    assert casebook("draw", "lan", "--diagram", "genogram", "-o", "family.PNG", "--in", "zh").code == 0
    content = (project / "family.PNG").read_bytes()
    svg = casebook("draw", "lan", "--diagram", "genogram", "-o", "-", "--in", "zh").out
    size = {side: str(2 * int(length)) for side, length in ET.fromstring(svg).items() if side in ("width", "height")}
    assert struct.unpack(">II", content[16:24]) == (int(size["width"]), int(size["height"]))
    assert _chunks(content)[-2:] == [b"tEXt", b"IEND"]
    frame = f'xmlns="http://www.w3.org/2000/svg" width="{size["width"]}" height="{size["height"]}"'
    data = f"data:image/png;base64,{base64.b64encode(content).decode()}"
    image = f'<svg {frame}><image width="100%" height="100%" href="{data}"/></svg>'
    assert _rendered(resvg, image) == _rendered(resvg, svg, 2)
    assert _rendered(resvg, image, ground="black") == _rendered(resvg, image)
    assert _rendered(resvg, image) != _rendered(resvg, f"<svg {frame}/>")


def _rendered(resvg: Any, svg: str, zoom: float = 1, ground: str = "white") -> bytes:
    return bytes(resvg.svg_to_bytes(svg_string=svg, zoom=zoom, background=ground))


def _chunks(png: bytes) -> list[bytes]:
    """Return the names of a PNG's parts; fails if the lengths do not add up."""
    names, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        names.append(png[at + 4 : at + 8])
        at += 12 + length
    assert at == len(png)
    return names


def test_a_drawing_as_large_as_a_wall_does_not_take_all_memory(
    casebook: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its points are fewer then, and it is whole."""
    pytest.importorskip("resvg_py")
    huge = Drawing("genogram", "Wall", "", (Picture("", "", Markup("<g/>"), 20_000, 8_000),), (), ())
    fake = Diagram("genogram", TWO_DIAGRAMS["genogram"].words, lambda *_: huge, TWO_DIAGRAMS["genogram"].notation)
    monkeypatch.setattr("generator.cli.draw.all_diagrams", lambda: {"genogram": fake})
    assert casebook("draw", "lan", "-o", "wall.png").code == 0
    width, height = struct.unpack(">II", (project / "wall.png").read_bytes()[16:24])
    assert width * height <= 41_000_000
    assert abs(width / height - 2.5) < 0.05


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "需要另外安装 `resvg-py`"), ("en", "needs the package `resvg-py`")]
)
def test_without_the_extra_a_sentence_says_how_to_get_it(
    casebook: Any, monkeypatch: pytest.MonkeyPatch, snapshot: Snapshot, language: str, said: str
) -> None:
    """With the command that installs it for this very program; nothing is written."""
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    before = snapshot()
    ended = casebook("--language", language, "draw", "lan", "--diagram", "genogram", "-o", "family.png")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert f"{sys.executable} -m pip install resvg-py" in ended.err
    assert snapshot() == before


def test_the_extra_is_what_the_sentence_names_and_what_the_tests_try() -> None:
    """One version of one package."""
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    (extra,) = settings["project"]["optional-dependencies"]["png"]
    assert re.fullmatch(r"resvg-py==[\d.]+", extra)
    assert extra in settings["dependency-groups"]["dev"]
