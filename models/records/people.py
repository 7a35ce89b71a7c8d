"""People and the posts they hold."""

from __future__ import annotations

from datetime import date, time

from models.identifiers import OrganisationId, PersonId, PostId, UnavailabilityId, VehicleId, VenueId
from models.localized import Localized
from models.records.record import Record

SENSITIVE_PERSON_FIELDS = ("passport_number", "passport_expires_on", "date_of_birth")
"""Never shown, searched, printed, exported or logged unless the officer asks for them by name."""


class Person(Record, frozen=True, kw_only=True):
    """Somebody who travels, hosts, signs or interprets.

    `name` is the name as printed, per language and script. `interprets` are pairs of languages, either way.
    `passport_name`, `sort_name` are empty where they do not differ from the printed name. `biography` is what
    the principal is told of somebody before they meet.
    """

    id: PersonId
    name: Localized = Localized()
    passport_name: str = ""
    sort_name: str = ""
    honorific: Localized = Localized()
    salutation: Localized = Localized()
    languages: tuple[str, ...] = ()
    interprets: tuple[tuple[str, str], ...] = ()
    phone: str = ""
    email: str = ""
    dietary_needs: str = ""
    accessibility_needs: str = ""
    notes: str = ""
    passport_number: str = ""
    passport_expires_on: date | None = None
    date_of_birth: date | None = None
    biography: Localized = Localized()


class Post(Record, frozen=True, kw_only=True):
    """An office a person holds. One person can hold several.

    `rank` is the level in the rank table that a visit follows, 1 highest; None where it is not placed.
    `starts_on` is the date of appointment; `starts_on` and `ends_on` are both included, None is open.
    """

    id: PostId
    person_id: PersonId
    organisation_id: OrganisationId | None = None
    title: Localized = Localized()
    rank: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None


class Unavailability(Record, frozen=True, kw_only=True):
    """That a person, a venue or a vehicle is not to be had, and why. Just one of the three is set.

    From `first_day` to `last_day`, both included: the whole of these days, or from `starts` on the first
    (None: its beginning) until `ends` on the last (None: its end), on the clocks of `zone`; None is the home
    zone of whatever visit looks at it.
    """

    id: UnavailabilityId
    person_id: PersonId | None = None
    venue_id: VenueId | None = None
    vehicle_id: VehicleId | None = None
    first_day: date
    last_day: date
    starts: time | None = None
    ends: time | None = None
    zone: str | None = None
    reason: str = ""
