"""The browser's half of the search without a browser: V8 runs the scripts, Python plays the server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

SCRIPTS = Path(__file__).parents[2] / "templates" / "theme" / "search"
BASE = "assets/search/"

_HOST = """
var window = this, asked = [], waiting = {}, answers = {};
function load(url, done) {
  waiting[url] = waiting[url] || [];
  waiting[url].push(done);
  asked.push(url);
}
function arrive(url, error) {
  var done = waiting[url].shift();
  done(error ? new Error(error) : null);
}
function keep(number, promise) {
  promise.then(
    function (value) { answers[number] = JSON.stringify({ value: value === undefined ? null : value }); },
    function (error) { answers[number] = JSON.stringify({ error: String(error && error.stack || error) }); }
  );
}
"""


def scripts() -> dict[str, str]:
    """The scripts that do not need a document, by name."""
    return {path.name: path.read_text() for path in sorted(SCRIPTS.glob("*.js")) if not path.name.startswith("ui-")}


_INSIDE = (
    "fold",
    "cut",
    "terms",
    "stem",
    "hash",
    "chunkOf",
    "decode",
    "partsAt",
    "distance",
    "syllablesOf",
    "extractOf",
)


class Engine:
    """The search over an index; to be used in `with`, because V8 holds the process otherwise.

    Attributes:
        files: the files of the index by name below `assets/search/`; may be exchanged between two queries.
        loaded: the names of the files that were asked for, in this order.
        asked: their addresses.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = files
        self.loaded: list[str] = []
        self.asked: list[str] = []
        self._context = MiniRacer()
        self._context.eval(_HOST)
        body = "\n".join(scripts().values())
        exposed = ",".join(_INSIDE)
        self._context.eval(f'(function () {{ "use strict";\n{body}\nwindow.inside = {{{exposed}}};\n}})();')
        self._number = 0

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *reason: object) -> None:
        self._context.close()

    def call(self, function: str, *values: object) -> Any:
        """Call one of the functions inside, e.g. `stem`, with values that JSON can carry."""
        arguments = ",".join(json.dumps(value) for value in values)
        return json.loads(self._context.eval(f"JSON.stringify(inside.{function}({arguments}))"))

    def evaluate(self, script: str) -> Any:
        """The value of a script, as JSON carries it."""
        return json.loads(self._context.eval(f"JSON.stringify({script})"))

    def open(self, language: str) -> None:
        """Open the index of a language."""
        self.wait(f'casebookSearch.open("{BASE}", "{language}", load).then(function (it) {{ window.index = it; }})')

    def search(self, query: str, filters: Mapping[str, list[str]] | None = None, hits: int = 10) -> dict[str, Any]:
        """The answer to a query, with its first results under `hits`."""
        answer = self.wait(f"index.search({json.dumps(query)}, {json.dumps(filters or {})}).then(keepAnswer)")
        answer["hits"] = self.wait(f"window.answer.hits(0, {hits})") if answer else []
        return answer  # type: ignore[no-any-return]

    def facets(self) -> Any:
        """The facets of the last answer."""
        return self.wait("window.answer.facets()")

    def wait(self, promise: str) -> Any:
        """The value of a promise; files that it asks for are served meanwhile."""
        self._number += 1
        self._context.eval(
            "function keepAnswer(it) { window.answer = it; return it && Object.assign({}, it, {state: null}); }"
            f"keep({self._number}, {promise});"
        )
        while (answer := self._context.eval(f"answers[{self._number}] || null")) is None:
            asked = json.loads(self._context.eval("JSON.stringify(asked.splice(0))"))
            assert asked, "the promise waits for nothing"
            for url in asked:
                self._serve(url)
        result = json.loads(answer)
        if "error" in result:
            raise RuntimeError(result["error"])
        return result["value"]

    def _serve(self, url: str) -> None:
        name = url.removeprefix(BASE).split("?")[0]
        self.loaded.append(name)
        self.asked.append(url)
        text = self.files.get(name)
        if text is None:
            self._context.eval(f"arrive({json.dumps(url)}, 'not found')")
        else:
            self._context.eval(f"{text}\narrive({json.dumps(url)}, null)")
