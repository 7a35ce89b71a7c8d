"""Where people, organisations, venues and vehicles are used, and what names them."""

from datetime import date

import msgspec
import pytest

from models.database.store import Store
from models.database.usage import Usage
from models.edits import created, edit
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    CommitmentId,
    LegGreeterId,
    LegId,
    RideId,
    StayId,
    VehicleId,
    VisitOrganisationId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.record_types import REFERENCES, AnyRecord
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.journeys import Leg, LegGreeter, Ride, Stay, Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.records.visits import VisitOrganisation
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


class Office:
    """Two visits that share an organisation, and an agreement of the register."""

    def __init__(self, store: Store) -> None:
        first = PlanBuilder()
        self.store, self.first = store, first
        self.town = first.organisation("Üsküdar", OrganisationRole.HOST)
        self.guest = first.organisation("Türkistan")
        self.host, self.greeter, self.promiser = (
            first.person(name) for name in ("Host", "Greeter", "Promiser")
        )
        self.attending, self.signatory = first.person("Attending"), first.person("Signatory")
        self.hall, self.hotel = first.venue("Hall"), first.venue("Hotel")
        self.item = first.item("Call", host_principal_id=self.host.id, fallback_venue_id=self.hall.id)
        self.attendance = first.attendance(self.item, self.attending)
        member = first.member("Traveller")
        self.traveller = next(one for one in first.plan().persons if one.id == member.person_id)
        post = first.post(self.traveller, "Mayor", self.guest)
        first.records.remove(member)
        member = msgspec.structs.replace(member, post_id=post.id)
        first.records.append(member)
        leg = Leg(id=LegId(new_identifier()), visit_id=first.visit.id)
        self.bus = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(tr="Otobüs"))
        self.idle = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(tr="Minibüs"))
        night = date(2021, 12, 20)
        stay = Stay(
            id=StayId(new_identifier()),
            member_id=member.id,
            hotel_id=self.hotel.id,
            first_night=night,
            last_night=night,
        )
        first.records += [
            leg,
            LegGreeter(id=LegGreeterId(new_identifier()), leg_id=leg.id, person_id=self.greeter.id),
            self.bus,
            self.idle,
            Ride(id=RideId(new_identifier()), visit_id=first.visit.id, vehicle_id=self.bus.id, leg_id=leg.id),
            stay,
            Commitment(
                id=CommitmentId(new_identifier()), item_id=self.item.id, promised_by_id=self.promiser.id
            ),
        ]
        store.apply(making(first.plan()), "Aylin")
        self.second = PlanBuilder(date(2022, 5, 2), date(2022, 5, 3)).visit
        self.agreement = Agreement(id=AgreementId(new_identifier()), title=Localized.of(tr="Kardeş şehir"))
        records: tuple[AnyRecord, ...] = (
            self.second,
            VisitOrganisation(
                id=VisitOrganisationId(new_identifier()),
                visit_id=self.second.id,
                organisation_id=self.town.id,
                role=OrganisationRole.GUEST,
            ),
            self.agreement,
            AgreementParty(
                id=AgreementPartyId(new_identifier()),
                agreement_id=self.agreement.id,
                organisation_id=self.town.id,
                signatory_id=self.signatory.id,
            ),
        )
        store.apply(edit(Message("Second"), *map(created, records)), "Aylin")


@pytest.fixture
def office(memory: Store) -> Office:
    return Office(memory)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Person, "host"),
        (Person, "greeter"),
        (Person, "promiser"),
        (Person, "attending"),
        (Person, "traveller"),
        (Organisation, "guest"),
        (Venue, "hall"),
        (Venue, "hotel"),
        (Vehicle, "bus"),
    ],
)
def test_a_record_is_used_by_the_visit_that_names_it_somewhere(
    office: Office, kind: type[Person], name: str
) -> None:
    assert office.store.usage(kind, getattr(office, name).id) == Usage((office.first.visit,), ())


def test_visits_come_latest_first_and_agreements_of_the_register_beside_them(office: Office) -> None:
    visits = (office.second, office.first.visit)
    assert office.store.usage(Organisation, office.town.id) == Usage(visits, (office.agreement,))
    assert office.store.usage(Person, office.signatory.id) == Usage((), (office.agreement,))


def test_what_nothing_names_is_used_nowhere(office: Office) -> None:
    assert office.store.usage(Vehicle, office.idle.id) == Usage((), ())
    assert office.store.referring([office.idle.id]) == ()


def test_everything_that_names_some_records_is_given(office: Office) -> None:
    ids = {office.attending.id, office.hall.id}
    assert office.store.referring(ids) == (office.item, office.attendance)


def test_every_reference_to_a_record_is_found(office: Office) -> None:
    plan = office.store.load(office.first.visit.id)
    for kind in (Person, Organisation, Venue, Vehicle):
        for record in plan.table(kind):
            named = {
                one.id
                for one in plan.records()
                for field, named in REFERENCES[type(one)].items()
                if named is kind and getattr(one, field) == record.id
            }
            assert named <= {one.id for one in office.store.referring([record.id])}


def test_one_record_comes_with_what_belongs_to_it(office: Office) -> None:
    entry = office.store.entry(Person, office.traveller.id)
    assert entry is not None
    assert (entry.record, [post.title.exact("en") for post in entry.posts]) == (office.traveller, ["Mayor"])
    assert entry.also == (office.guest,)
    assert office.store.entry(Venue, office.traveller.id) is None
