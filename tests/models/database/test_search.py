"""What the store finds by a few letters, on a real file."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select
from sqlalchemy.dialects import postgresql

from models.database.engine import database_url
from models.database.found import Found, FoundKind
from models.database.search import Wanted
from models.database.search_tables import search_entry
from models.database.store import Store
from models.edits import created, edit, replaced
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    CommitmentId,
    TaskId,
    VehicleId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.journeys import Vehicle
from models.records.office_work import Task
from models.vocabulary import ItemKind, OrganisationRole
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from tests.models.database.conftest import making


class Office:
    """A visit with one record of each kind, stored."""

    def __init__(self, store: Store) -> None:
        builder = PlanBuilder(reference="TDBB-7")
        self.visit = builder.visit
        self.host = builder.organisation("Şişli Belediyesi", OrganisationRole.HOST, region="İstanbul")
        self.guest = builder.organisation("Түркістан әкімдігі", OrganisationRole.GUEST)
        self.person = builder.person(
            "Şınar Abildayeva",
            passport_number="U1234567",
            date_of_birth=date(1980, 1, 2),
            phone="5550001",
            notes="zebra",
        )
        builder.post(self.person, "Deputy governor", self.guest)
        self.other = builder.person("Kanat Shynarov")
        self.venue = builder.venue("Feshane", address="Eyüpsultan", organisation_id=self.host.id)
        self.item = builder.item("İmza töreni", starts="10:30", kind=ItemKind.SIGNING_CEREMONY)
        self.agreement = Agreement(
            id=AgreementId(new_identifier()), visit_id=self.visit.id, title=Localized.of(tr="Kardeş şehir")
        )
        self.party = AgreementParty(
            id=AgreementPartyId(new_identifier()),
            agreement_id=self.agreement.id,
            organisation_id=self.host.id,
        )
        self.vehicle = Vehicle(
            id=VehicleId(new_identifier()), label=Localized.of(tr="Minibüs"), plate="34 ABC 123", driver="Ali"
        )
        self.task = Task(
            id=TaskId(new_identifier()),
            visit_id=self.visit.id,
            title=Localized.of(tr="Bayrak siparişi"),
            owner="Elif",
            days_before=60,
        )
        self.promise = Commitment(
            id=CommitmentId(new_identifier()),
            text=Localized.of(tr="Nevruz’a davet"),
            due_on=date(2022, 3, 21),
            owner="Elif",
        )
        builder.records += [self.agreement, self.party, self.vehicle, self.task, self.promise]
        store.apply(making(builder.plan()), "officer")


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


def found(store: Store, text: str, limit: int = 8) -> list[tuple[FoundKind, str]]:
    return [(one.kind, one.id) for one in store.find(text, limit)]


@pytest.mark.parametrize("text", ["sinar", "ŞINAR", "Шынар", "deputy abil", "Әбілдаева", "turkistan gover"])
def test_a_person_is_found_by_name_and_post_in_any_spelling(store: Store, office: Office, text: str) -> None:
    assert (FoundKind.PERSON, office.person.id) in found(store, text)[:1]


@pytest.mark.parametrize("text", ["туркистан", "Түркістан", "turkistan"])
def test_both_alphabets_find_the_visit_and_the_organisation(store: Store, office: Office, text: str) -> None:
    assert found(store, text) == [
        (FoundKind.VISIT, office.visit.id),
        (FoundKind.PERSON, office.person.id),
        (FoundKind.ORGANISATION, office.guest.id),
    ]


def test_an_item_and_an_agreement_tell_their_visit(store: Store, office: Office) -> None:
    assert store.find("imza") == (
        Found(
            kind=FoundKind.ITEM,
            id=office.item.id,
            title=office.item.title,
            beside=(office.visit.title,),
            visit_id=office.visit.id,
            item_kind=ItemKind.SIGNING_CEREMONY,
            first_day=FIRST_DAY,
            last_day=FIRST_DAY,
        ),
    )
    assert store.find("kardes") == (
        Found(
            kind=FoundKind.AGREEMENT,
            id=office.agreement.id,
            title=office.agreement.title,
            beside=(office.host.name, office.visit.title),
            visit_id=office.visit.id,
        ),
    )


def test_a_visit_is_found_by_its_reference_and_tells_its_days(store: Store, office: Office) -> None:
    (visit,) = store.find("tdbb")
    assert (visit.visit_id, visit.first_day, visit.last_day) == (office.visit.id, FIRST_DAY, LAST_DAY)


def test_a_venue_is_found_by_its_address_and_tells_whose_it_is(store: Store, office: Office) -> None:
    (venue,) = store.find("eyup")
    assert (venue.kind, venue.id, venue.beside) == (FoundKind.VENUE, office.venue.id, (office.host.name,))


def test_a_name_that_begins_so_comes_before_one_that_has_it_inside(store: Store, office: Office) -> None:
    assert found(store, "shynar") == [
        (FoundKind.PERSON, office.other.id),
        (FoundKind.PERSON, office.person.id),
    ]
    assert found(store, "sinar")[0] == (FoundKind.PERSON, office.person.id)


@pytest.mark.parametrize("text", ["", "  ", "U1234567", "1980", "5550001", "zebra", "nobody at all"])
def test_nothing_is_found_by_sensitive_fields_or_by_nothing(store: Store, office: Office, text: str) -> None:
    assert store.find(text) == ()


def test_the_limit_is_for_each_kind(store: Store, office: Office) -> None:
    kinds = [one.kind for one in store.find("i", limit=1)]
    assert kinds == list(FoundKind)


def test_what_another_program_stores_is_found_at_once(store: Store, office: Office, place: Path) -> None:
    assert found(store, "yeni") == []
    renamed = msgspec.structs.replace(office.venue, name=Localized.of(tr="Yeni salon"))
    with Store.open(database_url(str(place))) as other:
        other.apply(edit(Message("Rename"), replaced(office.venue, renamed)), "colleague")
    assert found(store, "yeni") == [(FoundKind.VENUE, office.venue.id)]
    assert found(store, "feshane") == []


def test_an_agreement_of_the_register_only_is_found_without_a_visit(store: Store, office: Office) -> None:
    alone = Agreement(
        id=AgreementId(new_identifier()), title=Localized.of(tr="Yalnız"), signed_on=date(2019, 5, 1)
    )
    store.apply(edit(Message("Add"), created(alone)), "officer")
    assert store.find("yalniz") == (
        Found(
            kind=FoundKind.AGREEMENT,
            id=alone.id,
            title=alone.title,
            first_day=date(2019, 5, 1),
            last_day=date(2019, 5, 1),
        ),
    )


def test_an_agreement_is_found_by_its_parties_under_their_newest_names(store: Store, office: Office) -> None:
    assert (FoundKind.AGREEMENT, office.agreement.id) in found(store, "sisli")
    renamed = msgspec.structs.replace(office.host, name=Localized.of(tr="Beşiktaş"))
    store.apply(edit(Message("Rename"), replaced(office.host, renamed)), "officer")
    assert found(store, "besiktas") == [
        (FoundKind.ORGANISATION, office.host.id),
        (FoundKind.AGREEMENT, office.agreement.id),
    ]
    assert found(store, "sisli") == []
    assert store.verify() == ()


@pytest.mark.parametrize("text", ["minibus", "34abc123", "34 abc", "ali min"])
def test_a_vehicle_is_found_by_label_plate_and_driver(store: Store, office: Office, text: str) -> None:
    (vehicle,) = store.find(text)
    assert (vehicle.kind, vehicle.id) == (FoundKind.VEHICLE, office.vehicle.id)
    assert [text for one in vehicle.beside for _, text in one.texts] == ["34 ABC 123"]


def test_tasks_and_promises_are_found_by_what_is_to_be_done_and_by_whom(store: Store, office: Office) -> None:
    task, promise = store.find("elif")
    due = FIRST_DAY - timedelta(days=60)
    assert task == Found(
        kind=FoundKind.TASK,
        id=office.task.id,
        title=office.task.title,
        beside=(office.visit.title,),
        visit_id=office.visit.id,
        first_day=due,
        last_day=due,
    )
    assert promise == Found(
        kind=FoundKind.COMMITMENT,
        id=office.promise.id,
        title=office.promise.text,
        first_day=date(2022, 3, 21),
        last_day=date(2022, 3, 21),
    )
    assert (store.find("siparis"), store.find("nevruz")) == ((task,), (promise,))


def test_a_template_and_what_belongs_to_it_are_not_found(store: Store, office: Office) -> None:
    template = msgspec.structs.replace(office.visit, is_template=True)
    store.apply(edit(Message("Template"), replaced(office.visit, template)), "officer")
    assert [found(store, text) for text in ("imza", "kardes", "tdbb", "bayrak")] == [[], [], [], []]
    store.apply(edit(Message("Visit"), replaced(template, office.visit)), "officer")
    assert [found(store, text)[0][0] for text in ("imza", "kardes", "tdbb", "bayrak")] == [
        FoundKind.ITEM,
        FoundKind.AGREEMENT,
        FoundKind.VISIT,
        FoundKind.TASK,
    ]
    assert store.verify() == ()


@pytest.mark.parametrize("text", ["%", "_", "\\", "/", "'", "sinar' --", "ab" * 50_000])
def test_signs_of_the_database_and_endless_texts_are_letters_like_any_other(
    store: Store, office: Office, text: str
) -> None:
    assert store.find(text) == ()
    assert store.people(text) == ()


def test_a_word_said_ten_thousand_times_is_the_word(store: Store, office: Office) -> None:
    assert store.find("sinar " * 10_000) == store.find("sinar") != ()


@pytest.mark.parametrize("text", ["a", "al", "ali", "alim"])
def test_of_many_those_whose_title_begins_so_are_the_best_however_few_letters(
    memory: Store, text: str
) -> None:
    builder = PlanBuilder(title=Localized.of(tr="Köln"))
    people = [builder.person(f"{first} {number}") for number in range(9) for first in ("Zalim", "Alim")]
    memory.apply(making(builder.plan()), "officer")
    assert found(memory, text, 3) == [(FoundKind.PERSON, people[place].id) for place in (1, 3, 5)]
    assert len(found(memory, text, 10)) == 10


def test_all_that_is_asked_of_the_search_can_be_asked_of_postgresql_too() -> None:
    wanted = Wanted.of("Şınar 100%")
    entry = search_entry.c
    query = select(entry.id, wanted.rank).where(wanted.found, wanted.begins).order_by(entry.by_name_tr)
    asked = str(query.compile(dialect=postgresql.dialect()))
    assert asked.count("LIKE") > 10
    assert "ESCAPE '/'" in asked
