"""How long it takes from one place to another: measured, entered, estimated from the map, or unknown."""

from __future__ import annotations

from enum import StrEnum
from math import asin, ceil, cos, radians, sin, sqrt
from typing import NamedTuple

from models.identifiers import VenueId
from models.plan import Plan
from models.records.places import TravelTime, Venue
from models.vocabulary import TravelTimeSource
from scheduling.limits import DEFAULT_LIMITS, Limits

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


def travel_minutes(
    plan: Plan, from_venue_id: VenueId, to_venue_id: VenueId, limits: Limits = DEFAULT_LIMITS
) -> TravelEstimate | None:
    """How long it takes from one venue to the other; None where nobody knows.

    Known minutes come first, of this direction before the way back, between halls before those between their
    buildings; then no minutes at all inside one building; then an estimate from the coordinates, a hall
    having its building's.
    """
    if from_venue_id == to_venue_id:
        return TravelEstimate(0, TravelSource.SAME_PLACE, 0)
    starts, ends = _with_buildings(plan, from_venue_id), _with_buildings(plan, to_venue_id)
    same_place = {venue.id for venue in starts} & {venue.id for venue in ends}
    for start in starts:
        for end in ends:
            if start.id in same_place or end.id in same_place:
                continue
            known = _known(plan, start.id, end.id) or _known(plan, end.id, start.id)
            if known is not None:
                source = (
                    TravelSource.MEASURED
                    if known.source is TravelTimeSource.MEASURED
                    else TravelSource.ENTERED
                )
                minutes = max(0, known.minutes)
                return TravelEstimate(minutes, source, minutes)
    if same_place:
        return TravelEstimate(0, TravelSource.SAME_PLACE, 0)
    return _estimate(starts, ends, limits)


def kilometres_between(from_point: tuple[float, float], to_point: tuple[float, float]) -> float:
    """The great-circle distance between two points, given as degrees of latitude and longitude."""
    latitude, longitude = map(radians, from_point)
    other_latitude, other_longitude = map(radians, to_point)
    half_chord = (
        sin((other_latitude - latitude) / 2) ** 2
        + cos(latitude) * cos(other_latitude) * sin((other_longitude - longitude) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * asin(min(1.0, sqrt(half_chord)))


def _with_buildings(plan: Plan, venue_id: VenueId) -> tuple[Venue, ...]:
    """The venue, then the one that contains it, and so on; each once, even if parents run in a circle."""
    chain: dict[str, Venue] = {}
    venue = plan.venues.get(venue_id)
    while venue is not None and venue.id not in chain:
        chain[venue.id] = venue
        venue = plan.venues.get(venue.parent_id)
    return tuple(chain.values())


def _known(plan: Plan, from_venue_id: VenueId, to_venue_id: VenueId) -> TravelTime | None:
    """What was recorded for this direction: a measurement before an entry, the later before the earlier."""
    known = [
        record
        for record in plan.travel_times.where("from_venue_id", from_venue_id)
        if record.to_venue_id == to_venue_id
    ]
    return max(
        known, key=lambda record: (record.source is TravelTimeSource.MEASURED, record.id), default=None
    )


def _estimate(starts: tuple[Venue, ...], ends: tuple[Venue, ...], limits: Limits) -> TravelEstimate | None:
    start, end = _coordinates(starts), _coordinates(ends)
    if start is None or end is None:
        return None
    straight = kilometres_between(start, end)
    road = straight * limits.detour_factor
    in_city = min(road, limits.city_kilometres)
    hours = in_city / limits.city_speed + (road - in_city) / limits.road_speed
    minutes = ceil(hours * 60)
    return TravelEstimate(
        minutes, TravelSource.ESTIMATED, min(minutes, int(straight / limits.fastest_speed * 60))
    )


def _coordinates(chain: tuple[Venue, ...]) -> tuple[float, float] | None:
    for venue in chain:
        if venue.latitude is not None and venue.longitude is not None:
            return venue.latitude, venue.longitude
    return None
