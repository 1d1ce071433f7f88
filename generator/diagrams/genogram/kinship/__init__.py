"""What everybody in a family is to its index person, in Chinese and English.

Chinese needs more than English: sex, the side (堂 or 表, 外), the order of birth (哥哥 or 弟弟, 伯父 or 叔父), and how
a tie came to be (养, 继, 前, 同母异父). So a term is found in three steps: `reading` takes the family apart into single
steps from one person to the next, `paths` finds the way from the index person to everybody, and `naming` cuts a way
into as few pieces as possible for which `chinese` or `english` has a term: 父亲的同居伴侣的儿子 where there is no word
for the whole. A term never says more than the family does: if it is not known who is older, a brother is 兄弟, neither
哥哥 nor 弟弟.
"""

from __future__ import annotations

from generator.content import Family
from generator.diagrams.genogram.kinship.chinese import CHINESE
from generator.diagrams.genogram.kinship.english import ENGLISH
from generator.diagrams.genogram.kinship.lexicon import Lexicon
from generator.diagrams.genogram.kinship.naming import name_everybody
from generator.languages import Language

_LEXICONS: dict[Language, Lexicon] = {"zh": CHINESE, "en": ENGLISH}


def kinship(family: Family, person: str, language: Language) -> str:
    """Return what a person is to the index person, e.g. 外祖母, “maternal grandmother”.

    Args:
        family: one whose ids are sound.
        person: an id of `family.people`.
        language: of the phrase.
    """
    return kinships(family, language)[person]


def kinships(family: Family, language: Language) -> dict[str, str]:
    """Return what everybody is to the index person, by id, in the family's order; nobody is left out."""
    return name_everybody(family, _LEXICONS[language])
