"""A day by those who hold its items: by track, by person, by place or by vehicle.

A holder stands for a column of the board: what lies in it, and what it means to carry an item from one to
another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import msgspec

from models.edits import Change, created, deleted, replaced
from models.identifiers import (
    AttendanceId,
    ItemId,
    ItemTrackId,
    MemberId,
    PersonId,
    RideId,
    TrackId,
    VehicleId,
    VenueId,
    new_identifier,
)
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, Ride
from scheduling.journeys import travellers
from scheduling.letting_go import letting_go
from scheduling.naming import attendee_name, place_name, vehicle_name
from scheduling.occupancy import Attendee, in_precedence, items_of_day, people_at, tracks_of


class Lens(StrEnum):
    """By what the items of a day are set apart."""

    TRACK = "track"
    PERSON = "person"
    PLACE = "place"
    VEHICLE = "vehicle"


_NOBODY: dict[Lens, Message] = {
    Lens.TRACK: Message.of(N_("The whole delegation")),
    Lens.PERSON: Message.of(N_("Nobody")),
    Lens.PLACE: Message.of(N_("Without a place")),
    Lens.VEHICLE: Message.of(N_("Without a vehicle")),
}
"""What a column is called in which the items lie that nothing of its sort holds."""


class Holder(NamedTuple):
    """A track, a person, a place or a vehicle; `id` is None for what belongs to none of them.

    A person is known by the id of the person, or of the member where it is an unnamed one.
    """

    lens: Lens
    id: str | None
    name: Sayable


def holders_of_day(plan: Plan, day: date, lens: Lens) -> tuple[Holder, ...]:
    """The columns of a day: everything that can hold an item on it, and first what is held by none."""
    items = items_of_day(plan, day)
    held = tuple(Holder(lens, identifier, name) for identifier, name in _named(plan, items, lens))
    without = Holder(lens, None, _NOBODY[lens])
    needed = lens is Lens.TRACK or not held or any(not held_by(plan, item, lens) for item in items)
    return (without, *held) if needed else held


def _named(plan: Plan, items: Iterable[Item], lens: Lens) -> Iterable[tuple[str, Sayable]]:
    """Who or what can hold an item of the day, with their names."""
    match lens:
        case Lens.TRACK:
            for track in sorted(plan.tracks, key=lambda track: (track.position, track.id)):
                yield track.id, track.name or Message.of(N_("a track without a name"))
        case Lens.PERSON:
            for who in _people_of(plan, items):
                yield who, attendee_name(plan, who)
        case Lens.PLACE:
            for venue_id in dict.fromkeys(item.venue_id for item in items):
                if venue_id is not None:
                    yield venue_id, place_name(plan.venues[venue_id])
        case Lens.VEHICLE:
            for vehicle in plan.vehicles:
                yield vehicle.id, vehicle_name(vehicle)


def held_by(plan: Plan, item: Item, lens: Lens) -> frozenset[str]:
    """The ids of those who hold an item; empty where nobody does."""
    match lens:
        case Lens.TRACK:
            return frozenset(tracks_of(plan, item))
        case Lens.PERSON:
            return frozenset(presence.attendee for presence in people_at(plan, item))
        case Lens.PLACE:
            return frozenset() if item.venue_id is None else frozenset({item.venue_id})
        case Lens.VEHICLE:
            return frozenset(ride.vehicle_id for ride in plan.rides.where("item_id", item.id))


def holds(plan: Plan, item: Item, holder: Holder) -> bool:
    """Whether an item lies in the column of a holder."""
    held = held_by(plan, item, holder.lens)
    return not held if holder.id is None else holder.id in held


def concerns(plan: Plan, leg: Leg, holder: Holder) -> bool:
    """Whether a journey is to be seen beside the items of a holder: who travels, drives, or lies at its ends.

    What concerns the delegation as a whole stands with what is held by nobody.
    """
    held: set[str | None] = set()
    match holder.lens:
        case Lens.TRACK:
            pass
        case Lens.PERSON:
            held.update(member.person_id or member.id for member in travellers(plan, leg))
        case Lens.PLACE:
            held.update({leg.from_venue_id, leg.to_venue_id} - {None})
        case Lens.VEHICLE:
            held.update(ride.vehicle_id for ride in plan.rides.where("leg_id", leg.id))
    return holder.id in (held or {None})


def handed_over(
    plan: Plan, item_ids: Collection[ItemId], giver: Holder | None, taker: Holder | None
) -> tuple[Change, ...]:
    """The changes by which items pass from one holder to another of the same sort; none between the same.

    Of people only those pass an item on who are listed for it: the delegation as a whole is not thereby
    taken apart, and whoever takes it is listed.
    """
    if taker is None or giver == taker:
        return ()
    items = [plan.items[item_id] for item_id in sorted(set(item_ids)) if item_id in plan.items]
    return tuple(change for item in items for change in _passed(plan, item, giver, taker))


def given_to(plan: Plan, item: Item, holder: Holder | None) -> tuple[Change, ...]:
    """The changes by which an item that is only being made comes to lie in the column of a holder.

    `item` is about to be created; the changes create what belongs to it and need it to be there.
    """
    if holder is None or holder.id is None:
        return ()
    if holder.lens is Lens.PLACE:
        return (created(msgspec.structs.replace(item, venue_id=VenueId(holder.id))),)
    return _joined(plan, item, holder)


def _passed(plan: Plan, item: Item, giver: Holder | None, taker: Holder) -> Iterable[Change]:
    match taker.lens:
        case Lens.PLACE:
            venue_id = None if taker.id is None else VenueId(taker.id)
            yield replaced(item, msgspec.structs.replace(item, venue_id=venue_id))
        case Lens.TRACK:
            for link in plan.item_tracks.where("item_id", item.id):
                if taker.id is None or giver is None or link.track_id == giver.id:
                    yield deleted(link)
            if taker.id not in held_by(plan, item, Lens.TRACK):
                yield from _joined(plan, item, taker)
        case Lens.PERSON:
            yield from _passed_on_by_people(plan, item, giver, taker)
        case Lens.VEHICLE:
            yield from _driven_by_another(plan, item, giver, taker)


def _passed_on_by_people(plan: Plan, item: Item, giver: Holder | None, taker: Holder) -> Iterable[Change]:
    listed = plan.attendances.where("item_id", item.id)
    there = next((one for one in listed if giver and giver.id in (one.person_id, one.member_id)), None)
    taking = any(taker.id in (one.person_id, one.member_id) for one in listed)
    if there is not None and (taker.id is None or taking):
        yield deleted(there)
    elif there is not None and taker.id is not None:
        person = taker.id if taker.id in plan.persons else None
        member = None if person else taker.id
        after = msgspec.structs.replace(
            there,
            person_id=None if person is None else PersonId(person),
            member_id=None if member is None else MemberId(member),
        )
        yield replaced(there, after)
    elif not taking:
        yield from _joined(plan, item, taker)


def _driven_by_another(plan: Plan, item: Item, giver: Holder | None, taker: Holder) -> Iterable[Change]:
    rides = plan.rides.where("item_id", item.id)
    driving = next((ride for ride in rides if giver and ride.vehicle_id == giver.id), None)
    if taker.id is None:
        for ride in rides if giver is None else ([driving] if driving else []):
            yield from letting_go(plan, [ride])
            yield deleted(ride)
    elif driving is not None:
        yield replaced(driving, msgspec.structs.replace(driving, vehicle_id=VehicleId(taker.id)))
    elif all(ride.vehicle_id != taker.id for ride in rides):
        yield from _joined(plan, item, taker)


def _joined(plan: Plan, item: Item, taker: Holder) -> tuple[Change, ...]:
    """The record by which a holder takes an item beside whoever holds it."""
    if taker.id is None:
        return ()
    match taker.lens:
        case Lens.TRACK:
            link = ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=TrackId(taker.id))
            return (created(link),)
        case Lens.PERSON:
            is_person = taker.id in plan.persons
            attendance = Attendance(
                id=AttendanceId(new_identifier()),
                item_id=item.id,
                person_id=PersonId(taker.id) if is_person else None,
                member_id=None if is_person else MemberId(taker.id),
            )
            return (created(attendance),)
        case Lens.VEHICLE:
            ride = Ride(
                id=RideId(new_identifier()),
                visit_id=plan.visit_id,
                vehicle_id=VehicleId(taker.id),
                item_id=item.id,
            )
            return (created(ride),)
    return ()


def _people_of(plan: Plan, items: Iterable[Item]) -> tuple[Attendee, ...]:
    """The delegation in precedence, then everybody else who is at one of the items."""
    members = [Attendee(one.person_id or one.id) for one in in_precedence(plan.members)]
    present = (presence.attendee for item in items for presence in people_at(plan, item))
    return tuple(dict.fromkeys((*members, *present)))
