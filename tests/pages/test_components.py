"""One page kind, one template; one component, one partial, one style sheet, all of the same name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from casebook_from import SOUND, TODAY
from page_reader import Node
from small_site import TEMPLATES, URL, interface, page_of, templates

from generator.content import Casebook
from generator.discovery import members
from generator.errors import MissingPieceError
from generator.languages import Language
from generator.pages import Renderer, Site, page_kinds
from generator.pages._blocks import Block

FRAMES = {"head", "foot", "section", "subsection", "tag", "notice", "draft-mark", "search", "kapok"}
"""Partials that every page has or that others include; notice is also a block, only drafts bear their mark, the
search is what its page is for: scripts fill it, and kapok is the picture at the head of the home page."""
WITHOUT_LOOKS = {"section", "subsection"}
"""They only put a heading above other components."""
LOOKS_OF_THE_FRAME = {
    "site-footer",
    "language",
    "search-box",
    "header",
    "call",
    "kinds",
    "emergency",
    "facet",
    "result",
}
"""The theme's partials have the first four (Material calls the switch `alternate`); `call` is a link inside others;
`kinds` is what tells kinds of pages apart; the last three are what scripts of the search make."""
DRAFT = {**SOUND, "guides/heat.yaml": SOUND["guides/heat.yaml"] + "draft: true\n"}
"""The real casebook holds no draft, so that its pages never show what only a draft does."""
STYLES = TEMPLATES / "theme" / "styles"
SITE = TEMPLATES.parent / "generator" / "site"


def _blocks(block: type[Block] = Block) -> list[type[Block]]:
    return [one for below in block.__subclasses__() for one in (below, *_blocks(below))]


def _stems(folder: str) -> set[str]:
    return {Path(name).stem for name in templates() if Path(name).parent.as_posix() == folder}


def test_every_page_kind_has_its_template_and_every_template_its_kind() -> None:
    """A page's template is found by the name of its kind."""
    assert _stems("pages") == {kind.name for kind in page_kinds()}


def test_every_page_kind_is_declared_in_the_file_of_its_name() -> None:
    """`templates/pages/case.html` belongs to `generator/pages/case.py`."""
    assert [kind.name for kind in page_kinds()] == [name.rpartition(".")[2] for name in members("generator.pages")]


def test_every_block_has_a_partial_and_every_partial_a_block() -> None:
    """A block that nothing shows, or a partial that nothing fills, is a mistake."""
    assert {block.partial for block in _blocks()} | FRAMES == _stems("partials")
    assert len({block.partial for block in _blocks()}) == len(_blocks())


def test_every_component_has_a_style_sheet_and_every_style_sheet_a_component() -> None:
    """The look of a component is found by its name."""
    sheets = {path.stem for path in (STYLES / "components").glob("*.css")}
    assert sheets - LOOKS_OF_THE_FRAME == _stems("partials") - WITHOUT_LOOKS
    assert sheets >= LOOKS_OF_THE_FRAME


def _styled() -> list[tuple[str, str]]:
    found = set()
    for path in (STYLES / "components").glob("*.css"):
        css = re.sub(r"/\*.*?\*/|\"[^\"]*\"|\{[^{}]*\}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        found |= {(path.stem, name) for name in re.findall(r"\.([a-z][\w-]*)", css) if not name.startswith("md-")}
    return sorted(found)


def test_every_style_is_used(trees: dict[tuple[Language, str], Node]) -> None:
    """A class that no page, template of the frame or script uses is a leftover, or a misspelt one."""
    used = {name for tree in trees.values() for node in tree.walk() for name in node.classes}
    used |= {name for node in page_of("guides/heat/", DRAFT).walk() for name in node.classes}
    frame = [*(TEMPLATES / "theme").rglob("*.html"), *(TEMPLATES / "theme").rglob("*.js"), SITE / "front.py"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in frame)
    unused = [
        f"{sheet}.css .{name}"
        for sheet, name in _styled()
        if name not in used and "--" not in name and not re.search(rf"\b{name}\b", text)
    ]
    assert unused == []


def test_a_missing_template_is_a_missing_piece_not_a_crash(casebook: Casebook) -> None:
    """Whoever deleted a partial is told which one."""
    without = {name: text for name, text in templates().items() if name != "partials/head.html"}
    renderer = Renderer(casebook, without, interface(), Site(URL, TODAY))
    kind, address = next(renderer.addresses())
    with pytest.raises(MissingPieceError, match=r"partials/head\.html"):
        renderer.render(kind, address, "en")
