"""Findings as code hosts read them: SARIF, and the commands of a workflow."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from generator.diagnostics import Diagnostic, Location, Problem, Severity, forms
from generator.languages import LANGUAGES, Language, Words
from tests.sarif_schema import faults_of

PROBLEM = Problem(
    "TST001", "test-problem", Words("这里有“{what}”。{hint}", "Here is “{what}”. {hint}"), Words("改掉。", "Change it.")
)
MILD = Problem(
    "TST102", "mild-problem", Words("提醒一下。", "By the way."), Words("不急。", "No hurry."), Severity.WARNING
)
KNOWN = {one.code: one for one in (PROBLEM, MILD)}


def _found(path: str = "casebook/cases/x.yaml", line: int = 7, excerpt: str = "", what: str = "x") -> Diagnostic:
    return PROBLEM.at(Location(path, line, 3, 4), excerpt, what=what, hint="")


# SARIF


def _required(*names: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(names), "properties": properties, "additionalProperties": False}


TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
NUMBER = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
PLACE = {"startLine": NUMBER, "startColumn": NUMBER, "endColumn": NUMBER}
ARTIFACT = _required("uri", uri={"type": "string", "pattern": "^[A-Za-z0-9_.~/%-]+$"}, uriBaseId={"type": "string"})
FIX = _required(
    "artifactChanges",
    artifactChanges={
        "type": "array",
        "minItems": 1,
        "items": _required(
            "artifactLocation",
            "replacements",
            artifactLocation=ARTIFACT,
            replacements={
                "type": "array",
                "minItems": 1,
                "items": _required(
                    "deletedRegion", deletedRegion=_required("startLine", **PLACE), insertedContent=TEXT
                ),
            },
        ),
    },
)
RULE = _required(
    "id",
    id={"type": "string"},
    name={"type": "string"},
    shortDescription=TEXT,
    help=TEXT,
    defaultConfiguration=_required(level=LEVEL),
    properties=_required(tags={"type": "array", "uniqueItems": True, "items": {"type": "string"}}),
)
RESULT = _required(
    "message",
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=TEXT,
    locations={
        "type": "array",
        "items": _required(
            physicalLocation=_required(artifactLocation=ARTIFACT, region=_required(**PLACE, snippet={"type": "object"}))
        ),
    },
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    fixes={"type": "array", "uniqueItems": True, "items": FIX},
)
DRIVER = _required(
    "name",
    name={"type": "string"},
    version={"type": "string"},
    rules={"type": "array", "uniqueItems": True, "items": RULE},
)
RUN = _required(
    "tool",
    tool=_required("driver", driver=DRIVER),
    language={"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    originalUriBaseIds={"type": "object"},
    results={"type": "array", "items": RESULT},
)
SARIF = {
    **_required("version", "runs", version={"enum": ["2.1.0"]}, runs={"type": "array", "items": RUN}),
    "$comment": "The parts of the standard's schema that we write, and nothing else allowed.",
}
SARIF["properties"]["$schema"] = {"type": "string", "format": "uri"}


def _sarif(*found: Diagnostic, language: Language = "en", known: dict[str, Problem] = KNOWN) -> dict[str, Any]:
    data = json.loads(forms()["sarif"].render(found, language, known))
    assert [error.message for error in Draft7Validator(SARIF).iter_errors(data)] == []
    assert faults_of(data) == [], "the standard's own schema"
    (run,) = data["runs"]
    return dict(run)


def test_a_sarif_report_counts_columns_in_characters_from_the_root() -> None:
    """As our places do; a host would count UTF-16 units otherwise, and mark the wrong words after an emoji."""
    run = _sarif(_found(excerpt="zh: 😀张**"))
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 7, "startColumn": 3, "endColumn": 7, "snippet": {"text": "zh: 😀张**"}}
    assert place["artifactLocation"] == {"uri": "casebook/cases/x.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]


@pytest.mark.parametrize(
    "path", ["casebook/cases/x y%.yaml", "casebook/案/兰#?.yaml", "a\udcff.yaml", "a\ud800\n.yaml"]
)
def test_every_file_has_a_sound_address(path: str) -> None:
    """Also one whose name is not UTF-8: its bytes are in the address."""
    (result,) = _sarif(_found(path))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    wanted = path.replace("\ud800", "�").encode("utf-8", "surrogateescape")
    assert unquote_to_bytes(uri) == wanted


def test_levels_rules_and_results_fit_together() -> None:
    """Each result leads to its rule, which says in both languages what is meant and how to mend it."""
    run = _sarif(_found(), MILD.at(Location("x.yaml")), _found(line=8))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["TST001", "TST102"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]
    assert {one["ruleId"]: one["level"] for one in run["results"]} == {"TST001": "error", "TST102": "warning"}
    assert rules[0]["shortDescription"]["text"] == "Here is “…”.\n这里有“…”。"
    assert rules[0]["help"]["text"] == "Change it.\n改掉。"
    assert rules[0]["properties"]["tags"] == ["TST"]
    zh = _sarif(_found(), language="zh")
    assert zh["tool"]["driver"]["rules"][0]["help"]["text"] == "改掉。\nChange it."
    assert zh["results"][0]["message"]["text"] == "这里有“x”。 改掉。"
    assert zh["language"] == "zh"


def test_a_rule_that_nobody_explains_has_its_name() -> None:
    """The report is whole without the general words."""
    assert _sarif(_found(), known={})["tool"]["driver"]["rules"][0]["shortDescription"] == {"text": "test-problem"}


def _prints(*found: Diagnostic) -> list[str]:
    return [one["partialFingerprints"]["primaryLocationLineHash"] for one in _sarif(*found)["results"]]


def test_a_finding_is_the_same_when_lines_above_it_come_and_go() -> None:
    """So that a host does not call an old finding new."""
    (before,) = _prints(_found(line=7, excerpt="zh: 张**"))
    assert _prints(_found(line=70, excerpt="    zh: 张**")) == [before]
    assert _prints(_found(line=7, excerpt="zh: 李**")) != [before]
    assert _prints(_found("casebook/cases/y.yaml", excerpt="zh: 张**")) != [before]
    assert _prints(replace(_found(excerpt="zh: 张**"), code="TST002")) != [before]


def test_equal_lines_are_counted() -> None:
    """Two findings never share a fingerprint."""
    first, second = _prints(_found(line=7, excerpt="a: b"), _found(line=9, excerpt="a: b"))
    assert first != second
    assert first.rpartition(":")[0] == second.rpartition(":")[0]


def test_what_can_be_replaced_is_offered() -> None:
    """A host can show it as a suggestion."""
    (result,) = _sarif(replace(_found(), replacement="70–79岁"))["results"]
    ((change,),) = [one["replacements"] for one in result["fixes"][0]["artifactChanges"]]
    assert change["insertedContent"] == {"text": "70–79岁"}
    assert change["deletedRegion"] == {"startLine": 7, "startColumn": 3, "endColumn": 7}
    assert "fixes" not in _sarif(_found())["results"][0]


def test_a_sarif_report_of_nothing_is_whole() -> None:
    """A host then closes what it showed."""
    assert _sarif()["results"] == []


@given(st.text(), st.text(min_size=1), st.text(), st.sampled_from(LANGUAGES))
def test_whatever_is_found_the_sarif_report_is_sound(path: str, what: str, line: str, language: Language) -> None:
    """Control characters, halves of characters, quotes: nothing breaks it."""
    _sarif(_found(path or "x", excerpt=line, what=what), language=language)


def test_a_very_long_line_does_not_stand_in_the_report_once_for_each_finding() -> None:
    """Place and fingerprint are enough; what is equal is counted."""
    line = "zh: " + "很长" * 5_000
    results = _sarif(_found(line=7, excerpt=line), replace(_found(line=7, excerpt=line), code="TST002"))["results"]
    assert all("snippet" not in one["locations"][0]["physicalLocation"]["region"] for one in results)
    first, second = _prints(_found(line=7, excerpt=line), _found(line=9, excerpt=line))
    assert first != second


# A workflow on GitHub


def _github(*found: Diagnostic, language: Language = "en") -> list[str]:
    return forms()["github"].render(found, language).splitlines()


def test_an_annotation_stands_at_its_place() -> None:
    """File, line and columns, the code as its title, the cure beneath."""
    assert _github(_found())[0] == (
        "::error file=casebook/cases/x.yaml,line=7,endLine=7,col=3,endColumn=7,title=TST001/test-problem"
        "::Here is “x”.%0ACure: Change it."
    )
    assert _github(MILD.at(Location("x.yaml")), language="zh")[0].endswith("::提醒一下。%0A怎样改：不急。")
    assert _github(MILD.at(Location("x.yaml")))[0].startswith("::warning file=x.yaml,")


def test_what_commands_are_made_of_is_escaped() -> None:
    """As the host's own library does it: `%`, line ends, and in properties `:` and `,`."""
    first = _github(_found("a%,b:c\r\nd.yaml", what="100%: a,b"))[0]
    assert "file=a%25%2Cb%3Ac%0D%0Ad.yaml,line=7" in first
    assert "::Here is “100%25: a,b”.%0A" in first


def test_ten_are_shown_the_worst_first_and_the_rest_is_counted() -> None:
    """The host shows no more for a step; one notice says how many there are, a folded group which."""
    mild = [MILD.at(Location("a.yaml", number)) for number in range(1, 10)]
    lines = _github(*mild, *(_found(line=number) for number in range(1, 6)))
    shown = [line for line in lines if line.startswith(("::error", "::warning"))]
    assert [line.split()[0] for line in shown] == ["::error"] * 5 + ["::warning"] * 5
    assert "::notice title=casebook check::4 more are in the log of this step." in lines
    start, end = lines.index("::group::4 more are in the log of this step."), lines.index("::endgroup::")
    assert lines[start + 2 : end - 1] == [f"a.yaml:{number}:1: TST102 By the way." for number in range(6, 10)]
    assert lines[-1] == "5 errors, 9 warnings in 2 files."


def test_ten_need_no_group() -> None:
    """Nothing is counted that is shown."""
    lines = _github(*(_found(line=number) for number in range(1, 11)))
    assert len([line for line in lines if line.startswith("::")]) == 10


COMMAND = st.text(alphabet=st.sampled_from(list("::error ]#[\n\r% a，张\ud800\x1b")), max_size=30)


@given(st.lists(st.tuples(COMMAND, COMMAND), max_size=14))
def test_nothing_that_is_written_becomes_a_command(written: list[tuple[str, str]]) -> None:
    """Commands are ours alone: as many as there are findings, and what an author wrote comes between stop and go."""
    found = [_found(path or "x", line, what=what) for line, (path, what) in enumerate(written, start=1)]
    text = forms()["github"].render(found, "en")
    text.encode()
    lines = text.split("\n")
    count = len(set(found))
    assert sum(line.startswith(("::error file=", "::warning file=")) for line in lines) == min(count, 10)
    if count > 10:
        stop = next(number for number, line in enumerate(lines) if line.startswith("::stop-commands::"))
        go = lines.index(f"::{lines[stop].rpartition('::')[2]}::")
        assert go - stop - 1 == count - 10
        del lines[stop:go]
    assert all("##[" not in line or line.startswith("::") for line in lines)
