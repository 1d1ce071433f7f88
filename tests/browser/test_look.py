"""What can only be seen: kinds of pages told apart, lists in lines, and paper that stays white."""

from __future__ import annotations

import pytest
from conftest import PHONE, Open

DARKEST_PALE = 0.2
"""The relative luminance (WCAG) above which letters are lost on white paper."""
LUMINANCE = """node => {
  const parts = getComputedStyle(node).color.match(/[\\d.]+/g).slice(0, 3).map(one => one / 255);
  const linear = parts.map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["zh/guides/heat/", "en/cases/love-has-no-boundaries/", "zh/"])
def test_letters_on_paper_are_dark_whatever_the_reader_chose(open_page: Open, address: str, scheme: str) -> None:
    """In the dark, pale letters would be printed on white."""
    page = open_page(address, viewport=PHONE, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    for place in ("h1", "h2", "p", "a", "li"):
        for node in page.locator(f".md-content {place}:visible").all()[:20]:
            assert node.evaluate(LUMINANCE) < DARKEST_PALE, node.inner_text()[:40]


@pytest.mark.parametrize(
    ("address", "signed"), [("zh/guides/heat/", True), ("zh/stations/waihai/", True), ("zh/topics/medicines/", False)]
)
def test_an_entry_bears_the_sign_of_its_kind(open_page: Open, address: str, signed: bool) -> None:
    """A page that is no entry has no room kept for one."""
    link = open_page(address, viewport=PHONE).locator(".head__kicker > a")
    content, image = link.evaluate(
        "node => { const sign = getComputedStyle(node, '::before'); return [sign.content, sign.webkitMaskImage]; }"
    )
    assert (content != "none") is signed
    assert ("data:image/svg+xml" in image) is signed


def test_short_lists_stand_in_lines(open_page: Open) -> None:
    """The theme's own rule for lists is stronger than a class alone."""
    page = open_page("zh/search/", viewport=PHONE)
    tops = [box["y"] for box in (one.bounding_box() for one in page.locator("[id=browse] ~ * li").all()[:4]) if box]
    assert len(set(tops)) < len(tops)
