"""Where what an item or a ride needs is taken by another visit at the time, and how that is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from models.item_time import Instant, wall_clock
from models.messages import N_, Message, Sayable
from models.records.items import Item
from scheduling.certain_times import Times
from scheduling.facts import Facts
from scheduling.occupancy import readable_zone, zone_of
from scheduling.surroundings import ElsewhereBooking
from scheduling.timeline import collide


class ClashElsewhere(NamedTuple):
    """What another visit has booked at the time, which of those asked about, and whether that is certain."""

    booking: ElsewhereBooking
    record_ids: tuple[str, ...]
    is_certain: bool


def clashes_elsewhere(
    facts: Facts, times: Times, venue_id: str | None, needed: Iterable[tuple[str, bool]]
) -> Iterator[ClashElsewhere]:
    """One clash for each item of other visits that takes, at these times, any of what is needed.

    Needed are people, places or vehicles; False with those that can be done without. What is at one place
    from the same minute to the same minute is one event that both visits have, and no clash.
    """
    planned, certain = times
    if planned is None or not facts.elsewhere.bookings:
        return
    found: dict[tuple[str, str], tuple[ElsewhereBooking, list[str], list[bool]]] = {}
    for record_id, is_bound in needed:
        for other in facts.booked_elsewhere(record_id):
            is_same_event = venue_id is not None and venue_id == other.venue_id and planned == other.planned
            if is_same_event or not collide(planned, other.planned):
                continue
            entry = found.setdefault((other.visit_id, other.item_id), (other, [], []))
            entry[1].append(record_id)
            cannot_be = certain is not None and other.certain is not None and collide(certain, other.certain)
            entry[2].append(is_bound and cannot_be)
    for other, record_ids, sureness in found.values():
        bound = [one for one, is_certain in zip(record_ids, sureness, strict=True) if is_certain]
        yield ClashElsewhere(other, tuple(sorted(bound or record_ids)), bool(bound))


def told_of(facts: Facts, item: Item | None, other: ElsewhereBooking) -> dict[str, Sayable]:
    """The other visit, what it has then, and when by the clocks of the item here."""
    zone = readable_zone(facts.plan.visit.home_zone) if item is None else zone_of(facts.plan, item)
    return {
        "visit": other.visit_title or Message.of(N_("Visit without a title")),
        "other": other.item_title,
        "other_starts": wall_clock(Instant(other.planned.begin), zone).time(),
        "other_ends": wall_clock(Instant(other.planned.end), zone).time(),
    }
