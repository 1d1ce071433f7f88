"""Cutting a rendered specimen into a shell, and filling it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ShellError
from generator.pages import Heading, Page
from generator.site.shell import BODY, DESCRIPTION, HEADINGS, KEY, ROBOTS, TITLE, cut

ONE, TWO = HEADINGS
CONTENTS = f'<li><a href="#{ONE.id}">{ONE.title}</a></li><li><a href="#{TWO.id}">{TWO.title}</a></li>'
SPECIMEN = (
    f'<title>{TITLE}</title><meta content="{DESCRIPTION}">{ROBOTS}<a href="../{KEY}/">x</a>'
    f'<a class="skip" href="#{ONE.id}">skip</a><ul>{CONTENTS}</ul><main>{BODY}</main><ul>{CONTENTS}</ul>'
)


def page(**changes: object) -> Page:
    values: dict[str, object] = {
        "kind": "case",
        "language": "zh",
        "path": "cases/one/",
        "title": "标题",
        "description": "说明",
        "headings": (Heading("a", "甲"),),
        "body": "<p>正文</p>",
    }
    return Page(**{**values, **changes})  # type: ignore[arg-type]


def test_a_filled_shell_holds_the_pages_own_texts_in_every_place() -> None:
    """Title, description, address, first section, contents and body stand where their marks stood."""
    filled = cut(SPECIMEN, "zh/cases/x/").fill(page())
    assert "<title>标题</title>" in filled
    assert 'content="说明"' in filled
    assert 'href="../one/"' in filled
    assert '<a class="skip" href="#a">' in filled
    assert filled.count('<ul><li><a href="#a">甲</a></li></ul>') == 2
    assert "<main><p>正文</p></main>" in filled


@pytest.mark.parametrize("count", [1, 2, 3, 12])
def test_the_table_of_contents_has_one_item_for_each_heading(count: int) -> None:
    """The repeated piece is repeated as often as the page has sections."""
    headings = tuple(Heading(f"id-{number}", f"第{number}节") for number in range(count))
    filled = cut(SPECIMEN, "x").fill(page(headings=headings))
    assert filled.count("<li>") == 2 * count
    for heading in headings:
        assert f'<li><a href="#{heading.id}">{heading.title}</a></li>' in filled


def test_no_mark_is_left_in_a_filled_shell() -> None:
    """Readers never see a mark."""
    assert "casebookslot" not in cut(SPECIMEN, "x").fill(page())


def test_only_a_page_that_shows_a_draft_is_kept_from_search_engines() -> None:
    """The word to them stands in the head of such a page, and nothing in the place of it in others."""
    shell = cut(SPECIMEN, "x")
    assert shell.fill(page(shows_draft=True)).count('<meta name="robots" content="noindex">') == 1
    assert "robots" not in shell.fill(page())


@given(st.text(max_size=60), st.text(max_size=60))
def test_titles_are_escaped_and_bodies_are_not(title: str, body: str) -> None:
    """Whatever stands in a title cannot become markup; the body is markup already."""
    filled = cut(SPECIMEN, "x").fill(page(title=f"<b>{title}", body=body))
    head, _, rest = filled.partition("</title>")
    assert "<b>" not in head
    assert f"<main>{body}</main>" in rest


@pytest.mark.parametrize(
    ("spoilt", "reason"),
    [
        (SPECIMEN.replace(BODY, ""), "body"),
        (SPECIMEN + BODY, "body"),
        (SPECIMEN.replace(TITLE, ""), "title"),
        (SPECIMEN.replace(DESCRIPTION, ""), "description"),
        (SPECIMEN.replace(ROBOTS, ""), "robots"),
        (SPECIMEN.replace(f'<li><a href="#{TWO.id}">{TWO.title}</a></li>', ""), "contents"),
        (SPECIMEN.replace(f'"#{TWO.id}">', f'"#{TWO.id}" class="last">'), "contents"),
    ],
)
def test_a_theme_that_spoils_a_specimen_is_refused_with_its_name(spoilt: str, reason: str) -> None:
    """A missing mark or an irregular table of contents stops the build with one sentence."""
    with pytest.raises(ShellError) as refused:
        cut(spoilt, "zh/cases/x/")
    assert "zh/cases/x/" in refused.value.words.en
    assert reason in refused.value.words.en
