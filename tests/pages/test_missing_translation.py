"""A text that is not translated yet: the page shows the other language, marks it, and says so; and only then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
import yaml
from casebook_from import SOUND, changed
from page_reader import Node, read
from small_site import interface, page_at, page_of, renderer_of, small

from generator.languages import HTML_LANGUAGE, LANGUAGES, Language
from generator.pages import Page

MARKS: dict[Language, str] = {"zh": "〔", "en": "⟦"}
"""Stand at the beginning of every text of a language, so that it is known again on a page."""
OF_ENTRIES = (
    "cases/lan/", "guides/heat/", "lessons/neighbours/", "playbooks/escort/", "packs/first-week/", "stations/harbour/",
)  # fmt: skip
OF_VOCABULARIES = (
    "groups/", "groups/living-alone/", "risks/high/", "glossary/", "helplines/", "wording/", "sources/", "cases/", "",
)  # fmt: skip
RICH = {
    **SOUND,
    "cases/lan.yaml": SOUND["cases/lan.yaml"] + "subtitle: {zh: 副, en: Sub}\nlimits:\n  - {zh: 少, en: Little}\n",
    "lessons/neighbours.yaml": SOUND["lessons/neighbours.yaml"].replace(
        "    debrief:\n", "    roles:\n      - {name: {zh: 甲, en: A}, brief: {zh: 躲, en: Hides}}\n    debrief:\n"
    ),
    "playbooks/escort.yaml": SOUND["playbooks/escort.yaml"]
    + "checklists:\n  - title: {zh: 带上, en: Bring}\n    items:\n      - {zh: 水, en: Water}\n"
    + "more:\n  - {zh: 完, en: End}\n",
    "packs/first-week.yaml": SOUND["packs/first-week.yaml"] + "facilitator_notes:\n  - {zh: 慢, en: Slow}\n",
    "vocabulary/wording.yaml": SOUND["vocabulary/wording.yaml"].replace(
        "avoid: {zh: [毒王], en: [super-spreader]}", "avoid: {zh: [〔毒王]}"
    ),
}


def _texts(value: Any) -> Iterator[dict[str, str]]:
    """Yield every localized text of an entry."""
    if isinstance(value, dict):
        if isinstance(value.get("zh"), str) and isinstance(value.get("en"), str):
            yield value
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


@cache
def _only_in(language: Language) -> dict[str, str]:
    """Return the casebook with all its texts in one language, each marked."""
    files = {}
    for name, text in RICH.items():
        data = yaml.load(text, yaml.CBaseLoader)
        for found in list(_texts(data)):
            for other in LANGUAGES:
                found[other] = MARKS[other] + found[other]
                if other != language:
                    del found[other]
        files[name] = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return files


def _language_of(node: Node) -> str:
    """Return the language that an element says it is in; nothing if it is the page's."""
    current: Node | None = node
    while current:
        if "lang" in current.attributes:
            return current.attributes["lang"]
        current = current.parent
    return ""


def _notices(tree: Node) -> list[Node]:
    return tree.all("div", "notice--translation")


@pytest.mark.parametrize("path", OF_ENTRIES + OF_VOCABULARIES)
@pytest.mark.parametrize(("page", "written"), [("en", "zh"), ("zh", "en")])
def test_what_falls_back_is_marked_and_the_page_says_so(path: str, page: Language, written: Language) -> None:
    """Every text that is in the other language says so to browsers and screen readers; a notice says it to readers."""
    tree = page_of(path, _only_in(written), page)
    fallen = [node for node in tree.walk() if MARKS[written] in node.own_text]
    assert fallen
    for node in fallen:
        assert _language_of(node) == HTML_LANGUAGE[written], f"<{node.tag} {node.attributes}> {node.text}"
    if path != "sources/":
        (notice,) = _notices(tree)
        assert notice.text == interface().of("notice-translation", page)
        assert "hidden" not in notice.attributes


@pytest.mark.parametrize("path", OF_ENTRIES + OF_VOCABULARIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_in_its_own_language_says_nothing(path: str, language: Language) -> None:
    """Where every text is there, there is no notice, and nothing is marked but words to avoid in the other language."""
    tree = page_of(path, _only_in(language), language)
    assert _notices(tree) == []
    assert [node.text for node in tree.walk() if node.attributes.get("lang") and node.tag != "del"] == []


ONE_TEXT = [
    ("cases/lan.yaml", "{zh: 独居。, en: Lives alone.}", "cases/lan/"),
    ("cases/lan.yaml", "credit: {zh: 海港社工站, en: Harbour station}", "cases/lan/"),
    ("cases/lan.yaml", "{zh: 诊所, en: Clinic}", "cases/lan/"),
    ("guides/heat.yaml", "{zh: 口渴。, en: Thirst.}", "guides/heat/"),
    ("lessons/neighbours.yaml", "{zh: 电梯里, en: In the lift}", "lessons/neighbours/"),
    ("vocabulary/glossary.yaml", "name: {zh: 生态图, en: ecomap}", "cases/lan/"),
    ("vocabulary/groups.yaml", "description: {zh: 一个人住。, en: They live alone.}", "groups/"),
    ("guides/heat.yaml", "title: {zh: 防暑, en: Heat}", "packs/first-week/"),
    ("vocabulary/helplines.yaml", "what: {zh: 有人昏倒。, en: Somebody faints.}", "guides/heat/"),
]


def _without_english(text: str) -> str:
    return text[: text.index(", en: ")] + "}"


@pytest.mark.parametrize(("name", "text", "path"), ONE_TEXT)
def test_one_missing_text_is_enough(name: str, text: str, path: str) -> None:
    """The page that shows it has the notice; the Chinese page and the pages that do not show it have none."""
    renderer = renderer_of(small(changed(name, text, _without_english(text))))
    assert len(_notices(read(page_at(renderer, path).body))) == 1
    assert _notices(read(page_at(renderer, path, "zh").body)) == []
    assert _notices(read(page_at(renderer, "stations/").body)) == []


def test_the_notice_stands_at_the_top() -> None:
    """A reader learns before the first section that part of the page is in another language."""
    name, text, path = ONE_TEXT[0]
    page = page_of(path, changed(name, text, _without_english(text)))
    assert _notices(page.one("header"))


def test_titles_fall_back_as_plain_text() -> None:
    """Where no language can be marked (title, description, citation of the page) the words themselves still stand."""
    files = changed("guides/heat.yaml", "title: {zh: 防暑, en: Heat}", "title: {zh: 防暑}")
    page = page_at(renderer_of(small(files)), "guides/heat/")
    assert page.title == "防暑"
    assert read(page.body).one("h1").text == "防暑"


def test_the_title_of_a_source_stays_as_it_was_published() -> None:
    """A source without an English title is shown in Chinese, marked, and that is no missing translation."""
    files = changed("vocabulary/sources.yaml", "title: {zh: 讲座, en: Talk}", "title: {zh: 讲座}")
    page = page_of("guides/heat/", files)
    assert _notices(page) == []
    marked = [node.text for node in page.section("sources").walk() if node.attributes.get("lang") == "zh-Hans"]
    assert marked == ["讲座"]


def test_the_library_is_translated(pages: Mapping[tuple[Language, str], Page]) -> None:
    """No page of ours has the notice today."""
    assert [page.url for page in pages.values() if "notice--translation" in page.body] == []
