"""Two records that are about the same thing become one, and nothing that named either is lost."""

from collections.abc import Collection
from datetime import date

import msgspec
import pytest

from models.edits import Edit
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    AttachmentId,
    LegGreeterId,
    LegId,
    MemberTrackId,
    RideId,
    RidePassengerId,
    TrackId,
    TravelTimeId,
    UnavailabilityId,
    VehicleId,
    new_identifier,
)
from models.localized import Localized
from models.merging import filled, merge_edit, taking
from models.plan import Plan
from models.record_types import REFERENCES, AnyRecord
from models.records.agreements import Agreement, AgreementParty
from models.records.journeys import Leg, LegGreeter, Ride, RidePassenger, Vehicle
from models.records.office_work import Attachment
from models.records.people import Person, Unavailability
from models.records.places import TravelTime
from models.records.visits import MemberTrack, Track
from models.vocabulary import MemberRole, OrganisationRole, Part
from tests.builders import PlanBuilder


def naming(plan: Plan, ids: Collection[str]) -> list[AnyRecord]:
    """The records of a plan that name one of these, as the store gives them."""
    return [
        one for one in plan.records() if any(getattr(one, field) in ids for field in REFERENCES[type(one)])
    ]


def merged(builder: PlanBuilder, kept: AnyRecord, gone: AnyRecord) -> tuple[Plan, Edit]:
    plan = builder.plan()
    one = merge_edit(kept, gone, filled(kept, gone), lambda ids: naming(plan, ids))  # type: ignore[type-var]
    after = plan.with_edit(one)
    assert after.missing_references() == ()
    assert after.with_edit(one.inverse()) == plan
    return after, one


@pytest.fixture
def builder() -> PlanBuilder:
    return PlanBuilder()


def two_people(builder: PlanBuilder) -> tuple[Person, Person]:
    return builder.person("Shynar Abildayeva"), builder.person("Şınar Abildayeva", phone="555", notes="new")


def test_all_that_named_the_one_names_the_other(builder: PlanBuilder) -> None:
    kept, gone = two_people(builder)
    town = builder.organisation("Türkistan")
    post = builder.post(gone, "Deputy governor", town)
    item = builder.item("Call", host_principal_id=gone.id)
    attendance = builder.attendance(item, gone, Part.SPEAKER)
    away = Unavailability(
        id=UnavailabilityId(new_identifier()),
        person_id=gone.id,
        first_day=date(2021, 12, 20),
        last_day=date(2021, 12, 20),
    )
    builder.records.append(away)
    after, _ = merged(builder, kept, gone)
    assert list(after.persons) == [filled(kept, gone)]
    assert after.posts[post.id].person_id == kept.id
    assert after.items[item.id].host_principal_id == kept.id
    assert after.table(Unavailability)[away.id].person_id == kept.id
    assert [(one.id, one.person_id) for one in after.attendances] == [(attendance.id, kept.id)]


def test_two_equal_parts_in_an_item_become_one_and_different_ones_stay(builder: PlanBuilder) -> None:
    kept, gone = two_people(builder)
    item, other = builder.item("Call"), builder.item("Dinner")
    stays = builder.attendance(item, kept, Part.GUEST, required=False)
    builder.attendance(item, gone, Part.GUEST, required=True)
    speaks = builder.attendance(item, gone, Part.SPEAKER)
    dines = builder.attendance(other, gone, Part.GUEST)
    after, _ = merged(builder, kept, gone)
    assert {one.id: (one.part, one.required) for one in after.attendances} == {
        stays.id: (Part.GUEST, True),
        speaks.id: (Part.SPEAKER, True),
        dines.id: (Part.GUEST, True),
    }


def test_two_posts_alike_become_one_with_the_dates_of_both(builder: PlanBuilder) -> None:
    kept, gone = two_people(builder)
    town = builder.organisation("Türkistan")
    stays = builder.post(kept, "DEPUTY GOVERNOR", town, starts_on=date(2020, 1, 1))
    goes = builder.post(gone, "Deputy governor", town, rank=3, starts_on=date(2021, 1, 1))
    other = builder.post(gone, "Council member", town)
    member = builder.member("Somebody")
    traveller = msgspec.structs.replace(member, person_id=gone.id, post_id=goes.id)
    builder.records[builder.records.index(member)] = traveller
    after, _ = merged(builder, kept, gone)
    assert [post.id for post in after.posts] == [stays.id, other.id]
    assert (after.posts[stays.id].rank, after.posts[stays.id].starts_on) == (3, date(2020, 1, 1))
    assert after.members[member.id] == msgspec.structs.replace(traveller, person_id=kept.id, post_id=stays.id)


def test_a_person_who_stood_twice_in_a_delegation_stands_there_once(builder: PlanBuilder) -> None:
    first, second = builder.member("Shynar"), builder.member("Şınar", room="12", notes="late")
    track = Track(id=TrackId(new_identifier()), visit_id=builder.visit.id)
    tracks = [
        MemberTrack(id=MemberTrackId(new_identifier()), member_id=one.id, track_id=track.id)
        for one in (first, second)
    ]
    bus = Vehicle(id=VehicleId(new_identifier()))
    leg = Leg(id=LegId(new_identifier()), visit_id=builder.visit.id)
    ride = Ride(id=RideId(new_identifier()), visit_id=builder.visit.id, vehicle_id=bus.id, leg_id=leg.id)
    seat = RidePassenger(id=RidePassengerId(new_identifier()), ride_id=ride.id, member_id=second.id)
    builder.records += [track, *tracks, bus, leg, ride, seat]
    people = [one for one in builder.records if isinstance(one, Person)]
    after, _ = merged(builder, people[0], people[1])
    assert list(after.members) == [msgspec.structs.replace(first, room="12", notes="late")]
    assert list(after.table(MemberTrack)) == [tracks[0]]
    assert list(after.table(RidePassenger)) == [msgspec.structs.replace(seat, member_id=first.id)]


def test_the_higher_place_in_a_delegation_stays(builder: PlanBuilder) -> None:
    head, member = builder.member("Şınar", MemberRole.HEAD), builder.member("Shynar")
    gone, kept = (one for one in builder.records if isinstance(one, Person))
    after, _ = merged(builder, kept, gone)
    assert list(after.members) == [msgspec.structs.replace(head, person_id=kept.id)]
    assert member.id not in after.members


def test_an_organisation_that_took_part_twice_takes_part_once(builder: PlanBuilder) -> None:
    kept = builder.organisation("Üsküdar", OrganisationRole.HOST)
    gone = builder.organisation("Üsküdar Belediyesi", OrganisationRole.HOST, parent_id=kept.id, country="TR")
    part_of = builder.organisation("Üsküdar Zabıta", parent_id=gone.id)
    hall = builder.venue("Hall", organisation_id=gone.id)
    agreement = Agreement(id=AgreementId(new_identifier()), visit_id=builder.visit.id)
    party = AgreementParty(
        id=AgreementPartyId(new_identifier()), agreement_id=agreement.id, organisation_id=gone.id
    )
    builder.records += [agreement, party]
    after, _ = merged(builder, kept, gone)
    assert len(after.visit_organisations) == 1
    assert after.organisations[kept.id] == msgspec.structs.replace(
        kept, country="TR", name=filled(kept, gone).name
    )
    assert after.organisations[part_of.id].parent_id == kept.id
    assert after.venues[hall.id].organisation_id == kept.id
    assert after.table(AgreementParty)[party.id].organisation_id == kept.id


def test_what_stays_never_stands_under_itself(builder: PlanBuilder) -> None:
    top = builder.organisation("Union")
    gone = builder.organisation("Ministry", parent_id=top.id)
    between = builder.organisation("Department", parent_id=gone.id)
    kept = builder.organisation("Ministry of culture", parent_id=between.id)
    after, _ = merged(builder, kept, gone)
    assert after.organisations[between.id].parent_id == kept.id
    assert after.organisations[kept.id].parent_id == top.id
    under = PlanBuilder()
    above = under.organisation("Ministry")
    below = under.organisation("Ministry of culture", parent_id=above.id)
    after, _ = merged(under, below, above)
    assert [one.parent_id for one in after.organisations] == [None]


def test_ways_between_venues_that_become_one_vanish_and_double_ways_are_one(builder: PlanBuilder) -> None:
    kept, gone, other = (builder.venue(name) for name in ("Hall", "The hall", "Hotel"))
    ends = ((kept, other, 10), (gone, other, 20), (kept, gone, 1), (other, gone, 30))
    ways = [
        TravelTime(
            id=TravelTimeId(new_identifier()), from_venue_id=one.id, to_venue_id=another.id, minutes=minutes
        )
        for one, another, minutes in ends
    ]
    builder.records += ways
    after, _ = merged(builder, kept, gone)
    assert list(after.travel_times) == [ways[0], msgspec.structs.replace(ways[3], to_venue_id=kept.id)]


def test_a_file_kept_with_both_is_kept_once_and_greeters_are_not_doubled(builder: PlanBuilder) -> None:
    kept, gone = two_people(builder)
    leg = Leg(id=LegId(new_identifier()), visit_id=builder.visit.id)
    photo, letter = "a" * 64, "b" * 64
    files = [
        Attachment(id=AttachmentId(new_identifier()), person_id=owner.id, content_hash=content)
        for owner, content in ((kept, photo), (gone, photo), (gone, letter))
    ]
    greeters = [
        LegGreeter(id=LegGreeterId(new_identifier()), leg_id=leg.id, person_id=one.id) for one in (kept, gone)
    ]
    builder.records += [leg, *files, *greeters]
    after, _ = merged(builder, kept, gone)
    assert [(one.person_id, one.content_hash) for one in after.table(Attachment)] == [
        (kept.id, photo),
        (kept.id, letter),
    ]
    assert list(after.table(LegGreeter)) == [greeters[0]]


def test_filling_keeps_what_is_known_and_adds_what_is_not() -> None:
    builder = PlanBuilder()
    kept = builder.person("Shynar", languages=("kk", "ru"), phone="1", notes="old")
    gone = msgspec.structs.replace(
        builder.person("Other"),
        name=Localized.of(en="Other", tr="Şınar"),
        languages=("ru", "tr"),
        phone="2",
        email="a@b",
        notes="new",
        date_of_birth=date(1980, 1, 2),
    )
    assert filled(kept, gone) == msgspec.structs.replace(
        kept,
        name=Localized.of(en="Shynar", tr="Şınar"),
        languages=("kk", "ru", "tr"),
        email="a@b",
        notes="old\nnew",
        date_of_birth=date(1980, 1, 2),
    )
    assert taking(kept, gone, ("phone", "email")) == msgspec.structs.replace(kept, phone="2", email="a@b")
