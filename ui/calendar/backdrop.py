"""What lies behind the cards, in minutes: ways between items, journeys, quiet hours, changes of the clock.

All of it follows from the plan, the scene and what is selected. Minutes are those of `ui.calendar.scene`, on
the clocks of the visit.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from models.messages import Message, Sayable
from models.plan import Plan
from models.records.journeys import Leg
from scheduling.clock_changes import ClockChange, clock_change
from scheduling.facts import Facts
from scheduling.holders import concerns
from scheduling.journeys import arrival_of, departure_of
from scheduling.limits import Limits, limits_of
from scheduling.naming import place_name
from scheduling.occupancy import readable_zone
from scheduling.quiet_hours import (
    Minutes,
    absences_at,
    away_minutes,
    closed_minutes,
    closed_offices,
    minutes_of_day,
)
from scheduling.ways import Drive, drives
from ui.calendar.bands import WHOLE, Band, Extent, Taken, column_bands
from ui.calendar.columns import Column
from ui.calendar.day_signs import UNREAD, DaySigns, day_signs
from ui.calendar.scene import LEAST_MINUTES, ColumnScene, Scene

_POINT_MINUTES = 30
"""How long a journey is drawn of which only the departure or the arrival is known."""


class Journey(NamedTuple):
    """A journey in one column, on the clocks of the visit; `extent` None: in the margin.

    `zones` are those of its departure and of its arrival.
    """

    leg: Leg
    zones: tuple[str, str]
    column: int
    begin: int
    end: int
    extent: Extent | None
    begins_here: bool
    ends_here: bool


class Hatch(NamedTuple):
    """A stretch at which somebody or something is not to be had, and the sentence that says so."""

    column: int
    stretch: Minutes
    reason: Message


class Quiet(NamedTuple):
    """When in one column a place or offices are closed, and when the delegation is not there.

    `place` is the one whose hours these are, None where they are those of offices.
    """

    closed: tuple[Minutes, ...] = ()
    away: tuple[Minutes, ...] = ()
    place: Sayable | None = None


class Backdrop(NamedTuple):
    """What lies behind the cards; `quiet`, `changes` and `days` have one entry for every column."""

    bands: tuple[Band, ...] = ()
    journeys: tuple[Journey, ...] = ()
    hatches: tuple[Hatch, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    changes: tuple[ClockChange | None, ...] = ()
    days: tuple[DaySigns, ...] = ()


class Surroundings:
    """Works out backdrops, and keeps what has not changed: most repaints ask for the one before."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._asked: tuple[Plan, Scene, frozenset[ItemId]] | None = None
        self._backdrop = Backdrop()
        self._settled: tuple[Facts, tuple[Drive, ...]] | None = None
        self._columns: dict[int, tuple[ColumnScene, tuple[object, ...], _Laid]] = {}
        self._reads_calendars = False
        self._signs: tuple[Plan, dict[date, DaySigns]] | None = None

    def read_calendars(self) -> None:
        """Tell of holidays and the like from now on."""
        self._reads_calendars = True
        self._asked = self._signs = None

    def behind(
        self, plan: Plan, scene: Scene, selected: frozenset[ItemId], held_in: Plan | None = None
    ) -> Backdrop:
        """What lies behind a scene.

        While something is held, `plan` is the settled one, `held_in` the one that would be, and `selected`
        what is held.
        """
        shown = plan if held_in is None else held_in
        if self._asked is not None:
            known_plan, known_scene, *known = self._asked
            if known_plan is shown and known_scene is scene and known == [selected]:
                return self._backdrop
        ways = self._drives(plan)[1] if held_in is None else self._drives_held(plan, held_in, selected)
        limits = self._drives(plan)[0].limits
        laid = [
            self._laid(shown, column, index, (ways, limits)) for index, column in enumerate(scene.columns)
        ]
        signs = [self._signs_of(plan, column.column.day, limits) for column in scene.columns]
        self._asked = shown, scene, selected
        self._backdrop = Backdrop(
            tuple(band for one in laid for band in one.bands),
            tuple(journey for one in laid for journey in one.journeys),
            _hatches(shown, scene, selected),
            tuple(
                _quiet(shown, column.column, selected, (limits, sign))
                for column, sign in zip(scene.columns, signs, strict=True)
            ),
            tuple(clock_change(column.column.day, shown.visit.home_zone) for column in scene.columns),
            tuple(signs),
        )
        return self._backdrop

    def _signs_of(self, plan: Plan, day: date, limits: Limits) -> DaySigns:
        """What the calendars say of a day, once for each settled plan."""
        if not self._reads_calendars:
            return UNREAD
        if self._signs is None or self._signs[0] is not plan:
            self._signs = plan, {}
        known = self._signs[1].get(day)
        if known is None:
            known = self._signs[1][day] = day_signs(plan, day, limits)
        return known

    def _drives(self, plan: Plan) -> tuple[Facts, tuple[Drive, ...]]:
        """The ways of the settled plan, and what else is known of it."""
        if self._settled is None or self._settled[0].plan is not plan:
            facts = Facts(plan, limits_of(plan))
            self._settled = facts, drives(plan, facts.limits, before=facts)
        return self._settled

    def _drives_held(self, plan: Plan, held_in: Plan, held: frozenset[ItemId]) -> tuple[Drive, ...]:
        """The ways that stay, and those from and to what is held, wherever it is held."""
        before, settled = self._drives(plan)
        staying = (one for one in settled if held.isdisjoint(one.item_ids))
        return (*staying, *drives(held_in, before.limits, only=held, before=before))

    def _laid(
        self, plan: Plan, column: ColumnScene, index: int, known: tuple[tuple[Drive, ...], Limits]
    ) -> _Laid:
        here = {card.item_id for card in column.cards if card.begins_here}
        ways, limits = known
        concerned = tuple(way for way in ways if way.item_ids[1] in here)
        legs = tuple(plan.legs)
        made_of = (concerned, legs, tuple(plan.leg_members), tuple(plan.rides), plan.visit.home_zone, limits)
        before = self._columns.get(index)
        if before is not None and before[0] is column and before[1] == made_of:
            return before[2]
        taken = Taken(column, LEAST_MINUTES if column.content is None else column.content.least)
        bands = column_bands(plan, column, concerned, taken, limits)
        laid = _Laid(bands, tuple(_journeys(plan, column.column, index, legs, taken)))
        self._columns[index] = column, made_of, laid
        return laid


class _Laid(NamedTuple):
    """What was laid into one column."""

    bands: tuple[Band, ...]
    journeys: tuple[Journey, ...]


def _journeys(plan: Plan, column: Column, index: int, legs: Iterable[Leg], taken: Taken) -> Iterable[Journey]:
    """The journeys that touch a column's day and concern whoever or whatever holds it."""
    for leg in legs:
        clocks = _clocks(plan, leg)
        if clocks is None or (column.holder is not None and not concerns(plan, leg, column.holder)):
            continue
        begins, ends = clocks
        begin, end = minutes_of_day(column.day, begins, ends)
        if begin >= end:
            continue
        extent = taken.free(begin, end, (WHOLE,))
        if extent is not None:
            taken.lay(begin, end, extent)
        last_day = (ends - timedelta(minutes=1)).date()
        home = plan.visit.home_zone
        zones = readable_zone(leg.departs_zone, home), readable_zone(leg.arrives_zone, home)
        yield Journey(
            leg, zones, index, begin, end, extent, begins.date() == column.day, last_day == column.day
        )


def _clocks(plan: Plan, leg: Leg) -> tuple[datetime, datetime] | None:
    """From when to when the journey takes place, on the clocks of the visit; None where nobody knows."""
    departs, arrives = departure_of(plan, leg), arrival_of(plan, leg)
    if departs is None and arrives is not None:
        departs = Instant(arrives - _POINT_MINUTES)
    if departs is None:
        return None
    arrives = Instant(departs + _POINT_MINUTES) if arrives is None else arrives
    zone = readable_zone(None, plan.visit.home_zone)
    return wall_clock(departs, zone), wall_clock(arrives, zone)


def _hatches(plan: Plan, scene: Scene, selected: frozenset[ItemId]) -> tuple[Hatch, ...]:
    """When those who have to be at what is selected are not to be had."""
    absences = absences_at(plan, selected)
    found = []
    for index, column in enumerate(scene.columns):
        for absence in absences:
            stretch = minutes_of_day(column.column.day, absence.begins, absence.ends)
            if stretch.begin < stretch.end:
                found.append(Hatch(index, stretch, absence.reason))
    return tuple(found)


def _quiet(plan: Plan, column: Column, selected: frozenset[ItemId], known: tuple[Limits, DaySigns]) -> Quiet:
    """When the place of the selected item is closed, or offices are where nobody knows or nothing is."""
    away = away_minutes(plan, column.day)
    if len(selected) == 1:
        item = plan.items.get(next(iter(selected)))
        venue = None if item is None else plan.venues.get(item.venue_id)
        closed = None if venue is None else closed_minutes(plan, venue.id, column.day)
        if venue is not None and closed is not None:
            return Quiet(closed, away, place_name(venue))
    limits, signs = known
    closed_by = closed_offices(column.day, limits, is_day_off=signs.is_day_off, free_from=signs.free_from)
    return Quiet(closed_by, away)


def clock_of(minute: int) -> time:
    """A minute of the day as a clock shows it; the end of the day as midnight."""
    return time(minute // 60 % 24, minute % 60)
