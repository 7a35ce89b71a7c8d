"""Who a paper is for, and the one place that withholds what they are not to see."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import StrEnum

from exports.portraits import is_portrait
from exports.withholding import (
    FIELDS_OF_THE_OFFICE,
    OF_THE_OFFICE,
    made_whole,
    without_fields,
    without_sensitive_fields,
)
from models.messages import N_, Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.agreements import Agreement
from models.records.items import Item
from models.records.journeys import Leg, Ride, Stay, Vehicle
from models.records.office_work import Attachment
from models.records.people import Person
from models.records.places import Venue
from models.records.record import Record
from models.records.visits import Member
from models.vocabulary import AgreementStatus, ItemKind, ItemStatus, PressAccess
from scheduling.journeys import travellers
from scheduling.occupancy import guests_of


class Audience(StrEnum):
    """The readers of a paper. A host, a member and a driver are one of several: the request says which."""

    GUEST = "guest"
    HOST = "host"
    MEMBER = "member"
    DRIVER = "driver"
    PRESS = "press"
    ORGANISERS = "organisers"

    @property
    def label(self) -> Message:
        """What these readers are called."""
        return Message.of(_LABELS[self])


_LABELS = {
    Audience.GUEST: N_("Guests and hosts"),
    Audience.HOST: N_("One host"),
    Audience.MEMBER: N_("One member"),
    Audience.DRIVER: N_("One driver"),
    Audience.PRESS: N_("Press"),
    Audience.ORGANISERS: N_("Organisers"),
}

_NOT_FOR_GUESTS = frozenset({ItemStatus.IDEA, ItemStatus.DECLINED, ItemStatus.CANCELLED})
_NO_AGREEMENT_OF_THEIRS = frozenset({AgreementStatus.IDEA, AgreementStatus.LAPSED})
_MEALS = frozenset(
    {ItemKind.BREAKFAST, ItemKind.LUNCH, ItemKind.WORKING_MEAL, ItemKind.DINNER, ItemKind.RECEPTION}
)
_FOR_PRESS = frozenset({PressAccess.OPEN, PressAccess.PHOTO_AT_START, PressAccess.POOL})

_SEE_FACES = frozenset({Audience.GUEST, Audience.HOST, Audience.PRESS})
"""Who is shown photographs of people; of other files nobody but the organisers knows."""

_WHOM_TO_CALL = ("responsible_officer", "responsible_phone")
_GIVEN: dict[Audience, dict[type[Record], tuple[str, ...]]] = {
    Audience.HOST: {
        Item: (*_WHOM_TO_CALL, "covers", "menu_note"),
        Person: ("dietary_needs", "accessibility_needs"),
        Venue: ("contact", "phone", "entrance_notes", "parking_notes"),
    },
    Audience.MEMBER: {
        Item: _WHOM_TO_CALL,
        Member: ("room",),
        Stay: ("room",),
        Vehicle: ("driver", "driver_phone"),
    },
    Audience.DRIVER: {
        Item: _WHOM_TO_CALL,
        Ride: ("notes",),
        Vehicle: ("driver", "driver_phone", "notes"),
        Venue: ("entrance_notes", "parking_notes"),
    },
}
"""What of the office's own fields a reader is given, in records that concern this very reader."""

_FURTHER_FROM_PRESS: dict[type[Record], tuple[str, ...]] = {
    Member: ("hotel_id", "description"),
    Stay: ("hotel_id",),
    Item: ("steps", "public_note", "dress"),
}
"""Kept from the press beyond what is the office's own: where people sleep, and what is for guests."""


def visible(plan: Plan, audience: Audience, about: str = "", sensitive: Collection[str] = ()) -> Plan:
    """The plan as far as `audience` may see it; no document receives any other.

    `about` is the host's organisation, the member or the vehicle whose paper it is. Nobody sees passports and
    dates of birth, but organisers those fields that are asked for by name (`sensitive`). All but the
    organisers see neither what the office keeps for itself (see `exports.withholding`) nor items and
    agreements that are only ideas or came to nothing; a host, a member, a driver and the press see no item
    but their own.
    """
    if audience is Audience.ORGANISERS:
        seen = (without_sensitive_fields(record, sensitive) for record in plan.records())
        return Plan.of(plan.visit_id, seen)
    open_records: Iterator[AnyRecord] = map(without_sensitive_fields, plan.records())
    reader = _Reader(plan, audience, about)
    return made_whole(
        plan.visit_id, (reader.as_seen(record) for record in open_records if reader.may_see(record))
    )


def is_withheld(item: Item, audience: Audience) -> bool:
    """Whether the item as a whole is kept from `audience`, because it may not take place."""
    return audience is not Audience.ORGANISERS and item.status in _NOT_FOR_GUESTS


def withheld_items(plan: Plan, audience: Audience, about: str = "") -> tuple[Item, ...]:
    """The items that would be this reader's, and are kept from them because they may not take place."""
    reader = _Reader(plan, audience, about)
    return tuple(item for item in plan.items if is_withheld(item, audience) and reader.is_mine(item))


def is_hosted_by(plan: Plan, item: Item, organisation_id: str) -> bool:
    """Whether the organisation receives: it is named as host, or the place is its own."""
    if item.host_organisation_id is not None:
        return item.host_organisation_id == organisation_id
    return _is_place_of(plan, plan.venues.get(item.venue_id), organisation_id)


def _is_place_of(plan: Plan, venue: Venue | None, organisation_id: str) -> bool:
    seen: set[str] = set()
    while venue is not None and venue.id not in seen:
        if venue.organisation_id is not None:
            return venue.organisation_id == organisation_id
        seen.add(venue.id)
        venue = plan.venues.get(venue.parent_id)
    return False


class _Reader:
    """One reader, and what of a plan is theirs."""

    def __init__(self, plan: Plan, audience: Audience, about: str) -> None:
        self._plan = plan
        self._audience = audience
        self._about = about
        self._rides = {ride.id for ride in plan.rides if self._is_my_ride(ride)}
        self._driven_to = {
            stop for ride in plan.rides if ride.id in self._rides for stop in (ride.item_id, ride.leg_id)
        }
        self._vehicles = {ride.vehicle_id for ride in plan.rides if ride.id in self._rides} | {about}
        takes_place = (item for item in plan.items if not is_withheld(item, audience))
        self._items = {item.id for item in takes_place if self.is_mine(item)}
        self._passengers = {
            passenger.member_id for passenger in plan.ride_passengers if passenger.ride_id in self._rides
        }
        self._is_fed_by = any(
            item.kind in _MEALS or item.covers for item in plan.items if item.id in self._items
        )
        own_person = plan.members.get(about)
        self._own_person_id = own_person.person_id if own_person else None

    def may_see(self, record: AnyRecord) -> bool:
        """Whether the reader may know that there is such a record."""
        match record:
            case Item():
                return record.id in self._items
            case Agreement():
                return self._may_know_of(record)
            case Leg():
                return self._is_my_leg(record)
            case Ride():
                return record.id in self._rides
            case Attachment():
                return self._audience in _SEE_FACES and is_portrait(record)
            case Vehicle():
                return self._audience is Audience.GUEST or record.id in self._vehicles
            case Member():
                return self._audience is not Audience.DRIVER or record.id in self._passengers
            case Stay():
                return self._audience is Audience.GUEST or record.member_id == self._about
            case _:
                return type(record) not in OF_THE_OFFICE

    def as_seen(self, record: AnyRecord) -> AnyRecord:
        """The record without the fields that are not for this reader."""
        kind = type(record)
        given = _GIVEN.get(self._audience, {}).get(kind, ()) if self._concerns_me(record) else ()
        hidden = [field for field in FIELDS_OF_THE_OFFICE.get(kind, ()) if field not in given]
        if self._audience is Audience.PRESS:
            hidden += _FURTHER_FROM_PRESS.get(kind, ())
        return without_fields(record, hidden)

    def _concerns_me(self, record: AnyRecord) -> bool:
        """Whether the record is so much this reader's own that more of it is shown."""
        match record:
            case Member():
                return record.id == self._about
            case Stay():
                return record.member_id == self._about
            case Person():
                return self._is_fed_by and bool(self._plan.members.where("person_id", record.id))
            case Venue():
                return self._audience is Audience.DRIVER or _is_place_of(self._plan, record, self._about)
            case _:
                return True

    def is_mine(self, item: Item) -> bool:
        """Whether the item is one of those that this reader is told of, if it takes place."""
        match self._audience:
            case Audience.HOST:
                return is_hosted_by(self._plan, item, self._about)
            case Audience.MEMBER:
                return any(member.id == self._about for member in guests_of(self._plan, item))
            case Audience.DRIVER:
                return item.id in self._driven_to
            case Audience.PRESS:
                return item.press_access in _FOR_PRESS
            case _:
                return True

    def _is_my_leg(self, leg: Leg) -> bool:
        if self._audience is Audience.MEMBER:
            return any(member.id == self._about for member in travellers(self._plan, leg))
        if self._audience is Audience.DRIVER:
            return leg.id in self._driven_to
        return self._audience is Audience.GUEST

    def _is_my_ride(self, ride: Ride) -> bool:
        if self._audience is Audience.DRIVER:
            return ride.vehicle_id == self._about
        if self._audience is Audience.MEMBER:
            member = self._plan.members.get(self._about)
            who = {self._about, member.person_id if member and member.person_id else self._about}
            return any(
                passenger.member_id in who or passenger.person_id in who
                for passenger in self._plan.ride_passengers.where("ride_id", ride.id)
            )
        return self._audience is Audience.GUEST

    def _may_know_of(self, agreement: Agreement) -> bool:
        if agreement.status in _NO_AGREEMENT_OF_THEIRS:
            return False
        if agreement.item_id is not None:
            return agreement.item_id in self._items
        return self._audience is Audience.GUEST
