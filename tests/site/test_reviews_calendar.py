"""The calendar of reviews: every published entry on the day by which it must be reviewed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from casebook_from import casebook_at, changed
from icalendar import Calendar

from generator.content import load
from generator.site.reviews import calendar

URL = "https://casebook.example/"


def events(text: str) -> dict[str, object]:
    """Return the calendar's events by their ids, as another program reads them."""
    return {str(event["UID"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def test_every_entry_with_a_page_stands_on_its_day(tmp_path: Path) -> None:
    """Vocabularies have no page of their own; the entry that is due first stands first."""
    files = changed("guides/heat.yaml", "next_review: 2027-10-01", "next_review: 2026-12-24")
    found = events(calendar(load(casebook_at(tmp_path, files)).casebook, URL))
    kinds = ("case-lan", "guide-heat", "lesson-neighbours", "pack-first-week", "playbook-escort", "station-harbour")
    assert set(found) == {f"{name}@casebook" for name in kinds}
    first = next(iter(found.values()))
    assert first["DTSTART"].dt == date(2026, 12, 24)  # type: ignore[index]
    assert first["SUMMARY"] == "审阅《防暑》 · Review: Heat"  # type: ignore[index]
    assert first["URL"] == f"{URL}zh/guides/heat/"  # type: ignore[index]


def test_it_reminds_in_good_time(tmp_path: Path) -> None:
    """As long before as the check warns."""
    (alarm,) = Calendar.from_ical(calendar(load(casebook_at(tmp_path)).casebook, URL)).walk("VALARM")[:1]
    assert alarm["TRIGGER"].dt == -timedelta(days=60)


def test_a_title_cannot_break_out_of_its_line(tmp_path: Path) -> None:
    """Marks that mean something in a calendar come back as what they are."""
    title = "a, b; c\\\\nBEGIN:VEVENT " + "长" * 80
    files = changed("guides/heat.yaml", "title: {zh: 防暑, en: Heat}", f"title: {{zh: 防暑, en: '{title}'}}")
    text = calendar(load(casebook_at(tmp_path, files)).casebook, URL)
    assert str(events(text)["guide-heat@casebook"]["SUMMARY"]).endswith(f"Review: {title}")  # type: ignore[index]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in it depends on when it was made."""
    casebook = load(casebook_at(tmp_path)).casebook
    assert calendar(casebook, URL) == calendar(casebook, URL)
    assert "DTSTAMP:20261001T000000Z" in calendar(casebook, URL)
