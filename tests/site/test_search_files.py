"""The build writes an index for each language and goes on from the last; the finished-site scan accepts the files."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import Built
from small_finished_site import SITE, found_in

from generator.content import Casebook
from generator.pages import BESIDE
from generator.scan import _indexes as scanned
from generator.search import Record, Section
from generator.site import indexes
from generator.site.assets import bundle
from generator.site.indexes import memory_at, write_index

NOTHING = Casebook({}, {})


def record(text: str = "多喝水。", path: str = "heat/") -> Record:
    return Record(path, "guide", "大热天", sections=(Section("steps", "Steps", text),), facets={})


def indexed(tmp_path: Path, one: Record) -> dict[str, str | bytes]:
    """The small site with an index of one page."""
    write_index(tmp_path / "site", NOTHING, "zh", [one], memory_at(tmp_path, drafts=False))
    files = (tmp_path / "site").rglob("*.js")
    return {
        **SITE,
        **{path.relative_to(tmp_path / "site").as_posix(): path.read_text(encoding="utf-8") for path in files},
    }


def test_a_built_site_has_an_index_for_each_language_without_drafts(built: Built) -> None:
    folder = built.site / indexes.FOLDER
    assert {path.name for path in folder.glob("*.js")} >= {"zh.js", "en.js"}
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("zh.*/p/*.js")]
    assert any('"u":"guides/heat/"' in text for text in texts)
    assert any('"u":"about/"' in text for text in texts)


def test_an_index_that_repeats_its_pages_is_accepted(tmp_path: Path) -> None:
    assert found_in(tmp_path / "found", indexed(tmp_path, record())) == ()


def test_an_identity_that_only_the_index_has_is_found(tmp_path: Path) -> None:
    found = found_in(tmp_path / "found", indexed(tmp_path, record("案主身份证号440105196001011234。")))
    assert {one.code for one in found} == {"PII111"}
    assert {one.location.path.split("/")[4] for one in found} == {"p", "t"}


def test_a_script_that_only_looks_like_an_index_is_read_as_a_script(tmp_path: Path) -> None:
    files = indexed(tmp_path, record())
    name = next(name for name in files if "/p/" in name)
    files[name] = f"{files[name]}fetch('https://cdn.example/x');\n"
    assert "SIT701" in {one.code for one in found_in(tmp_path / "found", files)}


def test_the_next_build_goes_on_from_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = memory_at(tmp_path, drafts=False)
    write_index(tmp_path / "one", NOTHING, "zh", [record()], memory)
    monkeypatch.setattr("generator.search._building.build", None)
    again = write_index(tmp_path / "two", NOTHING, "zh", [record("少喝酒。")], memory)
    assert (tmp_path / "two" / indexes.FOLDER / again.folder / "p" / "0-0.js").is_file()


def test_a_preview_does_not_touch_what_is_remembered_of_the_published_site(tmp_path: Path) -> None:
    write_index(tmp_path / "one", NOTHING, "zh", [record()], memory_at(tmp_path, drafts=False))
    (kept,) = (tmp_path / ".casebook" / "search").iterdir()
    before = kept.read_bytes()
    write_index(tmp_path / "two", NOTHING, "zh", [record("草稿。")], memory_at(tmp_path, drafts=True))
    assert kept.read_bytes() == before


def test_a_place_that_cannot_be_written_to_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / ".casebook").write_text("a file, not a folder")
    write_index(tmp_path / "site", NOTHING, "zh", [record()], memory_at(tmp_path, drafts=False))
    assert (tmp_path / "site" / indexes.FOLDER / "zh.js").is_file()


def test_the_search_script_is_one_function_without_comments() -> None:
    made = bundle(
        {}, {}, {"b.js": "function b() { return a(); }  // later", "a.js": "/* first */ function a() { return 1; }"}
    )
    text = made.texts[made.engine]
    assert made.engine.startswith("assets/search/engine.")
    assert text.startswith('(function(){"use strict";')
    assert text.index("function a") < text.index("function b")
    assert "later" not in text
    assert "first" not in text
    assert bundle({}, {}).engine == ""


def test_the_scan_parts_lines_where_pages_join_them() -> None:
    """The scan stands below the pages and cannot ask them."""
    assert scanned.BESIDE == BESIDE
