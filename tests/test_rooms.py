"""The rooms keep their order: who may import whom, what a member declares, and that dropping a file in is enough."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import grimp
import pytest

import generator
from generator.checks import Check
from generator.content import ContentType, VocabularyType
from generator.diagnostics import Form
from generator.discovery import collect, members

ROOT = Path(__file__).parent.parent
GRAPH = grimp.build_graph("generator", include_external_packages=True, cache_dir=None)

ROOMS: dict[str, tuple[str, tuple[type, ...]]] = {
    "generator.content": ("CONTENT_TYPE", (ContentType, VocabularyType)),
    "generator.diagnostics": ("FORM", (Form,)),
    "generator.checks": ("CHECK", (Check,)),
    "generator.cli": ("COMMAND", (object,)),
    "generator.pages": ("PAGE", (object,)),
}
"""Rooms with members: the constant that each member declares, and what it is."""


def _public_files(room: str) -> set[str]:
    """Return the names of all modules below a room whose own names and folders' names are public."""
    folder = ROOT / Path(*room.split("."))
    found = set()
    for path in folder.rglob("*.py"):
        parts = path.relative_to(folder).with_suffix("").parts
        if not any(part.startswith("_") for part in parts):
            found.add(".".join((room, *parts)))
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_file_of_a_room_is_a_member(room: str) -> None:
    """Dropping a file in is the whole registration."""
    assert set(members(room)) == _public_files(room)
    assert members(room)


@pytest.mark.parametrize("room", ROOMS)
def test_members_are_collected_in_the_order_of_their_names(room: str) -> None:
    """Never by the luck of imports."""
    names = list(members(room))
    assert names == sorted(names, key=lambda name: name.split("."))
    constant, _ = ROOMS[room]
    assert collect(room, constant) == tuple(getattr(importlib.import_module(name), constant) for name in names)


@pytest.mark.parametrize("room", ROOMS)
def test_a_member_declares_the_constant_of_its_room(room: str) -> None:
    """And it is of the kind that the room collects."""
    constant, kinds = ROOMS[room]
    assert all(isinstance(declared, kinds) for declared in collect(room, constant))


@pytest.mark.parametrize("room", ROOMS)
def test_members_of_a_room_do_not_know_each_other(room: str) -> None:
    """What they share is in a module of the room whose name begins with `_`; so each can go without the others."""
    names = set(members(room))
    imports = {(name, imported) for name in names for imported in GRAPH.find_modules_directly_imported_by(name) & names}
    assert imports == set()


@pytest.mark.parametrize("room", ROOMS)
def test_a_member_does_not_enter_another_room_by_its_back_door(room: str) -> None:
    """From other rooms, members import what those rooms offer, not their private modules."""
    imports = {
        (name, imported)
        for name in members(room)
        for imported in GRAPH.find_modules_directly_imported_by(name)
        if "._" in imported and not imported.startswith(f"{room}.")
    }
    assert imports == set()


def test_no_import_goes_in_a_circle() -> None:
    """A module can be read without those that use it."""
    for module in GRAPH.modules:
        for imported in GRAPH.find_modules_directly_imported_by(module):
            chain = GRAPH.find_shortest_chain(importer=imported, imported=module)
            assert not chain, " → ".join((module, *chain))


def test_the_package_offers_what_is_needed_to_use_it_from_python() -> None:
    """Three functions, and a sentence that says which."""
    for name in ("load", "check", "build"):
        assert name in generator.__all__
        assert callable(getattr(generator, name))
        assert f"`{name}`" in (generator.__doc__ or "")


def _room(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_members_of_families_are_collected_and_private_modules_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder in a room is a family; what members share begins with `_`."""
    files = {
        "__init__.py": "",
        "_shared.py": "",
        "c.py": "THING = 3",
        "family/__init__.py": "",
        "family/a.py": "THING = 4",
    }
    _room(tmp_path / "room_with_a_family", {**files, "_private/__init__.py": "", "_private/d.py": ""})
    monkeypatch.syspath_prepend(tmp_path)
    assert list(members("room_with_a_family")) == ["room_with_a_family.c", "room_with_a_family.family.a"]
    assert collect("room_with_a_family", "THING") == (3, 4)


def test_a_member_that_declares_nothing_is_a_mistake_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stays loud instead of being left out."""
    _room(tmp_path / "room_with_a_gap", {"__init__.py": "", "a.py": "THING = 1", "b.py": ""})
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(AttributeError, match="THING"):
        collect("room_with_a_gap", "THING")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "generator").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_a_file_begins_with_a_sentence_about_itself(path: Path) -> None:
    """A newcomer reads what it is for before reading it."""
    first = path.read_text(encoding="utf-8").split("\n")[0]
    assert re.match(r'r?"""\S.{10,}', first), path
