"""Ensure a page says which language it is in, and says the truth.

What it checks: every page has `<html lang>`; in the folder of a language, it is that language.

Why it matters: screen readers choose their voice by it, browsers their fonts and their offer to translate. Source:
WCAG 2.2, 3.1.1 (level A).

Wrong: `<html lang="en">` in `zh/`

Right: `<html lang="zh-Hans">` in `zh/`

确保页面标明自己的语言，而且标得对。

检查什么：每一页都有 `<html lang>`；在某种语言的文件夹里，就是那种语言。

为什么：读屏软件靠它选择声音，浏览器靠它选择字体、决定要不要翻译。依据：WCAG 2.2 的 3.1.1（A 级）。

错误：`zh/` 里的 `<html lang="en">`

正确：`zh/` 里的 `<html lang="zh-Hans">`
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Problem
from generator.languages import HTML_LANGUAGE, Words
from generator.scan._page import Page
from generator.scan._rule import Fault, PageRule, Whole

_FOLDERS: dict[str, str] = dict(HTML_LANGUAGE.items())


def _find(name: str, page: Page, _whole: Whole) -> Iterator[Fault]:
    expected = _FOLDERS.get(name.partition("/")[0])
    said = page.lang or ""
    if said != expected if expected else said not in _FOLDERS.values():
        yield Fault(0, {"said": said[:40] or "—", "expected": expected or " / ".join(_FOLDERS.values())})


RULE = PageRule(
    Problem(
        "SIT707",
        "wrong-page-language",
        Words(
            "这一页的 `lang` 是 `{said}`，应该是 `{expected}`。", "This page's `lang` is `{said}`, not `{expected}`."
        ),
        Words("改正模板里的 `<html lang>`。", "Correct `<html lang>` in the template."),
    ),
    _find,
)
