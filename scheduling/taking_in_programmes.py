"""Taking over a programme from elsewhere: new lines become items, known ones are brought up to date.

An entry of a calendar is known again by the name that the calendar gave it: its item has an id made of it, so
the same file can be taken over once more. A line of a table is known by its day, hour and title.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from msgspec import structs

from models.edits import Change, Edit, created, edit, replaced
from models.exchange.programme_lines import ProgrammeLine
from models.exchange.programme_names import HostName, Names, PlaceName
from models.identifiers import ItemId, OrganisationId, PersonId, VenueId, VisitId, new_identifier
from models.item_time import ItemTime
from models.localized import Localized
from models.messages import NP_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus


class Standing(StrEnum):
    """What a line is to the visit that it is taken into."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class _Named(NamedTuple):
    """What the place and the host of a line stand for, and the words of it that no field keeps."""

    venue_id: VenueId | None
    organisation_id: OrganisationId | None
    person_id: PersonId | None
    host_note: Localized
    notes: tuple[str, ...]


def known_item(plan: Plan, line: ProgrammeLine) -> Item | None:
    """The item of the visit that a line is about, None where it is a new one."""
    if line.uid:
        own = plan.items.get(line.uid.partition("@")[0])
        return own or plan.items.get(item_id_of(plan.visit_id, line.uid))
    texts = {text for _, text in line.title.texts}
    for item in plan.items.where("day", line.day):
        if item.starts == line.time.starts and texts & {text for _, text in item.title.texts}:
            return item
    return None


def item_id_of(visit_id: VisitId, uid: str) -> ItemId:
    """The id of the item that an entry of a calendar becomes in a visit: always the same."""
    return ItemId(str(uuid5(NAMESPACE_URL, f"{visit_id}/{uid}")))


def standing(plan: Plan, line: ProgrammeLine, names: Names, language: str) -> Standing:
    """Whether a line is new to the visit, changes an item of it, or says nothing new."""
    item = known_item(plan, line)
    if item is None:
        return Standing.NEW
    return Standing.SAME if _brought_up(item, line, names, language) == item else Standing.CHANGED


def take_in_programme(
    plan: Plan, lines: Sequence[ProgrammeLine], names: Names, source: str, language: str
) -> Edit:
    """Make items of lines, and the venues and organisations that they need.

    `source` is what the file is called; `language` is that of names and notes. Lines without hours follow the
    line above them on their day.
    """
    changes: list[Change] = list(_new_records(lines, names))
    positions = _Positions(plan)
    above: tuple[date | None, ItemId] | None = None
    taken: set[str] = set()
    for line in lines:
        item = known_item(plan, line)
        if item is not None and item.id not in taken:
            changes.append(replaced(item, _brought_up(item, line, names, language)))
        else:
            after = above[1] if above is not None and not line.uid and _follows(line, above[0]) else None
            new_id = None if item is not None else _id_of(plan.visit_id, line, taken)
            item = _new_item(plan.visit_id, new_id, line, names, language)
            item = structs.replace(item, after_item_id=after, position=positions.next_on(item.day))
            changes.append(created(item))
        taken.add(item.id)
        above = (item.day, item.id)
    sentence = NP_("Take over {count} line from “{source}”", "Take over {count} lines from “{source}”")
    return edit(Message.of(*sentence, count=len(lines), source=source), *changes)


def days_of(lines: Iterable[ProgrammeLine]) -> tuple[date, date] | None:
    """The first and the last day of lines, None where none has a day."""
    days = [day for line in lines for day in (line.day, line.end_day) if day is not None]
    return (min(days), max(days)) if days else None


class _Positions:
    """The place after the last line of each day."""

    def __init__(self, plan: Plan) -> None:
        self._last: dict[date | None, int] = {}
        for item in plan.items:
            self._last[item.day] = max(self._last.get(item.day, -1), item.position)

    def next_on(self, day: date | None) -> int:
        self._last[day] = self._last.get(day, -1) + 1
        return self._last[day]


def _follows(line: ProgrammeLine, day: date | None) -> bool:
    """Whether a line stands in a day by what is above it, having no hour."""
    return line.day is not None and line.starts is None and line.day == day


def _id_of(visit_id: VisitId, line: ProgrammeLine, taken: set[str]) -> ItemId | None:
    """The id that the calendar's own name gives; None where the line has none, or the file has it twice."""
    identifier = item_id_of(visit_id, line.uid) if line.uid else None
    return None if identifier in taken else identifier


def _new_item(
    visit_id: VisitId, item_id: ItemId | None, line: ProgrammeLine, names: Names, language: str
) -> Item:
    named = _named(line, names, language)
    item = Item(
        id=item_id or ItemId(new_identifier()),
        visit_id=visit_id,
        kind=line.kind,
        title=line.title,
        venue_id=named.venue_id,
        host_organisation_id=named.organisation_id,
        host_principal_id=named.person_id,
        host_note=named.host_note,
        status=line.status,
        internal_note="\n".join(named.notes),
    )
    return structs.replace(item.at(_time(line)), named_weekday=_named_weekday(line))


def _brought_up(item: Item, line: ProgrammeLine, names: Names, language: str) -> Item:
    """The item as the line has it; what the line does not say stays, notes are added and never taken away."""
    named = _named(line, names, language)
    title = item.title
    known = {text for _, text in title.texts}
    for tag, text in line.title.texts:
        title = title if text in known else title.with_text(tag, text)
    said = item.internal_note.splitlines()
    added = [note for note in "\n".join(named.notes).splitlines() if note not in said]
    time = _time(line)
    minutes = time.minutes if time.ends is not None or time.minutes is not None else item.minutes
    time = structs.replace(time, minutes=minutes, after_item_id=item.after_item_id, position=item.position)
    moved = item.at(time)
    is_decided = line.status is not ItemStatus.IDEA and item.status is ItemStatus.IDEA
    is_cancelled = line.status is ItemStatus.CANCELLED
    return structs.replace(
        moved,
        title=title,
        named_weekday=moved.named_weekday if line.weekday is None else _named_weekday(line),
        venue_id=named.venue_id or item.venue_id,
        host_organisation_id=named.organisation_id or item.host_organisation_id,
        host_principal_id=named.person_id or item.host_principal_id,
        host_note=named.host_note or item.host_note,
        status=line.status if is_decided or is_cancelled else item.status,
        internal_note="\n".join((*said, *added)) if added else item.internal_note,
    )


def _named_weekday(line: ProgrammeLine) -> int | None:
    """The weekday written beside the day of a line, to be held against it; None for a line without a day."""
    return None if line.day is None else line.weekday


def _time(line: ProgrammeLine) -> ItemTime:
    """The time of the line; without a day it has no hours either."""
    if line.day is None:
        return ItemTime(minutes=line.minutes)
    if line.starts is None:
        return structs.replace(line.time, ends=None, end_day=None, zone=None, end_zone=None)
    if line.ends is None:
        return structs.replace(line.time, end_day=None, end_zone=None)
    return line.time


def _named(line: ProgrammeLine, names: Names, language: str) -> _Named:
    place = names.places.get(line.place, PlaceName())
    host = names.hosts.get(line.host, HostName())
    has_host = host.organisation is not None or host.person is not None
    notes = [line.note, line.people, "" if line.day else _clock_words(line)]
    notes.append("" if place.venue is not None else line.place)
    notes.append("" if place.venue is not None and place.venue.address == line.address else line.address)
    notes.append(line.host if has_host and not _says(host, line.host) else "")
    notes.append("" if line.day is not None else line.unread_day)
    return _Named(
        venue_id=None if place.venue is None else place.venue.id,
        organisation_id=None if host.organisation is None else host.organisation.id,
        person_id=None if host.person is None else host.person.id,
        host_note=Localized() if has_host else Localized.of({language: line.host}),
        notes=tuple(filter(None, notes)),
    )


def _says(host: HostName, text: str) -> bool:
    """Whether the records of a host are called just as the programme has it."""
    records = (host.organisation, host.person)
    return any(text == name for one in records if one is not None for _, name in one.name.texts)


def _clock_words(line: ProgrammeLine) -> str:
    """The hours of a line that has no day, as they are kept in its notes."""
    return " – ".join(f"{clock:%H:%M}" for clock in (line.starts, line.ends) if clock is not None)


def _new_records(lines: Iterable[ProgrammeLine], names: Names) -> Iterable[Change]:
    """What has to be made first: each new venue and organisation that a line names, once."""
    places = dict.fromkeys(line.place for line in lines)
    hosts = dict.fromkeys(line.host for line in lines)
    for text in hosts:
        host = names.hosts.get(text)
        if host is not None and host.is_new and host.organisation is not None:
            yield created(host.organisation)
    for text in places:
        place = names.places.get(text)
        if place is not None and place.is_new and place.venue is not None:
            yield created(place.venue)
