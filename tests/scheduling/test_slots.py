"""Where an item fits, held against the whole check at every hour; and why it does not fit elsewhere."""

from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.identifiers import PersonId, TravelTimeId, UnavailabilityId, new_identifier
from models.plan import Plan
from models.records.items import Item
from models.records.people import Unavailability
from models.records.places import OpeningHours, TravelTime
from models.vocabulary import DelegationPresence, ItemKind, Part
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.slots import fit_of, free_times, move_to_slot, start_at
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def offered(plan: Plan, item_id, most: int = 6) -> list[str]:
    return [f"{slot.day:%d} {slot.starts:%H:%M}" for slot in free_times(plan, item_id, most)]


def why_not(plan: Plan, item_id, day: date, clock: str) -> list[str]:
    fit = fit_of(plan, item_id)
    hour = time.fromisoformat(clock)
    return [say(one, "en") for one in fit.reasons_at(start_at(fit, day, hour.hour * 60 + hour.minute))]


def busy_day() -> tuple[PlanBuilder, Item]:
    """A head with talks and lunch, and a call that waits, an hour long."""
    builder = PlanBuilder()
    builder.member("Head")
    hall, office = builder.venue("Hall"), builder.venue("Office")
    way = TravelTime(
        id=TravelTimeId(new_identifier()), from_venue_id=hall.id, to_venue_id=office.id, minutes=20
    )
    builder.records.append(way)
    builder.item("Talks", starts="09:00", ends="10:00", venue_id=hall.id)
    builder.item("Lunch", starts="12:00", ends="13:00", venue_id=hall.id)
    call = builder.item("Call", None, kind=ItemKind.COURTESY_CALL, minutes=60, venue_id=office.id)
    return builder, call


def test_the_way_from_and_to_the_others_is_kept_free() -> None:
    builder, call = busy_day()
    plan = builder.plan()
    assert offered(plan, call.id, 2) == ["20 10:20", "20 13:20"]
    assert why_not(plan, call.id, FIRST_DAY, "09:30") == ["“Talks” 09:00–10:00 has Head there."]
    assert why_not(plan, call.id, FIRST_DAY, "10:10") == [
        "From “Talks” 09:00–10:00 it takes 20 min to get there."
    ]
    assert why_not(plan, call.id, FIRST_DAY, "10:45") == [
        "To “Lunch” 12:00–13:00 it takes 20 min from there."
    ]
    assert why_not(plan, call.id, FIRST_DAY, "10:40") == []


def test_who_may_stay_away_or_is_not_there_stands_against_nothing() -> None:
    builder, _ = busy_day()
    host = builder.person("Host")
    dinner = builder.item("Reception", None, minutes=60, delegation_presence=DelegationPresence.LISTED_ONLY)
    builder.attendance(dinner, host, Part.HOST)
    assert why_not(builder.plan(), dinner.id, FIRST_DAY, "09:30") == []


def test_a_place_with_opening_hours_is_open_all_the_while() -> None:
    builder, _ = busy_day()
    hours = (
        OpeningHours(weekday=0, opens=time(9), closes=time(12)),
        OpeningHours(weekday=0, opens=time(14), closes=time(16)),
    )
    museum = builder.venue("Museum", opening_hours=hours, closed_dates=(FIRST_DAY.replace(day=22),))
    tour = builder.item("Tour", None, kind=ItemKind.SITE_VISIT, minutes=90, venue_id=museum.id)
    plan = builder.plan()
    assert offered(plan, tour.id) == ["20 10:00", "20 14:00"]
    assert why_not(plan, tour.id, FIRST_DAY, "14:31") == ["Museum is open from 14:00 to 16:00."]
    assert why_not(plan, tour.id, NEXT_DAY, "10:00") == ["Museum is closed on Tuesday, 21 December 2021."]


def test_who_is_not_to_be_had_rules_the_hours_out() -> None:
    builder, call = busy_day()
    plan = builder.plan()
    (head,) = plan.members
    absence = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=PersonId(head.person_id or ""),
        first_day=NEXT_DAY,
        last_day=NEXT_DAY,
        ends=time(11),
        reason="council",
    )
    plan = plan.including([absence])
    assert why_not(plan, call.id, NEXT_DAY, "10:59") == ["Head is not available: council."]
    assert why_not(plan, call.id, NEXT_DAY, "11:00") == []


def test_the_last_hour_is_that_at_which_the_visit_still_holds_it() -> None:
    builder, call = busy_day()
    plan = builder.plan()
    assert why_not(plan, call.id, plan.visit.last_day, "23:00") == []
    assert why_not(plan, call.id, plan.visit.last_day, "23:01") == [
        "It would end after the last day of the visit."
    ]


def test_meals_are_offered_at_the_hour_of_meals_and_others_near_to_now() -> None:
    builder, call = busy_day()
    dinner = builder.item("Dinner", None, kind=ItemKind.DINNER)
    visit = builder.item("Visit", NEXT_DAY, starts="15:00", ends="16:00", kind=ItemKind.SITE_VISIT)
    plan = builder.plan()
    assert offered(plan, dinner.id, 1) == ["20 18:30"]
    assert offered(plan, visit.id, 1) == ["21 15:00"]
    slot = free_times(plan, call.id)[0]
    after = plan.with_edit(move_to_slot(plan, call.id, slot))
    assert (after.items[call.id].day, after.items[call.id].starts) == (slot.day, slot.starts)


OF_THE_ITEM_ITSELF = {"no-duration", "ends-before-it-starts"}
"""What is wrong with an item at any hour."""


def errors(plan: Plan) -> set[str]:
    return {
        one.key
        for one in check(plan)
        if one.severity is Severity.ERROR and one.code not in OF_THE_ITEM_ITSELF
    }


@settings(max_examples=60)
@given(plans(), st.data())
def test_what_is_offered_brings_no_new_error(plan: Plan, data: st.DataObject) -> None:
    if not tuple(plan.items):
        return
    item = data.draw(st.sampled_from(sorted(plan.items, key=lambda one: one.id)))
    before = errors(plan)
    for slot in free_times(plan, item.id, 3):
        edit = move_to_slot(plan, item.id, slot)
        after = plan.with_edit(edit)
        new = {key for key in errors(after) - before if item.id in key}
        assert new == set(), (slot, new)


@settings(max_examples=60)
@given(plans(), st.data())
def test_each_hour_is_either_free_or_has_its_reason(plan: Plan, data: st.DataObject) -> None:
    if not tuple(plan.items):
        return
    item = data.draw(st.sampled_from(sorted(plan.items, key=lambda one: one.id)))
    fit = fit_of(plan, item.id)
    for refusal in fit.refusals:
        assert refusal.begin < refusal.end
        assert not fit.fits_at(refusal.begin)
        assert refusal.reason in fit.reasons_at(refusal.begin)
    for stretch in fit.stretches:
        assert fit.reasons_at(stretch.begin) == ()
