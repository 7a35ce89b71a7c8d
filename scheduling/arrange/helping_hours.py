"""Helps that change only the item that fits nowhere: an unusual hour, a shorter one, without somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from models.edits import deleted, replaced
from models.item_time import Instant, put_back_in_tray
from models.messages import N_, Message
from models.records.items import Item
from models.vocabulary import Part
from scheduling.arrange.hours import hours_for
from scheduling.arrange.trying import Offer, Trial
from scheduling.naming import attendee_name
from scheduling.occupancy import Attendee
from scheduling.slots import STEP_MINUTES
from scheduling.starts import Refusal

SHORTEST = 15
"""No item is made shorter than so many minutes."""
_FARTHEST = 180
"""An hour that is farther from the usual ones is no help."""
_EARLIEST, _LATEST = 7, 23
_GRAVITY = {
    "travel-too-short": 10,
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
    if not doubtful:
        return
    start = min(doubtful, key=lambda one: (_gravity(fit.refusals_at(one)), one))
    warnings = fit.refusals_at(start)
    message = Message.of(
        N_("Put it on {day}, {starts}, in spite of this: {warning}"),
        warning=_in_a_row([one.reason for one in warnings]),
        **trial.told(start),
    )
    yield from trial.offer(_gravity(warnings), "in spite of", message, trial.put(start))


def at_another_hour(trial: Trial) -> Iterator[Offer]:
    """An hour at which nothing stands against it, only that such items are not put there."""
    fit, limits = trial.why.fit, trial.limits
    best: tuple[int, Instant] | None = None
    for start in (Instant(one) for one in trial.why.starts if fit.fits_at(Instant(one))):
        clock, over = trial.clock(start), trial.clock(start + fit.minutes)
        first, latest = hours_for(limits, trial.item, clock.date())
        late = over.date() != clock.date() or (over.hour, over.minute) > (_LATEST, 0)
        if clock.hour < _EARLIEST or late:
            continue
        outside = max((first - clock).total_seconds(), (over - latest).total_seconds(), 0) // 60
        if outside <= _FARTHEST and (best is None or outside < best[0]):
            best = int(outside), start
    if best is None:
        return
    outside, start = best
    first, _ = hours_for(limits, trial.item, trial.clock(start).date())
    if trial.clock(start) < first:
        message = Message.of(N_("Put it on {day} as early as {starts}"), **trial.told(start))
    else:
        ends = trial.clock(start + fit.minutes).time()
        message = Message.of(
            N_("Put it on {day}, {starts}, and let it last until {ends}"), ends=ends, **trial.told(start)
        )
    yield from trial.offer(14 + outside / 8, "another hour", message, trial.put(start))


def shorter(trial: Trial) -> Iterator[Offer]:
    """The longest that it can be, in steps of five minutes."""
    minutes = trial.why.fit.minutes
    low, high = SHORTEST // STEP_MINUTES, (minutes - 1) // STEP_MINUTES
    best: tuple[int, Instant, Item] | None = None
    while low <= high:
        middle = (low + high) // 2
        short = as_long_as(trial.item, middle * STEP_MINUTES)
        starts = trial.starts(trial.plan_with(replaced(trial.item, short)))
        if starts:
            best, low = (middle * STEP_MINUTES, starts[0], short), middle + 1
        else:
            high = middle - 1
    if best is None:
        return
    length, start, short = best
    message = Message.of(
        N_("Shorten it to {minutes} min and put it on {day}, {starts}"),
        minutes=length,
        **trial.told(start),
    )
    lost = 1 - length / minutes
    yield from trial.offer(10 + 60 * lost, "shorter", message, trial.put(start, short))


def without_somebody(trial: Trial) -> Iterator[Offer]:
    """Without one of those listed for it who could be spared, where that lets it fit."""
    plan = trial.plan
    listed = [one for one in plan.attendances.where("item_id", trial.item.id) if one.required]
    for one in [one for one in listed if one.part in _CAN_BE_SPARED][:_MOST_PEOPLE]:
        starts = trial.starts(trial.plan_with(deleted(one)))
        if starts:
            message = Message.of(
                N_("Have it without {person} on {day}, {starts}"),
                person=attendee_name(plan, Attendee(one.person_id or one.member_id or "")),
                **trial.told(starts[0]),
            )
            yield from trial.offer(32, "without", message, deleted(one), trial.put(starts[0]))


def as_long_as(item: Item, minutes: int) -> Item:
    """The item without an hour, so many minutes long."""
    time = msgspec.structs.replace(put_back_in_tray(item.time), minutes=minutes)
    return item.at(time)


def _gravity(warnings: Sequence[Refusal]) -> int:
    """How much there is to live with."""
    return sum(_GRAVITY.get(one.code, _GRAVITY_OF_OTHERS) for one in warnings)


def _in_a_row(sentences: Sequence[Message]) -> Message:
    """Sentences one after the other."""
    first, *others = sentences
    return Message.of(N_("{first} {then}"), first=first, then=_in_a_row(others)) if others else first
