"""Our styles and scripts, each in one file whose name holds its content's hash, so that caches never mix two builds."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

STYLES = "styles"
SCRIPTS = "scripts"
ENGINE = "search"
_RANKS = {"tokens.css": 0, "ground.css": 1, "print.css": 3}


class Assets(NamedTuple):
    """Names below the site and texts of the bundles."""

    style: str
    script: str
    engine: str
    texts: Mapping[str, str]


def bundle(styles: Mapping[str, str], scripts: Mapping[str, str], engine: Mapping[str, str]) -> Assets:
    """Join style sheets and scripts.

    Args:
        styles: texts by name below `styles/`: tokens first, then the ground, the components, print last.
        scripts: texts by name below `scripts/`; each is a function of its own and needs no other.
        engine: texts by name below `search/`; together they are one function, loaded when somebody searches.
    """
    first = sorted(styles, key=lambda name: (_RANKS.get(name, 2), name))
    style = "\n".join(styles[name].strip() for name in first) + "\n"
    script = "\n".join(scripts[name].strip() for name in sorted(scripts)) + "\n"
    search = _in_one_function(engine)
    names = (
        f"assets/casebook.{_hash(style)}.css",
        f"assets/casebook.{_hash(script)}.js",
        f"assets/search/engine.{_hash(search)}.js",
    )
    return Assets(*names, dict(zip(names, (style, script, search), strict=True)))


def _in_one_function(texts: Mapping[str, str]) -> str:
    joined = "\n".join(texts[name].strip() for name in sorted(texts))
    return f'(function () {{\n"use strict";\n{joined}\n}})();\n'


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
