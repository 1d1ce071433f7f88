"""Everything that people wrote in an entry is shown once, in each language, with the place where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from casebook_from import SOUND, casebook_at

from generator.content import Place, Shown, Text, load, shown_in, texts_of


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Shown]]:
    """What is shown of every entry of the sound casebook, by the entry's id."""
    casebook = load(casebook_at(tmp_path_factory.mktemp("sound"))).casebook
    return {entry.id: list(shown_in(entry.record)) for entry in casebook.all_entries()}


def _places(shown: list[Shown], *path: str | int) -> set[Place]:
    (found,) = (one.places for one in shown if one.path == path)
    return set(found)


def test_every_text_is_shown_in_both_languages(tmp_path: Path) -> None:
    """The walk over the models that knows its way finds what the walk over the values finds."""
    for entry in load(casebook_at(tmp_path)).casebook.all_entries():
        found = {one.path: one.text for one in shown_in(entry.record)}
        for path, text in texts_of(entry.record):
            assert isinstance(text, Text)
            assert {language: found.get((*path, language)) for language in ("zh", "en")} == {
                "zh": text.zh,
                "en": text.en,
            }


def test_paths_are_those_of_the_file(shown: dict[str, list[Shown]]) -> None:
    """Under names as they are written in YAML, in lists, in maps, and for plain words."""
    texts = {one.path: one.text for one in shown["neighbours"]}
    assert texts["quiz", 0, "options", 1, "zh"] == "不会"
    assert {one.path: one.text for one in shown["lan"]}["family", "people", "lan", "name", "en"] == "Lan"
    assert {one.path: one.text for one in shown["synonyms"]}["terms", "fever", "say", "zh", 0] == "发烧"
    assert ("terms", "emergency-120", "number") in {one.path for one in shown["helplines"]}


def test_dates_choices_and_references_are_no_texts(shown: dict[str, list[Shown]]) -> None:
    """They are not words that somebody wrote."""
    assert not [one for one in shown["lan"] if one.path[0] in {"station", "risk", "guides"} or "reviewed" in one.path]


@pytest.mark.parametrize(
    ("entry", "path", "places"),
    [
        ("lan", ("reflection", "practice", 0, "zh"), set()),
        ("neighbours", ("title", "zh"), set()),
        ("neighbours", ("myths", 0, "fact", "zh"), set()),
        ("neighbours", ("myths", 0, "myth", "en"), {Place.MYTH}),
        ("neighbours", ("scenarios", 0, "setting", "zh"), {Place.ROLE_PLAY}),
        ("neighbours", ("scenarios", 0, "debrief", 0, "zh"), set()),
        ("neighbours", ("quiz", 0, "options", 0, "zh"), {Place.MYTH}),
        ("neighbours", ("quiz", 0, "options", 1, "zh"), set()),
        ("wording", ("terms", "case-not-person", "avoid", "zh", 0), {Place.AVOID_LIST}),
        ("wording", ("terms", "case-not-person", "suggest", "zh"), set()),
        ("synonyms", ("terms", "fever", "say", "en", 0), {Place.QUOTE}),
        ("synonyms", ("terms", "fever", "standard", "en"), set()),
        ("sources", ("terms", "talk", "title", "zh"), {Place.PROPER_NAME, Place.QUOTE}),
        ("sources", ("terms", "talk", "publisher", "zh"), {Place.PROPER_NAME}),
    ],
)
def test_the_model_says_where_a_text_stands(
    shown: dict[str, list[Shown]], entry: str, path: tuple[str | int, ...], places: set[Place]
) -> None:
    """Our own voice has no place."""
    assert _places(shown[entry], *path) == places


def test_roles_stand_in_the_scene_that_is_played(tmp_path: Path) -> None:
    """What a field's mark says holds for everything inside."""
    lesson = SOUND["lessons/neighbours.yaml"].replace(
        "    setting: {zh: 有人躲开。",
        "    roles:\n      - {name: {zh: 甲}, brief: {zh: 躲开。}}\n    setting: {zh: 有人躲开。",
    )
    entry = load(casebook_at(tmp_path, {**SOUND, "lessons/neighbours.yaml": lesson})).casebook.of_type("lesson")[0]
    found = list(shown_in(entry.record))
    assert _places(found, "scenarios", 0, "roles", 0, "brief", "zh") == {Place.ROLE_PLAY}
