"""Random small plans in which much collides, and random edits of them."""

from datetime import date, time

from hypothesis import strategies as st
from msgspec import structs

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    AttendanceId,
    ItemId,
    ItemTrackId,
    LegId,
    LegMemberId,
    MemberTrackId,
    TrackId,
    TravelTimeId,
    UnavailabilityId,
    VisitId,
    new_identifier,
)
from models.item_time import instant_at
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegMember, Vehicle
from models.records.people import Person, Unavailability
from models.records.places import OpeningHours, TravelTime, Venue
from models.records.visits import MemberTrack, Track
from models.vocabulary import (
    AgreementStatus,
    DelegationPresence,
    ItemKind,
    ItemStatus,
    LegDirection,
    MemberRole,
    OrganisationKind,
    Part,
    TimeForm,
)
from scheduling.moves import delete_items, move_by, put_in_tray
from scheduling.surroundings import Elsewhere, ElsewhereBooking, Surroundings
from scheduling.timeline import Span
from tests.builders import PlanBuilder

_SHARED = (Person, Venue, Vehicle)
"""What several visits may need at once."""

_CLOCKS = st.builds(time, st.integers(9, 12), st.sampled_from((0, 15, 30)))
_DAYS = st.sampled_from(
    (None, date(2021, 12, 19), date(2021, 12, 20), date(2021, 12, 20), date(2021, 12, 21))
)
_KINDS = st.sampled_from(
    (
        ItemKind.MEETING,
        ItemKind.COURTESY_CALL,
        ItemKind.SIGNING_CEREMONY,
        ItemKind.TRANSFER,
        ItemKind.ARRIVAL,
        ItemKind.DEPARTURE,
    )
)
_ZONES = st.sampled_from((None, None, None, "Asia/Almaty"))
_HOURS = st.fixed_dictionaries(
    {
        "opening_hours": st.lists(
            st.builds(
                OpeningHours,
                weekday=st.integers(0, 1),
                opens=_CLOCKS,
                closes=st.sampled_from((time(11), time(12, 30), time(2))),
            ),
            max_size=3,
        ).map(tuple),
        "closed_dates": st.sampled_from(((), (), (date(2021, 12, 20),))),
    }
)
"""Of Monday and Tuesday, the first two days of the visit."""


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A delegation of four on two tracks, three hosts, six venues and up to nine items within a few hours."""
    builder = PlanBuilder()
    members = [builder.member(name) for name in ("Head", "Deputy", "Spouse")] + [builder.member()]
    builder.person("Mayor")
    builder.person("Governor")
    builder.organisation("Üsküdar", kind=OrganisationKind.MUNICIPALITY)
    town_hall = builder.venue("Town Hall", latitude=41.02, longitude=29.01)
    hall = builder.venue("Hall", parent_id=town_hall.id, divisible=True)
    builder.venue("East Part", parent_id=hall.id, capacity=draw(st.sampled_from((None, 1, 3))))
    builder.venue("Palace", latitude=40.98, longitude=28.9)
    builder.venue("Theatre")
    builder.venue("Museum", **draw(_HOURS))
    tracks = [Track(id=TrackId(new_identifier()), visit_id=builder.visit.id) for _ in range(2)]
    builder.records += tracks
    plan = builder.plan()
    for member in members:
        for track in draw(st.lists(st.sampled_from(tracks), max_size=1)):
            link = MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
            plan = plan.including([link])
    for _ in range(draw(st.integers(1, 9))):
        plan = plan.including([draw(_items(plan))])
    for change in draw(st.lists(_additions(plan), max_size=8)):
        plan = plan.with_edit(edit(Message.of("added"), change))
    return plan


@st.composite
def _items(draw: st.DrawFn, plan: Plan, item_id: str | None = None) -> Item:
    day = draw(_DAYS)
    starts = draw(st.none() | _CLOCKS) if day else None
    return Item(
        id=ItemId(item_id or new_identifier()),
        visit_id=plan.visit_id,
        kind=draw(_KINDS),
        title=Localized.of(en=draw(st.sampled_from("ABCDE"))),
        day=day,
        starts=starts,
        ends=draw(st.none() | _CLOCKS) if starts else None,
        minutes=draw(st.none() | st.sampled_from((0, 20, 50))),
        time_form=draw(st.sampled_from(list(TimeForm))),
        zone=draw(_ZONES),
        venue_id=draw(st.none() | st.sampled_from([venue.id for venue in plan.venues])),
        host_principal_id=draw(st.none() | st.sampled_from([person.id for person in plan.persons])),
        status=draw(st.sampled_from((*ItemStatus, ItemStatus.CONFIRMED, ItemStatus.CONFIRMED))),
        after_item_id=draw(st.none() | st.sampled_from([*(item.id for item in plan.items), None])),
        delegation_presence=draw(st.sampled_from(list(DelegationPresence))),
    )


def _additions(plan: Plan) -> st.SearchStrategy[Change]:
    items = st.sampled_from([item.id for item in plan.items])
    persons = st.sampled_from([person.id for person in plan.persons])
    venues = st.sampled_from([venue.id for venue in plan.venues])
    return st.one_of(
        st.builds(
            Attendance,
            id=_fresh(AttendanceId),
            item_id=items,
            person_id=persons,
            part=st.sampled_from(list(Part)),
            required=st.booleans(),
        ),
        st.builds(
            Attendance,
            id=_fresh(AttendanceId),
            item_id=items,
            member_id=st.sampled_from([member.id for member in plan.members]),
        ),
        st.builds(
            ItemTrack,
            id=_fresh(ItemTrackId),
            item_id=items,
            track_id=st.sampled_from([track.id for track in plan.tracks]),
        ),
        st.builds(
            _absence,
            st.sampled_from([*plan.persons, *plan.venues]),
            st.lists(st.sampled_from((date(2021, 12, 20), date(2021, 12, 21))), min_size=2, max_size=2),
            st.none() | _CLOCKS,
            st.none() | _CLOCKS,
        ),
        st.builds(
            Leg,
            id=_fresh(LegId),
            visit_id=st.just(plan.visit_id),
            direction=st.sampled_from(list(LegDirection)),
            departs_on=st.just(date(2021, 12, 20)),
            departs_at=st.none() | _CLOCKS,
            departs_zone=_ZONES,
            arrives_on=st.just(date(2021, 12, 20)),
            arrives_at=st.none() | _CLOCKS,
            arrives_zone=_ZONES,
        ),
        st.builds(
            TravelTime,
            id=_fresh(TravelTimeId),
            from_venue_id=venues,
            to_venue_id=venues,
            minutes=st.sampled_from((0, 10, 40)),
        ),
        st.builds(
            Agreement,
            id=_fresh(AgreementId),
            visit_id=st.just(plan.visit_id),
            item_id=items,
            status=st.sampled_from(list(AgreementStatus)),
            originals=st.integers(1, 2),
        ),
    ).map(created)


def _absence(of: Person | Venue, days: list[date], starts: time | None, ends: time | None) -> Unavailability:
    """That a person or a place is not to be had."""
    return Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=of.id if isinstance(of, Person) else None,
        venue_id=of.id if isinstance(of, Venue) else None,
        first_day=min(days),
        last_day=max(days),
        starts=starts,
        ends=ends,
    )


def _fresh(kind: type) -> st.SearchStrategy[object]:
    return st.builds(lambda: kind(new_identifier()))


_ELSEWHERE_HOURS = st.builds(
    lambda day, hour, minutes, taken: Span(
        instant := instant_at(day, hour, "Europe/Istanbul"), instant + minutes, min(minutes, taken)
    ),
    st.sampled_from((date(2021, 12, 20), date(2021, 12, 21))),
    _CLOCKS,
    st.sampled_from((0, 20, 50, 60)),
    st.sampled_from((15, 60)),
)


@st.composite
def surroundings(draw: st.DrawFn, plan: Plan) -> Surroundings:
    """What two other visits have booked of the people, places and vehicles of a plan; nothing at times."""
    known = st.sampled_from([one.id for table in _SHARED for one in plan.table(table)])
    bookings = []
    for number in range(draw(st.integers(0, 4))):
        planned, place = draw(_ELSEWHERE_HOURS), draw(st.none() | st.sampled_from([*plan.venues]))
        is_longer = planned.minutes == planned.end - planned.begin > 5  # no window, and its end assumed
        certain = Span(planned.begin, planned.end - 5, planned.minutes - 5) if is_longer else planned
        for record_id in draw(st.lists(known, min_size=1, max_size=3, unique=True)):
            bookings.append(
                ElsewhereBooking(
                    record_id=record_id,
                    visit_id=VisitId(f"visit {number % 2}"),
                    visit_title=Localized.of(en="Another visit"),
                    item_id=f"item {number}",
                    item_title="Talks",
                    venue_id=None if place is None else place.id,
                    planned=planned,
                    certain=draw(st.sampled_from((None, planned, certain))),
                )
            )
    bookings.sort(key=lambda one: (one.planned.begin, one.item_id, one.record_id))
    return Surroundings(elsewhere=Elsewhere(bookings=tuple(bookings)))


@st.composite
def edits(draw: st.DrawFn, plan: Plan) -> Edit:
    """One thing that an officer might do to the plan, or several at once."""
    items = st.sampled_from([item.id for item in plan.items])
    match draw(st.integers(0, 5)):
        case 0:
            return move_by(
                plan, draw(st.sets(items, min_size=1)), draw(st.integers(-1, 1)), draw(st.integers(-90, 90))
            )
        case 1:
            return delete_items(plan, draw(st.sets(items, min_size=1)))
        case 2:
            return put_in_tray(plan, [draw(items)])
        case 3:
            item = plan.items[draw(items)]
            return edit(Message.of("changed"), replaced(item, draw(_items(plan, item.id))))
        case 4:
            return edit(Message.of("added"), *draw(st.lists(_additions(plan), min_size=1, max_size=3)))
        case _:
            return edit(Message.of("edited"), draw(_alterations(plan)))


def _alterations(plan: Plan) -> st.SearchStrategy[Change]:
    """A change of some record that is no item."""
    changes = [
        replaced(plan.visit, structs.replace(plan.visit, home_zone="Asia/Almaty")),
        replaced(plan.visit, structs.replace(plan.visit, last_day=date(2021, 12, 20))),
        *(deleted(link) for link in (*plan.member_tracks, *plan.item_tracks, *plan.attendances)),
        *(deleted(record) for record in (*plan.travel_times, *plan.unavailabilities, *plan.legs)),
        *(
            created(LegMember(id=LegMemberId(new_identifier()), leg_id=leg.id, member_id=member.id))
            for leg in plan.legs
            for member in plan.members
        ),
        *(replaced(member, structs.replace(member, role=MemberRole.HEAD)) for member in plan.members),
        *(
            replaced(person, structs.replace(person, name=Localized.of(en="Renamed")))
            for person in plan.persons
        ),
        *(replaced(venue, structs.replace(venue, name=Localized.of(en="Renamed"))) for venue in plan.venues),
        *(replaced(venue, structs.replace(venue, latitude=None, longitude=None)) for venue in plan.venues),
        *(replaced(venue, structs.replace(venue, opening_hours=())) for venue in plan.venues),
        *(
            replaced(venue, structs.replace(venue, divisible=False))
            for venue in plan.venues
            if venue.divisible
        ),
        *(replaced(member, structs.replace(member, person_id=None)) for member in plan.members),
        *(
            created(
                AgreementParty(
                    id=AgreementPartyId(new_identifier()),
                    agreement_id=agreement.id,
                    organisation_id=organisation.id,
                    signatory_id=person.id,
                )
            )
            for agreement in plan.agreements
            for organisation in plan.organisations
            for person in plan.persons
        ),
        *(replaced(agreement, structs.replace(agreement, item_id=None)) for agreement in plan.agreements),
    ]
    return st.sampled_from([change for change in changes if change.before != change.after])
