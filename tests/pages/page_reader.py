"""Reads a page's HTML as a tree, and refuses HTML that a browser would have to mend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr"})
BLOCKS = frozenset(
    {"div", "p", "ul", "ol", "dl", "li", "table", "section", "header", "footer", "blockquote", "details"}
    | {f"h{level}" for level in range(1, 7)}
)


@dataclass(eq=False)
class Node:
    """An element."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    parent: Node | None = None

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def id(self) -> str:
        """Its id, or nothing."""
        return self.attributes.get("id", "")

    @property
    def text(self) -> str:
        """All text in it, with single spaces."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()

    @property
    def own_text(self) -> str:
        """The text that stands in it directly, not in elements inside it."""
        return "".join(child for child in self.children if isinstance(child, str))

    def walk(self) -> list[Node]:
        """Return all elements in it, in the order of the page."""
        return self._inside

    @cached_property
    def _inside(self) -> list[Node]:
        return [node for child in self.children if isinstance(child, Node) for node in (child, *child.walk())]

    def all(self, tag: str = "", class_: str = "") -> list[Node]:
        """Return the elements in it with a tag, a class, or both."""
        return [node for node in self.walk() if (not tag or node.tag == tag) and (not class_ or class_ in node.classes)]

    def one(self, tag: str = "", class_: str = "") -> Node:
        """Return the one element with a tag, a class, or both; fails unless there is exactly one."""
        found = self.all(tag, class_)
        assert len(found) == 1, f"{len(found)} × {tag}.{class_}"
        return found[0]

    def at(self, id_: str) -> Node:
        """Return the element with an id; fails unless there is exactly one."""
        found = [node for node in self.walk() if node.id == id_]
        assert len(found) == 1, f"{len(found)} × #{id_}"
        return found[0]

    def has(self, id_: str) -> bool:
        """Tell whether there is an element with an id."""
        return any(node.id == id_ for node in self.walk())

    def section(self, id_: str) -> Node:
        """Return the element whose heading has the id."""
        parent = self.at(id_).parent
        assert parent is not None
        return parent

    def directly_in(self, *classes: str) -> bool:
        """Tell whether it stands directly in an element with one of the classes."""
        return self.parent is not None and bool(self.parent.classes & set(classes))

    def inside(self, tag: str = "", class_: str = "") -> bool:
        """Tell whether it stands inside an element with a tag, a class, or both."""
        node = self.parent
        while node:
            if (not tag or node.tag == tag) and (not class_ or class_ in node.classes):
                return True
            node = node.parent
        return False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), f"<{tag}> has an attribute twice: {names}"
        node = Node(tag, {name: value or "" for name, value in attrs}, parent=self.open[-1])
        open_tags = [one.tag for one in self.open]
        assert not ("p" in open_tags and tag in BLOCKS), f"<{tag}> inside <p>: a browser would end the <p> before it"
        assert not ("a" in open_tags and tag == "a"), "a link inside a link"
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> ends <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Node:
    """Return HTML as a tree; fails if elements are not closed, or stand where a browser would move them."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.root


def target(page: str, href: str) -> tuple[str, str]:
    """Return where a link on a page leads: an address below the language, and an anchor.

    Args:
        page: the page's address below its language, e.g. `cases/lan/`.
        href: e.g. `../../guides/heat/#steps`.
    """
    there, anchor = urldefrag(urljoin(f"https://site/zh/{page}", href))
    return there.removeprefix("https://site/zh/"), anchor
