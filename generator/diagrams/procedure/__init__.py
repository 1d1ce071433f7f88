"""The procedure as a flowchart: steps, branches, loops, tiers beside each other, who acts and when."""

from __future__ import annotations

from generator.content import Procedure, Record
from generator.content.case import Case
from generator.content.playbook import Playbook
from generator.diagrams._diagram import Diagram, Drawing, Picture, Setting
from generator.diagrams.procedure.account import account, summary
from generator.diagrams.procedure.layout import layout
from generator.diagrams.procedure.legend import legend
from generator.diagrams.procedure.model import flow
from generator.diagrams.procedure.notation import notation
from generator.diagrams.procedure.svg import body
from generator.languages import Words

__all__ = ["DIAGRAM"]

_TITLE = Words("服务程序图", "Flowchart of the procedure")


def draw(record: Record, setting: Setting) -> Drawing | None:
    """Return the flowchart of a case's service strategy, of a playbook, or of a procedure alone."""
    procedure = _procedure(record)
    if procedure is None:
        return None
    made = flow(procedure, setting)
    placed = layout(made)
    title = setting.words(_TITLE)
    picture = Picture("", title, body(placed), placed.width, placed.height)
    return Drawing(
        "procedure", title, summary(made, setting), (picture,), legend(made, placed, setting), account(made, setting)
    )


def _procedure(record: Record) -> Procedure | None:
    if isinstance(record, Case):
        return record.strategy
    if isinstance(record, Playbook):
        return record.procedure
    return record if isinstance(record, Procedure) else None


DIAGRAM = Diagram("procedure", _TITLE, draw, notation)
