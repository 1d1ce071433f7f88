"""The page of all symbols: whole, in both languages, and found from every diagram."""

from __future__ import annotations

import pytest
from page_reader import Node, target
from small_site import page_of, renderer_of, small

from generator.content import Basis
from generator.diagrams import Setting, all_diagrams
from generator.languages import LANGUAGES, Language

Trees = dict[tuple[Language, str], Node]

PATH = "notation/"
ORDER = ["how", "genogram", "ecomap", "timeline", "procedure", "sources"]

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_diagram = pytest.mark.parametrize("name", sorted(all_diagrams()))


def symbols(node: Node) -> list[tuple[str, str]]:
    """Return the pictures, told apart by the attributes of all that is in them, and the words of a part's symbols."""
    return [
        (" ".join(str(piece.attributes) for piece in item.one("svg").walk()), item.one("span").text)
        for item in node.all("li", "legend__symbol")
    ]


@every_language
def test_every_symbol_of_every_diagram_is_shown_under_its_group(trees: Trees, language: Language) -> None:
    """With the words that the legends use; whatever a diagram learns to draw is here by itself."""
    page = trees[language, PATH]
    for name, diagram in all_diagrams().items():
        for group in diagram.notation(Setting(language, name, str)).groups:
            part = page.section(f"{name}-{group.id}")
            assert part.one("h3").own_text == group.title
            assert [words for _, words in symbols(part)] == [entry.words for entry in group.entries]
            assert all(picture for picture, _ in symbols(part))


@every_language
def test_diagrams_stand_in_the_order_of_a_case(trees: Trees, language: Language) -> None:
    """The case map's small family is drawn with the symbols of the family structure: that comes first."""
    assert [heading.id for heading in trees[language, PATH].all("h2")] == ORDER


@every_language
@every_diagram
def test_the_page_says_how_a_diagram_is_read(trees: Trees, language: Language, name: str) -> None:
    """Before its symbols."""
    section = trees[language, PATH].section(name)
    (said,) = (node for node in section.all("div", "prose") if node.parent is section)
    assert [one.text.partition("[")[0].strip() for one in said.all("p")] == list(
        all_diagrams()[name].notation(Setting(language, name, str)).about
    )


@every_language
def test_the_page_cites_whose_notation_it_is(trees: Trees, language: Language) -> None:
    """By the casebook's sources, so that a reader can look it up."""
    page = trees[language, PATH]
    cited = {link.attributes["href"] for mark in page.all("sup", "cite") for link in mark.all("a")}
    assert cited == {"#source-mcgoldrick-genograms", "#source-hartman-1978", "#source-roberts-2005"}
    assert all(page.has(link.removeprefix("#")) for link in cited)


@every_language
def test_the_example_says_that_it_is_invented_and_what_it_shows(trees: Trees, language: Language) -> None:
    """Nobody takes it for a family that was served; whoever cannot see it reads it."""
    example = trees[language, PATH].section("genogram-example")
    assert example.one("figcaption").one("span", "tag").text == Basis.ILLUSTRATIVE.words.of(language)
    assert example.one("figure").all("svg", "diagram__svg")
    assert example.all("table")
    assert len(example.all("div", "points")) == 3
    assert example.all("p", "legend__more") == [], "the way to all symbols leads here"


@every_language
def test_every_diagram_of_a_page_leads_to_its_symbols(trees: Trees, language: Language) -> None:
    """Its legend has only what it uses."""
    found = set()
    for (one, path), page in trees.items():
        if one != language or path == PATH:
            continue
        for figure in page.all("figure", "diagram"):
            (name,) = (kind.removeprefix("diagram--") for kind in figure.classes if kind.startswith("diagram--"))
            (link,) = figure.one("p", "legend__more").all("a")
            assert target(path, link.attributes["href"]) == (PATH, name)
            assert trees[language, PATH].has(name)
            found.add(name)
    assert found == set(all_diagrams())


@every_language
@every_diagram
def test_the_page_leads_to_pages_that_show_a_diagram(trees: Trees, language: Language, name: str) -> None:
    """To the drawing itself."""
    links = trees[language, PATH].section(name).all("a", "links__link")
    assert 1 <= len(links) <= 3
    for link in links:
        path, anchor = target(PATH, link.attributes["href"])
        assert trees[language, path].at(anchor).tag == "figure"


@every_language
def test_an_empty_casebook_has_all_symbols_too(language: Language) -> None:
    """They are the program's. It has no sources to cite and no pages to lead to."""
    page = page_of(PATH, {}, language)
    assert [heading.id for heading in page.all("h2")] == ORDER[:-1]
    assert page.all("sup", "cite") == page.all("a", "links__link") == []
    words = symbols(page.section("genogram-people"))
    assert words == symbols(page_of(PATH, language=language).section("genogram-people"))


def test_the_page_needs_no_translation() -> None:
    """Its words are the program's, in every language."""
    renderer = renderer_of(small({}))
    ((kind, address),) = ((kind, address) for kind, address in renderer.addresses() if address.path == PATH)
    for language in LANGUAGES:
        assert "notice--translation" not in renderer.render(kind, address, language).body
