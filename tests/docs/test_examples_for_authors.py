"""What pages for authors show is what the tool does: examples pass, mistakes are found, messages are real."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest
import yaml
from pydantic import TypeAdapter

from generator.checks import check, run_alone
from generator.content import Family, FamilyFile, load_single
from generator.content.case import Case
from generator.content.guide import Guide
from generator.diagnostics import Diagnostic, forms
from generator.languages import LANGUAGES, Language
from tests.casebook_from import casebook_at
from tests.docs.pages import DOCS, ROOT, blocks_of, section_of

Findings = dict[str, tuple[Diagnostic, ...]]

TODAY = date(2026, 11, 20)
each_language = pytest.mark.parametrize("language", LANGUAGES)

MISTAKES = {
    "YML013": ("  zh: 热天出门以前", "\tzh: 热天出门以前"),
    "YML014": ("  zh: 热天出门以前", "\u3000zh: 热天出门以前"),
    "YML015": ("    zh: 还没有请", "    zh：还没有请"),
    "YML016": ("  zh: 热天出门以前", "  zh:热天出门以前"),
    "YML017": ("zh: 不用等到口渴，就要喝水。", "zh: *重点*"),
    "YML018": ("en: Drink before you are thirsty.", "en: Remember: drink"),
    "YML019": ("    en: Drink before you are thirsty.", "     en: Drink before you are thirsty."),
    "YML020": ("zh: 不用等到口渴，就要喝水。", 'zh: "不用等到口渴，就要喝水。”'),
    "YML024": ("topics: [disaster]", "topics: [disaster]\ntopics: [disaster]"),
    "YML028": ("zh: 带一壶水，告诉家人你去哪里。", "zh: 带一壶水 #不要带酒"),
    "YML036": ("{zh: 热天出门, en: Going out on a hot day}", "{zh: 热天出门, en: Going out, hot days}"),
    "FLD001": ("for_whom:", "for_who:"),
    "FLD003": (
        "summary:\n  zh: 热天出门以前做什么，什么时候马上打120。\n"
        "  en: What to do before you go out on a hot day, and when to call 120.\n",
        "",
    ),
    "FLD006": ("groups: [all-residents, older-people]", "groups: children"),
    "FLD010": ("next_review: 2027-05-20", "next_review: 2026年5月"),
    "REF101": ("older-people]", "older-poeple]"),
    "REF102": ("call: emergency-120", "call: children-12349"),
}
"""The mistakes of the table in `write.md`, each made in the example of a guide. `YML008` is a matter of bytes."""


def examples(language: Language) -> dict[str, str]:
    """Return the whole entries in `write.md`, by content type."""
    found = (re.match(r"# example: (\w+)\n", block) for block in blocks_of(DOCS / language / "write.md"))
    return {first[1]: first.string for first in found if first}


def with_mistake(code: str) -> bytes:
    guide = examples("en")["guide"]
    if code == "YML008":
        return guide.encode("gbk")
    old, new = MISTAKES[code]
    assert old in guide, f"the example no longer has {old!r}"
    return guide.replace(old, new, 1).encode()


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Findings:
    """What is wrong with the examples as they stand, and with the guide and each mistake in it, by file.

    References are judged only where all files can be read, so these have a casebook of their own. So have the examples
    of each language: both pages show the same case, and the same case twice in one casebook is a finding (RID208).
    Emergencies lead to guides, which are not there.
    """
    readable = {f"guides/{code.lower()}.yaml": with_mistake(code) for code in MISTAKES if code.startswith("REF")}
    broken = {f"guides/{code.lower()}.yaml": with_mistake(code) for code in (*MISTAKES, "YML008")}
    sound = {
        language: {f"{type_}s/sound-{language}.yaml": text.encode() for type_, text in examples(language).items()}
        for language in LANGUAGES
    }
    found: Findings = {}
    for name, files in (("broken", broken), ("readable", readable), *sound.items()):
        root = tmp_path_factory.mktemp(name)
        for folder in ("vocabulary", "stations"):
            to = root / "casebook" / folder
            shutil.copytree(ROOT / "casebook" / folder, to, ignore=shutil.ignore_patterns("emergencies.yaml"))
        found |= dict.fromkeys(files, ())
        for one in check(casebook_at(root, files), TODAY).diagnostics:
            found[one.location.path.removeprefix("casebook/")] += (one,)
    return found


@each_language
def test_the_whole_examples_have_no_finding(language: Language, findings: Findings) -> None:
    """Who copies one begins with a file that passes the check."""
    assert set(examples(language)) == {"guide", "case"}
    assert [found for type_ in examples(language) for found in findings[f"{type_}s/sound-{language}.yaml"]] == []


@each_language
def test_the_family_that_is_shown_can_be_drawn(language: Language, tmp_path: Path) -> None:
    """Who copies it from the page about drawing begins with a file without findings."""
    (family,) = (block for block in blocks_of(DOCS / language / "draw.md") if block.startswith("# example: family\n"))
    path = tmp_path / "family.yaml"
    path.write_text(family, encoding="utf-8")
    single = load_single(path, path.name)
    assert single.diagnostics == ()
    assert isinstance(single.record, FamilyFile)
    assert single.document
    assert run_alone(single.record, single.document) == ()


@each_language
def test_every_fragment_is_right(language: Language) -> None:
    """Its fields have these names, and take these values, in a guide or in a case."""
    fragments = [block for block in blocks_of(DOCS / language / "write.md") if block.startswith("# fragment\n")]
    assert fragments
    for fragment in fragments:
        for name, value in yaml.load(fragment, yaml.BaseLoader).items():
            field = next(model.model_fields[name] for model in (Guide, Case, Family) if name in model.model_fields)
            TypeAdapter(Annotated[field.annotation, field]).validate_python(value)


@each_language
def test_the_table_of_mistakes_is_what_is_tried_here(language: Language) -> None:
    """A row without a code promises nothing; a code that is not tried may be wrong."""
    table = section_of(DOCS / language / "write.md", "mistakes")
    codes = re.findall(r"^\|.*\| `?(\w+)`? \|$", table, re.MULTILINE)
    assert sorted(codes[1:]) == sorted([*MISTAKES, "YML008"])


@pytest.mark.parametrize("code", [*MISTAKES, "YML008"])
def test_each_mistake_of_the_table_is_found_with_its_code(code: str, findings: Findings) -> None:
    """The author who looks a message up finds the row that it belongs to."""
    assert code in {found.code for found in findings[f"guides/{code.lower()}.yaml"]}


@each_language
def test_the_messages_that_are_shown_are_the_tools_own(language: Language, findings: Findings) -> None:
    """Place, words, line, caret and cure, to the letter."""
    shown = re.findall(r"```text\n(.*?)```", section_of(DOCS / language / "write.md", "reading"), re.DOTALL)
    for code, message in zip(("YML015", "REF101"), shown, strict=True):
        name = f"guides/{code.lower()}.yaml"
        report = forms()["text"].render(findings[name], language)
        assert message.strip() in report.replace(name, "guides/hot-day.yaml")
