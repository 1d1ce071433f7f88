"""A way in the letters of the kinship notation, which the tables of terms are written in; see `lexicon`."""

from __future__ import annotations

from generator.content import Family, Sex
from generator.diagrams.genogram.kinship.births import relative_age
from generator.diagrams.genogram.kinship.steps import Step, Way

_TO_COUSIN = [Way.PARENT, Way.SIBLING, Way.CHILD]


def letter(family: Family, step: Step) -> str:
    """Return the letter of a single step, e.g. `W`, or `eB` if it is known that the brother is older."""
    male, female, neutral = step.way.value
    found = {Sex.MALE: male, Sex.FEMALE: female}.get(family.people[step.person].sex, neutral)
    return relative_age(family, step.start, step.person) + found if step.way is Way.SIBLING else found


def letters(family: Family, path: tuple[Step, ...]) -> tuple[str, ...]:
    """Return the letters of several steps that may have a term together, e.g. `("F", "eB", "W")`."""
    return tuple(_within(family, path, place) for place in range(len(path)))


def step_kin_letter(family: Family, path: tuple[Step, ...]) -> str:
    """Return what a step-parent, stepchild or step-sibling would be by birth.

    Args:
        family: that the way runs through.
        path: from one to the other, over the marriage that joins them.
    """
    way = Way.SIBLING if len(path) == 3 else next(step.way for step in path if step.way is not Way.PARTNER)
    return letter(family, Step(way, path[0].start, path[-1].person))


def _within(family: Family, path: tuple[Step, ...], place: int) -> str:
    """Return a step's letter inside a longer way.

    A cousin is older or younger than the one from whom the way starts. H and W are of a husband and a wife only: terms
    for in-laws say that, and would be wrong for a couple of one sex.
    """
    step = path[place]
    found = letter(family, step)
    if place == 2 and [one.way for one in path[:3]] == _TO_COUSIN:
        return relative_age(family, path[0].start, step.person) + found
    if step.way is Way.PARTNER:
        sexes = {family.people[person].sex for person in (step.start, step.person)}
        return found if sexes == {Sex.MALE, Sex.FEMALE} else "E"
    return found
