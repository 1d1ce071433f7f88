"""The docs are whole: nothing that exists is left out, nothing that is named is gone, every section has an address."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator import scan
from generator.checks import FAMILIES, all_checks
from generator.cli._main import group
from generator.content import content_types, load, vocabulary_types
from generator.diagnostics import forms
from generator.diagrams import all_diagrams
from generator.discovery import members
from generator.languages import LANGUAGES, Language, Words
from generator.pages import Renderer, Site, load_interface, page_kinds
from generator.source import REGISTERS, read_texts
from tests.casebook_from import TODAY, casebook_at
from tests.docs.pages import CONTRIBUTING, DOCS, ROOT, files_in, ids_of, name_of, prose_of, section_of, text_of

PAGES = sorted(DOCS.rglob("*.md"))
CONTRIBUTING_PAGES = sorted(CONTRIBUTING.rglob("*.md"))
README, CHANGELOG = ROOT / "README.md", ROOT / "CHANGELOG.md"
FOR_AUTHORS = [DOCS / language / name for language in LANGUAGES for name in ("write.md", "draw.md", "sign.md")]
each_page = pytest.mark.parametrize("page", PAGES, ids=name_of)
each_page_and_the_readme = pytest.mark.parametrize("page", [*PAGES, README, CHANGELOG], ids=name_of)
each_contributing_page = pytest.mark.parametrize("page", CONTRIBUTING_PAGES, ids=name_of)
each_language = pytest.mark.parametrize("language", LANGUAGES)


# The form of every page


@each_page
def test_every_page_has_a_title_and_a_description(page: Path) -> None:
    """Search engines and the page's head show both."""
    front = text_of(page).split("---\n")[1]
    assert re.search(r"^title: \S", front, re.MULTILINE)
    assert re.search(r"^description: \S", front, re.MULTILINE)


@each_page
def test_every_heading_has_an_id_of_its_own(page: Path) -> None:
    """A link to a section does not die when its title is changed."""
    headings = re.findall(r"^#+ .*$", prose_of(page), re.MULTILINE)
    assert headings
    assert [heading for heading in headings if not re.search(r" \{#[a-z0-9-]+\}$", heading)] == []
    assert len(set(ids_of(page))) == len(headings)


@pytest.mark.parametrize("name", sorted({page.name for page in PAGES if page.parent.name in LANGUAGES}))
def test_both_languages_have_the_same_sections_in_the_same_order(name: str) -> None:
    """Who switches the language in a section stays there."""
    assert ids_of(DOCS / "zh" / name) == ids_of(DOCS / "en" / name)


@each_page_and_the_readme
def test_no_page_names_a_path_of_one_machine(page: Path) -> None:
    """What stands in the docs holds on every machine."""
    assert re.findall(r"(?<![\w.])/(?:work|root|home|tmp|Users|opt)\b\S*", text_of(page)) == []


# Links


@each_contributing_page
def test_contributing_pages_link_only_to_each_other_and_to_the_web(page: Path) -> None:
    """They are published at two addresses, so a link to any other page would be dead at one of them."""
    for link in re.findall(r"\]\(([^)]+)\)", prose_of(page)):
        target, _, anchor = link.partition("#")
        if not link.startswith("https://"):
            found = (page.parent / target).resolve() if target else page
            assert found in CONTRIBUTING_PAGES, link
            assert not anchor or anchor in ids_of(found), link


def test_every_contributing_page_can_be_reached_from_the_first() -> None:
    """A page that nobody links to is not read."""
    seen, waiting = set[Path](), [CONTRIBUTING / "index.md"]
    while waiting:
        page = waiting.pop()
        if page not in seen:
            seen.add(page)
            waiting += [(page.parent / link).resolve() for link in re.findall(r"\]\(([\w/.-]+\.md)[#)]", text_of(page))]
    assert seen == set(CONTRIBUTING_PAGES)


@each_contributing_page
def test_files_that_contributing_pages_name_exist(page: Path) -> None:
    """A path in the docs is there, or one of the page's own examples makes it."""
    made = {one.path for one in files_in(page)}
    named = set(re.findall(r"`((?:generator|templates|tests|docs|casebook)/[\w./-]+)`", prose_of(page)))
    assert [path for path in sorted(named - made) if not (ROOT / path).exists()] == []


def test_files_and_pictures_of_the_readme_exist_and_pictures_are_light() -> None:
    """They are seen where the repository is looked at, on slow nets too: 200 KB at most."""
    links = re.findall(r"\]\((?!https://)([^)#]+)", text_of(README))
    assert [link for link in links if not (ROOT / link).is_file()] == []
    pictures = [link for link in links if link.endswith(".png")]
    assert pictures
    assert [link for link in pictures if (ROOT / link).stat().st_size > 200_000] == []


# Nothing is left out, nothing that is named is gone


def verbs() -> set[str]:
    return {name.rpartition(".")[2] for name in members("generator.cli")}


def test_the_table_of_commands_is_the_table_of_verbs() -> None:
    """Every verb is documented, and none that is gone."""
    assert set(re.findall(r"^\| `casebook (\w+)", text_of(CONTRIBUTING / "index.md"), re.MULTILINE)) == verbs()


@pytest.mark.parametrize("page", [*FOR_AUTHORS, README], ids=name_of)
def test_pages_for_authors_call_only_verbs_that_exist(page: Path) -> None:
    """Nobody types a command that was renamed."""
    called = set(re.findall(r"^(?:\$ )?[\w./]*\bcasebook (?:--\w+ \w+ )?(\w+)", text_of(page), re.MULTILINE))
    assert called
    assert called <= verbs()


def test_the_table_of_make_is_the_makefile() -> None:
    """Every target is documented, and none that is gone; the README's commands are among them."""
    targets = set(re.findall(r"^(\w+):.*## ", text_of(ROOT / "Makefile"), re.MULTILINE))
    assert set(re.findall(r"^\| `make (\w+)", text_of(CONTRIBUTING / "index.md"), re.MULTILINE)) == targets
    assert set(re.findall(r"`make (\w+)`", text_of(README))) <= targets
    assert {"site", "test"} < set(re.findall(r"^\$ (?:\w+=\S+ )?make (\w+)", text_of(README), re.MULTILINE)) < targets


def test_the_readme_begins_with_the_two_commands() -> None:
    """A new user sees them before anything else."""
    lines = text_of(README).splitlines()[1:6]
    assert [line.split(" #")[0].rstrip() for line in lines] == ["", "```console", "$ make site", "$ make test", "```"]


@each_language
def test_authors_find_every_content_type(language: Language) -> None:
    """The table of kinds names its folder and links the page of its fields."""
    page = text_of(DOCS / language / "write.md")
    for type_ in content_types():
        assert re.search(rf"^\|.*`casebook/{type_.folder}/`.*\({type_.name}/\)", page, re.MULTILINE), type_.name


def test_the_table_of_families_is_every_family_with_its_checks_and_rules() -> None:
    """Who takes the next code sees which are taken."""
    table = section_of(CONTRIBUTING / "add-a-check.md", "families")
    assert sorted(re.findall(r"^\| `([A-Z]+)`", table, re.MULTILINE)) == sorted(FAMILIES)
    codes = [one.problem.code for one in (*all_checks(), *scan.all_rules())]
    assert sorted(re.findall(r"`([A-Z]+\d+)`", table)) == sorted(codes)


def test_the_architecture_names_every_register() -> None:
    """With a verb that exists: who finds a file changed can find out by what."""
    table = section_of(CONTRIBUTING / "architecture.md", "registers")
    assert set(re.findall(r"^\| `(\S+)\.yaml`", table, re.MULTILINE)) == set(REGISTERS)
    assert set(re.findall(r"`casebook (\w+)`", table)) <= verbs()


def test_the_architecture_names_every_page_kind() -> None:
    """And none that is gone."""
    table = text_of(CONTRIBUTING / "architecture.md").partition("| Page kind |")[2].partition("\n\n")[0]
    first_cells = "".join(line.split("|")[1] for line in table.splitlines()[2:])
    assert set(re.findall(r"`(\w+)`", first_cells)) == {kind.name for kind in page_kinds()}


def test_every_report_form_is_documented() -> None:
    """Who looks for a form finds its name, with the command and with the way to add one."""
    for page in ("index.md", "add-a-report-form.md"):
        assert [name for name in forms() if f"`{name}`" not in text_of(CONTRIBUTING / page)] == []


@each_language
def test_authors_find_every_check_about_families_where_drawing_is_explained(language: Language) -> None:
    """And every diagram, and every option of the verb."""
    page = text_of(DOCS / language / "draw.md")
    codes = {one.problem.code for one in all_checks() if one.problem.code.startswith("FAM")}
    assert set(re.findall(r"^\| `(FAM\d+)`", page, re.MULTILINE)) == codes
    assert [name for name in all_diagrams() if f"`{name}`" not in page] == []
    draw = group.get_command(click.Context(group), "draw")
    assert draw
    options = {option for one in draw.params for option in one.opts if option.startswith("-")}
    assert [option for option in options - {"--output"} if f"`{option}" not in page] == []


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every generated page of a small casebook in English, by address."""
    casebook = load(casebook_at(tmp_path_factory.mktemp("small"))).casebook
    templates = ROOT / "templates"
    interface = load_interface(templates / "words.yaml", "templates/words.yaml")
    texts = read_texts(templates, ".html", Words("模板", "templates"))
    renderer = Renderer(casebook, texts, interface, Site("https://example.org/", TODAY))
    return {address.path: renderer.render(kind, address, "en").body for kind, address in renderer.addresses()}


def test_every_model_has_a_page_of_its_fields(generated: dict[str, str]) -> None:
    """What can be written in a file is explained on the site."""
    for type_ in (*content_types(), *vocabulary_types()):
        assert f"casebook/{type_.folder}/" in generated[f"write/{type_.name}/"]


def test_every_code_can_be_found(generated: dict[str, str]) -> None:
    """A code that somebody was told leads to more."""
    everything = "".join([*map(prose_of, CONTRIBUTING_PAGES), *generated.values()])
    assert [code for code in scan.explanations() if code not in everything] == []


@each_page_and_the_readme
def test_every_code_that_is_named_exists(page: Path) -> None:
    """Nobody looks for a code that is gone."""
    named = re.findall(rf"\b(?:{'|'.join(FAMILIES)})\d{{3}}\b", prose_of(page))
    assert set(named) <= set(scan.explanations())


@each_language
def test_the_licence_for_cases_is_repeated_word_for_word(language: Language) -> None:
    """What a reader agrees to is the file at the root."""
    zh, _, en = text_of(ROOT / "LICENSE-CASES.md").partition("## 中文\n")[2].partition("## English\n")
    own = {"zh": zh, "en": en}[language].strip()
    assert own
    assert own in text_of(DOCS / language / "licences.md")
