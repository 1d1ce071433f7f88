"""The search in the bar of every page. A stand-in answers, so that a test decides what comes back and when."""

from __future__ import annotations

import json

import pytest
from conftest import NARROW, PHONE, Open
from playwright.sync_api import Page, Route, expect

PAGE = "zh/guides/heat/"
EMERGENCY = {"id": "chest", "title": "胸口痛，可能很急", "do": "先打电话。", "lines": [["120", "急救"]], "u": ""}


def box(page: Page):
    return page.get_by_role("combobox", name="写一个词，或者一句话")


def options(page: Page, language: str = "zh"):
    return page.get_by_role("listbox", name={"zh": "搜索结果", "en": "Results"}[language]).get_by_role("option")


def ask(page: Page, query: str) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text(query)
    expect(options(page).first).to_contain_text(query)


def test_a_slash_opens_the_search_and_arrows_and_enter_lead_to_a_result(open_page: Open) -> None:
    """Everything by keyboard: open, write, choose, go. The result opens at the heading that matches."""
    page = open_page(PAGE, fake="{}")
    ask(page, "中暑")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    first = options(page).first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    page.keyboard.press("End")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert box(page).get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/guides/heat/#steps")
    expect(first).to_be_hidden()


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_escape_gives_the_focus_back(open_page: Open, keys: str) -> None:
    """Whoever opened the search by mistake goes on where they were."""
    page = open_page(PAGE, fake="{}")
    link = page.locator(".head__kicker a")
    link.focus()
    page.keyboard.press(keys)
    expect(box(page)).to_be_focused()
    page.keyboard.insert_text("中暑")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(link).to_be_focused()


def test_after_escape_the_keys_are_the_pages_again(open_page: Open) -> None:
    """Also where nothing had the focus before: the next slash opens the search and does not stand in it."""
    page = open_page(PAGE, fake="{}")
    for _ in range(2):
        page.keyboard.press("/")
        expect(box(page)).to_be_focused()
        page.keyboard.press("Escape")
        expect(box(page)).not_to_be_focused()
    expect(box(page)).to_have_value("")


def test_escape_first_closes_the_list_and_then_empties_the_field(open_page: Open) -> None:
    """After a press into the field, the focus stays in it; a closed list cannot be chosen from."""
    page = open_page(PAGE, fake="{}")
    box(page).click()
    page.keyboard.insert_text("中暑")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("中暑")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_count(0)


def test_keys_are_not_taken_from_somebody_who_writes_elsewhere(open_page: Open) -> None:
    """A slash in another field is a slash."""
    page = open_page(PAGE, fake="{}")
    for made in ("<input id='other'>", "<textarea id='other'></textarea>", "<p id='other' contenteditable>a</p>"):
        page.evaluate("html => document.querySelector('article').insertAdjacentHTML('afterbegin', html)", made)
        page.locator("#other").focus()
        page.keyboard.press("/")
        expect(page.locator("#other")).to_be_focused()
        assert "/" in page.locator("#other").evaluate("node => node.value || node.textContent")
        page.locator("#other").evaluate("node => node.remove()")


def test_a_slash_with_a_modifier_and_other_keys_stay_the_browsers(open_page: Open) -> None:
    """Ctrl / and K alone open nothing."""
    page = open_page(PAGE, fake="{}")
    for keys in ("Control+/", "Alt+/", "k"):
        page.keyboard.press(keys)
    expect(box(page)).not_to_be_focused()


def test_the_engine_is_loaded_only_when_somebody_is_about_to_search(open_page: Open) -> None:
    """Who only reads pays nothing for the search."""
    page = open_page(PAGE)
    assert page.locator("script[src*='assets/search/']").count() == 0
    page.keyboard.press("/")
    expect(page.locator("script[src*='assets/search/engine.']")).to_have_count(1)


def test_an_input_method_may_begin_before_the_engine_is_there(open_page: Open) -> None:
    """On a slow net; the first letter of a pinyin is no question then either."""
    page = open_page(PAGE, fake="{}")
    held: list[Route] = []
    page.route("**/assets/search/engine.*.js", lambda route: held.append(route))  # noqa: PLW0108 - its signature is read
    with page.expect_request("**/assets/search/engine.*.js"):
        page.keyboard.press("/")
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "gao", "selectionStart": 3, "selectionEnd": 3})
    while not held:  # its request was seen, so it is about to be held
        page.wait_for_timeout(20)
    held[0].continue_()
    page.wait_for_timeout(600)
    assert page.evaluate("asked") == []
    session.send("Input.insertText", {"text": "高血压"})
    expect(options(page).first).to_be_visible()


def test_pinyin_that_is_still_being_composed_is_not_searched(open_page: Open) -> None:
    """An input method writes `gaoxue` into the field before its reader has chosen 高血压."""
    page = open_page(PAGE, fake="{}")
    page.keyboard.press("/")
    session = page.context.new_cdp_session(page)
    for text in ("g", "gao", "gaoxue"):
        session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        page.wait_for_timeout(150)
    assert page.evaluate("asked") == []
    session.send("Input.insertText", {"text": "高血压"})
    expect(options(page).first).to_contain_text("高血压")
    assert [one["query"] for one in page.evaluate("asked")] == ["高血压"]


def test_enter_that_chooses_a_character_does_not_leave_the_page(open_page: Open) -> None:
    """Old browsers tell such an Enter only by its number, 229."""
    page = open_page(PAGE, fake="{}")
    ask(page, "中暑")
    page.keyboard.press("ArrowDown")
    taken = box(page).evaluate(
        """node => !node.dispatchEvent(
            new KeyboardEvent("keydown", {key: "Enter", keyCode: 229, bubbles: true, cancelable: true}))"""
    )
    assert not taken
    assert "#" not in page.url


def test_the_newest_question_wins(open_page: Open) -> None:
    """A slow answer to an old question never replaces that to a new one."""
    page = open_page(PAGE, fake='{delay: {"慢": 900, "快": 0}}')
    page.keyboard.press("/")
    page.keyboard.insert_text("慢")
    page.wait_for_function("asked.length === 1")
    box(page).fill("快")
    expect(options(page).first).to_contain_text("快")
    page.wait_for_timeout(1000)
    expect(options(page).first).to_contain_text("快")
    box(page).fill("慢")
    page.wait_for_function("asked.length === 3")
    box(page).fill("")
    page.wait_for_timeout(1000)
    expect(options(page)).to_have_count(0)


def test_screen_readers_are_told_how_many_pages_were_found(open_page: Open) -> None:
    """The count is said by a live region that is there from the start."""
    page = open_page(PAGE, fake="{total: 23}")
    status = page.get_by_role("search").get_by_role("status")
    expect(status).to_have_count(1)
    ask(page, "中暑")
    expect(status).to_have_text("找到 23 页")
    expect(options(page)).to_have_count(6)
    expect(options(page).last).to_have_text("看全部 23 个结果")


def test_enter_and_the_last_option_lead_to_the_search_page(open_page: Open) -> None:
    """Whoever wants more than five results gets all of them, with the question in the address."""
    page = open_page(PAGE, fake="{}")
    ask(page, "中暑")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/search/?q=%E4%B8%AD%E6%9A%91")
    page.go_back()
    ask(page, "中暑")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/search/?q=%E4%B8%AD%E6%9A%91")
    expect(page.get_by_role("searchbox")).to_have_value("中暑")


def test_words_of_an_emergency_show_whom_to_call_before_everything_else(open_page: Open) -> None:
    """The number can be pressed, is reached by Tab, and is said at once."""
    page = open_page(PAGE, fake=json.dumps({"emergencies": [EMERGENCY]}))
    ask(page, "胸口痛")
    alarm = page.get_by_role("region", name="胸口痛，可能很急")
    call = alarm.get_by_role("link", name="120 急救")
    expect(call).to_have_attribute("href", "tel:120")
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("120 急救")
    assert alarm.bounding_box()["y"] < options(page).first.bounding_box()["y"]
    page.keyboard.press("Tab")
    expect(call).to_be_focused()
    expect(options(page).first).to_be_visible()


def test_nothing_found_shows_how_to_go_on_and_verified_numbers(open_page: Open) -> None:
    """Nobody is left with an empty list."""
    page = open_page(PAGE, fake="{total: 0}")
    page.keyboard.press("/")
    page.keyboard.insert_text("没有的词")
    panel = page.locator(".search-box__panel")
    expect(panel).to_contain_text("没有找到“没有的词”")
    expect(panel.locator("a[href='tel:12345']")).to_be_visible()
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_did_you_mean_asks_again(open_page: Open) -> None:
    """The better word is one press away."""
    page = open_page(PAGE, fake='{meant: "高血压"}')
    page.keyboard.press("/")
    page.keyboard.insert_text("高学压")
    expect(options(page).first).to_have_text("你要找的是“高血压”吗？下面是它的结果。")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value("高血压")
    expect(box(page)).to_be_focused()
    expect(options(page).nth(1)).to_contain_text("高血压")


def test_what_comes_from_an_index_is_never_markup(open_page: Open) -> None:
    """A text with angle brackets is shown as it was written."""
    page = open_page(PAGE, fake="{}")
    ask(page, "<img src=x>")
    expect(options(page).first).to_contain_text("<b>不是标记</b>")
    expect(options(page).first.locator("mark").first).to_have_text("<img src=x>")
    assert page.locator(".search-box__panel img").count() == 0


def test_a_failure_is_said_and_the_next_question_tries_again(open_page: Open) -> None:
    """A network that comes back needs no reload."""
    page = open_page(PAGE, fake="{fail: true}")
    page.keyboard.press("/")
    page.keyboard.insert_text("中暑")
    expect(page.locator(".search-box__panel")).to_contain_text("搜索没有打开")
    page.evaluate("fake.fail = false")
    box(page).fill("发烧")
    expect(options(page).first).to_contain_text("发烧")


def test_an_engine_that_is_gone_leaves_the_way_to_the_search_page(open_page: Open, served: str) -> None:
    """After a new build, an old page in a browser's cache names scripts that are gone; the form still works."""
    page = open_page("about:blank")
    page.route("**/assets/search/engine.*", lambda route: route.fulfill(status=404))
    page.goto(served + PAGE)
    page.keyboard.press("/")
    expect(page.locator(".search-box__hint")).to_contain_text("搜索没有打开")
    page.unroute("**/assets/search/engine.*")
    page.keyboard.insert_text("中暑")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/search/?q=*")
    expect(page.get_by_role("searchbox")).to_have_value("中暑")


@pytest.mark.parametrize("viewport", [PHONE, NARROW], ids=["360 px", "320 px"])
def test_on_a_phone_a_button_opens_a_sheet(open_page: Open, viewport: dict[str, int]) -> None:
    """The sheet covers the screen, nothing in it is wider, its targets are large, and closing gives the focus back."""
    page = open_page(PAGE, fake="{}", viewport=viewport, has_touch=True, is_mobile=True)
    button = page.get_by_role("search").get_by_role("link", name="搜索")
    button.tap()
    sheet = page.get_by_role("dialog", name="全站搜索")
    expect(sheet).to_have_attribute("aria-modal", "true")
    assert sheet.bounding_box() == {"x": 0, "y": 0, **viewport}
    expect(box(page)).to_be_focused()
    page.keyboard.insert_text("中暑")
    expect(options(page)).to_have_count(6)
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    close = page.get_by_role("button", name="关闭搜索")
    for target in (button, close, *options(page).all()):
        size = target.bounding_box()
        assert size is None or min(size["width"], size["height"]) >= 44
    close.tap()
    expect(sheet).to_be_hidden()
    expect(button).to_be_focused()
    button.tap()
    options(page).first.tap()
    page.wait_for_url("**/zh/guides/heat/#steps")
    expect(sheet).to_be_hidden()


def test_back_closes_the_sheet_and_keeps_the_page(open_page: Open) -> None:
    """The key that a phone has for “back” does what it looks like."""
    page = open_page("zh/", fake="{}", viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(page.url + "guides/heat/")
    for _ in range(2):
        page.get_by_role("search").get_by_role("link", name="搜索").tap()
        expect(page.get_by_role("dialog")).to_be_visible()
        page.go_back()
        expect(page.locator(".search-box__sheet")).to_be_hidden()
        assert page.url.endswith("/zh/guides/heat/")
    page.go_back()
    assert page.url.endswith("/zh/")


def test_on_a_slow_net_the_box_says_that_it_is_searching(open_page: Open) -> None:
    """Who waits knows that something happens."""
    page = open_page(PAGE, fake='{delay: {"慢": 2000}}')
    page.keyboard.press("/")
    page.keyboard.insert_text("慢")
    expect(page.locator(".search-box__hint")).to_have_text("正在找…")
    box(page).fill("")
    expect(page.locator(".search-box__hint")).to_contain_text("写一个词")


def test_a_press_elsewhere_closes_the_list(open_page: Open) -> None:
    """The list never stays in the way."""
    page = open_page(PAGE, fake="{}")
    ask(page, "中暑")
    page.mouse.click(100, 800)
    expect(options(page).first).to_be_hidden()


def test_print_shows_no_search(open_page: Open) -> None:
    """Paper cannot be searched."""
    page = open_page(PAGE, fake="{}")
    page.emulate_media(media="print")
    expect(box(page)).to_be_hidden()
