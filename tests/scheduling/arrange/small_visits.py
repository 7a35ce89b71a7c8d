"""Random visits of up to seven waiting items and two days, of which all that can be had is found by trying.

All hours and lengths are multiples of five minutes, every way is known, no detour is quicker, and nobody
eats.
"""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

from hypothesis import strategies as st

from models.identifiers import (
    ItemTrackId,
    MemberTrackId,
    TrackId,
    TravelTimeId,
    UnavailabilityId,
    VisitSettingId,
    new_identifier,
)
from models.plan import Plan
from models.records.items import Item, ItemTrack
from models.records.people import Person, Unavailability
from models.records.places import OpeningHours, TravelTime, Venue
from models.records.settings import VisitSetting
from models.records.visits import MemberTrack, Track
from models.vocabulary import DelegationPresence, Importance, ItemKind, ItemStatus
from tests.builders import FIRST_DAY
from tests.scheduling.arrange.visits import renamed
from tests.scheduling.journey_plans import JourneyBuilder

MOST_ITEMS = 7
_IMPORTANCE = (Importance.MUST, Importance.HIGH, Importance.NORMAL, Importance.NORMAL)
"""What may be left out counts so little that costs could tell between two of the same number of points."""
_KINDS = (ItemKind.MEETING, ItemKind.SITE_VISIT, ItemKind.COURTESY_CALL, ItemKind.SESSION)


@st.composite
def small_visits(draw: st.DrawFn, movable: int = 0) -> Plan:
    """One or two days of a delegation, on one track or on two, at places within an hour of each other.

    Up to `movable` items have an hour that nobody has confirmed.
    """
    days = draw(st.integers(1, 2))
    builder = JourneyBuilder(last_day=FIRST_DAY + timedelta(days=days - 1))
    members = [builder.member(name) for name in ("Head", "Deputy")]
    tracks = [Track(id=TrackId(new_identifier()), visit_id=builder.visit.id) for _ in members]
    builder.records += tracks
    for member, track in zip(members, tracks, strict=True):
        builder.records.append(
            MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
        )
    hosts = [builder.person(name) for name in ("Mayor", "Governor")]
    venues = _places(draw, builder, days)
    for _ in range(draw(st.integers(0, 2))):
        _with_hour(draw, builder, days, venues, ItemStatus.CONFIRMED)
    for _ in range(draw(st.integers(0, movable))):
        _with_hour(draw, builder, days, venues, ItemStatus.IDEA)
    waiting: list[Item] = []
    for number in range(draw(st.integers(1, MOST_ITEMS - movable))):
        waiting.append(_waiting(draw, builder, number, (venues, hosts, tracks, waiting)))
    _absences(draw, builder, days, hosts)
    builder.records.append(
        VisitSetting(
            id=VisitSettingId(new_identifier()),
            visit_id=builder.visit.id,
            name="meal_break_minutes",
            value="0",
        )
    )
    return renamed(builder)


def _places(draw: st.DrawFn, builder: JourneyBuilder, days: int) -> list[Venue]:
    """Places along two streets that cross, some of them open for some hours only, one a hall for one item."""
    venues = []
    for number in range(4):
        hours = []
        if draw(st.booleans()):
            for weekday in range(days):
                first = draw(st.integers(8, 12))
                hours += [_open(weekday, first, first + draw(st.integers(1, 3)))]
                hours += [_open(weekday, again, again + 2) for again in draw(st.sampled_from(((), (16,))))]
        fields: dict[str, Any] = {"opening_hours": tuple(hours), "capacity": 90 if number == 3 else None}
        venues.append(builder.venue(f"Place {number}", **fields))
    at = [(draw(st.integers(0, 4)), draw(st.integers(0, 4))) for _ in venues]
    for number, venue in enumerate(venues):
        for other in range(number):
            way = abs(at[number][0] - at[other][0]) + abs(at[number][1] - at[other][1])
            builder.records.append(
                TravelTime(
                    id=TravelTimeId(new_identifier()),
                    from_venue_id=venues[other].id,
                    to_venue_id=venue.id,
                    minutes=10 * way,
                )
            )
    return venues


def _open(weekday: int, opens: int, closes: int) -> OpeningHours:
    return OpeningHours(weekday=weekday, opens=time(opens), closes=time(closes))


def _with_hour(
    draw: st.DrawFn, builder: JourneyBuilder, days: int, venues: list[Venue], status: ItemStatus
) -> None:
    """Something that has an hour, and takes whole hours."""
    begin = draw(st.integers(9, 16))
    builder.item(
        "Fixed" if status is ItemStatus.CONFIRMED else "Movable",
        FIRST_DAY + timedelta(days=draw(st.integers(0, days - 1))),
        f"{begin:02}:00",
        f"{begin + draw(st.integers(1, 2)):02}:00",
        status=status,
        venue_id=draw(st.sampled_from([one.id for one in venues])),
    )


def _waiting(
    draw: st.DrawFn,
    builder: JourneyBuilder,
    number: int,
    known: tuple[list[Venue], list[Person], list[Track], list[Item]],
) -> Item:
    """An item that waits: for all, for one track, or for its host alone; at times after another one."""
    venues, hosts, tracks, others = known
    presence = draw(st.sampled_from((*[DelegationPresence.REQUIRED] * 3, DelegationPresence.LISTED_ONLY)))
    item = builder.item(
        "ABCDEFG"[number],
        None,
        kind=draw(st.sampled_from(_KINDS)),
        minutes=draw(st.sampled_from((30, 60, 90, 150, 240))),
        venue_id=draw(st.sampled_from([one.id for one in venues])),
        host_principal_id=draw(st.none() | st.sampled_from([one.id for one in hosts])),
        importance=draw(st.sampled_from(_IMPORTANCE)),
        after_item_id=draw(st.sampled_from((*[None] * 8, *(one.id for one in others)))),
        delegation_presence=presence,
        position=number,
    )
    if draw(st.booleans()):
        track = draw(st.sampled_from(tracks))
        builder.records.append(
            ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id)
        )
    return item


def _absences(draw: st.DrawFn, builder: JourneyBuilder, days: int, hosts: list[Person]) -> None:
    """Hours in which a host is not to be had."""
    for host in hosts:
        if draw(st.booleans()):
            day = FIRST_DAY + timedelta(days=draw(st.integers(0, days - 1)))
            begin = draw(st.integers(8, 15))
            builder.records.append(
                Unavailability(
                    id=UnavailabilityId(new_identifier()),
                    person_id=host.id,
                    first_day=day,
                    last_day=day,
                    starts=time(begin),
                    ends=time(begin + draw(st.integers(1, 4))),
                )
            )
