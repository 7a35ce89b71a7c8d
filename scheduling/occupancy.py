"""An item's time as spans; whom and what it takes up meanwhile; and the one order of a day's items.

Instants and the law of spans are those of `scheduling.timeline`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple, NewType, TypeAlias

import msgspec

from models.identifiers import ItemId, MemberId, PersonId, TrackId, VenueId
from models.item_time import Instant, Interval, UnknownZone, instant_at, interval, wall_clock, zone_named
from models.plan import Plan
from models.records.items import Attendance, Item
from models.records.places import Venue
from models.records.visits import Member
from models.vocabulary import DEFAULT_MINUTES, DelegationPresence, ItemKind, ItemStatus, Part, TimeForm
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.openings import venue_and_buildings
from scheduling.timeline import Span

Attendee = NewType("Attendee", str)
"""Who is somewhere: the id of the person, or of the member where it is an unnamed one."""

STRONGEST_FIRST = (
    Part.SIGNATORY,
    Part.PRINCIPAL,
    Part.HOST,
    Part.INTERPRETER,
    Part.SPEAKER,
    Part.WITNESS,
    Part.GREETER,
    Part.ESCORT,
    Part.GUEST,
    Part.RESPONSIBLE,
)
"""Which part somebody is said to have who has several."""

_PLACE_OF_PART = {part: place for place, part in enumerate(STRONGEST_FIRST)}
_BOOKS_NOTHING = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})
_LEAST_MINUTES = 1
"""What anything takes at least, though nobody has said how long."""


class Presence(msgspec.Struct, frozen=True, gc=False):
    """That somebody is at an item.

    `member_id` is set for everybody of the delegation and `person_id` for everybody with a record as a
    person; one of them may be None. `required` False: they may stay away. `on_every_track`: they are counted
    here only because they follow no track of their own.
    """

    person_id: PersonId | None
    member_id: MemberId | None
    part: Part
    required: bool = True
    on_every_track: bool = False

    @property
    def attendee(self) -> Attendee:
        """Who it is, whatever the part."""
        return Attendee(self.person_id or self.member_id or "")


class Booking(NamedTuple):
    """The time an item takes up: as it is planned, and as much of it as is certain.

    The certain part leaves out a length that is only assumed, lets "about 10:30" shift a little, and is None
    where the hour is still to be decided. What collides by its certain part cannot happen; what collides only
    as planned may fit.
    """

    planned: Span
    certain: Span | None
    length_is_assumed: bool


def interval_of(plan: Plan, item: Item) -> Interval | None:
    """From when to when the item takes place, whatever its status; None where it has no day or no hour.

    A time zone that does not exist is read as the visit's home zone, and that as UTC.
    """
    try:
        return interval(item.time, item.kind, plan.visit.home_zone)
    except UnknownZone:
        zone, end_zone = _zones_of(plan, item)
        return interval(msgspec.structs.replace(item.time, zone=zone, end_zone=end_zone), item.kind, zone)


def clocks_of(plan: Plan, item: Item) -> tuple[datetime, datetime] | None:
    """What clocks on the spot show as the item begins and ends; None where it has no day or no hour."""
    if item.day is None or item.starts is None:
        return None
    starts = datetime.combine(item.day, item.starts)
    if item.ends is not None:
        return starts, datetime.combine(item.end_day or item.day, item.ends)
    when = interval_of(plan, item)
    return None if when is None else (starts, wall_clock(when.end, _zones_of(plan, item)[1]))


def beginning_of(plan: Plan, item: Item) -> Instant | None:
    """When the item begins, the first moment of its day where it has no hour; None where it has no day."""
    when = interval_of(plan, item)
    if when is not None:
        return when.begin
    return None if item.day is None else instant_at(item.day, time.min, zone_of(plan, item))


def zone_of(plan: Plan, item: Item) -> str:
    """The zone in which the item's day and its begin are read."""
    return readable_zone(item.zone, plan.visit.home_zone)


def end_zone_of(plan: Plan, item: Item) -> str:
    """The zone in which the item's end is read."""
    return _zones_of(plan, item)[1]


@lru_cache(maxsize=256)
def readable_zone(*zones: str | None) -> str:
    """The first of these zones that exists; else UTC."""
    for zone in zones:
        try:
            if zone is not None:
                return zone_named(zone).key
        except UnknownZone:
            continue
    return "UTC"


def _zones_of(plan: Plan, item: Item) -> tuple[str, str]:
    """The zones in which the begin and the end are read."""
    zone = zone_of(plan, item)
    return zone, readable_zone(item.end_zone, zone)


def booking_of(plan: Plan, item: Item, limits: Limits = DEFAULT_LIMITS) -> Booking | None:
    """The time that the item takes up for those who are at it.

    None where it takes up nothing: cancelled or declined, without a day or an hour, or without any length.
    Ideas and requests do take up time. A window takes its length (given, or usual for the kind) somewhere
    within it.
    """
    if item.status in _BOOKS_NOTHING:
        return None
    when = interval_of(plan, item)
    if when is None or when.end <= when.begin:
        return None
    length = when.minutes
    assumed = when.end_is_assumed
    if item.time_form is TimeForm.WINDOW and item.ends is not None:
        assumed = item.minutes is None
        length = min(length, DEFAULT_MINUTES[item.kind] if item.minutes is None else max(0, item.minutes))
    planned = Span(when.begin, when.end, length)
    if item.time_form is TimeForm.TO_BE_DECIDED:
        return Booking(planned, None, assumed)
    slack = limits.about_minutes if item.time_form is TimeForm.ABOUT else 0
    least = _LEAST_MINUTES if assumed else length
    end = when.begin + least if when.end_is_assumed else when.end
    return Booking(planned, Span(when.begin - slack, end + slack, least), assumed)


def guests_of(plan: Plan, item: Item) -> tuple[Member, ...]:
    """The members who take part, in precedence: those of its tracks, and those who are listed for it."""
    present = {
        presence.member_id for presence in people_at(plan, item) if presence.part is not Part.RESPONSIBLE
    }
    return tuple(member for member in in_precedence(plan.members) if member.id in present)


def people_at(plan: Plan, item: Item) -> tuple[Presence, ...]:
    """Everybody who has a part in the item, each once: by their strongest part, then in the order given.

    That is the host principal, who is listed, and of the delegation those whom `delegation_present` names.
    """
    tracks = tracks_of(plan, item)
    present = with_those_listed(plan, item, delegation_present(plan, tracks, item.delegation_presence))
    place = {member.id: number for number, member in enumerate(in_precedence(plan.members))}
    listed = {
        attendance.person_id or attendance.member_id: attendance.position
        for attendance in plan.attendances.where("item_id", item.id)
    }

    def order(presence: Presence) -> tuple[int, int, int, str]:
        position = listed.get(presence.person_id or presence.member_id, -1)
        precedence = place.get(presence.member_id, len(place)) if presence.member_id else len(place)
        return _PLACE_OF_PART[presence.part], position, precedence, presence.attendee

    return tuple(sorted(present.values(), key=order))


def in_precedence(members: Iterable[Member]) -> tuple[Member, ...]:
    """Members in the order of precedence."""
    return tuple(sorted(members, key=lambda member: (member.position, member.id)))


def tracks_of(plan: Plan, item: Item) -> frozenset[TrackId]:
    """The tracks that the item belongs to; empty for an item of the whole delegation."""
    return frozenset(link.track_id for link in plan.item_tracks.where("item_id", item.id))


def delegation_present(
    plan: Plan, tracks: frozenset[TrackId], presence: DelegationPresence
) -> dict[Attendee, Presence]:
    """Who of the delegation is at an item of these tracks without being listed for it.

    Everybody at an item on no track; else those of its tracks, and those who follow no track and so all of
    them; nobody where only the listed ones take part.
    """
    if presence is DelegationPresence.LISTED_ONLY:
        return {}
    required = presence is DelegationPresence.REQUIRED
    present: dict[Attendee, Presence] = {}
    for member in plan.members:
        followed = {link.track_id for link in plan.member_tracks.where("member_id", member.id)}
        if not tracks or not followed or followed & tracks:
            on_every_track = bool(tracks) and not followed
            somebody = Presence(member.person_id, member.id, Part.GUEST, required, on_every_track)
            present.setdefault(somebody.attendee, somebody)
    return present


Named: TypeAlias = dict[tuple[PersonId | None, MemberId | None, Part, bool], tuple[Attendee, Presence]]
"""What a plan says of those who are listed: who each is, and how they are there."""


def with_those_listed(
    plan: Plan, item: Item, delegation: Mapping[Attendee, Presence], named: Named | None = None
) -> Mapping[Attendee, Presence]:
    """`delegation` together with the item's host principal and those listed for it.

    A listed member is there by name, so what the list says of being required outweighs what holds for the
    delegation. `named` keeps what was worked out for other items of the plan.
    """
    attendances = plan.attendances.where("item_id", item.id)
    if not attendances and item.host_principal_id is None:
        return delegation
    named = {} if named is None else named
    listed: dict[Attendee, Presence] = {}
    for attendance in attendances:
        key = (attendance.person_id, attendance.member_id, attendance.part, attendance.required)
        entry = named.get(key)
        if entry is None:
            presence = _listed_presence(plan, attendance)
            entry = named[key] = presence.attendee, presence
        who, presence = entry
        known = listed.get(who)
        listed[who] = presence if known is None else _strongest(known, presence)
    if item.host_principal_id is not None:
        presence = _named_presence(plan, item.host_principal_id, Part.PRINCIPAL, required=True)
        known = listed.get(presence.attendee)
        listed[presence.attendee] = presence if known is None else _strongest(known, presence)
    for attendee, presence in listed.items() if delegation else ():
        if presence.part is Part.RESPONSIBLE and attendee in delegation:
            listed[attendee] = delegation[attendee]
    return {**delegation, **listed}


def _strongest(known: Presence, presence: Presence) -> Presence:
    part = min(known.part, presence.part, key=_PLACE_OF_PART.__getitem__)
    return msgspec.structs.replace(presence, part=part, required=known.required or presence.required)


def _listed_presence(plan: Plan, attendance: Attendance) -> Presence:
    if attendance.person_id is not None:
        return _named_presence(plan, attendance.person_id, attendance.part, attendance.required)
    member = plan.members.get(attendance.member_id)
    if member is not None and member.person_id is not None:
        return _named_presence(plan, member.person_id, attendance.part, attendance.required)
    return Presence(None, attendance.member_id, attendance.part, attendance.required)


def _named_presence(plan: Plan, person_id: PersonId, part: Part, required: bool) -> Presence:
    members = plan.members.where("person_id", person_id)
    return Presence(person_id, members[0].id if members else None, part, required)


def is_room(plan: Plan, venue: Venue) -> bool:
    """Whether the venue can serve one item at a time.

    A hall or other room is: a venue inside another, with a room number, whose seats are counted, or that can
    be divided. A venue that has halls of its own and cannot be divided is a building, and one of which none
    of this is known may be a building, a square or a whole district ("Üsküdar"): those serve any number of
    items at once.
    """
    if venue.divisible:
        return True
    if plan.venues.where("parent_id", venue.id):
        return False
    return venue.parent_id is not None or bool(venue.room) or venue.capacity is not None


def venues_blocked(plan: Plan, item: Item) -> frozenset[VenueId]:
    """The venues that nobody else can use during the item; none in a building as such, or on the way.

    A hall blocks itself, never its building. A hall that can be divided blocks its parts, and a part blocks
    the whole, but not its neighbour. A place kept for rain blocks nothing.
    """
    venue = plan.venues.get(item.venue_id)
    if venue is None or item.kind is ItemKind.TRANSFER or not is_room(plan, venue):
        return frozenset()
    blocked = {venue.id}
    above = plan.venues.get(venue.parent_id)
    while above is not None and above.divisible and above.id not in blocked:
        blocked.add(above.id)
        above = plan.venues.get(above.parent_id)
    parts = [venue] if venue.divisible else []
    while parts:
        for part in plan.venues.where("parent_id", parts.pop().id):
            if part.id not in blocked:
                blocked.add(part.id)
                if part.divisible:
                    parts.append(part)
    return frozenset(blocked)


def places_needed(plan: Plan, item: Item) -> tuple[Venue, ...]:
    """The places that have to be there for the item: its own, what that lies in, and the parts of a hall.

    None for an item on the way: it only leads somewhere.
    """
    if item.kind is ItemKind.TRANSFER:
        return ()
    places = {venue.id: venue for venue in venue_and_buildings(plan, item.venue_id)}
    parts = venues_blocked(plan, item)
    return (*places.values(), *(plan.venues[part] for part in sorted(parts) if part not in places))


def items_of_day(plan: Plan, day: date) -> tuple[Item, ...]:
    """The items that begin on `day`, cancelled ones included, in the order of the programme.

    First those without an hour, by their position; then the timed ones by their begin. An item without an
    hour that comes after another one of the same day stands right after that one, wherever it stands.
    """
    items = plan.items.where("day", day)
    timed = sorted((item for item in items if item.time.is_timed), key=lambda item: _timed_order(plan, item))
    untimed = sorted((item for item in items if item.time.is_untimed), key=_position_order)
    return _followed(timed, untimed)


def waiting_items(plan: Plan) -> tuple[Item, ...]:
    """The items that have no day yet, by position; what comes after another of them right after it."""
    return _followed([], sorted(plan.items.where("day", None), key=_position_order))


def _timed_order(plan: Plan, item: Item) -> tuple[int, int, int, ItemId]:
    when = interval_of(plan, item)
    return (0, 0, item.position, item.id) if when is None else (when.begin, when.end, item.position, item.id)


def _position_order(item: Item) -> tuple[int, ItemId]:
    return item.position, item.id


def _followed(timed: Iterable[Item], untimed: Iterable[Item]) -> tuple[Item, ...]:
    """Untimed items before timed ones, each follower right after what it follows; circles where they can."""
    timed, untimed = tuple(timed), tuple(untimed)
    here = {item.id for item in (*timed, *untimed)}
    followers: dict[ItemId, list[Item]] = {}
    first = []
    for item in untimed:
        if item.after_item_id in here and item.after_item_id is not None:
            followers.setdefault(item.after_item_id, []).append(item)
        else:
            first.append(item)
    ordered: dict[ItemId, Item] = {}
    before = _chained(first, followers, ordered)
    after = _chained(timed, followers, ordered)
    return (*before, *_chained(untimed, followers, ordered), *after)


def _chained(
    heads: Iterable[Item], followers: Mapping[ItemId, list[Item]], ordered: dict[ItemId, Item]
) -> tuple[Item, ...]:
    chained = []
    for head in heads:
        waiting = [head]
        while waiting:
            item = waiting.pop()
            if item.id not in ordered:
                ordered[item.id] = item
                chained.append(item)
                waiting.extend(reversed(followers.get(item.id, [])))
    return tuple(chained)
