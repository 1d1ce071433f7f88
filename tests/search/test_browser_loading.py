"""Files of the index come over slow networks, and a new site may be published while somebody reads the old one."""

from __future__ import annotations

import pytest
import small_index
from engine import Engine

from generator.search import Record, Section


def test_loads_only_what_a_query_needs() -> None:
    with Engine(small_index.files()) as engine:
        engine.open("zh")
        engine.search("台风")
        assert not [
            name for name in engine.loaded if name.endswith(("fold.js", "sounds.js", "foreign.js", "facets.js"))
        ]
        engine.loaded.clear()
        engine.search("台风")
        assert engine.loaded == []


def test_goes_on_with_a_site_that_was_published_meanwhile() -> None:
    with Engine(small_index.files()) as engine:
        engine.open("zh")
        engine.search("台风")
        new = Record("aaa/", "guide", "地震来的时候", sections=(Section("", "", "先躲到桌子下面。台风不一样。"),))
        engine.files = small_index.files("zh", new)
        assert engine.search("地震")["hits"][0]["path"] == "aaa/"
        # A cache may still hold the old entry under its plain address.
        assert engine.asked[-1].startswith("assets/search/zh.")
        assert [url for url in engine.asked if url.startswith("assets/search/zh.js?")]
        assert engine.search("台风")["hits"][0]["path"] == "guides/typhoon/"


def test_results_of_an_old_answer_are_taken_from_the_new_site() -> None:
    with Engine(small_index.files()) as engine:
        engine.open("zh")
        engine.search("高血压", hits=0)
        new = Record("aaa/", "guide", "地震", sections=(Section("", "", "躲到桌子下面。"),))
        engine.files = small_index.files("zh", new)
        assert engine.wait("window.answer.hits(0, 1)")[0]["path"] == "glossary/"


def test_says_so_when_nothing_can_be_loaded() -> None:
    with Engine({}) as engine, pytest.raises(RuntimeError, match="did not load"):
        engine.open("zh")


def test_the_newest_query_wins() -> None:
    with Engine(small_index.files()) as engine:
        engine.open("zh")
        both = 'Promise.all([index.search("台风", {}), index.search("高血压", {})])'
        old, new = engine.wait(
            f"{both}.then(function (all) {{ return all.map(function (it) {{ return it && it.query; }}); }})"
        )
        assert (old, new) == (None, "高血压")
