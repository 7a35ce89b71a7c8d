"""A visit in which one member travels and is driven and another is not: for the papers of one reader."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from models.identifiers import (
    ItemTrackId,
    LegId,
    LegMemberId,
    MemberTrackId,
    RideId,
    RidePassengerId,
    TrackId,
    VehicleId,
)
from models.localized import Localized
from models.plan import Plan
from models.records.items import ItemTrack
from models.records.journeys import Leg, LegMember, Ride, RidePassenger, Vehicle
from models.records.visits import MemberTrack, Track
from models.vocabulary import ItemKind, MemberRole, OrganisationRole, PressAccess
from tests.builders import FIRST_DAY, PlanBuilder, clock
from tests.exports.papers import builder_person, confirmed, put


class Travelling(NamedTuple):
    """The plan and the ids of whoever the papers are for."""

    plan: Plan
    head: str
    spouse: str
    host: str
    other_host: str
    vehicle: str


def travelling() -> Travelling:
    """The head is driven to talks at the first host; the spouse has lunch at the other one."""
    builder = PlanBuilder(purpose=Localized.of(en="Sister cities"))
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    other = builder.organisation("Beşiktaş", OrganisationRole.HOST)
    builder.organisation("Union", OrganisationRole.COORDINATOR)
    guest = builder.organisation("Turkistan", OrganisationRole.GUEST, phone="+7 1")
    hotel = builder.venue("Grand Hotel", address="Sahil 5")
    hall = builder.venue(
        "Hall", organisation_id=host.id, entrance_notes="by the garden", parking_notes="left"
    )
    head = builder.member("Nurbol", MemberRole.HEAD, hotel_id=hotel.id, room="401")
    spouse = builder.member("Ainur", MemberRole.SPOUSE, hotel_id=hotel.id, room="402")
    post = builder.post(builder_person(builder, head), "Mayor", guest)
    put(builder, replace(head, post_id=post.id))
    put(builder, replace(builder_person(builder, head), phone="+7 100", email="n@example.org"))
    put(builder, replace(builder_person(builder, spouse), dietary_needs="no nuts"))
    office = {"responsible_officer": "Selin", "responsible_phone": "+90 5", "internal_note": "check sound"}
    talks = confirmed(builder, "Talks", "10:00", host_organisation_id=host.id, venue_id=hall.id, **office)
    talks = replace(talks, press_access=PressAccess.PHOTO_AT_START)
    put(builder, talks)
    lunch = confirmed(
        builder,
        "Lunch",
        "12:30",
        kind=ItemKind.LUNCH,
        host_organisation_id=other.id,
        covers=8,
        menu_note="fish",
    )
    visit_id = builder.visit.id
    for name, member, item in (("main", head, talks), ("spouses", spouse, lunch)):
        track = Track(id=TrackId(name), visit_id=visit_id, name=Localized.of(en=name))
        builder.records += [
            track,
            MemberTrack(id=MemberTrackId(f"m-{name}"), member_id=member.id, track_id=track.id),
            ItemTrack(id=ItemTrackId(f"i-{name}"), item_id=item.id, track_id=track.id),
        ]
    car = Vehicle(
        id=VehicleId("car"),
        label=Localized.of(en="Minibus"),
        plate="34 ABC 12",
        driver="Ali",
        driver_phone="+90 533",
    )
    flight = Leg(
        id=LegId("flight"),
        visit_id=visit_id,
        carrier="TK",
        number="350",
        from_place=Localized.of(en="Almaty"),
        to_place=Localized.of(en="Istanbul"),
        arrives_on=FIRST_DAY,
        arrives_at=clock("07:45"),
        booking_reference="XYZ99",
    )
    builder.records += [
        car,
        flight,
        LegMember(id=LegMemberId("on-flight"), leg_id=flight.id, member_id=head.id),
        Ride(
            id=RideId("ride"),
            visit_id=visit_id,
            vehicle_id=car.id,
            item_id=talks.id,
            meets_at=clock("09:30"),
            meeting_point="hotel door",
            notes="slowly",
        ),
        RidePassenger(id=RidePassengerId("seat"), ride_id=RideId("ride"), member_id=head.id),
    ]
    return Travelling(builder.plan(), head.id, spouse.id, host.id, other.id, car.id)
