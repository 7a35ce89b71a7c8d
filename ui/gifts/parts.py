"""The two parts of the page, and the buttons that go from one to the other."""

from __future__ import annotations

from enum import StrEnum

from models.messages import N_, Message
from ui.widgets.choice_buttons import ChoiceButtons
from ui.wording import Wording


class GiftsPart(StrEnum):
    """What is looked at."""

    GIFTS = "gifts"
    COSTS = "costs"


_NAMES = {GiftsPart.GIFTS: N_("Gifts"), GiftsPart.COSTS: N_("Costs")}


def part_switch(current: GiftsPart, words: Wording) -> ChoiceButtons:
    """The buttons as they stand over the part `current`."""
    switch = ChoiceButtons(GiftsPart, words, named=_name)
    switch.show_value(current)
    switch.setFocusProxy(switch.buttons[current])
    return switch


def _name(part: StrEnum) -> Message:
    return Message.of(_NAMES[GiftsPart(part)])
