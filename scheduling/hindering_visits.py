"""What other visits of the office have booked at the time: people, the room, the vehicles of the item.

Each refusal names the other visit and what it has then. What is at one place from the same minute to the same
minute is one event that both visits have: it stands against nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.messages import N_, Message, Sayable
from scheduling.clashes_elsewhere import told_of
from scheduling.occupancy import Attendee
from scheduling.starts import Question, Refusal, Starts, refused, too_near
from scheduling.surroundings import ElsewhereBooking


def of_other_visits(question: Question) -> Iterator[Refusal]:
    """Starts at which another visit needs somebody who has to be there, or has the room."""
    if not question.facts.elsewhere.bookings:
        return
    for booking, people, bound in _people_elsewhere(question):
        told = _told(question, booking)
        names = question.facts.names_of(people)
        reason = Message.of(
            N_("“{other}” ({other_starts}–{other_ends}) of another visit, “{visit}”, has {people} there."),
            people=names,
            **told,
        )
        yield from _overlapping(question, booking, reason, "person-double-booked", can_be_error=bound)
    venue_id = question.item.venue_id
    if venue_id is None or not question.facts.blocked_venues(question.item.id):
        return
    for booking in question.facts.booked_elsewhere(venue_id):
        reason = Message.of(
            N_("“{other}” ({other_starts}–{other_ends}) of another visit, “{visit}”, uses the room."),
            **_told(question, booking),
        )
        yield from _overlapping(question, booking, reason, "venue-double-booked", can_be_error=True)


def _people_elsewhere(question: Question) -> Iterator[tuple[ElsewhereBooking, frozenset[Attendee], bool]]:
    """Each item of other visits with those whom both need; whether any of them can do without neither."""
    found: dict[tuple[str, str], tuple[ElsewhereBooking, set[Attendee], set[Attendee]]] = {}
    for who, presence in question.facts.booked(question.item.id).items():
        if not presence.required:
            continue
        for booking in question.facts.booked_elsewhere(who):
            entry = found.setdefault((booking.visit_id, booking.item_id), (booking, set(), set()))
            if booking.certain is None or presence.on_every_track:
                entry[1].add(who)
            else:
                # The hours are those of the item, but nothing of them is certain for who may stay away.
                found[booking.visit_id, booking.item_id] = booking, entry[1], {*entry[2], who}
    for booking, loose, bound in found.values():
        yield booking, frozenset(bound or loose), bool(bound)


def _overlapping(
    question: Question, booking: ElsewhereBooking, reason: Message, code: str, *, can_be_error: bool
) -> Iterator[Refusal]:
    """Starts at which the item runs into what the other visit has, for certain or as things are assumed."""
    shape = question.shape
    if booking.planned.minutes <= 0:
        return
    for starts in _but_as_one(question, booking, too_near(shape.planned, booking.planned)):
        yield refused(starts, reason, code, is_certain=False)
    if can_be_error and shape.certain is not None and booking.certain is not None:
        for starts in _but_as_one(question, booking, too_near(shape.certain, booking.certain)):
            yield refused(starts, reason, code, is_certain=True)


def _but_as_one(question: Question, booking: ElsewhereBooking, starts: Starts) -> Iterator[Starts]:
    """These starts but the one at which it is one event that both visits have."""
    venue_id, shape, planned = question.item.venue_id, question.shape.planned, booking.planned
    together = planned.begin - shape.begin
    is_one = (
        venue_id is not None
        and venue_id == booking.venue_id
        and (planned.end - together, planned.minutes) == (shape.end, shape.minutes)
    )
    if is_one and starts.begin <= together < starts.end:
        yield Starts(starts.begin, together)
        yield Starts(together + 1, starts.end)
    else:
        yield starts


def _told(question: Question, booking: ElsewhereBooking) -> Mapping[str, Sayable]:
    return told_of(question.facts, question.item, booking)
