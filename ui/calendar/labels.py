"""What is written on a card: title, hour and place of an item in the language of the window."""

from __future__ import annotations

from typing import NamedTuple

from models.messages import N_, Sayable
from models.records.items import Item
from models.vocabulary import ItemStatus
from models.vocabulary_labels import label
from ui.calendar.scene import DAY_MINUTES, Entry
from ui.wording import Wording

_KEPT = 20_000
STRUCK = frozenset({ItemStatus.CANCELLED, ItemStatus.DECLINED})
"""The states of items that will not take place."""


class CardWords(NamedTuple):
    """The texts of one card, the most important first; those that do not apply are empty.

    `hour` is the begin alone, for where the whole time does not fit.
    """

    title: str
    time: str
    hour: str
    place: str
    people: str = ""


class Labels:
    """The words of cards, made once for every state of an item."""

    def __init__(self, words: Wording) -> None:
        """Write in the language of `words`."""
        self.words = words
        self._known: dict[Entry, CardWords] = {}
        self._times: dict[tuple[object, ...], str] = {}

    def of(self, entry: Entry) -> CardWords:
        """What stands on the card of an item."""
        known = self._known.get(entry)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            item = entry.item
            time = hour = ""
            if item.starts is not None and item.day is not None:
                time, hour = self._time(item), self.words.clock(item.starts)
            people = ", ".join(self.words.text(name) for name in entry.people)
            known = CardWords(self.title(item), time, hour, self.words.text(entry.place), people)
            self._known[entry] = known
        return known

    def _time(self, item: Item) -> str:
        """When an item takes place; made once for all that take place at the same hours."""
        on = None if _ends_on_its_day(item) else (item.day, item.end_day, item.kind)
        key = (item.starts, item.ends, item.minutes, item.time_form, item.zone, item.end_zone, on)
        known = self._times.get(key)
        if known is None:
            if len(self._times) >= _KEPT:
                self._times.clear()
            known = self._times[key] = self.words.time(item.time, item.kind)
        return known

    def title(self, item: Item) -> str:
        """The title, or what kind of item it is where nobody has given one."""
        return self.words.text(item.title) or self.words.say(label(item.kind))

    def description(self, entry: Entry) -> str:
        """The whole card in one sentence, for those who hear it and for the hint under the mouse."""
        item = entry.item
        words = self.of(entry)
        told: dict[str, Sayable] = {
            "title": words.title,
            "time": self.words.time(item.time, item.kind),
            "place": words.place or self.words.words(N_("no place yet")),
            "kind": label(item.kind),
            "status": label(item.status),
        }
        if not entry.people:
            return self.words.words(N_("{title} · {time} · {place} · {kind}, {status}"), **told)
        people = self.words.texts(entry.people)
        return self.words.words(
            N_("{title} · {time} · {place} · {people} · {kind}, {status}"), people=people, **told
        )


def _ends_on_its_day(item: Item) -> bool:
    """Whether somebody has said when the item ends, and that is before midnight."""
    if item.starts is None or item.end_day is not None:
        return False
    if item.ends is not None:
        return item.starts < item.ends
    begin = item.starts.hour * 60 + item.starts.minute
    return item.minutes is not None and begin + item.minutes < DAY_MINUTES


def is_struck(item: Item) -> bool:
    """Whether the item will not take place, so that its title is crossed out."""
    return item.status in STRUCK
