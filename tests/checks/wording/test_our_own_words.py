"""What we ask of stations, we keep: the words of the interface hurt nobody either."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.content import Choice, content_types, vocabulary_types
from generator.languages import Words
from generator.scan import explanations

Found = Callable[[str], list[str]]
ROOT = Path(__file__).parents[3]


def _words() -> list[Words]:
    phrases = yaml.load((ROOT / "templates" / "words.yaml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    found = [Words(phrase["zh"], phrase["en"]) for phrase in phrases.values()]
    found += [choice.words for kind in Choice.__subclasses__() for choice in kind]
    for type_ in (*content_types(), *vocabulary_types()):
        found += [type_.words, type_.about]
    return found


def test_the_interface_uses_no_word_to_avoid(found: Found) -> None:
    """Buttons, headings, choices, names of types."""
    assert [words for words in _words() if any(found(text) for text in words)] == []


@pytest.mark.parametrize("code", sorted(code for code in explanations() if not code.startswith("STG")))
def test_no_message_uses_a_word_to_avoid(found: Found, code: str) -> None:
    """Whoever is told of a mistake is a person too."""
    problem = explanations()[code].problem
    assert [text for words in (problem.message, problem.cure) for text in words if found(text)] == []
