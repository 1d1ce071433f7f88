"""The search page: what it shows is in its address. A stand-in answers, so that a test decides what comes back."""

from __future__ import annotations

import json

import pytest
from conftest import NARROW, PHONE, Open
from playwright.sync_api import Page, expect
from test_search_box import EMERGENCY

PAGE = "zh/search/"


def results(page: Page):
    return page.locator(".search__results > li")


def status(page: Page):
    return page.locator("[data-search-page] [role=status]")


def test_a_link_opens_the_very_search(open_page: Open) -> None:
    """A trainer can send a question together with its facets."""
    page = open_page(PAGE + "?q=中暑&type=guide&type=case&group=older-people", fake="{}")
    expect(results(page)).to_have_count(10)
    expect(page.get_by_role("searchbox")).to_have_value("中暑")
    for name in ("健康指南", "案例", "长者"):
        expect(page.get_by_role("checkbox", name=name)).to_be_checked()
    last = page.evaluate("asked").pop()
    assert (last["query"], last["filters"]) == ("中暑", {"type": ["guide", "case"], "group": ["older-people"]})
    assert page.title().startswith("中暑 - ")


def test_the_address_follows_question_and_facets(open_page: Open) -> None:
    """What somebody sees can be copied from the bar, and facets are sets of boxes with counts."""
    page = open_page(PAGE, fake="{}")
    page.get_by_role("searchbox").fill("中暑")
    expect(results(page)).to_have_count(10)
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "中暑"
    kinds = page.get_by_role("group", name="类型")
    guide = kinds.get_by_role("checkbox", name="健康指南 12")
    guide.check()
    expect(page.locator(".search__chosen")).to_have_text("已选 1 项")
    assert page.evaluate("location.search").endswith("&type=guide")
    expect(guide).to_be_focused()
    expect(kinds.get_by_role("checkbox", name="课程")).to_be_hidden()
    page.get_by_role("button", name="不限范围").click()
    expect(guide).not_to_be_checked()
    assert "type=" not in page.url


def test_coming_back_shows_the_same_results(open_page: Open) -> None:
    """Back from a result: same question, same facets, as many results as before."""
    page = open_page(PAGE + "?q=中暑&type=guide", fake="{}")
    page.get_by_role("button", name="再看 10 个").click()
    expect(results(page)).to_have_count(20)
    expect(results(page).nth(10).get_by_role("link").first).to_be_focused()
    page.get_by_role("button", name="再看 3 个").click()
    expect(results(page)).to_have_count(23)
    expect(page.get_by_role("button", name="再看")).to_be_hidden()
    results(page).first.get_by_role("link").first.click()
    page.wait_for_url("**/zh/guides/heat/")
    page.go_back()
    expect(results(page)).to_have_count(23)
    expect(page.get_by_role("checkbox", name="健康指南")).to_be_checked()


def test_a_result_says_what_it_is_and_leads_to_page_and_heading(open_page: Open) -> None:
    """Title, kind, station, the heading that matches as a link of its own, the words that match."""
    page = open_page(PAGE + "?q=中暑", fake="{}")
    first = results(page).first
    expect(first.get_by_role("heading", level=2)).to_have_text("结果 1 中暑")
    expect(first).to_contain_text("健康指南 · 外海街道社工站")
    expect(first.get_by_role("link", name="怎样做")).to_have_attribute("href", "../guides/heat/#steps")
    expect(first.locator(".result__extract mark")).to_have_text("中暑")
    expect(results(page).nth(1).get_by_role("link")).to_have_count(1)


def test_the_field_is_the_one_that_keys_open_and_there_is_no_second(open_page: Open) -> None:
    """On its own page the search is not in the bar too."""
    page = open_page(PAGE, fake="{}")
    expect(page.get_by_role("combobox")).to_have_count(0)
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_the_newest_question_wins(open_page: Open) -> None:
    """Also where facets are changed faster than answers come."""
    page = open_page(PAGE, fake='{delay: {"慢": 900}}')
    field = page.get_by_role("searchbox")
    field.fill("慢")
    page.wait_for_function("asked.length === 1")
    field.fill("快")
    expect(results(page).first).to_contain_text("快")
    page.wait_for_timeout(1000)
    expect(results(page).first).to_contain_text("快")


def test_answers_are_told(open_page: Open) -> None:
    """One live region says what was found, also that only some of the words were."""
    page = open_page(PAGE + "?q=中暑", fake="{total: 5, complete: 0}")
    expect(status(page)).to_have_text("没有一页同时有这些词。下面 5 页有其中几个。")
    page = open_page("en/search/?q=heat", fake="{total: 1}")
    expect(status(page)).to_have_text("1 page found")


def test_an_emergency_comes_first(open_page: Open) -> None:
    """Before results and facets, with a number to press."""
    page = open_page(PAGE + "?q=胸口痛", fake=json.dumps({"emergencies": [EMERGENCY]}))
    expect(page.locator("[aria-live='polite']").filter(has_text="120")).to_be_visible()  # a screen reader says it
    call = page.get_by_role("region", name="胸口痛，可能很急").get_by_role("link", name="120 急救")
    expect(call).to_have_attribute("href", "tel:120")
    assert call.bounding_box()["height"] >= 44
    assert call.bounding_box()["y"] < results(page).first.bounding_box()["y"]


def test_nothing_found_helps_on(open_page: Open) -> None:
    """Numbers and lists stand on the page; with facets chosen, they can be taken back."""
    page = open_page(PAGE + "?q=没有的词", fake="{total: 0}")
    expect(status(page)).to_have_text("没有找到“没有的词”")
    expect(page.locator(".search__first a[href='tel:120']")).to_be_visible()
    expect(page.get_by_role("heading", name="不搜索，也能找到")).to_be_visible()
    page = open_page(PAGE + "?q=没有的词&type=guide", fake="{total: 0}")
    expect(status(page)).to_have_text("在选定的范围里没有找到“没有的词”")
    expect(page.get_by_role("button", name="不限范围")).to_be_visible()


def test_did_you_mean_asks_again(open_page: Open) -> None:
    """The better word goes into field and address."""
    page = open_page(PAGE + "?q=高学压", fake='{meant: "高血压"}')
    page.get_by_role("button", name="你要找的是“高血压”吗？下面是它的结果。").click()
    expect(page.get_by_role("searchbox")).to_have_value("高血压")
    expect(results(page).first).to_contain_text("高血压")
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "高血压"


def test_a_failure_is_said_with_a_way_on(open_page: Open) -> None:
    """The lists below still lead everywhere."""
    page = open_page(PAGE + "?q=中暑", fake="{fail: true}")
    expect(status(page)).to_contain_text("搜索没有打开")
    page.evaluate("fake.fail = false")
    page.get_by_role("searchbox").fill("发烧")
    expect(results(page)).to_have_count(10)


@pytest.mark.parametrize("viewport", [PHONE, NARROW], ids=["360 px", "320 px"])
def test_on_a_phone_facets_are_folded_and_nothing_is_too_wide(open_page: Open, viewport: dict[str, int]) -> None:
    """Results come first on a small screen; every box is a target for any finger."""
    page = open_page(PAGE + "?q=中暑", fake="{}", viewport=viewport, has_touch=True, is_mobile=True)
    expect(results(page)).to_have_count(10)
    expect(page.get_by_role("checkbox").first).to_be_hidden()
    for link in results(page).get_by_role("link").all():
        assert link.bounding_box()["height"] >= 44
    page.get_by_text("缩小范围").tap()
    for row in page.locator(".facet__value:visible").all():
        assert row.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_without_scripts_lists_lead_to_everything(open_page: Open, language: str) -> None:
    """No field that does nothing: a sentence, listings by every facet, the glossary, numbers. The bar has a link."""
    page = open_page(f"{language}/guides/heat/", java_script_enabled=False)
    expect(page.locator("form.search-box input")).to_be_hidden()
    page.locator("form.search-box a").click()
    assert page.url.endswith(f"/{language}/search/")
    expect(page.locator("[data-search-page] input").first).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    for path in ("guides/", "cases/", "groups/", "risks/", "methods/", "topics/", "stations/", "glossary/"):
        expect(page.locator(f"article a[href='../{path}']").first).to_be_visible()
    expect(page.locator("article a[href='tel:120']")).to_be_visible()
