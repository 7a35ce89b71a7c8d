"""Bodies that send, receive or coordinate delegations."""

from __future__ import annotations

from models.identifiers import OrganisationId
from models.localized import Localized
from models.records.places import OpeningHours
from models.records.record import Record
from models.vocabulary import OrganisationKind


class Organisation(Record, frozen=True, kw_only=True):
    """A municipality, union, ministry or other body.

    `country` is ISO 3166-1 alpha-2, empty where unknown. `parent_id` is the body it belongs to.
    `working_hours` empty means nothing is known; then the usual office hours hold.
    """

    id: OrganisationId
    kind: OrganisationKind = OrganisationKind.MUNICIPALITY
    name: Localized = Localized()
    short_name: Localized = Localized()
    country: str = ""
    region: str = ""
    parent_id: OrganisationId | None = None
    languages: tuple[str, ...] = ()
    working_hours: tuple[OpeningHours, ...] = ()
    address: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    notes: str = ""
