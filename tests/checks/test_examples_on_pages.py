"""Examples on a check's page that are a text: the wrong one gives the code, the right one does not, in each language.

Whoever reads `casebook explain` copies them. Examples that tell of a whole file, a family, a register or a picture
cannot be put into a text: the check's own file of cases stands for them.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree

import pytest
from casebook_from import TODAY, casebook_at, changed

from generator.checks import HEADINGS, check, explanations
from generator.languages import LANGUAGES, Language

WORDING = Path(__file__).parents[2] / "casebook/vocabulary/wording.yaml"
_IN_CODE = re.compile(r"`([^`]+)`")
_IN_CODE_OR_SPEECH = re.compile(r"`([^`]+)`|“([^”]+)”")

_TEXT = "cases/lan.yaml", "{zh: 独居。, en: Lives alone.}"
_POINT = "guides/heat.yaml", "{zh: 每小时一杯。, en: A glass an hour.}"
_KEY_POINTS = "guides/heat.yaml", "key_points:\n  - {zh: 多喝水。, en: Drink water., sources: [talk]}"
_FOR_RESIDENTS = "vocabulary/helplines.yaml", "{zh: 有人昏倒。, en: Somebody faints.}"
_PROSE = "../docs/en/about.md", "We listen first."

PLACES: dict[str, tuple[str, str]] = {
    **dict.fromkeys((f"PII{number}" for number in (101, 102, *range(111, 123))), _TEXT),
    **dict.fromkeys(("RID201", "RID202", "RID203", "RID204", "RID207", "RID210"), _TEXT),
    **dict.fromkeys(("STG301", "STG302"), _TEXT),
    **dict.fromkeys(("STG304", "STG305"), _PROSE),
    **dict.fromkeys(("RDB402", "RDB404", "RDB405", "RDB406", "RDB407"), _FOR_RESIDENTS),
    **dict.fromkeys(("TRN603", "TRN604", "TRN605", "REV503"), _POINT),
    "REV504": _KEY_POINTS,
    "REF101": ("cases/lan.yaml", "groups: [living-alone]"),
    "TRN601": ("guides/heat.yaml", "title: {zh: 防暑, en: Heat}"),
}
"""Where in the sound casebook the example of a code is put."""


@pytest.fixture(scope="session")
def remembered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run remembers of the sound casebook, so that for each example only the changed file is judged."""
    root = casebook_at(tmp_path_factory.mktemp("sound"))
    check(root, TODAY)
    return root / ".casebook"


def _shown(code: str, language: Language, half: int) -> list[str]:
    """Return the texts of the wrong (2) or the right (3) example, without what is said beside them."""
    part = explanations()[code].pages[language].parts[HEADINGS[half].of(language)]
    if code.startswith("RDB"):
        return [part]
    shape = _IN_CODE if PLACES[code] != _TEXT or code == "RID210" else _IN_CODE_OR_SPEECH
    return ["".join(found.groups(default="")) for found in shape.finditer(part)]


def _codes(root: Path, remembered: Path, code: str, shown: str) -> set[str]:
    """Return what is found in the sound casebook with an example in it."""
    copytree(remembered, root / ".casebook")
    file, old = PLACES[code]
    new = shown
    if not new.startswith("{") and old.startswith("{"):
        quoted = json.dumps(shown, ensure_ascii=False)
        new = f"{{zh: {quoted}, en: {quoted}}}"
    files: dict[str, str | bytes] = {**changed(file, old, new)}
    if code.startswith("STG"):
        files["vocabulary/wording.yaml"] = WORDING.read_text(encoding="utf-8")
    return {found.code for found in check(casebook_at(root, files), TODAY).diagnostics}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_every_wrong_example_on_a_page_is_found(
    tmp_path: Path, remembered: Path, code: str, language: Language
) -> None:
    """Each text of it by itself."""
    texts = _shown(code, language, 2)
    assert texts
    for number, shown in enumerate(texts):
        assert code in _codes(tmp_path / str(number), remembered, code, shown), shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLACES)
def test_no_right_example_on_a_page_is_found(tmp_path: Path, remembered: Path, code: str, language: Language) -> None:
    """Whoever copies it is rid of the finding."""
    for number, shown in enumerate(_shown(code, language, 3)):
        assert code not in _codes(tmp_path / str(number), remembered, code, shown), shown
