"""What the time zone database says of a zone beside its clocks: whose country it is, where its town lies."""

from __future__ import annotations

import importlib.resources
import re
from functools import lru_cache
from typing import NamedTuple

_PLACE = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?([+-])(\d{3})(\d\d)(\d\d)?")


class ZonePlace(NamedTuple):
    """The town that a zone is named after: its country (ISO 3166-1 alpha-2) and its degrees (WGS 84)."""

    country: str
    latitude: float
    longitude: float


def zone_place(zone: str) -> ZonePlace | None:
    """The town of a zone such as Europe/Istanbul; None where the zone is of no country, as UTC is."""
    return _places().get(zone)


@lru_cache(maxsize=1)
def _places() -> dict[str, ZonePlace]:
    """Every zone of a country, as the table of the database that comes with the program lists them."""
    table = importlib.resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {name: ZonePlace(country, *_degrees(place)) for country, place, name, *_ in lines}


def _degrees(text: str) -> tuple[float, float]:
    """Degrees north and east of a place written as "+4101+02858" or "-690022+0393524" (ISO 6709)."""
    match = _PLACE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    north, east = (
        (-1 if sign == "-" else 1) * (int(degrees) + int(minutes) / 60 + int(seconds or 0) / 3600)
        for sign, degrees, minutes, seconds in (match.groups()[:4], match.groups()[4:])
    )
    return north, east
