"""A day by track, person, place and vehicle, and what it means to pass an item on."""

from exports.wording import say
from models.edits import created, edit
from models.identifiers import (
    ItemTrackId,
    LegId,
    LegMemberId,
    MemberTrackId,
    RideId,
    TrackId,
    VehicleId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.items import Item, ItemTrack
from models.records.journeys import Leg, LegMember, Ride, Vehicle
from models.records.visits import MemberTrack, Track
from models.vocabulary import DelegationPresence, Part
from scheduling.holders import Holder, Lens, concerns, given_to, handed_over, held_by, holders_of_day, holds
from tests.builders import FIRST_DAY, PlanBuilder


class Day:
    """Two tracks, a head and an unnamed member, a mayor as host, two places, a car with a ride."""

    def __init__(self) -> None:
        builder = PlanBuilder()
        self.head = builder.member("Head")
        self.four = builder.member(description=Localized.of(en="council members"), count=4)
        self.hall, self.garden = builder.venue("Hall"), builder.venue("Garden")
        self.main = Track(id=TrackId("t1"), visit_id=builder.visit.id, name=Localized.of(en="Main"))
        self.spouses = Track(
            id=TrackId("t2"), visit_id=builder.visit.id, name=Localized.of(en="Spouses"), position=1
        )
        self.car = Vehicle(id=VehicleId("v1"), label=Localized.of(en="Car"))
        self.bus = Vehicle(id=VehicleId("v2"), label=Localized.of(en="Bus"))
        listed = DelegationPresence.LISTED_ONLY
        self.talks = builder.item(
            "Talks", starts="10:00", ends="11:00", venue_id=self.hall.id, delegation_presence=listed
        )
        self.walk = builder.item("Walk", starts="14:00", ends="15:00", delegation_presence=listed)
        self.mayor = builder.person("Mayor")
        builder.attendance(self.talks, self.mayor, Part.HOST)
        ride = Ride(
            id=RideId(new_identifier()),
            visit_id=builder.visit.id,
            vehicle_id=self.car.id,
            item_id=self.talks.id,
        )
        other = Ride(
            id=RideId(new_identifier()),
            visit_id=builder.visit.id,
            vehicle_id=self.bus.id,
            item_id=builder.item("Tomorrow", FIRST_DAY.replace(day=21)).id,
        )
        link = ItemTrack(id=ItemTrackId(new_identifier()), item_id=self.talks.id, track_id=self.main.id)
        follows = MemberTrack(
            id=MemberTrackId(new_identifier()), member_id=self.head.id, track_id=self.main.id
        )
        builder.records += [self.main, self.spouses, self.car, self.bus, ride, other, link, follows]
        self.plan = builder.plan()

    def column(self, lens: Lens, name: str) -> Holder:
        """The column of that name."""
        return next(
            one for one in holders_of_day(self.plan, FIRST_DAY, lens) if say(_spoken(one), "en") == name
        )

    def passed(self, item: Item, giver: Holder, taker: Holder) -> Plan:
        """The plan after an item was carried from one column to another; undo brings it back."""
        passing = edit(Message.of("Pass"), *handed_over(self.plan, [item.id], giver, taker))
        after = self.plan.with_edit(passing)
        assert after.with_edit(passing.inverse()) == self.plan
        return after


def _spoken(holder: Holder) -> Message:
    return Message.of("{name}", name=holder.name)


def names(day: Day, lens: Lens) -> list[str]:
    return [say(_spoken(holder), "en") for holder in holders_of_day(day.plan, FIRST_DAY, lens)]


def test_the_columns_are_all_that_can_hold_something_and_first_what_nothing_holds() -> None:
    day = Day()
    assert names(day, Lens.TRACK) == ["The whole delegation", "Main", "Spouses"]
    assert names(day, Lens.PERSON) == ["Nobody", "Head", "council members (4)", "Mayor"]
    assert names(day, Lens.PLACE) == ["Without a place", "Hall"]
    assert names(day, Lens.VEHICLE) == ["Without a vehicle", "Car", "Bus"]


def test_every_item_lies_in_some_column_of_every_lens() -> None:
    day = Day()
    for lens in Lens:
        columns = holders_of_day(day.plan, FIRST_DAY, lens)
        for item in (day.talks, day.walk):
            assert any(holds(day.plan, item, column) for column in columns)


def test_a_track_passes_an_item_on_and_so_does_the_whole_delegation() -> None:
    day = Day()
    main, spouses = day.column(Lens.TRACK, "Main"), day.column(Lens.TRACK, "Spouses")
    whole = day.column(Lens.TRACK, "The whole delegation")
    assert held_by(day.passed(day.talks, main, spouses), day.talks, Lens.TRACK) == {day.spouses.id}
    assert held_by(day.passed(day.talks, main, whole), day.talks, Lens.TRACK) == frozenset()
    assert held_by(day.passed(day.walk, whole, main), day.walk, Lens.TRACK) == {day.main.id}


def test_a_person_who_is_listed_passes_an_item_on_with_the_part() -> None:
    day = Day()
    mayor, head = day.column(Lens.PERSON, "Mayor"), day.column(Lens.PERSON, "Head")
    unnamed = day.column(Lens.PERSON, "council members (4)")
    nobody = day.column(Lens.PERSON, "Nobody")
    after = day.passed(day.talks, mayor, head)
    assert [(one.person_id, one.part) for one in after.attendances] == [(day.head.person_id, Part.HOST)]
    assert [one.member_id for one in day.passed(day.talks, mayor, unnamed).attendances] == [day.four.id]
    assert held_by(day.passed(day.walk, nobody, mayor), day.walk, Lens.PERSON) == {day.mayor.id}
    assert held_by(day.passed(day.talks, mayor, nobody), day.talks, Lens.PERSON) == frozenset()


def test_a_place_is_changed_and_taken_away() -> None:
    day = Day()
    hall, without = day.column(Lens.PLACE, "Hall"), day.column(Lens.PLACE, "Without a place")
    assert day.passed(day.walk, without, hall).items[day.walk.id].venue_id == day.hall.id
    assert day.passed(day.talks, hall, without).items[day.talks.id].venue_id is None


def test_another_vehicle_drives_or_none() -> None:
    day = Day()
    car, bus = day.column(Lens.VEHICLE, "Car"), day.column(Lens.VEHICLE, "Bus")
    without = day.column(Lens.VEHICLE, "Without a vehicle")
    assert held_by(day.passed(day.talks, car, bus), day.talks, Lens.VEHICLE) == {day.bus.id}
    assert held_by(day.passed(day.talks, car, without), day.talks, Lens.VEHICLE) == frozenset()
    assert held_by(day.passed(day.walk, without, car), day.walk, Lens.VEHICLE) == {day.car.id}


def test_nothing_passes_between_the_same_or_to_no_column() -> None:
    day = Day()
    main = day.column(Lens.TRACK, "Main")
    assert handed_over(day.plan, [day.talks.id], main, main) == ()
    assert handed_over(day.plan, [day.talks.id], main, None) == ()


def test_a_new_item_is_given_to_the_column_in_which_it_is_drawn() -> None:
    day = Day()
    for lens, name in (
        (Lens.TRACK, "Main"),
        (Lens.PERSON, "Mayor"),
        (Lens.PLACE, "Hall"),
        (Lens.VEHICLE, "Car"),
    ):
        column = day.column(lens, name)
        changes = given_to(day.plan, day.walk, column)
        assert len(changes) == 1
        if lens is not Lens.PLACE:
            after = day.plan.with_edit(edit(Message.of("Make"), *changes))
            assert holds(after, after.items[day.walk.id], column)
    assert given_to(day.plan, day.walk, day.column(Lens.TRACK, "The whole delegation")) == ()


def test_a_journey_stands_with_those_who_travel_and_with_what_is_at_its_ends():
    day = Day()
    leg = Leg(id=LegId(new_identifier()), visit_id=day.plan.visit_id, to_venue_id=day.hall.id)
    link = LegMember(id=LegMemberId(new_identifier()), leg_id=leg.id, member_id=day.four.id)
    ride = Ride(id=RideId(new_identifier()), visit_id=day.plan.visit_id, vehicle_id=day.bus.id, leg_id=leg.id)
    plan = day.plan.with_edit(edit(Message.of("Travel"), created(leg), created(link), created(ride)))

    def seen(lens: Lens) -> list[str | None]:
        known = [holder.id for holder in holders_of_day(plan, FIRST_DAY, lens)]
        return [one for one in known if concerns(plan, leg, Holder(lens, one, Message.of("x")))]

    assert seen(Lens.TRACK) == [None]
    assert seen(Lens.PERSON) == [day.four.id]
    assert seen(Lens.PLACE) == [day.hall.id]
    assert seen(Lens.VEHICLE) == [day.bus.id]
