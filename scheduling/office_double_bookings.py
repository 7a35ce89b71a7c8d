"""All double bookings of an office as they are listed: whom or what two visits need at once, and when."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple, TypeAlias

from models.identifiers import VisitId
from models.item_time import Instant, wall_clock
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.journeys import Vehicle
from models.records.people import Person
from models.records.places import Venue
from scheduling.across_visits import DoubleBooking, bookings_of, double_bookings
from scheduling.conflicts import Severity
from scheduling.naming import place_name, vehicle_name
from scheduling.surroundings import ElsewhereBooking

Bookable: TypeAlias = Person | Venue | Vehicle
"""What can be booked twice."""

_CODES: dict[type[Bookable], str] = {
    Person: "person-double-booked",
    Venue: "venue-double-booked",
    Vehicle: "vehicle-double-booked",
}

CERTAIN = N_(
    "On {day} two visits need {name}: “{first}” ({first_starts}–{first_ends}) of “{first_visit}”, and "
    "“{second}” ({second_starts}–{second_ends}) of “{second_visit}”."
)
PERHAPS = N_(
    "On {day} two visits may need {name}: “{first}” ({first_starts}–{first_ends}) of “{first_visit}”, and "
    "“{second}” ({second_starts}–{second_ends}) of “{second_visit}”, unless hours give way or one of the two "
    "can do without."
)


class OfficeDoubleBooking(NamedTuple):
    """A double booking, and the record of whom or what it is of."""

    booking: DoubleBooking
    record: Bookable

    @property
    def key(self) -> str:
        """The same for the same two items and the same person, place or vehicle."""
        first, second = self.booking
        return "/".join((self.code, self.record.id, first.item_id, second.item_id))

    @property
    def code(self) -> str:
        """The code of the handbook for it."""
        return _CODES[type(self.record)]

    @property
    def severity(self) -> Severity:
        """An error where it cannot be helped, whatever is still open; else a warning."""
        return Severity.ERROR if self.booking.is_certain else Severity.WARNING

    @property
    def visits(self) -> tuple[VisitId, VisitId]:
        """The two visits, that of the earlier item first."""
        return self.booking.first.visit_id, self.booking.second.visit_id

    @property
    def name(self) -> Sayable:
        """What the person, place or vehicle is called."""
        match self.record:
            case Person():
                return self.record.name or Message.of(N_("a person without a name"))
            case Venue():
                return place_name(self.record)
            case Vehicle():
                return vehicle_name(self.record)

    @property
    def day(self) -> date:
        """The day on which the later of the two begins, by the clocks there."""
        return begins(self.booking.second).date()

    @property
    def message(self) -> Message:
        """The sentence that says so."""
        told: dict[str, Sayable] = {"name": self.name, "day": self.day}
        for which, one in (("first", self.booking.first), ("second", self.booking.second)):
            told |= {
                which: one.item_title,
                f"{which}_visit": visit_name(one),
                f"{which}_starts": begins(one).time(),
                f"{which}_ends": ends(one).time(),
            }
        return Message.of(CERTAIN if self.booking.is_certain else PERHAPS, **told)


def office_double_bookings(
    plans: Iterable[Plan], records_of: Callable[[Collection[str]], Mapping[str, Bookable]]
) -> tuple[OfficeDoubleBooking, ...]:
    """Every double booking of these visits, as `Store.booked_everywhere` gives them, by begin.

    `records_of` gives the people, places and vehicles that are booked twice, by identifier.
    """
    found = double_bookings(booking for plan in plans for booking in bookings_of(plan))
    records = records_of({one.record_id for one in found})
    listed = (OfficeDoubleBooking(one, records[one.record_id]) for one in found if one.record_id in records)
    return tuple(sorted(listed, key=lambda one: (one.booking.second.planned.begin, one.key)))


def visit_name(booking: ElsewhereBooking) -> Sayable:
    """What the visit of a booking is called."""
    return booking.visit_title or Message.of(N_("Visit without a title"))


def begins(booking: ElsewhereBooking) -> datetime:
    """When a booking begins, by the clocks there."""
    return wall_clock(Instant(booking.planned.begin), booking.zone)


def ends(booking: ElsewhereBooking) -> datetime:
    """When a booking ends, by the clocks there."""
    return wall_clock(Instant(booking.planned.end), booking.zone)
