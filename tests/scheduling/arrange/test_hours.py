"""Between which hours of a day an arrangement places what."""

from datetime import datetime, time

import msgspec
import pytest

from models.item_time import wall_clock
from models.vocabulary import ItemKind
from scheduling.arrange.hours import FOLLOWS_JOURNEYS, hours_for, starts_for
from scheduling.limits import DEFAULT_LIMITS, Limits
from tests.builders import FIRST_DAY, PlanBuilder

ZONE = "Europe/Istanbul"


def placed_between(kind: ItemKind, minutes: int, limits: Limits = DEFAULT_LIMITS) -> tuple[str, str] | None:
    """The first and the last start of a day."""
    item = PlanBuilder().item("Something", None, kind=kind, minutes=minutes)
    starts = starts_for(limits, item, FIRST_DAY, max(1, minutes), ZONE)
    clocks = [wall_clock(start, ZONE) for start in starts]
    return (f"{clocks[0]:%H:%M}", f"{clocks[-1]:%H:%M}") if clocks else None


@pytest.mark.parametrize(
    ("kind", "minutes", "expected"),
    [
        (ItemKind.MEETING, 60, ("09:00", "17:00")),
        (ItemKind.SITE_VISIT, 180, ("09:00", "15:00")),
        (ItemKind.MEETING, 9 * 60, ("09:00", "09:00")),
        (ItemKind.MEETING, 9 * 60 + 1, None),
        (ItemKind.OTHER, 0, ("09:00", "17:55")),
        (ItemKind.BREAKFAST, 45, ("07:30", "09:00")),
        (ItemKind.LUNCH, 75, ("12:00", "13:30")),
        (ItemKind.WORKING_MEAL, 90, ("12:00", "13:30")),
        (ItemKind.DINNER, 120, ("18:30", "20:00")),
        (ItemKind.DINNER, 200, ("18:30", "19:10")),
        (ItemKind.DINNER, 300, None),
        (ItemKind.RECEPTION, 90, ("18:00", "20:00")),
        (ItemKind.PERFORMANCE, 120, ("19:00", "20:30")),
        (ItemKind.REST, 60, ("13:00", "17:00")),
    ],
)
def test_work_is_by_day_and_meals_are_at_the_hours_of_meals(
    kind: ItemKind, minutes: int, expected: tuple[str, str] | None
) -> None:
    assert placed_between(kind, minutes) == expected


def test_the_office_sets_its_hours() -> None:
    early = msgspec.structs.replace(
        DEFAULT_LIMITS, arrange_from=time(8, 3), arrange_until=time(16), arrange_evening_until=time(21)
    )
    assert placed_between(ItemKind.MEETING, 60, early) == ("08:05", "15:00")
    assert placed_between(ItemKind.DINNER, 120, early) == ("18:30", "19:00")


def test_an_evening_may_end_after_midnight() -> None:
    late = msgspec.structs.replace(DEFAULT_LIMITS, arrange_evening_until=time(0, 30))
    item = PlanBuilder().item("Dinner", None, kind=ItemKind.DINNER, minutes=300)
    assert hours_for(late, item, FIRST_DAY).latest_end == datetime(2021, 12, 21, 0, 30)
    assert placed_between(ItemKind.DINNER, 300, late) == ("18:30", "19:30")


def test_what_follows_journeys_is_named() -> None:
    assert {ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.TRANSFER} == FOLLOWS_JOURNEYS
