"""Who acts, on three sides that a shape tells apart: one sees at a glance where the family itself took part."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content import Actor, Choice, Event


class Side(Choice):
    """On whose side an actor stands."""

    OWN = "own", "服务对象、家人", "recipient, family"
    STATION = "station", "社工站", "social-work station"
    PARTNER = "partner", "邻居、志愿者和其他单位", "neighbours, volunteers, other agencies"


_SIDES = {
    Actor.RECIPIENT: Side.OWN,
    Actor.FAMILY: Side.OWN,
    Actor.SOCIAL_WORKER: Side.STATION,
    Actor.SUPERVISOR: Side.STATION,
    Actor.STATION_LEAD: Side.STATION,
}


def side_of(actor: Actor) -> Side:
    """Return on whose side an actor stands; whoever is neither of the family nor of the station is a partner."""
    return _SIDES.get(actor, Side.PARTNER)


def sides(events: Iterable[Event]) -> tuple[Side, ...]:
    """Return the sides that act in any of the events, in their own order."""
    acting = {side_of(actor) for event in events for actor in event.by}
    return tuple(side for side in Side if side in acting)
