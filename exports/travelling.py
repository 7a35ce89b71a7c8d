"""How the delegation travels, as papers say it: where and when journeys begin and end, and who is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from exports.blocks import Words
from exports.day_tables import place_words
from exports.driving import leg_words
from exports.languages import Languages
from exports.people_lists import name_of
from exports.wording import clock, hour_in_zone, join, long_date, say
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg
from models.vocabulary import GreetingDuty, LegDirection
from scheduling.journeys import greeters_of

_DIRECTIONS = {
    LegDirection.ARRIVAL: N_("Arrival: {journey}"),
    LegDirection.DEPARTURE: N_("Departure: {journey}"),
    LegDirection.BETWEEN: N_("On the way: {journey}"),
}
_DUTIES = {
    GreetingDuty.GREETER: N_("Met on arrival by: {names}"),
    GreetingDuty.SEE_OFF: N_("Seen off by: {names}"),
}


class _End(NamedTuple):
    """One end of a journey: where it is, and when, on the clocks of its zone."""

    place: Localized
    venue_id: str | None
    day: date | None
    hour: time | None
    zone: str | None


def journey_heading(leg: Leg, languages: Languages) -> Words:
    """What sort of journey it is and which: "Arrival: TK 350, Almaty – Istanbul"."""
    spoken = dict(zip(languages.tags, leg_words(leg, languages), strict=False))
    return languages.each(
        lambda language: say(
            Message.of(_DIRECTIONS[leg.direction], journey=spoken.get(language, "")), language
        )
    )


def journey_lines(plan: Plan, leg: Leg, languages: Languages) -> Iterator[Words]:
    """Where and when it begins and ends, and who is there; nothing for what is not known."""
    begin = _End(leg.from_place, leg.from_venue_id, leg.departs_on, leg.departs_at, leg.departs_zone)
    end = _End(leg.to_place, leg.to_venue_id, leg.arrives_on, leg.arrives_at, leg.arrives_zone)
    yield _end_words(plan, begin, N_("Departs: {where_and_when}"), languages)
    yield _end_words(plan, end, N_("Arrives: {where_and_when}"), languages)
    for duty in GreetingDuty:
        yield _those_there(plan, leg, duty, languages)


def _end_words(plan: Plan, end: _End, msgid: str, languages: Languages) -> Words:
    def words(language: str) -> str:
        place = place_words(plan, end.venue_id, language) or end.place.in_language(language)
        day = long_date(end.day, language) if end.day else ""
        known = ", ".join(filter(None, (place, day, _hour(plan, end, language))))
        return say(Message.of(msgid, where_and_when=known), language) if known else ""

    return languages.each(words)


def _hour(plan: Plan, end: _End, language: str) -> str:
    """The hour, with the zone where its clocks are not those of the visit."""
    if end.hour is None:
        return ""
    if end.zone is None or end.zone == plan.visit.home_zone:
        return clock(end.hour, language)
    return hour_in_zone(end.hour, end.zone, language)


def _those_there(plan: Plan, leg: Leg, duty: GreetingDuty, languages: Languages) -> Words:
    people = [plan.persons[greeter.person_id] for greeter in greeters_of(plan, leg) if greeter.duty is duty]

    def words(language: str) -> str:
        names = join([name_of(person, language) for person in people], language)
        return say(Message.of(_DUTIES[duty], names=names), language) if people else ""

    return languages.each(words)
