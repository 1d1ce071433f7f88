"""The interface's own words, kept for translators in one YAML file, `templates/words.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.errors import MissingPieceError
from generator.languages import LANGUAGES, Language, Words
from generator.source import read_document

WORDS = Words("界面文字文件", "file of interface words")


class Interface:
    """Interface words by key, e.g. `at-a-glance`."""

    def __init__(self, words: Mapping[str, Words]) -> None:
        self._words = words

    def has(self, key: str) -> bool:
        """Tell whether there is such a phrase."""
        return key in self._words

    def of(self, key: str, language: Language, **values: object) -> str:
        """Return a phrase. A key that does not exist is a mistake of ours and raises KeyError."""
        words = self._words[key]
        return (words.fill(**values) if values else words).of(language)

    def all_in(self, language: Language) -> dict[str, str]:
        """Return all phrases in one language, by key."""
        return {key: words.of(language) for key, words in self._words.items()}


def load_interface(path: Path, name: str) -> Interface:
    """Read the interface's words.

    Raises:
        MissingPieceError: the file is missing, has a mistake in it, or a phrase lacks a language.
    """
    if not path.is_file():
        raise MissingPieceError(path, WORDS)
    document, found = read_document(path, name)
    if document is None or found:
        raise MissingPieceError(
            path, Words(f"{found[0].location} {found[0].message.zh}", f"{found[0].location} {found[0].message.en}")
        )
    return Interface({key: _words(key, value, path) for key, value in document.data.items()})


def _words(key: str, value: object, path: Path) -> Words:
    if isinstance(value, dict) and all(isinstance(value.get(language), str) for language in LANGUAGES):
        return Words(*(value[language] for language in LANGUAGES))
    raise MissingPieceError(path, Words(f"词条“{key}”的一种语言", f"translation of `{key}`"))
