"""From files to a casebook: everything that is wrong in one run, and everything that is sound in one object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from bad_input import assert_in_both_languages
from casebook_from import SOUND, casebook_at, changed, with_files
from pydantic import BaseModel

from generator.content import Casebook, Text, load, texts_of
from generator.diagnostics import Severity, in_order
from generator.errors import MissingPieceError, UnreadableError


@pytest.fixture
def casebook(tmp_path: Path) -> Casebook:
    """The small sound casebook."""
    loaded = load(casebook_at(tmp_path))
    assert loaded.diagnostics == ()
    assert loaded.sound
    return loaded.casebook


BAD_FILES: Mapping[str, str | bytes] = {
    "cases/lan.yaml": changed("cases/lan.yaml", "risk: high", "risk: High risk")["cases/lan.yaml"],
    "cases/empty.yaml": "",
    "cases/gbk.yaml": "title: 老人\n".encode("gbk"),
    "guides/heat.yaml": changed("guides/heat.yaml", "do_not:", "donot:")["guides/heat.yaml"],
    "guides/Upper.yaml": SOUND["guides/heat.yaml"],
    "packs/first-week.yaml": "title: {zh：第一周}\n",
    "notes/x.yaml": "a: b\n",
    "stations/harbour.yml": "a: b\n",
    "vocabulary/grups.yaml": "a: b\n",
}


def test_one_run_reports_everything_that_is_wrong_with_any_file(tmp_path: Path) -> None:
    """No file hides the mistakes of another."""
    loaded = load(casebook_at(tmp_path, with_files(BAD_FILES)))
    reported = {found.location.path for found in loaded.diagnostics}
    assert reported >= {f"casebook/{name}" for name in BAD_FILES if not name.startswith("notes")} | {"casebook/notes"}
    slugs = {found.slug for found in loaded.diagnostics if found.location.path == "casebook/guides/heat.yaml"}
    assert slugs == {"missing-field", "unknown-field"}


def test_what_one_run_reports_is_sorted_and_stands_there_once(tmp_path: Path) -> None:
    """The same casebook gives the same report."""
    root = casebook_at(tmp_path, with_files(BAD_FILES))
    found = load(root).diagnostics
    assert found == in_order(found)
    assert len(set(found)) == len(found)
    assert [diagnostic.location for diagnostic in found] == sorted(diagnostic.location for diagnostic in found)
    assert load(root).diagnostics == found


def test_everything_that_is_reported_is_said_in_both_languages(tmp_path: Path) -> None:
    """Whatever the file, its author can read what is wrong."""
    for found in load(casebook_at(tmp_path, with_files(BAD_FILES))).diagnostics:
        assert_in_both_languages(found)


def test_sound_files_are_loaded_beside_bad_ones(tmp_path: Path) -> None:
    """Checks can still say what is wrong with them."""
    casebook = load(casebook_at(tmp_path, with_files(BAD_FILES))).casebook
    assert [entry.id for entry in casebook.of_type("lesson")] == ["neighbours"]
    assert "living-alone" in casebook.terms("group")


def test_a_warning_leaves_the_casebook_sound(tmp_path: Path) -> None:
    """A byte order mark keeps nobody from publishing."""
    files = with_files({"guides/heat.yaml": "\ufeff" + SOUND["guides/heat.yaml"]})
    loaded = load(casebook_at(tmp_path, files))
    assert [found.severity for found in loaded.diagnostics] == [Severity.WARNING]
    assert loaded.sound
    assert [entry.id for entry in loaded.casebook.of_type("guide")] == ["heat"]


def test_a_missing_casebook_ends_the_run(tmp_path: Path) -> None:
    """It is no empty casebook."""
    with pytest.raises(MissingPieceError):
        load(tmp_path)


def test_a_file_that_cannot_be_read_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not left out."""

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    root = casebook_at(tmp_path)
    monkeypatch.setattr("generator.fingerprints.FileIO", refuse)
    with pytest.raises(UnreadableError):
        load(root)


def test_an_empty_casebook_is_sound(tmp_path: Path) -> None:
    """A new project begins without entries."""
    (tmp_path / "casebook").mkdir()
    loaded = load(tmp_path)
    assert loaded.diagnostics == ()
    assert list(loaded.casebook.all_entries()) == []
    assert loaded.casebook.terms("group") == {}


def test_every_content_type_and_vocabulary_of_the_sound_casebook_is_loaded(casebook: Casebook) -> None:
    """Each file becomes one entry under its own name."""
    names = {entry.document.name for entry in casebook.all_entries()}
    assert names == {f"casebook/{name}" for name in SOUND}
    for entry in casebook.all_entries():
        assert entry.document.name.endswith(f"/{entry.id}.yaml")


def test_entries_stand_in_the_order_of_their_ids(tmp_path: Path) -> None:
    """Not in the order in which the file system lists them."""
    guide = SOUND["guides/heat.yaml"]
    casebook = load(casebook_at(tmp_path, with_files({"guides/a.yaml": guide, "guides/z.yaml": guide}))).casebook
    assert [entry.id for entry in casebook.of_type("guide")] == ["a", "heat", "z"]


def test_a_term_is_known_by_its_kind(casebook: Casebook) -> None:
    """References of a kind may name entries of a type or terms of a vocabulary."""
    assert set(casebook.knows("group")) == {"living-alone"}
    assert set(casebook.knows("case")) == {"lan"}
    assert casebook.knows("nothing") == {}
    assert casebook.of_type("nothing") == ()


def test_who_refers_to_something_is_known_once_with_the_field(casebook: Casebook) -> None:
    """A page lists its referrers without reading all entries again."""
    links = [(link.entry.type.name, link.entry.id, link.field) for link in casebook.referrers("guide", "heat")]
    by_entries = [("case", "lan", "guides"), ("pack", "first-week", "items")]
    assert links == [*by_entries, ("emergencies", "emergencies", "terms")]
    talk = [link.entry.id for link in casebook.referrers("source", "talk")]
    assert len(talk) == len(set(talk))
    assert casebook.referrers("guide", "nothing") == ()


def test_the_same_name_of_two_kinds_is_told_apart(casebook: Casebook) -> None:
    """`heat` is a guide and a topic."""
    topics = [link.entry.id for link in casebook.referrers("topic", "heat")]
    assert topics == ["lan"]


def test_every_reference_of_an_entry_is_found_with_its_place(casebook: Casebook) -> None:
    """In lists, in maps, in the names of maps, under the names that authors write."""
    (entry,) = casebook.of_type("case")
    found = {(path, reference.kind, str(reference)) for path, reference in entry.references}
    assert found >= {
        (("station",), "station", "harbour"),
        (("groups", 0), "group", "living-alone"),
        (("family", "relations", 0, "from"), "person", "lan"),
        (("strategy", "steps", 0, "then", "yes"), "answer", "yes"),
        (("strategy", "steps", 0, "then", "yes"), "step", "escort"),
        (("theories", 0, "term"), "term", "ecomap"),
    }
    for path, reference in entry.references:
        location = entry.document.locate(path, key=reference.kind == "answer")
        assert entry.document.line(location)[location.column - 1 :].startswith(reference)


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, (tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def test_every_text_of_an_entry_is_found_with_its_place(casebook: Casebook) -> None:
    """Nothing that readers see is left out of checks and search."""
    for entry in casebook.all_entries():
        found = dict(texts_of(entry.record))
        assert [id(text) for text in found.values()] == [id(text) for text in _texts(entry.record)]
        for path, text in found.items():
            location = entry.document.locate((*path, "zh"))
            assert entry.document.line(location)[location.column - 1 :].strip("\"'").startswith(text.of("zh").text[:1])


def test_a_text_falls_back_to_the_language_that_it_has() -> None:
    """The page says in which language it really is."""
    only_chinese = Text(zh="防暑")
    assert only_chinese.of("en") == ("防暑", "zh")
    assert only_chinese.has("zh")
    assert not only_chinese.has("en")


def test_a_child_may_be_written_by_its_id_alone(tmp_path: Path) -> None:
    """The common case is short, the rare one says how the child belongs."""
    text = SOUND["cases/lan.yaml"].replace(
        "      kind: widowed", "      kind: widowed\n      children: [lan, {person: ming, link: adopted}]"
    )
    (entry,) = load(casebook_at(tmp_path, with_files({"cases/lan.yaml": text}))).casebook.of_type("case")
    places = {str(reference): path for path, reference in entry.references if "children" in path}
    assert places == {
        "lan": ("family", "unions", 0, "children", 0, "person"),
        "ming": ("family", "unions", 0, "children", 1, "person"),
    }


def test_a_procedure_knows_what_its_own_answers_and_steps_are_called(casebook: Casebook) -> None:
    """Answers of its own stand beside those that every procedure has."""
    (entry,) = casebook.of_type("playbook")
    names = entry.record.local_names()
    assert {"ask", "go", "end"} == set(names["step"])
    assert {"yes", "no", "declines"} <= set(names["answer"])
    procedure = entry.record.procedure  # type: ignore[attr-defined]
    assert procedure.answer("declines").of("zh").text == "不愿意"
    assert procedure.answer("yes").of("zh").text == "是"
