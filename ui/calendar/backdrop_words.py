"""What is written behind the cards and told of it: ways, journeys on two clocks, changes of the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.identifiers import ItemId
from models.item_time import ClockProblem, ItemTime
from models.messages import N_
from models.records.journeys import Leg
from models.vocabulary import ItemKind
from scheduling.clock_changes import ClockChange
from scheduling.naming import leg_name
from scheduling.ways import Room
from ui.calendar.backdrop import Backdrop, clock_of
from ui.calendar.bands import Band
from ui.calendar.day_signs import DaySigns, HourSign
from ui.calendar.geometry import Box, Geometry
from ui.calendar.laid_columns import Journey
from ui.wording import Wording

_HOUR = 60
_LEAST_REACH = 12.0
_KEPT = 20_000
_TOO_LITTLE = frozenset({Room.SHORT, Room.DOUBTFUL})
"""For these ways it is told how many minutes there are, for the others when to leave."""


class BackdropWords:
    """The words of the backdrop in one language."""

    def __init__(self, words: Wording) -> None:
        """Write in the language of `words`."""
        self.words = words
        self._of_bands: dict[tuple[int | None, bool, int | None, int], tuple[str, ...]] = {}

    def band(self, band: Band) -> tuple[str, ...]:
        """What stands on a way, the longest first: the one that fits is written.

        It is put into words once for all ways that say the same.
        """
        drive = band.drive
        there = drive.minutes_there if drive.room in _TOO_LITTLE else None
        key = (drive.minutes, drive.is_estimate, there, band.begin)
        known = self._of_bands.get(key)
        if known is None:
            if len(self._of_bands) >= _KEPT:
                self._of_bands.clear()
            known = self._of_bands[key] = self._of_band(band)
        return known

    def _of_band(self, band: Band) -> tuple[str, ...]:
        drive = band.drive
        if drive.minutes is None:
            return self.words.words(N_("way unknown")), self.words.words(N_("?"))
        shortest = self.words.words(N_("{minutes}′"), minutes=drive.minutes)
        if drive.is_estimate:
            short = self.words.words(N_("about {minutes} min"), minutes=drive.minutes)
        else:
            short = self.words.words(N_("{minutes} min"), minutes=drive.minutes)
        if drive.room in _TOO_LITTLE:
            there = drive.minutes_there
            longest = self.words.words(
                N_("{minutes} min needed, {there} there"), minutes=drive.minutes, there=there
            )
        else:
            longest = self.words.words(
                N_("{length} · leave by {clock}"), length=short, clock=clock_of(band.begin)
            )
        return longest, short, shortest

    def told_of_band(self, band: Band) -> tuple[str, ...]:
        """A way in sentences."""
        drive = band.drive
        minutes, there = drive.minutes, drive.minutes_there
        if minutes is None:
            unknown = N_("Nobody knows how long the way takes. Enter the minutes, or where both places are.")
            return (self.words.words(unknown),)
        match drive.room:
            case Room.SHORT:
                short = N_("The way takes {needed} min, but there are only {there} min.")
                said = self.words.words(short, needed=minutes, there=there)
            case Room.DOUBTFUL:
                doubtful = N_("The way takes {needed} min, but as it is planned there are only {there} min.")
                said = self.words.words(doubtful, needed=minutes, there=there)
            case Room.TIGHT:
                tight = N_(
                    "The way takes {needed} of the {there} min that there are: little is left to spare."
                )
                said = self.words.words(tight, needed=minutes, there=there)
            case _:
                enough = N_("The way takes {needed} min. Leave by {clock}.")
                said = self.words.words(enough, needed=minutes, clock=clock_of(band.begin))
        if drive.is_estimate:
            return said, self.words.words(N_("The minutes are estimated from the map."))
        return (said,)

    def told_of_ways_to(self, backdrop: Backdrop, item_id: ItemId) -> tuple[str, ...]:
        """How long the ways to an item take, in sentences."""
        leading = (band for band in backdrop.bands if band.drive.item_ids[1] == item_id)
        return tuple(dict.fromkeys(said for band in leading for said in self.told_of_band(band)))

    def told_at(self, geometry: Geometry, backdrop: Backdrop, x: float, y: float) -> tuple[str, ...]:
        """Everything that lies behind a point, in sentences."""
        told = list(self._told_of_hours(geometry, backdrop, x, y))
        for band in backdrop.bands:
            box = geometry.part_box(band.column, (band.begin, band.end), band.extent)
            if _reach(box).contains(x, y):
                told += self.told_of_band(band)
        for journey in backdrop.journeys:
            box = geometry.part_box(journey.column, (journey.begin, journey.end), journey.extent)
            if box.contains(x, y):
                told += self.journey(journey)
        column, minute = geometry.column_at(x), geometry.minute_at(y)
        for hatch in backdrop.hatches:
            if hatch.column == column and hatch.stretch.begin <= minute < hatch.stretch.end:
                told.append(self.words.say(hatch.reason))
        quiet = backdrop.quiet[column] if column is not None and column < len(backdrop.quiet) else None
        closed = () if quiet is None else quiet.closed
        if quiet is not None and quiet.place and any(begin <= minute < end for begin, end in closed):
            told.append(self.words.words(N_("{place} is closed at this hour."), place=quiet.place))
        change = backdrop.changes[column] if column is not None and column < len(backdrop.changes) else None
        if change is not None and change.begin <= minute < change.end:
            told += self.told_of_change(change)
        return tuple(told)

    def _told_of_hours(self, geometry: Geometry, backdrop: Backdrop, x: float, y: float) -> Iterator[str]:
        """The hours of prayer and of the fast near to a point, and what is kept free for them."""
        column = geometry.column_at(x)
        if column is None or column >= len(backdrop.days):
            return
        signs = backdrop.days[column]
        for hour in signs.hours:
            if abs(geometry.y_of(hour.minute) - y) <= _LEAST_REACH / 2:
                yield self.hour(hour)
        for kept in signs.stretches:
            if kept.stretch.begin <= geometry.minute_at(y) < kept.stretch.end:
                yield self.words.say(kept.name)

    def hour(self, sign: HourSign) -> str:
        """What happens at an hour, with the hour."""
        name = self.words.say(sign.name)
        return self.words.words(N_("{clock} {name}"), clock=clock_of(sign.minute), name=name)

    def holidays(self, signs: DaySigns) -> str:
        """The public holidays of a day, in one line."""
        return ", ".join(dict.fromkeys(self.words.text(name) for name in signs.holidays))

    def told_of_day(self, day: date, signs: DaySigns) -> tuple[str, ...]:
        """A day in sentences: its date, and what the calendars of the hosts say of it."""
        told = [self.words.long_date(day)]
        told += [
            self.words.words(N_("Public holiday: {name}"), name=name)
            for name in dict.fromkeys(self.words.text(name) for name in signs.holidays)
        ]
        if signs.free_from is not None:
            told.append(self.words.words(N_("Offices close at {clock}."), clock=clock_of(signs.free_from)))
        if signs.is_weekend:
            told.append(self.words.words(N_("The weekend of the hosts.")))
        told += [self.hour(one) for one in signs.hours]
        told += [
            self.words.words(
                N_("{begins} – {ends} {name}"),
                begins=clock_of(one.stretch.begin),
                ends=clock_of(one.stretch.end),
                name=self.words.say(one.name),
            )
            for one in signs.stretches
        ]
        return tuple(told)

    def told_of_change(self, change: ClockChange) -> tuple[str, ...]:
        """A change of the clocks in sentences."""
        hours = self.words.words(N_("This day has {length}."), length=self.length_of_day(change))
        if change.begin == change.end:
            return (hours,)
        begins, ends = clock_of(change.begin), clock_of(change.end)
        sentence = N_("Clocks go back at {ends}: what lies between {begins} and {ends} comes twice.")
        if change.problem is ClockProblem.GAP:
            sentence = N_("Clocks go forward from {begins} to {ends}: between the two there is no time.")
        return self.words.words(sentence, begins=begins, ends=ends), hours

    def journey(self, journey: Journey) -> tuple[str, ...]:
        """The lines of a journey, the most important first."""
        leg = journey.leg
        places = self._places(leg)
        name = self.words.say(leg_name(leg))
        lines = (name, self._hours(journey), places if places != name else "")
        return tuple(line for line in lines if line)

    def problem(self, problem: ClockProblem) -> str:
        """What stands at the hour in which the clocks change."""
        if problem is ClockProblem.GAP:
            return self.words.words(N_("Clocks go forward: there is no such hour"))
        return self.words.words(N_("Clocks go back: this hour comes twice"))

    def problem_shortly(self, problem: ClockProblem) -> str:
        """The same where there is little room."""
        if problem is ClockProblem.GAP:
            return self.words.words(N_("no such hour"))
        return self.words.words(N_("comes twice"))

    def length_of_day(self, change: ClockChange) -> str:
        """How many hours a day has on which the clocks change."""
        hours, minutes = divmod(max(0, change.minutes), _HOUR)
        if minutes:
            return self.words.words(N_("{hours} h {minutes} min"), hours=hours, minutes=minutes)
        return self.words.words(N_("{hours} h"), hours=hours)

    def _places(self, leg: Leg) -> str:
        if not (leg.from_place or leg.to_place):
            return ""
        unknown = self.words.words(N_("?"))
        return self.words.words(
            N_("{from_place} – {to_place}"),
            from_place=self.words.text(leg.from_place) or unknown,
            to_place=self.words.text(leg.to_place) or unknown,
        )

    def _hours(self, journey: Journey) -> str:
        """Departure and arrival by the clocks of their own places, named where these differ."""
        leg = journey.leg
        departs_zone, arrives_zone = journey.zones
        if leg.departs_at is None or leg.departs_on is None:
            if leg.arrives_at is None:
                return ""
            return self.words.words(N_("arrives {clock}"), clock=leg.arrives_at)
        if leg.arrives_at is None:
            return self.words.words(N_("departs {clock}"), clock=leg.departs_at)
        differs = departs_zone != arrives_zone
        time = ItemTime(
            day=leg.departs_on,
            starts=leg.departs_at,
            ends=leg.arrives_at,
            end_day=leg.arrives_on,
            zone=departs_zone if differs else None,
            end_zone=arrives_zone if differs else None,
        )
        return self.words.time(time, ItemKind.TRANSFER)


def _reach(box: Box) -> Box:
    """Where a band can be pointed at: also one without any time, which is drawn as a short stroke."""
    missing = max(0.0, _LEAST_REACH - box.height)
    return Box(box.x, box.y - missing / 2, box.width, box.height + missing)
