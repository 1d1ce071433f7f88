"""The languages of the site, and sentences that exist in each of them.

One place knows which languages there are: everything else asks `LANGUAGES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT_LANGUAGE: Language = "zh"

HTML_LANGUAGE: dict[Language, str] = {"zh": "zh-Hans", "en": "en"}
"""What `lang` and `hreflang` say (BCP 47)."""


_SETTINGS = ("CASEBOOK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def spoken_language(environment: Mapping[str, str]) -> Language:
    """Return the language that the system is set to, English if it is none of ours.

    Args:
        environment: e.g. `os.environ`.
    """
    setting = next((value for name in _SETTINGS if (value := environment.get(name))), "")
    return next((language for language in LANGUAGES if setting.lower().startswith(language)), "en")


class Words(NamedTuple):
    """A short text of ours in every language, e.g. `Words("已婚", "married")`."""

    zh: str
    en: str

    def of(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.zh if language == "zh" else self.en

    def fill(self, **values: object) -> Words:
        """Return the same words with `{name}` replaced in each language.

        A value that is itself `Words` is put in in the language of the sentence around it.
        """
        return Words(*(_fill(self.of(language), language, values) for language in LANGUAGES))


def _fill(text: str, language: Language, values: dict[str, object]) -> str:
    chosen = {name: value.of(language) if isinstance(value, Words) else value for name, value in values.items()}
    return text.format(**chosen)


def in_small_letters(text: str) -> str:
    """Return a text of the same length in small letters; a letter that would become two stays as it is."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one if len(one.lower()) > 1 else one.lower() for one in text)
