"""The last look at a finished site: each kind of fault is found, and stops the exchange."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from small_finished_site import PAGE, SITE, URL, changed, found_in, picture, publish, put, survey

from generator.checks import HEADINGS, Identity, Setting, Written
from generator.diagnostics import Location, Problem, Severity
from generator.errors import CheckFailedError, SiteFaultsError, UnreadableError
from generator.languages import LANGUAGES, Words
from generator.scan import PageRule, _judge, _run, all_rules, explanations, scan
from generator.scan import _identities as identities
from generator.scan._page import read_page
from generator.site import last_look as module

HEAT = "zh/heat/index.html"
OTHERS = "https://cdn.example/x"


def in_page(old: str, new: str) -> dict[str, str | bytes]:
    return changed(HEAT, old, new)


def anywhere(inside: str) -> dict[str, str | bytes]:
    return in_page("<p>多喝水。</p>", inside)


FAULTS: dict[str, tuple[str, dict[str, str | bytes]]] = {
    "a picture from elsewhere": ("SIT701", anywhere(f'<img alt="" src="{OTHERS}">')),
    "a picture without scheme": ("SIT701", anywhere('<img alt="" src="//cdn.example/x.png">')),
    "a picture with back slashes": ("SIT701", anywhere(r'<img alt="" src="\\cdn.example\x.png">')),
    "a scheme with a tab in it": ("SIT701", anywhere('<img alt="" src="ht&#9;tps://cdn.example/x.png">')),
    "a set of pictures": ("SIT701", anywhere(f'<img alt="" srcset="../../assets/steps.png 1x, {OTHERS} 2x">')),
    "a frame": ("SIT701", anywhere(f"<iframe src={OTHERS}></iframe>")),
    "a style sheet": ("SIT701", in_page("</head>", f'<link rel="stylesheet" href="{OTHERS}"></head>')),
    "a preconnection": ("SIT701", in_page("</head>", f'<link rel="preconnect" href="{OTHERS}"></head>')),
    "a form": ("SIT701", anywhere(f'<form action="{OTHERS}"></form>')),
    "a ping": ("SIT701", anywhere(f'<a href="../" ping="../ {OTHERS}">up</a>')),
    "a style attribute": ("SIT701", anywhere(f"<p style=\"background:url('{OTHERS}')\">x</p>")),
    "a style element": ("SIT701", anywhere(f"<style>@import '{OTHERS}';</style>")),
    "a script element": ("SIT701", anywhere(f"<script>fetch('{OTHERS}')</script>")),
    "a leap elsewhere": ("SIT701", anywhere(f'<meta http-equiv="refresh" content="0; url={OTHERS}">')),
    "a drawing's picture": (
        "SIT701",
        anywhere(f'<svg aria-hidden="true"><image xlink:href="{OTHERS}"/></svg>'),
    ),
    "our style sheet": ("SIT701", changed("assets/own.css", "url(steps.png)", f"url({OTHERS})")),
    "our script": ("SIT701", changed("assets/own.js", '"·"', f"'{OTHERS}'")),
    "a link to nothing": ("SIT702", anywhere('<a href="../cold/">x</a>')),
    "a link out of the site": ("SIT702", anywhere('<a href="/elsewhere/">x</a>')),
    "a link to nothing, in full": ("SIT702", anywhere(f'<a href="{URL}zh/cold/">x</a>')),
    "a picture that is not there": ("SIT702", anywhere('<img alt="" src="no.png">')),
    "a page that the site map invents": ("SIT702", changed("sitemap.xml", "zh/heat/", "zh/cold/")),
    "a style sheet's picture": ("SIT702", changed("assets/own.css", "steps.png", "no.png")),
    "a place that is not on the page": ("SIT703", anywhere('<a href="#nowhere">x</a>')),
    "a place that is not on another page": ("SIT703", anywhere('<a href="../#nowhere">x</a>')),
    "a place in the other language": ("SIT703", anywhere(f'<a href="{URL}en/heat/#nowhere">x</a>')),
    "an id twice": ("SIT704", anywhere('<p id="steps">x</p>')),
    "a picture without words": ("SIT705", in_page(' alt="Three steps"', "")),
    "a button without words": ("SIT705", anywhere('<input type="image" src="../../assets/steps.png" alt="">')),
    "a drawing without a name": ("SIT706", in_page("<title>Lines</title>", "")),
    "the wrong language": ("SIT707", in_page('lang="zh-Hans"', 'lang="en"')),
    "no language": ("SIT707", in_page(' lang="zh-Hans"', "")),
    "no title": ("SIT708", in_page("<title>大热天</title>", "")),
    "an empty title": ("SIT708", in_page("<title>大热天</title>", "<title> </title>")),
    "two titles": ("SIT708", in_page("</head>", "<title>x</title></head>")),
    "no first heading": ("SIT710", in_page('<h1 id="top-of-page">大热天</h1>', '<p id="top-of-page">x</p>')),
    "a level left out": ("SIT710", anywhere("<h3>x</h3>")),
    "a drawing's comment": (
        "SIT711",
        {**SITE, "assets/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" aria-label="x"><!-- me --></svg>'},
    ),
    "a damaged picture": ("SIT711", {**SITE, "assets/steps.png": picture()[:60]}),
    "a picture that is none": ("SIT711", {**SITE, "assets/steps.png": b"hello"}),
    "a document": ("SIT712", {**SITE, "zh/visit.docx": b"PK\3\4"}),
    "a font that is none": ("SIT712", {**SITE, "assets/a.woff2": b"PK\3\4"}),
    "a picture nobody can look into": ("SIT712", {**SITE, "assets/a.heic": b"ftypheic"}),
}


def test_the_small_site_has_no_fault(tmp_path: Path) -> None:
    """So that each fault stands for itself; and what is sound takes the old site's place."""
    assert found_in(tmp_path / "a", SITE) == ()
    site = publish(tmp_path / "b", SITE)
    assert (site / HEAT).is_file()


@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_is_found_and_the_old_site_stays(tmp_path: Path, what: str) -> None:
    """With the page as its place, and words in both languages."""
    code, files = FAULTS[what]
    found = found_in(tmp_path / "a", files)
    assert {one.code for one in found} == {code}
    assert all(one.location.path.startswith("site/") for one in found)
    assert all(one.message.zh != one.message.en and "{" not in one.message.zh for one in found)
    with pytest.raises(SiteFaultsError):
        publish(tmp_path / "b", files)
    assert [path.name for path in (tmp_path / "b/site").iterdir()] == ["index.html"]


def test_every_rule_has_a_fault() -> None:
    """A rule that nothing can offend is no rule. Equal titles are a warning, and have a test of their own."""
    assert {code for code, _ in FAULTS.values()} | {"SIT709"} == {rule.problem.code for rule in all_rules()}


def test_equal_titles_are_told_and_do_not_stop_the_exchange(tmp_path: Path) -> None:
    """In one language; two languages may call a page alike."""
    twin = str(SITE[HEAT]).replace("zh/heat/", "zh/cold/")
    files = {**SITE, "zh/cold/index.html": twin}
    (found,) = found_in(tmp_path / "a", files)
    assert (found.code, found.severity) == ("SIT709", Severity.WARNING)
    assert (publish(tmp_path / "b", files) / HEAT).is_file()


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="https://elsewhere.example/">x</a>',
        '<a href="../?q=1#top-of-page">x</a><a href="#">x</a><a href="#top">x</a><a href="../heat/#:~:text=a">x</a>',
        '<a href="mailto:a">x</a><img alt="" src="data:image/png;base64,AA">',
        '<svg aria-hidden="true"><svg><path/></svg></svg><svg aria-label="x"></svg>',
        '<script type="application/ld+json">{"@context": "https://schema.org"}</script>',
        '<link rel="license" href="https://elsewhere.example/">',
        "<script>let a = 'http://www.w3.org/2000/svg', b = `<a href=x>`</script>",
        "<!-- <img src=https://cdn.example/x> -->",
        "<style>/* url(https://cdn.example/x) */</style>",
        f'<a href="{URL}">x</a>',
        '<p title="<img src=https://cdn.example/x>">x</p>',
    ],
)
def test_what_only_looks_like_a_fault_is_left_in_peace(tmp_path: Path, inside: str) -> None:
    """Links that readers follow, names that look like addresses, what stands in quotes and comments."""
    files = {**anywhere(inside), "index.html": str(SITE["zh/index.html"]).replace('"heat/', '"zh/heat/')}
    assert [one.code for one in found_in(tmp_path, files) if one.code != "SIT709"] == []


def test_a_finding_stands_where_the_fault_is(tmp_path: Path) -> None:
    """Line and column of the finished page, counted from 1."""
    found = found_in(tmp_path, in_page("<p>多喝水。</p>", '<p>多喝水。</p>\n<p> <a href="../cold/">x</a></p>'))
    lines = in_page("<p>多喝水。</p>", '<p>多喝水。</p>\n<p> <a href="../cold/">x</a></p>')[HEAT].split("\n")
    line = next(number for number, text in enumerate(lines, 1) if "cold" in text)
    assert [(one.location.line, one.location.column) for one in found] == [(line, 5)]


def test_what_is_the_same_on_many_pages_is_told_once(tmp_path: Path) -> None:
    """A fault of the frame is one fault."""
    bad = str(SITE[HEAT]).replace("</nav>", '<a href="../cold/">x</a></nav>')
    files = {**SITE, **{f"zh/p{n}/index.html": bad.replace("大热天", f"第{n}页") for n in range(9)}}
    (found,) = found_in(tmp_path, files)
    assert "8" in found.message.zh
    assert found.location.path == "site/zh/p0/index.html"


def test_many_pages_are_judged_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In several processes, and with pieces of pages remembered, the findings are the same."""
    pages = {f"zh/p{n}/index.html": str(SITE[HEAT]).replace("大热天", f"第{n}页") for n in range(30)}
    pages["zh/p7/index.html"] = pages["zh/p7/index.html"].replace("../../en/heat/", "../../en/cold/")
    pages["zh/p9/index.html"] = pages["zh/p9/index.html"].replace("</footer>", '<a href="#no">x</a></footer>')
    put(tmp_path, {**SITE, **pages})
    alone = scan(tmp_path, survey())
    monkeypatch.setattr(_run, "_WORTH_IT", 1)
    monkeypatch.setattr(_run, "_PORTION", 3)
    assert scan(tmp_path, survey()) == alone
    assert [(one.code, one.location.path[:10]) for one in alone] == [("SIT702", "site/zh/p7"), ("SIT703", "site/zh/p9")]


def test_a_piece_that_is_remembered_is_no_excuse_for_the_next_page(tmp_path: Path) -> None:
    """The same words lead elsewhere in another folder, and on another page of the folder."""
    bare = str(SITE[HEAT]).replace("../../", "/").replace('href="../#top-of-page"', 'href="/zh/#top-of-page"')
    above = bare.replace('<a href="../">home', '<a href="../beside/">home')
    own = bare.replace('<a href="../">home', '<a href="beside.txt">home')
    files = {f"zh/{folder}/p{n}/index.html": above for folder in "ab" for n in range(4)}
    files |= {f"zh/c/p{n}/index.html": own for n in range(4)}
    there = {"zh/a/beside/index.html": bare.replace('href="../"', 'href="/zh/"')}
    there |= {f"zh/c/p{n}/beside.txt": "" for n in range(3)}
    found = found_in(tmp_path, {**SITE, **files, **there})
    pages = {one.location.path for one in found if one.code == "SIT702"}
    assert {page[:9] for page in pages} == {"site/zh/b", "site/zh/c"}
    assert [page for page in pages if page.startswith("site/zh/c")] == ["site/zh/c/p3/index.html"]


def test_what_is_packed_is_unpacked(tmp_path: Path) -> None:
    """A site map has a packed twin; what is damaged is not published."""
    packed = gzip.compress(str(SITE["sitemap.xml"]).replace("zh/heat", "zh/cold").encode())
    assert [one.code for one in found_in(tmp_path / "a", {**SITE, "sitemap.xml.gz": packed})] == ["SIT702"]
    with pytest.raises(UnreadableError):
        found_in(tmp_path / "b", {**SITE, "sitemap.xml.gz": packed[:-9]})


def test_what_is_the_themes_own_is_not_ours_to_judge(tmp_path: Path) -> None:
    """Byte for byte; a changed file of that name is ours."""
    theirs = put(tmp_path / "theme", {"assets/bundle.js": f"fetch('{OTHERS}')"})
    same = put(tmp_path / "a", {**SITE, "assets/bundle.js": f"fetch('{OTHERS}')"})
    other = put(tmp_path / "b", {**SITE, "assets/bundle.js": f"fetch('{OTHERS}');"})
    assert scan(same, survey(theme=(theirs,))) == ()
    assert [one.code for one in scan(other, survey(theme=(theirs,)))] == ["SIT701"]


# What would tell who somebody is

SECRET = "Q-77-Q"


@pytest.fixture
def a_rule_about_identities(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that takes one word for an identity, so that these tests do not depend on what names look like."""

    def find(written: Written, _setting: Setting, *, publish: bool) -> Iterator[Identity]:
        at = written.text.find(SECRET)
        problem = Problem("PII199", "a-secret", Words("有一个秘密", "a secret"), Words("删去", "delete it"))
        if at >= 0 and publish:
            yield Identity(at, at + len(SECRET), problem.at(Location(written.name)))

    monkeypatch.setattr(identities, "identities_in", find)


PLACES: dict[str, tuple[str, dict[str, str | bytes]]] = {
    "a paragraph": (HEAT, anywhere(f"<p>电话 <b>{SECRET[:3]}</b><i>{SECRET[3:]}</i></p>")),
    "an attribute": (HEAT, anywhere(f'<p data-note="{SECRET}">x</p>')),
    "an address": (HEAT, anywhere(f'<p cite="{SECRET}">x</p>')),
    "a description": (HEAT, in_page("</head>", f'<meta name="description" content="{SECRET}"></head>')),
    "a title": (HEAT, in_page("<title>大热天", f"<title>{SECRET}")),
    "a comment": (HEAT, anywhere(f"<!-- {SECRET} -->")),
    "a script": (HEAT, anywhere(f"<script>let a = '{SECRET}'</script>")),
    "data in a script": (HEAT, anywhere(f'<script type="application/json">"{SECRET}"</script>')),
    "characters written as numbers": (HEAT, anywhere(f"<p>&#81;{SECRET[1:]}</p>")),
    "a template": (HEAT, anywhere(f"<template><p>{SECRET}</p></template>")),
    "a drawing": (HEAT, anywhere(f'<svg aria-label="x"><text>{SECRET}</text></svg>')),
    "a cell and its label": (HEAT, anywhere(f"<table><tr><th>a</th><td>{SECRET}</td></tr></table>")),
    "a file for search": ("search/1.json", {**SITE, "search/1.json": f'{{"a": "{SECRET}"}}'}),
    "our script": ("assets/own.js", changed("assets/own.js", '"·"', f'"{SECRET}"')),
    "our style sheet": ("assets/own.css", changed("assets/own.css", "ours", SECRET)),
    "a text": ("robots.txt", changed("robots.txt", "*", SECRET)),
    "a drawing in a file": (
        "assets/a.svg",
        {**SITE, "assets/a.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><title>{SECRET}</title></svg>'},
    ),
    "a file's name": (f"assets/{SECRET}.txt", {**SITE, f"assets/{SECRET}.txt": ""}),
    "a folder's name": (f"{SECRET}/a.txt", {**SITE, f"{SECRET}/a.txt": ""}),
}


@pytest.mark.usefixtures("a_rule_about_identities")
@pytest.mark.parametrize("what", PLACES)
def test_identities_are_found_wherever_they_stand(tmp_path: Path, what: str) -> None:
    """Also where no reader looks."""
    name, files = PLACES[what]
    found = [one for one in found_in(tmp_path / "a", files) if one.code == "PII199"]
    assert [one.location.path for one in found] == [f"site/{name}"]
    with pytest.raises(SiteFaultsError):
        publish(tmp_path / "b", files)
    assert [path.name for path in (tmp_path / "b/site").iterdir()] == ["index.html"]


@pytest.mark.usefixtures("a_rule_about_identities")
def test_an_identity_is_found_on_every_page_that_shows_it(tmp_path: Path) -> None:
    """What was found is never taken for clean; and only what is published weighs as it does there."""
    bad = str(SITE[HEAT]).replace("</footer>", f"{SECRET}</footer>")
    files = {**SITE, **{f"zh/p{n}/index.html": bad.replace("大热天", f"第{n}页") for n in range(3)}}
    assert [one.location.path for one in found_in(tmp_path, files)] == [f"site/zh/p{n}/index.html" for n in range(3)]
    assert scan(tmp_path, survey(publish=False)) == ()


def test_a_name_of_the_roster_is_found_and_not_told(tmp_path: Path) -> None:
    """The real rules, the real roster; the report does not repeat the name."""
    name = "欧阳测试"
    files = anywhere(f"<p>{name}来过。</p>")
    found = scan(put(tmp_path, files), survey()._replace(setting=Setting(roster=(name,))))
    assert found
    assert {one.code[:3] for one in found} == {"PII"}
    assert not any(name in "".join((*one.message, *one.cure, one.excerpt)) for one in found)


# When something breaks


def test_a_page_that_is_no_text_stops_everything(tmp_path: Path) -> None:
    """Nobody knows what it says."""
    with pytest.raises(UnreadableError):
        publish(tmp_path, {**SITE, HEAT: b"<html>\xff\xfe"})
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["index.html"]


def test_a_rule_that_breaks_stops_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have been about to find something. The same holds in another process."""

    def breaks(*_: object) -> Iterator[object]:
        raise KeyError("x")

    rule = next(rule for rule in all_rules() if isinstance(rule, PageRule))
    monkeypatch.setattr(_judge, "all_rules", lambda: (PageRule(rule.problem, breaks),))
    _judge._page_rules.cache_clear()
    monkeypatch.setattr(_run, "_PORTION", 2)
    try:
        for worth_it in (1, 1000):
            monkeypatch.setattr(_run, "_WORTH_IT", worth_it)
            with pytest.raises(CheckFailedError, match=rule.problem.code):
                found_in(tmp_path / str(worth_it), SITE)
    finally:
        _judge._page_rules.cache_clear()


def test_a_reader_that_breaks_stops_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mistakes of the scan itself are no reason to publish."""

    def breaks(_html: str) -> None:
        raise IndexError

    monkeypatch.setattr("generator.scan._pieces.read_page", breaks)
    with pytest.raises(CheckFailedError):
        publish(tmp_path, SITE)
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["index.html"]


# What is told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [rule.problem.code for rule in all_rules()])
def test_a_rule_explains_itself_under_four_headings(code: str, language: str) -> None:
    """As checks do: what it ensures, what it looks at, why, a wrong and a right example."""
    explained = explanations()[code]
    told = explained.pages[language]  # type: ignore[index]
    assert told.ensures.startswith({"zh": "确保", "en": "Ensure "}[language])
    assert tuple(told.parts) == tuple(heading.of(language) for heading in HEADINGS)  # type: ignore[arg-type]


def test_codes_are_unique_and_of_the_family() -> None:
    """A code is never used twice."""
    codes = [rule.problem.code for rule in all_rules()]
    assert len(set(codes)) == len(codes)
    assert all(code.startswith("SIT7") for code in codes)


# Pictures


def test_a_photo_is_published_without_what_stands_beside_it(tmp_path: Path) -> None:
    """The right way up; a picture without anything stays as it is."""
    exif = Image.Exif()
    exif[0x013B], exif[0x0112] = "me", 6
    site = publish(tmp_path, {**SITE, "assets/photo.jpg": picture("JPEG", exif=exif)})
    assert (site / "assets/steps.png").read_bytes() == SITE["assets/steps.png"]
    with Image.open(site / "assets/photo.jpg") as image:
        assert image.size == (12, 16)
        assert not dict(image.getexif())


def test_pictures_of_the_theme_are_left_as_they_are(tmp_path: Path) -> None:
    """What is not ours is not written anew."""
    photo = picture("PNG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\1\1\x0f\0\2\0\0\0\3me\0\0\0\0\0\0")
    theirs = put(tmp_path / "theme", {"assets/photo.png": photo})
    staged = put(tmp_path / "site", {**SITE, "assets/photo.png": photo})
    module.last_look(staged, survey(theme=(theirs,)), lambda _: None)
    assert (staged / "assets/photo.png").read_bytes() == photo


def test_the_template_of_these_tests_is_read_as_it_is_meant() -> None:
    """One of each, so that the faults above are the only ones."""
    page = read_page(PAGE)
    assert [mark.text for mark in page.headings] == ["1", "2"]
    assert len(page.titles) == 1
    assert page.whole
