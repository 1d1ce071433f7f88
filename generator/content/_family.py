"""A family: people, unions, households, relations. Symbols and kinds follow McGoldrick's genograms."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.content._model import Choice, Record
from generator.content._references import Id, PersonReference, TermReference
from generator.content._text import Basis, Passage, Text


class Sex(Choice):
    """The symbol a person gets: square, circle or diamond."""

    MALE = "male", "男", "male"
    FEMALE = "female", "女", "female"
    NONBINARY = "nonbinary", "非二元", "nonbinary"
    UNKNOWN = "unknown", "不详", "not known"


class AgeBand(Choice):
    """An age, only as a band: an exact age can identify somebody."""

    UNDER_6 = "0-5", "0–5岁", "0–5"
    UNDER_12 = "6-11", "6–11岁", "6–11"
    UNDER_15 = "12-14", "12–14岁", "12–14"
    UNDER_18 = "15-17", "15–17岁", "15–17"
    UNDER_30 = "18-29", "18–29岁", "18–29"
    UNDER_40 = "30-39", "30–39岁", "30–39"
    UNDER_50 = "40-49", "40–49岁", "40–49"
    UNDER_60 = "50-59", "50–59岁", "50–59"
    UNDER_70 = "60-69", "60–69岁", "60–69"
    UNDER_80 = "70-79", "70–79岁", "70–79"
    OVER_79 = "80+", "80岁及以上", "80 and over"


class PersonKind(Choice):
    """A person, or a pregnancy or loss that the family counts."""

    PERSON = "person", "人", "person"
    PREGNANCY = "pregnancy", "怀孕", "pregnancy"
    MISCARRIAGE = "miscarriage", "自然流产", "miscarriage"
    ABORTION = "abortion", "人工流产", "abortion"
    STILLBIRTH = "stillbirth", "死产", "stillbirth"


class Person(Record):
    """One member of the family, under a pseudonym."""

    name: Text
    """化名或称呼，如“阿兰”“外婆”。不写真名。

    A pseudonym or a kinship word, e.g. “Lan”, “grandmother”. Never a real name.
    """
    sex: Sex
    """性别：male 男、female 女、nonbinary 非二元、unknown 不详。

    Sex: male, female, nonbinary, unknown.
    """
    age: AgeBand | None = None
    """年龄段，如 70-79。不写确切年龄。

    Age as a band, e.g. 70-79. Never the exact age.
    """
    index: bool = Field(default=False, examples=["true"])
    """是不是主要服务对象。true 或 false。

    Whether this is the recipient whom the case is about. true or false.
    """
    deceased: bool = False
    """是否已去世。true 或 false。

    Whether the person has died. true or false.
    """
    kind: PersonKind = PersonKind.PERSON
    """人，或家庭计入的怀孕与失去的孩子。

    A person, or a pregnancy or loss that the family counts.
    """
    unknown: bool = False
    """只知道有这个人，其他一无所知。

    Nothing is known of the person but that they exist.
    """
    conditions: tuple[TermReference, ...] = ()
    """健康状况，写术语表（vocabulary/glossary.yaml）里的编号。

    Health conditions, as ids of vocabulary/glossary.yaml.
    """
    note: Text | None = None
    """要让读者知道的一句话，如“在外地务工”。

    One thing a reader should know, e.g. “works in another city”.
    """


class UnionKind(Choice):
    """How two partners are, or were, together."""

    MARRIED = "married", "已婚", "married"
    COHABITING = "cohabiting", "同居", "cohabiting"
    SEPARATED = "separated", "分居", "separated"
    DIVORCED = "divorced", "离婚", "divorced"
    REMARRIED = "remarried", "复婚", "remarried to each other"
    WIDOWED = "widowed", "丧偶", "widowed"
    ANNULLED = "annulled", "婚姻无效", "annulled"
    AFFAIR = "affair", "婚外关系", "affair"
    UNKNOWN = "unknown", "不详", "not known"


class ChildLink(Choice):
    """How a child belongs to a union."""

    BIOLOGICAL = "biological", "亲生", "biological"
    ADOPTED = "adopted", "收养", "adopted"
    FOSTER = "foster", "寄养", "foster"


class Child(Record):
    """A child of a union: just the person's id, or `{person: …, link: adopted}`."""

    person: PersonReference
    """孩子是谁，写 people 里的编号。

    Which person, as an id of `people`.
    """
    link: ChildLink = ChildLink.BIOLOGICAL
    """亲生（biological）、收养（adopted）、寄养（foster）。

    biological, adopted or foster.
    """


def _child_by_id(value: Any) -> Any:
    return {"person": value} if isinstance(value, str) else value


class Twins(Record):
    """Children of one birth."""

    members: tuple[PersonReference, ...] = Field(min_length=2)
    """同一胎的孩子。

    The children of one birth.
    """
    identical: bool | None = None
    """同卵 true，异卵 false，不知道就不写。

    true if identical, false if not; leave it out if not known.
    """


class Union(Record):
    """A union of one or two partners, and its children."""

    partners: tuple[PersonReference, ...] = Field(min_length=1, max_length=2)
    """一方或双方，写 people 里的编号。

    One or both partners, as ids of `people`.
    """
    kind: UnionKind
    """关系：married、divorced、widowed 等。

    The kind of union: married, divorced, widowed …
    """
    children: tuple[Annotated[Child, BeforeValidator(_child_by_id, json_schema_input_type=Child | str)], ...] = ()
    """子女，从大到小。亲生的只写编号，收养或寄养的写 {person: …, link: adopted}。

    The children, oldest first. Just the id, or {person: …, link: adopted} for adopted or foster children.
    """
    twins: tuple[Twins, ...] = ()
    """哪些孩子是同一胎。

    Which children were born together.
    """
    custody: PersonReference | None = None
    """分开后由谁抚养孩子。

    With whom the children live after a separation.
    """
    related: bool = False
    """双方有血缘关系。

    The partners are related by blood.
    """


class Household(Record):
    """People who live together."""

    name: Text
    """这一户的叫法，如“祖孙同住”。

    What the household is called, e.g. “grandmother and grandson”.
    """
    members: tuple[PersonReference, ...] = Field(min_length=1)
    """住在一起的人。

    Who lives there.
    """


class RelationKind(Choice):
    """The quality of a relation between two people."""

    ORDINARY = "ordinary", "一般", "ordinary"
    CLOSE = "close", "亲密", "close"
    FUSED = "fused", "过度依附", "fused"
    DISTANT = "distant", "疏远", "distant"
    HOSTILE = "hostile", "冲突", "hostile"
    CLOSE_HOSTILE = "close-hostile", "亲密而冲突", "close and hostile"
    FUSED_HOSTILE = "fused-hostile", "依附而冲突", "fused and hostile"
    CUTOFF = "cutoff", "断绝往来", "cut off"
    CUTOFF_REPAIRED = "cutoff-repaired", "断绝后修复", "cut off, then repaired"
    FOCUSED = "focused", "过度关注", "focused on"
    PHYSICAL_ABUSE = "physical-abuse", "身体虐待", "physical abuse of"
    EMOTIONAL_ABUSE = "emotional-abuse", "情感虐待", "emotional abuse of"
    SEXUAL_ABUSE = "sexual-abuse", "性侵害", "sexual abuse of"
    NEGLECT = "neglect", "忽视", "neglect of"
    CARETAKER = "caretaker", "照顾", "takes care of"


class Relation(Record):
    """The quality of the relation from one person to another."""

    from_: PersonReference = Field(alias="from")
    """从谁。

    From whom.
    """
    to: PersonReference
    """到谁。照顾、忽视、伤害时，写承受的一方。

    To whom. For care, neglect or harm: the one who receives it.
    """
    kind: RelationKind
    """关系的性质：close、distant、hostile 等。

    The quality: close, distant, hostile …
    """
    note: Text | None = None
    """一句说明。

    A short note.
    """


class Family(Record):
    """The family structure (家系图): who belongs to it, how they are joined, who lives together, how they get on."""

    basis: Basis | None = None
    """家庭结构的依据。不写就用 provenance.default。

    What the family structure rests on. Without it, provenance.default holds.
    """
    people: dict[Id, Person]
    """家庭成员。编号自己取，用小写字母，如 lan。

    The members. Choose an id for each, in small letters, e.g. lan.
    """
    unions: tuple[Union, ...] = ()
    """婚姻和伴侣关系，以及子女。

    Unions and their children.
    """
    households: tuple[Household, ...] = ()
    """谁和谁同住。

    Who lives with whom.
    """
    relations: tuple[Relation, ...] = ()
    """成员之间的亲疏。

    How members get on with each other.
    """
    note: tuple[Passage, ...] = ()
    """读图时要知道的话。

    What one should know when reading it.
    """

    @model_validator(mode="after")
    def _one_index_person(self) -> Family:
        count = sum(person.index for person in self.people.values())
        if count != 1:
            raise PydanticCustomError("index_person", "{count} people are marked as index", {"count": count})
        return self

    def local_names(self) -> Mapping[str, Collection[str]]:
        """Return the people whom this family names."""
        return {"person": self.people}
