"""The root of all errors: what can be said plainly, in every language."""

from __future__ import annotations

from collections.abc import Callable

from generator.languages import Words


class CasebookError(Exception):
    """Root of all errors that are shown plainly, without a traceback."""

    def __init__(self, words: Words) -> None:
        self.words = words
        super().__init__(words.en)

    def __reduce__(self) -> tuple[Callable[..., CasebookError], tuple[object, ...]]:
        """An error must reach us out of another process: it is put together again without its own constructor."""
        return _restored, (type(self), self.words, self.__dict__)


def _restored(kind: type[CasebookError], words: Words, attributes: dict[str, object]) -> CasebookError:
    error = kind.__new__(kind, words.en)
    error.__dict__.update(attributes)
    return error
