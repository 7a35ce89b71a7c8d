"""A day more: the visit begins a day sooner, or ends a day later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from models.edits import Change, replaced
from models.item_time import Instant, moved_to
from models.messages import N_, Message
from models.records.journeys import Leg
from models.vocabulary import ItemKind, LegDirection
from scheduling.arrange.trying import Help, Offer, Proposed, Trial, on_day

_A_DAY = timedelta(days=1)
_MOST_TRIED = 40


def a_day_more(trial: Trial) -> Iterator[Offer]:
    """The first hour of the day after the visit, or of the one before it.

    Where journeys are booked, it is told what would be if they were a day apart from where they are: flights
    are not moved by a click.
    """
    visit = trial.plan.visit
    after, before = visit.last_day + _A_DAY, visit.first_day - _A_DAY
    longer = replaced(visit, msgspec.structs.replace(visit, last_day=after))
    yield from _with(
        trial, after, longer, N_("Let the visit last until {day}: then there is room at {starts}"), 70
    )
    if _travels(trial, LegDirection.DEPARTURE, ItemKind.DEPARTURE):
        changes = (longer, *_moved(trial, LegDirection.DEPARTURE, ItemKind.DEPARTURE, _A_DAY))
        sentence = N_("If the delegation left a day later, it would fit on {day}, {starts}.")
        yield from _if(trial, after, changes, sentence)
    sooner = replaced(visit, msgspec.structs.replace(visit, first_day=before))
    yield from _with(
        trial, before, sooner, N_("Let the visit begin on {day}: then there is room at {starts}"), 74
    )
    if _travels(trial, LegDirection.ARRIVAL, ItemKind.ARRIVAL):
        changes = (sooner, *_moved(trial, LegDirection.ARRIVAL, ItemKind.ARRIVAL, -_A_DAY))
        sentence = N_("If the delegation came a day sooner, it would fit on {day}, {starts}.")
        yield from _if(trial, before, changes, sentence)


def _with(trial: Trial, day: date, longer: Change, sentence: str, trouble: int) -> Iterator[Offer]:
    def tell(start: Instant) -> Proposed:
        message = Message.of(sentence, **trial.told(start))
        return Proposed(trouble, "a day more", message, (longer, trial.put(start)))

    starts = trial.starts(trial.plan_with(longer))
    yield from trial.offer(on_day(starts, day, trial.why.fit.zone), tell)


def _if(trial: Trial, day: date, changes: tuple[Change, ...], sentence: str) -> Iterator[Offer]:
    starts = trial.starts(trial.plan_with(*changes))
    for start in on_day(starts, day, trial.why.fit.zone)[:_MOST_TRIED]:
        if not trial.brings(*changes, trial.put(start)):
            yield Offer(80, "a day more", Help(Message.of(sentence, **trial.told(start))))
            return


def _travels(trial: Trial, direction: LegDirection, kind: ItemKind) -> bool:
    legs = any(leg.direction is direction for leg in trial.plan.legs)
    return legs or any(item.kind is kind and item.day is not None for item in trial.plan.items)


def _moved(trial: Trial, direction: LegDirection, kind: ItemKind, by: timedelta) -> Iterator[Change]:
    """All journeys of a direction a day sooner or later, with the items that stand for them."""
    for leg in trial.plan.legs:
        if leg.direction is direction:
            yield replaced(leg, _leg_moved(leg, by))
    for item in trial.plan.items:
        if item.kind is kind and item.day is not None:
            yield replaced(item, item.at(moved_to(item.time, item.day + by, item.starts)))


def _leg_moved(leg: Leg, by: timedelta) -> Leg:
    return msgspec.structs.replace(
        leg,
        departs_on=None if leg.departs_on is None else leg.departs_on + by,
        arrives_on=None if leg.arrives_on is None else leg.arrives_on + by,
    )
