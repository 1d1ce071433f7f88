"""Whatever an author writes into a short text is shown as it was written: it is never markup, template or mark."""

from __future__ import annotations

import json
import re

import pytest
from casebook_from import SOUND, changed
from page_reader import read
from small_site import page_at, renderer_of, small

from generator.site.shell import BODY, HEADINGS, ROBOTS, TITLE, cut

NASTY = [
    "<script>alert(1)</script>",
    "<b>bold</b> & <i>",
    "\"quoted\" and 'single'",
    "a & b &amp; &lt;",
    "{{ words }} {% raw %} {# x #}",
    "{name} {0} {} %s %(x)s",
    f"{BODY} {TITLE} {ROBOTS} {HEADINGS[0].id} {HEADINGS[1].title}",
    "</section></div></body>",
    "\\1 \\g<0> $1 \\n",
    "<!-- x --> ]]>",
]
FIELDS = {
    "cases/lan.yaml": [
        ("title: {zh: 阿兰, en: Lan}", "cases/lan/"),
        ("summary: {zh: 关于阿兰。, en: About Lan.}", "cases/lan/"),
        ("credit: {zh: 海港社工站, en: Harbour station}", "cases/lan/"),
        ("note: {zh: 教学示例。, en: Made for teaching.}", "cases/lan/"),
        ("name: {zh: 阿兰, en: Lan}", "cases/lan/"),
        ("name: {zh: 诊所, en: Clinic}", "cases/lan/"),
        ("need: {zh: 看病, en: A doctor}", "cases/lan/"),
        ("use: {zh: 画出支持。, en: Shows the support.}", "cases/lan/"),
        ("event: {zh: 第一次探访。, en: First visit.}", "cases/lan/"),
        ("do: {zh: 陪诊。, en: Escort.}", "cases/lan/"),
        ("indicator: {zh: 出门次数, en: Times out}", "cases/lan/"),
        ("ask: {zh: 你会怎样做？, en: What would you do?}", "cases/lan/"),
    ],
    "guides/heat.yaml": [
        ("title: {zh: 防暑, en: Heat}", "guides/heat/"),
        ("for_whom: {zh: 独居的人, en: People living alone}", "guides/heat/"),
        ("- {zh: 昏倒。, en: Fainting.}", "guides/heat/"),
    ],
    "lessons/neighbours.yaml": [
        ("myth: {zh: 会一直传染。, en: They infect for ever.}", "lessons/neighbours/"),
        ("- title: {zh: 电梯里, en: In the lift}", "lessons/neighbours/"),
        ("title: {zh: 开场, en: Opening}", "lessons/neighbours/"),
        ("- {zh: 会, en: \"Yes\"}", "lessons/neighbours/"),
    ],
    "vocabulary/groups.yaml": [("name: {zh: 独居老人, en: Older people living alone}", "groups/living-alone/")],
    "vocabulary/glossary.yaml": [("name: {zh: 生态图, en: ecomap}", "glossary/")],
    "vocabulary/helplines.yaml": [("name: {zh: 医疗急救, en: Medical emergency}", "")],
    "vocabulary/sources.yaml": [("title: {zh: 讲座, en: Talk}", "sources/")],
    "vocabulary/wording.yaml": [("suggest: {zh: 感染者, en: infected person}", "wording/")],
}  # fmt: skip
PLACES = [(name, old, path) for name, places in FIELDS.items() for old, path in places]


def _in_place_of(old: str, text: str) -> str:
    field, _, _ = old.rpartition("{")
    return f"{field}{{zh: {json.dumps(text, ensure_ascii=False)}, en: {json.dumps(text, ensure_ascii=False)}}}"


@pytest.mark.parametrize("text", NASTY)
def test_a_text_is_shown_as_it_was_written(text: str) -> None:
    """Wherever it stands, the reader sees every sign of it, and no element of the page comes from it."""
    files = dict(SOUND)
    for number, (name, old, _) in enumerate(PLACES):
        assert old in files[name]
        files[name] = files[name].replace(old, _in_place_of(old, f"{text} no{number}."), 1)
    renderer = renderer_of(small(files))
    trees = {path: read(page_at(renderer, path).body) for path in {path for _, _, path in PLACES}}
    for number, (name, old, path) in enumerate(PLACES):
        shown = [node.text for node in trees[path].walk()]
        assert any(" ".join(f"{text} no{number}.".split()) in one for one in shown), f"{name} {old}"
    for tree in trees.values():
        assert not {"script", "b", "i", "body"} & {node.tag for node in tree.walk()}


@pytest.mark.parametrize("text", NASTY)
def test_a_title_is_shown_as_it_was_written_around_the_page_too(text: str) -> None:
    """In a shell the title, the description and the table of contents say what the author wrote, and nothing more."""
    shell = cut(
        f'<title>{TITLE}</title><meta content="{"casebookslotdescriptionx"}">{ROBOTS}<nav>'
        + "".join(f'<a href="#{one.id}">{one.title}</a>' for one in HEADINGS)
        + f"</nav><main>{BODY}</main>",
        "specimen",
    )
    files = changed("guides/heat.yaml", "title: {zh: 防暑, en: Heat}", _in_place_of("title: {}", text))
    page = page_at(renderer_of(small(files)), "guides/heat/")
    tree = read(shell.fill(page))
    assert tree.one("title").text == " ".join(text.split())
    assert tree.one("main").one("h1").text == " ".join(text.split())
    assert [link.attributes["href"] for link in tree.one("nav").all("a")] == [f"#{one.id}" for one in page.headings]
    assert page.title == text


@pytest.mark.parametrize("text", NASTY)
def test_a_long_text_keeps_its_words(text: str) -> None:
    """Markdown may make emphasis of signs, but no template, mark or place-holder comes alive in it."""
    old = "  - {zh: 独居。, en: Lives alone.}"
    page = page_at(renderer_of(small(changed("cases/lan.yaml", old, _in_place_of("  - {}", text)))), "cases/lan/")
    shown = read(page.body).section("background").text
    for word in re.findall(r"\w{4,}", re.sub(r"<[^>]*>|alert\(1\)|&\w+;", "", text)):
        assert word in shown


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize(
    ("name", "old", "new", "path"),
    [
        ("vocabulary/glossary.yaml", "    sources: [talk]", "    sources: [talk]\n    also: {{en: [{}]}}", "glossary/"),
        ("vocabulary/wording.yaml", "en: [super-spreader]", "en: [{}]", "wording/"),
        ("vocabulary/wording.yaml", "en: [super-spreader]", "en: [{}]", "lessons/neighbours/"),
    ],
)
def test_a_word_that_is_no_localized_text_is_shown_as_it_was_written(
    name: str, old: str, new: str, path: str, text: str
) -> None:
    """Other spellings and words to avoid are plain words too."""
    written = json.dumps(text, ensure_ascii=False)
    page = read(page_at(renderer_of(small(changed(name, old, new.format(written)))), path).body)
    assert any(" ".join(text.split()) in node.text for node in page.walk())
    assert not {"script", "b", "i", "body"} & {node.tag for node in page.walk()}


CONTACT = "sources: [talk]\ncontacts:\n  - {{kind: {kind}, value: {value}, verified: 2026-10-01}}\n"


@pytest.mark.parametrize(
    ("kind", "value", "href"),
    [
        ("website", "https://station.example/a?b=1&c=2", "https://station.example/a?b=1&c=2"),
        ("website", "http://station.example", "http://station.example"),
        ("website", "station.example", None),
        ("website", "'javascript:alert(1)'", None),
        ("website", "'JavaScript:alert(1)//https://a.example'", None),
        ("website", "'data:text/html,<script>alert(1)</script>'", None),
        ("phone", "0750-1234567", "tel:0750-1234567"),
        ("address", "'1 Harbour Road'", None),
    ],
)
def test_a_contact_of_a_station_leads_only_to_the_web_or_to_a_telephone(
    kind: str, value: str, href: str | None
) -> None:
    """What is no web address is shown as text: a contact must not be able to run anything."""
    files = {
        **SOUND,
        "stations/harbour.yaml": SOUND["stations/harbour.yaml"].replace(
            "sources: [talk]\n", CONTACT.format(kind=kind, value=value)
        ),
    }
    contacts = read(page_at(renderer_of(small(files)), "stations/harbour/").body).section("contacts")
    links = [link.attributes["href"] for link in contacts.all("a") if "headerlink" not in link.classes]
    assert links == ([href] if href else [])
    assert value.strip("'") in contacts.text
    assert "Verified on 1 October 2026" in contacts.text


def test_a_station_without_contacts_says_why() -> None:
    """Contacts that nobody verified are not printed, and the page says so."""
    contacts = read(page_at(renderer_of(small()), "stations/harbour/").body).section("contacts")
    assert contacts.one("div", "notice--note").text
