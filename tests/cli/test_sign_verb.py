"""`casebook sign`: what it writes, what it shows, what it refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from casebook_from import SIGN_OFFS, SOUND, casebook_at

from generator.checks import read_line

LAN = "cases/lan.yaml"


@pytest.fixture
def unsigned(project: Path) -> Path:
    """The project before anybody has signed anything."""
    (project / "casebook" / SIGN_OFFS).unlink()
    return project


def _lines(project: Path) -> dict[str, str]:
    path = project / "casebook" / SIGN_OFFS
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith("#"))


def _edit(project: Path, old: str, new: str, name: str = LAN) -> None:
    path = project / "casebook" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_signature_is_a_role_a_day_and_a_fingerprint(casebook: Any, unsigned: Path) -> None:
    """The register holds these, with a head that says what it is; the command shows the page and what comes of it."""
    ended = casebook("sign", "case/lan", "--role", "supervisor")
    assert (ended.code, ended.err) == (0, "")
    (signed,) = read_line(_lines(unsigned)["case/lan"]) or ()
    assert (signed.role, signed.day) == ("supervisor", "2026-11-01")
    assert signed.digest in ended.out
    assert "case/lan: Lan" in ended.out
    assert "First sign-off by the supervisor" in ended.out
    assert f"casebook/{SIGN_OFFS}" in ended.out
    text = (unsigned / "casebook" / SIGN_OFFS).read_text(encoding="utf-8")
    assert text.startswith("# 签字登记")


def test_when_all_have_signed_the_case_can_be_published(casebook: Any, unsigned: Path) -> None:
    """Each role adds its own; nothing is left to say."""
    assert "PUB904" in casebook("check").out
    for role in ("editor", "supervisor", "ethics"):
        assert casebook("sign", "case/lan", "--role", role).code == 0
    assert [one.role for one in read_line(_lines(unsigned)["case/lan"]) or ()] == ["editor", "supervisor", "ethics"]
    assert casebook("check").out == "No problems found.\n"


def test_an_edit_voids_it_and_signing_again_says_what_has_changed(casebook: Any, project: Path) -> None:
    """The reviewer is told what to read, in their own language."""
    casebook("sign", "lan", "--role", "editor")
    _edit(project, "risk: high", "risk: high # checked")
    assert "PUB905" not in casebook("check").out
    before = _lines(project)["case/lan"]
    _edit(project, "zh: 独居。", "zh: 一个人住。")
    assert casebook("check").out.count("PUB905/void-sign-off") == 3
    casebook("sign", "lan", "--role", "editor")
    _edit(project, "zh: 一个人住。", "zh: 自己住。")
    ended = casebook("--language", "zh", "sign", "lan", "--role", "editor")
    assert "编辑上次签字是 2026-11-01。改动的字段：background。" in ended.out
    after = _lines(project)["case/lan"]
    assert after != before
    assert after.split("; ")[1:] == before.split("; ")[1:]


def test_what_is_signed_already_is_not_signed_again(casebook: Any, project: Path) -> None:
    """The first day stays: that is when it was read."""
    before = _lines(project)
    ended = casebook("sign", "lan", "--role", "ethics")
    assert ended.code == 0
    assert "signed this on 2026-10-01; nothing has changed" in ended.out
    assert "nothing to sign" in ended.out
    assert _lines(project) == before


def test_the_day_can_be_said(casebook: Any, unsigned: Path) -> None:
    """For who has read it on paper last week."""
    casebook("sign", "lan", "--role", "editor", "--date", "2026-10-20")
    assert _lines(unsigned)["case/lan"].startswith("editor 2026-10-20 ")


@pytest.mark.parametrize("asked", ["case/lan", "lan", "casebook/cases/lan.yaml"])
def test_an_entry_can_be_named_in_three_ways(casebook: Any, unsigned: Path, asked: str) -> None:
    """Type and id, the id alone, or its file."""
    assert casebook("sign", asked, "--role", "editor").code == 0
    assert set(_lines(unsigned)) == {"case/lan"}


def test_several_entries_are_signed_at_once_and_lines_are_sorted(casebook: Any, unsigned: Path) -> None:
    """Guides can be signed too."""
    assert casebook("sign", "lan", "guide/heat", "case/lan", "--role", "editor").code == 0
    assert list(_lines(unsigned)) == ["case/lan", "guide/heat"]


def test_all_means_every_case_that_names_the_role_and_is_no_draft(casebook: Any, unsigned: Path) -> None:
    """Guides are signed one by one; a draft is not done yet; a role that is not named has not read it."""
    text = SOUND[LAN]
    files = {
        LAN: text,
        "cases/ming.yaml": text,
        "cases/zhen.yaml": text + "draft: true\n",
        "cases/yu.yaml": text.replace("[editor, supervisor, ethics]", "[editor]"),
        SIGN_OFFS: "",
    }
    casebook_at(unsigned, files)
    ended = casebook("sign", "--all", "--role", "supervisor")
    assert (ended.code, ended.err) == (0, "")
    assert list(_lines(unsigned)) == ["case/lan", "case/ming"]
    assert "entries: 2" in ended.out


def test_a_role_that_is_no_reviewer_cannot_sign(casebook: Any, unsigned: Path) -> None:
    """The role is written into the entry first, as the page names its reviewers."""
    ended = casebook("sign", "lan", "--role", "clinician")
    assert ended.code == 1
    assert "`review.by` of case/lan does not name `clinician`" in ended.err
    assert "write that there first" in ended.err
    assert not (unsigned / "casebook" / SIGN_OFFS).exists()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("station: harbour", "station: harbor", "REF101"),
        ("  level: 3", "  level: 2", "PUB902"),
        ("  state: not-recorded", "  state: withdrawn", "PUB901"),
        ("risk: high", "risk: hihg", "REF101"),
        ("risk: high", "risks: high", "FLD"),
        ("title: {", "title：{", "YML"),
    ],
)
def test_what_cannot_be_published_cannot_be_signed(
    casebook: Any, unsigned: Path, old: str, new: str, code: str
) -> None:
    """The errors are shown; a signature would be void as soon as they are mended."""
    _edit(unsigned, old, new)
    ended = casebook("sign", "case/lan", "--role", "editor")
    assert ended.code == 1
    assert code in ended.err
    assert "case/lan has errors" in ended.err
    assert "Nothing was signed." in ended.err
    assert not (unsigned / "casebook" / SIGN_OFFS).exists()


def test_one_entry_that_cannot_be_signed_keeps_all_from_being_signed(casebook: Any, unsigned: Path) -> None:
    """Half a signature helps nobody."""
    _edit(unsigned, "station: harbour", "station: harbor")
    ended = casebook("sign", "guide/heat", "lan", "--role", "editor")
    assert ended.code == 1
    assert not (unsigned / "casebook" / SIGN_OFFS).exists()


def test_errors_elsewhere_keep_nobody_from_signing(casebook: Any, unsigned: Path) -> None:
    """They are somebody else's."""
    _edit(unsigned, "lessons: [neighbours]", "lessons: [neighbors]", "guides/heat.yaml")
    assert casebook("sign", "lan", "--role", "editor").code == 0


def test_a_register_that_two_people_have_torn_is_not_written_over(casebook: Any, project: Path) -> None:
    """Both their signatures are still in it."""
    path = project / "casebook" / SIGN_OFFS
    torn = "<<<<<<< mine\n" + path.read_text(encoding="utf-8") + "=======\n>>>>>>> theirs\n"
    path.write_text(torn, encoding="utf-8")
    _edit(project, "risk: high", "risk: high\nlimits: []")
    ended = casebook("sign", "lan", "--role", "editor")
    assert ended.code == 1
    assert SIGN_OFFS in ended.err
    assert path.read_text(encoding="utf-8") == torn


def test_a_line_that_cannot_be_read_is_mended_by_signing(casebook: Any, project: Path) -> None:
    """That is what the check advises; lines of other entries stay as they are."""
    path = project / "casebook" / SIGN_OFFS
    path.write_text("case/lan: editor yesterday\nguide/heat: who knows\n", encoding="utf-8")
    assert casebook("sign", "lan", "--role", "editor").code == 0
    lines = _lines(project)
    assert [one.role for one in read_line(lines["case/lan"]) or ()] == ["editor"]
    assert lines["guide/heat"] == "who knows"


def test_a_draft_can_be_signed_and_published_later(casebook: Any, unsigned: Path) -> None:
    """To take `draft` out changes no word that was signed."""
    _edit(unsigned, "risk: high", "draft: true\nrisk: high")
    _edit(unsigned, "case: lan", "guide: heat", "packs/first-week.yaml")
    for role in ("editor", "supervisor", "ethics"):
        assert "still a draft" in casebook("sign", "lan", "--role", role).out
    _edit(unsigned, "draft: true\n", "")
    assert "PUB" not in casebook("check").out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_entry_that_is_not_there_is_named_with_what_is(casebook: Any, project: Path, language: str) -> None:
    """With the nearest one."""
    ended = casebook("--language", language, "sign", "case/lam", "--role", "editor")
    assert ended.code == 2
    assert "`case/lan`" in ended.err
    assert "Traceback" not in ended.err


def test_an_id_that_two_entries_have_needs_its_type(casebook: Any, project: Path) -> None:
    """Nothing is signed by guessing."""
    casebook_at(project, {**SOUND, "playbooks/lan.yaml": SOUND["playbooks/escort.yaml"]})
    ended = casebook("sign", "lan", "--role", "editor")
    assert ended.code == 2
    assert "case/lan, playbook/lan" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--role", "editor"),
        ("lan",),
        ("lan", "--role", "friend"),
        ("lan", "--role", "editor", "--date", "2026-11-02"),
        ("lan", "--role", "editor", "--date", "yesterday"),
    ],
)
def test_what_was_not_said_is_asked_for(casebook: Any, project: Path, arguments: tuple[str, ...]) -> None:
    """An entry, a role that exists, a day that has come."""
    before = _lines(project)
    ended = casebook("sign", *arguments)
    assert ended.code == 2
    assert "Traceback" not in ended.err
    assert _lines(project) == before
