"""`casebook new`: the file that an author begins with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from casebook_from import TODAY
from pydantic import BaseModel

from generator.content import ContentType, Text, content_types, fields_of, schema_name
from generator.languages import LANGUAGES, Language

TYPES = {type_.name: type_ for type_ in content_types()}
TYPES_AND_LANGUAGES = [(name, language) for name in TYPES for language in LANGUAGES]
UNSOURCED = {"guide": ["REV504"]}
"""What is left to say about filled-in texts: the source of a key point, which only its author can know."""


def _path(root: Path, type_: ContentType, name: str = "a-new-one") -> Path:
    return root / "casebook" / type_.folder / f"{name}.yaml"


@pytest.fixture
def begun(casebook: Any, project: Path) -> Callable[[str, Language], str]:
    """Begin an entry of a type, in a language, and return its text."""

    def begin(name: str, language: Language) -> str:
        ended = casebook("--language", language, "new", name, "a-new-one")
        assert (ended.code, ended.err) == (0, "")
        return _path(project, TYPES[name]).read_text(encoding="utf-8")

    return begin


@pytest.mark.parametrize("name", TYPES)
def test_the_file_stands_in_its_folder_and_the_author_is_told(casebook: Any, project: Path, name: str) -> None:
    """The new file is the entry `ID` of its type; the command names it and the next step."""
    said = casebook("new", name, "a-new-one").out
    assert _path(project, TYPES[name]).is_file()
    assert f"casebook/{TYPES[name].folder}/a-new-one.yaml" in said
    assert "casebook check" in said


@pytest.mark.parametrize(("name", "language"), TYPES_AND_LANGUAGES)
def test_the_first_line_names_the_schema(begun: Any, project: Path, name: str, language: Language) -> None:
    """Editors read on line 1 where the explanations of the fields are; `casebook schemas` puts them there."""
    first = begun(name, language).splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../schemas/{schema_name(TYPES[name])}"


def _joined(text: str) -> str:
    """Without white space: a comment may be broken anywhere."""
    return "".join(text.split())


def _explained(model: type[BaseModel], lines: list[str], language: Language, inside: str = "") -> Iterator[str]:
    """Yield the fields that no comment right above them explains, following fields into fields that are spelled out."""
    for field in fields_of(model):
        where = f"{inside}{field.name}"
        found = [number for number, line in enumerate(lines) if re.match(rf"\s*(- |# )?{field.name}:", line)]
        about = _joined(field.about.of(language))
        if not any(about in _joined(_comment_above(lines, number)) for number in found):
            yield where
        if field.model and not issubclass(field.model, Text) and (field.required or field.example):
            yield from _explained(field.model, lines, language, f"{where}.")


def _comment_above(lines: list[str], number: int) -> str:
    said: list[str] = []
    while number > 0 and re.match(r"\s*# ", lines[number - 1]):
        number -= 1
        said.insert(0, lines[number].strip().removeprefix("# "))
    return " ".join(said)


@pytest.mark.parametrize(("name", "language"), TYPES_AND_LANGUAGES)
def test_every_field_of_the_model_is_explained_above_it(begun: Any, name: str, language: Language) -> None:
    """The comment is the model's own docstring in the author's language, also for fields that may be left out."""
    lines = begun(name, language).splitlines()
    assert list(_explained(TYPES[name].model, lines, language)) == []


@pytest.mark.parametrize(("name", "language"), TYPES_AND_LANGUAGES)
def test_comments_speak_one_language(begun: Any, name: str, language: Language) -> None:
    """An author who chose English is not shown the Chinese explanation of a field, nor the other way round."""
    other: Language = "en" if language == "zh" else "zh"
    lines = begun(name, language).splitlines()
    said = _joined(" ".join(line.strip().removeprefix("# ") for line in lines))
    assert [field.name for field in fields_of(TYPES[name].model) if _joined(field.about.of(other)) in said] == []


@pytest.mark.parametrize(("name", "language"), TYPES_AND_LANGUAGES)
def test_filling_in_the_texts_is_enough(
    casebook: Any, project: Path, begun: Any, name: str, language: Language
) -> None:
    """With a text between all empty quotes, `casebook check` has nothing to say but that a source is to be named."""
    text = begun(name, language)
    assert '""' in text
    filled = text.replace('zh: ""', 'zh: "文字。"').replace('""', '"A text."')
    _path(project, TYPES[name]).write_text(filled, encoding="utf-8")
    ended = casebook("check")
    codes = re.findall(r": (?:error|warning) ([A-Z]+\d+)/", ended.out)
    assert (ended.code, codes) == (0, UNSOURCED.get(name, []))


def test_a_key_point_needs_but_the_line_that_its_comment_shows(casebook: Any, project: Path, begun: Any) -> None:
    """No source is filled in: one that nobody looked up would be a false promise to readers."""
    filled = begun("guide", "en").replace('""', '"A text."')
    head, found, rest = filled.partition("\nkey_points:\n")
    assert "`sources: [id]`" in head.rpartition("\n\n")[2]
    named = rest.replace('    en: "A text."\n', '    en: "A text."\n    sources: [talk]\n', 1)
    _path(project, TYPES["guide"]).write_text(head + found + named, encoding="utf-8")
    ended = casebook("check")
    assert "REV504" not in ended.out
    assert ended.code == 0


@pytest.mark.parametrize("name", TYPES)
def test_only_texts_are_left_to_fill_in(begun: Any, name: str) -> None:
    """Only texts stand between empty quotes, one for each language: ids, numbers and choices can stand as given."""
    empty = [line for line in begun(name, "en").splitlines() if '""' in line and not line.lstrip().startswith("#")]
    assert {line.strip().removeprefix("- ") for line in empty} == {f'{language}: ""' for language in LANGUAGES}


@pytest.mark.parametrize(("name", "language"), TYPES_AND_LANGUAGES)
def test_no_id_is_broken_over_two_lines(begun: Any, name: str, language: Language) -> None:
    """An id can be copied from a comment: a line never ends inside one."""
    lines = begun(name, language).splitlines()
    assert [line for line in lines if re.search(r"#.*\w-$", line)] == []


@pytest.mark.parametrize(("name", "language"), TYPES_AND_LANGUAGES)
def test_comments_use_the_room_that_a_screen_has(begun: Any, name: str, language: Language) -> None:
    """No line is wider than 120 columns, and an explanation that fits on a line stands on one line."""
    text = begun(name, language)
    assert max(map(_columns, text.splitlines())) <= 120
    short = [about for field in fields_of(TYPES[name].model) if _columns(about := field.about.of(language)) <= 80]
    assert short
    assert [about for about in short if f"{about}\n" not in text] == []


def _columns(line: str) -> int:
    return sum(1 + (ord(character) > 0x2E7F) for character in line)


@pytest.mark.parametrize("name", TYPES)
def test_the_review_begins_today_and_ends_in_a_year(begun: Any, name: str) -> None:
    """The author need not calculate: reviewed today, due in a year."""
    text = begun(name, "en")
    assert f"reviewed: {TODAY}" in text
    due = re.search(r"next_review: (\d{4})-", text)
    assert due is not None
    assert int(due[1]) == TODAY.year + 1


def test_references_name_what_this_casebook_has(begun: Any) -> None:
    """The station, the group and the risk of a new case exist, and comments list the ids that may be used."""
    text = begun("case", "en")
    assert "\nstation: harbour\n" in text
    assert "\ngroups: [living-alone]\n" in text
    assert "# Known: harbour\n" in text


def test_a_number_that_nobody_verified_is_not_offered(casebook: Any, project: Path) -> None:
    """An author who picks from the comment never picks a help line that could not be published."""
    path = project / "casebook" / "vocabulary" / "helplines.yaml"
    line = '  not-verified:\n    number: "999"\n    name: {zh: 甲, en: A}\n    what: {zh: 乙, en: B}\n    order: 2\n'
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    assert casebook("new", "guide", "a-new-one").code == 0
    text = _path(project, TYPES["guide"]).read_text(encoding="utf-8")
    assert "emergency-120" in text
    assert "not-verified" not in text


def test_an_existing_file_is_left_alone(casebook: Any, project: Path) -> None:
    """Exit code 2 and a sentence; not a byte of the author's work changes."""
    path = _path(project, TYPES["case"], "lan")
    before = path.read_bytes()
    ended = casebook("new", "case", "lan")
    assert ended.code == 2
    assert "`casebook/cases/lan.yaml` exists already" in ended.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "bad", ["Lan", "阿兰", "lan ming", "lan_ming", "../lan", "lan.yaml", "-lan", "lan\n", "", "a" * 65]
)
@pytest.mark.parametrize(
    ("language", "said"), [("zh", "编号只用小写英文字母"), ("en", "Use small letters, digits and hyphens")]
)
def test_a_bad_id_is_refused(
    casebook: Any, snapshot: Callable[[], Mapping[str, bytes]], bad: str, language: str, said: str
) -> None:
    """Ids become addresses: anything but small letters, digits and hyphens is refused, and nothing is written."""
    before = snapshot()
    ended = casebook("--language", language, "new", "case", "--", bad)
    assert ended.code == 2
    assert said in ended.err
    assert snapshot() == before


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [("zh", "giude", "没有叫 `giude` 的内容类型。是不是 `guide`？"), ("en", "cases", "Did you mean `case`?")],
)
def test_an_unknown_type_gets_a_suggestion(casebook: Any, language: str, written: str, said: str) -> None:
    """The known types are named, the closest first of all."""
    ended = casebook("--language", language, "new", written, "a-new-one")
    assert ended.code == 2
    assert said in ended.err
    assert all(name in ended.err for name in TYPES)


@pytest.mark.parametrize("arguments", [["new"], ["new", "case"]])
def test_what_is_missing_is_said(casebook: Any, arguments: list[str]) -> None:
    """Without a type or an id nothing is guessed."""
    ended = casebook(*arguments)
    assert ended.code == 2
    assert "Missing argument" in ended.err


@pytest.mark.parametrize(("language", "said"), [("zh", "无法写入"), ("en", "Cannot write")])
def test_a_refusal_to_write_is_told_in_a_sentence(casebook: Any, project: Path, language: str, said: str) -> None:
    """A file in the place of the folder: exit code 2, one line, no traceback, nothing half-written."""
    folder = _path(project, TYPES["pack"]).parent
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.write_text("not a folder")
    ended = casebook("--language", language, "new", "pack", "a-new-one")
    assert ended.code == 2
    assert ended.err.startswith(said)
    assert len(ended.err.splitlines()) == 1
    assert folder.read_text() == "not a folder"


def test_a_casebook_with_mistakes_can_still_grow(casebook: Any, project: Path) -> None:
    """Somebody may begin a new entry while another one is broken."""
    _path(project, TYPES["guide"], "heat").write_text("title: [\n")
    assert casebook("new", "guide", "a-new-one").code == 0


def test_the_first_entry_of_a_casebook_can_be_begun(casebook: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """In an empty casebook references are left open, because there is nothing to refer to yet."""
    root = tmp_path_factory.mktemp("empty")
    (root / "mkdocs.yml").touch()
    (root / "casebook").mkdir()
    assert casebook("new", "case", "first", folder=root).code == 0
    text = (root / "casebook" / "cases" / "first.yaml").read_text(encoding="utf-8")
    assert '\nstation: ""\n' in text
