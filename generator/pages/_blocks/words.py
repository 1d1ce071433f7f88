"""The block of words that help: one rule after the other, each with an address of its own."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages._blocks.ground import Block, Item, Link, Tag


@dataclass(frozen=True)
class WordRule:
    """What to say, what to avoid, and why.

    Attributes:
        id: of the place on the page.
        say: what to say.
        avoid: the words to avoid, struck out.
        level: how firmly they are avoided.
        why: the reason.
        look_for: uses that no word shows.
        good, bad: example sentences.
        sources: who says so, each with its grade.
        unverified: which words nobody stands behind.
        used: the pages that teach the rule.
        note: what is said where a piece of the rule is shown by itself, e.g. among search results.
    """

    id: str
    say: Markup
    avoid: Markup
    level: Tag
    why: Markup
    look_for: Markup
    good: tuple[Markup, ...]
    bad: tuple[Markup, ...]
    sources: tuple[Item, ...]
    unverified: Markup
    used: tuple[Link, ...]
    note: str


@dataclass(frozen=True)
class WordRules(Block):
    """Words to use and words to avoid."""

    partial = "word-rules"
    items: tuple[WordRule, ...]
