"""The fact files: what a published programme says, as far as the source says it; None where it is silent."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import msgspec

FOLDER = Path(__file__).resolve().parent
"""Where the fact files lie."""


class FactDates(msgspec.Struct, frozen=True):
    """The first and the last day, as the source names them."""

    start: date
    end: date | None


class FactPerson(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A guest or a host; without a name where only the title, or only a number of them, is printed."""

    name: str | None
    title: str | None
    organisation: str | None
    count: int = 1
    accompanied_by: str | None = None
    note: str | None = None


class FactHotel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A hotel of the delegation."""

    name: str
    address: str | None


class FactItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"day": "date"}):
    """One line of the programme."""

    day: date | None
    start: str | None
    end: str | None
    title: str
    type: str
    venue: str | None
    address: str | None
    host: str | None
    participants: list[str] | None
    notes: str | None
    start_precision: str | None = None

    @property
    def starts(self) -> time | None:
        """When it begins."""
        return time.fromisoformat(self.start) if self.start else None

    @property
    def ends(self) -> time | None:
        """When it ends."""
        return time.fromisoformat(self.end) if self.end else None


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One published programme. `tricky`, `visible_part` and `timezone_note` are a reader's remarks."""

    source: str
    title: str
    language: str
    dates: FactDates
    cities: list[str]
    timezone: str
    timezone_note: str
    visible_part: str
    delegation: list[FactPerson]
    hosts: list[FactPerson]
    tricky: list[str]
    items: list[FactItem]
    items_preliminary: list[FactItem] = []
    hotels: list[FactHotel] = []
    commitments: list[str] = []
    delegation_size: int | None = None
    document_reference: str = ""
    status_in_source: str = ""
    published: str = ""
    source_preliminary: str = ""
    source_french: str = ""
    source_2: str = ""

    @property
    def tag(self) -> str:
        """The language the programme is printed in."""
        return self.language.split()[0]

    @property
    def zones(self) -> list[str]:
        """The time zones of the cities, in their order; one where all share it."""
        return [zone.strip() for zone in self.timezone.split(";")]

    def lines(self, preliminary: bool = False) -> list[FactItem]:
        """The lines of the programme, or of its preliminary version."""
        return self.items_preliminary if preliminary else self.items


def facts_named(name: str) -> Facts:
    """The facts in the file `name`."""
    return msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=Facts)


PROGRAMMES: tuple[tuple[str, bool], ...] = (
    ("tdbb_turkistan_2021_12_istanbul", False),
    ("tdbb_turkistan_2021_08_experience_sharing", False),
    ("tdbb_azerbaijan_2018_ankara_istanbul", False),
    ("ep_japan_2006_strasbourg_hamburg", False),
    ("quirinale_portugal_2001_lisbon", False),
    ("moscow_city_day_2004_delegations_ru", False),
    ("matsuyama_freiburg_2014", False),
    ("gg_newfoundland_2018_two_versions", False),
    ("gg_newfoundland_2018_two_versions", True),
)
"""Every programme by its file, and whether its preliminary version is meant."""
