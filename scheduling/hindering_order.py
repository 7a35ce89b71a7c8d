"""Starts at which an item would not come after what it is to follow, or what follows it would come too soon.

As in the rule on the order, that is certain only where even the latest begin of the one is before the
earliest end of the other, as far as hours are given. What only runs into an assumed end is unwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.item_time import Instant
from models.messages import N_, Message
from models.records.items import Item
from scheduling.certain_times import Times, some_minute_of, times_of
from scheduling.facts import GIVEN_UP
from scheduling.naming import day_of
from scheduling.starts import Question, Refusal, Starts, refused
from scheduling.timeline import Span

_CODE = "order-broken"
_AFTER = N_("It is to come after “{title}” ({hours}) on {day}.")
_BEFORE = N_("“{title}” ({hours}) on {day} is to come after it.")

ORDER = frozenset({_AFTER, _BEFORE})
"""The sentences about what is to come after what, of whatever code."""


def out_of_order(question: Question) -> Iterator[Refusal]:
    """Starts before what the item is to follow is over, and those at which it lasts into what follows it."""
    item, plan = question.item, question.plan
    before = plan.items.get(item.after_item_id)
    if before is not None and before.id != item.id and before.status not in GIVEN_UP:
        yield from _too_soon_after(question, before)
    for follower in plan.items.where("after_item_id", item.id):
        if follower.id != item.id and follower.status not in GIVEN_UP:
            yield from _too_late_for(question, follower)


def _too_soon_after(question: Question, before: Item) -> Iterator[Refusal]:
    reason = Message.of(_AFTER, day=day_of(before), **question.told(before))
    first, last = question.bounds
    planned, certain = _times_of(question, before)
    if certain is not None:
        if question.shape.certain is not None:
            over = _over(certain, question.shape.certain)
            too_soon = [Starts(first, min(last, over - _latest(question.shape.certain)))]
        else:
            too_soon = [
                Starts(day.begin, day.end)
                for day in (some_minute_of(day, question.zone) for day in question.days)
                if _latest(day) < _over(certain, day)
            ]
        for starts in too_soon:
            yield refused(starts, reason, _CODE, is_certain=True, about=before.id)
    if planned is not None:
        begin = planned.begin + planned.minutes - _latest(question.shape.planned)
        starts = Starts(first, min(last, begin))
        yield refused(starts, reason, "", is_certain=False, about=before.id)


def _too_late_for(question: Question, follower: Item) -> Iterator[Refusal]:
    reason = Message.of(
        _BEFORE,
        day=day_of(follower),
        **question.told(follower),
    )
    first, last = question.bounds
    planned, certain = _times_of(question, follower)
    if certain is not None:
        if question.shape.certain is not None:
            begin = _latest(certain) - _over(question.shape.certain, certain) + 1
            too_late = [Starts(max(first, begin), last)]
        else:
            too_late = [
                Starts(day.begin, day.end)
                for day in (some_minute_of(day, question.zone) for day in question.days)
                if _latest(certain) < _over(day, certain)
            ]
        for starts in too_late:
            yield refused(starts, reason, _CODE, is_certain=True, about=follower.id)
    if planned is not None:
        shape = question.shape.planned
        begin = _latest(planned) - (shape.begin + shape.minutes) + 1
        yield refused(Starts(max(first, begin), last), reason, "", is_certain=False, about=follower.id)


def _times_of(question: Question, other: Item) -> Times:
    return times_of(question.plan, other, question.facts.bookings.get(other.id))


def _latest(follower: Span) -> Instant:
    """When what follows begins at the latest."""
    return Instant(follower.end - follower.minutes)


def _over(before: Span, follower: Span) -> Instant:
    """When something is over at the earliest, for what follows it; for what has no hour its begin counts."""
    has_hour = follower.minutes > 1 or follower.end - follower.begin <= follower.minutes
    return Instant(before.begin + (before.minutes if has_hour else min(1, before.minutes)))
