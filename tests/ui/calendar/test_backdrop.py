"""What lies behind the cards, by numbers and in words."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings

from models.edits import edit, replaced
from models.identifiers import ItemId, LegId, TravelTimeId, UnavailabilityId, new_identifier
from models.item_time import ClockProblem
from models.localized import Localized
from models.messages import Message
from models.records.journeys import Leg
from models.records.people import Unavailability
from models.records.places import OpeningHours, TravelTime
from models.vocabulary import ItemKind, LegDirection
from scheduling.moves import move_to
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans
from ui.calendar.backdrop import Surroundings
from ui.calendar.backdrop_words import BackdropWords
from ui.calendar.bands import WHOLE
from ui.calendar.geometry import Geometry
from ui.calendar.scene import DAY_MINUTES, board_scene
from ui.wording import Wording

NOTHING: frozenset[ItemId] = frozenset()
WORDS = BackdropWords(Wording("en"))
GEOMETRY = Geometry(3, 660, 1600, 60, 40, 60, 25, 60, 200)


@pytest.fixture
def builder() -> PlanBuilder:
    builder = PlanBuilder()
    builder.member("Nurbol Turashbekov")
    return builder


def two_places(builder: PlanBuilder, minutes: int = 25):
    """A call and a visit elsewhere, an hour later."""
    here, there = builder.venue("Here"), builder.venue("There")
    builder.records.append(
        TravelTime(
            id=TravelTimeId(new_identifier()), from_venue_id=here.id, to_venue_id=there.id, minutes=minutes
        )
    )
    call = builder.item("Call", FIRST_DAY, "10:00", "11:00", venue_id=here.id)
    visit = builder.item("Visit", FIRST_DAY, "12:00", "13:00", venue_id=there.id)
    return call, visit


def flight(builder: PlanBuilder, **fields) -> Leg:
    leg = Leg(id=LegId(new_identifier()), visit_id=builder.visit.id, **fields)
    builder.records.append(leg)
    return leg


def behind(plan, selected=NOTHING):
    return Surroundings().behind(plan, board_scene(plan, ()), selected)


def test_a_journey_lies_on_the_clocks_of_the_visit_and_tells_those_of_both_ends(builder):
    leg = flight(
        builder,
        carrier="Turkish Airlines",
        number="TK 351",
        from_place=Localized.of(en="Turkistan"),
        to_place=Localized.of(en="Istanbul"),
        departs_on=FIRST_DAY,
        departs_at=time(7),
        departs_zone="Asia/Almaty",
        arrives_on=FIRST_DAY,
        arrives_at=time(9, 45),
    )
    (journey,) = behind(builder.plan()).journeys
    assert journey == (leg, ("Asia/Almaty", "Europe/Istanbul"), 0, 240, 585, WHOLE, True, True)
    assert WORDS.journey(journey) == (
        "Turkish Airlines TK 351",
        "07:00 (Almaty time) – 09:45 (Istanbul time)",
        "Turkistan – Istanbul",
    )


def test_a_journey_past_midnight_lies_on_both_days(builder):
    flight(
        builder,
        number="TK 1",
        departs_on=FIRST_DAY,
        departs_at=time(23),
        arrives_on=FIRST_DAY + timedelta(days=1),
        arrives_at=time(1, 30),
    )
    journeys = behind(builder.plan()).journeys
    assert [journey[2:] for journey in journeys] == [
        (0, 1380, 1440, WHOLE, True, False),
        (1, 0, 90, WHOLE, False, True),
    ]


def test_of_a_journey_with_one_hour_a_little_is_shown_before_or_after_it(builder):
    flight(builder, number="In", arrives_on=FIRST_DAY, arrives_at=time(10))
    flight(builder, number="Out", direction=LegDirection.DEPARTURE, departs_on=FIRST_DAY, departs_at=time(20))
    flight(builder, number="Nobody knows")
    found = behind(builder.plan()).journeys
    assert [(journey.begin, journey.end) for journey in found] == [(570, 600), (1200, 1230)]
    assert [WORDS.journey(journey)[1] for journey in found] == ["arrives 10:00", "departs 20:00"]


def test_offices_are_closed_where_nothing_is_selected_else_the_place_of_what_is(builder):
    hours = tuple(OpeningHours(weekday=day, opens=time(10), closes=time(16)) for day in range(7))
    museum = builder.venue("Museum", opening_hours=hours)
    item = builder.item("Visit", FIRST_DAY, "12:00", "13:00", venue_id=museum.id)
    other = builder.item("Talk", FIRST_DAY, "14:00", "15:00")
    plan = builder.plan()
    assert behind(plan).quiet[0].closed == ((0, 540), (1080, 1440))
    assert behind(plan, frozenset({item.id})).quiet[0].closed == ((0, 600), (960, 1440))
    assert behind(plan, frozenset({other.id})).quiet[0].closed == ((0, 540), (1080, 1440))
    told = [
        WORDS.told_at(GEOMETRY, behind(plan, frozenset(selected)), 100, GEOMETRY.y_of(17 * 60))
        for selected in ({item.id}, {other.id}, {item.id, other.id})
    ]
    assert told == [("Museum is closed at this hour.",), (), ()]


def test_of_a_call_on_a_host_that_names_its_hours_these_are_shown(builder):
    hours = (OpeningHours(weekday=0, opens=time(10), closes=time(16)),)
    ministry = builder.organisation("Ministry", working_hours=hours)
    call = builder.item("Call", FIRST_DAY, "12:00", "13:00", host_organisation_id=ministry.id)
    dinner = builder.item(
        "Dinner", FIRST_DAY, "19:00", "21:00", kind=ItemKind.DINNER, host_organisation_id=ministry.id
    )
    plan = builder.plan()
    assert behind(plan, frozenset({call.id})).quiet[0].closed == ((0, 600), (960, 1440))
    assert behind(plan, frozenset({dinner.id})).quiet[0].closed == ((0, 540), (1080, 1440))
    told = WORDS.told_at(GEOMETRY, behind(plan, frozenset({call.id})), 100, GEOMETRY.y_of(17 * 60))
    assert told == ("Ministry is closed at this hour.",)


def test_whoever_is_not_to_be_had_is_hatched_while_their_item_is_selected(builder):
    person = builder.person("Aigul Sadykova")
    item = builder.item("Talk", FIRST_DAY, "14:00", "15:00")
    builder.attendance(item, person)
    builder.records.append(
        Unavailability(
            id=UnavailabilityId(new_identifier()),
            person_id=person.id,
            first_day=FIRST_DAY,
            last_day=FIRST_DAY,
            starts=time(9),
            ends=time(12),
            reason="surgery hours",
        )
    )
    plan = builder.plan()
    assert behind(plan).hatches == ()
    (hatch,) = behind(plan, frozenset({item.id})).hatches
    assert hatch[:2] == (0, (540, 720))
    backdrop = behind(plan, frozenset({item.id}))
    assert WORDS.told_at(GEOMETRY, backdrop, 100, GEOMETRY.y_of(600)) == (
        "Aigul Sadykova is not available: surgery hours.",
    )
    assert WORDS.told_at(GEOMETRY, backdrop, 100, GEOMETRY.y_of(800)) == ()


def test_a_day_on_which_clocks_change_is_told():
    builder = PlanBuilder(date(2021, 10, 30), date(2021, 10, 31), home_zone="Europe/Berlin")
    backdrop = behind(builder.plan())
    before, change = backdrop.changes
    assert before is None
    assert (change.problem, change.begin, change.end) == (ClockProblem.FOLD, 120, 180)
    assert WORDS.length_of_day(change) == "25 h"
    assert WORDS.told_at(GEOMETRY, backdrop, 300, GEOMETRY.y_of(150)) == (
        "Clocks go back at 03:00: what lies between 02:00 and 03:00 comes twice.",
        "This day has 25 h.",
    )


def test_a_way_is_told_by_how_much_time_there_is():
    told = {}
    for minutes in (25, 55, 90):
        builder = PlanBuilder()
        builder.member("Nurbol Turashbekov")
        two_places(builder, minutes)
        backdrop = behind(builder.plan())
        told[minutes] = WORDS.told_at(GEOMETRY, backdrop, 100, GEOMETRY.y_of(710))
    assert told == {
        25: ("The way takes 25 min. Leave by 11:25.",),
        55: ("The way takes 55 of the 60 min that there are: little is left to spare.",),
        90: ("The way takes 90 min, but there are only 60 min.",),
    }


def test_a_way_has_a_long_a_short_and_a_very_short_text(builder):
    two_places(builder)
    (band,) = behind(builder.plan()).bands
    assert WORDS.band(band) == ("25 min · leave by 11:25", "25 min", "25′")


def test_nothing_is_worked_out_anew_while_nothing_changes(builder):
    two_places(builder)
    plan = builder.plan()
    scene, surroundings = board_scene(plan, ()), Surroundings()
    first = surroundings.behind(plan, scene, NOTHING)
    assert surroundings.behind(plan, scene, NOTHING) is first


def test_while_an_item_is_held_its_ways_follow_it(builder):
    _, visit = two_places(builder)
    plan = builder.plan()
    surroundings = Surroundings()
    surroundings.behind(plan, board_scene(plan, ()), NOTHING)
    held = frozenset({visit.id})
    moved = plan.with_edit(move_to(plan, visit.id, FIRST_DAY, time(14)))
    backdrop = surroundings.behind(plan, board_scene(moved, (), held=held), held, moved)
    assert [(band.begin, band.end) for band in backdrop.bands] == [(14 * 60 - 35, 14 * 60)]
    waiting = plan.with_edit(
        edit(Message.of("Wait"), replaced(visit, visit.at(visit.time.__class__(position=0))))
    )
    assert surroundings.behind(plan, board_scene(waiting, ()), held, waiting).bands == ()


@pytest.mark.parametrize(
    ("home", "zone", "last_day"),
    [
        ("Nowhere/City", "Nowhere/Else", FIRST_DAY),
        ("Europe/Istanbul", "../etc/zone", FIRST_DAY),
        ("Europe/Istanbul", None, date.max),
    ],
)
def test_zones_that_do_not_exist_and_the_end_of_time_do_no_harm(home, zone, last_day):
    builder = PlanBuilder(home_zone=home)
    member = builder.member("Nurbol Turashbekov")
    item = builder.item("Talk", FIRST_DAY, "10:00", "11:00", zone=zone)
    flight(
        builder,
        number="TK 1",
        departs_on=FIRST_DAY,
        departs_at=time(3),
        departs_zone=zone,
        arrives_on=last_day,
        arrives_at=time(9),
    )
    absence = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=member.person_id,
        first_day=FIRST_DAY,
        last_day=last_day,
        zone=zone,
    )
    builder.records.append(absence)
    backdrop = behind(builder.plan(), frozenset({item.id}))
    assert backdrop.hatches[0][:2] == (0, (0, 1440))
    assert WORDS.journey(backdrop.journeys[0])[1].startswith("03:00")


@settings(max_examples=60, deadline=None)
@given(plans())
def test_behind_any_plan_lies_something_that_can_be_told(plan):
    scene, surroundings = board_scene(plan, ()), Surroundings()
    every = frozenset(item.id for item in plan.items)
    for selected in (NOTHING, every, *(frozenset({item.id}) for item in plan.items)):
        backdrop = surroundings.behind(plan, scene, selected)
        assert len(backdrop.quiet) == len(backdrop.changes) == len(scene.columns)
        told = [text for band in backdrop.bands for text in (*WORDS.band(band), *WORDS.told_of_band(band))]
        told += [text for journey in backdrop.journeys for text in WORDS.journey(journey)]
        told += [WORDS.words.say(hatch.reason) for hatch in backdrop.hatches]
        assert all(told)
        for quiet in backdrop.quiet:
            for begin, end in (*quiet.closed, *quiet.away):
                assert 0 <= begin < end <= DAY_MINUTES
