"""The page of a guide: when to get help first, key points, steps, do and do not, care cards, myths, sources."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.content import Casebook
from generator.content.guide import CareCard, CareLevel, Guide
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _parts as parts
from generator.pages import _related as related
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope


def _addresses(casebook: Casebook) -> Iterator[Address]:
    return parts.entry_addresses(casebook, "guide")


def _compose(scope: Scope, address: Address) -> blocks.Content:
    entry = scope.casebook.entries["guide"][address.key]
    guide = entry.record
    assert isinstance(guide, Guide)
    made = parts.sections(
        parts.section(
            "key-points",
            scope.word("key-points"),
            parts.points(scope, guide.key_points, look="key"),
            _for_whom(scope, guide),
        ),
        parts.section("steps", scope.word("steps"), _steps(scope, guide)),
        parts.section(
            "do-and-do-not",
            scope.word("do-and-do-not"),
            parts.points(scope, guide.do, look="do", title=scope.word("do")),
            parts.points(scope, guide.do_not, look="do-not", title=scope.word("do-not")),
        ),
        parts.section(
            "get-help",
            scope.word("get-help"),
            *(_care_card(scope, number, card) for number, card in enumerate(guide.care, 1)),
        ),
        parts.section("myths", scope.word("myths"), parts.myths(scope, guide.myths)),
        parts.section("more", scope.word("more"), parts.long_texts(scope, guide.more)),
        parts.help_section(scope, guide.helplines),
        related.related(scope, entry),
        citing.sources_section(scope),
        citing.citation(scope, entry, scope.word("project")),
    )
    return parts.entry_content(scope, entry, made, notices=_first(scope, guide))


def _first(scope: Scope, guide: Guide) -> tuple[blocks.Notice, ...]:
    """When to get help comes before everything else: one line that leads to the cards.

    Only a number for danger may stand in it: somebody to talk to is no emergency service.
    """
    urgent = (_number(scope, card) for card in guide.care if card.level in _IN_DANGER)
    number = next(filter(None, urgent), "")
    title = scope.word("urgent-title", number=number) if number else scope.word("get-help")
    html = Markup('<a href="#get-help">{}</a>').format(scope.word("see-get-help"))
    return (blocks.Notice("urgent", html, title),)


_IN_DANGER = (CareLevel.EMERGENCY, CareLevel.REPORT)


def _for_whom(scope: Scope, guide: Guide) -> blocks.Facts:
    return parts.facts(
        (
            (scope.word("for-whom"), [scope.text(guide.for_whom)]),
            (scope.word("topics"), parts.term_links(scope, "topic", guide.topics)),
            (scope.word("groups"), parts.term_links(scope, "group", guide.groups)),
        )
    )


def _steps(scope: Scope, guide: Guide) -> blocks.Steps:
    return blocks.Steps(
        tuple(
            blocks.NumberedStep(f"step-{number}", scope.text(step.title), scope.points(step.detail))
            for number, step in enumerate(guide.steps, 1)
        )
    )


def _heading(scope: Scope, card: CareCard) -> str:
    return scope.choice(card.level).format(number=_number(scope, card))


def _number(scope: Scope, card: CareCard) -> str:
    """Return the card's number if it was verified; a check keeps others from being published."""
    line = scope.casebook.terms("helpline").get(card.call) if card.call else None
    return line.number if line and line.verified else ""


def _care_card(scope: Scope, place: int, card: CareCard) -> blocks.CareCard:
    number = _number(scope, card)
    return blocks.CareCard(
        f"care-{place}",
        card.level.value,
        _heading(scope, card),
        number,
        scope.word("call-number", number=number) if number else "",
        scope.points(card.signs),
        scope.word("meanwhile"),
        scope.points(card.meanwhile),
    )


PAGE = PageKind("guide", _addresses, _compose)
