"""What an edit makes of the items of a plan: which are touched, how many, and what to tell of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from models.edits import Edit
from models.identifiers import ItemId
from models.messages import N_, NP_, Message, Sayable
from models.plan import Plan
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Ride
from models.vocabulary import ItemStatus
from scheduling.naming import day_of, hours_of, person_name, place_name, title_of

_OFF = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})


class Share(NamedTuple):
    """Whether somebody was at an item before, and is after; and is the host, who has to know who receives."""

    was_there: bool
    is_there: bool
    is_host: bool = False


class ChangeCount(NamedTuple):
    """How much an edit changes on the programme, each item counted once.

    `placed` get their first hour, `moved` another one, `taken_off` none any more; `mended` keep their hour
    and get another place, other people or another vehicle. `moved_confirmed` are those moved or taken off
    though a host has confirmed them, `moved_requested` those that a host was asked for.
    """

    placed: int = 0
    moved: int = 0
    mended: int = 0
    taken_off: int = 0
    moved_confirmed: int = 0
    moved_requested: int = 0

    @property
    def total(self) -> int:
        """How many items are touched."""
        return self.placed + self.moved + self.mended + self.taken_off

    @property
    def words(self) -> tuple[Message, ...]:
        """What there is of it, each in a few words."""
        told = (
            (NP_("{count} item placed", "{count} items placed"), self.placed),
            (NP_("{count} item moved", "{count} items moved"), self.moved),
            (
                NP_("{count} item mended at its hour", "{count} items mended at their hours"),
                self.mended,
            ),
            (
                NP_("{count} item taken off the programme", "{count} items taken off the programme"),
                self.taken_off,
            ),
            (
                NP_("{count} confirmed appointment changed", "{count} confirmed appointments changed"),
                self.moved_confirmed,
            ),
            (
                NP_("{count} requested appointment changed", "{count} requested appointments changed"),
                self.moved_requested,
            ),
        )
        return tuple(Message.of(*forms, count=count) for forms, count in told if count)


def changed_items(edit: Edit) -> frozenset[ItemId]:
    """The items that an edit touches, in themselves, or in who is at them and who drives to them."""
    found: set[ItemId | None] = set()
    for change in edit.changes:
        for record in (change.before, change.after):
            match record:
                case Item():
                    found.add(record.id)
                case Attendance() | ItemTrack() | Ride():
                    found.add(record.item_id)
    return frozenset(one for one in found if one is not None)


def change_count(plan: Plan, edit: Edit) -> ChangeCount:
    """How much an edit of the plan changes on its programme."""
    after = plan.with_edit(edit)
    numbers = dict.fromkeys(ChangeCount._fields, 0)
    for item_id in changed_items(edit):
        was, now = _standing(plan, item_id), _standing(after, item_id)
        if was is None and now is None:
            continue
        if was is None:
            numbers["placed"] += 1
            continue
        if now is not None and _is_at_same_time(was, now):
            numbers["mended"] += 1
            continue
        numbers["taken_off" if now is None else "moved"] += 1
        if was.status is ItemStatus.CONFIRMED:
            numbers["moved_confirmed"] += 1
        elif was.status is ItemStatus.REQUESTED:
            numbers["moved_requested"] += 1
    return ChangeCount(**numbers)


def told(before: Plan, after: Plan, item_id: ItemId, share: Share) -> Iterator[Message]:
    """What somebody has to know of an item, as it stood and as it stands; nothing where it is the same."""
    was, now = _standing(before, item_id), _standing(after, item_id)
    if was is None or not share.was_there:
        if now is not None and share.is_there:
            yield _needed(after, now)
        return
    if now is None or not share.is_there:
        yield _over(before, was) if now is None else _not_needed(before, was)
        return
    if not _is_at_same_time(was, now):
        yield _moved(before, was, after, now)
    if was.venue_id != now.venue_id:
        yield from _elsewhere(before, was, after, now)
    if share.is_host and was.host_principal_id != now.host_principal_id:
        yield from _received(before, was, after, now)


def _standing(plan: Plan, item_id: ItemId) -> Item | None:
    """The item where it stands on a day of the programme."""
    item = plan.items.get(item_id)
    return None if item is None or item.day is None or item.status in _OFF else item


def _is_at_same_time(was: Item, now: Item) -> bool:
    return (was.day, was.starts, was.ends, was.end_day, was.minutes, was.time_form) == (
        now.day,
        now.starts,
        now.ends,
        now.end_day,
        now.minutes,
        now.time_form,
    )


def _when(plan: Plan, item: Item) -> dict[str, Sayable]:
    return {"title": title_of(item), "day": day_of(item), "hours": hours_of(plan, item)}


def _needed(plan: Plan, item: Item) -> Message:
    return Message.of(N_("“{title}” is to be on {day}, {hours}."), **_when(plan, item))


def _over(plan: Plan, item: Item) -> Message:
    return Message.of(N_("“{title}” on {day}, {hours}, does not take place."), **_when(plan, item))


def _not_needed(plan: Plan, item: Item) -> Message:
    return Message.of(N_("No longer needed at “{title}” on {day}, {hours}."), **_when(plan, item))


def _moved(before: Plan, was: Item, after: Plan, now: Item) -> Message:
    formerly = hours_of(before, was)
    if was.day == now.day:
        sentence = N_("“{title}” on {day}: {hours} instead of {hours_before}.")
        return Message.of(sentence, **_when(after, now), hours_before=formerly)
    sentence = N_("“{title}” is to be on {day}, {hours}, instead of {day_before}, {hours_before}.")
    return Message.of(sentence, **_when(after, now), day_before=day_of(was), hours_before=formerly)


def _elsewhere(before: Plan, was: Item, after: Plan, now: Item) -> Iterator[Message]:
    old, new = before.venues.get(was.venue_id), after.venues.get(now.venue_id)
    if old is not None and new is not None:
        sentence = N_("“{title}” on {day}, {hours}, is to be in {place} instead of {place_before}.")
        yield Message.of(sentence, **_when(after, now), place=place_name(new), place_before=place_name(old))
    elif new is not None:
        sentence = N_("“{title}” on {day}, {hours}, is to be in {place}.")
        yield Message.of(sentence, **_when(after, now), place=place_name(new))
    elif old is not None:
        sentence = N_("“{title}” on {day}, {hours}, is no longer to be in {place}.")
        yield Message.of(sentence, **_when(after, now), place=place_name(old))


def _received(before: Plan, was: Item, after: Plan, now: Item) -> Iterator[Message]:
    old, new = was.host_principal_id, now.host_principal_id
    if new is None:
        return
    if old is None:
        sentence = N_("At “{title}” on {day}, {hours}, {person} is to receive.")
        yield Message.of(sentence, **_when(after, now), person=person_name(after, new))
    else:
        sentence = N_("At “{title}” on {day}, {hours}, {person} is to receive instead of {before}.")
        names = {"person": person_name(after, new), "before": person_name(before, old)}
        yield Message.of(sentence, **_when(after, now), **names)
