"""Blocks that tell a reader what to do: steps, care cards, myths, numbers to call."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages._blocks.ground import Block, Item, Link


@dataclass(frozen=True)
class NumberedStep:
    """A step for a reader to do."""

    id: str
    title: Markup
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Steps(Block):
    """Steps for a reader to do, in order."""

    partial = "steps"
    items: tuple[NumberedStep, ...]


@dataclass(frozen=True)
class CareCard(Block):
    """One call to action that ends in “if:”, and the signs that call for it."""

    partial = "care-card"
    id: str
    level: str
    heading: str
    telephone: str
    call: str
    signs: tuple[Item, ...]
    meanwhile_title: str
    meanwhile: tuple[Item, ...]


@dataclass(frozen=True)
class Myth:
    """A myth after its fact."""

    id: str
    fact: Markup
    myth: Markup
    why: Markup
    so: Markup


@dataclass(frozen=True)
class Myths(Block):
    """Myths and facts."""

    partial = "myths"
    items: tuple[Myth, ...]


@dataclass(frozen=True)
class TelephoneNumber:
    """A verified number and when to call it."""

    id: str
    number: str
    name: Markup
    what: Markup
    hours: Markup
    verified: str = ""
    cites: Markup = Markup("")
    used: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Telephones(Block):
    """Numbers to call."""

    partial = "telephones"
    items: tuple[TelephoneNumber, ...]


@dataclass(frozen=True)
class Welcome(Block):
    """What a visitor may need before anything else: whom to call now, and a field to ask in.

    Attributes:
        calls: the first numbers of the fixed order.
        search: the address of the search page.
    """

    partial = "welcome"
    calls: tuple[TelephoneNumber, ...]
    search: str
