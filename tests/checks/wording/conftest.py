"""The rules of this project's own casebook, and a judge that knows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.checks import Setting
from generator.checks._wording import Judge
from generator.content import entry_files, open_entry
from generator.content.vocabulary.wording import Wording, WordingRule
from generator.source import read_entry

ROOT = Path(__file__).parents[3]
Found = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def setting() -> Setting:
    """What checks know: the wording rules and nothing else."""
    (file,) = (one for one in entry_files(ROOT)[0] if one.key == "vocabulary/wording")
    entry = open_entry(file, read_entry(file.found.path)).entry
    assert entry
    return Setting({"wording": entry})


@pytest.fixture(scope="session")
def rules(setting: Setting) -> Mapping[str, WordingRule]:
    """The rules by id."""
    record = setting.vocabularies["wording"].record
    assert isinstance(record, Wording)
    return record.terms


@pytest.fixture(scope="session")
def judge(rules: Mapping[str, WordingRule]) -> Judge:
    """Holds texts against the rules."""
    return Judge(dict(rules))


@pytest.fixture(scope="session")
def found(judge: Judge) -> Found:
    """Returns the words to avoid that are found in a text of our own voice."""
    return lambda text: [one.word for one in judge.in_text(text)]
