"""What the calendars of the hosts say of a visit's days: holidays, weekends, hours of prayer and of the fast.

The limits `public_holidays`, `weekends`, `prayer_hours` and `fasting` say whether an office wants to hear of
them; these functions answer whatever the limits are.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from models.identifiers import VenueId
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.records.organisations import Organisation
from models.vocabulary import OrganisationKind, OrganisationRole
from scheduling.occupancy import items_of_day, readable_zone, zone_of
from scheduling.openings import venue_and_buildings
from scheduling.prayer_times import PrayerTimes, is_ramadan, prayer_times_at
from scheduling.public_holidays import NO_COUNTRY, Country, Holiday, holiday_on, is_weekend
from scheduling.zone_places import zone_place


class DayMark(NamedTuple):
    """What a day is in one country: a public holiday, of the weekend, or both."""

    country: Country
    holiday: Holiday | None
    is_weekend: bool


class FastingHours(NamedTuple):
    """From when to when those who fast do so on a day of Ramadan, on the clock that was asked for."""

    begins: datetime
    ends: datetime


class Countries:
    """In which country each item of a plan takes place."""

    def __init__(self, plan: Plan) -> None:
        """Know the country of the visit, which most of its items are in."""
        self._plan = plan
        self._of_visit = country_of_visit(plan)

    def of(self, item: Item) -> Country:
        """In which country the item takes place.

        That of its own time zone where it has another than the visit; else that of the organisation whose
        place it is in, of its host, of the hosts of the visit; else that of the visit's time zone. An embassy
        stands for another country than it lies in, and is not asked.
        """
        if item.zone is not None and item.zone != self._plan.visit.home_zone:
            return _country_of_zone(zone_of(self._plan, item))
        for organisation in _local_bodies(self._plan, item):
            if (country := _country_of_body(organisation)) is not None:
                return country
        return self._of_visit


def day_marks(plan: Plan, day: date) -> tuple[DayMark, ...]:
    """What is to be marked of a day of the visit, once a country it is spent in; nothing of a working day.

    That is where its items take place, and the host's country where there are none.
    """
    items = plan.items.where("day", day)
    countries = Countries(plan)
    spent_in = dict.fromkeys(map(countries.of, items)) or {country_of_visit(plan): None}
    marks = (DayMark(one, holiday_on(one, day), is_weekend(one, day)) for one in spent_in)
    return tuple(mark for mark in marks if mark.holiday is not None or mark.is_weekend)


def holiday_names(plan: Plan, day: date) -> tuple[Localized, ...]:
    """The names of the public holidays of a day of the visit, each once."""
    return tuple(dict.fromkeys(mark.holiday.name for mark in day_marks(plan, day) if mark.holiday))


def country_of_visit(plan: Plan) -> Country:
    """The country of the visit's hosts, else of who coordinates it, else of its time zone."""
    for role in (OrganisationRole.HOST, OrganisationRole.COORDINATOR):
        links = plan.visit_organisations.where("role", role)
        for link in sorted(links, key=lambda one: (one.position, one.id)):
            organisation = plan.organisations.get(link.organisation_id)
            if organisation is not None and (country := _country_of_body(organisation)) is not None:
                return country
    return _country_of_zone(readable_zone(plan.visit.home_zone))


def prayer_times(plan: Plan, day: date) -> PrayerTimes | None:
    """The hours of prayer of a day of the visit where its first item is that has coordinates, on its clock.

    Where no place has any, those of the town that the time zone is named after: up to an hour off. None where
    nothing is known of where that is.
    """
    zone = readable_zone(plan.visit.home_zone)
    return _prayer_times(_degrees_of_day(plan, day, zone), day, zone)


def prayer_times_for(plan: Plan, item: Item) -> PrayerTimes | None:
    """The hours of prayer where an item is, on its own clock and day; else those of the town, as above."""
    if item.day is None:
        return None
    return _prayer_times(_degrees_of(plan, item.venue_id), item.day, zone_of(plan, item))


def fasting_hours(plan: Plan, day: date) -> FastingHours | None:
    """From dawn to sunset on a day of Ramadan, where the day is spent; None on any other day."""
    return _between(prayer_times(plan, day) if is_ramadan(day) else None)


def fasting_hours_for(plan: Plan, item: Item) -> FastingHours | None:
    """From dawn to sunset where an item is, if its day is one of Ramadan."""
    is_fast = item.day is not None and is_ramadan(item.day)
    return _between(prayer_times_for(plan, item) if is_fast else None)


def _between(times: PrayerTimes | None) -> FastingHours | None:
    return None if times is None else FastingHours(times.dawn, times.sunset)


def _prayer_times(place: tuple[float, float] | None, day: date, zone: str) -> PrayerTimes | None:
    town = zone_place(zone)
    if place is None and town is not None:
        place = town.latitude, town.longitude
    return None if place is None else prayer_times_at(*place, day, zone)


def _local_bodies(plan: Plan, item: Item) -> Iterator[Organisation]:
    """Whose place it is, of the hall before its building; then who receives."""
    owners = [venue.organisation_id for venue in venue_and_buildings(plan, item.venue_id)]
    for identifier in (*owners, item.host_organisation_id):
        organisation = plan.organisations.get(identifier)
        if organisation is not None:
            yield organisation


def _country_of_body(organisation: Organisation) -> Country | None:
    if not organisation.country or organisation.kind is OrganisationKind.EMBASSY:
        return None
    return Country(organisation.country.upper(), organisation.region)


def _country_of_zone(zone: str) -> Country:
    town = zone_place(zone)
    return NO_COUNTRY if town is None else Country(town.country)


def _degrees_of(plan: Plan, venue_id: VenueId | None) -> tuple[float, float] | None:
    """Where a place is, by its own coordinates or those of what it lies in."""
    for venue in venue_and_buildings(plan, venue_id):
        if venue.latitude is not None and venue.longitude is not None:
            return venue.latitude, venue.longitude
    return None


def _degrees_of_day(plan: Plan, day: date, zone: str) -> tuple[float, float] | None:
    """Where the first item of a day is that has coordinates and is on that clock."""
    for item in items_of_day(plan, day):
        degrees = _degrees_of(plan, item.venue_id)
        if degrees is not None and zone_of(plan, item) == zone:
            return degrees
    return None
