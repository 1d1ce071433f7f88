"""A calendar of reviews, so that whoever looks after a station's pages is reminded of them in good time.

`reviews.ics` stands at the site's root; a calendar program can subscribe to it. Form: RFC 5545.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from generator.content import Casebook, ContentType, Entry
from generator.languages import LANGUAGES

NAME = "reviews.ics"
_REMIND = timedelta(days=60)
"""So long before the day a calendar reminds."""


def calendar(casebook: Casebook, url: str) -> str:
    """Return the calendar: a whole day for each entry, in both languages, with the address of its page.

    Args:
        casebook: all entries that are published.
        url: where the site is published, ending in `/`.
    """
    made = Calendar()
    made.add("prodid", "-//casebook//reviews//ZH")
    made.add("version", "2.0")
    made.add("x-wr-calname", "双百社工案例集：审阅日期 · Casebook: reviews")
    for entry in sorted(_pages(casebook), key=lambda one: (one.record.review.next_review, one.type.name, one.id)):
        made.add_component(_event(entry, url))
    return str(made.to_ical(), "utf-8")


def _pages(casebook: Casebook) -> Iterator[Entry]:
    return (entry for entry in casebook.all_entries() if isinstance(entry.type, ContentType))


def _event(entry: Entry, url: str) -> Event:
    review, title = entry.record.review, entry.record.title
    event = Event()
    event.add("uid", f"{entry.type.name}-{entry.id}@casebook")
    # The day of the last review and not of the build: the same content gives the same bytes.
    event.add("dtstamp", datetime.combine(review.reviewed, time(), UTC))
    event.add("dtstart", review.next_review)
    event.add("summary", f"审阅《{title.of('zh').text}》 · Review: {title.of('en').text}")
    event.add("url", f"{url}{LANGUAGES[0]}/{entry.type.folder}/{entry.id}/")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"审阅《{title.of('zh').text}》")
    alarm.add("trigger", -_REMIND)
    event.add_component(alarm)
    return event
