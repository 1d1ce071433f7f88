"""The case map (生态图): systems around a family, its ties to them before and after (Hartman 1978)."""

from __future__ import annotations

from generator.content._model import Choice, Record
from generator.content._references import Id, PersonReference, SystemReference
from generator.content._text import Basis, Text


class Sphere(Choice):
    """The part of life that a system belongs to."""

    HEALTH = "health", "医疗", "health"
    COMMUNITY = "community", "社区", "community"
    KIN = "kin", "亲属", "kin"
    EDUCATION = "education", "教育", "education"
    WORK = "work", "就业", "work"
    GOVERNMENT = "government", "政府", "government"
    SERVICE = "service", "社会服务", "social services"
    VOLUNTEERS = "volunteers", "志愿者", "volunteers"
    FAITH = "faith", "信仰", "faith"
    OTHER = "other", "其他", "other"


class System(Record):
    """A system around the family, e.g. a clinic, the neighbours, a school."""

    name: Text
    """系统的叫法，如“社区卫生服务中心”。不写能认出来的机构名。

    What it is called, e.g. “community clinic”. No name by which it could be recognized.
    """
    sphere: Sphere
    """属于哪一方面：health、community、government 等。

    The part of life: health, community, government …
    """


class TieKind(Choice):
    """The quality of a tie."""

    STRONG = "strong", "紧密", "strong"
    ORDINARY = "ordinary", "一般", "ordinary"
    TENUOUS = "tenuous", "薄弱", "tenuous"
    STRESSFUL = "stressful", "紧张", "stressful"
    BROKEN = "broken", "中断", "broken"
    NONE = "none", "尚未建立", "not yet there"


class Flow(Choice):
    """Which way help and energy flow along a tie."""

    TO_FAMILY = "to-family", "流向家庭", "to the family"
    FROM_FAMILY = "from-family", "由家庭付出", "from the family"
    BOTH = "both", "双向", "both ways"
    NONE = "none", "没有流动", "neither way"


class Tie(Record):
    """A tie between the family, or one member of it, and a system."""

    system: SystemReference
    """哪个系统，写 systems 里的编号。

    Which system, as an id of `systems`.
    """
    member: PersonReference | None = None
    """只与某一位成员有关时，写这位成员；与全家有关就不写。

    The member it concerns; leave it out if it concerns the whole family.
    """
    before: TieKind
    """介入前的联系。

    The tie before the service.
    """
    after: TieKind | None = None
    """介入后的联系。

    The tie after the service.
    """
    flow: Flow
    """资源流动的方向。

    Which way resources flow.
    """
    note: Text | None = None
    """一句说明。

    A short note.
    """


class CaseMap(Record):
    """The systems around the family and the ties to them."""

    basis: Basis | None = None
    """个案地图的依据。不写就用 provenance.default。

    What the case map rests on. Without it, provenance.default holds.
    """
    systems: dict[Id, System]
    """家庭周围的系统。编号自己取，如 clinic。

    The systems around the family. Choose an id for each, e.g. clinic.
    """
    ties: tuple[Tie, ...]
    """家庭与各系统的联系。

    The family's ties to them.
    """
