"""What axe-core finds on the search: nothing, in light and dark, on a desk and on a phone."""

from __future__ import annotations

import json
from pathlib import Path

import axe_playwright_python
import pytest
from conftest import DESK, PHONE, Open
from playwright.sync_api import Page, expect
from test_search_box import EMERGENCY

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
FAKE = json.dumps({"emergencies": [EMERGENCY], "meant": "高血压"})
LOOKS = pytest.mark.parametrize(
    ("viewport", "scheme"), [(DESK, "light"), (PHONE, "dark")], ids=["desk, light", "phone, dark"]
)


def violations(page: Page) -> list[str]:
    """Return what axe finds on the page as it stands, each with the first place."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"]]


@LOOKS
def test_the_open_box_keeps_nobody_out(open_page: Open, viewport: dict[str, int], scheme: str) -> None:
    """With everything that it can hold: emergency, another word, results."""
    page = open_page("zh/guides/heat/", fake=FAKE, viewport=viewport, color_scheme=scheme)
    page.keyboard.press("/")
    page.keyboard.insert_text("胸口痛")
    expect(page.get_by_role("option")).to_have_count(7)
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


@LOOKS
def test_the_search_page_keeps_nobody_out(open_page: Open, viewport: dict[str, int], scheme: str) -> None:
    """With results, facets and everything else that scripts put there."""
    page = open_page("zh/search/?q=胸口痛&type=guide", fake=FAKE, viewport=viewport, color_scheme=scheme)
    expect(page.locator(".search__results > li")).to_have_count(10)
    page.locator("details.search__filters").evaluate("node => { node.open = true; }")
    assert violations(page) == []


def test_a_page_with_a_closed_box_keeps_nobody_out(open_page: Open) -> None:
    """The bar that every page has, at rest."""
    assert violations(open_page("en/guides/heat/")) == []
