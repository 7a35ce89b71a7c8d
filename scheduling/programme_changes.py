"""What changed on a programme from one state of the plan to another, and whom it concerns.

Told is what a reader of the programme sees: give both plans as that reader may see them. An item that was
declined or cancelled stands on no programme; one that comes to that is called cancelled, like one that is
gone altogether.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from msgspec.structs import replace

from models.identifiers import ItemId, OrganisationId, PersonId, VenueId
from models.plan import Plan
from models.records.items import Item
from models.records.visits import Member
from models.vocabulary import ItemStatus
from scheduling.occupancy import Attendee, beginning_of, people_at

_NOT_ON_A_PROGRAMME = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})


class ChangeKind(StrEnum):
    """What became of an item."""

    NEW = "new"
    CHANGED = "changed"
    CANCELLED = "cancelled"


class Aspect(StrEnum):
    """What about an item is otherwise than it was, in the order in which a reader asks."""

    TIME = "time"
    PLACE = "place"
    TITLE = "title"
    HOST = "host"
    PEOPLE = "people"
    STANDING = "standing"
    DETAILS = "details"


class ItemChange(NamedTuple):
    """What became of one item; `aspects` are empty unless it changed."""

    kind: ChangeKind
    before: Item | None
    after: Item | None
    aspects: tuple[Aspect, ...] = ()

    @property
    def item(self) -> Item:
        """The item as it is, or as it was where it is gone."""
        item = self.after if self.after is not None else self.before
        assert item is not None
        return item


class ProgrammeChanges(NamedTuple):
    """All that changed: the items by time, and who has joined and left the delegation."""

    items: tuple[ItemChange, ...]
    joined: tuple[Member, ...]
    left: tuple[Member, ...]

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.items or self.joined or self.left)

    def of_item(self, item_id: ItemId) -> ItemChange | None:
        """What became of one item, None where it stands as it stood."""
        return next((change for change in self.items if change.item.id == item_id), None)


class HostConcerned(NamedTuple):
    """An organisation, and what changed at what it hosts."""

    organisation_id: OrganisationId
    changes: tuple[ItemChange, ...]


class PersonConcerned(NamedTuple):
    """Somebody, and what changed of what they attend; a member without a name by the member's id."""

    attendee: Attendee
    changes: tuple[ItemChange, ...]


def programme_changes(before: Plan, after: Plan) -> ProgrammeChanges:
    """What a reader has to know who holds the programme of `before`, to follow that of `after`."""
    ids = sorted({item.id for plan in (before, after) for item in plan.items})
    found = [change for identifier in ids if (change := _change_of(before, after, identifier)) is not None]

    def order(change: ItemChange) -> tuple[float, str]:
        begin = beginning_of(after if change.after is not None else before, change.item)
        return (float("inf") if begin is None else begin), change.item.id

    return ProgrammeChanges(
        tuple(sorted(found, key=order)),
        tuple(member for member in after.members if _is_missing(before, member)),
        tuple(member for member in before.members if _is_missing(after, member)),
    )


def hosts_concerned(before: Plan, after: Plan, changes: ProgrammeChanges) -> tuple[HostConcerned, ...]:
    """The hosts to be told, each with what changed at theirs; also one who hosts an item no longer."""
    concerned: dict[OrganisationId, list[ItemChange]] = {}
    for change in changes.items:
        hosts = [host for item in (change.before, change.after) if item for host in [_host_of(item)] if host]
        for host in dict.fromkeys(hosts):
            concerned.setdefault(host, []).append(change)
    known = [*after.organisations, *before.organisations]
    ordered = dict.fromkeys(organisation.id for organisation in known if organisation.id in concerned)
    return tuple(HostConcerned(host, tuple(concerned[host])) for host in ordered)


def people_concerned(before: Plan, after: Plan, changes: ProgrammeChanges) -> tuple[PersonConcerned, ...]:
    """Everybody at what changed, as it was or as it is, each with what changed for them."""
    concerned: dict[Attendee, list[ItemChange]] = {}
    for change in changes.items:
        there = [
            presence.attendee
            for plan, item in ((after, change.after), (before, change.before))
            if item is not None
            for presence in people_at(plan, item)
        ]
        for attendee in dict.fromkeys(there):
            concerned.setdefault(attendee, []).append(change)
    return tuple(PersonConcerned(who, tuple(what)) for who, what in concerned.items())


def _change_of(before: Plan, after: Plan, item_id: ItemId) -> ItemChange | None:
    earlier, later = before.items.get(item_id), after.items.get(item_id)
    stood = earlier is not None and earlier.status not in _NOT_ON_A_PROGRAMME
    stands = later is not None and later.status not in _NOT_ON_A_PROGRAMME
    if not stood and not stands:
        return None
    if not stood:
        return ItemChange(ChangeKind.NEW, None, later)
    if not stands or earlier is None or later is None:
        return ItemChange(ChangeKind.CANCELLED, earlier, later)
    aspects = tuple(aspect for aspect, seen in _SEEN.items() if seen(before, earlier) != seen(after, later))
    return ItemChange(ChangeKind.CHANGED, earlier, later, aspects) if aspects else None


def _is_missing(plan: Plan, member: Member) -> bool:
    return member.id not in plan.members


def _host_of(item: Item) -> OrganisationId | None:
    return item.host_organisation_id


def _time(plan: Plan, item: Item) -> object:
    """When it is, however it is written: the zone of the visit may be named or not."""
    home = plan.visit.home_zone
    time = replace(item.time, zone=item.zone or home, end_zone=item.end_zone or item.zone or home)
    return replace(time, position=0) if time.is_timed else time


def _place(plan: Plan, item: Item) -> object:
    return _named_places(plan, item.venue_id), _named_places(plan, item.fallback_venue_id)


def _named_places(plan: Plan, venue_id: VenueId | None) -> tuple[object, ...]:
    """A place as it is printed: hall, room, building and address."""
    found: dict[VenueId, object] = {}
    venue = plan.venues.get(venue_id)
    while venue is not None and venue.id not in found:
        found[venue.id] = (venue.name, venue.room, venue.address)
        venue = plan.venues.get(venue.parent_id)
    return tuple(found.values())


def _host(plan: Plan, item: Item) -> object:
    organisation = plan.organisations.get(item.host_organisation_id)
    return (
        organisation and organisation.name,
        _name(plan, item.host_principal_id),
        item.host_note,
        item.offered_by,
    )


def _name(plan: Plan, person_id: PersonId | None) -> object:
    person = plan.persons.get(person_id)
    return person and (person.honorific, person.name)


def _people(plan: Plan, item: Item) -> object:
    """Who is named, and which tracks the item is for."""
    listed = {
        (one.part, _name(plan, one.person_id), one.member_id, one.required)
        for one in plan.attendances.where("item_id", item.id)
    }
    tracks = {link.track_id for link in plan.item_tracks.where("item_id", item.id)}
    return listed, tracks, item.delegation_presence


def _standing(_plan: Plan, item: Item) -> object:
    """Whether it is sure to take place."""
    return item.status is ItemStatus.CONFIRMED


def _details(plan: Plan, item: Item) -> object:
    agreements = {
        (agreement.title, agreement.kind) for agreement in plan.agreements.where("item_id", item.id)
    }
    return item.kind, item.dress, item.press_access, item.public_note, item.steps, agreements


_SEEN: dict[Aspect, Callable[[Plan, Item], object]] = {
    Aspect.TIME: _time,
    Aspect.PLACE: _place,
    Aspect.TITLE: lambda _plan, item: item.title,
    Aspect.HOST: _host,
    Aspect.PEOPLE: _people,
    Aspect.STANDING: _standing,
    Aspect.DETAILS: _details,
}
