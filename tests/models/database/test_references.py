"""What is still used cannot be deleted, what is not there cannot be named; the sentence says what it is."""

from dataclasses import dataclass

import msgspec
import pytest

from models.database.references import ReferenceMissing, StillUsed
from models.database.store import Store
from models.edits import Change, created, deleted, edit, replaced
from models.identifiers import AttendanceId, MemberId, PersonId, VenueId, new_identifier
from models.localized import Localized
from models.messages import ListFact, Message, TextFact
from models.records.items import Attendance, Item
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.records.visits import Member
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.models.database.conftest import making

KAZAN = Localized.of(en="Kazan delegation")


@dataclass
class Office:
    """One visit with a host, a guest and a place; everything of it is in the store."""

    store: Store
    builder: PlanBuilder
    host: Organisation
    guest: Person
    hall: Venue
    item: Item

    def apply(self, *changes: Change) -> None:
        self.store.apply(edit(Message("Try"), *changes), "Aylin")


@pytest.fixture
def office(memory: Store) -> Office:
    builder = PlanBuilder(title=KAZAN)
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    guest, hall = builder.person("The guest"), builder.venue("The hall")
    item = builder.item("Call", starts="10:30", venue_id=hall.id)
    builder.attendance(item, guest)
    memory.apply(making(builder.plan()), "Aylin")
    return Office(memory, builder, host, guest, hall, item)


def refused(office: Office, *changes: Change) -> Message:
    """The sentence with which these changes are refused, after it is seen that nothing was written."""
    before = (office.store.load(office.builder.visit.id), office.store.audit())
    with pytest.raises((StillUsed, ReferenceMissing)) as refusal:
        office.apply(*changes)
    assert (office.store.load(office.builder.visit.id), office.store.audit()) == before
    return refusal.value.message


@pytest.mark.parametrize("what", ["host", "guest", "hall"])
def test_what_a_visit_uses_cannot_be_deleted_and_the_visit_is_named(office: Office, what: str) -> None:
    record = getattr(office, what)
    message = refused(office, deleted(record))
    assert message.fact("record") == TextFact(record.name)
    assert message.fact("users") == ListFact((TextFact(KAZAN),))


def test_each_visit_that_uses_it_is_named_once_and_three_at_most(office: Office) -> None:
    for number in range(5):
        other = PlanBuilder(title=Localized.of(en=f"Visit {number}"))
        item = other.item("Call", venue_id=office.hall.id)
        other.item("Dinner", venue_id=office.hall.id, after_item_id=item.id)
        office.store.apply(making(other.plan()), "Aylin")
    users = refused(office, deleted(office.hall)).fact("users")
    titles = [KAZAN, Localized.of(en="Visit 0"), Localized.of(en="Visit 1")]
    assert users == ListFact(tuple(map(TextFact, titles)))


def test_what_holders_of_posts_use_is_named_by_them(office: Office) -> None:
    ministry = office.builder.organisation("The ministry")
    person = office.builder.person("The minister")
    post = office.builder.post(person, "Minister", ministry)
    office.apply(created(ministry), created(person), created(post))
    assert refused(office, deleted(ministry)).fact("users") == ListFact((TextFact(person.name),))


def test_a_user_without_a_name_is_named_by_what_it_belongs_to(office: Office) -> None:
    ministry, person = office.builder.organisation("The ministry"), office.builder.person("The minister")
    post = msgspec.structs.replace(office.builder.post(person, "-", ministry), title=Localized())
    office.apply(created(ministry), created(person), created(post))
    assert refused(office, deleted(person)).fact("users") == ListFact((TextFact(ministry.name),))


def test_where_nothing_has_a_name_it_is_said_without(office: Office) -> None:
    person = office.builder.person("The minister")
    post = msgspec.structs.replace(office.builder.post(person, "-"), title=Localized())
    office.apply(created(person), created(post))
    assert refused(office, deleted(person)).facts == (("record", TextFact(person.name)),)


def test_what_is_deleted_with_all_that_uses_it_is_gone(office: Office) -> None:
    plan = office.store.load(office.builder.visit.id)
    office.apply(*making(plan).inverse().changes)
    assert (office.store.visits(), office.store.people(), office.store.venues()) == ((), (), ())


def test_what_is_let_go_of_in_the_same_edit_can_be_deleted_in_any_order(office: Office) -> None:
    let_go = msgspec.structs.replace(office.item, venue_id=None)
    office.apply(deleted(office.hall), replaced(office.item, let_go))
    assert office.store.venues() == ()


def test_who_is_not_there_cannot_be_named(office: Office) -> None:
    nobody = Attendance(
        id=AttendanceId(new_identifier()), item_id=office.item.id, person_id=PersonId(new_identifier())
    )
    assert refused(office, created(nobody)).facts == ()


def test_a_record_cannot_be_changed_to_name_what_is_not_there(office: Office) -> None:
    lost = msgspec.structs.replace(office.item, venue_id=VenueId("gone"))
    message = refused(office, replaced(office.item, lost))
    assert message.fact("record") == TextFact(office.item.title)


def test_what_is_made_in_the_same_edit_may_be_named_before_it_is_made(office: Office) -> None:
    garden = office.builder.venue("The garden")
    moved = msgspec.structs.replace(office.item, venue_id=garden.id)
    office.apply(replaced(office.item, moved), created(garden))
    assert garden.id in office.store.load(office.builder.visit.id).venues


def test_the_sentence_speaks_of_the_person_and_not_of_the_post_that_goes_along(office: Office) -> None:
    post = office.builder.post(office.guest, "Mayor")
    member = Member(
        id=MemberId(new_identifier()),
        visit_id=office.builder.visit.id,
        person_id=office.guest.id,
        post_id=post.id,
    )
    office.apply(created(post), created(member))
    sentence = refused(office, deleted(post), deleted(office.guest))
    assert sentence.fact("record") == TextFact(office.guest.name)
    assert sentence.fact("users") == ListFact((TextFact(KAZAN),))
