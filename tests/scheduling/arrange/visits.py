"""Random visits for the tests of arranging: much waits, little is free, and everybody is wanted twice."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Any, TypeVar
from uuid import NAMESPACE_OID, uuid5

import msgspec
from hypothesis import strategies as st
from msgspec import structs

from models.identifiers import (
    ItemTrackId,
    MemberTrackId,
    PersonId,
    TrackId,
    TravelTimeId,
    UnavailabilityId,
    VisitId,
    new_identifier,
)
from models.item_time import instant_at
from models.localized import Localized
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.items import Item, ItemTrack
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person, Unavailability
from models.records.places import OpeningHours, TravelTime, Venue
from models.records.visits import Member, MemberTrack, Track
from models.vocabulary import (
    DelegationPresence,
    Importance,
    ItemKind,
    ItemStatus,
    LegDirection,
    OrganisationRole,
    Part,
    TimeForm,
)
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.surroundings import Elsewhere, ElsewhereBooking, Surroundings
from scheduling.timeline import Span
from tests.builders import FIRST_DAY
from tests.scheduling.journey_plans import JourneyBuilder

_T = TypeVar("_T")

KINDS = (
    ItemKind.MEETING,
    ItemKind.MEETING,
    ItemKind.COURTESY_CALL,
    ItemKind.SITE_VISIT,
    ItemKind.SITE_VISIT,
    ItemKind.CULTURAL_VISIT,
    ItemKind.LUNCH,
    ItemKind.DINNER,
    ItemKind.REST,
    ItemKind.PRESS,
    ItemKind.TRANSFER,
)
_CLOCKS = st.builds(time, st.integers(8, 18), st.sampled_from((0, 15, 30)))
_STATUSES = (ItemStatus.IDEA, ItemStatus.REQUESTED, ItemStatus.CONFIRMED)
_FEW = st.sampled_from((*[False] * 11, True))
"""True now and then."""
_CLOCKS_PUT_BACK = date(2021, 10, 30)
"""A Saturday; in the night that follows, clocks in Berlin are put back."""


@st.composite
def visits(draw: st.DrawFn, most_items: int = 12) -> Plan:
    """One to three days of a delegation of five on two tracks, with up to so many items."""
    if draw(_FEW):
        builder = JourneyBuilder(_CLOCKS_PUT_BACK, _CLOCKS_PUT_BACK + _A_DAY, home_zone="Europe/Berlin")
    else:
        builder = JourneyBuilder(last_day=FIRST_DAY + draw(st.integers(0, 2)) * _A_DAY)
    draw(_people(builder))
    draw(_places(builder))
    draw(_journeys(builder))
    for number in range(draw(st.sampled_from(range(most_items, 0, -1)))):
        draw(_items(builder, number))
    draw(_absences(builder))
    return renamed(builder)


@st.composite
def requests(draw: st.DrawFn, plan: Plan) -> ArrangeRequest:
    """Anything that can be asked of an arrangement."""
    item_ids = [item.id for item in sorted(plan.items, key=lambda item: item.position)]
    return ArrangeRequest(
        scope=draw(st.sampled_from(Scope)),
        chosen=frozenset(draw(st.lists(st.sampled_from(item_ids), min_size=len(item_ids) // 2))),
        may_move=draw(st.sampled_from(MayMove)),
        seed=draw(st.integers(1, 9)),
        most_proposals=draw(st.integers(1, 3)),
    )


@st.composite
def surroundings(draw: st.DrawFn, plan: Plan) -> Surroundings:
    """What another visit has booked of the people and places of the plan; nothing at times."""
    persons = sorted(plan.persons, key=lambda one: one.name.exact("en"))
    venues = [one.id for one in sorted(plan.venues, key=lambda one: one.name.exact("en"))]
    known = st.sampled_from([*(one.id for one in persons), *venues])
    bookings = []
    for number in range(draw(st.sampled_from((0, 0, 1, 3)))):
        begin = instant_at(draw(st.sampled_from(days_of(plan))), draw(_CLOCKS), plan.visit.home_zone)
        minutes = draw(st.sampled_from((30, 60, 240)))
        planned = Span(begin, begin + minutes, minutes)
        bookings.append(
            ElsewhereBooking(
                record_id=draw(known),
                visit_id=VisitId("another visit"),
                visit_title=Localized.of(en="Another visit"),
                item_id=f"item {number}",
                item_title="Talks",
                zone=plan.visit.home_zone,
                venue_id=draw(st.none() | st.sampled_from(venues)),
                planned=planned,
                certain=draw(st.sampled_from((None, planned, planned))),
            )
        )
    bookings.sort(key=lambda one: (one.planned.begin, one.item_id, one.record_id))
    return Surroundings(elsewhere=Elsewhere(bookings=tuple(bookings)))


def days_of(plan: Plan) -> list[date]:
    """The days of the visit."""
    first, last = plan.visit.first_day, plan.visit.last_day
    return [first + number * _A_DAY for number in range((last - first).days + 1)]


_A_DAY = timedelta(days=1)
_IDENTIFIER = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def renamed(builder: JourneyBuilder) -> Plan:
    """The plan of a builder with identifiers that are the same each time, in no telling order.

    What a test has found is looked for again by the same choices: it has to be found again.
    """
    known: dict[bytes, bytes] = {}

    def steady(match: re.Match[bytes]) -> bytes:
        return known.setdefault(match[0], str(uuid5(NAMESPACE_OID, str(len(known)))).encode())

    records: list[AnyRecord] = []
    for record in builder.records:
        text = _IDENTIFIER.sub(steady, msgspec.json.encode(record))
        records.append(msgspec.json.decode(text, type=type(record)))
    return Plan.of(VisitId(known[builder.visit.id.encode()].decode()), records)


@st.composite
def _people(draw: st.DrawFn, builder: JourneyBuilder) -> None:
    """The delegation, on two tracks or on none, and those who receive it."""
    members = [builder.member(name) for name in ("Head", "Deputy", "Expert", "Spouse")] + [builder.member()]
    tracks = [Track(id=TrackId(new_identifier()), visit_id=builder.visit.id) for _ in range(2)]
    builder.records += tracks
    for member in members:
        for track in draw(st.sampled_from(((), tracks[:1], tracks[1:]))):
            link = MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
            builder.records.append(link)
    for name in ("Mayor", "Governor", "Interpreter"):
        builder.person(name)
    hours = tuple(OpeningHours(weekday=day, opens=time(9), closes=time(16)) for day in range(5))
    builder.organisation("Üsküdar", OrganisationRole.HOST, working_hours=draw(st.sampled_from(((), hours))))


@st.composite
def _places(draw: st.DrawFn, builder: JourneyBuilder) -> None:
    """Places on the map and off it, with gaps at noon, closed days, halls, and ways that somebody entered."""
    town_hall = builder.venue("Town Hall", latitude=41.02, longitude=29.01)
    builder.venue("Hall", parent_id=town_hall.id)
    builder.venue("Palace", latitude=40.98, longitude=28.9)
    builder.venue("Bazaar", capacity=draw(st.sampled_from((None, 40))))
    weekdays = st.sets(st.integers(0, 6), max_size=4)
    for name in ("Museum", "Works"):
        closed_on, until = draw(weekdays), draw(st.sampled_from((time(11), time(12, 30))))
        again_from = draw(st.sampled_from((time(13), time(14, 30))))
        hours = tuple(
            OpeningHours(weekday=day, opens=opens, closes=closes)
            for day in range(7)
            if day not in closed_on
            for opens, closes in ((time(9), until), (again_from, time(17)))
        )
        builder.venue(
            name,
            latitude=41.0,
            longitude=draw(st.sampled_from((28.95, 29.1))),
            opening_hours=hours,
            closed_dates=draw(st.sampled_from(((), (builder.visit.first_day,)))),
        )
    venues = [one.id for one in _all(builder, Venue)]
    for _ in range(draw(st.integers(0, 4))):
        first, second = draw(st.lists(st.sampled_from(venues), min_size=2, max_size=2, unique=True))
        way = TravelTime(
            id=TravelTimeId(new_identifier()),
            from_venue_id=first,
            to_venue_id=second,
            minutes=draw(st.sampled_from((0, 10, 25, 60))),
        )
        builder.records.append(way)


@st.composite
def _journeys(draw: st.DrawFn, builder: JourneyBuilder) -> None:
    """A flight there in the morning and one back in the afternoon, for all or for some, or none."""
    members = _all(builder, Member)
    travellers = draw(st.sampled_from(((), members[:1], members[2:])))
    if draw(st.booleans()):
        day = builder.visit.first_day
        at = draw(st.sampled_from(("09:15", "11:00", "13:40")))
        builder.leg(LegDirection.ARRIVAL, "TK 1", *travellers, departs_on=day, arrives_on=day, arrives=at)
    if draw(st.booleans()):
        day = builder.visit.last_day
        at = draw(st.sampled_from(("12:00", "15:30", "20:05")))
        builder.leg(LegDirection.DEPARTURE, "TK 2", *travellers, departs_on=day, arrives_on=day, departs=at)


@st.composite
def _items(draw: st.DrawFn, builder: JourneyBuilder, number: int) -> None:
    """An item that waits, or one with an hour: for all, for a track, or for those who are listed."""
    items = _all(builder, Item)
    hosts = [one.id for one in _all(builder, Person) if one.name.exact("en") in ("Mayor", "Governor")]
    day, starts = None, None
    if not draw(st.sampled_from((True, True, False))):
        last = (builder.visit.last_day - builder.visit.first_day).days
        day, starts = builder.visit.first_day + draw(st.integers(0, last)) * _A_DAY, draw(_CLOCKS)
        starts = None if draw(_FEW) else starts
    fields: dict[str, Any] = {
        "kind": draw(st.sampled_from(KINDS)),
        "minutes": draw(st.sampled_from((20, 45, 60, 120, None))),
        "time_form": draw(st.sampled_from((*[TimeForm.EXACT] * 4, TimeForm.ABOUT, TimeForm.TO_BE_DECIDED))),
        "zone": "Asia/Almaty" if draw(_FEW) else None,
        "venue_id": draw(st.none() | st.sampled_from([one.id for one in _all(builder, Venue)])),
        "host_principal_id": draw(st.none() | st.sampled_from(hosts)),
        "host_organisation_id": draw(
            st.none() | st.sampled_from([one.id for one in _all(builder, Organisation)])
        ),
        "status": draw(st.sampled_from((*_STATUSES * 3, *ItemStatus))),
        "after_item_id": draw(st.sampled_from((*(one.id for one in items), *[None] * 9))),
        "delegation_presence": draw(
            st.sampled_from((*[DelegationPresence.REQUIRED] * 3, *DelegationPresence))
        ),
        "locked": draw(_FEW),
        "importance": draw(st.sampled_from(Importance)),
        "position": number,
    }
    item = structs.replace(builder.item("ABCDEFGHIJKL"[number], day), starts=starts, **fields)
    builder.records[-1] = item
    for track in draw(st.sampled_from(((), (), *((one,) for one in _all(builder, Track))))):
        link = ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id)
        builder.records.append(link)
    people = draw(st.lists(st.sampled_from(_all(builder, Person)), max_size=3, unique_by=_id))
    for person in people:
        builder.attendance(item, person, draw(st.sampled_from(Part)), required=not draw(_FEW))
    if draw(_FEW):
        vehicles = _all(builder, Vehicle)
        builder.ride(vehicles[0] if vehicles else builder.vehicle("Car"), item)


@st.composite
def _absences(draw: st.DrawFn, builder: JourneyBuilder) -> None:
    """That hosts, members and places are not to be had for some hours or days."""
    last = (builder.visit.last_day - builder.visit.first_day).days
    for _ in range(draw(st.integers(0, 3))):
        of = draw(st.sampled_from([*_all(builder, Person), *_all(builder, Venue)]))
        day = builder.visit.first_day + draw(st.integers(0, last)) * _A_DAY
        absence = Unavailability(
            id=UnavailabilityId(new_identifier()),
            person_id=of.id if isinstance(of, Person) else None,
            venue_id=of.id if isinstance(of, Venue) else None,
            first_day=day,
            last_day=day,
            starts=draw(st.none() | st.sampled_from((time(8), time(12)))),
            ends=draw(st.none() | st.sampled_from((time(13), time(16)))),
        )
        builder.records.append(absence)


def _all(builder: JourneyBuilder, kind: type[_T]) -> list[_T]:
    """The records of a kind that the builder has so far."""
    return [one for one in builder.records if isinstance(one, kind)]


def _id(person: Person) -> PersonId:
    return person.id
