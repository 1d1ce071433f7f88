"""Judge many files: on all cores if there are enough of them to be worth it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence

from generator.checks._judge import Subject, judge
from generator.checks._setting import Setting
from generator.checks._verdict import Verdict
from generator.content import EntryFile
from generator.source import read_entry

A_FEW = 300
"""From so many files on, starting processes costs less than it saves."""
_PORTION = 50


def judge_all(files: Sequence[EntryFile], loose: Sequence[Subject], setting: Setting) -> Iterator[Verdict]:
    """Yield a verdict about each file.

    Args:
        files: those that should hold an entry; they are read here, so that not all are in memory at once.
        loose: other files.
        setting: for the rules.

    Raises:
        UnreadableError: the system refuses to read a file.
        CheckFailedError: a rule broke down.
    """
    yield from (judge(subject, setting) for subject in loose)
    cores = os.cpu_count() or 1
    if len(files) < A_FEW or cores == 1:
        yield from (_judged(file, setting) for file in files)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - after one edit it is not needed, and is slow

    portions = [files[start : start + _PORTION] for start in range(0, len(files), _PORTION)]
    with ProcessPoolExecutor(cores, initializer=_begin, initargs=(setting,)) as pool:
        for verdicts in pool.map(_portion, portions):
            yield from verdicts


_setting = Setting()


def _begin(setting: Setting) -> None:
    global _setting  # noqa: PLW0603 - a worker has one setting from its beginning to its end
    _setting = setting
    # What a worker makes is short-lived and has no circles: to look for them takes a tenth of its time.
    gc.enable()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def _portion(files: Sequence[EntryFile]) -> list[Verdict]:
    return [_judged(file, _setting) for file in files]


def _judged(file: EntryFile, setting: Setting) -> Verdict:
    return judge(Subject(file.found.name, read_entry(file.found.file), file), setting)
