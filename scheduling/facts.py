"""What the rules ask about a plan, worked out once and only when asked for.

Facts can be narrowed to what an edit has touched: then `items`, `collisions` and `days` give only what
concerns that, and everything else still knows the whole plan.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property
from typing import Protocol, Self, TypeVar, cast

from models.identifiers import ItemId, TrackId, VenueId
from models.messages import Fact, as_fact
from models.plan import Plan, RecordTable
from models.records.items import Item
from models.records.people import Person
from models.records.places import TravelTime, Venue
from models.records.record import Record
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import DelegationPresence, ItemStatus, Part
from scheduling.limits import Limits
from scheduling.naming import PeopleNamed, hours_of
from scheduling.occupancy import (
    Attendee,
    Booking,
    Named,
    Presence,
    booking_of,
    delegation_present,
    end_zone_of,
    tracks_of,
    venues_blocked,
    with_those_listed,
)
from scheduling.routes import ChangedWays, Routes, Way, routes_of, stop_of
from scheduling.surroundings import ALONE, ElsewhereBooking, Surroundings
from scheduling.timeline import SpansInTime
from scheduling.touched import Touched, days_of
from scheduling.travel import Travel, TravelEstimate
from scheduling.trips import Trip, trips_of

_SAME_FOR_ALL: tuple[type[Record], ...] = (Visit, Person, Venue, TravelTime, Member, MemberTrack)
"""The kinds of records that say of any item who is at it, when, and how far away."""

_R = TypeVar("_R", bound=Record)
_V = TypeVar("_V")


class Notes(Protocol):
    """What somebody has noted down about a plan, and can go on from after a change of a few items."""

    def carried_on(self) -> Self:
        """Those that still hold, for other facts to add to; the ones here stay as they are."""


_N = TypeVar("_N", bound=Notes)

GIVEN_UP = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})
"""What takes place no more."""


class Facts:
    """One plan as the rules see it; `touched` narrows to what an edit has touched, None looks at all of it.

    `before` are facts of the plan as it was: while only items change, and who is at them, what they say of
    others still holds and is not worked out anew. `today` and `elsewhere` are those of the surroundings.
    """

    def __init__(
        self,
        plan: Plan,
        limits: Limits,
        touched: Touched | None = None,
        before: Facts | None = None,
        surroundings: Surroundings = ALONE,
    ) -> None:
        self.plan = plan
        self.limits = limits
        self.today = surroundings.today
        self.elsewhere = surroundings.elsewhere
        self.touched = touched
        self.only = None if touched is None else touched.items
        self._delegations: dict[
            tuple[frozenset[TrackId], DelegationPresence], Mapping[Attendee, Presence]
        ] = {}
        self._tracks: dict[ItemId, frozenset[TrackId]] = {}
        self._names: dict[frozenset[Attendee], Fact] = {}
        self._hours: dict[ItemId, Fact] = {}
        self._guests_bound: dict[ItemId, frozenset[Attendee]] = {}
        self._guests_of: dict[int, tuple[Mapping[Attendee, Presence], frozenset[Attendee]]] = {}
        self._bound: dict[ItemId, tuple[frozenset[Attendee], frozenset[Attendee]]] = {}
        self._named: Named = {}
        self._booked: dict[ItemId, Mapping[Attendee, Presence]] = {}
        self._blocked: dict[ItemId, frozenset[VenueId]] = {}
        self._notes: dict[type[Notes], Notes] = {}
        if before is not None and limits == before.limits:
            changed = _changed_items(before.plan, plan, self.only)
            if changed is not None:
                self._take_over(before, changed)

    def _take_over(self, before: Facts, changed: frozenset[ItemId]) -> None:
        """Know what `before` knows, but for these items. Nothing is kept of the plan before itself."""
        self._delegations, self._names, self._named = before._delegations, before._names, before._named
        self._tracks = _without(before._tracks, changed)
        self._booked = _without(before._booked, changed)
        self._blocked = _without(before._blocked, changed)
        self._hours = _without(before._hours, changed)
        self._guests_bound = _without(before._guests_bound, changed)
        self._bound = _without(before._bound, changed)
        self._people_named = before._people_named
        self.travel = before.travel
        items = {item_id: self.plan.items.get(item_id) for item_id in changed}
        self.bookings = bookings = dict(before.bookings)
        for item_id, item in items.items():
            booking = None if item is None else booking_of(self.plan, item, self.limits)
            if booking is None:
                bookings.pop(item_id, None)
            else:
                bookings[item_id] = booking
        self.spans = before.spans.changed(
            {item_id: bookings[item_id].planned if item_id in bookings else None for item_id in changed}
        )
        stops = {
            item_id: None if item is None else stop_of(item, bookings.get(item_id))
            for item_id, item in items.items()
        }
        routes = before.routes.after(stops, before.booked, self.booked)
        if routes is not None:
            self.routes = routes
        self._items_by_day = self._days_changed(before, items)
        # Another thread may note something down at the same time.
        self._notes = {kind: notes.carried_on() for kind, notes in tuple(before._notes.items())}

    def _days_changed(
        self, before: Facts, items: Mapping[ItemId, Item | None]
    ) -> dict[date, tuple[Item, ...]]:
        """What lies on each day after these items have changed."""
        by_day = dict(before._items_by_day)
        days: set[date] = set()
        for item_id, item in items.items():
            for version in (item, before.plan.items.get(item_id)):
                days.update(() if version is None else days_of(version))
        for day in days:
            here = [item for item in by_day.pop(day, ()) if item.id not in items]
            for item in items.values():
                if item is not None and item.status not in GIVEN_UP and day in days_of(item):
                    insort(here, item, key=self._by_begin)
            if here:
                by_day[day] = tuple(here)
        return by_day

    def _by_begin(self, item: Item) -> tuple[int, ItemId]:
        booking = self.bookings.get(item.id)
        return (-1 if booking is None else booking.planned.begin), item.id

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
    def _items_by_day(self) -> dict[date, tuple[Item, ...]]:
        by_day: dict[date, list[Item]] = {}
        for item in self.plan.items:
            if item.day is not None and item.status not in GIVEN_UP:
                for day in days_of(item):
                    by_day.setdefault(day, []).append(item)
        return {day: tuple(sorted(items, key=self._by_begin)) for day, items in by_day.items()}

    @cached_property
    def bookings(self) -> dict[ItemId, Booking]:
        """The time that each item of the whole plan takes up, where it does."""
        bookings = {}
        for item in self.plan.items:
            booking = booking_of(self.plan, item, self.limits)
            if booking is not None:
                bookings[item.id] = booking
        return bookings

    @cached_property
    def spans(self) -> SpansInTime[ItemId]:
        """The time that each item takes up as planned."""
        return SpansInTime({item_id: booking.planned for item_id, booking in self.bookings.items()})

    @cached_property
    def collisions(self) -> tuple[tuple[ItemId, ItemId], ...]:
        """The pairs of items whose times collide as planned, the earlier first, whoever is at them."""
        return tuple(self.spans.collisions() if self.only is None else self.spans.collisions_of(self.only))

    @cached_property
    def routes(self) -> Routes:
        """The ways between the items, and who goes them."""
        items = self.plan.items
        stops = (stop_of(items[item_id], booking) for item_id, booking in self.bookings.items())
        return routes_of((stop for stop in stops if stop is not None), self.booked)

    @property
    def changed_ways(self) -> ChangedWays | None:
        """The ways that the edit made, unmade or altered; None where any may be new."""
        return None if self.touched is None else self.routes.changed

    @cached_property
    def trips(self) -> tuple[Trip, ...]:
        """The rides of the whole plan, but for those to items that take place no more."""
        return tuple(trips_of(self.plan, self.limits))

    def booked_elsewhere(self, record_id: str) -> Sequence[ElsewhereBooking]:
        """When other visits have booked a person, a place or a vehicle, by begin."""
        return self._elsewhere_by_record.get(record_id, ()) if self.elsewhere.bookings else ()

    @cached_property
    def _elsewhere_by_record(self) -> Mapping[str, Sequence[ElsewhereBooking]]:
        by_record: dict[str, list[ElsewhereBooking]] = {}
        for booking in self.elsewhere.bookings:
            by_record.setdefault(booking.record_id, []).append(booking)
        return by_record

    def booked(self, item_id: ItemId) -> Mapping[Attendee, Presence]:
        """Who has to be at the item or may want to be; not those who only answer for it from their desk."""
        booked = self._booked.get(item_id)
        if booked is None:
            booked = self._booked[item_id] = self._worked_out(self.plan.items[item_id])
        return booked

    def _worked_out(self, item: Item) -> Mapping[Attendee, Presence]:
        """Who has to be at the item or may want to be."""
        known = (self.tracks(item.id), item.delegation_presence)
        delegation = self._delegations.get(known)
        if delegation is None:
            delegation = self._delegations[known] = delegation_present(self.plan, *known)
        booked = with_those_listed(self.plan, item, delegation, self._named)
        if any(presence.part is Part.RESPONSIBLE for presence in booked.values()):
            booked = {who: how for who, how in booked.items() if how.part is not Part.RESPONSIBLE}
        return booked

    def bound_to_both(
        self, first: ItemId, second: ItemId, people: AbstractSet[Attendee]
    ) -> frozenset[Attendee]:
        """Those of `people`, who are booked for both items, that have to be at both.

        Not those who may stay away from one, nor those who are counted in two different tracks for want of
        one.
        """
        (at_first, loose_at_first), (at_second, loose_at_second) = (
            self._bound_to(first),
            self._bound_to(second),
        )
        bound = at_first & at_second & people
        loose = loose_at_first & loose_at_second
        if not loose or not self.tracks(first).isdisjoint(self.tracks(second)):
            return bound
        return bound - loose

    def guests_bound(self, item_id: ItemId) -> frozenset[Attendee]:
        """Who of the delegation has to be at an item."""
        guests = self._guests_bound.get(item_id)
        if guests is None:
            booked = self.booked(item_id)
            known = self._guests_of.get(id(booked))
            if known is None or known[0] is not booked:
                guests = frozenset(
                    [who for who, how in booked.items() if how.required and how.member_id is not None]
                )
                known = self._guests_of[id(booked)] = booked, guests
            guests = self._guests_bound[item_id] = known[1]
        return guests

    def _bound_to(self, item_id: ItemId) -> tuple[frozenset[Attendee], frozenset[Attendee]]:
        """Who has to be at an item, and who is counted there only because they follow no track."""
        bound = self._bound.get(item_id)
        if bound is None:
            booked = self.booked(item_id).items()
            bound = self._bound[item_id] = (
                frozenset([who for who, presence in booked if presence.required]),
                frozenset([who for who, presence in booked if presence.on_every_track]),
            )
        return bound

    def tracks(self, item_id: ItemId) -> frozenset[TrackId]:
        """The tracks that the item belongs to; empty for an item of the whole delegation."""
        if item_id not in self._tracks:
            self._tracks[item_id] = tracks_of(self.plan, self.plan.items[item_id])
        return self._tracks[item_id]

    def names_of(self, people: Iterable[Attendee]) -> Fact:
        """Those people by name, delegation first and in precedence, or in one word where it is complete."""
        together = frozenset(people)
        names = self._names.get(together)
        if names is None:
            names = self._names[together] = as_fact(self._people_named.of(together))
        return names

    @cached_property
    def _people_named(self) -> PeopleNamed:
        return PeopleNamed(self.plan)

    def hours_of(self, item: Item) -> Fact:
        """When an item takes place by the clocks there."""
        hours = self._hours.get(item.id)
        if hours is None:
            hours = self._hours[item.id] = hours_of(self.plan, item)
        return hours

    def blocked_venues(self, item_id: ItemId) -> frozenset[VenueId]:
        """The venues that nobody else can use during the item."""
        if item_id not in self._blocked:
            self._blocked[item_id] = venues_blocked(self.plan, self.plan.items[item_id])
        return self._blocked[item_id]

    def notes(self, kind: type[_N]) -> _N:
        """What is noted down of one kind; what is noted of an item or a day that has changed says nothing.

        A changed item is another object than before, and so is what lies on a changed day (`items_of_day`).
        Nothing is carried on where more has changed than items and who is at them.
        """
        notes = self._notes.get(kind)
        if notes is None:
            notes = self._notes[kind] = kind()
        return cast("_N", notes)

    @cached_property
    def travel(self) -> Travel:
        """How long it takes from one venue to another."""
        return Travel(self.plan, self.limits)

    def way_from(self, item: Item, to: VenueId, leaves: int) -> TravelEstimate | None:
        """How long it takes from an item to a place for those who leave at an instant; None if not known."""
        start = item.venue_id
        if start is None:
            return None
        return self.travel.leaving(start, to, leaves, end_zone_of(self.plan, item))

    def minutes_anytime(self, way: Way) -> int:
        """How long a way takes in empty streets; nothing where nobody knows."""
        start, goal = way.first.venue_id, way.second.venue_id
        if start is None or goal is None:
            return 0
        travel = self.travel.minutes(start, goal)
        return 0 if travel is None else travel.minutes

    def way_of(self, way: Way) -> TravelEstimate | None:
        """How long a way takes as it is planned; None where nobody knows, or knows where it leads."""
        begin, _, minutes = way.first.booking.planned
        goal = way.second.venue_id
        if goal is None:
            return None
        return self.way_from(self.plan.items[way.first.item_id], goal, begin + minutes)


def _changed_items(before: Plan, now: Plan, only: frozenset[ItemId] | None) -> frozenset[ItemId] | None:
    """The items that differ themselves or in who is at them, if not known; None where anything may differ."""
    if any(now.table(kind) is not before.table(kind) for kind in _SAME_FOR_ALL):
        return None
    if only is not None:
        return only
    return frozenset(
        (
            *(item.id for item in _differing(now.items, before.items)),
            *(one.item_id for one in _differing(now.attendances, before.attendances)),
            *(one.item_id for one in _differing(now.item_tracks, before.item_tracks)),
        )
    )


def _differing(now: RecordTable[_R], before: RecordTable[_R]) -> Iterator[_R]:
    """The records that are not the very same in both, as they are in either."""
    if now is not before:
        yield from (record for record in now if before.get(record.id) is not record)
        yield from (record for record in before if record.id not in now)


def _without(known: Mapping[ItemId, _V], changed: frozenset[ItemId]) -> dict[ItemId, _V]:
    kept = dict(known)
    for item_id in changed:
        kept.pop(item_id, None)
    return kept
