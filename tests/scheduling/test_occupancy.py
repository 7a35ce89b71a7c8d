"""Whom, what and how long an item takes up, and in which order a day's items stand."""

from datetime import date, datetime, time
from typing import Any

from msgspec import structs

from models.identifiers import ItemTrackId, MemberTrackId, TrackId, new_identifier
from models.item_time import instant_at
from models.records.items import Item, ItemTrack
from models.records.people import Person
from models.records.visits import Member, MemberTrack, Track
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus, Part, TimeForm
from scheduling.limits import Limits
from scheduling.occupancy import (
    Booking,
    Presence,
    beginning_of,
    booking_of,
    clocks_of,
    guests_of,
    interval_of,
    items_of_day,
    people_at,
    venues_blocked,
    waiting_items,
)
from scheduling.timeline import Span
from tests.builders import FIRST_DAY, PlanBuilder, clock

TEN = instant_at(FIRST_DAY, clock("10:00"), "Europe/Istanbul")


def booking(item: Item, builder: PlanBuilder) -> Booking | None:
    return booking_of(builder.plan(), item, Limits(about_minutes=10))


class TestTime:
    def test_interval_whatever_the_status(self) -> None:
        builder = PlanBuilder()
        item = builder.item("Talks", starts="10:00", ends="11:00", status=ItemStatus.CANCELLED)
        assert interval_of(builder.plan(), item) == (TEN, TEN + 60, False)
        assert interval_of(builder.plan(), builder.item("Untimed")) is None
        assert interval_of(builder.plan(), builder.item("Waiting", day=None)) is None

    def test_clocks_of_the_place(self) -> None:
        builder = PlanBuilder()
        flight = builder.item(
            "Flight", starts="22:00", ends="05:00", end_day=date(2021, 12, 21), end_zone="Asia/Almaty"
        )
        drive = builder.item("Drive", starts="23:45", kind=ItemKind.TRANSFER)
        assert clocks_of(builder.plan(), flight) == (datetime(2021, 12, 20, 22), datetime(2021, 12, 21, 5))
        assert clocks_of(builder.plan(), drive) == (
            datetime(2021, 12, 20, 23, 45),
            datetime(2021, 12, 21, 0, 15),
        )
        assert clocks_of(builder.plan(), builder.item("Untimed")) is None

    def test_beginning(self) -> None:
        builder = PlanBuilder()
        plan = builder.plan()
        midnight = instant_at(FIRST_DAY, time.min, "Europe/Istanbul")
        assert beginning_of(plan, builder.item("Talks", starts="10:00")) == TEN
        assert beginning_of(plan, builder.item("Untimed")) == midnight
        assert beginning_of(plan, builder.item("Waiting", day=None)) is None

    def test_zones_that_do_not_exist(self) -> None:
        builder = PlanBuilder()
        lost = builder.item("Lost", starts="10:00", ends="11:00", zone="No/Where")
        assert interval_of(builder.plan(), lost) == (TEN, TEN + 60, False)
        builder.records[0] = structs.replace(builder.visit, home_zone="No/Where")
        assert interval_of(builder.plan(), lost) == (TEN + 180, TEN + 240, False)


class TestBooking:
    def test_given_hours_are_certain(self) -> None:
        builder = PlanBuilder()
        span = Span(TEN, TEN + 60, 60)
        assert booking(builder.item("A", starts="10:00", ends="11:00"), builder) == (span, span, False)
        assert booking(builder.item("B", starts="10:00", minutes=60), builder) == (span, span, False)

    def test_of_an_assumed_end_only_the_begin_is_certain(self) -> None:
        builder = PlanBuilder()
        planned, certain = Span(TEN, TEN + 60, 60), Span(TEN, TEN + 1, 1)
        assert booking(builder.item("A", starts="10:00"), builder) == (planned, certain, True)

    def test_window(self) -> None:
        builder = PlanBuilder()
        window: dict[str, Any] = {"starts": "10:00", "ends": "12:00", "time_form": TimeForm.WINDOW}
        given = Span(TEN, TEN + 120, 40)
        assert booking(builder.item("A", minutes=40, **window), builder) == (given, given, False)
        usual, least = Span(TEN, TEN + 120, 60), Span(TEN, TEN + 120, 1)
        assert booking(builder.item("B", **window), builder) == (usual, least, True)
        whole = Span(TEN, TEN + 120, 120)
        assert booking(builder.item("C", minutes=500, **window), builder) == (whole, whole, False)

    def test_about_and_to_be_decided(self) -> None:
        builder = PlanBuilder()
        planned = Span(TEN, TEN + 60, 60)
        about = builder.item("A", starts="10:00", ends="11:00", time_form=TimeForm.ABOUT)
        assert booking(about, builder) == (planned, Span(TEN - 10, TEN + 70, 60), False)
        undecided = builder.item("B", starts="10:00", ends="11:00", time_form=TimeForm.TO_BE_DECIDED)
        assert booking(undecided, builder) == (planned, None, False)

    def test_what_takes_up_nothing(self) -> None:
        builder = PlanBuilder()
        hours: dict[str, Any] = {"starts": "10:00", "ends": "11:00"}
        for item in (
            builder.item("Cancelled", status=ItemStatus.CANCELLED, **hours),
            builder.item("Declined", status=ItemStatus.DECLINED, **hours),
            builder.item("Untimed"),
            builder.item("Waiting", day=None),
            builder.item("Backwards", starts="11:00", ends="10:00"),
            builder.item("No time", starts="11:00", ends="11:00"),
        ):
            assert booking(item, builder) is None


class Delegation:
    """Head and Aide follow the main track, Spouse another one, four members without a name follow none."""

    def __init__(self) -> None:
        self.builder = PlanBuilder()
        self.head, self.spouse = self.builder.member("Head"), self.builder.member("Spouse")
        self.aide, self.unnamed = self.builder.member("Aide"), self.builder.member(count=4)
        self.main = self.track(self.head, self.aide)
        self.other = self.track(self.spouse)

    def track(self, *followers: Member) -> Track:
        track = Track(id=TrackId(new_identifier()), visit_id=self.builder.visit.id)
        self.builder.records.append(track)
        for member in followers:
            self.builder.records.append(
                MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
            )
        return track

    def item(self, track: Track | None = None, **fields: Any) -> Item:
        item = self.builder.item("Talks", starts="10:00", **fields)
        if track is not None:
            self.builder.records.append(
                ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id)
            )
        return item

    def person(self, member: Member) -> Person:
        return self.builder.plan().persons[member.person_id or ""]


class TestPeople:
    def test_the_whole_delegation_and_its_tracks(self) -> None:
        here = Delegation()
        everybody, on_track = here.item(), here.item(here.main)
        plan = here.builder.plan()
        assert guests_of(plan, everybody) == (here.head, here.spouse, here.aide, here.unnamed)
        assert guests_of(plan, on_track) == (here.head, here.aide, here.unnamed)
        assert people_at(plan, on_track) == (
            Presence(here.head.person_id, here.head.id, Part.GUEST),
            Presence(here.aide.person_id, here.aide.id, Part.GUEST),
            Presence(None, here.unnamed.id, Part.GUEST, on_every_track=True),
        )

    def test_only_those_listed(self) -> None:
        here = Delegation()
        item = here.item(delegation_presence=DelegationPresence.LISTED_ONLY)
        here.builder.attendance(item, here.person(here.spouse), required=False)
        plan = here.builder.plan()
        assert guests_of(plan, item) == (here.spouse,)
        assert people_at(plan, item) == (
            Presence(here.spouse.person_id, here.spouse.id, Part.GUEST, required=False),
        )

    def test_listed_from_another_track(self) -> None:
        here = Delegation()
        item = here.item(here.other, delegation_presence=DelegationPresence.OPTIONAL)
        here.builder.attendance(item, here.person(here.head), Part.SPEAKER)
        assert people_at(here.builder.plan(), item) == (
            Presence(here.head.person_id, here.head.id, Part.SPEAKER),
            Presence(here.spouse.person_id, here.spouse.id, Part.GUEST, required=False),
            Presence(None, here.unnamed.id, Part.GUEST, required=False, on_every_track=True),
        )

    def test_each_person_once_by_the_strongest_part(self) -> None:
        here = Delegation()
        mayor, officer = here.builder.person("Mayor"), here.builder.person("Officer")
        item = here.item(host_principal_id=mayor.id, delegation_presence=DelegationPresence.LISTED_ONLY)
        here.builder.attendance(item, officer, Part.RESPONSIBLE)
        here.builder.attendance(item, mayor, Part.SPEAKER)
        here.builder.attendance(item, mayor, Part.SIGNATORY, required=False)
        assert people_at(here.builder.plan(), item) == (
            Presence(mayor.id, None, Part.SIGNATORY),
            Presence(officer.id, None, Part.RESPONSIBLE),
        )

    def test_answering_for_an_item_does_not_take_a_member_away(self) -> None:
        here = Delegation()
        item = here.item(here.main)
        here.builder.attendance(item, here.person(here.aide), Part.RESPONSIBLE)
        here.builder.attendance(item, here.person(here.spouse), Part.RESPONSIBLE)
        plan = here.builder.plan()
        assert guests_of(plan, item) == (here.head, here.aide, here.unnamed)
        assert {who.part for who in people_at(plan, item) if who.member_id == here.spouse.id} == {
            Part.RESPONSIBLE
        }


def test_venues_blocked() -> None:
    builder = PlanBuilder()
    building = builder.venue("Building")
    hall = builder.venue("Hall", parent_id=building.id, divisible=True)
    east, west = builder.venue("East", parent_id=hall.id), builder.venue("West", parent_id=hall.id)
    room, square = builder.venue("Room", room="204"), builder.venue("Square")
    counted = builder.venue("Auditorium", capacity=300)

    def blocked(venue_id: str, kind: ItemKind = ItemKind.MEETING) -> set[str]:
        item = builder.item("Talks", starts="10:00", venue_id=venue_id, kind=kind)
        return set(venues_blocked(builder.plan(), item))

    assert blocked(building.id) == set()
    assert blocked(square.id) == set()
    assert blocked(hall.id) == {hall.id, east.id, west.id}
    assert blocked(east.id) == {east.id, hall.id}
    assert blocked(room.id) == {room.id}
    assert blocked(counted.id) == {counted.id}
    assert blocked(room.id, ItemKind.TRANSFER) == set()


class TestOrder:
    def titles(self, items: tuple[Item, ...]) -> str:
        return "".join(item.title.in_language("en") for item in items)

    def test_untimed_by_position_then_timed_by_begin(self) -> None:
        builder = PlanBuilder()
        builder.item("E", starts="11:00")
        builder.item("C", starts="09:00", ends="12:00")
        builder.item("D", starts="09:30", status=ItemStatus.CANCELLED)
        builder.item("B", position=1)
        builder.item("A", position=0)
        builder.item("x", day=date(2021, 12, 21))
        builder.item("y", day=None)
        assert self.titles(items_of_day(builder.plan(), FIRST_DAY)) == "ABCDE"

    def test_zones_order_by_the_instant(self) -> None:
        builder = PlanBuilder()
        builder.item("B", starts="10:00")
        builder.item("A", starts="12:00", zone="Asia/Almaty")
        assert self.titles(items_of_day(builder.plan(), FIRST_DAY)) == "AB"

    def test_what_comes_after_another_stands_right_after_it(self) -> None:
        builder = PlanBuilder()
        signing = builder.item("B", starts="10:00")
        tour = builder.item("C", after_item_id=signing.id, position=0)
        builder.item("D", after_item_id=tour.id, position=5)
        builder.item("E", after_item_id=signing.id, position=1)
        builder.item("F", starts="11:00")
        builder.item("A", position=9)
        elsewhere = builder.item("x", day=date(2021, 12, 21))
        builder.item("a", after_item_id=elsewhere.id, position=10)
        assert self.titles(items_of_day(builder.plan(), FIRST_DAY)) == "AaBCDEF"

    def test_a_circle_loses_nobody(self) -> None:
        builder = PlanBuilder()
        first = builder.item("B")
        second = builder.item("C", after_item_id=first.id, position=1)
        builder.records[builder.records.index(first)] = structs.replace(first, after_item_id=second.id)
        builder.item("A", position=7)
        builder.item("D", starts="09:00")
        assert self.titles(items_of_day(builder.plan(), FIRST_DAY)) == "ABCD"

    def test_waiting(self) -> None:
        builder = PlanBuilder()
        builder.item("C", day=None, position=2)
        first = builder.item("A", day=None, position=1)
        builder.item("B", day=None, position=7, after_item_id=first.id)
        builder.item("x")
        assert self.titles(waiting_items(builder.plan())) == "ABC"
