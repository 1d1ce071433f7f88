"""The home page: who to call, a field to ask in, and three doors (residents, social workers, trainers)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from generator.content import Casebook, content_types
from generator.pages import _blocks as blocks
from generator.pages import _parts as parts
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope

_DOORS = (
    ("residents", ("guide",), ("search/", "helplines/", "topics/", "wording/")),
    ("social-workers", ("case", "playbook"), ("stations/", "groups/", "risks/", "methods/", "glossary/", "notation/")),
    ("trainers", ("lesson", "pack"), ("wording/", "glossary/", "notation/", "sources/", "write/")),
)

_CALLS = 3
"""How many numbers stand at the top: for the body, for safety, for the mind. All of them stand below."""


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    yield Address("")


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    title = scope.word("site-name")
    doors = blocks.Doors(tuple(_door(scope, *door) for door in _DOORS))
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=scope.word("site-description"),
        summary=escape(scope.word("site-description")),
        sections=parts.sections(
            parts.section("doors", scope.word("doors"), _welcome(scope), doors),
            parts.help_section(scope, scope.casebook.terms("helpline")),
            parts.section("origin", scope.word("origin"), _origin(scope)),
        ),
        class_names="page page--home",
    )


def _welcome(scope: Scope) -> blocks.Welcome:
    numbers = parts.telephones(scope, scope.casebook.terms("helpline"))
    return blocks.Welcome(numbers.items[:_CALLS] if numbers else (), scope.href("search/"))


def _door(scope: Scope, name: str, types: tuple[str, ...], pages: tuple[str, ...]) -> blocks.Door:
    links = tuple(scope.entry_link(entry) for type_name in types for entry in scope.casebook.of_type(type_name))
    listings = [
        blocks.Link(scope.href(f"{type_.folder}/"), escape(scope.word("all-plural", plural=scope.of(type_.plural))))
        for type_ in content_types()
        if type_.name in types
    ]
    others = [blocks.Link(scope.href(page), escape(scope.word(f"page-{page.rstrip('/')}"))) for page in pages]
    return blocks.Door(
        f"door-{name}", scope.word(f"door-{name}"), scope.word(f"door-{name}-text"), links, (*listings, *others)
    )


def _origin(scope: Scope) -> blocks.Links:
    names = ("foundations", "impacts", "how-we-work", "reflections", "ethics", "about")
    links = tuple(
        blocks.Link(scope.href(f"{name}/"), escape(scope.word(f"page-{name}")), escape(scope.word(f"page-{name}-text")))
        for name in names
    )
    return blocks.Links((blocks.LinkGroup("", links),))


PAGE = PageKind("home", _addresses, _compose)
