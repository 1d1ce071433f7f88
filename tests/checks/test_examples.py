"""The examples of codes that no check makes: the wrong one gives its code where it says, the right one nothing."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from shutil import copytree

import pytest
from casebook_from import REGISTERS, SOUND, TODAY, casebook_at

from generator.checks import check, explanations
from generator.checks._examples import Example, Side
from generator.diagnostics import Diagnostic

WITHOUT_A_PAGE = {code: told for code, told in explanations().items() if not told.pages}
EXAMPLES: dict[str, Example] = {code: told.example for code, told in WITHOUT_A_PAGE.items() if told.example}
_FIELD = re.compile(r"^[^\s#:：-][^\s:：]*(?=\s*[:：])", re.MULTILINE)
"""A field at the beginning of a line, whatever its name and its colon."""


@pytest.fixture(scope="session")
def remembered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run remembers of the sound casebook, so that for each example only the changed file is judged."""
    root = casebook_at(tmp_path_factory.mktemp("sound"))
    check(root, TODAY)
    return root / ".casebook"


def test_every_code_without_a_page_of_its_own_has_an_example() -> None:
    """And each example belongs to a code."""
    assert set(EXAMPLES) == set(WITHOUT_A_PAGE)
    assert {code.rstrip("0123456789") for code in EXAMPLES} == {"YML", "FLD", "SUP"}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_example_gives_its_code_at_its_line(tmp_path: Path, remembered: Path, code: str) -> None:
    """And no other code, but one that it names."""
    example = EXAMPLES[code]
    first = _written(tmp_path, remembered, example, example.wrong)
    found = check(tmp_path, TODAY).diagnostics
    assert {one.code for one in found} == {code, *filter(None, [example.wrong.also])}
    mine = [one for one in found if one.code == code]
    assert [one.location.line for one in mine] == [first + example.wrong.line - 1]
    assert example.wrong.path.startswith(mine[0].location.path)


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_right_example_gives_nothing(tmp_path: Path, remembered: Path, code: str) -> None:
    """Not of any kind: who copies it is done."""
    example = EXAMPLES[code]
    _written(tmp_path, remembered, example, example.right)
    found: tuple[Diagnostic, ...] = check(tmp_path, TODAY).diagnostics
    assert found == (), [f"{one.location} {one.code} {one.message.en}" for one in found]


def _written(root: Path, remembered: Path, example: Example, side: Side) -> int:
    """Write the sound casebook with one half of an example in it; return the line at which its text begins."""
    copytree(remembered, root / ".casebook")
    home = example.right.file
    files: dict[str, str | bytes] = {name: text for name, text in SOUND.items() if name != home}
    casebook_at(root, files if home == "cases/lan.yaml" else SOUND)
    path = root / "casebook" / side.file
    (root / "casebook" / home).unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    if side.link:
        path.symlink_to(side.link)
        (root / "mkdocs.yml").touch()
        return 1
    text, first = _text(example, side)
    if home == "cases/lan.yaml":
        casebook_at(root, {**files, side.file: text})  # it is signed as it stands
    path.write_bytes(_saved(text, side.saved))
    return first


def _text(example: Example, side: Side) -> tuple[str, int]:
    """Return the text of the whole file, and the line at which that of the example begins in it."""
    sound = SOUND.get(example.right.file, "")
    if not side.text:
        return sound, 1
    if side.saved == "utf-8-sig":
        return side.text + _without(sound, example), 1
    if side.whole or side.saved != "utf-8" or side.times > 1 or example.right.file in REGISTERS:
        return side.text * side.times, 1
    rest = _without(sound, example)
    return rest + side.text, rest.count("\n") + 1


def _without(text: str, example: Example) -> str:
    """Return a file without the fields that an example writes itself."""
    for name in _FIELD.findall(example.wrong.text + example.right.text):
        text = re.sub(rf"^{re.escape(name)}:.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)
    return text


def _saved(text: str, how: str) -> bytes:
    if how == "damaged":
        return text.encode().replace("\ufffd".encode(), b"\xe8")
    if how == "word":
        return b"PK\x03\x04\x14\x00\x06\x00" + text.encode()
    if how == "utf-16":
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    return text.encode(how)
