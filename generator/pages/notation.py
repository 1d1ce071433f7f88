"""Every symbol that our diagrams can draw, with how each diagram is read: made by the code that draws them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from markupsafe import Markup, escape

from generator.content import Basis, Casebook, Entry, Record, content_types
from generator.diagrams import Diagram, Notation, NotationGroup, all_diagrams, legend_swatch
from generator.pages import _blocks as blocks
from generator.pages import _citing as citing
from generator.pages import _drawings as drawings
from generator.pages import _parts as parts
from generator.pages._page import PageKind
from generator.pages._place import Address
from generator.pages._scope import Scope

_FIRST = ("genogram", "ecomap", "timeline", "procedure")
"""As a case shows them: the case map's small family needs the symbols of the genogram."""

_SEEN = 3
"""So many pages are named that show a diagram."""


def _addresses(_casebook: Casebook) -> Iterator[Address]:
    yield Address("notation/")


def _compose(scope: Scope, _address: Address) -> blocks.Content:
    title, text = scope.word("page-notation"), scope.word("page-notation-text")
    how = blocks.Prose((blocks.Item(_paragraph(scope.word("notation-how-text"))),))
    return blocks.Content(
        title=escape(title),
        plain_title=title,
        description=text,
        summary=escape(text),
        sections=parts.sections(
            parts.section("how", scope.word("notation-how"), how),
            *(_section(scope, diagram) for diagram in _diagrams()),
            citing.sources_section(scope),
        ),
        class_names="page page--notation",
    )


def _diagrams() -> list[Diagram]:
    known = all_diagrams()
    return [known[name] for name in dict.fromkeys((*_FIRST, *known)) if name in known]


def _section(scope: Scope, diagram: Diagram) -> blocks.Section | None:
    """Return how a diagram is read, its symbols, and where to see one."""
    notation = diagram.notation(drawings.setting(scope, diagram.name))
    return parts.section(
        diagram.name,
        scope.of(diagram.words),
        _about(scope, notation),
        *(_group(diagram.name, group) for group in notation.groups),
        _example(scope, diagram.name, notation.example) if notation.example else None,
        _seen(scope, diagram),
    )


def _about(scope: Scope, notation: Notation) -> blocks.Prose:
    """Return how to read it; the last paragraph says whose notation it is."""
    known = [source for source in notation.sources if source in scope.casebook.terms("source")]
    *first, last = notation.about
    html = Markup("").join((*map(_paragraph, first), _paragraph(escape(last) + scope.cite(known))))
    return blocks.Prose((blocks.Item(html),))


def _group(name: str, group: NotationGroup) -> blocks.Subsection:
    lines = tuple(blocks.LegendLine(legend_swatch(entry), escape(entry.words)) for entry in group.entries)
    return blocks.Subsection(f"{name}-{group.id}", group.title, (blocks.Legend(lines),))


def _example(scope: Scope, name: str, record: Record) -> blocks.Subsection | None:
    """Return an invented example and its account."""
    made = drawings.drawn(scope, name, record)
    figure = drawings.figure(scope, made, scope.tag(Basis.ILLUSTRATIVE))
    if made is None or figure is None or figure.legend is None:
        return None
    # Its legend would lead to this page.
    figure = replace(figure, legend=replace(figure.legend, more=None))
    return blocks.Subsection(
        f"{name}-example",
        scope.word("notation-example"),
        (
            blocks.Prose((blocks.Item(_paragraph(scope.word("notation-example-text"))),)),
            figure,
            *drawings.account(made, None),
        ),
    )


def _seen(scope: Scope, diagram: Diagram) -> blocks.Links | None:
    """Return links to the first pages that show such a diagram."""
    setting = drawings.setting(scope, diagram.name)
    entries = (entry for type_ in content_types() for entry in scope.casebook.of_type(type_.name))
    drawn = (entry for entry in entries if diagram.draw(entry.record, setting))
    links = tuple(_to_diagram(scope, entry, diagram.name) for entry in islice(drawn, _SEEN))
    return blocks.Links((blocks.LinkGroup(scope.word("notation-seen"), links, compact=True),)) if links else None


def _to_diagram(scope: Scope, entry: Entry, name: str) -> blocks.Link:
    return blocks.Link(scope.href(f"{scope.entry_path(entry)}#{name}-diagram"), scope.title(entry))


def _paragraph(text: Markup | str) -> Markup:
    return Markup("<p>{}</p>").format(text)


PAGE = PageKind("notation", _addresses, _compose)
