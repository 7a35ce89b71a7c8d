"""What is said of a limit: what it is called, in which unit, between which bounds it makes sense."""

from __future__ import annotations

from datetime import time
from enum import StrEnum
from typing import NamedTuple

from models.messages import N_, Message


class LimitGroup(StrEnum):
    """What a limit is about."""

    TRAVEL = "travel"
    TIMES = "times"
    DAY = "day"
    CALENDARS = "calendars"
    PROTOCOL = "protocol"
    LOGISTICS = "logistics"
    ANSWERS = "answers"
    PAPERS = "papers"
    ARRANGING = "arranging"

    @property
    def label(self) -> Message:
        """The heading of the group."""
        return Message.of(_GROUPS[self])


_GROUPS = {
    LimitGroup.TRAVEL: N_("Ways and travel times"),
    LimitGroup.TIMES: N_("Hours"),
    LimitGroup.DAY: N_("Length of a day"),
    LimitGroup.CALENDARS: N_("Holidays and prayer"),
    LimitGroup.PROTOCOL: N_("Rank and protocol"),
    LimitGroup.LOGISTICS: N_("Rooms, cars and meals"),
    LimitGroup.ANSWERS: N_("Answers and deadlines"),
    LimitGroup.PAPERS: N_("Papers"),
    LimitGroup.ARRANGING: N_("Arranging"),
}


class Unit(StrEnum):
    """In what a limit is said; a factor, an hour and a switch have none."""

    NONE = ""
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    KILOMETRES = "kilometres"
    KILOMETRES_AN_HOUR = "kilometres_an_hour"
    PEOPLE = "people"
    RANKS = "ranks"
    ZONES = "zones"
    POINTS = "points"

    @property
    def label(self) -> Message:
        """What stands beside the number."""
        return Message.of(_UNITS[self])


_UNITS = {
    Unit.NONE: "",
    Unit.MINUTES: N_("minutes"),
    Unit.HOURS: N_("hours"),
    Unit.DAYS: N_("days"),
    Unit.KILOMETRES: N_("km"),
    Unit.KILOMETRES_AN_HOUR: N_("km/h"),
    Unit.PEOPLE: N_("people"),
    Unit.RANKS: N_("ranks"),
    Unit.ZONES: N_("time zones"),
    Unit.POINTS: N_("points"),
}


class LimitWords(NamedTuple):
    """One limit: `name` is its field of `Limits`, `label` and `help` are said; the bounds are included."""

    name: str
    label: str
    help: str
    unit: Unit = Unit.NONE
    least: float = 0
    most: float = 0

    def allows(self, value: int | float | bool | time) -> bool:
        """Whether a value lies between the bounds; hours and switches have none."""
        return isinstance(value, bool | time) or self.least <= value <= self.most
