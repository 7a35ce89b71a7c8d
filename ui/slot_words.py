"""How a free time is called where it is offered."""

from __future__ import annotations

from models.messages import N_
from scheduling.slots import Slot
from ui.wording import Wording


def slot_in_short(slot: Slot, words: Wording) -> str:
    """The day and the hour: "Tue 21 Dec · 10:30"."""
    return words.words(N_("{day} · {time}"), day=words.day_of_visit(slot.day), time=words.clock(slot.starts))


def slot_with_reason(slot: Slot, words: Wording) -> str:
    """The day and the hour, and why it is offered there, for a line by itself."""
    return words.words(
        N_("{slot} – {reason}"), slot=slot_in_short(slot, words), reason=words.say(slot.reason)
    )
