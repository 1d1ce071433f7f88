"""A site held against the ledger of addresses before it is published, and written into it after."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.checks import Manner, check
from generator.diagnostics import Diagnostic
from generator.errors import CasebookError, ContentError, SpoiledLedgerError, StaleLedgerError, UnwritableError
from generator.site.ledger import HEAD, recorded
from generator.site.published import OURS
from generator.site.write import write_text
from generator.source import read_register
from tests.casebook_from import SOUND, TODAY, casebook_at, with_files

Pages = Mapping[str, tuple[str, ...]]
"""The ids of headings by the page's address below the language."""

SITE: Pages = {
    "": ("title", "doors"),
    "about/": ("what",),
    "cases/": ("title",),
    "cases/lan/": ("title", "story", "outcome"),
    "cases/ming/": ("title",),
}
TERM = '<dl><div class="definitions__term" id="ecomap">\n<dt>ecomap</dt></div></dl>'


def staged(root: Path, pages: Pages, *, only_zh: str = "", beside: str = "") -> Path:
    """Write pages with headings below `root/new` and return it; `only_zh` is a heading of the Chinese pages alone."""
    for path, ids in pages.items():
        for language in ("zh", "en"):
            own = (*ids, only_zh) if only_zh and language == "zh" else ids
            headings = "".join(f'<h2 class="x" id="{one}">Heading</h2><p>Text</p>' for one in own)
            write_text(root / "new" / language / path / "index.html", f"<article>{headings}{beside}</article>")
    return root / "new"


def ledger_at(root: Path, text: str) -> Path:
    write_text(root / "casebook/ledger.yaml", text)
    return root / "casebook/ledger.yaml"


def publish(root: Path, pages: Pages = SITE, *, frozen: bool = False, **site: str) -> tuple[Diagnostic, ...]:
    """Publish pages; return what was found, with nothing published, or nothing."""
    found: list[Diagnostic] = []
    folder = staged(root, pages, **site)
    published = False
    (root / "casebook").mkdir(exist_ok=True)
    try:
        with recorded(root, folder, set(pages), found.extend, frozen=frozen):
            published = True
    except StaleLedgerError:
        raise
    except ContentError as error:
        count = error.count
    else:
        count = 0
    assert (published, count) == (not found, len(found))
    return tuple(found)


def lines_of(path: Path) -> Mapping[str, str]:
    register, wrong = read_register(path.read_text(encoding="utf-8"), "casebook/ledger.yaml")
    assert wrong == ()
    return register.lines


def only(found: tuple[Diagnostic, ...], code: str, line: int, *says: str) -> None:
    """Fail unless there is one finding, of that code, at that line of the ledger, in words that hold all of `says`."""
    assert [(one.code, str(one.location)) for one in found] == [(code, f"casebook/ledger.yaml:{line}:1")]
    words = " ".join((*found[0].message, *found[0].cure))
    for fragment in says:
        assert fragment in words


# What is written down


def test_the_first_publication_writes_every_page_and_heading(tmp_path: Path) -> None:
    """One line a page, sorted, under a head that says what it is; terms have lines of their own."""
    assert publish(tmp_path, {**SITE, "glossary/": ("title",)}, beside=TERM) == ()
    assert (tmp_path / "casebook/ledger.yaml").read_text(encoding="utf-8").removeprefix(HEAD) == (
        "/: doors title\n/#ecomap:\nabout/: what\nabout/#ecomap:\ncases/: title\ncases/#ecomap:\n"
        "cases/lan/: outcome story title\ncases/lan/#ecomap:\ncases/ming/: title\ncases/ming/#ecomap:\n"
        "glossary/: title\nglossary/#ecomap:\n"
    )
    assert [path.name for path in (tmp_path / "casebook").iterdir()] == ["ledger.yaml"]


def test_publishing_the_same_again_changes_no_byte(tmp_path: Path) -> None:
    """Neither does the file's time change: nothing is written."""
    publish(tmp_path)
    path = tmp_path / "casebook/ledger.yaml"
    before, content = path.stat().st_mtime_ns, path.read_bytes()
    assert publish(tmp_path) == ()
    assert (path.stat().st_mtime_ns, path.read_bytes()) == (before, content)


def test_new_pages_and_headings_are_added(tmp_path: Path) -> None:
    """What was published stays where it stood."""
    publish(tmp_path, {"about/": ("what",)})
    assert publish(tmp_path, {"about/": ("what", "who"), "cases/": ("title",)}) == ()
    assert lines_of(tmp_path / "casebook/ledger.yaml") == {"about/": "what who", "cases/": "title"}


@pytest.mark.parametrize("unlasting", ["_1", "_12", "__search", "a,b", "a&amp;b"])
def test_ids_that_only_count_are_promised_to_nobody(tmp_path: Path, unlasting: str) -> None:
    """They change with every heading before them; an id with odd characters could not stand in the ledger."""
    publish(tmp_path, {"about/": ("what", unlasting)})
    assert lines_of(tmp_path / "casebook/ledger.yaml") == {"about/": "what"}


def test_a_heading_in_one_language_is_promised_to_nobody(tmp_path: Path) -> None:
    """One line holds for all languages."""
    publish(tmp_path, {"about/": ("what",)}, only_zh="shuoming")
    assert lines_of(tmp_path / "casebook/ledger.yaml") == {"about/": "what"}


def test_redirects_stay_and_are_written_in_one_way(tmp_path: Path) -> None:
    """A plain arrow becomes the arrow; comments at the top stay; ids that moved leave their page's line."""
    path = ledger_at(
        tmp_path, "# ours\ncases/old/: ->cases/lan/\ncases/lan/#tale: -> cases/lan/#story\ncases/lan/: tale\n"
    )
    assert publish(tmp_path) == ()
    assert path.read_text(encoding="utf-8").startswith("# ours\n/: ")
    lines = lines_of(path)
    assert lines["cases/old/"] == "→ cases/lan/"
    assert lines["cases/lan/#tale"] == "→ cases/lan/#story"
    assert lines["cases/lan/"] == "outcome story title"


# What may not vanish


def test_a_page_that_vanishes_is_not_published(tmp_path: Path) -> None:
    """The line to write stands in the cure; the ledger is left alone."""
    path = ledger_at(tmp_path, "about/: what\ncases/lian/: title\n")
    only(publish(tmp_path), "URL701", 2, "`cases/lian/: → cases/lan/`", "`cases/lian/: → gone`")
    assert path.read_text(encoding="utf-8") == "about/: what\ncases/lian/: title\n"


def test_a_page_at_the_top_leads_to_the_home_page(tmp_path: Path) -> None:
    """Where nothing is like it, the page above it is proposed."""
    ledger_at(tmp_path, "zzz/: what\ncases/: title\ncases/lan/:\ncases/ming/:\nabout/:\n/: title\n")
    only(publish(tmp_path), "URL701", 1, "`zzz/: → /`")


def test_a_renamed_page_with_a_redirect_is_published(tmp_path: Path) -> None:
    """So is one that was taken down."""
    path = ledger_at(tmp_path, "cases/lian/: → cases/lan/\ncases/hong/: → gone\n")
    assert publish(tmp_path) == ()
    assert {"cases/lian/", "cases/hong/", "cases/lan/"} < lines_of(path).keys()


def test_a_heading_that_vanishes_is_not_published(tmp_path: Path) -> None:
    """It is shown at its page's line; the new heading most like it is proposed."""
    ledger_at(tmp_path, "cases/lan/: outcomes title\n")
    only(publish(tmp_path), "URL702", 1, "`cases/lan/#outcomes`", "`cases/lan/#outcomes: → cases/lan/#outcome`")


def test_a_heading_that_vanishes_in_one_language_is_not_published(tmp_path: Path) -> None:
    """A reader of the other language would miss it."""
    ledger_at(tmp_path, "about/: shuoming\n")
    only(publish(tmp_path, {"about/": ("what",)}, only_zh="shuoming"), "URL702", 1, "about/#shuoming")


def test_an_anchor_for_old_links_keeps_no_heading_alive(tmp_path: Path) -> None:
    """It stands there only because of a redirect; without the redirect it would be gone with the next build."""
    ledger_at(tmp_path, "about/: old\n")
    only(publish(tmp_path, beside=f'<a {OURS} id="old"></a>'), "URL702", 1)


def test_an_id_may_move_from_a_heading_to_another_element(tmp_path: Path) -> None:
    """The link arrives all the same."""
    ledger_at(tmp_path, "about/: old\n")
    assert publish(tmp_path, beside='<figure class="x" id="old"></figure>') == ()


def test_a_term_that_vanishes_is_not_published(tmp_path: Path) -> None:
    """It has a line of its own."""
    ledger_at(tmp_path, "about/#ecomap:\nabout/#genogram:\n")
    only(publish(tmp_path, beside=TERM), "URL702", 2, "`about/#genogram: → gone`")


def test_everything_that_vanishes_is_told_in_one_run(tmp_path: Path) -> None:
    """Parts of a page that vanished are not told besides it."""
    ledger_at(tmp_path, "about/: gone-1 gone-2 what\ncases/x/: title\ncases/x/#term:\ncases/y/:\n")
    codes = [(one.code, one.location.line) for one in publish(tmp_path)]
    assert codes == [("URL702", 1), ("URL702", 1), ("URL701", 2), ("URL701", 4)]


# Redirects, seen from the finished pages


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("old/: → contact/", "`contact/`"),
        ("old/: → about/#nowhere", "about/#nowhere"),
        ("about/: → cases/", "`about/` exists"),
        ("about/#what: → cases/", "`about/#what` exists"),
        ("old/: → older/\nolder/: → about/", "old/ → older/ → about/"),
        ("old/: → older/\nolder/: → old/", "leads back to itself"),
        ("old/: → ../../etc/", "no address of this site"),
        ("old/#part: → about/\nold/: → cases/", "`cases/#part: → about/`"),
    ],
)
def test_a_redirect_that_cannot_work_is_not_published(tmp_path: Path, line: str, says: str) -> None:
    """Prose and headings are known now, so nothing has to be believed."""
    ledger_at(tmp_path, line + "\n")
    found = publish(tmp_path)
    assert {one.code for one in found} == {"URL703"}
    only(found[:1], "URL703", 1, says)


@pytest.mark.parametrize("name", ["my page/", "ａ/", "a:b/", "..a/"])
def test_a_page_whose_address_the_ledger_cannot_hold_is_not_published(tmp_path: Path, name: str) -> None:
    """It is told before it is published, not when it has vanished."""
    only(publish(tmp_path, {name: ("title",)}), "URL704", 1, f"`{name}`")


# A ledger that may not be written


def test_a_frozen_ledger_refuses_what_it_does_not_know(tmp_path: Path) -> None:
    """The sentence names some of it; nothing is published or written."""
    path = ledger_at(tmp_path, "about/: what\n")
    with pytest.raises(StaleLedgerError) as refused:
        publish(tmp_path, frozen=True)
    assert refused.value.addresses == ("/", "cases/", "cases/lan/", "cases/ming/")
    assert "(/, cases/, cases/lan/ …)" in refused.value.words.en
    assert path.read_text(encoding="utf-8") == "about/: what\n"


def test_a_frozen_ledger_refuses_a_heading_that_it_does_not_know(tmp_path: Path) -> None:
    """Pages are not all that is promised."""
    ledger_at(tmp_path, "about/: what\n")
    with pytest.raises(StaleLedgerError, match="about/"):
        publish(tmp_path, {"about/": ("what", "who")}, frozen=True)


def test_a_frozen_ledger_that_knows_everything_is_left_alone(tmp_path: Path) -> None:
    """Even if it could be written more neatly."""
    path = ledger_at(tmp_path, "about/:  what\nold/: -> about/\n")
    assert publish(tmp_path, {"about/": ("what",)}, frozen=True) == ()
    assert path.read_text(encoding="utf-8") == "about/:  what\nold/: -> about/\n"


# Whatever happens


@pytest.mark.parametrize(
    "spoiled",
    [
        "about/: what\n<<<<<<< ours\nabout/: a\n=======\nabout/: b\n>>>>>>> theirs\n",
        "about/: what\nabout/: again\n",
        "about/ what\n",
        "../../etc/: title\n",
    ],
)
def test_a_spoiled_ledger_is_left_as_it_is(tmp_path: Path, spoiled: str) -> None:
    """One clear sentence, in both languages; nothing is published over it."""
    path = ledger_at(tmp_path, spoiled)
    with pytest.raises(SpoiledLedgerError, match="casebook check") as refused:
        publish(tmp_path)
    assert "casebook check" in refused.value.words.zh
    assert path.read_text(encoding="utf-8") == spoiled


def test_a_ledger_that_is_no_text_is_left_as_it_is(tmp_path: Path) -> None:
    """Nobody guesses what it was."""
    path = ledger_at(tmp_path, "")
    path.write_bytes(b"\xff\xfe\x00about")
    with pytest.raises(SpoiledLedgerError):
        publish(tmp_path)
    assert path.read_bytes() == b"\xff\xfe\x00about"


def test_a_publication_that_fails_is_not_written_down(tmp_path: Path) -> None:
    """What was not published is no promise; nothing is left beside the ledger."""
    path = ledger_at(tmp_path, "about/: what\n")
    with pytest.raises(UnwritableError), recorded(tmp_path, staged(tmp_path, SITE), SITE.keys(), lambda _: None):
        raise UnwritableError(tmp_path / "site", "full")
    assert path.read_text(encoding="utf-8") == "about/: what\n"
    assert [one.name for one in path.parent.iterdir()] == ["ledger.yaml"]


def test_a_full_disk_is_known_before_anything_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise a page could be online that the ledger does not know."""
    site = staged(tmp_path, SITE)
    path = ledger_at(tmp_path, "about/: what\n")

    def full(self: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_text", full)
    published = False
    with pytest.raises(UnwritableError, match="No space left"), recorded(tmp_path, site, SITE.keys(), lambda _: None):
        published = True
    assert not published
    assert path.read_bytes() == b"about/: what\n"


def test_what_somebody_writes_meanwhile_is_not_lost(tmp_path: Path) -> None:
    """Two builds, or a build and an author: both lines are there in the end."""
    path = ledger_at(tmp_path, "about/: what\n")
    with recorded(tmp_path, staged(tmp_path, SITE), SITE.keys(), lambda _: None):
        ledger_at(tmp_path, "about/: what\nplaybooks/escort/: title\ncases/ming/: → gone\n")
    assert lines_of(path).keys() == {"/", "about/", "cases/", "cases/lan/", "cases/ming/", "playbooks/escort/"}
    assert lines_of(path)["cases/ming/"] == "→ gone"


def test_what_somebody_spoils_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """The site is published by then, but its ledger is somebody's work."""
    path = ledger_at(tmp_path, "about/: what\n")
    with pytest.raises(CasebookError), recorded(tmp_path, staged(tmp_path, SITE), SITE.keys(), lambda _: None):
        ledger_at(tmp_path, "<<<<<<< ours\n")
    assert path.read_text(encoding="utf-8") == "<<<<<<< ours\n"


# What a check sees without rendering


@pytest.mark.parametrize(
    ("line", "draft", "codes"),
    [
        ("guides/heat/: title", False, []),
        ("guides/heat/: title", True, ["URL701"]),
        ("guides/heat/: → gone", True, []),
        ("guides/heat/: → gone", False, ["URL703"]),
        ("guides/old/: → guides/heat/", True, ["URL703"]),
    ],
)
def test_a_draft_has_no_published_page(tmp_path: Path, line: str, draft: bool, codes: list[str]) -> None:
    """Who makes a published page a draft takes it down, and has to say so."""
    guide = SOUND["guides/heat.yaml"] + ("draft: true\n" if draft else "")
    root = casebook_at(tmp_path, with_files({"guides/heat.yaml": guide, "ledger.yaml": f"{line}\n"}))
    found = check(root, TODAY, Manner(only=("URL",))).diagnostics
    assert [(one.code, one.location.path) for one in found] == [(code, "casebook/ledger.yaml") for code in codes]


def test_nothing_is_said_to_have_vanished_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    """It may be in that file; the author would chase ghosts."""
    root = casebook_at(
        tmp_path, with_files({"guides/heat.yaml": "title：没有\n", "ledger.yaml": "guides/heat/: title\n"})
    )
    assert check(root, TODAY, Manner(only=("URL",))).diagnostics == ()
