"""What a delay at one stop does to the rest of the day, before anything changes.

Who is held up comes later to whatever follows. The time to spare between two stops takes up the delay; what
is left over pushes the next stop, which pushes the one after it. What is locked does not move: whoever
would come too late to it is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from models.edits import Edit, edit, replaced
from models.identifiers import ItemId
from models.item_time import Instant, moved_to
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from scheduling.conflicts import Conflict
from scheduling.limits import Limits, limits_of
from scheduling.naming import organisation_name, person_name, title_of
from scheduling.occupancy import Attendee, booking_of, end_zone_of, interval_of, people_at
from scheduling.travel import Travel


class Later(NamedTuple):
    """One item that begins so many minutes later than planned."""

    item_id: ItemId
    minutes: int


class Missed(NamedTuple):
    """A locked item to which those who are held up come so many minutes too late."""

    item_id: ItemId
    minutes: int


class Call(NamedTuple):
    """Whom to call about an item that moves; `phone` is empty where none is known."""

    item_id: ItemId
    who: Sayable
    phone: str


class Delay(NamedTuple):
    """What a delay does: the edit that carries it out, and what has to be known before.

    `later` are the items that move, the delayed one first. `absorbed` says after which item how many minutes
    of the delay are taken up by time to spare. `missed` are locked items that are reached too late.
    """

    edit: Edit
    later: tuple[Later, ...]
    absorbed: tuple[Later, ...]
    missed: tuple[Missed, ...]
    calls: tuple[Call, ...]


class _Stop(NamedTuple):
    """An item on the way of somebody: when it is planned, who is there, and whose clock shows its end."""

    item: Item
    begin: Instant
    end: Instant
    people: frozenset[Attendee]
    zone: str


def delayed(plan: Plan, item_id: ItemId, minutes: int, limits: Limits | None = None) -> Delay:
    """What happens where an item begins `minutes` later than planned, as one edit.

    Only the same day is followed: overnight everybody catches up. Items that took place at the same time as
    one that is held up are not pushed by it. An item without an hour, or no delay, changes nothing. Where no
    limits are named it is those of the office and of the visit.
    """
    limits = limits_of(plan) if limits is None else limits
    item = plan.items[item_id]
    name = Message.of(N_("Delay “{title}” by {minutes} minutes"), title=title_of(item), minutes=minutes)
    stops = _stops_of_day(plan, item, limits)
    if minutes <= 0 or item_id not in {stop.item.id for stop in stops}:
        return Delay(edit(name), (), (), (), ())
    later, absorbed, missed = _followed(plan, stops, item_id, minutes, limits)
    moved = [Later(stop.item.id, later[stop.item.id]) for stop in stops if stop.item.id in later]
    changes = [
        replaced(plan.items[one.item_id], _later(plan.items[one.item_id], one.minutes)) for one in moved
    ]
    calls = tuple(call for one in moved for call in _calls(plan, plan.items[one.item_id]))
    return Delay(edit(name, *changes), tuple(moved), tuple(absorbed), tuple(missed), calls)


def new_conflicts(before: Iterable[Conflict], after: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """The conflicts that an edit brings: those of after that were not there before."""
    known = {conflict.key for conflict in before}
    return tuple(conflict for conflict in after if conflict.key not in known)


def _stops_of_day(plan: Plan, item: Item, limits: Limits) -> tuple[_Stop, ...]:
    """The timed items of the item's day that take anybody's time, in the order in which they begin."""
    stops = []
    for one in plan.items.where("day", item.day):
        when = interval_of(plan, one)
        if when is not None and (one.id == item.id or booking_of(plan, one, limits) is not None):
            people = frozenset(presence.attendee for presence in people_at(plan, one) if presence.required)
            end = Instant(max(when.begin, when.end))
            stops.append(_Stop(one, when.begin, end, people, end_zone_of(plan, one)))
    return tuple(sorted(stops, key=lambda stop: (stop.begin, stop.end, stop.item.id)))


def _followed(
    plan: Plan, stops: tuple[_Stop, ...], item_id: ItemId, minutes: int, limits: Limits
) -> tuple[dict[ItemId, int], list[Later], list[Missed]]:
    """How much later each item begins, where time to spare takes up delay, and what is missed."""
    travel = Travel(plan, limits)
    later: dict[ItemId, int] = {item_id: minutes}
    absorbed: list[Later] = []
    missed: list[Missed] = []
    first = next(number for number, stop in enumerate(stops) if stop.item.id == item_id)
    for number in range(first + 1, len(stops)):
        stop = stops[number]
        pushed, spared = _push_on(stops[:number], stop, later, travel)
        absorbed += spared
        if pushed <= 0:
            continue
        if stop.item.locked:
            missed.append(Missed(stop.item.id, pushed))
        else:
            later[stop.item.id] = pushed
    return later, absorbed, missed


def _push_on(
    earlier: tuple[_Stop, ...], stop: _Stop, later: dict[ItemId, int], travel: Travel
) -> tuple[int, list[Later]]:
    """By how much a stop is pushed by those before it that are late, and what is taken up before it.

    Each person comes from the last stop before this one at which they were; only that one holds them up.
    """
    pushed, spared = 0, []
    for before in _coming_from(earlier, stop):
        late = later.get(before.item.id)
        if late is None or before.end > stop.begin:
            continue
        spare = stop.begin - before.end - _way(before, stop.item, late, travel)
        pushed = max(pushed, late - max(0, spare))
        if spare > 0:
            spared.append(Later(before.item.id, min(late, spare)))
    return pushed, spared


def _coming_from(earlier: tuple[_Stop, ...], stop: _Stop) -> tuple[_Stop, ...]:
    """The stops from which people come to this one."""
    waiting = set(stop.people)
    found = []
    for before in reversed(earlier):
        if before.people & waiting:
            found.append(before)
            waiting -= before.people
    return tuple(reversed(found))


def _way(before: _Stop, after: Item, late: int, travel: Travel) -> int:
    """The minutes to the next stop for who leaves so late, which may be in the rush hour."""
    start = before.item.venue_id
    if start is None or after.venue_id is None:
        return 0
    estimate = travel.leaving(start, after.venue_id, before.end + late, before.zone)
    return 0 if estimate is None else estimate.minutes


def _later(item: Item, minutes: int) -> Item:
    if item.day is None or item.starts is None:
        return item
    begin = datetime.combine(item.day, item.starts) + timedelta(minutes=minutes)
    return item.at(moved_to(item.time, begin.date(), begin.time()))


def _calls(plan: Plan, item: Item) -> tuple[Call, ...]:
    """Whom to call: the officer responsible, the host principal, else the host organisation."""
    calls = []
    if item.responsible_officer:
        calls.append(Call(item.id, item.responsible_officer, item.responsible_phone))
    principal = plan.persons.get(item.host_principal_id)
    host = plan.organisations.get(item.host_organisation_id)
    if principal is not None:
        calls.append(Call(item.id, person_name(plan, principal.id), principal.phone))
    elif host is not None:
        calls.append(Call(item.id, organisation_name(host), host.phone))
    return tuple(calls)
