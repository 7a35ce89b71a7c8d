"""Who goes from where to where: for everybody, the items they attend in their order, and the ways between.

Each item is held against the one before it that ended last. Items on the way (transfers) and those without a
place are no stops. A departure ends a stretch and an arrival begins one: the journey between them is no
drive. What somebody may stay away from does not hide what lies on either side of it.

The stops are kept in shares, one for each day of the world's clock (UTC). What a share adds follows from its
own stops and from where everybody comes from; after a change only the shares of what has changed are walked
again, and those after them as far as somebody comes from elsewhere than before.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from models.identifiers import ItemId, VenueId
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.occupancy import Attendee, Booking, Presence
from scheduling.timeline import minutes_between

_ARRIVAL, _DEPARTURE, _TRANSFER = ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.TRANSFER
_A_DAY = 24 * 60

Pair = tuple[ItemId, ItemId]
"""The two items of a way, the earlier first."""

BookedAt = Callable[[ItemId], Mapping[Attendee, Presence]]
"""Who is at an item."""


class Stop(NamedTuple):
    """Where an item takes place, and when; `is_window` where it takes only part of the time it lies in."""

    item_id: ItemId
    kind: ItemKind
    venue_id: VenueId | None
    booking: Booking
    end: int
    is_window: bool


class Way(NamedTuple):
    """Two items that somebody attends one after the other, the earlier first."""

    first: Stop
    second: Stop

    @property
    def item_ids(self) -> Pair:
        """The two items."""
        return self.first.item_id, self.second.item_id

    @property
    def minutes_there(self) -> int:
        """The minutes between the two as they are planned; below zero where they overlap."""
        return minutes_between(self.first.booking.planned, self.second.booking.planned)


class _Path(NamedTuple):
    """Somebody's way through the visit; once more without what they may stay away from, if there is such."""

    who: Attendee
    only_required: bool


class _Origin(NamedTuple):
    """Where somebody comes from: the item that ended last, and the windows that may still be open."""

    before: ItemId | None
    windows: tuple[ItemId, ...]


_NOWHERE = _Origin(None, ())


class _Walk(NamedTuple):
    """Somebody's way through the visit; once more without what they may stay away from, if that is any."""

    origin: _Origin
    item_ids: tuple[ItemId, ...]
    pairs: tuple[Pair, ...]
    end: _Origin


class _Share(NamedTuple):
    """The walks of a share, and its ways, each with all who go it."""

    walks: Mapping[_Path, _Walk]
    people: Mapping[Pair, frozenset[Attendee]]


class ChangedWays(NamedTuple):
    """The ways that a change made, unmade or altered, and between which places they lead or led.

    Of the two places the one with the lesser id comes first, whichever way it goes.
    """

    pairs: frozenset[Pair]
    places: frozenset[tuple[VenueId, VenueId]]


class Routes:
    """The ways of everybody in a plan; `changed` are those of the last change, None where any may be new."""

    def __init__(
        self,
        stops: Mapping[ItemId, Stop],
        shares: Mapping[int, _Share],
        optional: frozenset[Attendee],
        changed: ChangedWays | None = None,
    ) -> None:
        """Take over the parts, which nobody may change afterwards; `routes_of` gives them."""
        self.stops = stops
        self.changed = changed
        self.shares = shares
        self.optional = optional

    def __iter__(self) -> Iterator[tuple[Way, frozenset[Attendee]]]:
        """Every way, and who goes it."""
        stops = self.stops
        for share in self.shares.values():
            for (first, second), people in share.people.items():
                yield Way(stops[first], stops[second]), people

    def of(self, pairs: Iterable[Pair]) -> Iterator[tuple[Way, frozenset[Attendee]]]:
        """Those of these ways that there are, and who goes each."""
        for first, second in pairs:
            stop = self.stops.get(second)
            share = None if stop is None else self.shares.get(_share_of(stop))
            people = None if share is None else share.people.get((first, second))
            if people is not None and stop is not None:
                yield Way(self.stops[first], stop), people

    def touching(self, items: Collection[ItemId]) -> Iterator[Pair]:
        """The ways from or to these items."""
        for share in self.shares.values():
            yield from (pair for pair in share.people if pair[0] in items or pair[1] in items)

    def between(self, places: Collection[tuple[VenueId, VenueId]]) -> Iterator[Way]:
        """The ways between two of these places, told as `places_of` tells them."""
        return (way for way, _ in self if places_of(way) in places)

    def after(
        self, items: Mapping[ItemId, Stop | None], booked_before: BookedAt, booked: BookedAt
    ) -> Routes | None:
        """The ways after what is told of some items has changed; None where it takes to walk everything.

        `items` are the stops that these items now are.
        """
        return _Change(self, items, booked_before, booked).routes()


def places_of(way: Way) -> tuple[VenueId, VenueId] | None:
    """The two places between which a way leads, the lesser id first; None where one of them is not known."""
    first, second = way.first.venue_id, way.second.venue_id
    if first is None or second is None:
        return None
    return (first, second) if first < second else (second, first)


def stop_of(item: Item, booking: Booking | None) -> Stop | None:
    """The item as a stop; None where it matters to nobody where it is: on the way, placed nowhere."""
    if booking is None:
        return None
    kind = item.kind
    if (item.venue_id is None or kind is _TRANSFER) and kind is not _ARRIVAL and kind is not _DEPARTURE:
        return None
    begin, end, minutes = booking.planned
    return Stop(item.id, kind, item.venue_id, booking, end, minutes < end - begin)


def routes_of(stops: Iterable[Stop], booked: BookedAt) -> Routes:
    """The ways between all these stops."""
    in_order = sorted(stops, key=_order)
    optional: set[Attendee] = set()
    for stop in in_order:
        optional.update(who for who, presence in booked(stop.item_id).items() if not presence.required)
    by_id = {stop.item_id: stop for stop in in_order}
    attended: dict[int, dict[_Path, list[ItemId]]] = {}
    paths: dict[Attendee, _Path] = {}
    for stop in in_order:
        here = attended.setdefault(_share_of(stop), {})
        for who, presence in booked(stop.item_id).items():
            path = paths.get(who) or paths.setdefault(who, _Path(who, False))
            here.setdefault(path, []).append(stop.item_id)
            if who in optional and presence.required:
                here.setdefault(_Path(who, True), []).append(stop.item_id)
    shares: dict[int, _Share] = {}
    origins: dict[_Path, _Origin] = {}
    for number in sorted(attended):
        walks: dict[_Path, _Walk] = {}
        known: dict[tuple[_Origin, tuple[ItemId, ...]], _Walk] = {}
        for path, item_ids in attended[number].items():
            walk = _walked(by_id, origins.get(path, _NOWHERE), tuple(item_ids), known)
            walks[path] = walk
            origins[path] = walk.end
        shares[number] = _Share(walks, _people_of(walks))
    return Routes(by_id, shares, frozenset(optional))


class _Change:
    """The ways of a plan of which a few items have changed, from those before."""

    def __init__(
        self,
        before: Routes,
        items: Mapping[ItemId, Stop | None],
        booked_before: BookedAt,
        booked: BookedAt,
    ) -> None:
        self._before = before
        self._items = items
        self._stops = dict(before.stops)
        self._attending: dict[int, dict[Attendee, list[ItemId]]] = {}
        """Who was or is at the changed items of each share, and at which of them they are now."""
        self._is_partial = True
        for item_id, stop in items.items():
            old = self._stops.pop(item_id, None)
            if old is not None:
                self._touch(old, booked_before(item_id))
            if stop is not None:
                self._stops[item_id] = stop
                for attended in self._touch(stop, booked(item_id)):
                    attended.append(item_id)
        self._moved: dict[_Path, _Origin] = {}
        """Who comes from elsewhere than before, or from what has changed."""

    def _touch(self, stop: Stop, booked: Mapping[Attendee, Presence]) -> list[list[ItemId]]:
        here = self._attending.setdefault(_share_of(stop), {})
        if not all(presence.required for presence in booked.values()):
            # What somebody may stay away from concerns their whole visit.
            self._is_partial = False
        return [here.setdefault(who, []) for who in booked]

    def routes(self) -> Routes | None:
        """The ways as they are now; None where all have to be walked."""
        if not self._is_partial:
            return None
        before = self._before
        shares = dict(before.shares)
        changed: set[Pair] = set()
        for number in sorted(shares.keys() | self._attending.keys()):
            if number not in self._attending and not self._moved:
                continue
            old = shares.get(number, _EMPTY)
            new = self._share(number, old, shares)
            if new is not old:
                shares[number] = new
                changed.update(self._changed(old.people, new.people))
        places = {
            places_of(Way(stops[first], stops[second]))
            for stops in (before.stops, self._stops)
            for first, second in changed
            if first in stops and second in stops
        }
        ways = ChangedWays(frozenset(changed), frozenset(one for one in places if one is not None))
        return Routes(self._stops, shares, before.optional, ways)

    def _share(self, number: int, old: _Share, shares: Mapping[int, _Share]) -> _Share:
        attending = self._attending.get(number, {})
        again = {path: attending[path.who] for path in self._paths(attending)}
        again.update((path, []) for path in self._moved if path in old.walks and path not in again)
        if not again:
            return old
        walks = dict(old.walks)
        known: dict[tuple[_Origin, tuple[ItemId, ...]], _Walk] = {}
        for path, attended in again.items():
            walk = walks.pop(path, None)
            origin = self._moved.get(path)
            if origin is None:
                origin = _origin(shares, number, path) if walk is None else walk.origin
            item_ids = self._item_ids(walk, attended)
            end = origin
            if item_ids:
                walks[path] = _walked(self._stops, origin, item_ids, known)
                end = walks[path].end
            self._follow(path, end, None if walk is None else walk.end, origin)
        return _Share(walks, _people_of(walks))

    def _paths(self, people: Iterable[Attendee]) -> Iterator[_Path]:
        for who in people:
            yield _Path(who, False)
            if who in self._before.optional:
                yield _Path(who, True)

    def _item_ids(self, walk: _Walk | None, attended: list[ItemId]) -> tuple[ItemId, ...]:
        """What is attended of a share now: as before, but for what has changed."""
        same = () if walk is None else walk.item_ids
        if not attended and self._items.keys().isdisjoint(same):
            return same
        stops = self._stops
        kept = [item_id for item_id in same if item_id not in self._items]
        for item_id in attended:
            insort(kept, item_id, key=lambda one: _order(stops[one]))
        return tuple(kept)

    def _follow(self, path: _Path, end: _Origin, end_before: _Origin | None, origin: _Origin) -> None:
        """Keep in mind whether somebody leaves a share from elsewhere than before."""
        if end_before is None:
            end_before = None if path in self._moved else origin
        mentioned = {end.before, *end.windows}
        if end == end_before and mentioned.isdisjoint(self._items):
            self._moved.pop(path, None)
        else:
            self._moved[path] = end

    def _changed(
        self, old: Mapping[Pair, frozenset[Attendee]], new: Mapping[Pair, frozenset[Attendee]]
    ) -> Iterator[Pair]:
        items = self._items
        for pair, people in new.items():
            if pair[0] in items or pair[1] in items or old.get(pair) != people:
                yield pair
        yield from (pair for pair in old if pair not in new)


_EMPTY = _Share({}, {})


def _order(stop: Stop) -> tuple[int, ItemId]:
    return stop.booking.planned.begin, stop.item_id


def _share_of(stop: Stop) -> int:
    return stop.booking.planned.begin // _A_DAY


def _origin(shares: Mapping[int, _Share], number: int, path: _Path) -> _Origin:
    """From where somebody comes to a share of which they attended nothing so far."""
    for earlier in sorted((one for one in shares if one < number), reverse=True):
        walk = shares[earlier].walks.get(path)
        if walk is not None:
            return walk.end
    return _NOWHERE


def _walked(
    stops: Mapping[ItemId, Stop],
    origin: _Origin,
    item_ids: tuple[ItemId, ...],
    known: dict[tuple[_Origin, tuple[ItemId, ...]], _Walk],
) -> _Walk:
    """The walk of a share; those who come from the same and attend the same go the same one."""
    walk = known.get((origin, item_ids))
    if walk is None:
        walk = known[origin, item_ids] = _walk(stops, origin, item_ids)
    return walk


def _walk(stops: Mapping[ItemId, Stop], origin: _Origin, item_ids: tuple[ItemId, ...]) -> _Walk:
    """Each item follows the one before it that ends last, and every window that has not ended before it."""
    before, windows = origin
    end_before = 0 if before is None else stops[before].end
    pairs: list[Pair] = []
    for item_id in item_ids:
        stop = stops[item_id]
        if stop.kind is _ARRIVAL:
            before, windows = None, ()
        if before is not None:
            pairs.append((before, item_id))
        if windows:
            pairs.extend((window, item_id) for window in windows)
        end = stop.end
        if stop.is_window:
            windows = (*windows, item_id)
        else:
            windows = tuple(one for one in windows if stops[one].end > end) if windows else windows
            if before is None or end >= end_before:
                before, end_before = item_id, end
        if stop.kind is _DEPARTURE:
            before, windows = None, ()
    return _Walk(origin, item_ids, tuple(pairs), _Origin(before, windows))


def _people_of(walks: Mapping[_Path, _Walk]) -> dict[Pair, frozenset[Attendee]]:
    """Every way of these walks with all who go it."""
    together: dict[int, tuple[_Walk, list[Attendee]]] = {}
    for path, walk in walks.items():
        together.setdefault(id(walk), (walk, []))[1].append(path.who)
    people: dict[Pair, frozenset[Attendee]] = {}
    for walk, group in together.values():
        going = frozenset(group)
        for pair in walk.pairs:
            known = people.get(pair)
            people[pair] = going if known is None else known | going
    return people
