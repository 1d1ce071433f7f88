"""The one pipeline of a site: load → check → routes → shells → pages → files. Plain functions on plain data.

It does not know which engine renders the specimens. The engine's adapter calls `prepare`, renders the specimens, hands
back their shells, and calls `finish`.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.checks import Manner, check, sign_offs_at
from generator.content import Casebook, load
from generator.diagnostics import Diagnostic
from generator.errors import ContentError, MissingPieceError
from generator.languages import LANGUAGES, Language, Words
from generator.pages import Interface, Renderer, Site, load_interface
from generator.search import HandWritten, Record, record_of_prose, records_of
from generator.site import reviews
from generator.site.assets import ENGINE, SCRIPTS, STYLES, Assets, bundle
from generator.site.drafts import for_preview, for_publication
from generator.site.front import robots, root_page, sitemap
from generator.site.indexes import memory_at, write_index
from generator.site.ledger import read_ledger
from generator.site.prose_folder import require_files
from generator.site.prose_texts import require_convertible
from generator.site.redirects import Look, write_redirects
from generator.site.routes import Route, Specimen, routes
from generator.site.shell import Shell
from generator.site.write import write_bytes, write_text
from generator.source import Register, read_texts

Step = TypeVar("Step")
Progress = Callable[[Iterable[Step], int], Iterable[Step]]
"""Shows how far the writing of pages is: it is given the steps and how many there are, and yields them."""


def silently(steps: Iterable[Step], _count: int) -> Iterable[Step]:
    """Show nothing."""
    return steps


class Edition(NamedTuple):
    """Which site is built.

    Attributes:
        url: where it is published.
        today: the date of the build.
        drafts: whether it is a preview, which shows drafts too, with marks on them.
    """

    url: str
    today: date
    drafts: bool = False


@dataclass(frozen=True)
class Plan:
    """Everything that is known before a page is rendered.

    Attributes:
        casebook: all entries.
        diagnostics: what the checks found; warnings only, or there would be no plan.
        interface: the interface's words.
        renderer: renders pages.
        routes: every page to be made.
        assets: our styles and scripts.
        url: where the site is published, ending in `/`.
        ledger: the addresses that were published, and where they went.
        root: the project's root.
        drafts: whether drafts are shown.
    """

    casebook: Casebook
    diagnostics: tuple[Diagnostic, ...]
    interface: Interface
    renderer: Renderer
    routes: tuple[Route, ...]
    assets: Assets
    url: str
    ledger: Register
    root: Path
    drafts: bool = False

    @property
    def specimens(self) -> tuple[Specimen, ...]:
        """The specimens to be rendered, each once, in the order in which pages need them."""
        return tuple(dict.fromkeys(route.specimen for route in self.routes))


PIECES = {
    "mkdocs.yml": Words("项目设置文件", "project's settings file"),
    "casebook": Words("内容文件夹", "content folder"),
    "docs": Words("说明文章的文件夹", "folder of prose"),
    "templates": Words("模板文件夹", "folder of templates"),
    "templates/theme": Words("页面框架的文件夹", "folder of the frame"),
}
"""What a project must have before an engine can even read its settings."""


def require_pieces(root: Path) -> None:
    """Ensure the project at `root` has everything that a site is made from.

    Raises:
        MissingPieceError: names what is missing.
    """
    for name, words in PIECES.items():
        if not (root / name).exists():
            raise MissingPieceError(root / name, words)


def prepare(
    root: Path, edition: Edition, navigation: Collection[str], report: Callable[[tuple[Diagnostic, ...]], None]
) -> Plan:
    """Load and check the casebook, and plan its pages.

    Args:
        root: the project's root.
        edition: which site.
        navigation: addresses below the language that stand in the navigation.
        report: is given everything the checks found.

    Raises:
        ContentError: the casebook has errors, weighed as they are for publication unless it is a preview; they have
            been reported.
        MissingPieceError: a folder, the words or a template is missing.
        EndlessTextError: a text of the prose would keep the engine busy for hours.
        StrangeFileError: something in the folder of prose is no file.
        UnreadableError: the system refuses to read something.
    """
    require_files(root / "docs")
    require_convertible(root / "docs")
    templates = root / "templates"
    texts = read_texts(templates, ".html", Words("模板文件夹", "folder of templates"))
    interface = load_interface(templates / "words.yaml", "templates/words.yaml")
    if "theme/main.html" not in texts:
        raise MissingPieceError(templates / "theme" / "main.html", Words("页面框架的模板", "template of the frame"))
    styles = read_texts(templates / "theme" / STYLES, ".css", Words("样式文件夹", "folder of styles"))
    scripts = read_texts(templates / "theme" / SCRIPTS, ".js", Words("脚本文件夹", "folder of scripts"))
    engine = _engine(templates / "theme" / ENGINE)
    checked = check(root, edition.today, Manner(publish=not edition.drafts))
    report(checked.diagnostics)
    if checked.errors:
        raise ContentError(checked.errors)
    casebook = load(root).casebook
    if edition.drafts:
        casebook = for_preview(casebook, checked.diagnostics, sign_offs_at(root))
    else:
        casebook = for_publication(casebook)
    address = edition.url.rstrip("/") + "/"
    renderer = Renderer(casebook, texts, interface, Site(address, edition.today))
    return Plan(
        casebook,
        checked.diagnostics,
        interface,
        renderer,
        routes(renderer, navigation),
        bundle(styles, scripts, engine),
        address,
        read_ledger(root),
        root,
        edition.drafts,
    )


def _engine(folder: Path) -> Mapping[str, str]:
    """Return the scripts of the search; a project that has none is built all the same."""
    return read_texts(folder, ".js", Words("搜索脚本文件夹", "folder of search scripts")) if folder.is_dir() else {}


Written = Mapping[Language, Collection[HandWritten]]
"""The hand-written pages of each language."""


def finish(
    plan: Plan, shells: Mapping[Specimen, Shell], site: Path, written: Written, progress: Progress[Route] = silently
) -> int:
    """Write every page, the search indexes and the files at the root; return how many pages were written.

    Args:
        plan: what to make.
        shells: the cut specimens.
        site: an empty folder, or one that holds only what the engine wrote.
        written: the hand-written pages, for the site map and the search.
        progress: shows how far it is.

    Raises:
        UnwritableError: the system refuses to write.
    """
    hidden: set[str] = set()
    found: dict[Language, list[Record]] = {
        language: [record_of_prose(page) for page in written.get(language, ())] for language in LANGUAGES
    }
    for route in progress(plan.routes, len(plan.routes)):
        page = plan.renderer.render(route.kind, route.address, route.specimen.language)
        write_text(site / route.url / "index.html", shells[route.specimen].fill(page))
        found[page.language] += records_of(page, route.address.key, plan.casebook)
        if page.shows_draft:
            hidden.add(page.path)
    for language, records in found.items():
        write_index(site, plan.casebook, language, records, memory_at(plan.root, drafts=plan.drafts))
    front = front_files(plan, {page.path for pages in written.values() for page in pages}, hidden)
    for name, text in front.items():
        write_text(site / name, text)
    # The engine leaves one of its own there, with the specimens in it.
    write_bytes(site / "sitemap.xml.gz", gzip.compress(front["sitemap.xml"].encode(), mtime=0))
    write_redirects(plan.ledger, site, Look(plan.interface, plan.assets, plan.url))
    return len(plan.routes)


def front_files(plan: Plan, prose: Iterable[str], hidden: Collection[str] = ()) -> dict[str, str]:
    """Return the files at the site's root, by name.

    Args:
        plan: what was made.
        prose: addresses below the language of hand-written pages.
        hidden: addresses of pages that search engines are not told of.
    """
    paths = [*(path for route in plan.routes if (path := route.address.path) not in hidden), *prose]
    return {
        "index.html": root_page(plan.interface, plan.url, plan.assets.style, plan.assets.script),
        "sitemap.xml": sitemap(plan.url, paths),
        "robots.txt": robots(plan.url),
        reviews.NAME: reviews.calendar(plan.casebook, plan.url),
        **plan.assets.texts,
    }
