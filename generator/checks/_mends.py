"""Work out for a whole casebook what would be mended in which file. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from functools import partial
from itertools import groupby
from pathlib import Path

from generator.checks._allowances import without_allowed
from generator.checks._judge import Subject, judge
from generator.checks._masking import hidden_words, masked_line, masked_lines
from generator.checks._mending import Eyes, Looked, Mended, is_mendable, mended
from generator.checks._run import Checked, Manner, is_chosen
from generator.checks._setting import Setting
from generator.checks._surroundings import gather
from generator.checks._verdict import Secret, Verdict
from generator.content import EntryFile, open_entry
from generator.source import SIZE_LIMIT, decode, in_utf8, read_bytes


@dataclass(frozen=True)
class Mend:
    """What would be mended in one file.

    Attributes:
        name: the file, relative to the project's root.
        shown: its name as it may be shown.
        before: its bytes as they are.
        after: its bytes as they would be.
        count: how many places would be mended.
        doubtful: whether something was left because it was not certain, or would have brought an error.
        diff: the change as a unified diff, without identities.
    """

    name: str
    shown: str
    before: bytes
    after: bytes
    count: int
    doubtful: bool
    diff: tuple[str, ...]


def mends(root: Path, today: date, checked: Checked, manner: Manner) -> Iterator[Mend]:
    """Yield for each file with findings that can be mended what would be done.

    Args:
        root: the project's root.
        today: the day of the run.
        checked: what the run found.
        manner: how the run was done; other findings than those that were asked for are left alone.

    Raises:
        UnreadableError: the system refuses to read a file.
        CheckFailedError: a rule broke down over a changed file.
    """
    mendable = [one for one in checked.as_placed if is_mendable(one)]
    if not mendable:
        return
    around = gather(root, manner.roster)
    files = {file.found.name: file for file in around.files}
    for name, found in groupby(mendable, key=lambda one: one.location.path):
        if name in files or name.endswith(".md"):
            raw = read_bytes(root / name)
            if len(raw) <= SIZE_LIMIT:
                eyes = _Eyes(name, files.get(name), around.setting, today)
                wanted = Eyes(eyes.judge, eyes.read, partial(is_chosen, manner=manner))
                yield eyes.mend(raw, mended(raw, name, tuple(found), wanted), reveal=manner.reveal)


@dataclass(frozen=True)
class _Eyes:
    """Looks at one file as a run would."""

    name: str
    file: EntryFile | None
    setting: Setting
    today: date

    def verdict(self, raw: bytes) -> Verdict:
        return judge(Subject(self.name, raw, self.file), self.setting)

    def judge(self, raw: bytes) -> Looked:
        verdict = self.verdict(raw)
        found = without_allowed(verdict.found, {self.name: verdict}, self.today)
        return self.read(raw)._replace(found=tuple(found))

    def read(self, raw: bytes) -> Looked:
        if self.file is None:
            return Looked((), None, whole=False)
        document, entry, found = open_entry(self.file, raw)
        return Looked(found, document.data if document else None, whole=entry is not None)

    def mend(self, raw: bytes, made: Mended, *, reveal: bool) -> Mend:
        old, new = self.verdict(raw), self.verdict(made.raw)
        secrets = () if reveal else old.secrets
        shown = masked_line(self.name, 0, secrets)
        words: dict[str, str] = {}
        for text, verdict in () if reveal else ((_text(raw), old), (_text(made.raw), new)):
            words |= hidden_words("", text, verdict.secrets)
        sides = (
            _masked(_text(raw), secrets, words),
            _masked(_text(made.raw), () if reveal else new.secrets, words),
        )
        diff = tuple(unified_diff(*sides, f"a/{shown}", f"b/{shown}", lineterm=""))
        return Mend(self.name, shown, raw, made.raw, made.places, made.doubtful, diff)


def _text(raw: bytes) -> str:
    """Return what can be read of a file, with the lines that places are counted in."""
    converted = in_utf8(raw)
    return decode(converted if converted is not None else raw, "")[0] or raw.decode("utf-8", "replace")


def _masked(text: str, secrets: tuple[Secret, ...], words: dict[str, str]) -> list[str]:
    lines = masked_lines(text.split("\n"), secrets)
    for word, masked in sorted(words.items(), key=lambda item: -len(item[0])):
        lines = [line.replace(word, masked) for line in lines]
    return lines
