"""Journeys: how long they take across zones, who travels and who meets them."""

from datetime import date

import pytest

from exports.wording import say
from models.edits import Edit
from models.identifiers import PersonId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.journeys import Leg
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import GreetingDuty, LegDirection
from scheduling import journeys
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from tests.scheduling.journey_plans import JourneyBuilder, night

ARRIVAL, DEPARTURE, BETWEEN = LegDirection.ARRIVAL, LegDirection.DEPARTURE, LegDirection.BETWEEN


def numbers(legs: tuple[Leg, ...]) -> list[str]:
    return [leg.number for leg in legs]


def made_leg(edit: Edit) -> Leg:
    (leg,) = (change.after for change in edit.changes if isinstance(change.after, Leg))
    return leg


@pytest.mark.parametrize(
    ("departs", "departs_zone", "arrives", "arrives_zone", "nights", "minutes"),
    [
        ("10:00", None, "12:30", None, 0, 150),
        ("07:05", "Asia/Almaty", "09:45", "Europe/Istanbul", 0, 340),
        ("23:30", "Europe/Istanbul", "08:40", "Asia/Almaty", 1, 370),
        ("12:00", "Europe/Istanbul", "11:00", "Europe/Istanbul", 0, -60),
        ("12:00", "Europe/Istanbul", "14:00", "Nowhere/Town", 0, 120),
    ],
)
def test_a_journey_takes_as_long_as_it_takes_whatever_the_clocks_show(
    departs: str, departs_zone: str | None, arrives: str, arrives_zone: str | None, nights: int, minutes: int
) -> None:
    builder = JourneyBuilder()
    leg = builder.leg(
        ARRIVAL,
        departs=departs,
        departs_on=FIRST_DAY,
        departs_zone=departs_zone,
        arrives=arrives,
        arrives_on=night(nights),
        arrives_zone=arrives_zone,
    )
    assert journeys.minutes_on_the_way(builder.plan(), leg) == minutes


def test_without_an_hour_nobody_knows_how_long_it_takes() -> None:
    builder = JourneyBuilder()
    leg = builder.leg(ARRIVAL, departs_on=FIRST_DAY, departs="10:00", arrives_on=FIRST_DAY)
    assert journeys.minutes_on_the_way(builder.plan(), leg) is None


def test_journeys_stand_as_they_take_place_those_without_a_day_last() -> None:
    builder = JourneyBuilder()
    builder.leg(DEPARTURE, "no day")
    builder.leg(DEPARTURE, "home", departs_on=LAST_DAY, departs="18:00")
    builder.leg(ARRIVAL, "early in Almaty", departs_on=FIRST_DAY, departs="09:00", departs_zone="Asia/Almaty")
    builder.leg(ARRIVAL, "later", arrives_on=FIRST_DAY, arrives="08:00")
    builder.leg(BETWEEN, "some time that day", departs_on=night(1))
    assert numbers(journeys.legs_in_order(builder.plan())) == [
        "early in Almaty",
        "later",
        "some time that day",
        "home",
        "no day",
    ]


def delegation(number: int = 3) -> tuple[JourneyBuilder, list[Member]]:
    builder = JourneyBuilder()
    return builder, [builder.member(name) for name in ("Nurbol", "Ainur", "Asem")[:number]]


def test_nobody_listed_means_everybody() -> None:
    builder, members = delegation()
    everybody, some = builder.leg(ARRIVAL), builder.leg(ARRIVAL, "2", members[2], members[0])
    plan = builder.plan()
    assert journeys.travellers(plan, everybody) == tuple(members)
    assert journeys.travellers(plan, some) == (members[0], members[2])


def test_who_has_no_journey_is_named() -> None:
    builder, members = delegation()
    builder.leg(ARRIVAL, "1", members[0])
    plan = builder.plan()
    assert journeys.without_a_leg(plan, ARRIVAL) == (members[1], members[2])
    assert journeys.without_a_leg(plan, DEPARTURE) == tuple(members)


def test_choosing_everybody_lists_nobody_and_choosing_nobody_changes_nothing() -> None:
    builder, members = delegation()
    leg = builder.leg(ARRIVAL, "1", members[0])
    plan = builder.plan()
    both = plan.with_edit(journeys.have_travel(plan, leg, [members[0].id, members[1].id]))
    assert [link.member_id for link in both.leg_members] == [members[0].id, members[1].id]
    everybody = both.with_edit(journeys.have_travel(both, leg, [member.id for member in members]))
    assert len(everybody.leg_members) == 0
    assert journeys.have_travel(plan, leg, []).changes == ()


def test_a_new_arrival_is_on_the_first_day_and_a_departure_is_the_way_back() -> None:
    builder, members = delegation()
    plan = builder.plan()
    first = made_leg(journeys.new_leg(plan, ARRIVAL))
    assert (first.departs_on, first.arrives_on, first.departs_at) == (FIRST_DAY, FIRST_DAY, None)
    builder.leg(
        ARRIVAL,
        "TK 351",
        members[1],
        carrier="Turkish Airlines",
        from_place=Localized.of(en="Almaty"),
        to_place=Localized.of(en="Istanbul"),
        departs_zone="Asia/Almaty",
        arrives_on=FIRST_DAY,
    )
    plan = builder.plan()
    edit = journeys.new_leg(plan, DEPARTURE)
    back = made_leg(edit)
    after = plan.with_edit(edit)
    assert (back.from_place, back.to_place) == (Localized.of(en="Istanbul"), Localized.of(en="Almaty"))
    assert (back.carrier, back.number, back.departs_zone, back.arrives_zone, back.departs_on) == (
        "Turkish Airlines",
        "",
        None,
        "Asia/Almaty",
        LAST_DAY,
    )
    assert journeys.travellers(after, back) == (members[1],)
    assert made_leg(journeys.new_leg(after, DEPARTURE)).carrier == ""


def test_a_journey_between_cities_has_no_day_yet() -> None:
    assert made_leg(journeys.new_leg(PlanBuilder().plan(), BETWEEN)).departs_on is None


def test_the_other_day_follows_where_it_was_the_same_or_unknown() -> None:
    leg = JourneyBuilder().leg(DEPARTURE, departs_on=FIRST_DAY, arrives_on=FIRST_DAY)
    later = journeys.with_departure_day(leg, night(1))
    assert (later.departs_on, later.arrives_on) == (night(1), night(1))
    overnight = journeys.with_arrival_day(later, night(2))
    assert (overnight.departs_on, overnight.arrives_on) == (night(1), night(2))
    assert journeys.with_departure_day(overnight, night(0)).arrives_on == night(2)


def test_an_arriving_journey_of_one_day_is_moved_by_its_arrival() -> None:
    leg = JourneyBuilder().leg(ARRIVAL, departs_on=FIRST_DAY, arrives_on=FIRST_DAY)
    moved = journeys.with_arrival_day(leg, night(1))
    assert (moved.departs_on, moved.arrives_on) == (night(1), night(1))
    known = JourneyBuilder().leg(ARRIVAL, departs_on=FIRST_DAY, departs="22:00", arrives_on=FIRST_DAY)
    assert journeys.with_arrival_day(known, night(1)).departs_on == FIRST_DAY


def greeters(plan: Plan, leg: Leg) -> list[tuple[str, GreetingDuty]]:
    return [
        (plan.persons[one.person_id].name.in_language("en"), one.duty)
        for one in journeys.greeters_of(plan, leg)
    ]


def test_people_meet_a_journey_in_their_order_until_they_need_not() -> None:
    builder = JourneyBuilder()
    mayor = builder.person("Mayor")
    leg = builder.leg(ARRIVAL, "TK 351")
    plan = builder.plan()
    plan = plan.with_edit(journeys.greet(plan, leg, mayor.id, GreetingDuty.GREETER))
    deputy = Person(id=PersonId(new_identifier()), name=Localized.of(en="Deputy"))
    plan = plan.with_edit(journeys.greet(plan, leg, deputy, GreetingDuty.SEE_OFF))
    assert greeters(plan, leg) == [("Mayor", GreetingDuty.GREETER), ("Deputy", GreetingDuty.SEE_OFF)]
    second = journeys.greeters_of(plan, leg)[1]
    plan = plan.with_edit(journeys.change_duty(plan, second, GreetingDuty.GREETER))
    plan = plan.with_edit(journeys.shift_greeter(plan, journeys.greeters_of(plan, leg)[1], -1))
    assert greeters(plan, leg) == [("Deputy", GreetingDuty.GREETER), ("Mayor", GreetingDuty.GREETER)]
    plan = plan.with_edit(journeys.release_greeter(plan, journeys.greeters_of(plan, leg)[0]))
    assert greeters(plan, leg) == [("Mayor", GreetingDuty.GREETER)]


def test_who_comes_to_a_departure_sees_off() -> None:
    builder = JourneyBuilder()
    assert journeys.usual_duty(builder.leg(DEPARTURE)) is GreetingDuty.SEE_OFF
    assert journeys.usual_duty(builder.leg(ARRIVAL)) is GreetingDuty.GREETER


def test_deleting_a_journey_takes_travellers_and_rides_along_and_can_be_taken_back() -> None:
    builder, members = delegation()
    leg = builder.leg(ARRIVAL, "351", members[0], carrier="TK")
    builder.ride(builder.vehicle("Bus"), leg, members[0])
    plan = builder.plan()
    edit = journeys.delete_leg(plan, leg)
    after = plan.with_edit(edit)
    assert say(edit.name, "en") == "Delete the journey TK 351"
    assert (len(after.legs), len(after.leg_members), len(after.rides), len(after.ride_passengers)) == (0,) * 4
    assert after.with_edit(edit.inverse()) == plan


def test_a_visit_of_any_date_orders_its_journeys() -> None:
    builder = JourneyBuilder(date.min, date.max)
    builder.leg(ARRIVAL, "1", arrives_on=date.min, arrives="00:00", arrives_zone="Asia/Almaty")
    builder.leg(DEPARTURE, "2", departs_on=date.max, departs="23:59", departs_zone="America/New_York")
    assert numbers(journeys.legs_in_order(builder.plan())) == ["1", "2"]
