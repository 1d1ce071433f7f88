"""A whole run: what is remembered, what is never remembered, what is let pass, and what happens if a rule breaks."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from casebook_from import SOUND, TODAY, casebook_at, changed, place_of, with_files
from fake_rules import LATE, NAMES, WORDS, problem, use

from generator.checks import (
    CasebookCheck,
    EntryCheck,
    Finding,
    Flaw,
    Manner,
    Overview,
    Setting,
    _ahead,
    _cache,
    _judge,
    _run,
    _surroundings,
    _workers,
    check,
)
from generator.content import Entry
from generator.diagnostics import Diagnostic, Severity, forms
from generator.errors import CheckFailedError, MissingPieceError, UnreadableError

LAN = "cases/lan.yaml"
NAMED = changed(LAN, "{zh: 独居。, en: Lives alone.}", "{zh: 独居，王建国照顾他。, en: Lives alone.} # 王建国")
LATER = date(2027, 1, 1)


@pytest.fixture(autouse=True)
def only_fake_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """What real rules find is tested with them."""
    use(monkeypatch, NAMES, WORDS, LATE)


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are judged, as they are judged."""
    names: list[str] = []
    real = _judge.judge

    def judge(subject: _judge.Subject, setting: Setting) -> _judge.Verdict:
        names.append(subject.name)
        return real(subject, setting)

    monkeypatch.setattr(_workers, "judge", judge)
    return names


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [one.code for one in found]


def test_a_part_of_a_value_is_found_where_it_stands(tmp_path: Path) -> None:
    """Line and column of the characters, not of the value."""
    files = changed(LAN, "{zh: 独居。, en: Lives alone.}", "{zh: 她一个人独居。, en: Lives alone.}")
    (found,) = (one for one in check(casebook_at(tmp_path, files), TODAY).diagnostics if "她一个人" in one.excerpt)
    assert (found.location.line, found.location.column) == place_of(files[LAN], "独居。, en: Lives alone.}\npresenting")
    assert found.location.length == 2


def test_a_part_of_a_folded_text_is_found_on_its_own_line(tmp_path: Path) -> None:
    """YAML joins the lines; the author sees them apart. The second of two equal words is the second one."""
    folded = "zh: >-\n        独居的人。\n        她也独居。\n    en: Lives alone."
    files = changed(LAN, "- {zh: 独居。, en: Lives alone.}\npresenting", f"- {folded}\npresenting")
    found = check(casebook_at(tmp_path, files), TODAY).diagnostics
    first, second = place_of(files[LAN], "独居的人"), place_of(files[LAN], "独居。\n    en")
    assert {first, second} <= {(one.location.line, one.location.column) for one in found}


def test_no_report_shows_an_identity(tmp_path: Path) -> None:
    """Neither the rule's own finding nor one of another rule on the same line, in whichever form."""
    found = check(casebook_at(tmp_path, NAMED), TODAY).diagnostics
    assert codes(found).count("PII999") == 2
    assert any("独居" in one.excerpt and one.code == "STG999" for one in found)
    for form in forms().values():
        for language in ("zh", "en"):
            report = form.render(found, language)
            assert "王建国" not in report
            assert "建国" not in report
    assert any("王**照顾他" in one.excerpt for one in found)


def test_only_who_asks_for_it_sees_the_line_as_it_is(tmp_path: Path) -> None:
    """On a person's own screen; messages stay masked even there."""
    found = check(casebook_at(tmp_path, NAMED), TODAY, Manner(reveal=True)).diagnostics
    assert any("王建国照顾他" in one.excerpt for one in found)
    assert not any("王建国" in one.message.zh for one in found)


def test_an_identity_in_a_files_name_is_masked_in_its_path(tmp_path: Path) -> None:
    """The path is part of every report."""
    found = check(casebook_at(tmp_path, with_files({"cases/wang-jianguo.yaml": SOUND[LAN]})), TODAY).diagnostics
    paths = {one.location.path for one in found if one.code == "PII999"}
    assert paths == {"casebook/cases/w***********.yaml"}


def test_what_differs_from_how_it_is_written_is_looked_at_too(tmp_path: Path) -> None:
    """Escapes and folded lines hide a name from whoever only looks at the text."""
    hidden = '{zh: "\\u738b\\u5efa\\u56fd", en: Lives alone.}'
    found = check(casebook_at(tmp_path, changed(LAN, "{zh: 独居。, en: Lives alone.}", hidden)), TODAY).diagnostics
    assert codes(found).count("PII999") == 1


def test_a_file_that_cannot_be_parsed_is_still_searched_for_identities(tmp_path: Path) -> None:
    """Nor one in another encoding. And what the parser says of them shows no identity."""
    broken = with_files({LAN: "title：王建国\n", "guides/heat.yaml": "title: 王建国说防暑要紧的".encode("gb18030")})
    found = check(casebook_at(tmp_path, broken), TODAY).diagnostics
    assert {one.location.path for one in found if one.code == "PII999"} >= {
        f"casebook/{LAN}",
        "casebook/guides/heat.yaml",
    }
    assert not any("王建国" in f"{one.message}{one.cure}{one.excerpt}" for one in found)


def test_a_second_run_judges_nothing_and_says_the_same(tmp_path: Path, judged: list[str]) -> None:
    """What was found is remembered until something changes."""
    root = casebook_at(tmp_path, NAMED)
    first = check(root, TODAY)
    assert len(judged) == len(NAMED)
    judged.clear()
    assert check(root, TODAY) == first
    assert judged == []


def test_after_one_edit_one_file_is_judged(tmp_path: Path, judged: list[str]) -> None:
    """And the report is the one that a first run gives."""
    root = casebook_at(tmp_path)
    check(root, TODAY)
    judged.clear()
    casebook_at(tmp_path, NAMED)
    found = check(root, TODAY)
    assert judged == [f"casebook/{LAN}"]
    rmtree(root / ".casebook")
    assert check(root, TODAY) == found


@pytest.mark.parametrize("breaks", [False, True])
def test_in_a_large_casebook_another_process_judges_what_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, judged: list[str], breaks: bool
) -> None:
    """The same is found; and if that process breaks down, what it should have judged is judged here."""
    root = casebook_at(tmp_path)
    check(root, TODAY)
    casebook_at(tmp_path, NAMED)
    monkeypatch.setattr(_cache, "_MANY", 0)
    monkeypatch.setattr(_ahead.threading, "active_count", lambda: 1)
    if breaks:
        monkeypatch.setattr(_ahead.pickle, "dumps", lambda _made: 1 / 0)
    judged.clear()
    found = check(root, TODAY)
    assert judged == (["casebook/cases/lan.yaml"] if breaks else [])
    assert "PII999" in codes(found.diagnostics)
    rmtree(root / ".casebook")
    assert check(root, TODAY) == found


def test_a_file_that_changes_during_a_run_is_remembered_as_it_was_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If it is changed back afterwards, what was found between is not taken for what it says."""
    root = casebook_at(tmp_path)
    real = _workers.read_entry

    def changed_meanwhile(path: str) -> bytes:
        casebook_at(tmp_path, NAMED)
        return real(path)

    with monkeypatch.context() as during:
        during.setattr(_workers, "read_entry", changed_meanwhile)
        assert "PII999" in codes(check(root, TODAY).diagnostics)
    casebook_at(tmp_path)
    assert "PII999" not in codes(check(root, TODAY).diagnostics)
    casebook_at(tmp_path, NAMED)
    assert "PII999" in codes(check(root, TODAY).diagnostics)


@pytest.mark.parametrize("name", ["vocabulary/wording.yaml", "sign-offs.yaml"])
def test_a_list_that_changes_during_a_run_is_used_as_it_was_fingerprinted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Otherwise what was found with the new one would hold for the old one, once it is back."""

    def title(overview: Overview) -> Iterator[Finding]:
        wording, register = overview.setting.vocabularies["wording"], overview.registers["sign-offs"]
        yield Finding("case/lan", Flaw(("station",), {"what": f"{wording.record.title.zh} {sorted(register.lines)}"}))

    rule = CasebookCheck(problem("REF999"), lambda *_: None, lambda _notes, overview: title(overview))
    use(monkeypatch, rule)
    root = casebook_at(tmp_path)
    before = check(root, TODAY).diagnostics
    rmtree(root / ".casebook")
    path = root / "casebook" / name
    old, real = path.read_text(), _run.gather

    def changed_meanwhile(*given: Any) -> Any:
        around = real(*given)
        path.write_text(old.replace("title: {zh: ", "title: {zh: 新").replace("case/lan: ", "case/old: "))
        return around

    with monkeypatch.context() as during:
        during.setattr(_run, "gather", changed_meanwhile)
        assert check(root, TODAY).diagnostics[0].message == before[0].message
    path.write_text(old)
    assert check(root, TODAY).diagnostics == before


def test_what_is_kept_of_another_setting_is_not_added_to(tmp_path: Path) -> None:
    """Two runs at a time, with two rosters: what one found says nothing about the other's."""
    root = casebook_at(tmp_path)
    check(root, TODAY)
    around = _surroundings.gather(root, None)
    ours = _cache.Memory(root, around)
    roster = tmp_path / "names.txt"
    roster.write_text("王建国\n")
    check(root, TODAY, Manner(roster=roster))
    theirs = (root / ".casebook/verdicts.jsonl").read_bytes()
    ours.keep({name: one for name, one in ours.verdicts.items() if name.endswith("lan.yaml")})
    assert (root / ".casebook/verdicts.jsonl").read_bytes() == theirs


def test_a_file_that_goes_takes_its_findings_along(tmp_path: Path) -> None:
    """Its verdict is forgotten."""
    root = casebook_at(tmp_path, NAMED)
    check(root, TODAY)
    (root / "casebook" / LAN).unlink()
    assert "PII999" not in codes(check(root, TODAY).diagnostics)


@pytest.mark.parametrize("change", ["vocabulary", "roster", "rules"])
def test_what_rules_know_is_part_of_what_is_remembered(
    tmp_path: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """Another word list, another roster or another rule: every file is judged again."""
    root = casebook_at(tmp_path)
    check(root, TODAY)
    judged.clear()
    if change == "vocabulary":
        casebook_at(tmp_path, changed("vocabulary/wording.yaml", "毒王", "毒源"))
    elif change == "roster":
        (root / "roster.txt").write_text("张三\n", encoding="utf-8")
    else:
        monkeypatch.setattr("generator.checks._surroundings.code_digest", lambda: "another")
    check(root, TODAY)
    assert len(judged) == len(SOUND)


def test_the_day_is_not_part_of_what_is_remembered_of_a_file(tmp_path: Path, judged: list[str]) -> None:
    """What depends on the day is compared anew, without looking at any file again."""
    root = casebook_at(tmp_path)
    check(root, TODAY)
    judged.clear()
    assert "REV999" in codes(check(root, LATER).diagnostics)
    assert judged == []


DAMAGES = (
    "",
    "{",
    "[]",
    '{"whole": 1}',
    '{"whole": "x", "today": "y"}',
    "\0",
    '"x"',
    '"x"\n',
    '"x"\n{}\n',
    '"x"\n["a"]\n',
)


@pytest.mark.parametrize("name", ["verdicts.jsonl", "outcome.json"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_memory_is_as_good_as_none(tmp_path: Path, damage: str, name: str) -> None:
    """It can cost time, never a finding: neither what is known of files, nor what the last run found."""
    root = casebook_at(tmp_path, NAMED)
    first = check(root, TODAY)
    memory = root / ".casebook" / name
    known = json.loads(memory.read_text(encoding="utf-8").split("\n")[0])
    (root / ".casebook/outcome.json").unlink()
    fingerprint = known if isinstance(known, str) else known["whole"]
    memory.write_text(damage.replace('"x"', json.dumps(fingerprint)), encoding="utf-8")
    assert check(root, TODAY) == first


def test_an_edit_adds_a_line_to_what_is_remembered(tmp_path: Path) -> None:
    """Until most lines are out of date: then the file is written anew."""
    root = casebook_at(tmp_path)
    memory = root / ".casebook/verdicts.jsonl"
    check(root, TODAY)
    before = memory.read_bytes()
    casebook_at(tmp_path, NAMED)
    first = check(root, TODAY)
    assert memory.read_bytes().startswith(before)
    assert memory.read_bytes().count(b"\n") == before.count(b"\n") + 1
    for number in range(2 * len(SOUND)):
        casebook_at(tmp_path, {**NAMED, "guides/new.yaml": f"title: {number}\n"})
        check(root, TODAY)
    assert memory.read_bytes().count(b"\n") <= 2 * len(SOUND) + 2
    (root / "casebook/guides/new.yaml").unlink()
    assert check(root, TODAY) == first


@pytest.mark.parametrize("cut", [1, 20, 200])
def test_a_line_that_was_not_written_to_its_end_costs_only_time(tmp_path: Path, cut: int) -> None:
    """The machine was switched off meanwhile."""
    root = casebook_at(tmp_path, NAMED)
    first = check(root, TODAY)
    memory = root / ".casebook/verdicts.jsonl"
    memory.write_bytes(memory.read_bytes()[:-cut])
    (root / ".casebook/outcome.json").unlink()
    assert check(root, TODAY) == first
    assert check(root, TODAY) == first


@pytest.mark.parametrize("change", ["entry", "prose", "register", "day", "roster", "new", "gone"])
def test_the_last_outcome_only_holds_while_nothing_has_changed(tmp_path: Path, change: str) -> None:
    """Whatever changes, the run finds what a first run finds."""
    root = casebook_at(tmp_path, NAMED)
    (root / "docs").mkdir()
    (root / "docs/a.md").write_text("# A\n", encoding="utf-8")
    check(root, TODAY)
    changes: dict[str, Callable[[], object]] = {
        "entry": lambda: casebook_at(tmp_path),
        "prose": lambda: (root / "docs/a.md").write_text("王建国", encoding="utf-8"),
        "register": lambda: (root / "casebook/ledger.yaml").write_text("no line\n", encoding="utf-8"),
        "day": lambda: None,
        "roster": lambda: (root / "roster.txt").write_text("王建国\n", encoding="utf-8"),
        "new": lambda: casebook_at(tmp_path, {"guides/new.yaml": "title：王建国\n"}),
        "gone": (root / "casebook" / LAN).unlink,
    }
    changes[change]()
    today = LATER if change == "day" else TODAY
    again = check(root, today)
    rmtree(root / ".casebook")
    assert check(root, today) == again


def test_nothing_that_is_kept_holds_an_identity(tmp_path: Path) -> None:
    """Not the name, not the line that it stands in; nor does the roster leave its file."""
    root = casebook_at(tmp_path, NAMED)
    (root / "roster.txt").write_text("李小龙\n", encoding="utf-8")
    check(root, TODAY)
    for path in (root / ".casebook").iterdir():
        kept = path.read_bytes()
        for name in ("王建国", "建国", "李小龙"):
            assert name.encode() not in kept
            assert json.dumps(name).strip('"').encode() not in kept


def test_a_folder_that_cannot_be_written_to_is_checked_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only slower."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    root = casebook_at(tmp_path, NAMED)
    monkeypatch.setattr(Path, "mkdir", refuse)
    monkeypatch.setattr(Path, "write_text", refuse)
    assert "PII999" in codes(check(root, TODAY).diagnostics)


def test_nobody_waits_for_a_pipe_that_is_called_like_the_roster(tmp_path: Path) -> None:
    """A check that hangs tells nobody why."""
    root = casebook_at(tmp_path)
    os.mkfifo(root / "roster.txt")
    with pytest.raises(UnreadableError):
        check(root, TODAY)


def test_a_roster_that_was_named_must_be_there(tmp_path: Path) -> None:
    """Who names one relies on it."""
    with pytest.raises(UnreadableError):
        check(casebook_at(tmp_path), TODAY, Manner(roster=tmp_path / "names.txt"))


def test_a_rule_that_breaks_down_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be checked may hold anything. The sentence names rule and file, and whose mistake it is."""

    def broken(_entry: Entry, _setting: Setting) -> Iterator[Flaw]:
        yield Flaw()
        raise KeyError("age")

    use(monkeypatch, EntryCheck(problem("XXX999"), broken))
    with pytest.raises(CheckFailedError) as raised:
        check(casebook_at(tmp_path), TODAY)
    for said in (raised.value.words.zh, raised.value.words.en):
        assert "XXX999" in said
        assert "casebook/" in said
        assert "KeyError" in said


def test_on_several_cores_the_same_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the same order."""
    root = casebook_at(tmp_path, NAMED)
    alone = check(root, TODAY)
    rmtree(root / ".casebook")
    monkeypatch.setattr(_workers, "A_FEW", 1)
    monkeypatch.setattr(_workers, "_PORTION", 2)
    assert check(root, TODAY) == alone


def test_a_rule_that_breaks_down_on_another_core_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error comes back as what it is."""

    def broken(_entry: Entry, _setting: Setting) -> Iterator[Flaw]:
        raise ValueError("no")

    use(monkeypatch, EntryCheck(problem("XXX999"), broken))
    monkeypatch.setattr(_workers, "A_FEW", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with pytest.raises(CheckFailedError) as raised:
        check(casebook_at(tmp_path), TODAY)
    assert raised.value.code == "XXX999"


def test_before_publication_findings_weigh_more(tmp_path: Path) -> None:
    """As each rule says; while people write they are warnings."""
    root = casebook_at(tmp_path)
    weights = [
        [one.severity for one in check(root, LATER, Manner(publish=publish)).diagnostics if one.code == "REV999"]
        for publish in (False, True)
    ]
    assert weights == [[Severity.WARNING], [Severity.ERROR]]


def test_only_what_was_asked_for_is_reported(tmp_path: Path) -> None:
    """By code or by family."""
    root = casebook_at(tmp_path, NAMED)
    assert set(codes(check(root, TODAY, Manner(only=("PII",))).diagnostics)) == {"PII999"}
    assert set(codes(check(root, TODAY, Manner(only=("STG999", "PII"))).diagnostics)) == {"PII999", "STG999"}


def test_prose_is_looked_at_too(tmp_path: Path) -> None:
    """Pages written by hand are published like entries."""
    root = casebook_at(tmp_path)
    (root / "docs/zh").mkdir(parents=True)
    (root / "docs/zh/about.md").write_text("# 关于\n\n感谢王建国。\n", encoding="utf-8")
    (found,) = (one for one in check(root, TODAY).diagnostics if one.code == "PII999")
    assert (found.location.path, found.location.line, found.excerpt) == ("docs/zh/about.md", 3, "感谢王**。")


UNREAD = {
    "GBK": ("# 关于\n\n我们先听。\n".encode("gbk"), "YML008", (1, 3)),
    "UTF-16": ("# 关于\n".encode("utf-16"), "YML009", (1, 1)),
    "damaged": ("# 关于\n\n我们先".encode() + b"\xff" + "听。\n".encode(), "YML010", (3, 4)),
    "pasted without end": (b"a log\n" * 200_000, "YML006", (1, 1)),
    "a document of a word processor": (b"PK\x03\x04\xff\xfe", "YML030", (1, 1)),
}


@pytest.mark.parametrize(("raw", "code", "place"), UNREAD.values(), ids=UNREAD)
@pytest.mark.parametrize("name", ["docs/zh/about.md", "docs/zh/about.MKD"])
def test_prose_that_cannot_be_read_is_told(
    tmp_path: Path, name: str, raw: bytes, code: str, place: tuple[int, int]
) -> None:
    """The engine could not make a page of it, so it is an error, with the place and a cure."""
    root = casebook_at(tmp_path)
    (root / "docs/zh").mkdir(parents=True)
    (root / name).write_bytes(raw)
    (found,) = check(root, TODAY, Manner(only=("YML",))).diagnostics
    assert (found.code, found.severity) == (code, Severity.ERROR)
    assert (found.location.path, (found.location.line, found.location.column)) == (name, place)


def test_only_prose_must_be_utf8(tmp_path: Path) -> None:
    """A table for a spreadsheet is handed on as it is, and a page may begin with a mark."""
    root = casebook_at(tmp_path)
    (root / "docs").mkdir()
    (root / "docs/table.csv").write_bytes("关于\n".encode("gbk"))
    (root / "docs/about.md").write_bytes(b"\xef\xbb\xbf# A\xe2\x80\x8b\n")
    assert check(root, TODAY, Manner(only=("YML",))).diagnostics == ()


def test_a_missing_word_list_ends_the_run(tmp_path: Path) -> None:
    """Without it nothing would be found, and that must not look as if there were nothing to find."""
    root = casebook_at(tmp_path)
    (root / "casebook/vocabulary/wording.yaml").unlink()
    with pytest.raises(MissingPieceError) as raised:
        check(root, TODAY)
    assert "wording.yaml" in raised.value.words.zh


@pytest.mark.parametrize("asked", [Manner(only=("STG",)), Manner(paths=("casebook/cases",))])
def test_that_a_word_list_cannot_be_read_is_told_whatever_was_asked_for(tmp_path: Path, asked: Manner) -> None:
    """Its rules find nothing; who asked for them, or for other files, would take that for sound."""
    root = casebook_at(tmp_path, changed("vocabulary/wording.yaml", "terms:", "terms: {a: [\n"))
    found = check(root, TODAY, asked)
    assert "YML" in {one.code[:3] for one in found.diagnostics}
    assert found.errors
    assert not any(one.code.startswith("YML") for one in found.as_placed)


def test_a_folder_that_cannot_be_looked_into_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies in it would be called sound otherwise. A project without prose may be checked."""
    root = casebook_at(tmp_path)
    check(root, TODAY)
    closed = root / "docs" / "zh"
    closed.mkdir(parents=True)
    scan = os.scandir

    def refusing(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    with pytest.raises(UnreadableError, match="docs/zh"):
        check(root, TODAY)
