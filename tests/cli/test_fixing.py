"""`casebook check --fix` and `--diff`: what they mend, what they leave alone, and what they write."""

from __future__ import annotations

import codecs
import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from casebook_from import SOUND, WORDING, casebook_at
from casebook_from import TODAY as DAY
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.checks import Manner, check, mends
from generator.content import load

LAN = "cases/lan.yaml"
STATION = "stations/harbour.yaml"
FORM = ("--only", "YML")
"""Only the form of files: what rules about their content find is another matter."""
CASE = SOUND[LAN]


def _lan(project: Path) -> Path:
    return project / "casebook" / LAN


def _damaged(*pairs: tuple[str, str]) -> str:
    text = CASE
    for sound, wrong in pairs:
        assert sound in text, sound
        text = text.replace(sound, wrong, 1)
    return text


DAMAGED = {
    "full-width colons, first of the file": _damaged(("title: ", "title："), ("summary: ", "summary：")),
    "a full-width colon in braces": _damaged(("{zh: ", "{zh：")),
    "no space after a colon": _damaged(("station: ", "station:")),
    "a full-width comma in braces": _damaged((", en: ", "，en: ")),
    "full-width braces": _damaged(("title: {", "title: ｛"), ("}\n", "｝\n")),
    "tabs": re.sub("^(  )+", lambda found: "\t" * (len(found[0]) // 2), CASE, flags=re.MULTILINE),
    "full-width indentation": CASE.replace("\n  ", "\n\u3000"),
    "indentation copied from a web page": CASE.replace("\n  ", "\n\u00a0\u00a0"),
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_went_wrong_in_typing_is_put_right(casebook: Any, project: Path, text: str, end: str) -> None:
    """The file says again what it said before; not a line end is changed."""
    _lan(project).write_bytes(text.replace("\n", end).encode())
    ended = casebook("check", "--fix", *FORM)
    assert ended.code == 0, ended.said
    assert ended.out == "No problems found.\n"
    assert "casebook/cases/lan.yaml: " in ended.err
    written = _lan(project).read_bytes().decode()
    assert written.count(end) == text.count("\n")
    assert written.replace(end, "").count("\r") == 0
    (project / "again").mkdir()
    (mended,), (sound,) = (load(root).casebook.of_type("case") for root in (project, casebook_at(project / "again")))
    assert mended.record == sound.record


ENCODED = {
    "GBK": CASE.encode("gbk"),
    "GB 18030": CASE.replace("阿兰", "阿㐀").encode("gb18030"),
    "UTF-16 with a mark": CASE.encode("utf-16"),
    "UTF-16 big-endian with a mark": codecs.BOM_UTF16_BE + CASE.encode("utf-16-be"),
    "UTF-16 without a mark": CASE.encode("utf-16-le"),
    "UTF-8 with a mark": CASE.encode("utf-8-sig"),
    "GBK with Windows line ends": CASE.replace("\n", "\r\n").encode("gbk"),
}


@pytest.mark.parametrize("raw", ENCODED.values(), ids=ENCODED)
def test_a_file_in_another_encoding_is_converted_without_loss(casebook: Any, project: Path, raw: bytes) -> None:
    """Nothing but the encoding changes."""
    _lan(project).write_bytes(raw)
    assert casebook("check", "--fix", *FORM).code == 0
    written = _lan(project).read_bytes()
    text = written.decode()
    assert not text.startswith("\ufeff")
    assert text.replace("\r\n", "\n").replace("㐀", "兰") == CASE
    assert (b"\r\n" in written) == (b"\r\n" in raw)


LEFT = {
    "one damaged byte": CASE.encode().replace("阿兰".encode(), b"\xe9\x98", 1),
    "an unclosed quote beside a full-width colon": _damaged(("station: harbour", "station：'harbour")).encode(),
    "a tab that can stand for two levels": b"title:\n  zh:\n    a: b\n\tc: d\n",
    "a tab beside spaces": _damaged(("\n  zh: ", "\n \tzh: ")).encode() if "\n  zh: " in CASE else b"a:\n \tb: c\n",
    "a text with a word and a colon where no field is": (CASE + "\tBMI：体重\n").encode(),
    "a line of text that looks like a field": _damaged(
        ("summary: {zh: 关于阿兰。, en: About Lan.}", "summary:\n  zh: 关于阿兰。\n  BMI：体重除以身高")
    ).encode(),
    "too large": ("title：x\n" + "# \n" * 400_000).encode(),
}


@pytest.mark.parametrize("raw", LEFT.values(), ids=LEFT)
def test_what_is_not_certain_is_left_to_people(casebook: Any, project: Path, raw: bytes) -> None:
    """Not a byte is changed, the report goes on saying what is wrong."""
    _lan(project).write_bytes(raw)
    ended = casebook("check", "--fix", *FORM)
    assert ended.code == 1
    assert _lan(project).read_bytes() == raw
    assert " mended" not in ended.said


def test_what_could_not_be_mended_is_said(casebook: Any, project: Path) -> None:
    """Who asked to have it mended must not believe that it was."""
    _lan(project).write_bytes(LEFT["an unclosed quote beside a full-width colon"])
    assert "casebook/cases/lan.yaml: left alone" in casebook("check", "--fix", *FORM).err
    assert "没有改" in casebook("--language", "zh", "check", "--fix", *FORM).err


def test_a_diff_is_shown_and_nothing_written(casebook: Any, project: Path, snapshot: Any) -> None:
    """It names file and line, and the exit code is that of the findings."""
    _lan(project).write_text(DAMAGED["no space after a colon"], encoding="utf-8")
    casebook("check", *FORM)
    before = snapshot()
    ended = casebook("check", "--diff", *FORM)
    assert ended.code == 1
    assert snapshot() == before
    assert ended.out.splitlines()[:2] == ["--- a/casebook/cases/lan.yaml", "+++ b/casebook/cases/lan.yaml"]
    assert "-station:harbour" in ended.out.splitlines()
    assert "+station: harbour" in ended.out.splitlines()
    assert "1 can be mended in 1 file" in ended.err


def test_a_diff_can_be_applied(casebook: Any, project: Path) -> None:
    """It is a unified diff with as many lines as it announces."""
    _lan(project).write_text(DAMAGED["no space after a colon"], encoding="utf-8")
    lines = casebook("check", "--diff", *FORM).out.splitlines()
    removed = [line for line in lines[3:] if line.startswith(("-", " "))]
    added = [line for line in lines[3:] if line.startswith(("+", " "))]
    assert len(removed) == len(added)
    assert f",{len(removed)} +" in lines[2]


def test_with_both_it_is_shown_and_written(casebook: Any, project: Path) -> None:
    """The diff goes to the error stream: the report has the standard output for itself."""
    _lan(project).write_text(DAMAGED["no space after a colon"], encoding="utf-8")
    ended = casebook("check", "--fix", "--diff", "--format", "json", *FORM)
    assert json.loads(ended.out)["diagnostics"] == []
    assert "+station: harbour" in ended.err.splitlines()
    assert _lan(project).read_text(encoding="utf-8") == CASE


def test_only_what_was_asked_for_is_mended(casebook: Any, project: Path) -> None:
    """By path, and by code."""
    wrong = DAMAGED["no space after a colon"]
    _lan(project).write_text(wrong, encoding="utf-8")
    station = SOUND[STATION].replace("title: ", "title:", 1)
    (project / "casebook" / STATION).write_text(station, encoding="utf-8")
    casebook("check", "--fix", "--only", "YML015")
    casebook("check", "--fix", str(project / "casebook" / "guides"))
    assert _lan(project).read_text(encoding="utf-8") == wrong
    casebook("check", "--fix", "--only", "YML016", str(project / "casebook" / "stations"))
    assert _lan(project).read_text(encoding="utf-8") == wrong
    assert (project / "casebook" / STATION).read_text(encoding="utf-8") == SOUND[STATION]


def test_a_file_keeps_its_rights(casebook: Any, project: Path) -> None:
    """A file that only its owner may read stays so, and nothing is left beside it."""
    _lan(project).write_text(DAMAGED["no space after a colon"], encoding="utf-8")
    _lan(project).chmod(0o640)
    casebook("check", "--fix", *FORM)
    assert stat.S_IMODE(_lan(project).stat().st_mode) == 0o640
    assert [path.name for path in _lan(project).parent.iterdir()] == ["lan.yaml"]


def test_a_link_inside_stays_a_link(casebook: Any, project: Path) -> None:
    """What it leads to is mended, and mended once."""
    real = project / "casebook" / "cases" / "real.yaml"
    real.write_text(DAMAGED["no space after a colon"], encoding="utf-8")
    _lan(project).unlink()
    _lan(project).symlink_to(real)
    assert casebook("check", "--fix", *FORM).code == 0
    assert _lan(project).is_symlink()
    assert real.read_text(encoding="utf-8") == CASE
    assert casebook("check", *FORM).code == 0


def test_a_link_that_leads_out_of_the_project_is_not_followed(
    casebook: Any, project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another project's file is not ours to change, even if the link was made after the files were looked for."""
    outside = tmp_path_factory.mktemp("outside") / "lan.yaml"
    wrong = DAMAGED["no space after a colon"]
    outside.write_text(wrong, encoding="utf-8")
    _lan(project).unlink()
    _lan(project).symlink_to(outside)
    monkeypatch.setattr("generator.source._files._bad_link", lambda *_: None)
    ended = casebook("check", "--fix", *FORM)
    assert outside.read_text(encoding="utf-8") == wrong
    assert "leads out of the content folders" in ended.err


def test_a_file_that_changed_in_the_meantime_is_left_alone(
    casebook: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody saved a moment ago is not lost."""
    _lan(project).write_text(DAMAGED["no space after a colon"], encoding="utf-8")

    def and_then_somebody_saves(*arguments: Any) -> Iterator[Any]:
        for one in mends(*arguments):
            _lan(project).write_text(CASE + "# mine\n", encoding="utf-8")
            yield one

    monkeypatch.setattr("generator.cli.check.mends", and_then_somebody_saves)
    ended = casebook("check", "--fix", *FORM)
    assert _lan(project).read_text(encoding="utf-8") == CASE + "# mine\n"
    assert "has just changed it" in ended.err


def test_a_file_that_cannot_be_written_ends_with_2(
    casebook: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one sentence; the file is what it was."""
    wrong = DAMAGED["no space after a colon"]
    _lan(project).write_text(wrong, encoding="utf-8")

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    ended = casebook("check", "--fix", *FORM)
    assert ended.code == 2
    assert "No space left" in ended.err
    assert "Traceback" not in ended.said
    assert _lan(project).read_text(encoding="utf-8") == wrong
    assert [path.name for path in _lan(project).parent.iterdir()] == ["lan.yaml"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_file_that_is_protected_is_not_written_to(casebook: Any, project: Path) -> None:
    """Who takes away the right to write means it."""
    _lan(project).write_text(DAMAGED["no space after a colon"], encoding="utf-8")
    _lan(project).chmod(0o440)
    assert casebook("check", "--fix", *FORM).code == 2


def test_a_second_time_nothing_is_left_to_mend(casebook: Any, project: Path, snapshot: Any) -> None:
    """What is mended stays mended."""
    casebook_at(project, {f"cases/c{number}.yaml": text for number, text in enumerate(DAMAGED.values())})
    assert "mended" in casebook("check", "--fix", *FORM).err
    once = snapshot()
    ended = casebook("check", "--fix", *FORM)
    assert ended.err == ""
    assert snapshot() == once


PLACES = st.integers(0, len(CASE) - 1)
SLIPS: Mapping[str, tuple[str, str]] = {
    "colon": (": ", "："),
    "no space": (": ", ":"),
    "comma": (", ", "，"),
    "brace": ("{", "｛"),
    "dash": ("- ", "-"),
    "tab": ("\n  ", "\n\t"),
    "wide": ("\n  ", "\n\u3000"),
    "one": ("  ", "\u00a0"),
    "end": ("\n", "\r\n"),
    "lost": ("\n", ""),
    "quote": (" ", ' "'),
    "hash": (" ", " #"),
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(sorted(SLIPS)), PLACES), min_size=1, max_size=4),
    st.sampled_from(["utf-8", "gb18030", "utf-8-sig", "utf-16"]),
)
@example([("tab", 0), ("tab", 400)], "utf-8")
@example([("colon", 0), ("comma", 0), ("wide", 30)], "gb18030")
def test_whatever_slips_mending_is_safe_and_done_at_once(
    tmp_path_factory: pytest.TempPathFactory, slips: list[tuple[str, int]], encoding: str
) -> None:
    """A file is either left as it is or mended as far as it goes: no new kind of error in its form, no line lost."""
    text = CASE
    for kind, place in slips:
        sound, wrong = SLIPS[kind]
        at = text.find(sound, place)
        if at >= 0:
            text = text[:at] + wrong + text[at + len(sound) :]
    files = {LAN: text.encode(encoding), WORDING: SOUND[WORDING]}
    root = casebook_at(tmp_path_factory.mktemp("slips"), files)
    manner = Manner(only=("YML",))
    (root / "docs").mkdir()
    first = {one.name: one for one in mends(root, DAY, check(root, DAY, manner), manner)}
    for one in first.values():
        (root / one.name).write_bytes(one.after)
        if one.after != one.before:
            assert len(one.after.splitlines()) == len(text.splitlines())
            assert one.count
    again = [one for one in mends(root, DAY, check(root, DAY, manner), manner) if one.after != one.before]
    assert again == []
