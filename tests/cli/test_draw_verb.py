"""`casebook draw`: what it draws, from what, in which language, and how it ends when it cannot."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from casebook_from import SOUND, casebook_at, changed
from two_diagrams import FAMILY, names_in, said_in

REPOSITORY = Path(__file__).parents[2]
Snapshot = Callable[[], Mapping[str, bytes]]
pytestmark = pytest.mark.usefixtures("two_diagrams")


# What is drawn, and where it goes


@pytest.mark.parametrize(
    "asked", ["lan", "case/lan", "cases/lan", "casebook/cases/lan.yaml", "./casebook/cases/lan.yaml"]
)
def test_everything_in_an_entry_is_drawn_where_one_stands(casebook: Any, project: Path, asked: str) -> None:
    """By its id, with its type, or by its file: one SVG for each diagram, named after entry and diagram."""
    ended = casebook("draw", asked)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "Genogram: lan-genogram.svg\nProcedure: lan-procedure.svg\n"
    assert said_in(project / "lan-genogram.svg").endswith("|Lan|Ming")
    assert "Visit." in said_in(project / "lan-procedure.svg")


def test_one_diagram_is_drawn_into_the_file_that_is_named(casebook: Any, project: Path) -> None:
    """Its folder is made if there is none."""
    ended = casebook("draw", "lan", "--diagram", "genogram", "-o", "slides/family.svg")
    assert (ended.code, ended.out) == (0, "Genogram: slides/family.svg\n")
    assert names_in(project / "slides") == ["family.svg"]


@pytest.mark.parametrize("folder", ["slides/", "there"])
def test_a_folder_takes_all_of_them(casebook: Any, project: Path, folder: str) -> None:
    """One that is there, or one that is to be made and so ends in a slash."""
    (project / "there").mkdir()
    assert casebook("draw", "lan", "-o", folder).code == 0
    assert names_in(project / folder) == ["lan-genogram.svg", "lan-procedure.svg"]


def test_a_dash_prints_the_drawing_and_nothing_else(casebook: Any, project: Path, snapshot: Snapshot) -> None:
    """So that another program can take it; no file is made."""
    before = snapshot()
    ended = casebook("draw", "lan", "--diagram", "genogram", "-o", "-")
    assert (ended.code, ended.err) == (0, "")
    assert "Ming" in "|".join(ET.fromstring(ended.out).itertext())
    assert snapshot() == before


def test_an_entry_with_one_drawing_needs_no_name_of_it(casebook: Any, project: Path) -> None:
    """A playbook has no family, so the file that is named is the procedure's."""
    assert casebook("draw", "playbook/escort", "-o", "escort.svg").code == 0
    assert "Go." in said_in(project / "escort.svg")


@pytest.mark.parametrize("output", ["all.svg", "-"])
def test_several_drawings_do_not_fit_into_one_file(casebook: Any, output: str, snapshot: Snapshot) -> None:
    """It says which there are and how to choose; nothing is written."""
    before = snapshot()
    ended = casebook("--language", "zh", "draw", "lan", "-o", output)
    assert (ended.code, ended.out) == (2, "")
    assert "genogram, procedure" in ended.err
    assert "--diagram" in ended.err
    assert snapshot() == before


@pytest.mark.parametrize("name", ["lan.jpg", "lan", "lan.pdf"])
def test_a_file_of_another_form_is_refused(casebook: Any, name: str) -> None:
    """The form is what the name ends in; a name without ending may be meant as a folder."""
    ended = casebook("draw", "lan", "--diagram", "genogram", "-o", name)
    assert ended.code == 2
    assert f"`{name}`" in ended.err
    assert ".png" in ended.err


# Languages and terms


@pytest.mark.parametrize(
    ("tool", "drawing", "said"),
    [("en", [], "Lan"), ("zh", [], "阿兰"), ("en", ["--in", "zh"], "阿兰"), ("zh", ["--in", "en"], "Lan")],
)
def test_a_drawing_is_in_the_tools_language_or_in_the_one_asked_for(
    casebook: Any, project: Path, tool: str, drawing: list[str], said: str
) -> None:
    """The tool can speak Chinese and draw for an English report."""
    ended = casebook("--language", tool, "draw", "lan", "--diagram", "genogram", *drawing)
    assert ended.code == 0
    assert said in said_in(project / "lan-genogram.svg")
    assert ("画好了" in ended.out) == (tool == "zh")


def test_conditions_are_called_what_the_glossary_calls_them(casebook: Any, project: Path, elsewhere: Path) -> None:
    """In a file with only a family, conditions may also be plain words; outside of a project all stay as written."""
    (project / "ours.yaml").write_text(FAMILY, encoding="utf-8")
    assert casebook("draw", "ours.yaml", "--in", "zh").code == 0
    assert said_in(project / "ours-genogram.svg").endswith("|生态图|高血压")
    assert casebook("draw", "ours.yaml", "--in", "zh", folder=elsewhere).code == 0
    assert said_in(elsewhere / "ours-genogram.svg").endswith("|ecomap|高血压")


def test_a_draft_outside_knows_the_terms_of_the_project_one_stands_in(
    casebook: Any, project: Path, elsewhere: Path
) -> None:
    """Drafts about a family need not lie in the project, nor be drawn there."""
    assert casebook("draw", str(elsewhere / "ours.yaml"), "--in", "zh").code == 0
    assert "生态图" in said_in(project / "ours-genogram.svg")
    assert casebook("--root", str(project), "draw", "ours.yaml", "--in", "zh", folder=elsewhere).code == 0
    assert "生态图" in said_in(elsewhere / "ours-genogram.svg")


def test_a_whole_entry_can_be_drawn_outside_of_any_project(casebook: Any, elsewhere: Path) -> None:
    """What it is, its fields tell; that stations and guides cannot be looked up is no hindrance."""
    (elsewhere / "draft.yaml").write_text(SOUND["cases/lan.yaml"], encoding="utf-8")
    assert casebook("draw", "draft.yaml", folder=elsewhere).code == 0
    assert names_in(elsewhere) == ["draft-genogram.svg", "draft-procedure.svg", "draft.yaml", "ours.yaml"]


# What cannot be drawn


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("lam", "Did you mean `lan`?"),
        ("case/heat", "`case/heat`"),
        ("missing.yaml", "there is no such file"),
        ("casebook/cases/nobody.yaml", "there is no such file"),
        ("drafts/lan", "there is no such file"),
        ("../lan", "there is no such file"),
        ("casebook/cases", "it is a folder"),
        ("notes.md", "its name must end in .yaml"),
        ("a" * 300, "File name too long"),
    ],
)
def test_a_name_that_leads_nowhere_is_answered_in_a_sentence(
    casebook: Any, project: Path, asked: str, said: str
) -> None:
    """Exit code 2, one line that says what it is instead, and nothing is made."""
    (project / "notes.md").write_text("# Notes\n")
    before = names_in(project)
    ended = casebook("draw", asked)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert len(ended.err.splitlines()) == 1
    assert names_in(project) == before


def test_an_id_outside_of_a_project_is_told_to_need_one(casebook: Any, elsewhere: Path) -> None:
    """Nothing can be looked up there; a file could be drawn."""
    ended = casebook("draw", "lan", folder=elsewhere)
    assert ended.code == 2
    assert "run this in the project's folder" in ended.err


def test_an_id_of_several_entries_must_be_told_with_its_type(casebook: Any, project: Path) -> None:
    """It says which there are."""
    casebook_at(project, {**SOUND, "playbooks/lan.yaml": SOUND["playbooks/escort.yaml"]})
    ended = casebook("draw", "lan")
    assert ended.code == 2
    assert "case/lan, playbook/lan" in ended.err
    assert casebook("draw", "playbook/lan").out == "Procedure: lan-procedure.svg\n"


def test_a_diagram_that_does_not_exist_is_answered_with_those_that_do(casebook: Any) -> None:
    """With the nearest of them."""
    ended = casebook("draw", "lan", "--diagram", "genogramm")
    assert ended.code == 2
    assert "Did you mean `genogram`?" in ended.err
    assert "genogram, procedure" in ended.err


def test_a_diagram_that_an_entry_does_not_have_is_answered_with_those_it_has(casebook: Any) -> None:
    """A playbook has no family."""
    ended = casebook("draw", "escort", "--diagram", "genogram")
    assert ended.code == 2
    assert ended.err == "There is nothing in `escort` to draw. What can be drawn: procedure.\n"


def test_an_entry_without_anything_to_draw_says_which_have(casebook: Any) -> None:
    """A guide has neither family nor procedure."""
    ended = casebook("draw", "heat")
    assert ended.code == 2
    assert "Cases, playbooks and files with a family" in ended.err


BAD_FILES = {
    "empty": (b"", "YML007"),
    "blank": (b" \n\n", "YML007"),
    "in GBK": ("family:\n  people:\n    lan: {name: {zh: 阿兰和阿明是邻居}, sex: female}\n".encode("gbk"), "YML008"),
    "in UTF-16": ("family:\n".encode("utf-16"), "YML009"),
    "huge": (b"# long\n" * 200_000, "YML006"),
    "a Word file": (b"PK\x03\x04rest", "YML030"),
    "no YAML": (b"family: [1, 2\n", "YML020"),
    "only a sentence": ("我家有三口人\n".encode(), "YML027"),
    "with a full-width colon": ("family：\n  people：\n".encode(), "YML015"),
    "a bomb": (b"a: &a [1]\nb: [*a, *a]\n", "YML021"),
    "without a family": (b"people: {}\nnote: x\n", "FLD"),
    "with a misspelt field": (FAMILY.replace("sex: male", "sexx: male").encode(), "FLD001"),
    "with nobody to be drawn first": (FAMILY.replace(", index: true", "").encode(), "FLD024"),
    "with somebody unknown": (FAMILY.replace("partners: [lan, ming]", "partners: [lan, mingg]").encode(), "REF101"),
    "with somebody unconnected": (FAMILY.replace("[lan, ming]", "[lan]").encode(), "FAM801"),
    "with a circle": (FAMILY.replace("kind: widowed", "kind: widowed, children: [lan]").encode(), "FAM803"),
}


@pytest.mark.parametrize("what", BAD_FILES)
def test_what_is_wrong_in_a_file_is_told_with_its_place(casebook: Any, elsewhere: Path, what: str) -> None:
    """As `casebook check` tells it: exit code 1, file, line, column, code and cure; nothing is drawn."""
    content, code = BAD_FILES[what]
    (elsewhere / "bad.yaml").write_bytes(content)
    ended = casebook("draw", "bad.yaml", folder=elsewhere)
    assert (ended.code, ended.out) == (1, "")
    assert re.search(rf"^bad\.yaml:\d+:\d+: error {code}", ended.err, re.MULTILINE), ended.err
    # Where a line has findings of several kinds, each cure says of which.
    assert re.search(rf"^ += cure(: | {code}\d*: )\S", ended.err, re.MULTILINE), ended.err
    assert names_in(elsewhere) == ["bad.yaml", "ours.yaml"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from: lan", "from: hong"),
        ("risk: high", "rsik: high"),
        ("term: ecomap", "term: ecomop"),
        ("partners: [lan, ming]", "partners: [lan, lan]"),
        ("title:", "title："),
    ],
)
def test_an_entry_is_judged_as_the_check_judges_it(casebook: Any, project: Path, old: str, new: str) -> None:
    """The same report about this file, word by word."""
    casebook_at(project, changed("cases/lan.yaml", old, new))
    checked, drawn = casebook("check"), casebook("draw", "lan")
    assert (checked.code, drawn.code) == (1, 1)
    assert drawn.err == checked.out
    assert not list(project.glob("*.svg"))


def test_what_is_wrong_elsewhere_does_not_hinder_a_drawing(casebook: Any, project: Path) -> None:
    """A colleague's half-written guide, and a guide that is still to be written, are nothing to this family."""
    files = changed("cases/lan.yaml", "guides: [heat]", "guides: [still-to-come]")
    casebook_at(project, {**files, "guides/heat.yaml": "title：\n"})
    assert casebook("draw", "lan").code == 0


def test_a_warning_is_told_and_the_drawing_made(casebook: Any, elsewhere: Path) -> None:
    """What is told does not get into a drawing that is printed."""
    (elsewhere / "ours.yaml").write_bytes(b"\xef\xbb\xbf" + FAMILY.encode())
    ended = casebook("draw", "ours.yaml", "-o", "-", folder=elsewhere)
    assert ended.code == 0
    assert "warning YML011" in ended.err
    assert ended.out.startswith("<?xml")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_cannot_be_read_is_told_in_a_sentence(casebook: Any, elsewhere: Path) -> None:
    """Exit code 2: it is not the content that is wrong."""
    (elsewhere / "ours.yaml").chmod(0)
    ended = casebook("draw", "ours.yaml", folder=elsewhere)
    assert (ended.code, len(ended.err.splitlines())) == (2, 1)
