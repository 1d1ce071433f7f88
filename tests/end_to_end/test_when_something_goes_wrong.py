"""Builds that cannot succeed: one clear sentence, the old site untouched, nothing left behind."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.errors import CasebookError, ContentError
from generator.pages import Renderer
from generator.site import build as pipeline
from generator.site.mkdocs_plugin import run_build
from tests.project import REVIEWED_NOW

MISTAKE = "casebook/guides/heat.yaml"


def put_old_site(project: Path) -> Path:
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    return site


def untouched(project: Path) -> None:
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    assert (project / "site/index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def remove(name: str) -> Callable[[Path], None]:
    def spoil(project: Path) -> None:
        path = project / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return spoil


def write(name: str, text: str) -> Callable[[Path], None]:
    def spoil(project: Path) -> None:
        (project / name).write_text(text, encoding="utf-8")

    return spoil


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (remove("casebook"), "casebook"),
        (remove("templates"), "templates"),
        (remove("templates/words.yaml"), "words.yaml"),
        (write("templates/words.yaml", "home: {zh: 首页}\n"), "home"),
        (write("templates/words.yaml", "home：首页\n"), "words.yaml"),
        (remove("templates/pages/guide.html"), "pages/guide.html"),
        (remove("templates/partials/care-card.html"), "care-card.html"),
        (remove("templates/theme/styles"), "styles"),
        (remove("templates/theme/main.html"), "main.html"),
        (remove("docs/contributing"), "contributing/index.md"),
        (write("templates/theme/main.html", "no marks at all"), "shell"),
        (remove("docs"), "docs"),
        (remove("mkdocs.yml"), "mkdocs.yml"),
        (write("mkdocs.yml", "site_name: [\n"), "MkDocs"),
        (write(MISTAKE, "title: 大热天\n"), "error"),
    ],
)
def test_a_missing_or_broken_piece_is_one_sentence_and_the_old_site_stays(
    small: Path, spoil: Callable[[Path], None], named: str
) -> None:
    """Whatever piece is missing, the sentence names it in both languages, and nothing is half-published."""
    put_old_site(small)
    spoil(small)
    with pytest.raises(CasebookError) as refused:
        run_build(small, lambda _: None)
    assert named in refused.value.words.en
    assert "\n" not in refused.value.words.en
    assert refused.value.words.zh != refused.value.words.en
    untouched(small)


def test_a_full_disk_in_the_middle_leaves_the_old_site(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages already written are thrown away, not published."""
    put_old_site(small)
    written = 0

    def full(path: Path, text: str) -> None:
        nonlocal written
        written += 1
        if written > 20:
            raise OSError(28, "No space left on device", str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    monkeypatch.setattr(pipeline, "write_text", full)
    with pytest.raises(CasebookError, match="No space left"):
        run_build(small, lambda _: None)
    untouched(small)


def test_stopping_a_build_leaves_the_old_site(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while pages are rendered publishes nothing and leaves nothing."""
    put_old_site(small)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Renderer, "render", stop)
    with pytest.raises(KeyboardInterrupt):
        run_build(small, lambda _: None)
    untouched(small)


def test_all_findings_are_reported_before_a_build_is_refused(small: Path) -> None:
    """One run says everything that is wrong."""
    write(MISTAKE, "title: 大热天\n")(small)
    write("casebook/guides/typhoon.yaml", "")(small)
    reported: list[object] = []
    with pytest.raises(ContentError):
        run_build(small, reported.extend)
    names = {found.location.path for found in reported}  # type: ignore[attr-defined]
    assert {MISTAKE, "casebook/guides/typhoon.yaml"} <= names


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": REVIEWED_NOW, "CASEBOOK_LANGUAGE": "en"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_plain_mkdocs_build_makes_the_whole_site(small: Path) -> None:
    """The plugin does it all: no command of ours is needed."""
    done = run(small, "mkdocs", "build")
    assert done.returncode == 0, done.stderr
    assert (small / "site/zh/cases/lan/index.html").is_file()
    assert (small / "site/index.html").is_file()
    assert "Traceback" not in done.stderr


def test_plain_mkdocs_build_stops_plainly_at_a_mistake(small: Path) -> None:
    """The finding is shown with its place, then one sentence; no traceback, and the old site stays."""
    put_old_site(small)
    write(MISTAKE, "title: 大热天\n")(small)
    done = run(small, "mkdocs", "build")
    assert done.returncode != 0
    assert f"{MISTAKE}:1:8" in done.stderr
    assert "Traceback" not in done.stderr
    untouched(small)


def test_a_broken_link_in_prose_is_not_published(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """MkDocs' own warnings are shown, and keep a site from being published."""
    put_old_site(small)
    path = small / "docs/zh/about.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n[坏](nowhere.md)\n", encoding="utf-8")
    with pytest.raises(CasebookError):
        run_build(small, lambda _: None)
    assert "nowhere.md" in capfd.readouterr().err
    untouched(small)


@pytest.fixture
def served(small: Path) -> Iterator[tuple[str, Path, Path]]:
    """`mkdocs serve` on a free port; its address, the project and its log."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = small / "serve.log"
    environment = {**os.environ, "CASEBOOK_LANGUAGE": "en", "PYTHONUNBUFFERED": "1"}
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=small,
            env=environment,
            stdout=out,
            stderr=out,
        )
        try:
            yield f"http://{address}/", small, log
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)


def eventually(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            if condition():
                return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


def get(url: str) -> str:
    """Ask for a page; MkDocs answers only when the build that it is at is done, which takes as long as a build."""
    with urllib.request.urlopen(url, timeout=60) as answer:
        return str(answer.read().decode("utf-8"))


def test_a_mistake_while_serving_is_shown_and_the_last_good_site_stays(served: tuple[str, Path, Path]) -> None:
    """While one writes, a mistake shows its place in the terminal; readers of the preview keep the last good pages."""
    address, project, log = served
    page = f"{address}zh/guides/heat/"
    assert eventually(lambda: "防暑" in get(page)), log.read_text(encoding="utf-8")
    path = project / MISTAKE
    good = path.read_text(encoding="utf-8")
    path.write_text("title：防暑\n", encoding="utf-8")
    assert eventually(lambda: f"{MISTAKE}:1:6" in log.read_text(encoding="utf-8"))
    assert "防暑" in get(page)
    path.write_text(good.replace("防暑", "非常热的天", 1), encoding="utf-8")
    assert eventually(lambda: "非常热的天" in get(page)), log.read_text(encoding="utf-8")


def test_pages_may_be_left_out_of_the_navigation(small: Path) -> None:
    """Pages of several kinds in one folder can share a specimen: the navigation is the maintainer's choice."""
    path = small / "mkdocs.yml"
    left_out = ("groups/index.md", "methods/index.md", "glossary/index.md", "wording/index.md")
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if not line.strip().endswith(left_out)), encoding="utf-8")
    site = run_build(small, lambda _: None).site
    for page in ("groups", "methods", "glossary", "wording", "groups/living-alone"):
        text = (site / f"zh/{page}/index.html").read_text(encoding="utf-8")
        assert "casebookslot" not in text
        assert f'href="https://casebook.example/zh/{page}/"' in text


def test_a_preview_whose_port_is_taken_says_so(small: Path) -> None:
    """One sentence with another port to try."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [sys.executable, "-c", "from generator.cli import main; main()", "--language", "en", "serve"]
        done = subprocess.run(
            [*command, "--address", address], cwd=small, capture_output=True, text=True, timeout=120, check=False
        )
    assert done.returncode == 2
    assert f"Cannot serve at {address}" in done.stderr
    assert "Traceback" not in done.stderr
