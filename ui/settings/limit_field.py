"""The fields in which a limit is set: a switch, a number between its bounds, an hour."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

from models.messages import N_, Message
from scheduling.limit_words import LimitWords
from scheduling.limits import KINDS, Limit
from ui.widgets.choice_field import CheckField
from ui.widgets.field_widget import FieldWidget
from ui.widgets.text_field import WrittenField
from ui.widgets.time_field import read_clock, write_clock
from ui.wording import Wording

_PLACES = 2
"""Decimal places of a factor or a speed that anybody could tell apart."""


def limit_field(limit: LimitWords, words: Wording) -> FieldWidget:
    """A field for one limit, with nothing in it yet."""
    if KINDS[limit.name] is bool:
        return CheckField(words.words(N_("on")))
    return WrittenField(lambda typed: read_limit(limit, typed), lambda value: write_limit(value, words))


def read_limit(limit: LimitWords, typed: str) -> Limit:
    """The value that was typed for a limit. Raises ValueError where it is none, or out of bounds."""
    kind = KINDS[limit.name]
    if kind is time:
        clock = read_clock(typed)
        if clock is None:
            raise ValueError(typed)
        return clock
    number = float(typed.replace(",", "."))
    if not limit.allows(number) or (kind is int and number != int(number)):
        raise ValueError(typed)
    return int(number) if kind is int else round(number, _PLACES)


def write_limit(value: object, words: Wording) -> str:
    """A limit as it stands in its field: "15", "1.4", "09:00"."""
    match value:
        case time():
            return write_clock(value)
        case int() | float():
            return words.number(Decimal(str(value)).normalize() + 0)
        case _:
            return ""


def limit_said(value: Limit, words: Wording) -> str:
    """A limit in a sentence: as in its field, a switch as "on" or "off"."""
    if isinstance(value, bool):
        return words.words(N_("on") if value else N_("off"))
    return write_limit(value, words)


def why_refused(limit: LimitWords, typed: str, words: Wording) -> Message:
    """What to say of something typed that the limit cannot be."""
    if KINDS[limit.name] is time:
        return Message.of(N_("“{text}” is no hour. Write it as 10:30."), text=typed)
    return Message.of(
        N_("“{text}” does not fit here. Write a number from {least} to {most}."),
        text=typed,
        least=write_limit(limit.least, words),
        most=write_limit(limit.most, words),
    )
