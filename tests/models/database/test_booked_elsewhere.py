"""What other visits book of a plan's people, places and vehicles, without those visits themselves."""

from datetime import date, time, timedelta
from typing import Any

from models.database.store import Store
from models.identifiers import (
    ItemTrackId,
    LegId,
    MemberId,
    MemberTrackId,
    RideId,
    TrackId,
    VehicleId,
    new_identifier,
)
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item, ItemTrack
from models.records.journeys import Leg, Ride, Vehicle
from models.records.visits import Member, MemberTrack, Track
from models.vocabulary import LegDirection, Part, VisitStatus
from scheduling.across_visits import elsewhere_of
from tests.builders import FIRST_DAY, PlanBuilder
from tests.models.database.conftest import making


def titles(plans: tuple[Plan, ...]) -> set[str]:
    return {item.title.in_language("en") for plan in plans for item in plan.items}


class Office:
    """One visit with a mayor, a hall and a minibus, and others that are stored beside it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.here = PlanBuilder()
        self.mayor = self.here.person("Mayor")
        self.hall = self.here.venue("Great Hall", divisible=True)
        self.minibus = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en="Minibus"))
        self.here.records.append(self.minibus)
        store.apply(making(self.here.plan()), "Aylin")

    def beside(self, **fields: Any) -> PlanBuilder:
        builder = PlanBuilder(**fields)
        builder.records += (self.mayor, self.hall, self.minibus)
        return builder

    def keep(self, builder: PlanBuilder) -> None:
        shared = {record.id for record in (self.mayor, self.hall, self.minibus)}
        own = [record for record in builder.records if record.id not in shared]
        self.store.apply(making(Plan.of(builder.visit.id, own)), "Aylin")

    def found(self) -> tuple[Plan, ...]:
        return self.store.booked_elsewhere(self.here.plan())


def test_beds_in_the_hotels_of_the_plan_on_those_nights(memory: Store) -> None:
    office = Office(memory)
    hotel = office.here.venue("Grand")
    later = PlanBuilder(first_day=FIRST_DAY + timedelta(days=60), last_day=FIRST_DAY + timedelta(days=61))
    others = (office.beside(), later, office.beside(is_template=True))
    for builder in (office.here, *others):
        builder.member("Guest", hotel_id=hotel.id, room="101")
        leg = Leg(
            id=LegId(new_identifier()),
            visit_id=builder.visit.id,
            direction=LegDirection.DEPARTURE,
            departs_on=FIRST_DAY + timedelta(days=1),
        )
        builder.records.append(leg)
    memory.apply(making(Plan.of(office.here.visit.id, [hotel, *office.here.records[-3:]])), "Aylin")
    for builder in others:
        office.keep(builder)
    elsewhere = elsewhere_of(office.here.plan(), office.found())
    assert [(bed.hotel_id, bed.room, bed.night, bed.people) for bed in elsewhere.beds] == [
        (hotel.id, "101", FIRST_DAY, 1)
    ]


def test_items_of_shared_people_and_places_on_those_days(memory: Store) -> None:
    office = Office(memory)
    there = office.beside()
    there.item("Received by the mayor", FIRST_DAY, "10:00", host_principal_id=office.mayor.id)
    listed = there.item("Attended by the mayor", FIRST_DAY, "12:00")
    there.attendance(listed, office.mayor, Part.SPEAKER)
    there.item("In the hall", FIRST_DAY, "14:00", venue_id=office.hall.id)
    part = there.venue("East Part", parent_id=office.hall.id)
    there.item("In a part of the hall", FIRST_DAY, "16:00", venue_id=part.id)
    there.item("The night before", date(2021, 12, 19), "23:00", host_principal_id=office.mayor.id)
    there.item("Next month", date(2022, 1, 20), "10:00", host_principal_id=office.mayor.id)
    there.item("Without a day", None, host_principal_id=office.mayor.id)
    there.item("Of nobody here", FIRST_DAY, "10:00")
    office.keep(there)
    (plan,) = found = office.found()
    assert titles(found) == {
        "Received by the mayor",
        "Attended by the mayor",
        "In the hall",
        "In a part of the hall",
        "The night before",
    }
    assert plan.visit == there.visit
    assert [attendance.item_id for attendance in plan.attendances] == [listed.id]
    assert {venue.id for venue in plan.venues} == {office.hall.id, part.id}
    assert not plan.persons


def test_the_delegation_of_another_visit_with_its_tracks(memory: Store) -> None:
    office = Office(memory)
    there = office.beside()
    member = Member(id=MemberId(new_identifier()), visit_id=there.visit.id, person_id=office.mayor.id)
    track = Track(id=TrackId(new_identifier()), visit_id=there.visit.id)
    there.member("Somebody else")
    item = there.item("Tour", FIRST_DAY, "10:00")
    on_track = ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id)
    follows = MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
    there.records += (member, track, on_track, follows)
    office.keep(there)
    (plan,) = office.found()
    assert tuple(plan.members) == (member,)
    assert tuple(plan.item_tracks) == (on_track,)
    assert tuple(plan.member_tracks) == (follows,)


def test_rides_of_shared_vehicles_to_items_and_journeys(memory: Store) -> None:
    office = Office(memory)
    there = office.beside()
    item = there.item("Tour", FIRST_DAY, "10:00")
    leg = Leg(
        id=LegId(new_identifier()),
        visit_id=there.visit.id,
        direction=LegDirection.DEPARTURE,
        departs_on=FIRST_DAY,
        departs_at=time(20),
    )
    rides = [
        Ride(
            id=RideId(new_identifier()),
            visit_id=there.visit.id,
            vehicle_id=office.minibus.id,
            item_id=item.id,
        ),
        Ride(
            id=RideId(new_identifier()), visit_id=there.visit.id, vehicle_id=office.minibus.id, leg_id=leg.id
        ),
    ]
    there.records += (leg, *rides)
    office.keep(there)
    (plan,) = office.found()
    assert (list(plan.rides), tuple(plan.legs), tuple(plan.items)) == (rides, (leg,), (item,))


def test_what_lasts_into_the_days_of_the_visit(memory: Store) -> None:
    office = Office(memory)
    there = office.beside()
    there.item("A week", date(2021, 12, 15), "10:00", "12:00", end_day=FIRST_DAY, venue_id=office.hall.id)
    there.item("Many hours", date(2021, 12, 15), "10:00", minutes=6 * 24 * 60, venue_id=office.hall.id)
    office.keep(there)
    assert titles(office.found()) == {"A week", "Many hours"}


def test_templates_and_cancelled_visits_book_nothing(memory: Store) -> None:
    office = Office(memory)
    others: tuple[dict[str, Any], ...] = ({"is_template": True}, {"status": VisitStatus.CANCELLED})
    for fields in others:
        there = office.beside(**fields)
        there.item("Call", FIRST_DAY, "10:00", host_principal_id=office.mayor.id)
        office.keep(there)
    assert office.found() == ()
    assert memory.booked_everywhere() == ()


def test_what_all_visits_book(memory: Store) -> None:
    office = Office(memory)
    there = office.beside()
    item: Item = there.item("Call", FIRST_DAY, "10:00", host_principal_id=office.mayor.id)
    nobody = there.item("Of nobody", FIRST_DAY, "10:00")
    office.keep(there)
    (plan,) = memory.booked_everywhere()
    assert set(plan.items) == {item, nobody}
    assert (plan.visit_id, plan.visit) == (there.visit.id, there.visit)
