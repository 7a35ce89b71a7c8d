"""What would help an item that fits nowhere: every help, once done, lets it fit."""

from datetime import time, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.edits import edit, replaced
from models.identifiers import LegId, PersonId, TravelTimeId, UnavailabilityId, new_identifier
from models.item_time import Instant, instant_at
from models.messages import Message
from models.plan import Plan
from models.records.items import Item
from models.records.journeys import Leg
from models.records.people import Unavailability
from models.records.places import OpeningHours, TravelTime
from models.vocabulary import DelegationPresence, Importance, ItemKind, ItemStatus, LegDirection, Part
from scheduling.arrange.helping import MOST, Help, what_would_help
from scheduling.arrange.hours import starts_for
from scheduling.arrange.obstacles import days_of_visit
from scheduling.arrange.reasons import why_not
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.limits import limits_of
from scheduling.moves import put_in_tray
from scheduling.occupancy import zone_of
from scheduling.remedies.free_times import CODES
from scheduling.slots import fit_of
from scheduling.surroundings import ALONE
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans, surroundings

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def open_from(opens: int, closes: int) -> dict[str, Any]:
    hours = (OpeningHours(weekday=day, opens=time(opens), closes=time(closes)) for day in range(7))
    return {"opening_hours": tuple(hours)}


def helps(plan: Plan, item: Item) -> dict[str, Help]:
    """The helps by what they say."""
    return {say(one.message, "en"): one for one in what_would_help(plan, why_not(plan, item.id))}


def start_of(plan: Plan, item: Item) -> Instant:
    placed = plan.items[item.id]
    assert placed.day is not None
    assert placed.starts is not None
    return instant_at(placed.day, placed.starts, zone_of(plan, placed))


def fits_as_it_stands(plan: Plan, item: Item) -> bool:
    return fit_of(plan, item.id).fits_at(start_of(plan, item))


def fits(plan: Plan, item: Item) -> bool:
    """Whether an arrangement finds an hour."""
    fit = fit_of(plan, item.id)
    days = days_of_visit(plan)
    starts = (starts_for(limits_of(plan), item, day, fit.minutes, fit.zone) for day in days)
    return any(fit.fits_at(Instant(start)) for several in starts for start in several)


def done(plan: Plan, item: Item, help_: Help) -> Plan:
    """The plan after a help; the item stands and nothing stands against it."""
    assert help_.edit is not None
    after = plan.with_edit(help_.edit)
    assert fits_as_it_stands(after, item)
    assert [one for one in check(after) if one.severity is Severity.ERROR] == []
    return after


def one_day(minutes: int, **fields: Any) -> tuple[PlanBuilder, Item, Item]:
    """A day that is full but for an hour before lunch and three quarters in the afternoon."""
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Talks", starts="09:00", ends="11:00", locked=True)
    builder.item("Lunch", starts="12:00", ends="13:00", kind=ItemKind.LUNCH, locked=True)
    tour = builder.item("Tour", starts="13:45", ends="18:00", **fields)
    return builder, tour, builder.item("Call", None, minutes=minutes)


def test_it_is_shortened_to_the_longest_that_fits() -> None:
    builder, _, call = one_day(75, locked=True)
    plan = builder.plan()
    name = "Shorten it to 60 min and put it on Monday, 20 December 2021, 11:00"
    after = done(plan, call, helps(plan, call)[name])
    assert (after.items[call.id].minutes, after.items[call.id].starts) == (60, time(11))


def test_nothing_is_made_shorter_than_a_quarter_of_an_hour() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Talks", starts="09:00", ends="12:00", locked=True)
    builder.item("Tour", starts="12:10", ends="18:00", locked=True)
    call = builder.item("Call", None, minutes=30)
    assert not any(name.startswith("Shorten") for name in helps(builder.plan(), call))


def test_what_is_in_the_way_moves_as_little_as_can_be() -> None:
    builder, tour, call = one_day(75)
    short = msgspec.structs.replace(tour, ends=time(15))
    builder.records[builder.records.index(tour)] = short
    builder.item("Press", starts="16:00", ends="18:00", locked=True)
    builder.records = [one for one in builder.records if one is not call]
    call = builder.item("Call", None, minutes=90)
    plan = builder.plan()
    name = "On Monday, 20 December 2021, move “Tour” (13:45–15:00) to 13:15: then there is room at 14:30"
    after = done(plan, call, helps(plan, call)[name])
    assert after.items[tour.id].starts == time(13, 15)


def test_what_is_locked_stays_and_what_is_confirmed_moves_last() -> None:
    builder, _, call = one_day(75, status=ItemStatus.CONFIRMED)
    builder.visit = msgspec.structs.replace(builder.visit, last_day=NEXT_DAY)
    builder.records[0] = builder.visit
    builder.item("Seminar", NEXT_DAY, "10:00", "17:30")
    plan = builder.plan()
    moves = [name for name in helps(plan, call) if name.startswith(("Move", "On"))]
    assert "Seminar" in moves[0]
    assert not any("Talks" in name or "Lunch" in name for name in moves)


def test_what_is_less_important_may_wait_instead() -> None:
    builder, tour, call = one_day(75, importance=Importance.LOW)
    plan = builder.plan()
    name = (
        "Let “Tour” (13:45–18:00) wait, which is less important: then there is room on "
        "Monday, 20 December 2021, 13:00"
    )
    after = done(plan, call, helps(plan, call)[name])
    assert after.items[tour.id].day is None
    builder, _, call = one_day(75, importance=Importance.NORMAL)
    assert not any(name.startswith("Let “") for name in helps(builder.plan(), call))


def test_an_unusual_hour_is_named_as_such() -> None:
    builder, _, call = one_day(75, locked=True)
    plan = builder.plan()
    name = "Put it on Monday, 20 December 2021 as early as 07:45"
    done(plan, call, helps(plan, call)[name])


def test_what_is_only_tight_is_offered_with_its_warning() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    hall, office = builder.venue("Hall"), builder.venue("Office", **open_from(10, 12))
    way = TravelTimeId(new_identifier())
    builder.records.append(TravelTime(id=way, from_venue_id=hall.id, to_venue_id=office.id, minutes=10))
    builder.item("Talks", starts="09:00", ends="10:00", venue_id=hall.id)
    builder.item("Lunch", starts="11:20", ends="13:00", venue_id=hall.id)
    call = builder.item("Call", None, minutes=60, venue_id=office.id)
    plan = builder.plan()
    first, *_ = what_would_help(plan, why_not(plan, call.id))
    assert say(first.message, "en") == (
        "Put it on Monday, 20 December 2021, 10:10, in spite of this: To “Lunch” (11:20–13:00) it takes "
        "10 min, which leaves less than 10 min to spare. From “Talks” (09:00–10:00) it takes 10 min, which "
        "leaves less than 10 min to spare."
    )
    assert first.edit is not None
    after = plan.with_edit(first.edit)
    assert [one for one in check(after) if one.severity is Severity.ERROR] == []


def closing_castle(**fields: Any) -> tuple[PlanBuilder, Item]:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    castle = builder.venue("Kazlıçeşme", **fields)
    builder.item("Talks", starts="07:00", ends="16:45", locked=True)
    return builder, builder.item("Visit", None, kind=ItemKind.SITE_VISIT, minutes=60, venue_id=castle.id)


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        (
            17,
            "If Kazlıçeşme stayed open until 17:45 on Monday, 20 December 2021, it would fit at 16:45.",
        ),
        (
            15,
            "If Kazlıçeşme stayed open until 17:45 on Monday, 20 December 2021, it would fit at 16:45.",
        ),
    ],
)
def test_a_place_could_stay_open(closes: int, expected: str) -> None:
    builder, visit = closing_castle(**open_from(9, closes))
    plan = builder.plan()
    assert helps(plan, visit)[expected].edit is None
    (castle,) = plan.venues
    hours = (OpeningHours(weekday=0, opens=time(9), closes=time(17, 45)),)
    longer = msgspec.structs.replace(castle, opening_hours=hours)
    assert fits(plan.with_edit(edit(Message.of("longer"), replaced(castle, longer))), visit)
    hours = (OpeningHours(weekday=0, opens=time(9), closes=time(17, 40)),)
    longer = msgspec.structs.replace(castle, opening_hours=hours)
    assert not fits(plan.with_edit(edit(Message.of("longer"), replaced(castle, longer))), visit)


def test_a_place_could_open_on_a_day_on_which_it_is_closed() -> None:
    builder, visit = closing_castle(closed_dates=(FIRST_DAY,))
    expected = (
        "If Kazlıçeşme were open from 16:45 to 17:45 on Monday, 20 December 2021, it would fit at 16:45."
    )
    assert helps(builder.plan(), visit)[expected].edit is None


def test_a_place_could_open_sooner() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    castle = builder.venue("Castle", **open_from(12, 18))
    builder.item("Talks", starts="11:00", ends="21:00", locked=True)
    visit = builder.item("Visit", None, minutes=60, venue_id=castle.id)
    expected = "If Castle opened at 10:00 on Monday, 20 December 2021, it would fit at 10:00."
    assert expected in helps(builder.plan(), visit)


def test_it_can_take_place_elsewhere() -> None:
    builder, visit = closing_castle(**open_from(9, 17))
    tent = builder.venue("Tent")
    builder.records[builder.records.index(visit)] = visit = msgspec.structs.replace(
        visit, fallback_venue_id=tent.id
    )
    plan = builder.plan()
    after = done(plan, visit, helps(plan, visit)["Have it in Tent on Monday, 20 December 2021, 16:45"])
    assert after.items[visit.id].venue_id == tent.id


def test_a_day_more_is_added_where_nobody_leaves() -> None:
    builder, _, call = one_day(75, locked=True)
    plan = builder.plan()
    name = "Let the visit last until Tuesday, 21 December 2021: then there is room at 09:00"
    after = done(plan, call, helps(plan, call)[name])
    assert after.visit.last_day == NEXT_DAY


def test_whoever_leaves_would_have_to_leave_later() -> None:
    builder, _, call = one_day(75, locked=True)
    flight = Leg(
        id=LegId(new_identifier()),
        visit_id=builder.visit.id,
        direction=LegDirection.DEPARTURE,
        departs_on=FIRST_DAY,
        departs_at=time(20),
        arrives_on=FIRST_DAY,
        arrives_at=time(23),
    )
    builder.records.append(flight)
    name = "If the delegation left a day later, it would fit on Tuesday, 21 December 2021, 09:00."
    found = helps(builder.plan(), call)
    assert found[name].edit is None
    assert not any(name.startswith("Let the visit last") for name in found)


def test_an_order_that_was_only_wished_for_can_be_given_up() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    signing = builder.item("Signing", starts="17:00", ends="17:30", locked=True)
    press = builder.item("Press", None, minutes=45, after_item_id=signing.id)
    plan = builder.plan()
    name = "Forget that it comes after “Signing”: then there is room on Monday, 20 December 2021, 09:00"
    after = done(plan, press, helps(plan, press)[name])
    assert after.items[press.id].after_item_id is None


def test_it_can_do_without_a_guest_who_is_elsewhere() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    guest, host = builder.person("Guest"), builder.person("Host")
    talks = builder.item(
        "Talks", starts="09:00", ends="18:00", locked=True, delegation_presence=DelegationPresence.LISTED_ONLY
    )
    call = builder.item("Call", None, minutes=60, delegation_presence=DelegationPresence.LISTED_ONLY)
    builder.attendance(talks, guest)
    builder.attendance(call, guest)
    builder.attendance(call, host, Part.HOST)
    plan = builder.plan()
    found = helps(plan, call)
    done(plan, call, found["Have it without Guest on Monday, 20 December 2021, 09:00"])
    assert not any("without Host" in name for name in found)


def test_what_others_would_have_to_see_to_is_told() -> None:
    builder, _, call = one_day(60, locked=True)
    head = next(one for one in builder.plan().members)
    builder.records.append(
        Unavailability(
            id=UnavailabilityId(new_identifier()),
            person_id=PersonId(head.person_id or ""),
            first_day=FIRST_DAY,
            last_day=FIRST_DAY,
            starts=time(11, 30),
            ends=time(12),
        )
    )
    name = "It would fit on Monday, 20 December 2021, 11:00, if this were not so: Head is not available."
    assert helps(builder.plan(), call)[name].edit is None


def test_what_fits_after_all_is_put_there() -> None:
    builder, _, call = one_day(45)
    plan = builder.plan()
    found = helps(plan, call)
    assert list(found) == ["Put it on Monday, 20 December 2021, 11:00"]
    done(plan, call, found["Put it on Monday, 20 December 2021, 11:00"])


def test_a_lunch_that_would_be_lost_is_told() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.item("Talks", starts="09:00", ends="12:00", locked=True)
    builder.item("Tour", starts="13:15", ends="18:00", locked=True)
    call = builder.item("Call", None, minutes=60)
    plan = builder.plan()
    expected = (
        "Put it on Monday, 20 December 2021, 12:00, in spite of this: 45 min are kept free for lunch between "
        "11:30 and 14:30."
    )
    found = helps(plan, call)
    assert found[expected].edit is not None
    assert "Shorten it to 30 min and put it on Monday, 20 December 2021, 12:00" in found


def test_what_is_planned_for_a_day_is_shortened_for_that_day() -> None:
    builder, _, _ = one_day(30, locked=True)
    builder.visit = msgspec.structs.replace(builder.visit, last_day=NEXT_DAY)
    builder.records[0] = builder.visit
    walk = builder.item("Walk", FIRST_DAY, minutes=90)
    found = helps(builder.plan(), walk)
    assert "Shorten it to 60 min and put it on Monday, 20 December 2021, 11:00" in found
    expected = (
        "Put it on Tuesday, 21 December 2021, 09:00, in spite of this: It is planned for "
        "Monday, 20 December 2021."
    )
    assert expected in found


@settings(max_examples=40, deadline=None)
@given(plans(), st.data())
def test_every_help_lets_the_item_fit(plan: Plan, data: st.DataObject) -> None:
    visit = msgspec.structs.replace(plan.visit, last_day=data.draw(st.sampled_from((FIRST_DAY, NEXT_DAY))))
    plan = plan.with_edit(edit(Message.of("short"), replaced(plan.visit, visit)))
    item = data.draw(st.sampled_from(sorted(plan.items, key=lambda one: one.id)))
    if item.status in (ItemStatus.CANCELLED, ItemStatus.DECLINED):
        return
    if data.draw(st.booleans()):
        plan = plan.with_edit(put_in_tray(plan, [item.id]))
        long = msgspec.structs.replace(
            plan.items[item.id], minutes=data.draw(st.sampled_from((60, 240, 600)))
        )
        plan = plan.with_edit(edit(Message.of("long"), replaced(plan.items[item.id], long)))
    around = data.draw(st.just(ALONE) | surroundings(plan))
    why = why_not(plan, item.id, around)
    base = plan if plan.items[item.id].day is None else plan.with_edit(put_in_tray(plan, [item.id]))
    known = {one.key for one in check(base, surroundings=around)}
    found = what_would_help(plan, why, around)
    assert len(found) <= MOST
    for one in found:
        if one.edit is None:
            continue
        after = plan.with_edit(one.edit)
        fit = fit_of(after, item.id, surroundings=around)
        against = fit.refusals_at(start_of(after, item))
        assert not any(refusal.is_certain for refusal in against), say(one.message, "en")
        if "in spite of" not in one.message.msgid:
            assert not against, say(one.message, "en")
        new = [one_ for one_ in check(after, surroundings=around) if one_.key not in known]
        grave = [conflict for conflict in new if conflict.severity is Severity.ERROR]
        assert not CODES & {conflict.code for conflict in grave}, grave
        if "in spite of" not in one.message.msgid:
            unwise = [conflict for conflict in new if conflict.severity is Severity.WARNING]
            unwise = [conflict for conflict in unwise if item.id in conflict.item_ids]
            assert not CODES & {conflict.code for conflict in unwise}, unwise
        locked = {other.id for other in plan.items if other.locked}
        assert not locked & one.edit.ids_of(Item) - {item.id}
