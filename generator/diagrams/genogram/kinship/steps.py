"""What a way from one person to another consists of: steps, each to a parent, a sibling, a child or a partner."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Way(Enum):
    """Where a step leads. The value is its letters in the kinship notation: for a man, a woman, sex not told."""

    PARENT = "FMP"
    SIBLING = "BZG"
    CHILD = "SDC"
    PARTNER = "HWE"
    OUTSIDE = "OOO"


class Manner(Enum):
    """How a tie came to be, or what became of it; `PLAIN` if there is nothing to say."""

    PLAIN = "by birth or marriage"
    BIRTH_PARENT = "a parent by birth of somebody whom others adopted"
    BIRTH_CHILD = "a child by birth whom others adopted"
    ADOPTING = "of the family that adopted the one from whom the step starts"
    ADOPTED = "adopted there"
    FOSTERING = "of the foster family of the one from whom the step starts"
    FOSTER = "in foster care there"
    STEP = "by a marriage of the parent"
    SAME_MOTHER = "same mother, another father"
    SAME_FATHER = "same father, another mother"
    SAME_PARENT = "one common parent, whose sex is not told"
    BY_MOTHER = "same mother; a father is not recorded"
    BY_FATHER = "same father; a mother is not recorded"
    BY_PARENT = "one common parent, whose sex is not told; another is not recorded"
    TWIN = "one of two born together"
    TRIPLET = "one of three born together"
    MULTIPLE = "one of more born together"
    SEPARATED = "separated"
    FORMER = "divorced, or the marriage was annulled"
    COHABITING = "living together unmarried"
    AFFAIR = "affair"
    UNCERTAIN = "together in a way that is not known"
    CARER = "takes care"
    CARED_FOR = "is taken care of"
    HOUSEMATE = "lives in the same household"
    ACQUAINTANCE = "joined only by a line between the two"


NOT_BY_BLOOD = frozenset({Manner.ADOPTING, Manner.ADOPTED, Manner.FOSTERING, Manner.FOSTER})


class Step(NamedTuple):
    """One step.

    Attributes:
        way: to what.
        start, person: ids; it leads from `start` to `person`.
        manner: how the two are that to each other.
        late: a partner who has died, while the other lives.
        union: of a step to a partner, the number of the one that joins them.
    """

    way: Way
    start: str
    person: str
    manner: Manner = Manner.PLAIN
    late: bool = False
    union: int = -1
