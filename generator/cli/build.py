"""`casebook build`: check the casebook and build the site."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from generator.cli._console import Console, pass_console
from generator.diagnostics import Diagnostic, Severity, forms
from generator.languages import Words
from generator.site.mkdocs_plugin import run_build
from generator.site.routes import Route

_DONE = Words(
    "网站已生成：{site}，共 {pages} 页，{entries} 个条目。发布地址：{url}（用环境变量 CASEBOOK_SITE_URL 设置）",
    "Built {site}: {pages} pages from {entries} entries, for {url} (set CASEBOOK_SITE_URL to publish elsewhere).",
)
_DRAFTS = Words(
    "这是预览：有 {count} 个草稿，都作了标记。请不要把这个网站公开。",
    "This is a preview with {count} draft(s), all of them marked. Please do not publish this site.",
)
_PAGES = Words("写页面", "Writing pages")


@click.command("build")
@click.option("--drafts", is_flag=True, help="Show drafts too, with marks on them · 也显示草稿，并作标记.")
@click.option(
    "--frozen", is_flag=True, help="Refuse addresses that are not in the ledger yet · 账本里没有的网址不发布."
)
@pass_console
def COMMAND(console: Console, *, drafts: bool, frozen: bool) -> None:  # noqa: N802 - the name that every verb declares
    """Check all entries and build site/ · 检查并生成网站."""

    def report(found: tuple[Diagnostic, ...]) -> None:
        form = "text" if any(one.severity is Severity.ERROR for one in found) else "concise"
        click.echo(forms()[form].render(found, console.language), nl=False, err=True)

    def progress(steps: Iterable[Route], count: int) -> Iterator[Route]:
        label = _PAGES.of(console.language)
        with click.progressbar(steps, count, label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
            yield from bar

    built = run_build(console.root, report, progress, drafts=drafts, frozen=frozen)
    entries = sum(len(entries) for entries in built.plan.casebook.entries.values())
    console.say(_DONE, site=built.site, pages=built.pages, entries=entries, url=built.plan.url)
    if drafts:
        console.say(_DRAFTS, count=sum(entry.draft for entry in built.plan.casebook.all_entries()))
