"""What some people of the delegation have to attend on a day, and when they are busy with it.

Stretches are instants
(`scheduling.timeline`), begins included, ends excluded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from models.identifiers import ItemId
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.facts import Facts
from scheduling.occupancy import Attendee
from scheduling.timeline import Span

_OWN_TIME = frozenset({ItemKind.REST, ItemKind.BREAKFAST})
"""What nobody has to be ready for: a rest, and the breakfast at the hotel."""

_ON_THE_MOVE = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.TRANSFER})
_A_DAY = timedelta(days=1)
_LONG_JOURNEY_MINUTES = 6 * 60
_DAYS_MINUTES = 18 * 60


class Busy(NamedTuple):
    """From when to when somebody is busy."""

    begin: int
    end: int


class Programme(NamedTuple):
    """The timed items that just these people have to attend, by their begin; whole delegations as one."""

    people: frozenset[Attendee]
    items: tuple[Item, ...]

    def begun_on(self, day: date) -> Programme:
        """Without what lasts into the day from the one before."""
        return self._replace(items=tuple(item for item in self.items if item.day == day))


class Night(NamedTuple):
    """Whom a night lies before who have the very same programme on the days before it and after it.

    None where they have none on the one or the other.
    """

    people: frozenset[Attendee]
    before: Programme | None
    after: Programme | None

    def items(self, facts: Facts) -> tuple[Item, ...]:
        """What they attend on both days, by its begin."""
        if self.before is None or self.after is None:
            return (self.before or self.after or _NOTHING).items
        both = {item.id: item for item in (*self.before.items, *self.after.items)}
        return tuple(sorted(both.values(), key=lambda item: (planned(facts, item), item.id)))


_NOTHING = Programme(frozenset(), ())


class _Day(NamedTuple):
    """What lies on a day, and whose programme that is."""

    items: tuple[Item, ...]
    programmes: tuple[Programme, ...]


class _Days:
    """The programmes of the days that were asked for."""

    def __init__(self) -> None:
        self.known: dict[date, _Day] = {}

    def carried_on(self) -> _Days:
        """The same, for the next facts: a day on which nothing has changed holds the very same items."""
        after = _Days()
        after.known = dict(self.known)
        return after


def programmes(facts: Facts, day: date) -> tuple[Programme, ...]:
    """Everybody's programme of a day, those with the very same one together.

    Without what they may stay away from, what is their own time, and what takes only some of the time it may
    be in; nor is one busy all through what lasts for days, or on a journey of hours, on which one eats and
    sleeps. A programme that an edit leaves as it was is the very same object as before.
    """
    days, items = facts.notes(_Days).known, facts.items_of_day(day)
    known = days.get(day)
    if known is not None and known.items is items:
        return known.programmes
    found = _worked_out(facts, items)
    if known is not None:
        before = {programme.people: programme for programme in known.programmes}
        found = tuple(_as_before(programme, before.get(programme.people)) for programme in found)
    days[day] = _Day(items, found)
    return found


def nights(facts: Facts, day: date) -> Iterator[Night]:
    """The night before a day for everybody who has a programme on it or on the day before."""
    morning = {programme.people: programme for programme in programmes(facts, day)}
    parting: list[Programme] = []
    for before in programmes(facts, day - _A_DAY):
        after = morning.pop(before.people, None)
        if after is None:
            parting.append(before)
        else:
            yield Night(before.people, before, after)
    if parting:
        yield from _parted(parting, morning.values())
    else:
        yield from (Night(after.people, None, after) for after in morning.values())


def _parted(evening: Iterable[Programme], morning: Iterable[Programme]) -> Iterator[Night]:
    """The nights of those who part on one of the two days, or are free on it."""
    of_morning = {who: programme for programme in morning for who in programme.people}
    for before in evening:
        apart: dict[int, tuple[Programme | None, set[Attendee]]] = {}
        for who in before.people:
            after = of_morning.pop(who, None)
            apart.setdefault(id(after), (after, set()))[1].add(who)
        for after, people in apart.values():
            yield Night(frozenset(people), before, after)
    free: dict[int, tuple[Programme, set[Attendee]]] = {}
    for who, programme in of_morning.items():
        free.setdefault(id(programme), (programme, set()))[1].add(who)
    for programme, people in free.values():
        yield Night(frozenset(people), None, programme)


def _worked_out(facts: Facts, items: Iterable[Item]) -> tuple[Programme, ...]:
    groups: dict[frozenset[Attendee], list[tuple[Busy, ItemId, Item]]] = {}
    for item in items:
        people = facts.guests_bound(item.id)
        booking = facts.bookings.get(item.id) if people else None
        busy = None if booking is None else _core(booking.planned)
        if busy is not None and _keeps_busy(item, busy):
            groups.setdefault(people, []).append((busy, item.id, item))
    attended: dict[Attendee, list[int]] = {}
    for number, people in enumerate(groups):
        for who in people:
            attended.setdefault(who, []).append(number)
    together: dict[tuple[int, ...], set[Attendee]] = {}
    for who, numbers in attended.items():
        together.setdefault(tuple(numbers), set()).add(who)
    by_group = list(groups.values())
    found = []
    for in_groups, attendees in together.items():
        theirs = sorted((entry for number in in_groups for entry in by_group[number]), key=_begin)
        found.append(Programme(frozenset(attendees), tuple(item for _, _, item in theirs)))
    return tuple(sorted(found, key=lambda one: min(one.people)))


def _begin(entry: tuple[Busy, ItemId, Item]) -> tuple[Busy, ItemId]:
    return entry[:2]


def _as_before(programme: Programme, before: Programme | None) -> Programme:
    """The one before where these are the very same items."""
    if before is None or len(before.items) != len(programme.items):
        return programme
    same = all(one is other for one, other in zip(programme.items, before.items, strict=True))
    return before if same else programme


def when_busy(facts: Facts, item: Item, *, for_certain: bool = False) -> Busy | None:
    """When somebody who attends the item is busy, wherever between its hours it takes place.

    `for_certain`: only in those minutes in which it takes place whatever is still decided; none of a length
    that is only assumed, but for the first.
    """
    booking = facts.bookings[item.id]
    return _core(booking.certain if for_certain else booking.planned)


def planned(facts: Facts, item: Item) -> Busy:
    """When somebody who attends an item of a programme is busy, as it is planned."""
    span = facts.bookings[item.id].planned
    return _core(span) or Busy(span.begin, span.begin)


def stretches(facts: Facts, items: Iterable[Item], *, for_certain: bool = False) -> tuple[Busy, ...]:
    """When somebody who attends these items is busy, in order; overlapping and touching ones as one."""
    spans = (when_busy(facts, item, for_certain=for_certain) for item in items)
    merged: list[Busy] = []
    for span in sorted(span for span in spans if span is not None):
        if merged and span.begin <= merged[-1].end:
            merged[-1] = Busy(merged[-1].begin, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


@lru_cache(maxsize=16_384)
def _core(span: Span | None) -> Busy | None:
    """The minutes that a span takes wherever it lies between its ends; None where there are none."""
    if span is None or span.begin + span.minutes <= span.end - span.minutes:
        return None
    return Busy(span.end - span.minutes, span.begin + span.minutes)


def _keeps_busy(item: Item, busy: Busy) -> bool:
    longest = _LONG_JOURNEY_MINUTES if item.kind in _ON_THE_MOVE else _DAYS_MINUTES
    return item.kind not in _OWN_TIME and busy.end - busy.begin < longest
