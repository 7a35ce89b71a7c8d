"""What the rules ask about a plan, worked out once and only when asked for.

Facts can be narrowed to what an edit has touched: then `items`, `collisions` and `days` give only what
concerns that, and everything else still knows the whole plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from models.identifiers import ItemId, TrackId, VenueId
from models.messages import Sayable
from models.plan import Plan, RecordTable
from models.records.items import Attendance, Item, ItemTrack
from models.records.people import Person
from models.records.places import TravelTime, Venue
from models.records.record import Record
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import DelegationPresence, ItemStatus, Part
from scheduling.conflicts import Conflict
from scheduling.limits import Limits
from scheduling.naming import people_names
from scheduling.occupancy import (
    Attendee,
    Booking,
    Presence,
    booking_of,
    delegation_present,
    tracks_of,
    venues_blocked,
    with_those_listed,
)
from scheduling.surroundings import ALONE, Surroundings
from scheduling.timeline import collisions
from scheduling.touched import Touched, days_of
from scheduling.travel import Travel
from scheduling.trips import Trip, trips_of

_READ_BESIDE_ITEMS: tuple[type[Record], ...] = (
    Visit,
    Person,
    Venue,
    TravelTime,
    Member,
    MemberTrack,
    ItemTrack,
    Attendance,
)
"""The kinds of records that say, with the item, who is at it, when, and how far away."""

GIVEN_UP = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})
"""What takes place no more."""


class Facts:
    """One plan as the rules see it; `touched` narrows to what an edit has touched, None looks at all of it.

    `earlier` are conflicts of the plan as it was whose items have not changed: found again, they say the
    same. `before` are facts of the plan as it was: while only items change, what they say of the others still
    holds and is not worked out anew. `today` and `elsewhere` are those of the surroundings.
    """

    def __init__(
        self,
        plan: Plan,
        limits: Limits,
        touched: Touched | None = None,
        earlier: Iterable[Conflict] = (),
        before: Facts | None = None,
        surroundings: Surroundings = ALONE,
    ) -> None:
        self.plan = plan
        self.limits = limits
        self.today = surroundings.today
        self.elsewhere = surroundings.elsewhere
        self.touched = touched
        self.only = None if touched is None else touched.items
        self._earlier = {
            (conflict.code, conflict.item_ids, conflict.record_ids): conflict for conflict in earlier
        }
        self._before = before if before is not None and _only_items_differ(self, before) else None
        self._items_before: RecordTable[Item] = (
            RecordTable({}) if self._before is None else self._before.plan.items
        )
        self._delegations: dict[
            tuple[frozenset[TrackId], DelegationPresence], Mapping[Attendee, Presence]
        ] = {}
        self._tracks: dict[ItemId, frozenset[TrackId]] = {}
        self._names: dict[frozenset[Attendee], tuple[Sayable, ...]] = {}
        self._booked: dict[ItemId, Mapping[Attendee, Presence]] = {}
        self._blocked: dict[ItemId, frozenset[VenueId]] = {}

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items looked at, without those that are declined or cancelled: those take place no more."""
        looked_at = self.plan.items if self.only is None else map(self.plan.items.get, sorted(self.only))
        return tuple(item for item in looked_at if item is not None and item.status not in GIVEN_UP)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days looked at, of those on which anything takes place: all of them, or those touched."""
        days = self._items_by_day.keys()
        return tuple(sorted(days if self.touched is None else days & self.touched.days))

    def items_of_day(self, day: date) -> tuple[Item, ...]:
        """The items of the whole plan that begin on a day or last into it; those without an hour first.

        By their begin, and without those that are declined or cancelled.
        """
        return self._items_by_day.get(day, ())

    @cached_property
    def _items_by_day(self) -> Mapping[date, tuple[Item, ...]]:
        by_day: dict[date, list[tuple[int, ItemId, Item]]] = {}
        for item in self.plan.items:
            if item.day is not None and item.status not in GIVEN_UP:
                booking = self.bookings.get(item.id)
                begin = -1 if booking is None else booking.planned.begin
                for day in days_of(item):
                    by_day.setdefault(day, []).append((begin, item.id, item))
        return {day: tuple(entry[2] for entry in sorted(entries)) for day, entries in by_day.items()}

    @cached_property
    def bookings(self) -> Mapping[ItemId, Booking]:
        """The time that each item of the whole plan takes up, where it does."""
        bookings = {}
        for item in self.plan.items:
            known = self._known_before(item)
            booking = (
                booking_of(self.plan, item, self.limits) if known is None else known.bookings.get(item.id)
            )
            if booking is not None:
                bookings[item.id] = booking
        return bookings

    @cached_property
    def collisions(self) -> tuple[tuple[ItemId, ItemId], ...]:
        """The pairs of items whose times collide as planned, the earlier first, whoever is at them."""
        planned = {identifier: booking.planned for identifier, booking in self.bookings.items()}
        return tuple(collisions(planned, self.only))

    @cached_property
    def trips(self) -> tuple[Trip, ...]:
        """The rides of the whole plan, but for those to items that take place no more."""
        return tuple(trips_of(self.plan, self.limits))

    def booked(self, item_id: ItemId) -> Mapping[Attendee, Presence]:
        """Who has to be at the item or may want to be; not those who only answer for it from their desk."""
        booked = self._booked.get(item_id)
        if booked is None:
            item = self.plan.items[item_id]
            before = self._known_before(item)
            booked = self._worked_out(item) if before is None else before.booked(item_id)
            self._booked[item_id] = booked
        return booked

    def _worked_out(self, item: Item) -> Mapping[Attendee, Presence]:
        """Who has to be at the item or may want to be."""
        known = (self.tracks(item.id), item.delegation_presence)
        delegation = self._delegations.get(known)
        if delegation is None:
            delegation = self._delegations[known] = delegation_present(self.plan, *known)
        booked = with_those_listed(self.plan, item, delegation)
        listed = self.plan.attendances.where("item_id", item.id)
        if any(attendance.part is Part.RESPONSIBLE for attendance in listed):
            booked = {who: how for who, how in booked.items() if how.part is not Part.RESPONSIBLE}
        return booked

    def _known_before(self, item: Item) -> Facts | None:
        """The facts of the plan as it was, where the item is the same in it."""
        return self._before if self._items_before.get(item.id) is item else None

    def bound_to_both(self, first: ItemId, second: ItemId, people: Iterable[Attendee]) -> frozenset[Attendee]:
        """Those of `people`, who are booked for both items, that have to be at both.

        Not those who may stay away from one, nor those who are counted in two different tracks for want of
        one.
        """
        at_first, at_second = self.booked(first), self.booked(second)
        on_one_track = not self.tracks(first).isdisjoint(self.tracks(second))
        return frozenset(
            who
            for who in people
            if at_first[who].required
            and at_second[who].required
            and (on_one_track or not (at_first[who].on_every_track and at_second[who].on_every_track))
        )

    def tracks(self, item_id: ItemId) -> frozenset[TrackId]:
        """The tracks that the item belongs to; empty for an item of the whole delegation."""
        if item_id not in self._tracks:
            self._tracks[item_id] = tracks_of(self.plan, self.plan.items[item_id])
        return self._tracks[item_id]

    def earlier_conflict(
        self, code: str, item_ids: tuple[ItemId, ...], record_ids: tuple[str, ...]
    ) -> Conflict | None:
        """The conflict of these records that was found before, to be said again where it is found again."""
        return self._earlier.get((code, item_ids, record_ids))

    def names_of(self, people: Iterable[Attendee]) -> tuple[Sayable, ...]:
        """Those people by name, delegation first and in precedence, or in one word where it is complete."""
        together = frozenset(people)
        if together not in self._names:
            self._names[together] = people_names(self.plan, together)
        return self._names[together]

    def blocked_venues(self, item_id: ItemId) -> frozenset[VenueId]:
        """The venues that nobody else can use during the item."""
        if item_id not in self._blocked:
            self._blocked[item_id] = venues_blocked(self.plan, self.plan.items[item_id])
        return self._blocked[item_id]

    @cached_property
    def travel(self) -> Travel:
        """How long it takes from one venue to another."""
        return Travel(self.plan, self.limits) if self._before is None else self._before.travel


def _only_items_differ(now: Facts, before: Facts) -> bool:
    """Whether who is at an item, when and how far away, can only have changed where the item itself has."""
    return now.limits == before.limits and all(
        now.plan.table(kind) is before.plan.table(kind) for kind in _READ_BESIDE_ITEMS
    )
