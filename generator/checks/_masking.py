"""Keep identities out of reports: whoever reads a report, a log or an annotation must not learn them from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.checks._verdict import Secret
from generator.diagnostics import Diagnostic
from generator.languages import Words


def hidden_words(
    name: str, text: str, secrets: Iterable[Secret], read: Iterable[tuple[str, str]] = ()
) -> dict[str, str]:
    """Return what is shown in place of each secret word of a file, the longest words first.

    Args:
        name: the file's.
        text: the file.
        secrets: the places of the words in name and text.
        read: words that are written in another way than they are read, each with what is shown in its place.
    """
    lines = [name, *text.split("\n")]
    words = dict(read)
    for line, column, masked in secrets:
        if line < len(lines):
            word = lines[line][column - 1 : column - 1 + len(masked)]
            if word.strip() and word != masked:
                words[word] = masked
    return dict(sorted(words.items(), key=lambda item: -len(item[0])))


def hide(found: Diagnostic, hidden: Mapping[str, str]) -> Diagnostic:
    """Return a finding whose words show no secret."""
    if not hidden:
        return found
    return replace(found, message=_without(found.message, hidden), cure=_without(found.cure, hidden))


def _without(words: Words, hidden: Mapping[str, str]) -> Words:
    for word, masked in hidden.items():
        words = Words(words.zh.replace(word, masked), words.en.replace(word, masked))
    return words


def masked_line(line: str, number: int, secrets: Iterable[Secret]) -> str:
    """Return a line of a file with every secret in it masked.

    Args:
        line: the line.
        number: its number, from 1; 0 is the file's name, with its folders.
        secrets: the file's secrets.
    """
    mine = [secret for secret in secrets if secret.line == number]
    return _masked(line, mine) if mine else line


def masked_lines(lines: Sequence[str], secrets: Iterable[Secret]) -> list[str]:
    """Return all lines of a file with every secret masked; each is taken up once, however many secrets it holds."""
    by_line: dict[int, list[Secret]] = {}
    for secret in secrets:
        by_line.setdefault(secret.line, []).append(secret)
    return [_masked(line, by_line[number]) if number in by_line else line for number, line in enumerate(lines, start=1)]


def _masked(line: str, secrets: Iterable[Secret]) -> str:
    characters = list(line)
    for _, column, masked in secrets:
        characters[column - 1 : column - 1 + len(masked)] = masked
    return "".join(characters)
