"""English kinship terms. English does not tell elder from younger uncles; it does tell the side, as records do."""

from __future__ import annotations

from generator.content import PersonKind
from generator.diagrams.genogram.kinship.lexicon import Lexicon, Noun
from generator.diagrams.genogram.kinship.steps import Manner

_NOUNS = {
    "F": Noun("father", "father"),
    "M": Noun("mother", "mother"),
    "P": Noun("parent", "parent"),
    "S": Noun("son", "son"),
    "D": Noun("daughter", "daughter"),
    "C": Noun("child", "child"),
    "eB": Noun("older brother", "brother"),
    "yB": Noun("younger brother", "brother"),
    "B": Noun("brother", "brother"),
    "eZ": Noun("older sister", "sister"),
    "yZ": Noun("younger sister", "sister"),
    "Z": Noun("sister", "sister"),
    "eG": Noun("older sibling", "sibling"),
    "yG": Noun("younger sibling", "sibling"),
    "G": Noun("sibling", "sibling"),
    "H": Noun("husband", "husband"),
    "W": Noun("wife", "wife"),
    "E": Noun("spouse", "spouse"),
    "O": Noun("", ""),
}

_MANNERS = {
    Manner.BIRTH_PARENT: "birth {short}",
    Manner.BIRTH_CHILD: "birth {short}",
    Manner.ADOPTING: "adoptive {short}",
    Manner.ADOPTED: "adopted {short}",
    Manner.FOSTERING: "foster {short}",
    Manner.FOSTER: "foster {short}",
    Manner.STEP: "step{short}",
    Manner.SAME_MOTHER: "half-{short} (same mother)",
    Manner.SAME_FATHER: "half-{short} (same father)",
    Manner.SAME_PARENT: "half-{short}",
    Manner.BY_MOTHER: "{short} (same mother)",
    Manner.BY_FATHER: "{short} (same father)",
    Manner.BY_PARENT: "{short} (one parent in common)",
    Manner.TWIN: "twin {short}",
    Manner.TRIPLET: "triplet {short}",
    Manner.MULTIPLE: "{short} of the same birth",
    Manner.SEPARATED: "separated {full}",
    Manner.FORMER: "ex-{short}",
    Manner.COHABITING: "cohabiting partner",
    Manner.AFFAIR: "extramarital partner",
    Manner.UNCERTAIN: "partner",
    Manner.CARER: "carer",
    Manner.CARED_FOR: "person cared for",
    Manner.HOUSEMATE: "housemate",
    Manner.ACQUAINTANCE: "acquaintance",
}

_SIDES = {"F": "paternal ", "M": "maternal ", "P": ""}

_ON_A_SIDE = {
    "F": "grandfather",
    "M": "grandmother",
    "P": "grandparent",
    "P F": "great-grandfather",
    "P M": "great-grandmother",
    "P P": "great-grandparent",
    "P P F": "great-great-grandfather",
    "P P M": "great-great-grandmother",
    "P P P": "great-great-grandparent",
    "B": "uncle",
    "Z": "aunt",
    "B W": "aunt by marriage",
    "Z H": "uncle by marriage",
    "P B": "great-uncle",
    "P Z": "great-aunt",
    "P B W": "great-aunt by marriage",
    "P Z H": "great-uncle by marriage",
    "G C": "first cousin",
}

_DOWNWARDS = {
    "C S": "grandson",
    "C D": "granddaughter",
    "C C": "grandchild",
    "C C S": "great-grandson",
    "C C D": "great-granddaughter",
    "C C C": "great-grandchild",
    "C C C S": "great-great-grandson",
    "C C C D": "great-great-granddaughter",
    "C C C C": "great-great-grandchild",
    "C H": "son-in-law",
    "C W": "daughter-in-law",
    "G S": "nephew",
    "G D": "niece",
    "G C S": "great-nephew",
    "G C D": "great-niece",
}

_IN_LAWS = {
    "E F": "father-in-law",
    "E M": "mother-in-law",
    "E P": "parent-in-law",
    "B W": "sister-in-law (brother's wife)",
    "Z H": "brother-in-law (sister's husband)",
    "H B": "brother-in-law (husband's brother)",
    "H Z": "sister-in-law (husband's sister)",
    "W B": "brother-in-law (wife's brother)",
    "W Z": "sister-in-law (wife's sister)",
    "H B W": "sister-in-law (husband's brother's wife)",
    "H Z H": "brother-in-law (husband's sister's husband)",
    "W B W": "sister-in-law (wife's brother's wife)",
    "W Z H": "brother-in-law (wife's sister's husband)",
}

_UNBORN = {
    PersonKind.PREGNANCY: "unborn child",
    PersonKind.MISCARRIAGE: "child lost in a miscarriage",
    PersonKind.ABORTION: "pregnancy that was ended",
    PersonKind.STILLBIRTH: "stillborn child",
}


def _join(whose: str, what: str) -> str:
    """Join with a possessive, or with “of” where it would stand after a phrase: “son of the uncle by marriage”."""
    is_phrase = any(sign in whose for sign in (")", " by ", " of ", " for"))
    return f"{what} of the {whose}" if is_phrase else f"{whose}'s {what}"


ENGLISH = Lexicon(
    nouns=_NOUNS,
    manners=_MANNERS,
    late="late {}".format,
    terms={
        **{f"{side} {key}": name + word for side, name in _SIDES.items() for key, word in _ON_A_SIDE.items()},
        **_DOWNWARDS,
        **_IN_LAWS,
    },
    join=_join,
    also="{first}, also {second}",
    unborn=_UNBORN,
    expected="unborn child",
    recipient="the recipient",
    unknown="kinship not known",
)
