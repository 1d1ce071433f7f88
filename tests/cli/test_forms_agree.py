"""One casebook with every kind of finding that a check can make: all forms of the report tell the same of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
from casebook_from import PROSE, REGISTERS, SOUND, casebook_at

from generator.checks import FAMILIES
from generator.languages import LANGUAGES, Language
from tests.sarif_schema import PUBLISHED_AT, SCHEMA, faults_of

CHANGES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "guides/heat.yaml": (
        ("groups: [living-alone]", "groups: [living-alnoe]"),  # REF
        ("next_review: 2027-10-01", "next_review: 2026-10-15"),  # REV
        ("Drink water., sources: [talk]}", "Drink 2 glasses.} # casebook: allow REV502"),  # TRN, SUP
        ("不要中午出门。", "案主张建国说，病魔面前，不要中午出门。"),  # PII, STG
        ("多喝水。", "多喝" + "很凉很凉的水，再喝" * 9 + "水。"),  # RDB
    ),
    "cases/lan.yaml": (
        ("独居。, en: Lives alone.}\npresenting", "2020年1月27日起独居。, en: Lives alone.}\npresenting"),  # RID
        ("[editor, supervisor, ethics]", "[editor]"),  # PUB
        ("    - {from: lan, to: ming, kind: close}", "    - {from: lan, to: lan, kind: close}"),  # FAM
    ),
    "ledger.yaml": (("cases/old/: → cases/lan/", "cases/old/: title"),),  # URL
}
BROKEN = {
    "guides/100% sure, or: not.yaml": "title: {zh: 防暑, en: Heat}\ntitle: {zh: 防寒, en: Cold}\n",  # YML
    "lessons/neighbours.yaml": SOUND["lessons/neighbours.yaml"].replace("minutes: 30", "minutes: 31"),  # FLD
}


class Told(NamedTuple):
    """One finding as every form tells it."""

    path: str
    line: int
    column: int
    code: str


def _files() -> dict[str, str]:
    files = {**SOUND, **PROSE, **REGISTERS}
    for name, changes in CHANGES.items():
        for old, new in changes:
            assert old in files[name], old
            files[name] = files[name].replace(old, new, 1)
    return files


@pytest.fixture(params=["fields that can be read", "files that cannot"])
def wrong(request: pytest.FixtureRequest, project: Path) -> Path:
    """A project with findings of many families. References are only judged where every file can be read."""
    return casebook_at(project, {**_files(), **(BROKEN if "cannot" in request.param else {})})


def _from_json(text: str) -> list[Told]:
    rows = json.loads(text)["diagnostics"]
    return [Told(row["path"], row["line"], row["column"], row["code"]) for row in rows]


def _from_lines(text: str) -> list[Told]:
    found = re.findall(r"^(\S.*?):(\d+):(\d+): ([A-Z]{3}\d{3}) ", text, re.MULTILINE)
    return [Told(path, int(line), int(column), code) for path, line, column, code in found]


def _from_text(text: str) -> list[Told]:
    found = re.findall(r"^(\S.*?):(\d+):(\d+): (?:错误|提醒|error|warning) ([A-Z]{3}\d{3})/", text, re.MULTILINE)
    return [Told(path, int(line), int(column), code) for path, line, column, code in found]


def _from_sarif(text: str) -> list[Told]:
    (run,) = json.loads(text)["runs"]
    told = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        path = unquote(place["artifactLocation"]["uri"])
        told.append(Told(path, region["startLine"], region["startColumn"], result["ruleId"]))
    return told


def _from_github(text: str) -> list[Told]:
    """Return the findings of the annotations, read as the host reads them, and those that only the log has."""
    told = []
    for properties in re.findall(r"^::(?:error|warning) (file=.*?)::", text, re.MULTILINE):
        values = dict(one.split("=", 1) for one in properties.split(","))
        path = values["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        told.append(Told(path, int(values["line"]), int(values["col"]), values["title"].partition("/")[0]))
    _, _, rest = text.partition("::group::")
    return [*told, *_from_lines(rest)]


READERS = {
    "json": _from_json,
    "concise": _from_lines,
    "text": _from_text,
    "sarif": _from_sarif,
    "github": _from_github,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_forms_tell_the_same_findings_at_the_same_places(casebook: Any, wrong: Path, language: Language) -> None:
    """As many, of the same codes, in the same files, lines and columns; more than a host shows in a step."""
    told = {
        form: read(casebook("--language", language, "check", "--publish", "--format", form).out)
        for form, read in READERS.items()
    }
    expected = Counter(told["json"])
    assert len(told["json"]) > 10
    for form, findings in told.items():
        assert Counter(findings) == expected, form


def test_every_family_of_checks_is_among_them(casebook: Any, project: Path) -> None:
    """So that the test above speaks for all of them; `SIT` is told by the build alone."""
    casebook_at(project, _files())
    told = _from_json(casebook("check", "--publish", "--format", "json").out)
    casebook_at(project, {**SOUND, **BROKEN})
    told += _from_json(casebook("check", "--publish", "--format", "json").out)
    assert {one.code.rstrip("0123456789") for one in told} == set(FAMILIES) - {"SIT"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sarif_report_is_what_the_standard_says(casebook: Any, wrong: Path, language: Language) -> None:
    """It is held against the schema that the standard publishes, and names that one."""
    report = json.loads(casebook("--language", language, "check", "--publish", "--format", "sarif").out)
    assert faults_of(report) == []
    assert report["$schema"] == PUBLISHED_AT == SCHEMA["id"]


@pytest.mark.parametrize("form", READERS)
def test_no_form_shows_a_name(casebook: Any, wrong: Path, form: str) -> None:
    """Whatever the report is for, what was found is masked in it."""
    out = casebook("check", "--publish", "--format", form).out
    assert "张建国" not in out
    assert "建国" not in out
