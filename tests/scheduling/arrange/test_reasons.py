"""Why an item fits nowhere: the facts rule out every hour, and none of them can be spared."""

from datetime import time, timedelta
from itertools import combinations
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.edits import Change, created, deleted, edit, replaced
from models.identifiers import ItemId, LegId, PersonId, TravelTimeId, UnavailabilityId, new_identifier
from models.item_time import Instant, wall_clock
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg
from models.records.people import Unavailability
from models.records.places import OpeningHours, TravelTime, Venue
from models.records.visits import Member
from models.vocabulary import ItemKind, LegDirection
from scheduling.arrange.hours import starts_for
from scheduling.arrange.obstacles import Sort, days_of_visit, obstacles_of
from scheduling.arrange.proposal import put_at
from scheduling.arrange.reasons import WhyNot, why_not
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS, limits_of
from scheduling.moves import delete_items, put_in_tray
from scheduling.occupancy import zone_of
from scheduling.remedies.free_times import CODES
from scheduling.slots import fit_of
from scheduling.surroundings import ALONE, Surroundings
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans, surroundings

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def open_from(opens: int, closes: int) -> dict[str, Any]:
    """The same hours on every weekday."""
    hours = (OpeningHours(weekday=day, opens=time(opens), closes=time(closes)) for day in range(7))
    return {"opening_hours": tuple(hours)}


def said(why: WhyNot) -> list[str]:
    return [say(one, "en") for one in why.sentences]


def full_day() -> tuple[PlanBuilder, Venue, Item, Item]:
    """A day on which a place closes before the delegation is free for an hour there."""
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.member("Deputy")
    hall, castle = builder.venue("Hall"), builder.venue("Kazlıçeşme", **open_from(9, 17))
    builder.records.append(
        TravelTime(
            id=TravelTimeId(new_identifier()), from_venue_id=hall.id, to_venue_id=castle.id, minutes=30
        )
    )
    talks = builder.item("Talks", starts="09:30", ends="16:05", venue_id=hall.id)
    visit = builder.item("Visit", None, kind=ItemKind.SITE_VISIT, minutes=60, venue_id=castle.id)
    return builder, castle, talks, visit


def fits(plan: Plan, item: Item) -> bool:
    """Whether some start is left within the hours of an arrangement; looked at hour by hour."""
    fit = fit_of(plan, item.id)
    days = days_of_visit(plan)
    starts = (starts_for(limits_of(plan), item, day, fit.minutes, fit.zone) for day in days)
    return any(fit.fits_at(Instant(start)) for several in starts for start in several)


def test_a_place_closes_before_the_delegation_has_time() -> None:
    builder, castle, talks, visit = full_day()
    plan = builder.plan()
    assert not fits(plan, visit)
    why = why_not(plan, visit.id)
    assert said(why) == [
        "It takes 60 min.",
        "Monday, 20 December 2021: Kazlıçeşme is open 09:00–17:00.",
        "Monday, 20 December 2021: “Talks” (09:30–16:05) with its ways takes from 08:50 to 16:45: "
        "the whole delegation.",
    ]
    assert [one.sort for one in why.obstacles] == [Sort.OPENING, Sort.ITEM]
    # Each of the three facts is needed: without it there is an hour.
    assert fits(plan.with_edit(delete_items(plan, [talks.id])), visit)
    longer = msgspec.structs.replace(castle, **open_from(9, 18))
    assert fits(plan.with_edit(edit(Message.of("open"), replaced(castle, longer))), visit)
    shorter = msgspec.structs.replace(visit, minutes=15)
    assert fits(plan.with_edit(edit(Message.of("short"), replaced(visit, shorter))), shorter)


def test_without_any_one_of_the_facts_it_would_fit() -> None:
    """Talks and a place that closes, a day on which it is closed, one on which the head is away, a flight."""
    builder, castle, talks, visit = full_day()
    days = [FIRST_DAY + timedelta(days=number) for number in range(4)]
    head = next(one for one in builder.records if isinstance(one, Member))
    away = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=PersonId(head.person_id or ""),
        first_day=days[2],
        last_day=days[2],
    )
    flight = Leg(
        id=LegId(new_identifier()),
        visit_id=builder.visit.id,
        direction=LegDirection.DEPARTURE,
        departs_on=days[3],
        departs_at=time(0, 30),
    )
    longer = msgspec.structs.replace(builder.visit, last_day=days[3])
    closed = msgspec.structs.replace(castle, closed_dates=(days[1],))
    others = [one for one in builder.records if one not in (builder.visit, castle)]
    plan = Plan.of(longer.id, [longer, closed, *others, away, flight])
    sorts = [Sort.OPENING, Sort.ITEM, Sort.OPENING, Sort.ABSENCE, Sort.JOURNEY]
    assert sorted(one.sort for one in why_not(plan, visit.id).obstacles) == sorted(sorts)
    hours = (*closed.opening_hours[1:], OpeningHours(weekday=0, opens=time(9), closes=time(18)))
    removals: dict[str, tuple[Change, ...]] = {
        "talks": delete_items(plan, [talks.id]).changes,
        "it closes at 17": (replaced(closed, msgspec.structs.replace(closed, opening_hours=hours)),),
        "it is closed": (replaced(closed, msgspec.structs.replace(closed, closed_dates=())),),
        "away": (deleted(away),),
        "flight": (deleted(flight),),
    }
    for name, changes in removals.items():
        without = plan.with_edit(edit(Message.of(name), *changes))
        assert fits(without, visit), name
        assert why_not(without, visit.id).obstacles == (), name


def test_items_that_leave_too_little_between_them_are_told_in_one_breath() -> None:
    builder = PlanBuilder(last_day=NEXT_DAY)
    builder.member("Head")
    for day in (FIRST_DAY, NEXT_DAY):
        builder.item("Talks", day, "09:00", "12:00")
        builder.item("Lunch", day, "12:10", "13:00")
        builder.item("Tour", day, "13:30", "18:00")
    call = builder.item("Call", None, minutes=60)
    why = why_not(builder.plan(), call.id)
    assert said(why) == [
        "It takes 60 min.",
        "“Arrange” puts it between 09:00 and 18:00.",
        "Monday, 20 December 2021 and Tuesday, 21 December 2021: From 09:00 to 18:00 too little time is left "
        "beside “Talks” (09:00–12:00), “Lunch” (12:10–13:00) and “Tour” (13:30–18:00): Head.",
    ]


def test_what_rules_out_every_day_is_told_once() -> None:
    builder, *_, visit = full_day()
    plan = builder.plan()
    head = next(iter(plan.members))
    away = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=PersonId(head.person_id or ""),
        first_day=FIRST_DAY,
        last_day=NEXT_DAY,
        reason="ill",
    )
    plan = plan.with_edit(edit(Message.of("ill"), created(away)))
    why = why_not(plan, visit.id)
    assert said(why) == ["It takes 60 min.", "Head is not available: ill."]
    assert [one.sort for one in why.obstacles] == [Sort.ABSENCE]


def test_what_is_too_long_for_its_hours_is_told_so() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    march = builder.item("March", None, minutes=600)
    assert said(why_not(builder.plan(), march.id)) == [
        "It takes 600 min.",
        "“Arrange” puts it between 09:00 and 18:00.",
    ]


def test_what_fits_after_all_is_told_its_hour() -> None:
    builder, *_, visit = full_day()
    builder.visit = msgspec.structs.replace(builder.visit, last_day=NEXT_DAY)
    plan = Plan.of(builder.visit.id, [builder.visit, *builder.records[1:]])
    why = why_not(plan, visit.id)
    assert why.obstacles == ()
    assert said(why) == ["Nothing stands against 09:00 on Tuesday, 21 December 2021."]
    assert why.fits_at is not None
    assert wall_clock(why.fits_at, why.fit.zone).date() == NEXT_DAY


def test_an_item_at_a_bad_hour_is_looked_at_as_if_it_stood_nowhere() -> None:
    builder, _, _, visit = full_day()
    plan = builder.plan()
    standing = msgspec.structs.replace(visit, day=FIRST_DAY, starts=time(10))
    stands = plan.with_edit(edit(Message.of("put"), replaced(visit, standing)))
    assert said(why_not(stands, visit.id)) == said(why_not(plan, visit.id))


def test_a_wish_of_order_is_a_fact_of_its_own() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    host = builder.person("Host")
    signing = builder.item("Signing", starts="17:00", ends="17:30")
    press = builder.item("Press", None, minutes=45, after_item_id=signing.id)
    builder.attendance(press, host)
    why = why_not(builder.plan(), press.id)
    assert said(why) == [
        "It takes 45 min.",
        "“Arrange” puts it between 09:00 and 18:00.",
        "It is to come after “Signing” (17:00–17:30) on Monday, 20 December 2021.",
    ]
    assert [one.sort for one in why.obstacles] == [Sort.HOURS, Sort.ORDER]


def is_unwise(plan: Plan, item_id: ItemId, start: int | None, around: Surroundings) -> bool:
    """Whether the check would warn of the item where it is put at an instant, for an hour's sake."""
    item = plan.items[item_id]
    clock = wall_clock(Instant(start or 0), zone_of(plan, item))
    after = plan.with_edit(edit(Message.of("put"), replaced(item, put_at(item, clock.date(), clock.time()))))
    return any(
        one.code in CODES and one.severity is not Severity.HINT and item_id in one.item_ids
        for one in check(after, surroundings=around)
    )


@settings(max_examples=80, deadline=None)
@given(plans(), st.data())
def test_the_facts_rule_out_every_hour_and_none_can_be_spared(plan: Plan, data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(sorted(plan.items, key=lambda one: one.id)))
    # A visit of one day, and an item that takes long, so that it often fits nowhere.
    visit = msgspec.structs.replace(plan.visit, last_day=data.draw(st.sampled_from((FIRST_DAY, NEXT_DAY))))
    plan = plan.with_edit(edit(Message.of("short"), replaced(plan.visit, visit)))
    if data.draw(st.booleans()):
        plan = plan.with_edit(put_in_tray(plan, [item.id]))
        long = msgspec.structs.replace(
            plan.items[item.id], minutes=data.draw(st.sampled_from((60, 240, 400, 600)))
        )
        plan = plan.with_edit(edit(Message.of("long"), replaced(plan.items[item.id], long)))
    around = data.draw(st.just(ALONE) | surroundings(plan))
    why = why_not(plan, item.id, around)
    fit = fit_of(plan, item.id, surroundings=around, unknown_way=40)
    allowed = {
        start
        for day in days_of_visit(plan)
        for start in starts_for(DEFAULT_LIMITS, plan.items[item.id], day, fit.minutes, fit.zone)
        if start in why.starts
    }
    left = sorted(start for start in allowed if fit.fits_at(Instant(start)))
    standing = plan.items[item.id]
    if standing.day is not None and standing.starts is None:
        left = [start for start in left if wall_clock(Instant(start), fit.zone).date() == standing.day]
    if not why.obstacles:
        assert why.fits_at in left
        assert not is_unwise(plan, item.id, why.fits_at, around)
        return
    assert all(is_unwise(plan, item.id, start, around) for start in (*left[:2], *left[-2:]))
    assert why.sentences

    def ruled_out(obstacles: Any) -> set[int]:
        """The starts against which the obstacles stand, by their refusals."""
        hours = any(one.sort is Sort.HOURS for one in obstacles)
        refusals = [one for obstacle in obstacles for one in obstacle.refusals]
        return {
            start
            for start in why.starts
            if (hours and start not in allowed) or any(one.begin <= start < one.end for one in refusals)
        }

    assert ruled_out(why.obstacles) == set(why.starts)
    for spared in why.obstacles:
        assert ruled_out([one for one in why.obstacles if one is not spared]) != set(why.starts)


def test_time_is_left_for_a_way_that_nobody_knows() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    hall, office = builder.venue("Hall"), builder.venue("Office")
    builder.item("Talks", starts="09:00", ends="12:00", venue_id=hall.id)
    builder.item("Lunch", starts="13:15", ends="18:00", venue_id=hall.id, kind=ItemKind.LUNCH)
    call = builder.item("Call", None, minutes=30, venue_id=office.id)
    why = why_not(builder.plan(), call.id)
    assert said(why) == [
        "It takes 30 min.",
        "“Arrange” puts it between 09:00 and 18:00.",
        "Monday, 20 December 2021: From 09:00 to 18:40 too little time is left beside “Talks” (09:00–12:00) "
        "and “Lunch” (13:15–18:00) and the ways: Head.",
    ]


def test_time_is_left_for_lunch() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Talks", starts="09:00", ends="12:00")
    builder.item("Tour", starts="13:15", ends="18:00")
    call = builder.item("Call", None, minutes=45)
    assert said(why_not(builder.plan(), call.id)) == [
        "It takes 45 min.",
        "“Arrange” puts it between 09:00 and 18:00.",
        "Monday, 20 December 2021: 45 min are kept free for lunch between 11:30 and 14:30.",
        "Monday, 20 December 2021: “Talks” (09:00–12:00) has Head there.",
        "Monday, 20 December 2021: “Tour” (13:15–18:00) has Head there.",
    ]


@settings(max_examples=60, deadline=None)
@given(plans())
def test_no_fewer_facts_would_do(plan: Plan) -> None:
    visit = msgspec.structs.replace(plan.visit, last_day=FIRST_DAY)
    plan = plan.with_edit(edit(Message.of("short"), replaced(plan.visit, visit)))
    for item in plan.items:
        why = why_not(plan, item.id)
        facts = Facts(plan, DEFAULT_LIMITS)
        known = {one.starts for one in obstacles_of(facts, why.fit, why.starts)}
        everything = (1 << len(why.starts)) - 1
        for chosen in combinations(sorted(known), max(0, len(why.obstacles) - 1)):
            union = 0
            for one in chosen:
                union |= one
            assert union != everything
