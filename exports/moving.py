"""The moves between items, as papers say them: on to where, how long by car, how much time there is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Words
from exports.languages import Languages
from exports.wording import minutes_words, say
from models.messages import N_, NP_, Message
from models.plan import Plan
from scheduling.limits import limits_of
from scheduling.naming import place_name, title_of, vehicle_name
from scheduling.riding import rides_of
from scheduling.ways import Drive, Room, drives

_REMARKS = {
    Room.TIGHT: N_("The time for the way is tight."),
    Room.DOUBTFUL: N_("The time for the way may be too short."),
    Room.SHORT: N_("The time for the way is too short."),
}


def moves(plan: Plan, languages: Languages) -> dict[str, tuple[Words, ...]]:
    """What is to be said of the ways from each item on, by the id of the item that they start from."""
    found: dict[str, list[Words]] = {}
    for drive in drives(plan, limits_of(plan)):
        found.setdefault(drive.item_ids[0], []).extend(_lines(plan, drive, languages))
    return {item_id: tuple(lines) for item_id, lines in found.items()}


def _lines(plan: Plan, drive: Drive, languages: Languages) -> Iterator[Words]:
    """The way and its time, what is wrong with it where the office has not accepted that, and its cars."""
    yield languages.each(partial(_way, plan, drive))
    if drive.room in _REMARKS and not drive.is_accepted:
        yield languages.say(_REMARKS[drive.room])
    rides = rides_of(plan, plan.items[drive.item_ids[1]])
    cars = tuple(vehicle_name(plan.vehicles[ride.vehicle_id]) for ride in rides)
    if cars:
        counted = NP_("Car on the way: {cars}", "Cars on the way: {cars}")
        yield languages.speak(Message.of(*counted, cars=cars, count=len(cars)))


def _way(plan: Plan, drive: Drive, language: str) -> str:
    """The way in a line: "On to Museum: about 25 mins by car, 40 mins for it"."""
    goal = plan.items[drive.item_ids[1]]
    venue = plan.venues.get(goal.venue_id)
    place = title_of(goal) if venue is None else place_name(venue)
    time = minutes_words(drive.minutes_there, language)
    if drive.minutes is None:
        unknown = N_("On to {place}: how long it takes is not known, {time} for it")
        return say(Message.of(unknown, place=place, time=time), language)
    about = N_("On to {place}: about {length} by car, {time} for it")
    known = N_("On to {place}: {length} by car, {time} for it")
    length = minutes_words(drive.minutes, language)
    sentence = about if drive.is_estimate else known
    return say(Message.of(sentence, place=place, length=length, time=time), language)
