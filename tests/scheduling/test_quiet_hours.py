"""Hours at which little can be done."""

from datetime import date, datetime, time

from models.identifiers import LegId, UnavailabilityId, new_identifier
from models.records.journeys import Leg
from models.records.people import Unavailability
from models.records.places import OpeningHours
from models.vocabulary import ItemKind, LegDirection
from scheduling.limits import Limits
from scheduling.quiet_hours import (
    absences_at,
    away_minutes,
    closed_minutes,
    closed_offices,
    minutes_of_day,
    off_duty_minutes,
)
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder

MONDAY = date(2021, 12, 20)
SATURDAY = date(2021, 12, 25)


def hours(weekday: int, opens: str, closes: str) -> OpeningHours:
    return OpeningHours(weekday=weekday, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))


def test_a_place_is_closed_outside_its_hours_and_on_the_dates_it_names():
    builder = PlanBuilder()
    museum = builder.venue(
        "Museum",
        opening_hours=(hours(0, "14:00", "17:30"), hours(0, "09:00", "12:00"), hours(5, "18:00", "01:00")),
        closed_dates=(date(2021, 12, 27),),
    )
    plan = builder.plan()
    assert closed_minutes(plan, museum.id, MONDAY) == ((0, 540), (720, 840), (1050, 1440))
    assert closed_minutes(plan, museum.id, SATURDAY) == ((0, 1080),)
    assert closed_minutes(plan, museum.id, date(2021, 12, 26)) == ((60, 1440),)
    assert closed_minutes(plan, museum.id, date(2021, 12, 21)) == ((0, 1440),)
    assert closed_minutes(plan, museum.id, date(2021, 12, 27)) == ((0, 1440),)


def test_a_hall_is_closed_while_its_building_is():
    builder = PlanBuilder()
    house = builder.venue("House", opening_hours=(hours(0, "10:00", "18:00"),))
    hall = builder.venue("Hall", parent_id=house.id, opening_hours=(hours(0, "08:00", "16:00"),))
    assert closed_minutes(builder.plan(), hall.id, MONDAY) == ((0, 600), (960, 1440))


def test_of_a_place_without_hours_nobody_knows():
    builder = PlanBuilder()
    park = builder.venue("Park")
    assert closed_minutes(builder.plan(), park.id, MONDAY) is None
    assert closed_minutes(builder.plan(), None, MONDAY) is None


def test_an_organisation_works_in_the_hours_it_names():
    builder = PlanBuilder()
    ministry = builder.organisation("Ministry", working_hours=(hours(0, "09:00", "12:00"),))
    silent = builder.organisation("Silent")
    plan = builder.plan()
    assert off_duty_minutes(plan, ministry.id, FIRST_DAY) == ((0, 540), (720, 1440))
    assert off_duty_minutes(plan, ministry.id, LAST_DAY) == ((0, 1440),)
    assert off_duty_minutes(plan, silent.id, FIRST_DAY) is None
    assert off_duty_minutes(plan, None, FIRST_DAY) is None


def test_offices_are_closed_at_night_and_at_the_weekend():
    assert closed_offices(MONDAY) == ((0, 540), (1080, 1440))
    assert closed_offices(MONDAY, Limits(offices_open=time(8), offices_close=time(17))) == (
        (0, 480),
        (1020, 1440),
    )
    assert closed_offices(SATURDAY) == ((0, 1440),)
    assert closed_offices(MONDAY, is_day_off=True) == ((0, 1440),)
    assert closed_offices(SATURDAY, is_day_off=False) == ((0, 540), (1080, 1440))
    assert closed_offices(MONDAY, is_day_off=False, free_from=780) == ((0, 540), (780, 1440))
    assert closed_offices(MONDAY, is_day_off=False, free_from=0) == ((0, 1440),)


def test_the_delegation_is_not_there_before_it_arrives_and_after_it_has_left():
    builder = PlanBuilder()
    builder.item("Arrival", FIRST_DAY, "10:00", "10:30", kind=ItemKind.ARRIVAL)
    builder.records.append(
        Leg(
            id=LegId(new_identifier()),
            visit_id=builder.visit.id,
            direction=LegDirection.DEPARTURE,
            departs_on=LAST_DAY,
            departs_at=time(20, 15),
        )
    )
    plan = builder.plan()
    assert away_minutes(plan, FIRST_DAY) == ((0, 600),)
    assert away_minutes(plan, LAST_DAY) == ((1215, 1440),)
    assert away_minutes(plan, date(2021, 12, 21)) == ()
    assert away_minutes(PlanBuilder().plan(), FIRST_DAY) == ()


def test_whoever_has_to_be_there_and_is_not_to_be_had_is_told_on_the_clocks_of_the_visit():
    builder = PlanBuilder()
    member = builder.member("Nurbol Turashbekov")
    hall = builder.venue("Hall")
    item = builder.item("Meeting", FIRST_DAY, "10:00", "11:00", venue_id=hall.id)
    for fields in (
        {"person_id": member.person_id, "starts": time(13), "ends": time(15), "zone": "Asia/Almaty"},
        {"venue_id": hall.id, "reason": "repairs"},
    ):
        builder.records.append(
            Unavailability(id=UnavailabilityId(new_identifier()), first_day=MONDAY, last_day=MONDAY, **fields)
        )
    told = absences_at(builder.plan(), {item.id})
    assert [(one.begins, one.ends) for one in told] == [
        (datetime(2021, 12, 20), datetime(2021, 12, 21)),
        (datetime(2021, 12, 20, 10), datetime(2021, 12, 20, 12)),
    ]
    assert absences_at(builder.plan(), ()) == ()


def test_the_part_of_a_stretch_that_falls_on_a_day():
    before, after = datetime(2021, 12, 19, 22), datetime(2021, 12, 20, 3)
    assert minutes_of_day(MONDAY, before, after) == (0, 180)
    assert minutes_of_day(date(2021, 12, 19), before, after) == (1320, 1440)
    begin, end = minutes_of_day(SATURDAY, before, after)
    assert begin == end
