"""What the store knows of the office, page by page: the lists of the directory, and how long they are."""

from __future__ import annotations

from sqlalchemy import Engine

from models.database import directory, rank_lists
from models.database.directory import BEST_FIT, UNFILTERED, DirectoryEntry, DirectoryFilter, DirectoryOrder
from models.database.engine import reading
from models.database.rank_lists import RankTableEntry
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue

_ALL = 1_000_000_000


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
            return directory.people(connection, search, limit, offset, order, filter)

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
            return directory.organisations(connection, search, limit, offset, order, filter)

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
            return directory.venues(connection, search, limit, offset, order, filter)

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
            return directory.vehicles(connection, search, limit, offset, order, filter)

    def count_people(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many people `people` finds in all."""
        return len(self.people(search, _ALL, filter=filter))

    def count_organisations(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many organisations `organisations` finds in all."""
        return len(self.organisations(search, _ALL, filter=filter))

    def count_venues(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many venues `venues` finds in all."""
        return len(self.venues(search, _ALL, filter=filter))

    def count_vehicles(self, search: str = "", filter: DirectoryFilter = UNFILTERED) -> int:
        """How many vehicles `vehicles` finds in all."""
        return len(self.vehicles(search, _ALL, filter=filter))

    def rank_tables(self) -> tuple[RankTableEntry, ...]:
        """The orders of precedence, each with its rows, in the order in which they were made."""
        with reading(self._engine) as connection:
            return rank_lists.rank_tables(connection)
