"""The bar at the top of every page, on narrow screens too."""

from __future__ import annotations

import pytest
from conftest import DESK, NARROW, PHONE, Open


@pytest.mark.parametrize("viewport", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_name_of_the_site_is_whole_and_beside_the_search(
    open_page: Open, language: str, viewport: dict[str, int]
) -> None:
    page = open_page(f"{language}/guides/heat/", viewport=viewport)
    name = page.locator(".md-header .md-ellipsis").first
    cut = name.evaluate("node => [node.scrollWidth - node.clientWidth, node.scrollHeight - node.clientHeight]")
    assert max(cut) <= 1
    box, bar, search = (
        page.locator(one).first.bounding_box() for one in (".md-header .md-ellipsis", ".md-header", ".search-box")
    )
    assert box["x"] + box["width"] <= search["x"]
    assert bar["y"] <= box["y"]
    assert box["y"] + box["height"] <= bar["y"] + bar["height"]
