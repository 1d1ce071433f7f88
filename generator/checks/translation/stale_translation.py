"""Ensure a translation is mended when its original changes.

What it checks: `casebook/translations.yaml` remembers which Chinese and which English belonged together. A text is
stale if one of the two was changed since and the other was not. Commas and line breaks do not count. A text of which
both are new counts as translated.

Why it matters: a correction that reaches one language only leaves the readers of the other with the old advice, and
nobody notices, because both pages look complete.

Wrong: the Chinese now says 每天两次, the English still says once a day.

Right: change the English too, then run `casebook translated case/lan`. If the English still says the same as the
Chinese, only run the command.

确保原文改了，译文也跟着改。

检查什么：`casebook/translations.yaml` 记着哪段中文配哪段英文。后来只改了其中一种语言，就算过期。
只改标点、换行不算；两种语言都改了，算作已经翻译。

为什么：只改一种语言，另一种语言的读者看到的还是旧的说法；两边的页面看上去都是完整的，没有人会发现。

错误：中文改成了“每天两次”，英文还是 once a day。

正确：英文也改好，再运行 `casebook translated case/lan`。如果英文不用改，直接运行这条命令就可以。
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.checks._check import CasebookCheck, Finding, Flaw, Note
from generator.checks._setting import Overview, Setting
from generator.checks._translation.accord import TRANSLATIONS, digest_of, recorded_digest, stale_since
from generator.content import Entry
from generator.diagnostics import Problem, Severity
from generator.languages import Words

_NAMES = {"zh": Words("中文", "Chinese"), "en": Words("英文", "English")}


def _note(entry: Entry, _setting: Setting) -> Note | None:
    return digest_of(entry) or None


def _compare(notes: Mapping[str, Note], overview: Overview) -> Iterator[Finding]:
    register = overview.registers.get(TRANSLATIONS)
    if register is None:
        return
    for key, digest in notes.items():
        line = register.lines.get(key, "")
        if line and recorded_digest(line) != digest:
            yield Finding(key, _flaws(key, line))


def _flaws(key: str, line: str) -> Callable[[Entry], Iterator[Flaw]]:
    def stale(entry: Entry) -> Iterator[Flaw]:
        for change in stale_since(entry, line):
            values = {"changed": _NAMES[change.changed], "kept": _NAMES[change.kept], "entry": key}
            yield Flaw((*change.path, change.kept), values)

    return stale


CHECK = CasebookCheck(
    Problem(
        "TRN602",
        "stale-translation",
        Words(
            "这段文字的{changed}改过了，{kept}还是原来的。",
            "The {changed} of this text was changed, the {kept} is as it was.",
        ),
        Words(
            "对照着把{kept}改好，再运行 `casebook translated {entry}`。如果意思没有变，直接运行这条命令。",
            "Bring the {kept} into line, then run `casebook translated {entry}`. "
            "If it still says the same, only run the command.",
        ),
        Severity.WARNING,
    ),
    _note,
    _compare,
)
