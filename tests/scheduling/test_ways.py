"""The ways between items: what is shown of them, and how much time there is."""

from datetime import timedelta

from hypothesis import given, settings

from models.identifiers import TravelTimeId, new_identifier
from models.records.places import TravelTime
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus
from scheduling.accepting import accept
from scheduling.check import check
from scheduling.moves import move_by
from scheduling.ways import Drive, Room, drives
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans


class Day:
    """A delegation of one, two houses, and known minutes between them."""

    def __init__(self, minutes: int | None = 25) -> None:
        self.builder = PlanBuilder()
        self.builder.member("Nurbol Turashbekov")
        self.town_hall = self.builder.venue("Town hall")
        self.museum = self.builder.venue("Museum")
        if minutes is not None:
            self.builder.records.append(
                TravelTime(
                    id=TravelTimeId(new_identifier()),
                    from_venue_id=self.town_hall.id,
                    to_venue_id=self.museum.id,
                    minutes=minutes,
                )
            )

    def two(self, ends: str, starts: str):
        """A call in the town hall until a time, and a visit to the museum from another."""
        call = self.builder.item("Call", FIRST_DAY, "10:00", ends, venue_id=self.town_hall.id)
        visit = self.builder.item("Visit", FIRST_DAY, starts, "15:00", venue_id=self.museum.id)
        return call.id, visit.id

    def drives(self):
        return drives(self.builder.plan())


def test_a_way_with_time_enough():
    day = Day()
    items = day.two("11:00", "12:00")
    assert day.drives() == (Drive(items, Room.ENOUGH, 25, False, 60, 60),)


def test_a_way_that_leaves_less_than_the_buffer_is_tight_and_one_too_long_is_short():
    rooms = {}
    for starts in ("11:24", "11:25", "11:34", "11:35"):
        day = Day()
        day.two("11:00", starts)
        rooms[starts] = [drive.room for drive in day.drives()]
    assert rooms == {
        "11:24": [Room.SHORT],
        "11:25": [Room.TIGHT],
        "11:34": [Room.TIGHT],
        "11:35": [Room.ENOUGH],
    }


def test_a_way_that_is_accepted_is_so_as_long_as_nothing_of_it_changes():
    day = Day()
    _, visit_id = day.two("11:00", "11:20")
    plan = day.builder.plan()
    (conflict,) = check(plan)
    accepted = plan.with_edit(accept(plan, conflict, "Five minutes on foot", "Aylin", FIRST_DAY))
    assert [(drive.room, drive.is_accepted) for drive in drives(plan)] == [(Room.SHORT, False)]
    assert [(drive.room, drive.is_accepted) for drive in drives(accepted)] == [(Room.SHORT, True)]
    later = accepted.with_edit(move_by(accepted, (visit_id,), 0, -5))
    assert [(drive.room, drive.is_accepted) for drive in drives(later)] == [(Room.SHORT, False)]


def test_a_way_is_only_in_doubt_where_an_end_is_assumed_or_nobody_has_to_be_at_both():
    assumed = Day()
    assumed.builder.item("Call", FIRST_DAY, "10:00", venue_id=assumed.town_hall.id)
    assumed.builder.item("Visit", FIRST_DAY, "11:10", "12:00", venue_id=assumed.museum.id)
    optional = Day()
    optional.builder.item("Call", FIRST_DAY, "10:00", "11:00", venue_id=optional.town_hall.id)
    optional.builder.item(
        "Visit",
        FIRST_DAY,
        "11:10",
        "12:00",
        venue_id=optional.museum.id,
        delegation_presence=DelegationPresence.OPTIONAL,
    )
    assert [drive.room for drive in (*assumed.drives(), *optional.drives())] == [Room.DOUBTFUL] * 2


def test_a_way_that_nobody_knows_is_shown_where_the_items_are_near():
    near, far = Day(None), Day(None)
    items = near.two("11:00", "12:00")
    far.two("10:30", "14:00")
    assert near.drives() == (Drive(items, Room.UNKNOWN, None, False, 60, 60),)
    assert far.drives() == ()


def test_minutes_from_the_map_say_so():
    builder = PlanBuilder()
    builder.member("Nurbol Turashbekov")
    here = builder.venue("Here", latitude=41.0, longitude=29.0)
    there = builder.venue("There", latitude=41.05, longitude=29.0)
    builder.item("One", FIRST_DAY, "10:00", "11:00", venue_id=here.id)
    builder.item("Two", FIRST_DAY, "12:00", "13:00", venue_id=there.id)
    assert [(drive.is_estimate, drive.room) for drive in drives(builder.plan())] == [(True, Room.ENOUGH)]


def test_inside_one_building_nobody_drives():
    builder = PlanBuilder()
    builder.member("Nurbol Turashbekov")
    house = builder.venue("House")
    halls = [builder.venue(name, parent_id=house.id) for name in ("Hall A", "Hall B")]
    for hall, starts, ends in zip(halls, ("10:00", "11:00"), ("11:00", "12:00"), strict=True):
        builder.item("Session", FIRST_DAY, starts, ends, venue_id=hall.id)
    assert drives(builder.plan()) == ()


def test_a_transfer_in_between_is_the_way_unless_there_is_no_time_for_it():
    enough, short = Day(), Day()
    enough.two("11:00", "12:00")
    enough.builder.item("Transfer", FIRST_DAY, "11:15", "11:45", kind=ItemKind.TRANSFER)
    short.two("11:00", "11:20")
    short.builder.item("Transfer", FIRST_DAY, "11:00", "11:20", kind=ItemKind.TRANSFER)
    assert enough.drives() == ()
    assert [drive.room for drive in short.drives()] == [Room.SHORT]


def test_where_a_night_lies_between_nobody_drives():
    day = Day()
    day.builder.item("Dinner", FIRST_DAY, "19:00", "22:00", venue_id=day.town_hall.id)
    day.builder.item("Visit", FIRST_DAY + timedelta(days=1), "09:00", "10:00", venue_id=day.museum.id)
    assert day.drives() == ()


def test_declined_items_and_items_of_others_need_no_way():
    day = Day()
    day.two("11:00", "12:00")
    declined = day.builder.item(
        "Declined", FIRST_DAY, "11:10", "11:40", venue_id=day.museum.id, status=ItemStatus.DECLINED
    )
    assert all(declined.id not in drive.item_ids for drive in day.drives())


@given(plans())
@settings(max_examples=150, deadline=None)
def test_the_ways_of_a_few_items_are_those_of_the_plan_that_touch_them(plan):
    every = drives(plan)
    for item in plan.items:
        near = drives(plan, only=frozenset({item.id}))
        assert near == tuple(drive for drive in every if item.id in drive.item_ids)
