"""Find in a file of the site what would tell who somebody is. What was found to be clean is not looked at again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from generator.checks import Identity, Part, Setting, Written, identities_in
from generator.languages import LANGUAGES
from generator.scan._page import Mark

_SEPARATOR = "\n。\n"
"""Between texts of a page: a label in one of them says nothing of a name in the next."""
_UNSURE = ("PII102", "PII103")
"""What only reads like a name was looked at in the sources, where its words stand together as they were written."""
EXPLAINED_AT = "write/checks/"
"""The folder, below a language, of the pages that explain the codes. They are made of the program's own words: how a
rule is broken is shown there with invented identities."""
_OURS = tuple(f"{language}/{EXPLAINED_AT}" for language in LANGUAGES)
_REMEMBERED = 200_000


class IdentitySearch:
    """Looks for identities in many files with much text in common.

    Args:
        setting: with the roster and the allow lists.
        publish: whether findings weigh as they do for publication.
    """

    def __init__(self, setting: Setting, *, publish: bool) -> None:
        self._setting = setting
        self._publish = publish
        self._clean: set[str] = set()

    def in_texts(self, name: str, marks: Iterable[Mark]) -> Iterator[tuple[Identity, int]]:
        """Yield each identity in a file's texts, and about where it begins in the file, in characters.

        Raises:
            CheckFailedError: a rule broke down.
        """
        new = {text: mark for mark in marks if (text := " ".join(mark.text.split())) and text not in self._clean}
        if not new:
            return
        texts = list(new)
        joined = _SEPARATOR.join(texts)
        ends = list(accumulate(len(text) + len(_SEPARATOR) for text in texts))
        stained: set[str] = set()
        for found in self._found(Written(name, joined, Part.VALUE)):
            number = bisect_right(ends, found.start)
            stained.add(texts[number])
            yield found, new[texts[number]].at
        if len(self._clean) > _REMEMBERED:
            self._clean.clear()
        self._clean.update(text for text in texts if text not in stained)

    def in_name(self, name: str) -> Iterator[Identity]:
        """Yield each identity in a file's name and the names of its folders."""
        for part in name.split("/"):
            # A name that is not UTF-8 leaves half characters, which no rule can read.
            stem = part.partition(".")[0].encode("utf-8", "replace").decode()
            key = f"/{stem}/"
            if stem and key not in self._clean:
                found = list(self._found(Written(name, stem, Part.NAME)))
                yield from found
                if not found:
                    self._clean.add(key)

    def _found(self, written: Written) -> Iterator[Identity]:
        if written.name.startswith(_OURS):
            return
        for found in identities_in(written, self._setting, publish=self._publish):
            if found.found.code not in _UNSURE:
                yield found
