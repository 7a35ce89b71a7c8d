"""When, where and in what people are driven, in words."""

from __future__ import annotations

from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import LegDirection
from scheduling import riding
from scheduling.naming import vehicle_name
from scheduling.riding import Stop
from ui.wording import Wording


def when_words(stop: Stop, words: Wording) -> str:
    """The day and the hour, as far as they are known."""
    day, clock = riding.when_of(stop)
    if day is None:
        return words.clock(clock) if clock is not None else ""
    if clock is None:
        return words.short_date(day)
    return words.words(N_("{day}, {hour}"), day=words.short_date(day), hour=words.clock(clock))


def place_words(plan: Plan, stop: Stop, words: Wording) -> str:
    """The venue of an item; where a journey ends, or begins where it is one that leaves."""
    if isinstance(stop, Item):
        venue, written = plan.venues.get(stop.venue_id), None
    elif stop.direction is LegDirection.ARRIVAL:
        venue, written = plan.venues.get(stop.to_venue_id), stop.to_place
    else:
        venue, written = plan.venues.get(stop.from_venue_id), stop.from_place
    if written:
        return words.text(written)
    return words.text(venue.name) if venue is not None else ""


def vehicle_names(plan: Plan, stop: Stop, words: Wording) -> str:
    """The vehicles that drive to it or from it; empty where there is none."""
    names = (vehicle_name(plan.vehicles[ride.vehicle_id]) for ride in riding.rides_of(plan, stop))
    return ", ".join(words.words("{name}", name=name) for name in names)
