"""Helps that change something else of the programme: another item moves, waits, or need not come first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

import msgspec

from models.edits import Change, replaced
from models.identifiers import ItemId
from models.item_time import Instant, instant_at, wall_clock
from models.messages import N_, Message
from models.records.items import Item
from models.vocabulary import Importance, ItemStatus
from scheduling.arrange.hours import FOLLOWS_JOURNEYS
from scheduling.arrange.obstacles import Sort
from scheduling.arrange.proposal import put_at
from scheduling.arrange.trying import Offer, Proposed, Trial, ends_of
from scheduling.moves import put_in_tray
from scheduling.naming import hours_of, title_of
from scheduling.occupancy import zone_of

_PROMISED = {ItemStatus.CONFIRMED: 15, ItemStatus.REQUESTED: 6}
"""How much more trouble it is to change what a host was asked for, or has confirmed."""
_OTHER_DAY = 10
_OF_ITEMS = frozenset({Sort.ITEM, Sort.VEHICLE, Sort.ORDER})
_IMPORTANCE = tuple(Importance)
_MOST_MOVES = 30
_MOST_HOURS = 8
"""So many hours of the item are tried for each item that could make room for it."""


class _Move(NamedTuple):
    """Where the other item goes, how far that is, and where the item then fits."""

    minutes: int
    to: Instant
    start: Instant


def moving(trial: Trial) -> Iterator[Offer]:
    """Move one item that is in the way to where it fits as well: as short a way as can be."""
    for other in _in_the_way(trial):
        gone = put_in_tray(trial.plan, [other.id]).changes
        best = _best_move(trial, other, gone)
        if best is None:
            continue
        clock = wall_clock(best.to, zone_of(trial.plan, other))
        told = {
            **trial.told(best.start),
            "other": title_of(other),
            "hours": hours_of(trial.plan, other),
            "other_starts": clock.time(),
        }
        if clock.date() == other.day == trial.clock(best.start).date():
            sentence = N_(
                "On {day}, move “{other}” ({hours}) to {other_starts}: then there is room at {starts}"
            )
            message = Message.of(sentence, **told)
        else:
            sentence = N_(
                "Move “{other}” ({hours}) to {other_day}, {other_starts}: then there is room on {day}, "
                "{starts}"
            )
            message = Message.of(sentence, other_day=clock.date(), **told)
        trouble = 20 + _PROMISED.get(other.status, 0) + best.minutes / 60
        trouble += 0 if clock.date() == other.day else _OTHER_DAY
        yield Offer(trouble, "moving", trial.help(message, *_moved(trial, other, best)))


def leaving_out(trial: Trial) -> Iterator[Offer]:
    """Let an item wait that is in the way and less important."""
    for other in _in_the_way(trial):
        if _IMPORTANCE.index(other.importance) <= _IMPORTANCE.index(trial.item.importance):
            continue
        gone = put_in_tray(trial.plan, [other.id]).changes
        starts = trial.starts(trial.plan_with(*gone))
        yield from trial.offer(starts, partial(_without, trial, other, gone))


def _without(trial: Trial, other: Item, gone: tuple[Change, ...], start: Instant) -> Proposed:
    message = Message.of(
        N_("Let “{other}” ({hours}) wait, which is less important: then there is room on {day}, {starts}"),
        other=title_of(other),
        hours=hours_of(trial.plan, other),
        **trial.told(start),
    )
    trouble = 50 + 2 * _PROMISED.get(other.status, 0)
    return Proposed(trouble, "leaving out", message, (*gone, trial.put(start)))


def in_another_order(trial: Trial) -> Iterator[Offer]:
    """Forget that one of the two is to come after the other."""
    plan, item = trial.plan, trial.item
    for one in trial.decisive:
        other = plan.items.get(ItemId(one.about)) if one.sort is Sort.ORDER else None
        if other is None:
            continue
        follows = item.after_item_id == other.id
        follower = item if follows else other
        free = msgspec.structs.replace(follower, after_item_id=None)
        starts = trial.starts(trial.plan_with(replaced(follower, free)))
        yield from trial.offer(starts, partial(_freed, trial, other, free))


def _freed(trial: Trial, other: Item, free: Item, start: Instant) -> Proposed:
    follows = free.id == trial.item.id
    message = Message.of(
        N_("Forget that it comes after “{other}”: then there is room on {day}, {starts}")
        if follows
        else N_("Forget that “{other}” comes after it: then there is room on {day}, {starts}"),
        other=title_of(other),
        **trial.told(start),
    )
    if follows:
        return Proposed(36, "order", message, (trial.put(start, free),))
    return Proposed(36, "order", message, (replaced(other, free), trial.put(start)))


def _in_the_way(trial: Trial) -> Iterator[Item]:
    """The items without which it may fit, but for those that are locked or follow journeys."""
    for one in trial.decisive:
        other = trial.plan.items.get(ItemId(one.about)) if one.sort in _OF_ITEMS else None
        if other is not None and not other.locked and other.kind not in FOLLOWS_JOURNEYS:
            yield other


def _best_move(trial: Trial, other: Item, gone: tuple[Change, ...]) -> _Move | None:
    """Where the other item moves least, and the item fits; both without a conflict."""
    now = _begin(trial, other)
    if now is None:
        return None
    hours = ends_of(trial.starts(trial.plan_with(*gone)))
    moves: list[_Move] = []
    for start in sorted(hours, key=lambda start: (abs(start - now), start))[:_MOST_HOURS]:
        room = trial.starts(trial.plan_with(*gone, trial.put(start)), other.id)
        moves += [_Move(abs(to - now), to, start) for to in room]
    for move in sorted(moves)[:_MOST_MOVES]:
        changes = _moved(trial, other, move)
        fit = trial.fit(trial.plan_with(*changes), trial.item.id)
        if fit.fits_at(move.start) and not trial.brings(*changes):
            return move
    return None


def _moved(trial: Trial, other: Item, move: _Move) -> tuple[Change, ...]:
    clock = wall_clock(move.to, zone_of(trial.plan, other))
    return replaced(other, put_at(other, clock.date(), clock.time())), trial.put(move.start)


def _begin(trial: Trial, other: Item) -> Instant | None:
    if other.day is None or other.starts is None:
        return None
    return instant_at(other.day, other.starts, zone_of(trial.plan, other))
