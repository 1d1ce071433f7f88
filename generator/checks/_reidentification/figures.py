"""The figures of `data/population.txt`: which share of a population is of an age, lives in a way, has a condition."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.checks._reidentification.data import rows
from generator.languages import Words

STAGES = ("child", "young", "middle", "older")
_FIRST_YEARS = {"child": 0, "young": 18, "middle": 40, "older": 60}


class Band(NamedTuple):
    """An age band.

    Attributes:
        share: of the population.
        men: share of men in it.
        stage: the index in `STAGES`.
    """

    share: float
    men: float
    stage: int


class Figures(NamedTuple):
    """All figures, as shares of 1.

    Attributes:
        populations: how many people a station serves if it does not say, by its kind.
        bands: by what is written in YAML, e.g. `70-79`.
        features: the shares by life stage, by kind and key, e.g. `("condition", "stroke")`.
        words: what each is called.
    """

    populations: dict[str, int]
    bands: dict[str, Band]
    features: dict[tuple[str, str], tuple[float, ...]]
    words: dict[tuple[str, str], Words]


@cache
def figures() -> Figures:
    """Return the figures.

    Raises:
        MissingPieceError: the file is not there.
    """
    read = Figures({}, {}, {}, {})
    for kind, key, numbers, chinese, english, _sources in rows("population.txt"):
        read.words[kind, key] = Words(chinese, english)
        if kind == "population":
            read.populations[key] = int(numbers)
            continue
        shares = tuple(float(figure) / 100 for figure in numbers.split())
        if kind == "age":
            share, men = shares
            read.bands[key] = Band(share, men, _stage(int(key.rstrip("+").split("-")[0])))
        else:
            read.features[kind, key] = shares
    return read


def _stage(age: int) -> int:
    return max(index for index, stage in enumerate(STAGES) if _FIRST_YEARS[stage] <= age)
