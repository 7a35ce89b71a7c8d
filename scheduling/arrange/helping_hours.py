"""Helps that change only the item that fits nowhere: an unusual hour, a shorter one, without somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from models.edits import deleted, replaced
from models.item_time import Instant, put_back_in_tray
from models.messages import N_, Message
from models.records.items import Attendance, Item
from models.vocabulary import Part
from scheduling.arrange.hours import hours_for
from scheduling.arrange.trying import Offer, Proposed, Trial
from scheduling.naming import attendee_name
from scheduling.occupancy import Attendee
from scheduling.slots import STEP_MINUTES
from scheduling.starts import Refusal

SHORTEST = 15
"""No item is made shorter than so many minutes."""
_FARTHEST = 180
"""An hour that is farther from the usual ones is no help."""
_EARLIEST, _LATEST = 7, 23
_MOST_DOUBTFUL = 40
_MOST_LENGTHS = 8
_GRAVITY = {
    "travel-too-short": 10,
    "": 16,
    "no-meal-break": 18,
    "no-rest": 20,
    "day-too-long": 20,
    "heavy-first-day": 20,
    "outside-working-hours": 16,
    "weekend": 20,
    "friday-prayer": 24,
    "fasting": 24,
    "person-double-booked": 40,
}
"""How much of a trouble a warning is, by its code."""
_GRAVITY_OF_OTHERS = 30
_CAN_BE_SPARED = frozenset({Part.GUEST, Part.ESCORT, Part.GREETER, Part.WITNESS})
_MOST_PEOPLE = 4


def in_spite_of(trial: Trial) -> Iterator[Offer]:
    """An hour that only something unwise or uncertain stands against, as little as can be."""
    fit = trial.why.fit
    doubtful = [
        start
        for start in trial.asked(trial.plan, trial.item, fit)
        if any(one.begin <= start < one.end for one in fit.doubtful)
    ]
    in_order = sorted(doubtful, key=lambda one: (_gravity(fit.refusals_at(one)), one))
    for start in in_order[:_MOST_DOUBTFUL]:
        warnings = fit.refusals_at(start)
        if trial.brings(trial.put(start)) <= {one.code for one in warnings}:
            message = Message.of(
                N_("Put it on {day}, {starts}, in spite of this: {warning}"),
                warning=_in_a_row([trial.briefly(one.reason) for one in warnings]),
                **trial.told(start),
            )
            yield Offer(_gravity(warnings), "in spite of", trial.help(message, trial.put(start)))
            return


def at_another_hour(trial: Trial) -> Iterator[Offer]:
    """An hour at which nothing stands against it, only that such items are not put there."""
    fit = trial.why.fit
    minutes: dict[Instant, int] = {}
    for start in trial.why.starts:
        outside = _outside(trial, start)
        if outside is not None and fit.fits_at(Instant(start)):
            minutes[Instant(start)] = outside

    def tell(start: Instant) -> Proposed:
        first, _ = hours_for(trial.limits, trial.item, trial.clock(start).date())
        if trial.clock(start) < first:
            message = Message.of(N_("Put it on {day} as early as {starts}"), **trial.told(start))
        else:
            ends = trial.clock(start + fit.minutes).time()
            message = Message.of(
                N_("Put it on {day}, {starts}, and let it last until {ends}"), ends=ends, **trial.told(start)
            )
        return Proposed(14 + minutes[start] / 8, "another hour", message, (trial.put(start),))

    yield from trial.offer(sorted(minutes, key=lambda start: (minutes[start], start)), tell)


def _outside(trial: Trial, start: int) -> int | None:
    """How many minutes a start lies outside the hours of an arrangement; None where it is no help."""
    clock, over = trial.clock(start), trial.clock(start + trial.why.fit.minutes)
    first, latest = hours_for(trial.limits, trial.item, clock.date())
    is_late = over.date() != clock.date() or (over.hour, over.minute) > (_LATEST, 0)
    outside = int(max((first - clock).total_seconds(), (over - latest).total_seconds(), 0) // 60)
    return None if is_late or clock.hour < _EARLIEST or outside > _FARTHEST else outside


def shorter(trial: Trial) -> Iterator[Offer]:
    """The longest that it can be, in steps of five minutes."""
    minutes = trial.why.fit.minutes
    low, high = SHORTEST // STEP_MINUTES, (minutes - 1) // STEP_MINUTES
    while low <= high:
        middle = (low + high) // 2
        if _starts_as_long_as(trial, middle * STEP_MINUTES):
            low = middle + 1
        else:
            high = middle - 1
    # So long it fits; to leave time for lunch and for the night it may have to be shorter still.
    for length in range(high * STEP_MINUTES, SHORTEST - 1, -STEP_MINUTES)[:_MOST_LENGTHS]:
        offers = list(trial.offer(_starts_as_long_as(trial, length), partial(_shortened, trial, length)))
        if offers:
            yield from offers
            return


def _shortened(trial: Trial, length: int, start: Instant) -> Proposed:
    message = Message.of(
        N_("Shorten it to {minutes} min and put it on {day}, {starts}"), minutes=length, **trial.told(start)
    )
    trouble = 10 + 60 * (1 - length / trial.why.fit.minutes)
    return Proposed(trouble, "shorter", message, (trial.put(start, as_long_as(trial.item, length)),))


def _starts_as_long_as(trial: Trial, minutes: int) -> tuple[Instant, ...]:
    return trial.starts(trial.plan_with(replaced(trial.item, as_long_as(trial.item, minutes))))


def without_somebody(trial: Trial) -> Iterator[Offer]:
    """Without one of those listed for it who could be spared, where that lets it fit."""
    listed = [one for one in trial.plan.attendances.where("item_id", trial.item.id) if one.required]
    for one in [one for one in listed if one.part in _CAN_BE_SPARED][:_MOST_PEOPLE]:
        yield from trial.offer(trial.starts(trial.plan_with(deleted(one))), partial(_spared, trial, one))


def _spared(trial: Trial, one: Attendance, start: Instant) -> Proposed:
    person = attendee_name(trial.plan, Attendee(one.person_id or one.member_id or ""))
    message = Message.of(
        N_("Have it without {person} on {day}, {starts}"), person=person, **trial.told(start)
    )
    return Proposed(32, "without", message, (deleted(one), trial.put(start)))


def as_long_as(item: Item, minutes: int) -> Item:
    """The item without an hour, so many minutes long; what was planned for a day stays so."""
    is_untimed = item.day is not None and item.starts is None
    time = item.time if is_untimed else put_back_in_tray(item.time)
    return item.at(msgspec.structs.replace(time, minutes=minutes))


def _gravity(warnings: Sequence[Refusal]) -> int:
    """How much there is to live with."""
    return sum(_GRAVITY.get(one.code, _GRAVITY_OF_OTHERS) for one in warnings)


def _in_a_row(sentences: Sequence[Message]) -> Message:
    """Sentences one after the other."""
    first, *others = sentences
    return Message.of(N_("{first} {then}"), first=first, then=_in_a_row(others)) if others else first
