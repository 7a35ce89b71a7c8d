"""All double bookings of an office, named and told."""

from collections.abc import Collection
from datetime import date, time
from typing import Any

from models.localized import Localized
from models.messages import ClockFact, DayFact, TextFact
from models.plan import Plan
from scheduling.office_double_bookings import Bookable, OfficeDoubleBooking, office_double_bookings
from tests.builders import FIRST_DAY, PlanBuilder


def listed(*builders: PlanBuilder) -> tuple[OfficeDoubleBooking, ...]:
    plans = [builder.plan() for builder in builders]

    def records_of(ids: Collection[str]) -> dict[str, Bookable]:
        return {one.id: one for plan in plans for one in (*plan.persons, *plan.venues) if one.id in ids}

    return office_double_bookings(plans, records_of)


def two_visits(**fields: Any) -> tuple[PlanBuilder, PlanBuilder]:
    one, other = PlanBuilder(), PlanBuilder(title=Localized.of(en="Almaty"))
    mayor = one.person("Mayor")
    other.records.append(mayor)
    one.item("Call", FIRST_DAY, "10:00", "11:00", host_principal_id=mayor.id)
    other.item(
        "Talks", FIRST_DAY, **{"starts": "10:30", "ends": "11:30", "host_principal_id": mayor.id, **fields}
    )
    return one, other


def test_who_is_needed_twice_and_when() -> None:
    one, other = two_visits()
    (found,) = listed(one, other)
    assert (found.code, found.severity) == ("person-double-booked", "error")
    assert found.visits == (one.visit.id, other.visit.id)
    assert found.day == FIRST_DAY
    told = dict(found.message.facts)
    assert told["name"] == TextFact(Localized.of(en="Mayor"))
    assert told["day"] == DayFact(date(2021, 12, 20))
    assert (told["first_visit"], told["second_visit"]) == (
        TextFact(one.visit.title),
        TextFact(other.visit.title),
    )
    assert [told[f"{which}_starts"] for which in ("first", "second")] == [
        ClockFact(time(10)),
        ClockFact(time(10, 30)),
    ]


def test_each_hour_is_told_by_the_clocks_of_its_place() -> None:
    one, other = two_visits(starts="13:30", ends="14:30", zone="Asia/Almaty")
    (found,) = listed(one, other)
    assert found.message.fact("second_starts") == ClockFact(time(13, 30))


def test_an_assumed_end_only_warns() -> None:
    one, other = two_visits(starts="09:30", ends=None)
    (found,) = listed(one, other)
    assert found.severity == "warning"
    assert "may need" in found.message.msgid


def test_one_visit_is_never_at_odds_with_itself() -> None:
    builder = PlanBuilder()
    mayor = builder.person("Mayor")
    for title in ("Call", "Talks"):
        builder.item(title, FIRST_DAY, "10:00", "11:00", host_principal_id=mayor.id)
    assert listed(builder) == ()
    plan: Plan = builder.plan()
    assert len(plan.items) == 2


def test_by_begin_and_each_once() -> None:
    one, other = two_visits()
    hall = one.venue("Great Hall", room="1")
    other.records.append(hall)
    for builder, starts in ((one, "09:00"), (other, "09:10")):
        builder.item("In the hall", FIRST_DAY, starts, "09:30", venue_id=hall.id)
    found = listed(one, other)
    assert [entry.code for entry in found] == ["venue-double-booked", "person-double-booked"]
    assert len({entry.key for entry in found}) == 2
