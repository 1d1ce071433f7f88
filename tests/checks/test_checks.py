"""Every check against its own file of cases, `cases/<CODE>.yaml`, and what all checks promise."""

from __future__ import annotations

import importlib
import re
from datetime import date
from pathlib import Path
from posixpath import normpath
from shutil import copytree
from typing import Any, NamedTuple, cast

import pytest
import yaml
from bad_input import assert_explained
from casebook_from import SOUND, TODAY, casebook_at, changed, place_of, with_files

from generator import scan
from generator.checks import FAMILIES, HEADINGS, Check, all_checks, check, explanations
from generator.checks._explanation import pages_of
from generator.diagnostics import Severity
from generator.discovery import members
from generator.languages import LANGUAGES, Language

CASES = Path(__file__).parent / "cases"
ROOT = Path(__file__).parents[2]
CHECKS = {check.problem.code: check for check in all_checks()}
MODULES = tuple(members("generator.checks"))


class Case(NamedTuple):
    """One change to the sound casebook, and what the check of `code` must say of it; nothing, if `at` is empty.

    In the file of cases: `file`, `replace`, `by`; for wrong ones `at`, a piece of the file at whose beginning the
    finding must stand, `in` if that is another file, and `says`, fragments of its words. `beside`: so many copies of
    the changed file stand beside it (`-1`, `-2` …), in which `beside_replace` is replaced by `beside_by`.
    """

    code: str
    what: str
    file: str
    replace: str
    by: str
    at: str = ""
    in_file: str = ""
    says: tuple[str, ...] = ()
    beside: tuple[int, str, str] = (0, "", "")

    def files(self) -> dict[str, str]:
        """Return the changed casebook."""
        made = changed(self.file, self.replace, self.by)
        count, old, new = self.beside
        for number in range(1, count + 1):
            made[self.file.replace(".yaml", f"-{number}.yaml")] = made[self.file].replace(old, new)
        return made


@pytest.fixture(scope="session")
def remembered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run remembers of the sound casebook, so that for each case only the changed file is judged."""
    root = casebook_at(tmp_path_factory.mktemp("sound"))
    check(root, TODAY)
    return root / ".casebook"


def _read(path: Path) -> dict[str, list[dict[str, Any]]]:
    return cast("dict[str, list[dict[str, Any]]]", yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def _cases(kind: str) -> list[Case]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        for row in _read(path)[kind]:
            at, in_file, says = row.get("at", ""), row.get("in", row["file"]), tuple(row.get("says", ()))
            change = row["file"], row["replace"], row["by"]
            beside = int(row.get("beside", 0)), row.get("beside_replace", ""), row.get("beside_by", "")
            found.append(Case(path.stem, row["what"], *change, at, in_file, says, beside))
    return found


def _name(case: Case) -> str:
    return f"{case.code}: {case.what}"


@pytest.mark.parametrize("case", _cases("wrong"), ids=_name)
def test_a_check_finds_what_is_wrong_where_it_is(tmp_path: Path, remembered: Path, case: Case) -> None:
    """Code, place and words in both languages."""
    files = case.files()
    copytree(remembered, tmp_path / ".casebook")
    found = check(casebook_at(tmp_path, files), TODAY).diagnostics
    assert {diagnostic.code for diagnostic in found} == {case.code}
    path = normpath(f"casebook/{case.in_file}")
    place = place_of(files[case.in_file], case.at)
    (here,) = (
        diagnostic
        for diagnostic in found
        if diagnostic.location.path == path and (diagnostic.location.line, diagnostic.location.column) == place
    )
    assert_explained(here, CHECKS[case.code].problem, *place, case.says)
    line = files[case.in_file].split("\n")[place[0] - 1]
    expected = "" if case.in_file.endswith(".svg") else line  # of a picture no line is shown
    masked = "*" in here.excerpt and re.fullmatch(re.escape(here.excerpt).replace(r"\*", "."), expected)
    assert here.excerpt == expected or masked


@pytest.mark.parametrize("case", _cases("right"), ids=_name)
def test_a_check_leaves_in_peace_what_only_looks_wrong(tmp_path: Path, remembered: Path, case: Case) -> None:
    """What another check says about it is that check's business."""
    copytree(remembered, tmp_path / ".casebook")
    found = check(casebook_at(tmp_path, case.files()), TODAY).diagnostics
    assert case.code not in {diagnostic.code for diagnostic in found}


def test_the_sound_casebook_has_no_finding(tmp_path: Path) -> None:
    """So that each case stands for its own change alone."""
    checked = check(casebook_at(tmp_path), TODAY)
    assert checked.diagnostics == ()
    assert checked.errors == 0


@pytest.mark.parametrize("code", CHECKS)
def test_a_check_has_a_file_of_cases(code: str) -> None:
    """At least one case must be found and one must not."""
    path = CASES / f"{code}.yaml"
    assert path.is_file(), f"write tests/checks/cases/{code}.yaml"
    cases = _read(path)
    assert cases["wrong"]
    assert cases["right"]


def test_a_file_of_cases_has_a_check() -> None:
    """A check that goes takes its cases along."""
    assert {path.stem for path in CASES.iterdir()} == set(CHECKS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("module", MODULES)
def test_a_check_explains_itself_under_four_headings(module: str, language: Language) -> None:
    """Its docstring states what it ensures and is its page, in both languages."""
    page = pages_of(importlib.import_module(module).__doc__ or "")[language]
    assert page.ensures.startswith({"zh": "确保", "en": "Ensure "}[language])
    assert page.ensures.endswith({"zh": "。", "en": "."}[language])
    assert tuple(page.parts) == tuple(heading.of(language) for heading in HEADINGS)
    assert all(len(text) >= 8 for text in page.parts.values())


@pytest.mark.parametrize("module", MODULES)
def test_a_check_declares_a_check_named_like_its_file(module: str) -> None:
    """The name in a report leads to the file."""
    declared = cast("Check", importlib.import_module(module).CHECK)
    assert isinstance(declared, Check)
    assert declared.problem.slug == module.rsplit(".", 1)[1].replace("_", "-")


def test_every_check_can_be_explained() -> None:
    """`casebook explain CODE` finds the check's own page."""
    told = explanations()
    for code, declared in CHECKS.items():
        assert told[code].problem is declared.problem
        assert set(told[code].pages) == set(LANGUAGES)


def test_every_family_of_codes_has_a_name() -> None:
    """Readers of the list of checks know what the letters stand for; no letters are left over."""
    assert {told.family for told in scan.explanations().values()} == set(FAMILIES)


def test_references_are_not_judged_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    """What they lead to may be in that file; the author would chase ghosts."""
    files = with_files({"vocabulary/groups.yaml": "title：没有\n"})
    found = check(casebook_at(tmp_path, files), TODAY).diagnostics
    assert [diagnostic.slug for diagnostic in found] == ["full-width-colon"]


def test_other_checks_run_although_a_file_cannot_be_read(tmp_path: Path) -> None:
    """One run tells as much as can be told."""
    overdue = changed("guides/heat.yaml", "2027-10-01", "2026-10-02")["guides/heat.yaml"]
    files = with_files({"vocabulary/groups.yaml": "", "guides/heat.yaml": overdue})
    found = check(casebook_at(tmp_path, files), TODAY).diagnostics
    assert {diagnostic.slug for diagnostic in found} == {"empty-file", "overdue-review"}


def test_only_errors_are_counted_as_errors(tmp_path: Path) -> None:
    """Warnings keep nobody from publishing."""
    late = check(casebook_at(tmp_path), date(2030, 1, 1))
    assert {diagnostic.severity for diagnostic in late.diagnostics} == {Severity.WARNING}
    assert len(late.diagnostics) == len(SOUND)
    assert late.errors == 0


def test_the_casebook_itself_has_no_errors() -> None:
    """What is in this repository can be published."""
    checked = check(ROOT, TODAY)
    errors = [found for found in checked.diagnostics if found.severity is Severity.ERROR]
    assert not errors, "\n" + "\n".join(f"{found.location}: {found.code} {found.message.en}" for found in errors)
