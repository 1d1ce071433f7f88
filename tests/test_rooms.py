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
from generator.diagrams import Diagram
from generator.discovery import collect, members
from generator.scan import FileRule, PageRule, SiteRule

ROOT = Path(__file__).parent.parent
GRAPH = grimp.build_graph("generator", include_external_packages=True, cache_dir=None)

ROOMS: dict[str, tuple[str, tuple[type, ...]]] = {
    "generator.content": ("CONTENT_TYPE", (ContentType, VocabularyType)),
    "generator.diagnostics": ("FORM", (Form,)),
    "generator.checks": ("CHECK", (Check,)),
    "generator.diagrams": ("DIAGRAM", (Diagram,)),
    "generator.scan": ("RULE", (FileRule, PageRule, SiteRule)),
    "generator.cli": ("COMMAND", (object,)),
    "generator.pages": ("PAGE", (object,)),
}
"""Rooms with members: the constant that each member declares, and what it is."""


def _public_files(room: str, constant: str) -> set[str]:
    """Return the names of all public files below a room; a folder that declares the constant counts as one file."""
    found = set()
    for path in (ROOT / Path(*room.split("."))).iterdir():
        name = f"{room}.{path.stem}"
        if path.name.startswith("_"):
            continue
        if path.suffix == ".py" or _declares(path / "__init__.py", constant):
            found.add(name)
        elif path.is_dir():
            found |= _public_files(name, constant)
    return found


def _declares(path: Path, constant: str) -> bool:
    return path.is_file() and re.search(rf"^{constant}\b", path.read_text(encoding="utf-8"), re.MULTILINE) is not None


def _members(room: str) -> list[str]:
    return list(members(room, ROOMS[room][0]))


def _modules(member: str) -> set[str]:
    """Return a member's modules: itself, and what is inside if it is a folder."""
    return {member, *GRAPH.find_descendants(member)}


def _imports(modules: set[str]) -> set[tuple[str, str]]:
    """Return who imports what, for some modules."""
    return {(name, imported) for name in modules for imported in GRAPH.find_modules_directly_imported_by(name)}


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_file_of_a_room_is_a_member(room: str) -> None:
    """Dropping a file or a folder in is the whole registration."""
    assert set(_members(room)) == _public_files(room, ROOMS[room][0])
    assert _members(room)


@pytest.mark.parametrize("room", ROOMS)
def test_members_are_collected_in_the_order_of_their_names(room: str) -> None:
    """Never by the luck of imports."""
    names = _members(room)
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
    """What they share is in a module of the room whose name begins with `_`; so each can go without the others.

    The modules inside a folder that is a member may know each other, but nobody else's.
    """
    for member in _members(room):
        others = set().union(*(_modules(other) for other in _members(room) if other != member))
        assert {(name, imported) for name, imported in _imports(_modules(member)) if imported in others} == set()


@pytest.mark.parametrize("room", ROOMS)
def test_what_members_share_does_not_know_them(room: str) -> None:
    """Members come and go; private modules find them by `collect`, never by name."""
    inside = set().union(*map(_modules, _members(room)))
    shared = GRAPH.find_descendants(room) - inside
    assert {(name, imported) for name, imported in _imports(shared) if imported in inside} == set()


def test_what_is_inside_a_folder_that_is_a_member_is_its_own_affair() -> None:
    """From outside, nobody imports its modules: it can be built anew behind its constant."""
    folders = [member for room in ROOMS for member in _members(room) if GRAPH.find_descendants(member)]
    assert folders
    for member in folders:
        outside = GRAPH.modules - _modules(member)
        inside = GRAPH.find_descendants(member)
        assert {(name, imported) for name, imported in _imports(outside) if imported in inside} == set()


@pytest.mark.parametrize("room", ROOMS)
def test_a_member_does_not_enter_another_room_by_its_back_door(room: str) -> None:
    """From other rooms, members import what those rooms offer, not their private modules."""
    modules = set().union(*map(_modules, _members(room)))
    imports = {
        (name, imported)
        for name, imported in _imports(modules)
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


def test_a_folder_that_declares_the_constant_is_one_member(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is inside is its own affair, and declares nothing; a family may hold such folders too."""
    files = {
        "__init__.py": "",
        "_shared/__init__.py": "THING = 0",
        "drawing/__init__.py": "THING = 1",
        "drawing/layout.py": "",
        "drawing/parts/__init__.py": "",
        "family/__init__.py": "",
        "family/a.py": "THING = 2",
        "family/map/__init__.py": "THING = 3",
        "family/map/layout.py": "",
    }
    _room(tmp_path / "room_with_folders", files)
    monkeypatch.syspath_prepend(tmp_path)
    names = [f"room_with_folders.{name}" for name in ("drawing", "family.a", "family.map")]
    assert list(members("room_with_folders", "THING")) == names
    assert collect("room_with_folders", "THING") == (1, 2, 3)


def test_a_folder_that_forgets_the_constant_is_not_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is taken for a family, whose first file then lacks the constant: a loud mistake."""
    _room(tmp_path / "room_that_forgets", {"__init__.py": "", "map/__init__.py": "", "map/layout.py": ""})
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(AttributeError, match="THING"):
        collect("room_that_forgets", "THING")


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
