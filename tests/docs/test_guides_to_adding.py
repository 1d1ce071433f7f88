"""The pages “add a …” work as they stand: their blocks are put into a copy of the project, loaded, called, rendered.

A block that begins with `file: <path>` is a whole file, one that begins with `add to: <path>` goes to the end of a
file or after the line that it names. Lines that begin with `$ casebook` are run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.casebook_from import SOUND, casebook_at
from tests.docs.pages import GUIDES_TO_ADDING, ROOT, commands_in, files_in, name_of

RUNNER = """
import contextlib, io, json, sys
from datetime import date
from pathlib import Path
from mkdocs.config import load_config
from generator.cli import main
from generator.content import load
from generator.languages import LANGUAGES, Words
from generator.pages import Renderer, Site, load_interface
from generator.site import navigation
from generator.site.prose import prose_pages
from generator.source import read_texts

commands, tests = json.load(sys.stdin)
outputs = []
for arguments in commands:
    sys.argv = ["casebook", *arguments]
    with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(said):
        with contextlib.suppress(SystemExit):
            main()
    outputs.append(said.getvalue())

texts = read_texts(Path("templates"), ".html", Words("", ""))
interface = load_interface(Path("templates/words.yaml"), "templates/words.yaml")
renderer = Renderer(load(Path()).casebook, texts, interface, Site("https://example.org/", date.today()))
made = [renderer.render(kind, address, language) for kind, address in renderer.addresses() for language in LANGUAGES]

prose = prose_pages(path.relative_to("docs").as_posix() for path in Path("docs").rglob("*.md"))
menu = load_config("mkdocs.yml").nav
navigation.unfold(menu, interface, {page.name for page in prose})
missing = set(navigation.addresses(menu)) - {page.path for page in (*made, *prose)}
assert not missing, f"the navigation leads nowhere: {missing}"

if tests:
    import pytest
    with contextlib.redirect_stdout(sys.stderr):
        assert pytest.main(["-q", "-n", "0", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", *tests]) == 0
json.dump(outputs, sys.stdout)
"""
TODAY = "1795132800"
"""2026-11-20, on which neither the small casebook nor the project's prose has a finding."""


class Ran(NamedTuple):
    """What came of a page: the Python files that it made, what its commands said, what went wrong."""

    files: tuple[Path, ...]
    outputs: tuple[str, ...]
    wrong: str


def assemble(page: Path, project: Path) -> tuple[Path, ...]:
    """Put a page's blocks into a copy of the project with a small casebook; return the whole Python files.

    The project's prose is checked too, so its list of names that may be public comes along.
    """
    for part in ("generator", "templates", "docs", "tests"):
        shutil.copytree(ROOT / part, project / part, ignore=shutil.ignore_patterns("*.png", "end_to_end"))
    for part in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / part, project / part)
    allowed = "vocabulary/allowed.yaml"
    casebook_at(project, {**SOUND, allowed: (ROOT / "casebook" / allowed).read_bytes()})
    made = tuple(files_in(page))
    for one in made:
        path = project / one.path
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        assert not one.whole or old in ("", one.text), f"{one.path} is another file: the example needs another name"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.text if one.whole else added(old, one.text, one.after), encoding="utf-8")
    return tuple(project / one.path for one in made if one.whole and one.path.endswith(".py"))


def added(old: str, new: str, after: str) -> str:
    """Return a file with the text in its place; as it is, if somebody has followed the page in this very project."""
    if new in old:
        return old
    lines = old.splitlines(keepends=True)
    stripped = [line.strip() for line in lines]
    assert not after or after in stripped, f"there is no line “{after}”"
    place = stripped.index(after) + 1 if after else len(lines)
    return "".join([*lines[:place], new, *lines[place:]])


def own_tests(page: Path) -> list[str]:
    """Return pytest's arguments for the tests that a page makes: a file of them, or cases for those of a room."""
    arguments = []
    for made in (Path(one.path) for one in files_in(page)):
        if made.parts[0] == "tests":
            arguments += [str(made)] if made.suffix == ".py" else [str(made.parents[1]), "-k", made.stem]
    return arguments


def run(page: Path, project: Path) -> Ran:
    """Assemble a page's blocks and run what they make in a process of its own."""
    try:
        files = assemble(page, project)
    except AssertionError as error:
        return Ran((), (), str(error))
    path = os.pathsep.join([str(project), str(project / "tests")])
    own = {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": TODAY}
    environment = {**os.environ, **own, "CASEBOOK_LANGUAGE": "en", "NO_MKDOCS_2_WARNING": "1"}
    given = json.dumps([[command for command, _ in commands_in(page)], own_tests(page)])
    command = [sys.executable, "-c", RUNNER]
    done = subprocess.run(
        command, input=given, cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    return Ran(files, (), done.stderr) if done.returncode else Ran(files, tuple(json.loads(done.stdout)), "")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Ran]:
    """Every page about adding something, put together and run, two at a time."""
    folders = [tmp_path_factory.mktemp(page.stem) for page in GUIDES_TO_ADDING]
    with ThreadPoolExecutor(max_workers=2) as pool:
        return dict(zip(GUIDES_TO_ADDING, pool.map(run, GUIDES_TO_ADDING, folders), strict=True))


@pytest.mark.parametrize("page", GUIDES_TO_ADDING, ids=name_of)
def test_a_page_about_adding_something_works_word_by_word(page: Path, ran: dict[Path, Ran]) -> None:
    """Who follows it gets what it promises, and every page of the site can still be made."""
    outcome = ran[page]
    assert not outcome.wrong, outcome.wrong
    assert outcome.files
    for (command, expected), said in zip(commands_in(page), outcome.outputs, strict=True):
        pattern = re.escape(expected).replace("…", ".*")
        assert re.fullmatch(pattern, said, re.DOTALL), f"casebook {' '.join(command)} said:\n{said}"


def test_examples_are_in_the_form_of_the_project(ran: dict[Path, Ran]) -> None:
    """Code that is copied from the docs passes the linters."""
    files = [str(path) for outcome in ran.values() for path in outcome.files]
    assert files
    for verb in (["check"], ["format", "--diff"]):
        command = [sys.executable, "-m", "ruff", *verb, "--no-cache", *files]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
