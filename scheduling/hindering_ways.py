"""Where an item has to keep away from others for the way: starts that leave no time for it, or no buffer.

As in the rule on ways: for everybody an item follows what ended last before it; transfers, and items without
a place, are time on the way; an arrival begins and a departure ends a stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from models.identifiers import ItemId
from models.messages import N_, Message, Sayable
from models.records.items import Item
from models.vocabulary import ItemKind
from scheduling.occupancy import Attendee, Booking, end_zone_of
from scheduling.starts import Question, Refusal, Starts, both, refused, too_near
from scheduling.timeline import Span
from scheduling.travel import TravelEstimate

_ENDS_OF_JOURNEYS = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE})
_EVER = 2**62


class _Stop(NamedTuple):
    """Another item in a place, for the way from there and to there."""

    item: Item
    booking: Booking

    @property
    def parts_the_day(self) -> bool:
        """Whether what lies before it and after it has no way in common: all but a window do."""
        planned = self.booking.planned
        return self.item.kind in _ENDS_OF_JOURNEYS or planned.minutes == planned.end - planned.begin


def on_the_way(question: Question) -> Iterator[Refusal]:
    """Starts at which there is no time for the way from another item, or to it."""
    item, facts = question.item, question.facts
    if item.venue_id is None or item.kind is ItemKind.TRANSFER:
        return
    stops = _stops(question)
    between: dict[tuple[ItemId, bool], set[Starts]] = {}
    for item_ids, people in _days_of_people(question, stops).items():
        day = [stops[item_id] for item_id in item_ids]
        for number, item_id in enumerate(item_ids):
            if facts.bound_to_both(item.id, item_id, people):
                between.setdefault((item_id, True), set()).add(_until_next(day, number))
                between.setdefault((item_id, False), set()).add(_since_last(question, day, number))
    for (item_id, is_after), stretches in between.items():
        for within in sorted(stretches):
            yield from _way_refused(question, stops[item_id], within, is_after=is_after)


def _stops(question: Question) -> dict[ItemId, _Stop]:
    """The other items of which it matters where they are, by begin."""
    stops, items = [], question.plan.items
    for other_id, booking in question.facts.bookings.items():
        other = items[other_id]
        placed = other.venue_id is not None and other.kind is not ItemKind.TRANSFER
        if other_id != question.item.id and (placed or other.kind in _ENDS_OF_JOURNEYS):
            stops.append(_Stop(other, booking))
    stops.sort(key=lambda stop: (stop.booking.planned.begin, stop.item.id))
    return {stop.item.id: stop for stop in stops}


def _days_of_people(
    question: Question, stops: dict[ItemId, _Stop]
) -> dict[tuple[ItemId, ...], set[Attendee]]:
    """What those who have to be there attend, by begin, with and without what they may stay away from."""
    facts = question.facts
    together: dict[tuple[ItemId, ...], set[Attendee]] = {}
    for who, presence in facts.booked(question.item.id).items():
        if presence.required:
            attended = tuple(item_id for item_id in stops if who in facts.booked(item_id))
            required = tuple(item_id for item_id in attended if facts.booked(item_id)[who].required)
            for item_ids in {attended, required}:
                together.setdefault(item_ids, set()).add(who)
    return together


def _until_next(days: Sequence[_Stop], number: int) -> Starts:
    """The starts at which the item comes right after a stop, with no other one in between."""
    stop = days[number]
    end = stop.booking.planned.end
    for later in days[number + 1 :]:
        if later.parts_the_day and later.booking.planned.end >= end:
            return Starts(stop.booking.planned.begin, later.booking.planned.end)
    return Starts(stop.booking.planned.begin, _EVER)


def _since_last(question: Question, days: Sequence[_Stop], number: int) -> Starts:
    """The starts at which the item comes right before a stop, with no other one in between."""
    begin = days[number].booking.planned.begin
    for earlier in reversed(days[:number]):
        if earlier.parts_the_day:
            return Starts(earlier.booking.planned.begin - question.shape.minutes + 1, begin)
    return Starts(-_EVER, begin)


def _way_refused(question: Question, stop: _Stop, within: Starts, *, is_after: bool) -> Iterator[Refusal]:
    """Starts right after a stop, or right before it, that leave too little time for the way, or no buffer."""
    moment = _leaves(stop.booking.planned) if is_after else _is_reached(stop.booking.planned)
    travel = _travel(question, stop.item, moment, is_after=is_after)
    if travel is None and question.unknown_way and _leads_elsewhere(question, stop.item, is_after=is_after):
        yield _way_unknown(question, stop, within, is_after=is_after)
    if travel is None or travel.minutes == 0:
        return
    shape, booking, buffer = question.shape, stop.booking, question.facts.limits.travel_buffer_minutes
    collision = too_near(shape.planned, booking.planned)
    if collision.begin < collision.end:
        # Items that overlap are told as such and not once more as a way that is too short.
        within = (
            Starts(max(within.begin, collision.end), within.end)
            if is_after
            else Starts(within.begin, min(within.end, collision.begin))
        )
    told: dict[str, Sayable] = {**question.told(stop.item), "minutes": travel.minutes}
    short = too_near(shape.planned, booking.planned, travel.minutes)
    about = stop.item.id
    yield _way(short, within, _reason(told, is_after=is_after), about, is_certain=False)
    if shape.certain is None or booking.certain is None:
        return
    impossible = too_near(shape.certain, booking.certain, travel.at_least)
    yield _way(impossible, both(within, short), _reason(told, is_after=is_after), about, is_certain=True)
    if not is_after:
        # Before a stop it is the hour of leaving that follows from the time to spare, and with it the way.
        sooner = _leaves(shape.certain) - _leaves(shape.planned)
        moment = _is_reached(booking.certain) - buffer - sooner
        travel = _travel(question, stop.item, moment, is_after=False) or travel
        told["minutes"] = travel.minutes
    tight = too_near(shape.certain, booking.certain, travel.minutes + buffer)
    tight = (
        Starts(max(tight.begin, short.end), tight.end)
        if is_after
        else Starts(tight.begin, min(tight.end, short.begin))
    )
    yield _way(tight, within, _reason(told, buffer, is_after=is_after), about, is_certain=False)


def _way_unknown(question: Question, stop: _Stop, within: Starts, *, is_after: bool) -> Refusal:
    """Starts that leave less than what is to be left for a way that nobody knows."""
    minutes = question.unknown_way
    sentence = (
        N_("Nobody knows how long it takes from “{title}” ({hours}): {minutes} min are left for it.")
        if is_after
        else N_("Nobody knows how long it takes to “{title}” ({hours}): {minutes} min are left for it.")
    )
    reason = Message.of(sentence, minutes=minutes, **question.told(stop.item))
    near = too_near(question.shape.planned, stop.booking.planned, minutes)
    return _way(near, within, reason, stop.item.id, is_certain=False)


def _leads_elsewhere(question: Question, other: Item, *, is_after: bool) -> bool:
    """Whether there is a way between the two at all, and a place at either end."""
    first, second = (other, question.item) if is_after else (question.item, other)
    if first.kind is ItemKind.DEPARTURE or second.kind is ItemKind.ARRIVAL:
        return False
    return bool(first.venue_id and second.venue_id) and first.venue_id != second.venue_id


def _leaves(span: Span) -> int:
    """When one can leave at the earliest."""
    return span.begin + span.minutes


def _is_reached(span: Span) -> int:
    """When one has to be there at the latest."""
    return span.end - span.minutes


def _reason(told: Mapping[str, Sayable], buffer: int | None = None, *, is_after: bool) -> Message:
    """Why it cannot start then: the way itself, or the time to spare that it would not leave."""
    if buffer is None:
        return Message.of(
            N_("From “{title}” ({hours}) it takes {minutes} min to get there.")
            if is_after
            else N_("To “{title}” ({hours}) it takes {minutes} min from there."),
            **told,
        )
    return Message.of(
        N_("From “{title}” ({hours}) it takes {minutes} min, which leaves less than {buffer} min to spare.")
        if is_after
        else N_(
            "To “{title}” ({hours}) it takes {minutes} min, which leaves less than {buffer} min to spare."
        ),
        buffer=buffer,
        **told,
    )


def _way(starts: Starts, within: Starts, reason: Message, about: str, *, is_certain: bool) -> Refusal:
    return refused(both(starts, within), reason, "travel-too-short", is_certain=is_certain, about=about)


def _travel(question: Question, other: Item, moment: int, *, is_after: bool) -> TravelEstimate | None:
    """The way for who leaves the other item at a moment, or is there by then; a journey is no drive."""
    item, travel, plan = question.item, question.facts.travel, question.plan
    first, second = (other, item) if is_after else (item, other)
    if not _leads_elsewhere(question, other, is_after=is_after):
        return None
    if first.venue_id is None or second.venue_id is None:
        return None
    asked = travel.leaving if is_after else travel.arriving
    return asked(first.venue_id, second.venue_id, moment, end_zone_of(plan, first))
