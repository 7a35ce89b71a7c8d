"""The eight published programmes enter through a CSV file, a workbook and a calendar, no fact lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event, vText
from openpyxl import Workbook

from models.exchange.programme_fields import guess_layout
from models.exchange.programme_names import Office, proposed_names
from models.exchange.programme_source import (
    ProgrammeContent,
    calendar_content,
    read_programme_source,
    table_content,
)
from models.exchange.programme_table import Reading
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from scheduling.occupancy import items_of_day
from scheduling.taking_in_programmes import days_of, take_in_programme
from scheduling.visit_moves import new_visit
from tests.programmes.entering import kind_of
from tests.programmes.facts import PROGRAMMES, FactItem, Facts, facts_named

every_programme = pytest.mark.parametrize(("name", "preliminary"), PROGRAMMES)
HEADINGS = ("Date", "From", "To", "Title", "Kind", "Place", "Address", "Host", "Participants", "Notes")
ANY_DAY = date(2020, 1, 1)
NOBODY = Office(lambda _text: (), lambda _text: (), lambda _text: ())
"""An office that knows nothing yet."""


def rows_of(facts: Facts, preliminary: bool) -> Iterator[tuple[str, ...]]:
    """The lines as a table has them; a stroke where the source names no day."""
    yield HEADINGS
    for line in facts.lines(preliminary):
        yield (
            f"{line.day:%d.%m.%Y}" if line.day else "—",
            line.start or "",
            line.end or "",
            line.title,
            kind_of(line).value,
            line.venue or "",
            line.address or "",
            line.host or "",
            "; ".join(line.participants or ()),
            line.notes or "",
        )


def as_csv(facts: Facts, preliminary: bool) -> bytes:
    """A table as spreadsheet programs in Türkiye export it."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows_of(facts, preliminary))
    return text.getvalue().encode("utf-8-sig")


def as_workbook(facts: Facts, preliminary: bool) -> bytes:
    """A workbook in which days and hours are days and hours and not texts."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([facts.title])
    sheet.append([])
    lines = facts.lines(preliminary)
    for row, line in zip(rows_of(facts, preliminary), [None, *lines], strict=True):
        cells: list[object] = list(row)
        if line is not None:
            cells[:3] = [line.day or "—", line.starts, line.ends]
        sheet.append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def as_calendar(facts: Facts, preliminary: bool) -> bytes:
    """A calendar as phones have it; what has no property there stands in the description."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", facts.title)
    for number, line in enumerate(facts.lines(preliminary), 1):
        calendar.add_component(event_of(facts, line, number))
    return bytes(calendar.to_ical())


def event_of(facts: Facts, line: FactItem, number: int) -> Event:
    """One line as an event; an open end is left open."""
    event = Event()
    event.add("uid", f"{number}@source")
    event.add("summary", vText(line.title))
    event.add("categories", [kind_of(line).value])
    if line.day is not None and line.starts is not None:
        zone = ZoneInfo(facts.zones[0])
        event.add("dtstart", datetime.combine(line.day, line.starts, zone))
        if line.ends is not None:
            event.add("dtend", datetime.combine(line.day, line.ends, zone))
    elif line.day is not None:
        event.add("dtstart", line.day)
        event.add("dtend", line.day + timedelta(days=1))
    if line.venue:
        event.add("location", vText(line.venue))
    for name in line.participants or ():
        event.add("attendee", "mailto:nobody@example.org", parameters={"CN": name})
    said = (line.address, line.host, line.notes)
    event.add("description", vText("\n".join(filter(None, said))))
    return event


def from_table(content: bytes, name: str, facts: Facts) -> ProgrammeContent:
    table = read_programme_source(content, name).table
    assert table is not None
    reading = Reading(ANY_DAY, ANY_DAY, facts.tag)
    return table_content(table, 0, guess_layout(table.sheets[0].rows), reading)


def from_calendar(content: bytes, name: str, facts: Facts) -> ProgrammeContent:
    return calendar_content(read_programme_source(content, name), facts.zones[0], facts.tag)


Write = Callable[[Facts, bool], bytes]
Read = Callable[[bytes, str, Facts], ProgrammeContent]
WAYS: tuple[tuple[str, Write, Read], ...] = (
    ("programme.csv", as_csv, from_table),
    ("programme.xlsx", as_workbook, from_table),
    ("programme.ics", as_calendar, from_calendar),
)


def entered(facts: Facts, preliminary: bool, way: int) -> tuple[ProgrammeContent, Plan]:
    """The lines that a file gives, and the visit that they begin."""
    name, write, read = WAYS[way]
    content = read(write(facts, preliminary), name, facts)
    first, last = days_of(content.lines) or (ANY_DAY, ANY_DAY)
    plan = new_visit(Localized.of({facts.tag: facts.title}), first, last, facts.zones[0]).plan
    names = proposed_names(content.lines, NOBODY, facts.tag)
    return content, plan.with_edit(take_in_programme(plan, content.lines, names, name, facts.tag))


def text_in(text: Localized) -> str:
    return text.texts[0][1] if text else ""


def venue_of(plan: Plan, item: Item) -> str:
    venue = plan.venues.get(item.venue_id)
    return text_in(venue.name) if venue else ""


def address_of(plan: Plan, item: Item) -> str:
    venue = plan.venues.get(item.venue_id)
    return venue.address if venue else ""


def said_by(plan: Plan, item: Item) -> str:
    """Everything that an item and its place say in words."""
    return "\n".join(
        (item.internal_note, text_in(item.host_note), venue_of(plan, item), address_of(plan, item))
    )


every_way = pytest.mark.parametrize("way", range(len(WAYS)), ids=[name for name, _, _ in WAYS])


@every_way
@every_programme
def test_every_line_keeps_its_day_hours_title_kind_and_place(name: str, preliminary: bool, way: int) -> None:
    facts = facts_named(name)
    _, plan = entered(facts, preliminary, way)
    found = [
        (text_in(item.title), item.day, item.starts, item.ends, item.kind, venue_of(plan, item))
        for item in plan.items
    ]
    expected = [
        (line.title, line.day, line.starts, line.ends, kind_of(line), line.venue or "")
        for line in facts.lines(preliminary)
    ]
    assert sorted(found, key=repr) == sorted(expected, key=repr)


@every_way
@every_programme
def test_no_word_of_a_line_is_lost(name: str, preliminary: bool, way: int) -> None:
    facts = facts_named(name)
    _, plan = entered(facts, preliminary, way)
    items = {(text_in(item.title), item.day, item.starts): item for item in plan.items}
    lost = [
        word
        for line in facts.lines(preliminary)
        for word in (line.address, line.host, line.notes, *(line.participants or ()))
        if word and word not in said_by(plan, items[line.title, line.day, line.starts])
    ]
    assert lost == []


@pytest.mark.parametrize("way", [0, 1], ids=["csv", "xlsx"])
@every_programme
def test_a_day_reads_in_the_order_of_the_page(name: str, preliminary: bool, way: int) -> None:
    facts = facts_named(name)
    _, plan = entered(facts, preliminary, way)
    for day in sorted({line.day for line in facts.lines(preliminary) if line.day}):
        printed = [line.title for line in facts.lines(preliminary) if line.day == day]
        assert [text_in(item.title) for item in items_of_day(plan, day)] == printed


@every_way
@every_programme
def test_taken_over_again_nothing_changes(name: str, preliminary: bool, way: int) -> None:
    facts = facts_named(name)
    content, plan = entered(facts, preliminary, way)
    known = Office(
        lambda text: [venue for venue in plan.venues if text_in(venue.name) == text],
        lambda _text: (),
        lambda _text: (),
    )
    names = proposed_names(content.lines, known, facts.tag)
    assert take_in_programme(plan, content.lines, names, "again", facts.tag).changes == ()


def test_the_calendar_gives_the_visit_its_name() -> None:
    facts = facts_named("tdbb_turkistan_2021_12_istanbul")
    content, _ = entered(facts, False, 2)
    assert content.title == facts.title
