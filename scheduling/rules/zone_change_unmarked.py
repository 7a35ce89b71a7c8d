"""From one time zone to another leads a journey.

Looked at are two items that follow one another for somebody who has to be at both, on clocks that show
different hours. A journey of that person on one of the days between them marks the change, and so does an
item that is a departure, a transfer or an arrival, or whose own begin and end are on different clocks.
Without one, an hour has most likely been entered on the wrong clock. Nothing is said where the clocks of two
zones agree on that day, nor where the two overlap, nor of items that are declined or cancelled.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from models.messages import N_
from models.plan import Plan
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegMember
from models.records.people import Person
from models.records.visits import Member, MemberTrack, Visit
from models.vocabulary import ItemKind
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.journeys import travellers
from scheduling.naming import day_of, hours_of, title_of
from scheduling.occupancy import Attendee, readable_zone, zone_of
from scheduling.rule import Fault, Rule, Scope

UNMARKED = Fault(
    "zone-change-unmarked",
    Severity.WARNING,
    N_(
        "“{first}” ({first_hours}) on {first_day} and then “{second}” ({second_hours}) on {second_day} are "
        "on different clocks, and no journey leads {people} from one to the other."
    ),
)


_LEAVING = frozenset({ItemKind.DEPARTURE, ItemKind.TRANSFER})
_COMING = frozenset({ItemKind.ARRIVAL, ItemKind.TRANSFER})


class _Stop(NamedTuple):
    """An item, with the zones in which it begins and ends."""

    begin: int
    end: int
    item_id: ItemId
    zone: str
    end_zone: str


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each pair of items between which somebody changes the clock without a journey."""
    if _all_on_one_clock(facts.plan):
        return
    stops = sorted(_stops(facts))
    last_of: dict[Attendee, _Stop] = {}
    pairs: dict[tuple[ItemId, ItemId], set[Attendee]] = {}
    for stop in stops:
        for who, presence in facts.booked(stop.item_id).items():
            if presence.required:
                last = last_of.get(who)
                if last is not None and last.end_zone != stop.zone and _is_unmarked(facts, last, stop):
                    pairs.setdefault((last.item_id, stop.item_id), set()).add(who)
                last_of[who] = stop
    for (first, second), people in pairs.items():
        on_the_way = _on_the_way(facts, facts.plan.items[first], facts.plan.items[second])
        if left := people - on_the_way:
            yield _conflict(facts, facts.plan.items[first], facts.plan.items[second], left)


def _all_on_one_clock(plan: Plan) -> bool:
    """Whether all items are on the clock of the visit: it is asked at every step of a drag."""
    items, home = plan.items, plan.visit.home_zone
    return all(
        sum(len(items.where(field, zone)) for zone in {None, home}) == len(items)
        for field in ("zone", "end_zone")
    )


def _stops(facts: Facts) -> Iterator[_Stop]:
    for item_id, booking in facts.bookings.items():
        item = facts.plan.items[item_id]
        zone = zone_of(facts.plan, item)
        yield _Stop(
            booking.planned.begin, booking.planned.end, item_id, zone, readable_zone(item.end_zone, zone)
        )


def _is_unmarked(facts: Facts, last: _Stop, stop: _Stop) -> bool:
    """Whether the clocks of both differ as the later one begins, and neither leads from one to the other."""
    first, second = facts.plan.items[last.item_id], facts.plan.items[stop.item_id]
    if last.end > stop.begin or first.kind in _LEAVING or second.kind in _COMING:
        return False
    moment = Instant(stop.begin)
    return wall_clock(moment, last.end_zone) != wall_clock(moment, stop.zone)


def _on_the_way(facts: Facts, first: Item, second: Item) -> set[Attendee]:
    """Who travels on a journey of the days from the first item to the second."""
    people: set[Attendee] = set()
    for leg in facts.plan.legs:
        departs, arrives = leg.departs_on or leg.arrives_on, leg.arrives_on or leg.departs_on
        if departs is None or arrives is None or first.day is None or second.day is None:
            continue
        if first.day <= arrives and departs <= second.day:
            members = travellers(facts.plan, leg)
            people.update(Attendee(member.person_id or member.id) for member in members)
    return people


def _conflict(facts: Facts, first: Item, second: Item, people: set[Attendee]) -> Conflict:
    item_ids = first.id, second.id
    return UNMARKED.at(
        item_ids,
        (*item_ids, *sorted(people)),
        first=title_of(first),
        first_hours=hours_of(facts.plan, first),
        first_day=day_of(first),
        second=title_of(second),
        second_hours=hours_of(facts.plan, second),
        second_day=day_of(second),
        people=facts.names_of(people),
    )


RULE = Rule(
    faults=(UNMARKED,),
    source=N_("Seen in published programmes that cross a time zone without a word."),
    woken_by=frozenset({Visit, Person, Member, MemberTrack, Item, ItemTrack, Attendance, Leg, LegMember}),
    find=find,
    scope=Scope.WHOLE,
)
