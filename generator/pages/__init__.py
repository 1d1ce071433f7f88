"""Page kinds: entries → a typed context → the HTML body of a page. Pure: what is read comes in, what is made goes out.

A public module here is a *page kind*: it declares `PAGE = PageKind(name, addresses, compose)` and has a template of the
same name in `templates/pages/`. It composes sections of blocks (`_blocks`); each block has a partial of its own. A kind
may import the `_private` modules of this room and the rooms below, never another kind. To add one, add the two files.
"""

from generator.pages._interface import Interface, load_interface
from generator.pages._page import Heading, Page, PageKind, page_kinds
from generator.pages._place import Address, Site, url_of
from generator.pages._plain import BESIDE, PlainText, plain
from generator.pages._renderer import Renderer, term_links

__all__ = [
    "BESIDE",
    "Address",
    "Heading",
    "Interface",
    "Page",
    "PageKind",
    "PlainText",
    "Renderer",
    "Site",
    "load_interface",
    "page_kinds",
    "plain",
    "term_links",
    "url_of",
]
