"""A plan from a file is equal in a database that knew nothing, some, or another state of it."""

from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.database.engine import database_url
from models.database.references import StillUsed
from models.database.store import Store
from models.edits import created, edit
from models.exchange.plan_file import PlanFileRefused, import_edit, read_plan, write_plan
from models.identifiers import AgreementId, AttachmentId, TrackId, VisitId
from models.localized import Localized
from models.messages import Message, TextFact
from models.plan import Plan
from models.record_types import SHARED_RECORD_TYPES, AnyRecord
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.office_work import Attachment
from models.records.visits import Track
from tests.builders import PlanBuilder
from tests.models.database.conftest import making
from tests.plan_strategies import plans, plans_near, without_files

MODEST = settings(max_examples=15)

REGISTER = {Agreement, AgreementParty, Commitment}
"""Kinds that can be kept apart from any visit; a file does not take those away."""


def taken_in(store: Store, plan: Plan, *, with_sensitive: bool = True) -> Plan:
    """The plan as it is in the database after it went through a file."""
    received = read_plan(write_plan(plan, with_sensitive=with_sensitive))
    store.apply(import_edit(store.known_of(received), received), "Aylin")
    return store.load(plan.visit_id)


def without_sensitive(plan: Plan) -> Plan:
    """The plan with nothing in the fields that files leave out."""
    empty = {"passport_number": "", "passport_expires_on": None, "date_of_birth": None}
    return without_files(
        plan.including([msgspec.structs.replace(person, **empty) for person in plan.persons])
    )


@MODEST
@given(plan=plans().map(without_files))
def test_into_an_empty_database(plan) -> None:
    with Store.open(database_url("sqlite://"), create=True) as store:
        assert taken_in(store, plan) == plan
        received = read_plan(write_plan(plan))
        assert import_edit(store.known_of(received), received).changes == ()


@MODEST
@given(data=st.data())
def test_into_a_database_that_knows_some_of_its_people_as_they_are_or_otherwise(data) -> None:
    plan = without_sensitive(data.draw(plans()))
    near = without_sensitive(data.draw(plans_near(plan)))
    known = _whole(one for one in near.records() if type(one) in SHARED_RECORD_TYPES and one.id in _ids(plan))
    with Store.open(database_url("sqlite://"), create=True) as store:
        store.apply(edit(Message("Directory"), *map(created, known.records())), "Bolat")
        assert taken_in(store, plan) == plan


def _ids(plan: Plan) -> set[str]:
    return {record.id for record in plan.records()}


def _whole(records: Iterable[AnyRecord]) -> Plan:
    """Those of the records that name no others than each other."""
    found = Plan.of(VisitId(""), records)
    while lost := {record.id for record, _ in found.missing_references()}:
        found = Plan.of(VisitId(""), [one for one in found.records() if one.id not in lost])
    return found


@MODEST
@given(data=st.data())
def test_into_a_database_that_has_another_state_of_the_visit(data) -> None:
    plan = without_sensitive(data.draw(plans()))
    with Store.open(database_url("sqlite://"), create=True) as store:
        store.apply(making(without_sensitive(data.draw(plans_near(plan)))), "Bolat")
        after = taken_in(store, plan)
    left = [record for record in after.records() if record.id not in _ids(plan)]
    assert {type(record) for record in left} <= {*SHARED_RECORD_TYPES, *REGISTER}
    assert [record for record in left if getattr(record, "visit_id", None) == plan.visit_id] == []
    assert Plan.of(plan.visit_id, [one for one in after.records() if one.id in _ids(plan)]) == plan


@pytest.fixture
def builder() -> PlanBuilder:
    """A visit with one person at one item, and a track."""
    builder = PlanBuilder()
    guest = builder.person("Guest", passport_number="U123", notes="Vegetarian")
    builder.attendance(builder.item("Call", starts="10:30"), guest)
    builder.records.append(Track(id=TrackId("track"), visit_id=builder.visit.id))
    return builder


def test_the_edit_is_named_by_the_visit(builder: PlanBuilder) -> None:
    name = import_edit({}, builder.plan()).name
    assert name.fact("visit") == TextFact(builder.visit.title)


def test_what_a_file_leaves_out_is_kept_as_it_is_known(memory: Store, builder: PlanBuilder) -> None:
    memory.apply(making(builder.plan()), "Aylin")
    (guest,) = builder.plan().persons
    news = builder.plan().including([msgspec.structs.replace(guest, notes="Eats anything")])
    after = taken_in(memory, news, with_sensitive=False)
    assert after.persons[guest.id] == msgspec.structs.replace(guest, notes="Eats anything")


def test_records_of_the_visit_that_the_file_no_longer_has_are_deleted(
    memory: Store, builder: PlanBuilder
) -> None:
    memory.apply(making(builder.plan()), "Aylin")
    smaller = Plan.of(builder.visit.id, [builder.visit])
    assert taken_in(memory, smaller) == smaller
    assert [entry.record.id for entry in memory.people()] == [person.id for person in builder.plan().persons]


def test_an_agreement_s_earlier_visit_is_kept_though_the_file_cannot_name_it(
    memory: Store, builder: PlanBuilder
) -> None:
    earlier = PlanBuilder(title=Localized.of(en="Earlier"))
    (item,) = builder.plan().items
    agreement = Agreement(id=AgreementId("agreement"), visit_id=earlier.visit.id, item_id=item.id)
    builder.records.append(agreement)
    memory.apply(making(earlier.plan()), "Aylin")
    memory.apply(making(builder.plan()), "Aylin")
    assert taken_in(memory, builder.plan()) == builder.plan()
    assert memory.load(earlier.visit.id).agreements[agreement.id] == agreement


def test_an_agreement_of_the_register_lets_go_of_an_item_that_is_gone(
    memory: Store, builder: PlanBuilder
) -> None:
    (item,) = builder.plan().items
    agreement = Agreement(id=AgreementId("agreement"), item_id=item.id)
    plan = builder.plan()
    memory.apply(making(plan.including([agreement])), "Aylin")
    without_item = Plan.of(plan.visit_id, [plan.visit])
    taken_in(memory, without_item)
    assert memory.known_of(without_item.including([agreement]))[agreement.id] == msgspec.structs.replace(
        agreement, item_id=None
    )


def test_what_another_visit_still_uses_is_not_taken_away_by_a_file(
    memory: Store, builder: PlanBuilder
) -> None:
    later, plan = PlanBuilder(), builder.plan()
    (item,) = plan.items
    later.records.append(Agreement(id=AgreementId("agreement"), visit_id=later.visit.id, item_id=item.id))
    memory.apply(making(plan), "Aylin")
    memory.apply(making(later.plan()), "Aylin")
    received = Plan.of(plan.visit_id, [plan.visit])
    known: dict[str, AnyRecord] = {one.id: one for one in plan.records()}
    with pytest.raises(StillUsed):
        memory.apply(import_edit(known, received), "Aylin")
    assert memory.load(plan.visit_id).items[item.id] == item


def test_one_id_cannot_stand_for_two_things(builder: PlanBuilder) -> None:
    known: dict[str, AnyRecord] = {builder.visit.id: builder.organisation("Üsküdar")}
    with pytest.raises(PlanFileRefused) as refusal:
        import_edit(known, builder.plan())
    assert refusal.value.message.fact("id") == builder.visit.id


def test_files_stay_with_the_records_that_stay_and_go_with_those_that_go(
    memory: Store, builder: PlanBuilder
) -> None:
    (item,) = builder.plan().items
    content_hash = memory.keep_content(b"Letter")
    with_item = Attachment(id=AttachmentId("of-item"), item_id=item.id, content_hash=content_hash)
    with_visit = Attachment(id=AttachmentId("of-visit"), visit_id=builder.visit.id, content_hash=content_hash)
    memory.apply(making(builder.plan().including([with_item, with_visit])), "Aylin")
    received = Plan.of(builder.visit.id, [builder.visit])
    assert taken_in(memory, received) == received.including([with_visit])
