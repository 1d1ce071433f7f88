"""Named places in English texts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks._regex import regex
from generator.checks._reidentification.hits import Hit
from generator.checks._reidentification.place_kinds import ADDRESS, INSTITUTION, SETTLEMENT
from generator.checks._reidentification.triggers import matches_near

_EN_NAME = r"(?:(?:No\. ?[0-9]+ )?(?:[A-Z][\w'’-]{1,20} ){1,4})"
_EN_KIND = (
    "Village|Estate|Gardens?|Mansions?|Apartments|Compound|Primary School|Middle School|Secondary School|"
    "High School|Elementary School|School|Kindergarten|Nursery|Hospital|Clinic|Factory|Works|"
    "College|University|Nursing Home|Care Home|Church|Temple|Company|Ltd|Supermarket|Hotel"
)
_EN_KINDS = tuple(
    dict.fromkeys(kind.rstrip("?").split(" ")[-1].rstrip("?") for kind in _EN_KIND.replace("s?", "").split("|"))
)
_EN = regex(rf"\b(?P<name>{_EN_NAME})(?P<kind>{_EN_KIND})\b")
_EN_NUMBERED = regex(
    r"\bNo\. ?[0-9]{1,2} (?P<kind>(?:Primary|Middle|Secondary|High) School|(?:People['’]s )?Hospital)\b"
)
_EN_STREET = regex(
    r"\b(?:[0-9]{1,5}[A-Z]?,? |No\. ?[0-9]{1,5},? )(?:[A-Z][\w'’-]+ ){1,3}(?:Street|Road|Lane|Avenue|"
    r"Alley|Drive)\b|\b(?:on|in|at|off|along) (?:[A-Z][\w'’-]+ ){1,3}(?:Road|Lane|Avenue|Alley)\b|"
    r"\b(?:Block|Building|Tower) (?:[0-9]{1,3}|[A-Z])(?:,? (?:Room|Flat|Unit) [0-9A-Z]{1,5})?\b|\b(?:Room|"
    r"Flat) [0-9]{3,4}\b"
)


_GENERAL_WORDS = """
the a an this that her his their our my your every each some any no when if in at on from to and or but after
before social work community township town village municipal county district provincial city people's people’s
central general public private local special vocational first second health children children's traditional
chinese medicine maternity mental psychiatric infectious fever emergency primary middle junior senior nearby
model boarding teaching specialist
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())


def english_places(text: str) -> Iterator[Hit]:
    """Yield named places in an English text; one may stand in another."""
    for found in matches_near(_EN, _EN_KINDS, text, 70, 16):
        if any(word.lower() not in _GENERAL for word in found["name"].split()):
            kind = (
                SETTLEMENT if found["kind"] in {"Village", "Estate", "Garden", "Gardens", "Compound"} else INSTITUTION
            )
            yield Hit(found.start(), found.end(), {"kind": kind})
    for found in matches_near(_EN_NUMBERED, ("No. ", "No."), text, 0, 30):
        yield Hit(found.start(), found.end(), {"kind": INSTITUTION})
    for found in matches_near(
        _EN_STREET,
        ("Street", "Road", "Lane", "Avenue", "Alley", "Drive", "Block", "Building", "Tower", "Room", "Flat"),
        text,
        70,
        24,
    ):
        yield Hit(found.start(), found.end(), {"kind": ADDRESS})
