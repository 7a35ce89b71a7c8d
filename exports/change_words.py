"""What changed on a programme, said line by line: how an item stood, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from exports.day_tables import event_title, place_words
from exports.languages import Languages
from exports.wording import long_date, say, time_words
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from scheduling.programme_changes import Aspect, ChangeKind, ItemChange

KINDS: Mapping[ChangeKind, Message] = MappingProxyType(
    {
        ChangeKind.NEW: Message.of(N_("NEW")),
        ChangeKind.CHANGED: Message.of(N_("CHANGED")),
        ChangeKind.CANCELLED: Message.of(N_("CANCELLED")),
    }
)
"""The mark that an item bears."""

ASPECTS: Mapping[Aspect, Message] = MappingProxyType(
    {
        Aspect.TIME: Message.of(N_("time")),
        Aspect.PLACE: Message.of(N_("place")),
        Aspect.TITLE: Message.of(N_("title")),
        Aspect.HOST: Message.of(N_("host")),
        Aspect.PEOPLE: Message.of(N_("people")),
        Aspect.STANDING: Message.of(N_("confirmation")),
        Aspect.DETAILS: Message.of(N_("details")),
    }
)
"""What may be otherwise about an item."""


class ItemWords(NamedTuple):
    """One item in words: its day and hour, what it is, and where."""

    when: str
    title: str
    place: str

    @property
    def line(self) -> str:
        """All of it in one line."""
        return ", ".join(filter(None, self))


def item_words(plan: Plan, item: Item, language: str) -> ItemWords:
    """How an item of a plan is told in a list of changes."""
    return ItemWords(
        when_words(item, language),
        event_title(item, Languages((language,)))[0],
        place_words(plan, item.venue_id, language),
    )


def when_words(item: Item, language: str) -> str:
    """The day and the hour of an item, as far as they are known."""
    if item.day is None:
        return say(Message.of(N_("Day to be announced")), language)
    day = long_date(item.day, language)
    hour = time_words(item.time, item.kind, language) if item.time.is_timed else ""
    return say(Message.of(N_("{day}, {hour}"), day=day, hour=hour), language) if hour else day


def change_sentence(before: Plan, after: Plan, change: ItemChange, language: str) -> str:
    """What became of an item, in a line: "CHANGED: 21 December, 10:30, Courtesy call (was: 10:00)"."""
    mark = say(KINDS[change.kind], language)
    was, now = states_of(before, after, change, language)
    if was is None or now is None:
        stands = now or was
        assert stands is not None
        return say(Message.of(N_("{mark}: {item}"), mark=mark, item=stands.line), language)
    formerly = [old for old, new in zip(was, now, strict=True) if old != new and old]
    if formerly:
        message = Message.of(
            N_("{mark}: {item} (was: {formerly})"), mark=mark, item=now.line, formerly=", ".join(formerly)
        )
    else:
        aspects = tuple(ASPECTS[aspect] for aspect in change.aspects)
        message = Message.of(
            N_("{mark}: {item} (otherwise: {aspects})"), mark=mark, item=now.line, aspects=aspects
        )
    return say(message, language)


def states_of(
    before: Plan, after: Plan, change: ItemChange, language: str
) -> tuple[ItemWords | None, ItemWords | None]:
    """How an item stood and how it stands: None where it stood, or stands, on no programme."""
    was = None if change.kind is ChangeKind.NEW or change.before is None else change.before
    now = None if change.kind is ChangeKind.CANCELLED or change.after is None else change.after
    return (
        None if was is None else item_words(before, was, language),
        None if now is None else item_words(after, now, language),
    )
