"""What the store knows of the office, page by page: the lists of the directory, and how long they are."""

from __future__ import annotations

from collections.abc import Callable, Collection
from types import MappingProxyType
from typing import TypeVar, cast

from sqlalchemy import Connection, Engine

from models.database import directory, likeness, rank_lists, usage
from models.database.directory import (
    BEST_FIT,
    UNFILTERED,
    DirectoryEntry,
    DirectoryFilter,
    DirectoryOrder,
    Listing,
    Stretch,
)
from models.database.engine import reading
from models.database.rank_lists import RankTableEntry
from models.database.rows import read
from models.database.usage import Usage
from models.localized import Localized
from models.record_types import AnyRecord
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.records.record import Record

P = TypeVar("P", Person, Organisation, Venue, Vehicle)
R = TypeVar("R", bound=Record)

_READERS = MappingProxyType(
    {
        Person: directory.people,
        Organisation: directory.organisations,
        Venue: directory.venues,
        Vehicle: directory.vehicles,
    }
)


class OfficeDirectory:
    """People, organisations, venues and vehicles of the office.

    Lists are given from `offset` on, so that a long one is read as it is scrolled; the counts are of whole
    lists. Every method raises a DatabaseFault where the database fails.
    """

    def __init__(self, engine: Engine) -> None:
        """Read the database of `engine`."""
        self._engine = engine

    def people(
        self,
        search: str = "",
        limit: int = 50,
        *,
        offset: int = 0,
        order: DirectoryOrder = BEST_FIT,
        filter: DirectoryFilter = UNFILTERED,
    ) -> tuple[DirectoryEntry[Person], ...]:
        """The people whose name, post or organisation has the words of `search`, with their posts."""
        with reading(self._engine) as connection:
            listing = Listing(Person, search, filter)
            ids = directory.page(connection, listing, Stretch(limit, offset, order))
            return directory.people(connection, ids)

    def organisations(
        self,
        search: str = "",
        limit: int = 50,
        *,
        offset: int = 0,
        order: DirectoryOrder = BEST_FIT,
        filter: DirectoryFilter = UNFILTERED,
    ) -> tuple[DirectoryEntry[Organisation], ...]:
        """The organisations whose name or short name has the words of `search`."""
        with reading(self._engine) as connection:
            listing = Listing(Organisation, search, filter)
            ids = directory.page(connection, listing, Stretch(limit, offset, order))
            return directory.organisations(connection, ids)

    def venues(
        self,
        search: str = "",
        limit: int = 50,
        *,
        offset: int = 0,
        order: DirectoryOrder = BEST_FIT,
        filter: DirectoryFilter = UNFILTERED,
    ) -> tuple[DirectoryEntry[Venue], ...]:
        """The venues whose name, room or address has the words of `search`."""
        with reading(self._engine) as connection:
            listing = Listing(Venue, search, filter)
            ids = directory.page(connection, listing, Stretch(limit, offset, order))
            return directory.venues(connection, ids)

    def vehicles(
        self,
        search: str = "",
        limit: int = 50,
        *,
        offset: int = 0,
        order: DirectoryOrder = BEST_FIT,
        filter: DirectoryFilter = UNFILTERED,
    ) -> tuple[DirectoryEntry[Vehicle], ...]:
        """The vehicles whose label, plate or driver has the words of `search`."""
        with reading(self._engine) as connection:
            listing = Listing(Vehicle, search, filter)
            ids = directory.page(connection, listing, Stretch(limit, offset, order))
            return directory.vehicles(connection, ids)

    def count_people(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many people `people` finds in all."""
        with reading(self._engine) as connection:
            return directory.count(connection, Listing(Person, search, filter))

    def count_organisations(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many organisations `organisations` finds in all."""
        with reading(self._engine) as connection:
            return directory.count(connection, Listing(Organisation, search, filter))

    def count_venues(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many venues `venues` finds in all."""
        with reading(self._engine) as connection:
            return directory.count(connection, Listing(Venue, search, filter))

    def count_vehicles(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many vehicles `vehicles` finds in all."""
        with reading(self._engine) as connection:
            return directory.count(connection, Listing(Vehicle, search, filter))

    def rank_tables(self) -> tuple[RankTableEntry, ...]:
        """The orders of precedence, each with its rows, in the order in which they were made."""
        with reading(self._engine) as connection:
            return rank_lists.rank_tables(connection)

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind of which an office has few, as its settings, in the order they were made."""
        with reading(self._engine) as connection:
            return tuple(sorted(read(connection, kind), key=lambda record: record.id))

    def entry(self, kind: type[P], identifier: str) -> DirectoryEntry[P] | None:
        """One person, organisation, venue or vehicle with what belongs to it; None where there is none."""
        read = cast("Callable[[Connection, list[str]], tuple[DirectoryEntry[P], ...]]", _READERS[kind])
        with reading(self._engine) as connection:
            return next(iter(read(connection, [identifier])), None)

    def name_of(self, identifier: str) -> Localized:
        """What a person, organisation, venue or vehicle is called; empty where there is none."""
        with reading(self._engine) as connection:
            return directory.name(connection, identifier)

    def place_in_list(
        self,
        kind: type[Person | Organisation | Venue | Vehicle],
        identifier: str,
        search: str = "",
        *,
        order: DirectoryOrder = BEST_FIT,
        filter: DirectoryFilter = UNFILTERED,
    ) -> int | None:
        """How many records stand before one in its list; None where it is not listed."""
        with reading(self._engine) as connection:
            return directory.place(connection, Listing(kind, search, filter), order, identifier)

    def countries(self) -> tuple[str, ...]:
        """The countries of all organisations, by code, for filtering."""
        with reading(self._engine) as connection:
            return directory.countries(connection)

    def languages(self, kind: type[Person | Organisation]) -> tuple[str, ...]:
        """The languages that anybody speaks, or any organisation works in, by code, for filtering."""
        with reading(self._engine) as connection:
            return directory.languages(connection, kind)

    def usage(self, kind: type[Record], identifier: str) -> Usage:
        """Where a record of the office is used: visits, and agreements that belong to none."""
        with reading(self._engine) as connection:
            return usage.usage(connection, kind, identifier)

    def referring(self, ids: Collection[str]) -> tuple[AnyRecord, ...]:
        """Every record that names one of these, in the order in which they were made."""
        with reading(self._engine) as connection:
            return usage.referring(connection, ids)

    def alike(self, kind: type[Person | Organisation | Venue | Vehicle]) -> tuple[tuple[str, ...], ...]:
        """Groups of identifiers of records that may be the same, by name; in each the older ones first."""
        with reading(self._engine) as connection:
            return likeness.alike(connection, kind)
