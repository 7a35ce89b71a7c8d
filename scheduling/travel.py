"""How long it takes from one place to another: measured, entered, estimated from the map, or unknown.

An estimate is slower in the hours of full streets (`scheduling.rush_hours`); what was measured or entered is
taken as it is.
"""

from __future__ import annotations

from enum import StrEnum
from math import asin, ceil, cos, radians, sin, sqrt
from typing import NamedTuple

from models.identifiers import VenueId
from models.plan import Plan
from models.records.places import TravelTime, Venue
from models.vocabulary import TravelTimeSource
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.rush_hours import RushHours

_EARTH_RADIUS_KM = 6371.0


class TravelSource(StrEnum):
    """Where the minutes of an estimate come from."""

    MEASURED = "measured"
    ENTERED = "entered"
    ESTIMATED = "estimated"
    SAME_PLACE = "same_place"


class TravelEstimate(NamedTuple):
    """Minutes from door to door; `at_least` is what nobody can beat, less only for an estimate."""

    minutes: int
    source: TravelSource
    at_least: int


_SAME_PLACE = TravelEstimate(0, TravelSource.SAME_PLACE, 0)


class Travel:
    """The ways between the venues of one plan; what was worked out once is remembered."""

    def __init__(self, plan: Plan, limits: Limits = DEFAULT_LIMITS) -> None:
        self._plan = plan
        self._limits = limits
        self._chains: dict[VenueId, tuple[Venue, ...]] = {}
        self._estimates: dict[tuple[VenueId, VenueId], TravelEstimate | None] = {}
        self._in_town: dict[tuple[VenueId, VenueId], float] = {}
        """The share of an estimate that is driven in town."""
        self._at_hours: dict[tuple[VenueId, VenueId, int, str, bool], TravelEstimate] = {}
        self._rush_hours = RushHours(limits)
        self._known: dict[tuple[VenueId, VenueId], TravelTime] = {}
        # A measurement counts before an entry, the later record before the earlier.
        for record in sorted(plan.travel_times, key=_is_measured):
            self._known[record.from_venue_id, record.to_venue_id] = record

    def minutes(self, from_venue_id: VenueId, to_venue_id: VenueId) -> TravelEstimate | None:
        """How long it takes from one venue to the other; None where nobody knows.

        Known minutes come first, of this direction before the way back, between halls before those between
        their buildings; then no minutes at all inside one building; then an estimate from the coordinates, a
        hall having its building's.
        """
        way = (from_venue_id, to_venue_id)
        if way not in self._estimates:
            self._estimates[way] = self._worked_out(from_venue_id, to_venue_id)
        return self._estimates[way]

    def leaving(
        self, from_venue_id: VenueId, to_venue_id: VenueId, moment: int, zone: str
    ) -> TravelEstimate | None:
        """How long it takes for those who leave at an instant; the clock on the wall is that of `zone`."""
        return self._at_hour(from_venue_id, to_venue_id, moment, zone, is_arrival=False)

    def arriving(
        self, from_venue_id: VenueId, to_venue_id: VenueId, moment: int, zone: str
    ) -> TravelEstimate | None:
        """How long it takes for those who leave as late as they can to be there at an instant."""
        return self._at_hour(from_venue_id, to_venue_id, moment, zone, is_arrival=True)

    def slowest(self, estimate: TravelEstimate) -> int:
        """More minutes than it ever takes, however full the streets are."""
        if estimate.source is not TravelSource.ESTIMATED:
            return estimate.minutes
        return ceil(estimate.minutes * max(1.0, self._limits.rush_factor)) + 1

    def _at_hour(
        self, from_venue_id: VenueId, to_venue_id: VenueId, moment: int, zone: str, *, is_arrival: bool
    ) -> TravelEstimate | None:
        estimate = self.minutes(from_venue_id, to_venue_id)
        in_town = self._in_town.get((from_venue_id, to_venue_id))
        if estimate is None or in_town is None:
            return estimate
        asked = (from_venue_id, to_venue_id, moment, zone, is_arrival)
        known = self._at_hours.get(asked)
        if known is None:
            taken = self._rush_hours.arriving if is_arrival else self._rush_hours.leaving
            known = estimate._replace(minutes=taken(estimate.minutes, in_town, moment, zone))
            self._at_hours[asked] = known
        return known

    def _worked_out(self, from_venue_id: VenueId, to_venue_id: VenueId) -> TravelEstimate | None:
        if from_venue_id == to_venue_id:
            return _SAME_PLACE
        starts, ends = self._with_buildings(from_venue_id), self._with_buildings(to_venue_id)
        same_place = {venue.id for venue in starts} & {venue.id for venue in ends}
        for start in starts:
            for end in ends:
                if start.id not in same_place and end.id not in same_place:
                    known = self._known.get((start.id, end.id)) or self._known.get((end.id, start.id))
                    if known is not None:
                        return _recorded(known)
        return _SAME_PLACE if same_place else self._estimated(starts, ends)

    def _estimated(self, starts: tuple[Venue, ...], ends: tuple[Venue, ...]) -> TravelEstimate | None:
        """The minutes by the map, in empty streets; how much of it lies in town is kept in mind."""
        start, end = _coordinates(starts), _coordinates(ends)
        if start is None or end is None:
            return None
        limits = self._limits
        straight = kilometres_between(start, end)
        road = straight * limits.detour_factor
        town = min(road, limits.city_kilometres) / limits.city_speed
        hours = town + max(0.0, road - limits.city_kilometres) / limits.road_speed
        minutes = ceil(hours * 60)
        if hours:
            self._in_town[starts[0].id, ends[0].id] = town / hours
        at_least = min(minutes, int(straight / limits.fastest_speed * 60))
        return TravelEstimate(minutes, TravelSource.ESTIMATED, at_least)

    def _with_buildings(self, venue_id: VenueId) -> tuple[Venue, ...]:
        """The venue, then the one that contains it, and so on; each once, even if parents run in a circle."""
        chain = self._chains.get(venue_id)
        if chain is None:
            containing: dict[str, Venue] = {}
            venue = self._plan.venues.get(venue_id)
            while venue is not None and venue.id not in containing:
                containing[venue.id] = venue
                venue = self._plan.venues.get(venue.parent_id)
            chain = self._chains[venue_id] = tuple(containing.values())
        return chain


def travel_minutes(
    plan: Plan, from_venue_id: VenueId, to_venue_id: VenueId, limits: Limits = DEFAULT_LIMITS
) -> TravelEstimate | None:
    """How long it takes from one venue to another; None where nobody knows (see `Travel.minutes`)."""
    return Travel(plan, limits).minutes(from_venue_id, to_venue_id)


def kilometres_between(from_point: tuple[float, float], to_point: tuple[float, float]) -> float:
    """The great-circle distance between two points, given as degrees of latitude and longitude."""
    latitude, longitude = map(radians, from_point)
    other_latitude, other_longitude = map(radians, to_point)
    half_chord = (
        sin((other_latitude - latitude) / 2) ** 2
        + cos(latitude) * cos(other_latitude) * sin((other_longitude - longitude) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * asin(min(1.0, sqrt(half_chord)))


def _is_measured(record: TravelTime) -> bool:
    return record.source is TravelTimeSource.MEASURED


def _recorded(record: TravelTime) -> TravelEstimate:
    source = TravelSource.MEASURED if _is_measured(record) else TravelSource.ENTERED
    minutes = max(0, record.minutes)
    return TravelEstimate(minutes, source, minutes)


def _coordinates(chain: tuple[Venue, ...]) -> tuple[float, float] | None:
    for venue in chain:
        if venue.latitude is not None and venue.longitude is not None:
            return venue.latitude, venue.longitude
    return None
