"""Helps that lie with others: another place, a place that is open longer, somebody who is there after all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from typing import NamedTuple

import msgspec

from models.edits import replaced
from models.identifiers import VenueId
from models.item_time import Instant
from models.messages import N_, Message
from models.records.places import OpeningHours, Venue
from scheduling.arrange.obstacles import Obstacle, Sort
from scheduling.arrange.trying import Help, Offer, Proposed, Trial
from scheduling.naming import place_name
from scheduling.openings import hours_on
from scheduling.remedies.another_place import other_places
from scheduling.slots import STEP_MINUTES

_MOST_PLACES = 6
_MOST_TRIED = 40
_LONGEST_MINUTES = 180
"""Nobody is asked to keep open longer than this."""
_OF_OTHERS = frozenset({Sort.ABSENCE, Sort.JOURNEY, Sort.VEHICLE, Sort.ELSEWHERE, Sort.OTHER})


def elsewhere(trial: Trial) -> Iterator[Offer]:
    """The same at another place of the house or of the host, or at the one that was kept for rain."""
    item = trial.item
    for venue in other_places(trial.plan, item)[:_MOST_PLACES]:
        there = msgspec.structs.replace(item, venue_id=venue.id)
        starts = trial.starts(trial.plan_with(replaced(item, there)))
        yield from trial.offer(starts, partial(_there, trial, venue))


def _there(trial: Trial, venue: Venue, start: Instant) -> Proposed:
    item = trial.item
    message = Message.of(
        N_("Have it in {place} on {day}, {starts}"), place=place_name(venue), **trial.told(start)
    )
    trouble = 20 if venue.id == item.fallback_venue_id else 28
    there = msgspec.structs.replace(item, venue_id=venue.id)
    return Proposed(trouble, "elsewhere", message, (trial.put(start, there),))


class Longer(NamedTuple):
    """A place open longer: so many minutes on a day, from `opens` to `closes`, instead of `hours`, if any."""

    minutes: int
    start: Instant
    day: date
    opens: datetime
    closes: datetime
    hours: tuple[datetime, datetime] | None

    def of(self, venue: Venue) -> Venue:
        """The place as it would be open."""
        weekday = self.day.weekday()
        kept = tuple(
            one
            for one in venue.opening_hours
            if one.weekday != weekday or self.hours is None or one.opens != self.hours[0].time()
        )
        closes = self.closes.time()
        added = OpeningHours(weekday=weekday, opens=self.opens.time(), closes=closes)
        dates = tuple(day for day in venue.closed_dates if day != self.day)
        return msgspec.structs.replace(venue, opening_hours=(*kept, added), closed_dates=dates)


def open_longer(trial: Trial) -> Iterator[Offer]:
    """If the place opened sooner or closed later, by as little as can be; it is the place that decides."""
    for venue_id in dict.fromkeys(one.about for one in trial.decisive if one.sort is Sort.OPENING):
        venue = trial.plan.venues[VenueId(venue_id)]
        tried = sorted(_longer(trial, venue))[:_MOST_TRIED]
        longer = next((one for one in tried if _would_do(trial, venue, one)), None)
        if longer is None:
            continue
        opens, closes = longer.opens.time(), longer.closes.time()
        told = {**trial.told(longer.start), "place": place_name(venue)}
        if longer.hours is not None and longer.opens == longer.hours[0]:
            sentence = N_("If {place} stayed open until {closes} on {day}, it would fit at {starts}.")
            message = Message.of(sentence, closes=closes, **told)
        elif longer.hours is not None and longer.closes == longer.hours[1]:
            sentence = N_("If {place} opened at {opens} on {day}, it would fit at {starts}.")
            message = Message.of(sentence, opens=opens, **told)
        else:
            sentence = N_("If {place} were open from {opens} to {closes} on {day}, it would fit at {starts}.")
            message = Message.of(sentence, opens=opens, closes=closes, **told)
        yield Offer(34 + longer.minutes / 6, "open longer", Help(message))


def _would_do(trial: Trial, venue: Venue, longer: Longer) -> bool:
    opened = replaced(venue, longer.of(venue))
    fits = trial.fit(trial.plan_with(opened), trial.item.id).fits_at(longer.start)
    return fits and not trial.brings(opened, trial.put(longer.start))


def if_it_were_not_so(trial: Trial) -> Iterator[Offer]:
    """If somebody were there after all, or something were free: others have to see to it."""
    for one in trial.decisive:
        is_item = one.sort is Sort.VEHICLE and one.about in trial.plan.items
        if one.sort in _OF_OTHERS and one.is_certain and not is_item:
            start = _first_without(trial, one)
            if start is not None:
                message = Message.of(
                    N_("It would fit on {day}, {starts}, if this were not so: {reason}"),
                    reason=trial.briefly(_reason_at(one, start)),
                    **trial.told(start),
                )
                yield Offer(64, "if it were not so", Help(message))


def _reason_at(obstacle: Obstacle, start: Instant) -> Message:
    against = [one for one in obstacle.refusals if one.begin <= start < one.end]
    return min(against, key=lambda one: not one.is_certain).reason


def _first_without(trial: Trial, obstacle: Obstacle) -> Instant | None:
    """The first hour of an arrangement against which nothing but this stands."""
    fit = trial.why.fit
    for start in trial.asked(trial.plan, trial.item, fit):
        against = [one for one in fit.refusals if one.begin <= start < one.end]
        # A lunch or a night that would be lost is known only where nothing else is in the way.
        is_alone = bool(against) and all(one in obstacle.refusals for one in against)
        if is_alone and trial.brings(trial.put(start)) <= {one.code for one in against}:
            return start
    return None


def _longer(trial: Trial, venue: Venue) -> Iterator[Longer]:
    """How the place would have to be open, for each hour against which only its hours stand."""
    fit, item = trial.why.fit, trial.item
    minutes = timedelta(minutes=fit.minutes)
    for start in trial.asked(trial.plan, item, fit):
        against = fit.refusals_at(start)
        if not against or any((one.code, one.about) != ("venue-closed", venue.id) for one in against):
            continue
        begin = trial.clock(start)
        end = begin + minutes
        day = begin.date()
        if not hours_on(venue, day):
            yield Longer(_LONGEST_MINUTES, start, day, begin, end, None)
        for opens, closes in hours_on(venue, day):
            hours = datetime.combine(day, opens), datetime.combine(day, closes)
            if closes > opens:
                wider = min(begin, hours[0]), max(end, hours[1])
                more = (hours[0] - wider[0] + wider[1] - hours[1]) // timedelta(minutes=1)
                if STEP_MINUTES <= more <= _LONGEST_MINUTES and wider[1].date() == day:
                    yield Longer(more, start, day, *wider, hours)
