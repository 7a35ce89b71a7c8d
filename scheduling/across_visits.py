"""What one visit books that others need: people, places and vehicles that several visits count on at once.

Other visits are looked at as small plans that hold no more than that (`Store.booked_elsewhere`). What they
book is worked out as for a visit itself: assumed ends, hours that are not settled, nights and time zones are
the same there. Two bookings of one and the same visit are told by its own check, and never here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from models.messages import as_fact
from models.plan import Plan
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.lodging import rooms_by_night
from scheduling.naming import title_of
from scheduling.occupancy import readable_zone, zone_of
from scheduling.surroundings import BedElsewhere, Elsewhere, ElsewhereBooking
from scheduling.timeline import collide


def elsewhere_of(plan: Plan, others: Iterable[Plan], limits: Limits = DEFAULT_LIMITS) -> Elsewhere:
    """What the other visits book of the people, places and vehicles that `plan` names, by begin."""
    known = (plan.persons, plan.venues, plan.vehicles)
    others = [other for other in others if other.visit_id != plan.visit_id]
    found = [
        booking
        for other in others
        for booking in bookings_of(other, limits)
        if any(booking.record_id in table for table in known)
    ]
    beds = [bed for other in others for bed in beds_of(other) if bed.hotel_id in plan.venues]
    beds.sort(key=lambda bed: (bed.night, bed.hotel_id, bed.room, bed.visit_id))
    return Elsewhere(bookings=tuple(sorted(found, key=_order)), beds=tuple(beds))


def beds_of(plan: Plan) -> Iterator[BedElsewhere]:
    """Each room of a hotel that a visit has given away, night by night."""
    for night, rooms in rooms_by_night(plan):
        for (hotel_id, room), members in rooms.items():
            yield BedElsewhere(
                hotel_id=hotel_id,
                room=room,
                night=night,
                visit_id=plan.visit_id,
                visit_title=plan.visit.title,
                people=len(members),
            )


def bookings_of(plan: Plan, limits: Limits = DEFAULT_LIMITS) -> Iterator[ElsewhereBooking]:
    """Everything that a visit takes up, of whatever person, place or vehicle."""
    facts = Facts(plan, limits)
    for item_id, booking in facts.bookings.items():
        item = plan.items[item_id]
        title = as_fact(title_of(item))
        taken: list[tuple[str, bool]] = [
            (venue_id, True) for venue_id in sorted(facts.blocked_venues(item_id))
        ]
        for presence in facts.booked(item_id).values():
            if presence.person_id is not None:
                taken.append((presence.person_id, presence.required and not presence.on_every_track))
        for record_id, is_bound in taken:
            yield ElsewhereBooking(
                record_id=record_id,
                visit_id=plan.visit_id,
                visit_title=plan.visit.title,
                item_id=item_id,
                item_title=title,
                venue_id=item.venue_id,
                zone=zone_of(plan, item),
                planned=booking.planned,
                certain=booking.certain if is_bound else None,
            )
    home_zone = readable_zone(plan.visit.home_zone)
    for trip in facts.trips:
        if trip.times.planned is not None:
            yield ElsewhereBooking(
                record_id=trip.ride.vehicle_id,
                visit_id=plan.visit_id,
                visit_title=plan.visit.title,
                item_id=trip.stop.id,
                item_title=as_fact(trip.name),
                zone=home_zone,
                planned=trip.times.planned,
                certain=trip.times.certain,
            )


class DoubleBooking(NamedTuple):
    """That two visits need one person, place or vehicle at one time; the earlier first."""

    first: ElsewhereBooking
    second: ElsewhereBooking

    @property
    def record_id(self) -> str:
        """Whom or what both need."""
        return self.first.record_id

    @property
    def is_certain(self) -> bool:
        """Whether it cannot be helped, whatever is still open."""
        one, other = self.first.certain, self.second.certain
        return one is not None and other is not None and collide(one, other)


def double_bookings(bookings: Iterable[ElsewhereBooking]) -> list[DoubleBooking]:
    """Every two bookings of different visits that collide, by whom or what they are of, then by begin.

    One sweep over what is sorted so.
    """
    in_order = sorted((one.record_id, one.planned.begin, number, one) for number, one in enumerate(bookings))
    found: list[DoubleBooking] = []
    running: list[ElsewhereBooking] = []
    whose = ""
    for record_id, begin, _, booking in in_order:
        if record_id != whose:
            whose, running = record_id, []
        elif running:
            running = [one for one in running if one.planned.end > begin]
            found.extend(
                DoubleBooking(earlier, booking) for earlier in running if are_at_odds(earlier, booking)
            )
        running.append(booking)
    return found


def are_at_odds(one: ElsewhereBooking, other: ElsewhereBooking) -> bool:
    """Whether two bookings of one record are of different visits and cannot both be kept as planned.

    What is at one place from the same minute to the same minute is one event that both visits have.
    """
    if one.visit_id == other.visit_id or not collide(one.planned, other.planned):
        return False
    return one.venue_id is None or one.venue_id != other.venue_id or one.planned != other.planned


def _order(booking: ElsewhereBooking) -> tuple[int, str, str]:
    return booking.planned.begin, booking.item_id, booking.record_id
