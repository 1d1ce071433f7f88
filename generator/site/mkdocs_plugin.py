"""The adapter to MkDocs: the only file that imports it.

MkDocs and its theme render the hand-written pages and one specimen for each kind of page. This plugin hands them the
specimens, takes the rendered ones back as shells, and lets `build` make all other pages. Nothing global is changed:
each page's template gets a view of the settings and of the navigation in its own language.
"""

from __future__ import annotations

import copy
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import escape
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.commands.serve import serve as serve_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler

from generator.diagnostics import Diagnostic, forms
from generator.errors import AddressInUseError, CasebookError, EngineError, UnwritableError
from generator.languages import DEFAULT_LANGUAGE, HTML_LANGUAGE, LANGUAGES, Language, spoken_language
from generator.pages import term_links
from generator.scan import Survey
from generator.search import HandWritten
from generator.site import navigation
from generator.site.build import Edition, Plan, Progress, finish, prepare, require_pieces, silently
from generator.site.clock import today
from generator.site.frame import frame
from generator.site.last_look import last_look, survey_of
from generator.site.ledger import recorded
from generator.site.prose import Prose, prose_pages
from generator.site.routes import Route, Specimen
from generator.site.shell import BODY, DESCRIPTION, HEADINGS, ROBOTS, TITLE, Shell, cut
from generator.site.write import discard, exchange, staging_folder

_BUNDLED = ("styles/", "scripts/", "search/")
_log = logging.getLogger("mkdocs.plugins.casebook")

Report = Callable[[tuple[Diagnostic, ...]], None]


class _WithoutSkippedPages(logging.Filter):
    """MkDocs remarks on each page that it does not write itself; for specimens that is as it should be."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith("Page skipped:")


class CasebookPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Joins the casebook to a MkDocs site. It has no settings."""

    def __init__(self) -> None:
        super().__init__()
        self.progress: Progress[Route] = silently
        self.report: Report = _to_stderr
        self.plainly = True
        self.frozen = False
        self.drafts = False
        self.written = 0
        self.plan: Plan
        self._serving = False
        self._site: Path | None = None
        self._staged: Path | None = None
        self._navigation: list[Any] | None = None
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self._warnings)
        logging.getLogger("mkdocs.commands.build").addFilter(_WithoutSkippedPages())

    # Before anything is rendered

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learn whether a site is built or served.

        A served one lives in a folder of its own and is not exchanged; only its author sees it, so it shows drafts.
        """
        self._serving = command == "serve"
        self.drafts = self._serving

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the casebook. With errors nothing is touched: neither the built site nor the served one."""
        with self._refusals():
            root = Path(config.config_file_path).parent
            self._navigation = list(config.nav or [])
            addresses = set(navigation.addresses(self._navigation))
            self.plan = self._prepare(root, config.site_url or "/", addresses)
            self._specimens: dict[str, Specimen] = {}
            self._shells: dict[Specimen, Shell] = {}
            self._prose: dict[str, Prose] = {}
            self._written: dict[Language, list[HandWritten]] = {language: [] for language in LANGUAGES}
            self._terms = {language: term_links(self.plan.casebook, language) for language in LANGUAGES}
            self._warnings.counts.clear()
            if not self._serving:
                self._site = Path(config.site_dir)
                self._staged = staging_folder(self._site)
                config.site_dir = str(self._staged)
        config.extra_css = [self.plan.assets.style]
        config.extra_javascript = [self.plan.assets.script]
        return config

    def _prepare(self, root: Path, url: str, addresses: set[str]) -> Plan:
        """Plan the site; while serving, a mistake is reported and the last good casebook is shown on."""
        try:
            return prepare(root, Edition(url, today(os.environ), self.drafts), addresses, self.report)
        except CasebookError as error:
            if not self._serving or not hasattr(self, "plan"):
                raise
            _log.info(error.words.of(spoken_language(os.environ)))
            return self.plan

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the specimens and the pages that stand in for missing translations; take out what is bundled."""
        for file in list(files):
            if file.src_uri.startswith(_BUNDLED):
                files.remove(file)
        sources = {file.src_uri: file for file in files.documentation_pages()}
        for page in prose_pages(sources):
            self._prose[page.name] = page
            if page.name not in sources:
                files.append(File.generated(config, page.name, abs_src_path=str(sources[page.source].abs_src_path)))
        for name, file in sources.items():
            if name not in self._prose:
                files.remove(file)
        for specimen in self.plan.specimens:
            name = _source_of(specimen.url)
            self._specimens[name] = specimen
            files.append(File.generated(config, name, content=""))
        own_titles = self._prose.keys()
        config.nav = navigation.unfold(self._navigation or [], self.plan.interface, own_titles)
        return files

    # Each page

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give a specimen its marks; link terms in prose, and say so where a translation is missing."""
        if page.file.src_uri in self._specimens:
            page.meta = {"title": TITLE, "description": DESCRIPTION, "robots": ROBOTS}
            page.toc = TableOfContents([AnchorLink(one.title, one.id, 2) for one in HEADINGS])
            return BODY
        prose = self._prose[page.file.src_uri]
        title, description = str(page.title), str(page.meta.get("description", ""))
        self._written[prose.language].append(HandWritten(prose.path, title, description, html))
        page.meta["title"], page.meta["description"] = escape(title), escape(description)
        if not prose.path.startswith("contributing/"):
            glossary = "../" * prose.path.count("/") + "glossary/"
            html = self._terms[prose.written_in].apply(html, glossary)
        return self._with_notice(html, prose) if prose.stands_in else html

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
        """Show the page's template settings and navigation in the page's language."""
        language, _, path = page.url.partition("/")
        specimen = self._specimens.get(page.file.src_uri)
        if specimen:
            self._nav = nav
            _mark_section(nav, specimen, active=True)
        return self._view(context, _language(language), path, config, nav)

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Show the page for unknown addresses in the default language."""
        return self._view(context, DEFAULT_LANGUAGE, "", config, context["nav"])

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Cut a rendered specimen into a shell; MkDocs writes nothing for it."""
        specimen = self._specimens.get(page.file.src_uri)
        if specimen is None:
            return output
        self._leave_section(page)
        with self._refusals():
            self._shells[specimen] = cut(output, specimen.url)
        return ""

    def _leave_section(self, page: Page) -> None:
        """The listing that a page belongs to is the current place only while that page is rendered."""
        _mark_section(self._nav, self._specimens[page.file.src_uri], active=False)

    # After everything is rendered

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make all other pages, then put the finished site in the place of the old one."""
        with self._refusals():
            prose = {page.path for page in self._prose.values()}
            made = finish(self.plan, self._shells, Path(config.site_dir), self._written, self.progress)
            self.written = made + len(self._prose)
            if not self._serving and any(count for _, count in self._warnings.get_counts()):
                raise EngineError
            if self._staged and self._site:
                paths = {route.address.path for route in self.plan.routes} | prose
                root = Path(config.config_file_path).parent
                record = recorded(root, self._staged, paths, self.report, frozen=self.frozen)
                with nullcontext() if self.drafts else record:
                    last_look(self._staged, self._survey(root, config), self.report)
                    exchange(self._staged, self._site)
                config.site_dir, self._staged = str(self._site), None

    def _survey(self, root: Path, config: MkDocsConfig) -> Survey:
        theme = tuple(Path(place) for place in config.theme.dirs if place != config.theme.custom_dir)
        return survey_of(root, self.plan.url, theme, drafts=self.drafts)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Build again when content or looks change, not only prose."""
        root = Path(config.config_file_path).parent
        for folder in ("casebook", "templates"):
            server.watch(str(root / folder))
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-done behind."""
        self.clean_up()
        if self.plainly and isinstance(error, OSError):
            raise Abort(_unwritable(error).words.of(spoken_language(os.environ)))

    def clean_up(self) -> None:
        """Remove an unfinished site, however the build ended."""
        if self._staged:
            discard(self._staged)
            self._staged = None

    def _view(self, context: Any, language: Language, path: str, config: MkDocsConfig, nav: Navigation) -> Any:
        """Return the context with settings and navigation as the page's language sees them; the originals stay."""
        words = self.plan.interface.all_in(language)
        seen = copy.copy(config)
        palette = [
            {**one, "toggle": {**one["toggle"], "name": words[one["toggle"]["name"]]}}
            for one in config.theme["palette"]
        ]
        seen["theme"] = {**config.theme, "language": HTML_LANGUAGE[language], "palette": palette}
        seen["site_name"] = words["site-name"]
        seen["extra"] = {**config.extra, "homepage": f"{language}/", "alternate": LANGUAGES}
        context["config"] = seen
        context["nav"] = _navigation_in(nav, language)
        context["casebook"] = frame(self.plan, language, path)
        return context

    def _with_notice(self, html: str, prose: Prose) -> str:
        notice = escape(self.plan.interface.of("notice-untranslated", prose.language))
        lang = HTML_LANGUAGE[prose.written_in]
        said = f'<div class="notice notice--translation" role="note"><p>{notice}</p></div>'
        return f'{said}\n<div lang="{lang}">\n{html}\n</div>'

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Under plain `mkdocs`, turn our errors into its own way to stop: one sentence, no traceback."""
        try:
            yield
        except CasebookError as error:
            self.clean_up()
            if self.plainly:
                raise Abort(error.words.of(spoken_language(os.environ))) from error
            raise


class Built(NamedTuple):
    """What a build gave: where the site is, how many pages it has, and the plan it was made from."""

    site: Path
    pages: int
    plan: Plan


def run_build(
    root: Path, report: Report, progress: Progress[Route] = silently, *, drafts: bool = False, frozen: bool = False
) -> Built:
    """Build the site of the project at `root` through MkDocs.

    Args:
        root: the folder with `mkdocs.yml`.
        report: is given everything the checks found.
        progress: shows how far the long step is.
        drafts: whether drafts are shown, with marks on them; such a site is not for the public.
        frozen: whether the ledger of addresses stays as it is, and must know every address already.

    Raises:
        ContentError: the casebook has errors, or an address that was published would vanish.
        CasebookError: a piece is missing, or the system refuses; the old site is untouched.
    """
    require_pieces(root)
    config = _settings(root)
    plugin = config.plugins["casebook"]
    assert isinstance(plugin, CasebookPlugin)
    plugin.report, plugin.progress, plugin.plainly, plugin.frozen = report, progress, False, frozen
    config.plugins.on_startup(command="build", dirty=False)
    plugin.drafts = drafts
    spoken = _speaking(logging.WARNING)
    try:
        build_with_mkdocs(config)
    except OSError as error:
        raise _unwritable(error) from error
    except Abort as error:
        raise EngineError from error
    finally:
        logging.getLogger("mkdocs").removeHandler(spoken)
        plugin.clean_up()
        config.plugins.on_shutdown()
    return Built(Path(config.site_dir), plugin.written, plugin.plan)


def run_serve(root: Path, address: str) -> None:
    """Serve the site at `address`, e.g. `127.0.0.1:8000`, and build it again on every change.

    A mistake in the casebook is reported; the last good site stays.

    Raises:
        AddressInUseError: the system refuses the address, e.g. because another program has it.
        CasebookError: the first build fails.
    """
    require_pieces(root)
    _speaking(logging.INFO)
    try:
        serve_with_mkdocs(str(root / "mkdocs.yml"), dev_addr=address)
    except OSError as error:
        raise AddressInUseError(address, error.strerror or str(error)) from error


def _speaking(level: int) -> logging.Handler:
    """Let MkDocs speak on the error stream: under our own commands nobody else listens to it."""
    spoken = logging.StreamHandler()
    spoken.setLevel(level)
    spoken.setFormatter(logging.Formatter("%(message)s"))
    logging.getLogger("mkdocs").addHandler(spoken)
    logging.getLogger("mkdocs").setLevel(min(level, logging.INFO))
    return spoken


def _settings(root: Path) -> MkDocsConfig:
    try:
        return load_config(str(root / "mkdocs.yml"))
    except (Abort, ConfigurationError) as error:
        raise EngineError from error


def _unwritable(error: OSError) -> UnwritableError:
    return UnwritableError(Path(error.filename or "."), error.strerror or str(error))


def _to_stderr(diagnostics: tuple[Diagnostic, ...]) -> None:
    if diagnostics:
        sys.stderr.write(forms()["text"].render(diagnostics, spoken_language(os.environ)))


def _source_of(url: str) -> str:
    """Return the name of the Markdown file that MkDocs would have for an address; a specimen has no such file."""
    return f"{url}index.md"


def _language(name: str) -> Language:
    return next((language for language in LANGUAGES if language == name), DEFAULT_LANGUAGE)


def _navigation_in(nav: Navigation, language: Language) -> Navigation:
    section: Any = next(item for item in nav.items if item.title == language)
    return Navigation(section.children, [page for page in nav.pages if page.url.startswith(f"{language}/")])


def _mark_section(nav: Navigation, specimen: Specimen, *, active: bool) -> None:
    """Show the nearest page above that the navigation has as the current place, e.g. the cases for a case."""
    pages = {page.url: page for page in nav.pages}
    parent = specimen.path.rstrip("/").rpartition("/")[0]
    while parent:
        if page := pages.get(f"{specimen.language}/{parent}/"):
            page.active = active
            return
        parent = parent.rpartition("/")[0]
