"""The search with its own engine and index, as it is published: from a server and from a folder of files."""

from __future__ import annotations

import re

import pytest
from conftest import PHONE, Open
from playwright.sync_api import Page, Route, expect
from test_search_box import options
from test_search_page import results, status

from generator.site.mkdocs_plugin import Built


def ask(page: Page, query: str) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text(query)


@pytest.fixture(params=["from a server", "from files"])
def root(request: pytest.FixtureRequest) -> str:
    """The address of the site, ending in `/`."""
    return request.getfixturevalue("served" if request.param == "from a server" else "files")


def at(root: str, path: str, query: str = "") -> str:
    """Return the address of a page; a folder of files has no pages by themselves."""
    return f"{root}{path}{'index.html' if root.startswith('file:') else ''}{query}"


@pytest.mark.parametrize(
    ("language", "query"), [("zh", "发烧怎么办"), ("zh", "發燒"), ("zh", "fashao"), ("en", "fever")]
)
def test_everyday_words_lead_to_the_guide(open_page: Open, root: str, language: str, query: str) -> None:
    """The first result opens, at its heading, also where folders have no pages by themselves."""
    page = open_page(at(root, f"{language}/about/"))
    ask(page, query)
    guide = options(page, language).filter(has_text=re.compile("发烧了怎么办|Fever, and going")).first
    expect(guide).to_be_visible()
    while guide.get_attribute("aria-selected") == "false":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/{language}/guides/fever-and-fever-clinic/(index\.html)?(#[a-z-]+)?$"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_search_page_finds_narrows_and_comes_back(open_page: Open, root: str) -> None:
    """Counts are what ticking a box leaves; a result opens; back shows the same."""
    page = open_page(at(root, "zh/search/", "?q=发热"))
    expect(status(page)).to_contain_text("找到")
    kind = page.get_by_role("group", name="类型").get_by_role("checkbox").first
    expect(kind).to_be_visible()
    count = int(kind.locator("xpath=../*[contains(@class, 'count')]").text_content())
    kind.check()
    expect(status(page)).to_have_text(f"找到 {count} 页")
    expect(results(page)).to_have_count(min(count, 10))
    title = results(page).first.get_by_role("link").first
    said = title.text_content()
    title.click()
    page.wait_for_url(re.compile(r"/zh/[a-z]+/[a-z0-9-]+/"))
    page.go_back()
    expect(results(page).first).to_contain_text(said)
    expect(status(page)).to_have_text(f"找到 {count} 页")


@pytest.mark.parametrize(("language", "query"), [("zh", "不想活了"), ("en", "suicide")])
def test_an_emergency_shows_a_verified_number_first(open_page: Open, served: str, language: str, query: str) -> None:
    """What the vocabulary says is on screen before any page is."""
    page = open_page(f"{language}/guides/heat/", viewport=PHONE)
    ask(page, query)
    call = page.locator(".emergency a[href^='tel:']").first
    expect(call).to_be_in_viewport()


@pytest.mark.parametrize(
    ("language", "query", "note"),
    [
        ("zh", "残废", "要避免的说法。请这样说：残疾人"),
        ("en", "crippled", "Words to avoid. Say instead: a person with a disability"),
    ],
)
def test_words_to_avoid_are_shown_as_such(open_page: Open, served: str, language: str, query: str, note: str) -> None:
    """In the bar and on the search page: nobody meets a word that hurts as if it were advice."""
    page = open_page(f"{language}/about/", viewport=PHONE)
    ask(page, query)
    expect(options(page, language).get_by_text(note)).to_be_visible()
    page.goto(f"{served}{language}/search/?q={query}")
    expect(results(page).get_by_text(note)).to_be_visible()


def test_an_old_browser_that_forbids_much_can_search(open_page: Open, served: str) -> None:
    """No Intl.Segmenter, no WebAssembly, and a policy that lets no text become code."""
    policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data:"
    page = open_page("about:blank")

    def guarded(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route("**/zh/search/**", guarded)
    page.add_init_script(
        """delete Intl.Segmenter; delete window.WebAssembly; window.refused = [];
        addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));"""
    )
    page.goto(served + "zh/search/?q=发热")
    expect(results(page).first).to_be_visible()
    assert [one for one in page.evaluate("refused") if not one.startswith("style")] == []


def test_a_site_that_was_published_anew_meanwhile_is_searched(open_page: Open, served: str, built: Built) -> None:
    """The index that an open page began with is gone; the new one answers."""
    folder = next((built.site / "assets/search").glob("zh.*/"))
    page = open_page("about:blank")
    gone: list[str] = []

    def old(route: Route) -> None:
        gone.append(route.request.url)
        route.fulfill(status=404)

    def entry(route: Route) -> None:
        text = (built.site / "assets/search/zh.js").read_text(encoding="utf-8")
        again = "?" in route.request.url
        route.fulfill(body=text.replace(folder.name, "zh.new") if again else text, content_type="text/javascript")

    def new(route: Route) -> None:
        route.fulfill(path=folder / route.request.url.partition("zh.new/")[2], content_type="text/javascript")

    page.route(f"**/{folder.name}/**", old)
    page.route("**/assets/search/zh.js*", entry)
    page.route("**/zh.new/**", new)
    page.goto(served + "zh/search/?q=发热")
    expect(results(page).first).to_be_visible()
    assert gone


def test_an_index_that_cannot_be_loaded_is_said(open_page: Open, served: str) -> None:
    """A network that is down is no empty answer."""
    page = open_page("about:blank")
    page.route("**/assets/search/zh.*/**", lambda route: route.abort())
    page.goto(served + "zh/search/?q=发热")
    expect(status(page)).to_contain_text("搜索没有打开")
    page.unroute("**/assets/search/zh.*/**")
    page.get_by_role("searchbox").fill("发烧")
    expect(results(page).first).to_be_visible()


def test_searching_asks_nobody_else(open_page: Open, served: str) -> None:
    """What somebody looks for stays between them and the site."""
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + "zh/search/?q=发热")
    expect(results(page).first).to_be_visible()
    assert [url for url in asked if not url.startswith(served)] == []
    assert [url for url in asked if "/assets/search/" in url and "?" in url] == []
