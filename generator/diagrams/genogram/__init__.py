"""The family structure diagram (genogram) after McGoldrick, and the same in words."""

from __future__ import annotations

from generator.content import Family, PersonKind, Record
from generator.content.case import Case
from generator.diagrams._diagram import Diagram, Drawing, Picture, Setting
from generator.diagrams._family import lay_out
from generator.diagrams._family.labels import labels
from generator.diagrams.genogram.account import account
from generator.diagrams.genogram.legend import legend
from generator.diagrams.genogram.notation import notation
from generator.diagrams.genogram.svg import sheet
from generator.languages import Words

_NAME = "genogram"
_TITLE = Words("家庭结构图", "Family structure diagram (genogram)")
_SUMMARY = Words(
    "图上有{people}人、{rows}代，长辈在上；双层边框的是服务对象（{index}）。图里的内容，文字说明里都有。",
    "{people} people, the oldest generation of {rows} on top; the person whom the case is about, {index}, has a double "
    "outline. The text says all that the picture shows.",
)
_ONE_ROW = Words(
    "图上有{people}人；双层边框的是服务对象（{index}）。图里的内容，文字说明里都有。",
    "{people} of one generation; the person whom the case is about, {index}, has a double outline. The text says all "
    "that the picture shows.",
)
_ALONE = Words(
    "图上只有服务对象（{index}）一个人。图里的内容，文字说明里都有。",
    "Only the person whom the case is about, {index}. The text says all that the picture shows.",
)


def draw(record: Record, setting: Setting) -> Drawing | None:
    """Return the genogram of a case's family or of a family; None for anything else."""
    family = record.family if isinstance(record, Case) else record
    if not isinstance(family, Family):
        return None
    layout = lay_out(family, labels(family, setting))
    drawn, title = sheet(family, layout, setting), setting.words(_TITLE)
    return Drawing(
        name=_NAME,
        title=title,
        summary=_summary(family, len(layout.rows), setting),
        pictures=(Picture("", title, drawn.body, drawn.width, drawn.height),),
        legend=legend(family, layout, drawn.homes, setting),
        account=account(family, layout.rows, setting),
    )


def _summary(family: Family, rows: int, setting: Setting) -> str:
    people = [person for person in family.people.values() if person.kind is PersonKind.PERSON]
    index = next(person for person in family.people.values() if person.index)
    summary = _SUMMARY if rows > 1 else _ONE_ROW if len(people) > 1 else _ALONE
    return setting.words(summary, people=len(people), rows=rows, index=setting.text(index.name))


DIAGRAM = Diagram(_NAME, _TITLE, draw, notation)
