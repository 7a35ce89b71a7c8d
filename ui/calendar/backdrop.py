"""What lies behind the cards, in minutes: ways between items, journeys, quiet hours, changes of the clock.

All of it follows from the plan, the scene and what is selected. Minutes are those of `ui.calendar.scene`, on
the clocks of the visit.
"""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple

from models.identifiers import ItemId
from models.messages import Message, Sayable
from models.plan import Plan
from scheduling.clock_changes import ClockChange, clock_change
from scheduling.facts import Facts
from scheduling.host_calls import is_office_call
from scheduling.limits import Limits, limits_of
from scheduling.naming import organisation_name, place_name
from scheduling.quiet_hours import (
    Minutes,
    absences_at,
    away_minutes,
    closed_minutes,
    closed_offices,
    minutes_of_day,
    off_duty_minutes,
)
from scheduling.ways import Drive, drives
from ui.calendar.bands import Band
from ui.calendar.columns import Column
from ui.calendar.day_signs import UNREAD, DaySigns, day_signs
from ui.calendar.laid_columns import Journey, LaidColumns, Ways
from ui.calendar.scene import Scene


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
        self._staying: tuple[tuple[Drive, ...], frozenset[ItemId], tuple[Drive, ...]] | None = None
        self._laid = LaidColumns()
        self._reads_calendars = False
        self._signs: dict[date, tuple[tuple[object, ...], DaySigns]] = {}

    def read_calendars(self) -> None:
        """Tell of holidays and the like from now on."""
        self._reads_calendars = True
        self._asked = None

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
        limits = self._drives(plan)[0].limits
        if held_in is None:
            laid = self._laid.lie_in(shown, scene, (self._drives(plan)[1], ()), frozenset(), limits)
        else:
            ways = self._drives_held(plan, held_in, selected)
            laid = self._laid.lie_in(shown, scene, ways, selected, limits)
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
        """What the calendars say of a day; worked out anew where something of it may have changed."""
        if not self._reads_calendars:
            return UNREAD
        items, venues = plan.items.where("day", day), plan.venues
        made_of = (items, venues, plan.organisations, plan.visit_organisations, plan.visit, limits)
        known = self._signs.get(day)
        if known is None or known[0] != made_of:
            known = self._signs[day] = made_of, day_signs(plan, day, limits)
        return known[1]

    def _drives(self, plan: Plan) -> tuple[Facts, tuple[Drive, ...]]:
        """The ways of the settled plan, and what else is known of it."""
        if self._settled is None or self._settled[0].plan is not plan:
            facts = Facts(plan, limits_of(plan))
            self._settled = facts, drives(plan, facts.limits, before=facts)
        return self._settled

    def _drives_held(self, plan: Plan, held_in: Plan, held: frozenset[ItemId]) -> Ways:
        """The ways that stay, and those from and to what is held, wherever it is held."""
        before, settled = self._drives(plan)
        if self._staying is None or self._staying[0] is not settled or self._staying[1] != held:
            staying = tuple(one for one in settled if held.isdisjoint(one.item_ids))
            self._staying = settled, held, staying
        return self._staying[2], drives(held_in, before.limits, only=held, before=before)


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
    """When the place of the selected item is closed, else the office called upon, else offices in general."""
    away = away_minutes(plan, column.day)
    if len(selected) == 1:
        item = plan.items.get(next(iter(selected)))
        venue = None if item is None else plan.venues.get(item.venue_id)
        closed = None if venue is None else closed_minutes(plan, venue.id, column.day)
        if venue is not None and closed is not None:
            return Quiet(closed, away, place_name(venue))
        is_called_upon = item is not None and is_office_call(item)
        host = plan.organisations.get(item.host_organisation_id) if item and is_called_upon else None
        off_duty = None if host is None else off_duty_minutes(plan, host.id, column.day)
        if host is not None and off_duty is not None:
            return Quiet(off_duty, away, organisation_name(host))
    limits, signs = known
    closed_by = closed_offices(column.day, limits, is_day_off=signs.is_day_off, free_from=signs.free_from)
    return Quiet(closed_by, away)


def clock_of(minute: int) -> time:
    """A minute of the day as a clock shows it; the end of the day as midnight."""
    return time(minute // 60 % 24, minute % 60)
