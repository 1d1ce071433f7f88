"""The timeline: every event once and in its order, nothing over anything else, an honest scale of days."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import Actor, CrisisStage, Event, Moment, Stage, load
from generator.content.case import Case
from generator.diagrams import Setting, all_diagrams
from generator.diagrams._svg import text_width
from generator.diagrams.timeline import DIAGRAM
from generator.diagrams.timeline.actors import Side, side_of
from generator.diagrams.timeline.days import LONGEST_SHOWN, EmptyDay, EventRow, Leap, happenings, rows, tracks
from generator.diagrams.timeline.layout import sheets
from generator.diagrams.timeline.opening import opening
from generator.diagrams.timeline.plan import FALL, RISE, SMALL, WIDTH, Line, Sheet
from generator.diagrams.timeline.shapes import side_shape
from generator.languages import LANGUAGES, Language

ROOT = Path(__file__).parent.parent.parent
CASES = {id_: entry.record for id_, entry in load(ROOT).casebook.entries["case"].items()}


def setting(language: Language = "zh") -> Setting:
    return Setting(language, "timeline", str)


def event(day: int, until: int | None = None, zh: str = "社工上门。", **more: object) -> Event:
    fields = {"day": day, "until_day": until, "stage": "intake", "by": ["social-worker"], "event": {"zh": zh}, **more}
    return Event.model_validate(fields)


def case(*timeline: Event) -> Case:
    return Case.model_construct(timeline=timeline)


def drawn(*timeline: Event, language: Language = "zh"):
    drawing = DIAGRAM.draw(case(*timeline), setting(language))
    assert drawing is not None
    return drawing


class Box(NamedTuple):
    what: str
    left: float
    top: float
    right: float
    bottom: float


def text_box(line: Line, what: str) -> Box:
    width = text_width(line.words, line.size, strong=line.bold)
    left = line.x - (width if line.anchor == "end" else 0)
    return Box(f"{what} {line.words}", left, line.y - RISE * line.size, left + width, line.y + FALL * line.size)


def boxes(sheet: Sheet) -> list[Box]:
    """Return a box for everything in a picture that must not be touched by anything else."""
    found = [text_box(line, "head") for line in sheet.heads] + [text_box(line, "day") for line in sheet.numbers]
    for entry in sheet.entries:
        found += [text_box(line, entry.key) for line in (*entry.heading, *entry.lines)]
        found += [text_box(line, entry.key) for token in entry.tokens for line in token.lines]
        found += [Box(f"{entry.key} token", one.x - 4.5, one.y - 4.5, one.x + 4.5, one.y + 4.5) for one in entry.tokens]
        if not entry.lasts:
            found.append(Box(f"{entry.key} mark", entry.x - 4.5, entry.y - 4.5, entry.x + 4.5, entry.y + 4.5))
    for run in sheet.runs:
        found.append(Box(f"{run.kind} {run.value}", run.x, run.top, run.x + run.width, run.bottom))
    for bar in sheet.bars:
        found.append(Box(f"bar {bar.key}", bar.x - 4.4, bar.top - 4.4 * bar.begins, bar.x + 4.4, bar.bottom))
    found += [text_box(one.line, "break") for one in sheet.breaks]
    return found


def touching(one: Box, other: Box) -> bool:
    slack = 0.01
    return (
        one.left < other.right - slack
        and other.left < one.right - slack
        and one.top < other.bottom - slack
        and other.top < one.bottom - slack
    )


def assert_apart(standing: list[Box]) -> None:
    """Ensure that no box touches another; looks only at those that share a height."""
    ordered = sorted(standing, key=lambda box: box.top)
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other.top >= one.bottom:
                break
            assert not touching(one, other), (one, other)


def assert_sound(timeline: tuple[Event, ...], language: Language) -> None:
    """Ensure that the pictures of a timeline keep the rules of all drawings."""
    found = sheets(timeline, setting(language))
    for sheet in found:
        standing = boxes(sheet)
        assert_apart(standing)
        for tear in sheet.breaks:
            torn = Box("tear", tear.left, tear.y - 4, tear.right, tear.y + 6)
            assert not any(touching(torn, box) for box in standing if not box.what.startswith("bar "))
        for box in standing:
            assert box.left >= 0, box
            assert box.top >= 0, box
            assert box.right <= sheet.width, box
            assert box.bottom <= sheet.height, box
        assert sheet.axis[1] < sheet.height
        _assert_names_fit(sheet)
    entries = [entry for sheet in found for entry in sheet.entries]
    assert sorted(entry.key for entry in entries) == sorted(f"event-{number + 1}" for number in range(len(timeline)))
    days = [timeline[int(entry.key.removeprefix("event-")) - 1].day for entry in entries]
    assert days == sorted(days)
    for sheet in found:
        assert all(upper.y < lower.y for upper, lower in pairwise(sheet.entries))


def _assert_names_fit(sheet: Sheet) -> None:
    """Ensure that stages' names stay in their boxes, also where they stand twice."""
    for run in sheet.runs:
        ends = [top + run.label.length for top in run.tops]
        assert all(end <= after for end, after in zip(ends, [*run.tops[1:], run.bottom], strict=True)), run
        assert len(run.label.lines) * (SMALL + 1) <= run.width


def assert_well_formed(timeline: tuple[Event, ...], language: Language) -> None:
    drawing = drawn(*timeline, language=language)
    keys: list[str] = []
    for picture in drawing.pictures:
        root = ET.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{picture.body}</svg>')
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids))
        assert not any(one.get("style") for one in root.iter())
        keys += [one.get("data-id", "") for one in root.iter() if one.get("data-id")]
    assert sorted(keys) == sorted(f"event-{number + 1}" for number in range(len(timeline)))
    assert sorted(drawing.account[0].keys) == sorted(keys)
    assert len({picture.name for picture in drawing.pictures}) == len(drawing.pictures)


TEXTS = st.text(
    st.sampled_from([*"社工上门，说。！？“”（）《》：；、…—", *"abcXYZ .,!?'\"()&<>-0123456789"]),
    min_size=1,
    max_size=160,
)
EVENTS = st.builds(
    lambda day, until, moment, stage, crisis, by, words: Event.model_validate(
        {
            "day": day,
            "until_day": until,
            "when": moment,
            "stage": stage,
            "crisis_stage": crisis,
            "by": by,
            "event": {"zh": words},
        }
    ),
    st.one_of(st.integers(0, 12), st.integers(0, 3650)),
    st.one_of(st.none(), st.integers(1, 20), st.integers(1, 3650)),
    st.one_of(st.none(), st.sampled_from(Moment)),
    st.sampled_from(Stage),
    st.one_of(st.none(), st.sampled_from(CrisisStage)),
    st.lists(st.sampled_from(Actor), min_size=1, max_size=6),
    TEXTS,
)


@settings(max_examples=150)
@given(st.lists(EVENTS, min_size=1, max_size=12).map(tuple), st.sampled_from(LANGUAGES))
def test_any_timeline_is_drawn_soundly(timeline: tuple[Event, ...], language: Language) -> None:
    """Nothing overlaps or leaves the picture; every event is there once, by day."""
    assert_sound(timeline, language)
    assert_well_formed(timeline, language)


LONG = "社工" * 400 + "。"
EXTREMES = {
    "one event": (event(1),),
    "day zero": (event(0), event(1)),
    "sixty events": tuple(
        event(number * 3 + 1, number * 3 + 1 + number % 5, stage=list(Stage)[number % 6].value) for number in range(60)
    ),
    "all on one day": tuple(event(1, when="morning", crisis_stage="rapport") for _ in range(20)),
    "a very long text": (event(1, zh=LONG), event(2)),
    "a long word": (event(1, zh="w" * 300),),
    "a text of spaces": (event(1, zh=" "),),
    "far apart": (event(1), event(180, 3650), event(3000)),
    "many at once": tuple(event(day, 40) for day in range(1, 12)),
    "everybody": (event(1, by=[actor.value for actor in Actor]),),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXTREMES)
def test_extremes_are_drawn_soundly(name: str, language: Language) -> None:
    """One event, sixty, all on a day, texts without end."""
    assert_sound(EXTREMES[name], language)
    assert_well_formed(EXTREMES[name], language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", CASES)
def test_the_cases_of_the_casebook_are_drawn_soundly_on_a_phone(id_: str, language: Language) -> None:
    """And no part is wider than a phone of 360 px shows."""
    assert_sound(CASES[id_].timeline, language)
    assert_well_formed(CASES[id_].timeline, language)
    drawing = drawn(*CASES[id_].timeline, language=language)
    assert {picture.width for picture in drawing.pictures} == {WIDTH}


def test_only_a_case_with_events_has_a_timeline() -> None:
    """Other records and an empty list give nothing."""
    assert DIAGRAM.draw(case(), setting()) is None
    assert DIAGRAM.draw(event(1), setting()) is None
    assert all_diagrams()["timeline"] is DIAGRAM


def test_events_stand_by_day_and_a_day_by_its_moments() -> None:
    """The author's order stays within a day unless the time of day of each of its events is known."""
    known = (event(2), event(1, when="night"), event(1, when="morning"))
    assert [one.key for one in happenings(known)] == ["event-3", "event-2", "event-1"]
    unknown = (event(1, when="night"), event(1), event(1, when="morning"))
    assert [one.key for one in happenings(unknown)] == ["event-1", "event-2", "event-3"]


def test_an_event_that_would_end_before_it_begins_is_one_of_a_day() -> None:
    """There is no bar upwards."""
    found = sheets((event(5, 3),), setting())
    assert found[0].bars == ()
    assert found[0].entries[0].heading[0].words == "第5天"


def test_a_few_empty_days_are_shown_and_many_are_counted() -> None:
    """No week looks like a month."""
    shown = rows(happenings((event(1), event(2 + LONGEST_SHOWN))))
    assert [row.day for row in shown if isinstance(row, EmptyDay)] == list(range(2, 2 + LONGEST_SHOWN))
    left_out = rows(happenings((event(1), event(180))))
    assert [row for row in left_out if isinstance(row, Leap)] == [Leap(178)]
    (sheet,) = sheets((event(1), event(180)), setting("en"))
    assert [one.line.words for one in sheet.breaks] == ["(178 days left out)"]


@given(st.lists(EVENTS, min_size=1, max_size=12))
@settings(max_examples=60)
def test_every_day_is_shown_or_counted(timeline: list[Event]) -> None:
    """From the first day to the last, the rows add up."""
    found = rows(happenings(timeline))
    days = 0
    for row in found:
        days += row.days if isinstance(row, Leap) else row.opens if isinstance(row, EventRow) else 1
    first = min(one.day for one in timeline)
    last = max(max(one.day, one.until_day or 0) for one in timeline)
    assert days == last - first + 1


def test_a_bar_reaches_from_its_day_to_its_last_day() -> None:
    """Also if nothing else happens on the last day, whose number then stands on the axis."""
    (sheet,) = sheets((event(1), event(2, 5), event(4)), setting())
    (bar,) = sheet.bars
    numbers = {line.words: line.y for line in sheet.numbers}
    assert list(numbers) == ["1", "2", "4", "5"]
    assert numbers["1"] < bar.top < sheet.entries[2].y
    assert bar.bottom > numbers["5"] > sheet.entries[2].y
    assert (bar.begins, bar.ends) == (True, True)


def test_two_bars_at_a_time_never_share_a_track() -> None:
    """A track that is free again is taken again."""
    found = rows(happenings((event(1, 5), event(3, 9), event(6, 7))))
    assert tracks(found) == {"event-1": 0, "event-2": 1, "event-3": 0}


def test_a_bar_goes_on_in_the_next_picture() -> None:
    """It is open where it goes on, and the legend says so."""
    timeline = (event(1, 100), *(event(day) for day in range(2, 60)))
    found = sheets(timeline, setting())
    assert len(found) > 1
    ends = [(bar.begins, bar.ends) for sheet in found for bar in sheet.bars]
    assert ends == [(True, False), *[(False, False)] * (len(found) - 2), (False, True)]
    assert "接下一张图" in {entry.words for entry in drawn(*timeline).legend}


def test_the_summary_counts_events_and_names_the_last_day_on_which_anything_goes_on() -> None:
    """Which need not be the day of the last event."""
    assert drawn(event(1, 40), event(3)).summary.startswith("共2件事，第1–40天")
    assert drawn(event(1, 40), event(3), language="en").summary.startswith("2 events, days 1–40,")
    assert drawn(event(1)).summary.startswith("一件事，第1天")


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("他说：“走吧。我不去。”然后走了。", "他说：“走吧。我不去。”"),
        ("血压是180/110。", "血压是180/110。"),
        ("It was 3.5 degrees. They waited for a long time.", "It was 3.5 degrees."),
        ("“Why?” she asks. Nobody answers, not even the aunt.", "“Why?” she asks."),
        ("没有句号", "没有句号"),
        ("引号“没有关上。后面还有。", "引号“没有关上。后面还有。"),
    ],
)
def test_a_picture_has_whole_sentences(words: str, taken: str) -> None:
    """Never cut inside of a quotation, a number or a name."""
    assert opening(words, 1, 1, 13) == taken


def test_as_many_sentences_are_taken_as_there_is_room_for() -> None:
    """And all of a short text; a very short sentence is never left alone."""
    assert opening("结案。社工把纸条全部还给小晴。她点头。", 4 * 13, 1, 13) == "结案。社工把纸条全部还给小晴。"
    assert opening("一。二。三。", 1, 4 * 13, 13) == "一。二。"
    assert opening("一。\n二。 三。", 1, 400, 13) == "一。 二。 三。"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", CASES)
def test_the_account_says_all_that_the_pictures_say_and_more(id_: str, language: Language) -> None:
    """Day, moment, stages, roles and the opening of each event stand in its row; so do response and reflection."""
    record = CASES[id_]
    (part,) = drawn(*record.timeline, language=language).account
    assert len(part.rows) == len(part.keys) == len(record.timeline)
    for key, row in zip(part.keys, part.rows, strict=True):
        told = record.timeline[int(key.removeprefix("event-")) - 1]
        said = " | ".join(row)
        assert len(row) == len(part.head)
        named = [told.when, told.stage, told.crisis_stage, *told.by]
        assert all(choice.words.of(language) in said for choice in named if choice)
        for text in (told.event, told.response, told.reflection):
            assert text is None or " ".join(text.of(language).text.split()) in said
    pictured = {entry.key: entry for sheet in sheets(record.timeline, setting(language)) for entry in sheet.entries}
    for key, row in zip(part.keys, part.rows, strict=True):
        shown = "".join(line.words for line in pictured[key].lines)
        assert re.sub(r"\s", "", shown) in re.sub(r"\s", "", "".join(row))


def test_the_account_leaves_out_columns_in_which_nothing_stands() -> None:
    """A case that is no crisis has no column for it."""
    assert drawn(event(1)).account[0].head == ("日子", "阶段", "谁", "发生了什么")


def test_the_legend_has_only_what_is_used() -> None:
    """One event by a social worker needs no bars, breaks or crisis stages."""
    words = [entry.words for entry in drawn(event(1), language="en").legend]
    assert [word.partition(";")[0] for word in words] == [
        "an event within a day",
        "stage of casework",
        "who acted: social-work station",
    ]
    full = drawn(event(1, 2, by=["family", "teacher"], crisis_stage="rapport"), event(90)).legend
    assert len(full) == 9


def test_each_side_has_a_shape_of_its_own() -> None:
    """Not a colour: the shapes differ; every role belongs to a side."""
    assert len({side_shape(side, 0, 0) for side in Side}) == len(Side)
    own = {actor.value for actor in Actor if side_of(actor) is Side.OWN}
    station = {actor.value for actor in Actor if side_of(actor) is Side.STATION}
    assert (own, station) == ({"recipient", "family"}, {"social-worker", "supervisor", "station-lead"})
    body = drawn(event(1, by=["recipient", "social-worker", "police"])).pictures[0].body
    assert all(f"timeline__actor--{side.value}" in body for side in Side)


def test_a_later_stage_stands_further_to_the_right() -> None:
    """A step back is seen as one."""
    (sheet,) = sheets(tuple(event(day, stage=stage) for day, stage in enumerate(Stage, 1)), setting())
    places = [run.x for run in sheet.runs]
    assert places == sorted(set(places))
    assert len(places) == len(Stage)


def test_crisis_stages_carry_their_number_and_may_be_missing() -> None:
    """Roberts' third stage is written with a 3; without crisis stages the text has more room."""
    (sheet,) = sheets((event(1, crisis_stage="identify-problems"), event(2)), setting())
    assert [run.label.lines for run in sheet.runs if run.kind == "crisis"] == [("3界定问题",)]
    (plain,) = sheets((event(1), event(2)), setting())
    assert plain.columns.text < sheet.columns.text


_DIGEST = """
import hashlib, sys
from pathlib import Path
from generator.content import load
from generator.diagrams import Setting
from generator.diagrams.timeline import DIAGRAM
digest = hashlib.sha256()
for entry in load(Path(sys.argv[1])).casebook.entries["case"].values():
    for language in ("zh", "en"):
        digest.update(repr(DIAGRAM.draw(entry.record, Setting(language, "timeline", str))).encode())
print(digest.hexdigest())
"""


def test_the_same_case_gives_the_same_bytes() -> None:
    """Whatever the seed of hashes is."""
    found = {
        subprocess.run(
            [sys.executable, "-c", _DIGEST, str(ROOT)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(found) == 1
    assert len(found.pop().strip()) == hashlib.sha256().digest_size * 2
