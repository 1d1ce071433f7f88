"""The genogram as a whole: everybody once, sound SVG of modest size, the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from couple_by_hand import FAMILIES, found, parsed, setting
from drawn_families import ROOT

from generator.content import Family, load
from generator.diagrams import Drawing
from generator.diagrams.genogram import DIAGRAM
from generator.languages import LANGUAGES, Language


def drawing_of(record: object, language: Language = "zh") -> Drawing:
    made = DIAGRAM.draw(record, setting(language))
    assert made is not None
    return made


@pytest.mark.parametrize(("name", "language"), [(name, LANGUAGES[place % 2]) for place, name in enumerate(FAMILIES)])
def test_a_genogram_shows_everybody_once_and_is_sound(name: str, language: Language) -> None:
    """Well-formed, with ids that no other drawing of the page has, and without scripts or styles."""
    given = FAMILIES[name]
    made = drawing_of(given, language)
    (picture,) = made.pictures
    root = parsed(picture.body)
    people = [one.get("data-id") for one in found(root, "genogram__person")]
    assert sorted(map(str, people)) == sorted(given.people)
    ids = [one.get("id", "") for one in root.iter() if one.get("id")]
    assert len(set(ids)) == len(ids)
    assert all(id_.startswith("genogram") for id_ in ids)
    assert not {one.tag for one in root.iter()} & {"script", "style", "image", "use"}
    assert not any(one.get("style") for one in root.iter())
    assert len({entry.words for entry in made.legend}) == len(made.legend)
    assert setting(language).text(next(one for one in given.people.values() if one.index).name) in made.summary


def test_a_case_is_drawn_by_its_family() -> None:
    """As the family alone would be, which a worker may draw without a case."""
    case = next(iter(load(ROOT).casebook.entries["case"].values())).record
    assert drawing_of(case) == drawing_of(case.family)


def test_what_is_no_family_is_not_drawn() -> None:
    """A playbook has no genogram."""
    playbook = next(iter(load(ROOT).casebook.entries["playbook"].values())).record
    assert DIAGRAM.draw(playbook, setting()) is None


def test_one_person_alone_is_drawn() -> None:
    """The smallest family: no lines, one symbol, and a summary that does not speak of generations."""
    alone = Family.model_validate({"people": {"a": {"name": {"zh": "阿兰"}, "sex": "female", "index": True}}})
    made = drawing_of(alone)
    assert "代" not in made.summary
    assert [entry.words for entry in made.legend] == ["女性", "服务对象（双层边框）"]
    assert not found(parsed(made.pictures[0].body), "genogram__lines")


def test_a_genogram_of_eight_people_is_at_most_twelve_kilobytes() -> None:
    """With two households and four relations."""
    given = FAMILIES["leftbehind"]
    assert (len(given.people), len(given.households), len(given.relations)) == (8, 2, 4)
    assert len(drawing_of(given).pictures[0].body.encode()) <= 12_000


def test_the_same_family_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    """Nothing depends on the order of a set."""
    program = (
        "import sys, yaml; from generator.content import Family; from generator.diagrams import Setting;"
        "from generator.diagrams.genogram import DIAGRAM;"
        "family = Family.model_validate(yaml.safe_load(sys.stdin)['family']);"
        "print(DIAGRAM.draw(family, Setting('zh', 'genogram', str)))"
    )
    given = (Path(__file__).parent / "families" / "stepfamily.yaml").read_bytes()
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=given,
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1
