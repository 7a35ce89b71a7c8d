"""Tests of exports.change_words: a line for each change, in the language of its reader."""

from __future__ import annotations

from msgspec.structs import replace

from exports.change_words import change_sentence
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import ItemStatus, PressAccess
from scheduling.programme_changes import programme_changes
from tests.builders import FIRST_DAY, PlanBuilder, clock


def sentences(before: Plan, after: Plan, language: str = "en") -> list[str]:
    return [
        change_sentence(before, after, change, language) for change in programme_changes(before, after).items
    ]


def test_what_moved_says_where_it_was() -> None:
    builder = PlanBuilder()
    hall, palace = builder.venue("Town hall"), builder.venue("Palace")
    call = builder.item("Call", FIRST_DAY, "10:00", "10:30", venue_id=hall.id, status=ItemStatus.CONFIRMED)
    before = builder.plan()
    after = before.including([replace(call, starts=clock("10:30"), ends=clock("11:00"), venue_id=palace.id)])
    assert sentences(before, after) == [
        "CHANGED: Monday, 20 December 2021, 10:30 – 11:00, Call, Palace "
        "(was: Monday, 20 December 2021, 10:00 – 10:30, Town hall)"
    ]


def test_what_is_new_or_off_says_what_it_is() -> None:
    builder = PlanBuilder()
    call = builder.item("Call", FIRST_DAY, "10:00", status=ItemStatus.CONFIRMED)
    there = builder.plan()
    gone = there.including([replace(call, status=ItemStatus.CANCELLED, starts=clock("12:00"))])
    assert sentences(gone, there) == ["NEW: Monday, 20 December 2021, 10:00, Call"]
    assert sentences(there, gone) == ["CANCELLED: Monday, 20 December 2021, 10:00, Call"]


def test_what_stays_at_its_hour_says_what_about_it_is_otherwise() -> None:
    builder = PlanBuilder()
    call = builder.item("Call", None, status=ItemStatus.CONFIRMED)
    before = builder.plan()
    after = before.including(
        [replace(call, press_access=PressAccess.OPEN, offered_by=Localized.of(en="the Mayor"))]
    )
    assert sentences(before, after) == ["CHANGED: Day to be announced, Call (otherwise: host and details)"]
