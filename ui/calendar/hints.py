"""What the board tells in words: of the card under a resting mouse, of free hours, of what is selected."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from models.identifiers import ItemId
from models.messages import N_
from ui.calendar.geometry import Hit, Region
from ui.calendar.gestures.gesture import Hour, clock_of
from ui.calendar.hand import State
from ui.calendar.labels import Labels
from ui.calendar.scene import Scene
from ui.wording import Wording

_WHEEL = N_("Ctrl and the wheel make hours higher; over the days, or with Shift, they show more or fewer.")


def hint(hit: Hit, settled: State, labels: Labels, words: Wording, further: tuple[str, ...] = ()) -> str:
    """What is told of a place, as paragraphs: its card and the conflicts of it, or what a hand can do there.

    `further` are sentences about the ways to it, or about what lies behind the cards there. Empty where there
    is nothing to tell.
    """
    if hit.card is not None:
        item_id = hit.card.item_id
        found = [one for one in settled.conflicts if item_id in one.item_ids]
        sentences = [labels.description(hit.card.entry), *(words.say(one.message) for one in found), *further]
    elif hit.region is Region.CANVAS:
        sentences = [
            *further,
            words.words(N_("Drag to draw a new item.")),
            words.words(N_("Hold Shift and drag to select several items.")),
            words.words(N_("Hold Alt to be exact to the minute.")),
            words.words(_WHEEL),
            words.words(
                N_("By key: Esc goes from an item to free time, N begins an item there, Space goes back.")
            ),
            words.words(N_("1 to 9 show that many days, 0 as many as have room.")),
        ]
    else:
        sentences = list(further)
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)


def free_time_in_words(hour: Hour, words: Wording) -> str:
    """The free half hour that the keyboard points at, for those who hear it."""
    begins = clock_of(hour.minute)
    if hour.holder is None:
        return words.words(N_("Free: {day}, {begins}"), day=hour.day, begins=begins)
    name = hour.holder.name
    return words.words(N_("Free: {name}, {day}, {begins}"), name=name, day=hour.day, begins=begins)


def selection_in_words(selected: Iterable[ItemId], scene: Scene, labels: Labels) -> str:
    """The selected items in words, a line each."""
    cards = [card for one in sorted(selected) for card in scene.cards_of(one)[:1]]
    return "\n".join(labels.description(card.entry) for card in cards)
