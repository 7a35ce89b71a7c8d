"""The places and hosts that a programme names: which the office knows, and what becomes of the others.

Nothing is decided here for good: what is proposed is shown, and can be chosen otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from models.exchange.programme_lines import ProgrammeLine
from models.identifiers import VenueId, new_identifier
from models.localized import Localized
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.spelling import folded, loosened

R = TypeVar("R", Venue, Organisation, Person)

_PARTS = re.compile(r"\s*[,;()\n/]\s*|\s+[–—-]\s+|\s+(?:ve|and|и|және|və|e)\s+")
_TITLES = re.compile(r"^(?:sayın|mr|mrs|ms|dr|prof|h\.?e|г-н|г-жа|господин|госпожа)\b\.?\s*", re.IGNORECASE)
_SHORTEST = 3
MOST_LOOKED_UP = 200
"""Names of a programme that are looked up; no visit has more, and each takes a few searches."""

_MOST_PARTS = 4


class Office(NamedTuple):
    """Where names are looked up: each gives the records that a search for a text finds, the best first."""

    venues: Callable[[str], Iterable[Venue]]
    organisations: Callable[[str], Iterable[Organisation]]
    people: Callable[[str], Iterable[Person]]


class PlaceName(NamedTuple):
    """What a place in a programme stands for: a venue that is known or will be made, or just words.

    `is_sure` where nobody needs to look; always so for a new venue.
    """

    venue: Venue | None = None
    is_new: bool = False
    is_sure: bool = True


class HostName(NamedTuple):
    """What a host in a programme stands for: a person, an organisation, both, or just words."""

    organisation: Organisation | None = None
    person: Person | None = None
    is_new: bool = False
    is_sure: bool = True


class Names(NamedTuple):
    """What the places and hosts of a programme stand for, by how they are written."""

    places: Mapping[str, PlaceName]
    hosts: Mapping[str, HostName]


JUST_WORDS = Names({}, {})
"""No name stands for a record."""


def proposed_names(lines: Iterable[ProgrammeLine], office: Office, language: str) -> Names:
    """What the places and hosts of `lines` probably stand for; a place that nobody knows is a new venue.

    Of more names than any visit has, the rest stay words.
    """
    places: dict[str, PlaceName] = {}
    hosts: dict[str, HostName] = {}
    for line in lines:
        if len(places) + len(hosts) >= MOST_LOOKED_UP:
            break
        if line.place and line.place not in places:
            places[line.place] = _place(line, office, language)
        if line.host and line.host not in hosts:
            hosts[line.host] = _host(line.host, office)
    return Names(places, hosts)


def new_venue(text: str, address: str, language: str) -> Venue:
    """A venue that a programme names and nobody knows yet."""
    return Venue(id=VenueId(new_identifier()), name=Localized.of({language: text}), address=address)


def _place(line: ProgrammeLine, office: Office, language: str) -> PlaceName:
    for text in (line.place, *_parts(line.place)):
        venue = _named(text, office.venues(text))
        if venue is not None:
            return PlaceName(venue, is_sure=_is_called(line.place, venue))
    return PlaceName(new_venue(line.place, line.address, language), is_new=True)


def _host(text: str, office: Office) -> HostName:
    organisation = person = None
    for part in dict.fromkeys((text, *_parts(text))):
        person = person or _named(part, office.people(part))
        organisation = organisation or _named(part, office.organisations(part))
    is_whole = any(found is not None and _is_called(text, found) for found in (organisation, person))
    nobody = organisation is None and person is None
    return HostName(organisation, person, is_sure=nobody or is_whole)


def _parts(text: str) -> tuple[str, ...]:
    """The names that a text may hold: "Ömer Arısoy, Mayor of Zeytinburnu" holds two."""
    parts = (_TITLES.sub("", part.strip()) for part in _PARTS.split(text))
    return tuple(part for part in parts if len(part) >= _SHORTEST)[:_MOST_PARTS]


def _named(text: str, found: Iterable[R]) -> R | None:
    """The record that is called so: in the same letters, else in the same sounds."""
    candidates = tuple(found)
    exact = next((one for one in candidates if _is_called(text, one)), None)
    if exact is not None:
        return exact
    wanted = loosened(text)
    return next((one for one in candidates if any(loosened(name) == wanted for name in _texts(one))), None)


def _is_called(text: str, record: Venue | Organisation | Person) -> bool:
    wanted = folded(text)
    return any(folded(name) == wanted for name in _texts(record))


def _texts(record: Venue | Organisation | Person) -> list[str]:
    texts = [text for _, text in record.name.texts]
    if isinstance(record, Organisation):
        texts += [text for _, text in record.short_name.texts]
    return texts
