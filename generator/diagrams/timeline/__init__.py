"""The timeline of a case: what happened on which day, in which stage of the work, and who acted.

Time runs downwards, so that a phone shows it as it is. Beside the axis stand the stages, then the text of each event.
"""

from __future__ import annotations

from generator.content import Record
from generator.content.case import Case
from generator.diagrams._diagram import Diagram, Drawing, Picture, Setting
from generator.diagrams.timeline.account import account
from generator.diagrams.timeline.blocks import days_in_words
from generator.diagrams.timeline.days import happenings
from generator.diagrams.timeline.layout import sheets
from generator.diagrams.timeline.legend import legend
from generator.diagrams.timeline.notation import notation
from generator.diagrams.timeline.plan import Sheet
from generator.diagrams.timeline.svg import body
from generator.languages import Words

_NAME = "timeline"
_TITLE = Words("服务时间线", "Service timeline")
_SUMMARY = Words(
    "共{count}件事，{days}，从上往下看。图中写的是每件事的开头，全文以及服务对象的反应、社工当时的想法，都在文字说明里。",
    "{count} events, {days}, to be read downwards. The picture has the opening of each event; the text has "
    "all of it, with the responses and what the worker thought.",
)
_ONE = Words(
    "一件事，{days}。图中写的是它的开头，全文在文字说明里。",
    "One event, {days}. The picture has its opening; the text has all of it.",
)


def draw(record: Record, setting: Setting) -> Drawing | None:
    """Return the timeline of a case; None for anything else and for a case without events."""
    if not isinstance(record, Case) or not record.timeline:
        return None
    found = sheets(record.timeline, setting)
    ends = [happening.last for happening in happenings(record.timeline)]
    days = days_in_words(found[0].first, max(ends), setting)
    summary = _SUMMARY if len(record.timeline) > 1 else _ONE
    return Drawing(
        name=_NAME,
        title=setting.words(_TITLE),
        summary=setting.words(
            summary, count=len(record.timeline), days=days if setting.language == "zh" else days.lower()
        ),
        pictures=tuple(_picture(sheet, number, len(found), setting) for number, sheet in enumerate(found, 1)),
        legend=legend(record.timeline, found, setting),
        account=account(record.timeline, setting),
    )


def _picture(sheet: Sheet, number: int, count: int, setting: Setting) -> Picture:
    """Return a picture; one of several is called by its days."""
    title = days_in_words(sheet.first, sheet.last, setting) if count > 1 else setting.words(_TITLE)
    return Picture(f"part-{number}" if count > 1 else "", title, body(sheet), sheet.width, sheet.height)


DIAGRAM = Diagram(_NAME, _TITLE, draw, notation)
