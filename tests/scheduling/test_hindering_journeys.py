"""Nobody is asked for before they have arrived, after they have left, or while they fly."""

from datetime import date, time, timedelta

from exports.wording import say
from models.plan import Plan
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus, LegDirection
from scheduling.slots import fit_of, free_times, start_at
from tests.builders import FIRST_DAY, LAST_DAY
from tests.scheduling.journey_plans import JourneyBuilder

SECOND = FIRST_DAY + timedelta(days=1)


def why_not(plan: Plan, item_id, day: date, clock: str) -> list[str]:
    fit = fit_of(plan, item_id)
    hour = time.fromisoformat(clock)
    return [say(one, "en") for one in fit.reasons_at(start_at(fit, day, hour.hour * 60 + hour.minute))]


def test_before_the_flight_has_landed_nobody_is_there() -> None:
    builder = JourneyBuilder()
    builder.member("Head")
    call = builder.item("Call", None, minutes=60)
    builder.leg(
        LegDirection.ARRIVAL,
        "TK 1",
        departs_on=FIRST_DAY,
        departs="09:00",
        departs_zone="Asia/Almaty",
        arrives_on=FIRST_DAY,
        arrives="12:30",
    )
    builder.leg(LegDirection.DEPARTURE, "TK 2", departs_on=LAST_DAY, departs="15:00")
    plan = builder.plan()
    assert why_not(plan, call.id, FIRST_DAY, "05:00") == [
        "Not there before 12:30 on Monday, 20 December 2021: Head."
    ]
    assert why_not(plan, call.id, FIRST_DAY, "12:29") == [
        "Not there before 12:30 on Monday, 20 December 2021: Head.",
        "On the way then, with TK 1: Head.",
    ]
    assert why_not(plan, call.id, FIRST_DAY, "12:30") == []
    assert why_not(plan, call.id, LAST_DAY, "14:00") == []
    assert why_not(plan, call.id, LAST_DAY, "14:01") == [
        "Gone from 15:00 on Wednesday, 22 December 2021: Head."
    ]
    first = free_times(plan, call.id)[0]
    assert (first.day, first.starts) == (FIRST_DAY, time(12, 30))


def test_each_comes_with_the_first_of_their_own_journeys() -> None:
    builder = JourneyBuilder()
    head, deputy = builder.member("Head"), builder.member("Deputy")
    call = builder.item("Call", None, minutes=60)
    builder.leg(LegDirection.ARRIVAL, "TK 1", head, arrives_on=FIRST_DAY, arrives="08:00")
    builder.leg(LegDirection.ARRIVAL, "TK 3", deputy, arrives_on=FIRST_DAY, arrives="10:00")
    builder.leg(LegDirection.ARRIVAL, "TK 5", head, deputy, arrives_on=SECOND, arrives="10:00")
    plan = builder.plan()
    assert why_not(plan, call.id, FIRST_DAY, "09:00") == [
        "Not there before 10:00 on Monday, 20 December 2021: Deputy."
    ]
    assert why_not(plan, call.id, SECOND, "09:00") == []


def test_an_item_stands_for_an_arrival_unless_it_is_cancelled() -> None:
    builder = JourneyBuilder()
    builder.member("Head")
    call = builder.item("Call", None, minutes=60)
    builder.item("Arrival", starts="11:00", ends="11:30", kind=ItemKind.ARRIVAL)
    cancelled = ItemStatus.CANCELLED
    builder.item("Later", starts="16:00", ends="16:30", kind=ItemKind.DEPARTURE, status=cancelled)
    plan = builder.plan()
    assert why_not(plan, call.id, FIRST_DAY, "09:00") == [
        "Not there before 11:00 on Monday, 20 December 2021: Head."
    ]
    assert why_not(plan, call.id, FIRST_DAY, "17:00") == []


def test_nothing_stands_against_the_arrival_itself_nor_against_what_hosts_do_alone() -> None:
    builder = JourneyBuilder()
    builder.member("Head")
    arrival = builder.item("Arrival", starts="11:00", ends="11:30", kind=ItemKind.ARRIVAL)
    alone = builder.item("Rehearsal", None, delegation_presence=DelegationPresence.LISTED_ONLY)
    plan = builder.plan()
    assert why_not(plan, arrival.id, FIRST_DAY, "06:00") == []
    assert why_not(plan, alone.id, FIRST_DAY, "06:00") == []


def test_a_flight_between_two_cities_takes_its_time() -> None:
    builder = JourneyBuilder()
    builder.member("Head")
    call = builder.item("Call", None, minutes=60)
    builder.leg(
        LegDirection.BETWEEN, "TK 7", departs_on=SECOND, departs="10:00", arrives_on=SECOND, arrives="11:10"
    )
    plan = builder.plan()
    assert why_not(plan, call.id, SECOND, "09:00") == []
    assert why_not(plan, call.id, SECOND, "09:01") == ["On the way then, with TK 7: Head."]
    assert why_not(plan, call.id, SECOND, "11:10") == []
