"""The calendar file, read back: hours in their zones, names that stay, texts as they were typed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from icalendar import Calendar
from msgspec.structs import replace

from exports.audience import Audience, visible
from exports.calendar_file import CalendarOf, CancelledItem, calendar_file, gone_since, waiting_count
from models.exchange.calendar_components import read_components
from models.exchange.calendar_in import read_calendar
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from tests.builders import FIRST_DAY, PlanBuilder
from tests.plan_strategies import plans

OF = CalendarOf("en", date(2021, 12, 1))
ALMATY, ISTANBUL = ZoneInfo("Asia/Almaty"), ZoneInfo("Europe/Istanbul")


def events(plan: Plan, of: CalendarOf = OF) -> list[Any]:
    return list(Calendar.from_ical(calendar_file(plan, of)).walk("VEVENT"))


def texts(event: Any, *names: str) -> tuple[str, ...]:
    return tuple(str(event.get(name, "")) for name in names)


def test_an_item_is_an_event_with_hours_place_and_what_is_said_of_it() -> None:
    builder = PlanBuilder()
    hall = builder.venue("Town hall", address="Üsküdar 1", latitude=41.02, longitude=29.01)
    item = builder.item(
        "Courtesy call",
        FIRST_DAY,
        "10:30",
        "11:15",
        venue_id=hall.id,
        dress=Localized.of(en="Business"),
        status=ItemStatus.CONFIRMED,
    )
    (event,) = events(builder.plan())
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (
        datetime(2021, 12, 20, 10, 30, tzinfo=ISTANBUL),
        datetime(2021, 12, 20, 11, 15, tzinfo=ISTANBUL),
    )
    assert texts(event, "UID", "SUMMARY", "LOCATION", "STATUS", "SEQUENCE") == (
        f"{item.id}@heyet",
        "Courtesy call",
        "Town hall, Üsküdar 1",
        "CONFIRMED",
        "0",
    )
    assert str(event["DESCRIPTION"]) == "10:30 – 11:15\nDress: Business"


def test_begin_and_end_stand_on_their_own_clocks_and_their_zones_are_written_out() -> None:
    builder = PlanBuilder()
    builder.item(
        "Flight",
        FIRST_DAY,
        "22:00",
        "08:00",
        ItemKind.TRANSFER,
        end_day=FIRST_DAY + timedelta(1),
        zone="Europe/Istanbul",
        end_zone="Asia/Almaty",
    )
    content = calendar_file(builder.plan(), OF)
    (event,) = events(builder.plan())
    assert event["DTEND"].dt == datetime(2021, 12, 21, 8, tzinfo=ALMATY)
    zones = {str(zone["TZID"]) for zone in Calendar.from_ical(content).walk("VTIMEZONE")}
    assert zones == {"Europe/Istanbul", "Asia/Almaty"}


def test_without_an_hour_it_is_an_entry_of_its_day_that_takes_nobody_up() -> None:
    builder = PlanBuilder()
    builder.item("Tour", FIRST_DAY)
    (event,) = events(builder.plan())
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (FIRST_DAY, FIRST_DAY + timedelta(1))
    assert texts(event, "TRANSP", "STATUS") == ("TRANSPARENT", "TENTATIVE")


def test_what_waits_for_a_day_is_left_out_and_counted() -> None:
    builder = PlanBuilder()
    builder.item("Some day", None)
    assert (events(builder.plan()), waiting_count(builder.plan())) == ([], 1)


def test_an_end_before_the_begin_is_no_end() -> None:
    builder = PlanBuilder()
    builder.item("Slip", FIRST_DAY, "11:50", "11:30")
    (event,) = events(builder.plan())
    assert "DTEND" not in event


def test_a_change_raises_the_sequence_and_what_was_cancelled_says_so() -> None:
    builder = PlanBuilder()
    item = builder.item("Call", FIRST_DAY, "10:30")
    plan = builder.plan()
    off = plan.including([replace(item, status=ItemStatus.CANCELLED)])
    (changed,) = events(plan, OF._replace(latest_change=3))
    of = OF._replace(latest_change=5, cancelled=(CancelledItem(plan, item),))
    (gone,) = events(off, of)
    assert texts(changed, "UID", "SEQUENCE", "STATUS") == (f"{item.id}@heyet", "3", "TENTATIVE")
    assert texts(gone, "UID", "SEQUENCE", "STATUS") == (f"{item.id}@heyet", "5", "CANCELLED")


def test_what_any_earlier_version_had_and_this_one_has_not_is_gone() -> None:
    builder = PlanBuilder()
    stays = builder.item("Stays", FIRST_DAY, "09:00")
    off = builder.item("Called off", FIRST_DAY, "10:00")
    waits = builder.item("Waits again", FIRST_DAY, "11:00")
    second = builder.plan()
    deleted = builder.item("Deleted", FIRST_DAY, "12:00")
    first = builder.plan()
    now = second.including(
        [replace(off, status=ItemStatus.CANCELLED), replace(waits, day=None), replace(stays, day=FIRST_DAY)]
    )
    gone = gone_since(now, (second, first))
    assert {one.item.id: one.plan for one in gone} == {off.id: second, waits.id: second, deleted.id: first}
    assert gone_since(first, (second, first)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "a;b,c\\n",
        "one\r\nBEGIN:VEVENT\r\nUID:evil",
        "=HYPERLINK(1)",
        "\u202eright to left",
        "x" * 10_000,
        "tab\tbell\x07",
    ],
)
def test_whatever_was_typed_stays_text(text: str) -> None:
    builder = PlanBuilder(title=Localized.of(en=text))
    builder.item(text, FIRST_DAY, "10:30")
    content = calendar_file(builder.plan(), OF)
    (event,) = events(builder.plan())
    assert str(event["SUMMARY"]) == text.replace("\r\n", "\n").replace("\x07", "")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_a_host_gets_only_what_is_theirs() -> None:
    builder = PlanBuilder()
    item = builder.item("Call", FIRST_DAY, "10:30", internal_note="Nobody knows", status=ItemStatus.CONFIRMED)
    builder.item("Idea", FIRST_DAY, "12:00")
    plan = visible(builder.plan(), Audience.GUEST)
    content = calendar_file(plan, OF)
    assert [str(event["UID"]) for event in events(plan)] == [f"{item.id}@heyet"]
    assert b"Nobody knows" not in content


@settings(max_examples=25, deadline=None)
@given(plan=plans())
def test_every_plan_gives_a_calendar_that_the_import_reads_with_the_same_hours(plan: Plan) -> None:
    content = calendar_file(plan, OF)
    assert content == calendar_file(plan, OF)
    taking_place = [
        item
        for item in plan.items
        if item.day is not None and item.status not in {ItemStatus.DECLINED, ItemStatus.CANCELLED}
    ]
    found = events(plan)
    assert sorted(str(event["UID"]) for event in found) == sorted(f"{item.id}@heyet" for item in taking_place)
    for event in found:
        begin, end = event["DTSTART"].dt, event.get("DTEND")
        if isinstance(begin, datetime) and end is not None:
            assert end.dt.astimezone(UTC) > begin.astimezone(UTC)
    if taking_place and all(item.end_day is None for item in taking_place):
        lines = read_calendar(read_components(content), plan.visit.home_zone, "en").lines
        exact = {
            item.starts
            for item in taking_place
            if item.starts is not None and item.time_form is TimeForm.EXACT
        }
        assert exact <= {line.starts for line in lines}
