"""How many seats are taken, free, or missing, in words."""

from __future__ import annotations

from collections.abc import Iterable

from models.messages import N_, NP_, Message
from models.plan import Plan
from scheduling import riding
from scheduling.naming import people_names
from scheduling.occupancy import Attendee
from scheduling.riding import Seats, Stop


def ride_words(seats: Seats) -> Message:
    """The seats of one ride: "6 of 8 seats taken", "2 seats too few"."""
    free = seats.free
    if free is None:
        return Message.of(*NP_("{count} person rides", "{count} people ride"), count=seats.taken)
    if free < 0:
        return Message.of(*NP_("{count} seat too few", "{count} seats too few"), count=-free)
    if free == 0:
        return Message.of(
            *NP_("Its {count} seat is taken", "All {count} seats are taken"), count=seats.seats or 0
        )
    return Message.of(N_("{taken} of {seats} seats taken"), taken=seats.taken, seats=seats.seats or 0)


def figures(seats: Seats) -> Message:
    """The same in figures, for a narrow column: "6 of 8", or how many ride where nobody counted the seats."""
    if seats.seats is None:
        return Message.of("{taken}", taken=seats.taken)
    return Message.of(N_("{taken} of {seats}"), taken=seats.taken, seats=seats.seats)


def is_overfull(seats: Seats) -> bool:
    """Whether more people ride than there are seats."""
    return seats.free is not None and seats.free < 0


def stop_words(plan: Plan, stop: Stop) -> Message:
    """Whether everybody who goes has a seat; nothing where no vehicle is planned."""
    rides = riding.rides_of(plan, stop)
    if not rides:
        return Message.of("")
    overfull = sum(max(0, -(seats.free or 0)) for seats in (riding.seats_of(plan, ride) for ride in rides))
    if overfull:
        return Message.of(*NP_("{count} seat too few", "{count} seats too few"), count=overfull)
    waiting = sum(member.count for member in riding.without_seat(plan, stop))
    if waiting:
        return Message.of(*NP_("{count} without a seat", "{count} without a seat"), count=waiting)
    free = _free_together(riding.seats_of(plan, ride) for ride in rides)
    if free is None:
        return Message.of(N_("Everybody has a seat"))
    return Message.of(*NP_("{count} seat free", "{count} seats free"), count=free)


def needs_care(plan: Plan, stop: Stop) -> bool:
    """Whether vehicles are planned and do not suffice."""
    rides = riding.rides_of(plan, stop)
    if any(is_overfull(riding.seats_of(plan, ride)) for ride in rides):
        return True
    return bool(rides) and bool(riding.without_seat(plan, stop))


def waiting_words(plan: Plan, stop: Stop) -> Message | None:
    """Who has no seat, by name; None where everybody has one."""
    waiting = riding.without_seat(plan, stop)
    if not waiting:
        return None
    names = people_names(plan, (Attendee(member.person_id or member.id) for member in waiting))
    return Message.of(N_("Without a seat: {names}"), names=names)


def _free_together(rides: Iterable[Seats]) -> int | None:
    """The free seats of several rides; None where those of one are not known."""
    free = [seats.free for seats in rides]
    return None if None in free else sum(number for number in free if number is not None)
