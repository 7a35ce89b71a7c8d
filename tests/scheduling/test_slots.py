"""Where an item fits, held against the whole check at every hour; and why it does not fit elsewhere."""

from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.identifiers import PersonId, TravelTimeId, UnavailabilityId, VisitSettingId, new_identifier
from models.plan import Plan
from models.records.items import Item
from models.records.people import Unavailability
from models.records.places import OpeningHours, TravelTime
from models.records.settings import VisitSetting
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus, Part
from scheduling.check import check
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.limits import limits_of
from scheduling.moves import move_to
from scheduling.occupancy import Attendee, interval_of
from scheduling.rules import order_broken, person_double_booked, travel_too_short
from scheduling.slots import STEP_MINUTES, fit_of, fit_together, free_times, move_to_slot, start_at
from scheduling.surroundings import ALONE
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans, surroundings

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
    assert offered(plan, call.id, 2) == ["20 10:30", "20 13:30"]
    assert why_not(plan, call.id, FIRST_DAY, "09:30") == ["“Talks” (09:00–10:00) has Head there."]
    assert why_not(plan, call.id, FIRST_DAY, "10:10") == [
        "From “Talks” (09:00–10:00) it takes 20 min to get there."
    ]
    assert why_not(plan, call.id, FIRST_DAY, "10:45") == [
        "To “Lunch” (12:00–13:00) it takes 20 min from there."
    ]
    assert why_not(plan, call.id, FIRST_DAY, "10:30") == []
    assert why_not(plan, call.id, FIRST_DAY, "10:29") == [
        "From “Talks” (09:00–10:00) it takes 20 min, which leaves less than 10 min to spare."
    ]
    assert why_not(plan, call.id, FIRST_DAY, "10:31") == [
        "To “Lunch” (12:00–13:00) it takes 20 min, which leaves less than 10 min to spare."
    ]


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
    assert why_not(plan, tour.id, FIRST_DAY, "14:31") == [
        "Museum is open 09:00–12:00 and 14:00–16:00 on Monday, 20 December 2021."
    ]
    assert why_not(plan, tour.id, NEXT_DAY, "10:00") == ["Museum is closed on Tuesday, 21 December 2021."]


def test_a_hall_is_closed_with_its_building_and_a_restaurant_open_past_midnight() -> None:
    builder, _ = busy_day()
    evening = (OpeningHours(weekday=0, opens=time(18), closes=time(1)),)
    house = builder.venue("House", opening_hours=evening)
    hall = builder.venue("Hall of the house", parent_id=house.id)
    dinner = builder.item("Dinner", None, kind=ItemKind.DINNER, minutes=180, venue_id=hall.id)
    plan = builder.plan()
    assert why_not(plan, dinner.id, FIRST_DAY, "22:00") == []
    assert why_not(plan, dinner.id, FIRST_DAY, "22:01") == [
        "House is open 18:00–01:00 on Monday, 20 December 2021."
    ]


def test_who_answers_for_it_from_the_desk_may_be_elsewhere() -> None:
    builder = PlanBuilder()
    host, clerk = builder.person("Host"), builder.person("Clerk")
    talks = builder.item("Talks", starts="09:00", ends="10:00")
    call = builder.item("Call", None, minutes=60)
    for item in (talks, call):
        builder.attendance(item, clerk, Part.RESPONSIBLE)
    builder.attendance(talks, host, Part.HOST)
    assert why_not(builder.plan(), call.id, FIRST_DAY, "09:30") == []


def test_each_free_day_is_offered_and_not_the_hour_it_has() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    call = builder.item("Call", starts="10:00", ends="10:30")
    assert offered(builder.plan(), call.id) == ["21 10:00", "22 10:00"]


def test_what_has_a_day_and_no_hour_is_offered_that_day_first() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    call = builder.item("Call", NEXT_DAY)
    assert offered(builder.plan(), call.id) == ["21 09:00", "20 09:00", "22 09:00"]


def test_what_is_only_tight_comes_last_and_says_why() -> None:
    """Between two talks there are 80 minutes: 60 for the call, 20 for both ways, and nothing to spare."""
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    hall = builder.venue("Hall")
    hours = (OpeningHours(weekday=0, opens=time(10), closes=time(12)),)
    office = builder.venue("Office", opening_hours=hours)
    builder.records.append(
        TravelTime(
            id=TravelTimeId(new_identifier()), from_venue_id=hall.id, to_venue_id=office.id, minutes=10
        )
    )
    builder.item("Talks", starts="09:00", ends="10:00", venue_id=hall.id)
    builder.item("Lunch", starts="11:20", ends="13:00", venue_id=hall.id)
    call = builder.item("Call", None, minutes=60, venue_id=office.id)
    (slot,) = free_times(builder.plan(), call.id)
    assert (slot.day, slot.starts, slot.is_free) == (FIRST_DAY, time(10, 10), False)
    assert say(slot.reason, "en") == (
        "To “Lunch” (11:20–13:00) it takes 10 min, which leaves less than 10 min to spare."
    )


def test_before_a_call_in_the_rush_hour_one_leaves_the_sooner() -> None:
    """35 minutes in empty streets, 46 from 07:30 on, and ten to spare."""
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    hall = builder.venue("Hall", latitude=41.0262, longitude=29.0157)
    office = builder.venue("Office", latitude=40.9899, longitude=28.9039)
    builder.item("Talks", starts="09:00", ends="10:00", venue_id=hall.id)
    breakfast = builder.item("Breakfast", None, minutes=30, venue_id=office.id)
    plan = builder.plan()
    assert why_not(plan, breakfast.id, FIRST_DAY, "07:34") == []
    assert why_not(plan, breakfast.id, FIRST_DAY, "07:35") == [
        "To “Talks” (09:00–10:00) it takes 46 min, which leaves less than 10 min to spare."
    ]


def test_several_that_keep_their_distance_fit_where_each_of_them_does() -> None:
    builder, call = busy_day()
    plan = builder.plan()
    alone = fit_of(plan, call.id)
    both = fit_together([(alone, 0), (alone, 90)])
    assert both.minutes == 150
    for minute in range(0, 24 * 60, 10):
        first, second = start_at(alone, FIRST_DAY, minute), start_at(alone, FIRST_DAY, minute + 90)
        assert both.fits_at(first) == (alone.fits_at(first) and alone.fits_at(second))


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
    assert offered(plan, visit.id, 1) == ["20 15:00"]
    slot = free_times(plan, call.id)[0]
    after = plan.with_edit(move_to_slot(plan, call.id, slot))
    assert (after.items[call.id].day, after.items[call.id].starts) == (slot.day, slot.starts)


OF_HOURS = {
    "person-double-booked",
    "venue-double-booked",
    "venue-closed",
    "venue-unavailable",
    "person-unavailable",
    "travel-too-short",
    "outside-visit",
    "order-broken",
}
"""The rules that an hour can break. The others find the same of an item at every hour."""
MAY_STAY_AWAY = {person_double_booked.OPTIONAL.sentence, travel_too_short.OPTIONAL.sentence}
"""What is said of those who need not be there, and against whom no hour is held."""


def _binds_nobody(conflict: Conflict, able_to_stay_away: set[Attendee]) -> bool:
    """Whether another visit needs nobody but those who may stay away from the item here."""
    if conflict.message.msgid != person_double_booked.PERHAPS_ELSEWHERE.sentence:
        return False
    return able_to_stay_away.issuperset(conflict.record_ids[1:-1])


@settings(max_examples=120, deadline=None)
@given(plans(), st.data())
def test_every_hour_of_a_day_is_judged_as_the_check_judges_it(plan: Plan, data: st.DataObject) -> None:
    able = [one for one in plan.items if one.status not in (ItemStatus.CANCELLED, ItemStatus.DECLINED)]
    if not able:
        return
    item = data.draw(st.sampled_from(sorted(able, key=lambda one: one.id)))
    day = data.draw(st.sampled_from((FIRST_DAY, NEXT_DAY)))
    around = data.draw(st.just(ALONE) | surroundings(plan))
    fit = fit_of(plan, item.id, surroundings=around)
    booked = Facts(plan, limits_of(plan)).booked(item.id)
    able_to_stay_away = {who for who, how in booked.items() if not how.required}
    for minute in range(7 * 60, 15 * 60, STEP_MINUTES):
        after = plan.with_edit(move_to(plan, item.id, day, time(minute // 60, minute % 60)))
        when = interval_of(after, after.items[item.id])
        if when is None or when.minutes <= 0:
            return
        conflicts = check(after, surroundings=around)
        found = [one for one in conflicts if item.id in one.item_ids and one.code in OF_HOURS]
        found = [one for one in found if not _binds_nobody(one, able_to_stay_away)]
        found = [one for one in found if one.aspect != order_broken.CIRCLE.aspect]
        refused = [one for one in fit.refusals_at(start_at(fit, day, minute)) if one.code in OF_HOURS]
        errors = {one.code for one in found if one.severity is Severity.ERROR}
        assert {one.code for one in refused if one.is_certain} == errors, minute
        warned = {one.code for one in found if one.message.msgid not in MAY_STAY_AWAY}
        assert {one.code for one in refused} == warned, minute


@settings(max_examples=60)
@given(plans(), st.data())
def test_what_is_offered_brings_no_new_error(plan: Plan, data: st.DataObject) -> None:
    if not tuple(plan.items):
        return
    item = data.draw(st.sampled_from(sorted(plan.items, key=lambda one: one.id)))
    for slot in free_times(plan, item.id, 4):
        after = plan.with_edit(move_to_slot(plan, item.id, slot))
        found = [one for one in check(after) if item.id in one.item_ids and one.code in OF_HOURS]
        grave = [one for one in found if one.severity is Severity.ERROR]
        assert grave == [], slot
        if slot.is_free:
            assert {one.message.msgid for one in found} <= MAY_STAY_AWAY, slot


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


def test_the_buffers_that_the_visit_has_set_are_kept() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    hall, palace = builder.venue("Hall"), builder.venue("Palace")
    builder.records.append(
        TravelTime(
            id=TravelTimeId(new_identifier()), from_venue_id=hall.id, to_venue_id=palace.id, minutes=20
        )
    )
    builder.item("Talks", FIRST_DAY, "10:00", "11:00", venue_id=hall.id)
    lunch = builder.item("Lunch", FIRST_DAY, "13:00", "14:00", venue_id=palace.id)

    def is_free(plan: Plan, clock: int) -> bool:
        fit = fit_of(plan, lunch.id)
        return fit.fits_at(start_at(fit, FIRST_DAY, clock))

    assert is_free(builder.plan(), 11 * 60 + 30)
    builder.records.append(
        VisitSetting(
            id=VisitSettingId(new_identifier()),
            visit_id=builder.visit.id,
            name="travel_buffer_minutes",
            value="40",
        )
    )
    assert not is_free(builder.plan(), 11 * 60 + 30)
    assert is_free(builder.plan(), 12 * 60)
