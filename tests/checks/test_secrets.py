"""Nothing secret in a report, however it is written, wherever it stands, and whoever names it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_from import SOUND, TODAY, casebook_at, changed, place_of, with_files
from fake_rules import LATE, NAMES, WORDS, problem, use

from generator.checks import CasebookCheck, Finding, Flaw, Manner, Setting, Spot, TextCheck, Written, check, due_list
from generator.diagnostics import Diagnostic, Severity, forms

LAN = "cases/lan.yaml"


@pytest.fixture(autouse=True)
def only_fake_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """One of them finds a single name."""
    use(monkeypatch, NAMES, WORDS, LATE)


def reported(found: tuple[Diagnostic, ...]) -> str:
    return "".join(form.render(found, language) for form in forms().values() for language in ("zh", "en"))


MEANT: dict[str, tuple[str, str]] = {
    "a date with an escape": ("reviewed: 2026-10-01", 'reviewed: "\\u738b\\u5efa\\u56fd"'),
    "an id with an escape": ("station: harbour", 'station: "\\u738b\\u5efa\\u56fd"'),
    "a field with an escape": ("risk: high", '"\\u738b\\u5efa\\u56fd": high'),
}


@pytest.mark.parametrize(("old", "new"), MEANT.values(), ids=MEANT)
def test_a_message_does_not_tell_what_is_written_in_another_way(tmp_path: Path, old: str, new: str) -> None:
    """It repeats the value as it is read, and in the file that stands nowhere."""
    found = check(casebook_at(tmp_path, changed(LAN, old, new)), TODAY).diagnostics
    assert any(one.code == "PII999" for one in found)
    assert any("王**" in one.message.zh for one in found if one.code.startswith("FLD"))
    assert "王建国" not in reported(found)


def test_a_name_over_two_lines_is_masked_on_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding on the second line shows that line."""
    broken = TextCheck(problem("PII998"), _over_two_lines)
    use(monkeypatch, broken, WORDS)
    folded = "zh: 和王\n      建国独居。\n    en: Lives alone."
    files = changed(LAN, "- {zh: 独居。, en: Lives alone.}\npresenting", f"- {folded}\npresenting")
    found = check(casebook_at(tmp_path, files), TODAY).diagnostics
    line = place_of(files[LAN], "建国独居")[0]
    (shown,) = (one for one in found if (one.location.line, one.code) == (line, "STG999"))
    assert shown.excerpt.strip() == "**独居。"


def _over_two_lines(written: Written, _setting: Setting) -> Iterator[Spot]:
    place = written.text.find("王 建国")
    if place >= 0:
        yield Spot(place, place + 4, {"what": "*"}, masked="王 **")


REFUSED = {
    "another ending": ("cases/wang-jianguo.yml", "YML004"),
    "no folder of ours": ("wang-jianguo/x.yaml", "YML005"),
    "in no folder": ("wang-jianguo.yaml", "YML031"),
}


@pytest.mark.parametrize(("name", "code"), REFUSED.values(), ids=REFUSED)
def test_the_name_of_what_cannot_be_an_entry_is_masked(tmp_path: Path, name: str, code: str) -> None:
    """It is in every report, and it lies in the repository."""
    found = check(casebook_at(tmp_path, with_files({name: "a: b\n"})), TODAY).diagnostics
    assert {code, "PII999"} <= {one.code for one in found}
    assert "wang-jianguo" not in reported(found)


NAMES_OF_FILES = ("docs/zh/wang-jianguo/x.md", "docs/zh/notes.wang-jianguo.md", "docs/wang-jianguo/zh/x.pdf")


@pytest.mark.parametrize("name", NAMES_OF_FILES)
def test_every_part_of_a_files_name_is_looked_at(tmp_path: Path, name: str) -> None:
    """All of it becomes the address of a page."""
    root = casebook_at(tmp_path)
    for path in (name, "docs/zh/sound.md"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("防暑\n")
    (found,) = check(root, TODAY, Manner(only=("PII",))).diagnostics
    assert found.location.path == name.replace("wang-jianguo", "w***********")


def test_the_words_of_a_drawing_are_looked_at(tmp_path: Path) -> None:
    """Readers see them; what is drawn with numbers is no text."""
    root = casebook_at(tmp_path)
    (root / "docs/zh").mkdir(parents=True)
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'>\n<path d='M 1 2'/>\n<text>和王建国</text></svg>"
    (root / "docs/zh/map.svg").write_text(drawing)
    found = check(root, TODAY, Manner(only=("PII",))).diagnostics
    assert (3, 8, 3) in {(one.location.line, one.location.column, one.location.length) for one in found}
    assert "王建国" not in reported(found)


def test_a_message_about_a_files_name_masks_it(tmp_path: Path) -> None:
    """The name is no id, and the message would repeat it."""
    found = check(casebook_at(tmp_path, with_files({"cases/王建国.yaml": SOUND[LAN]})), TODAY).diagnostics
    assert any(one.code == "FLD040" for one in found)
    assert "王建国" not in reported(found)


def test_a_list_of_reviews_masks_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is printed like a report."""
    days = CasebookCheck(problem("REV501"), lambda entry, _: str(entry.record.review.next_review), lambda *_: [])
    use(monkeypatch, NAMES, days)
    files = with_files(
        {"cases/wang-jianguo.yaml": changed(LAN, "next_review: 2027-10-01", "next_review: 2026-11-20")[LAN]}
    )
    files["guides/王建国.yaml"] = "a: b\n"
    listed = due_list(casebook_at(tmp_path, files), TODAY)
    assert [one.name for one in listed.due] == ["casebook/cases/w***********.yaml"]
    assert listed.unread == ("casebook/guides/王**.yaml",)


def test_no_line_of_a_file_elsewhere_is_shown(tmp_path: Path) -> None:
    """A link is refused; what it leads to was never looked at, so nobody knows what of it is secret."""
    root = casebook_at(tmp_path)
    outside = tmp_path / "roster.yaml"
    outside.write_text("王建国\n")
    (root / "casebook/cases/link.yaml").symlink_to(outside)
    (found,) = check(root, TODAY, Manner(only=("YML",))).diagnostics
    assert (found.code, found.excerpt) == ("YML003", "")


def test_no_line_of_a_file_that_was_changed_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The places of what is secret are those of the file that was judged."""
    root = casebook_at(
        tmp_path, changed(LAN, "{zh: 独居。, en: Lives alone.}", "{zh: 独居。王建国。, en: Lives alone.}")
    )
    path = root / "casebook" / LAN

    def meddle(*_given: object) -> list[Finding]:
        path.write_text(path.read_text().replace("zh: 独居。王建国", "zh: 王建国。独居"))
        return []

    use(monkeypatch, NAMES, WORDS, CasebookCheck(problem("REV998"), lambda *_: None, meddle))
    found = check(root, TODAY).diagnostics
    assert {one.code for one in found} == {"PII999", "STG999"}
    assert not any(one.excerpt for one in found if one.location.path == f"casebook/{LAN}")


def test_what_compares_entries_tells_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It names what one entry says of another."""
    rule = CasebookCheck(
        problem("REF999", Severity.ERROR),
        lambda entry, _setting: entry.document.data.get("station"),
        lambda notes, _overview: [Finding("case/lan", Flaw(("station",), {"what": notes["case/lan"]}))],
    )
    use(monkeypatch, NAMES, rule)
    root = casebook_at(tmp_path, changed(LAN, "station: harbour", "station: wang-jianguo"))
    for _ in range(2):
        found = check(root, TODAY).diagnostics
        assert {one.code for one in found} == {"PII999", "REF999"}
        assert "wang-jianguo" not in reported(found)
    assert "wang-jianguo" not in (root / ".casebook/outcome.json").read_text()
