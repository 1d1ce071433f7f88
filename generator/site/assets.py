"""Our styles and scripts, each in one file whose name holds its content's hash, so that caches never mix two builds."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from rjsmin import jsmin

STYLES = "styles"
SCRIPTS = "scripts"
ENGINE = "search"
_RANKS = {"tokens.css": 0, "ground.css": 1, "print.css": 3}


class Assets(NamedTuple):
    """Names below the site and texts of the bundles.

    Attributes:
        style: the name of our styles.
        script: the name of our scripts, which every page loads.
        texts: the texts of all bundles by name.
        engine: the name of the search, which a page loads when somebody begins to search; empty if there is none.
    """

    style: str
    script: str
    texts: Mapping[str, str]
    engine: str = ""


def bundle(styles: Mapping[str, str], scripts: Mapping[str, str], engine: Mapping[str, str] | None = None) -> Assets:
    """Join style sheets and scripts.

    Args:
        styles: texts by name below `styles/`: tokens first, then the ground, the components, print last.
        scripts: texts by name below `scripts/`; each is a function of its own and needs no other.
        engine: texts by name below `search/`; together they are one function, so they know each other and nobody else
            knows them. Comments and blanks are taken out: a phone on a slow net waits for it.
    """
    first = sorted(styles, key=lambda name: (_RANKS.get(name, 2), name))
    style = "\n".join(styles[name].strip() for name in first) + "\n"
    script = "\n".join(scripts[name].strip() for name in sorted(scripts)) + "\n"
    style_name, script_name = f"assets/casebook.{_hash(style)}.css", f"assets/casebook.{_hash(script)}.js"
    texts = {style_name: style, script_name: script}
    if not engine:
        return Assets(style_name, script_name, texts)
    whole = "\n".join(engine[name].strip() for name in sorted(engine))
    searching = jsmin(f'(function () {{\n"use strict";\n{whole}\n}})();\n').strip() + "\n"
    engine_name = f"assets/search/engine.{_hash(searching)}.js"
    return Assets(style_name, script_name, {**texts, engine_name: searching}, engine_name)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
