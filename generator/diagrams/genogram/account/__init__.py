"""The genogram in words: everybody by generation as drawn, then unions, households and relations, a sentence each.

It says all that the picture says, also what the picture says by shape alone: who has died, who was adopted, who lives
with whom, who cares for whom.
"""

from __future__ import annotations

from generator.content import Family
from generator.diagrams._diagram import AccountPart, Setting
from generator.diagrams.genogram.account.people import people
from generator.diagrams.genogram.account.relations import household, relation
from generator.diagrams.genogram.account.unions import union
from generator.languages import Words

_UNIONS = Words("婚姻与子女", "Unions and children")
_HOUSEHOLDS = Words("同住", "Households")
_RELATIONS = Words("彼此的关系", "How they get on")


def account(family: Family, layout_rows: tuple[tuple[str, ...], ...], setting: Setting) -> tuple[AccountPart, ...]:
    """Return the account; a part of which there is nothing to say is left out.

    Args:
        family: who is drawn.
        layout_rows: the ids of each generation, the oldest first, left to right.
        setting: the language, and the names of health conditions.
    """
    lines = (
        ("unions", _UNIONS, tuple(union(family, one, setting) for one in family.unions)),
        ("households", _HOUSEHOLDS, tuple(household(family, one, setting) for one in family.households)),
        ("relations", _RELATIONS, tuple(relation(family, one, setting) for one in family.relations)),
    )
    return (
        people(family, layout_rows, setting),
        *(AccountPart(id=id_, title=setting.words(title), lines=said) for id_, title, said in lines if said),
    )
