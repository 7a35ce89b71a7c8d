"""A plan is a value: edits give new ones, and come undone; two plans differ by an edit."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.differences import difference
from models.edits import Edit, created, deleted, edit, replaced
from models.encoding import as_json, from_json
from models.localized import Localized
from models.messages import Message
from models.plan import KindOf, Plan, RecordTable, StaleEdit
from models.record_types import RECORD_TYPES, REFERENCES, SHARED_RECORD_TYPES, AnyRecord
from models.records.items import Attendance, Item
from models.records.people import Person
from models.records.visits import Visit
from tests.builders import PlanBuilder
from tests.plan_strategies import edits, plans, plans_near

MODEST = settings(max_examples=60)


@MODEST
@given(data=st.data())
def test_an_edit_and_its_inverse_give_the_equal_plan(data) -> None:
    plan = data.draw(plans())
    change = data.draw(edits(plan))
    assert plan.with_edit(change).with_edit(change.inverse()) == plan
    assert change.inverse().inverse().changes == change.changes


@MODEST
@given(data=st.data())
def test_a_plan_with_its_difference_to_another_is_the_other(data) -> None:
    before = data.draw(plans())
    after = data.draw(plans_near(before))
    assert before.with_edit(difference(before, after)) == after
    assert after.with_edit(difference(after, before)) == before
    assert difference(before, before).changes == ()
    assert (before == after) is (difference(before, after).changes == ())


@MODEST
@given(data=st.data())
def test_a_difference_makes_what_is_named_first_and_deletes_it_last(data) -> None:
    before = data.draw(plans())
    after = data.draw(plans_near(before))
    there = {record.id for record in before.records()}
    for change in difference(before, after).changes:
        if change.after is None:
            there.remove(change.id)
        else:
            there.add(change.id)
        if change.before is None:
            named = {
                getattr(change.record, field)
                for field, kind in REFERENCES[change.kind].items()
                if kind is not change.kind
            }
            assert named - {None} <= there


@MODEST
@given(data=st.data())
def test_plans_and_edits_are_equal_after_json_and_back(data) -> None:
    plan = data.draw(plans())
    change = data.draw(edits(plan))
    records = from_json(as_json(list(plan.records())), list[AnyRecord])
    assert Plan.of(plan.visit_id, records) == plan
    assert from_json(as_json(change), Edit) == change


@MODEST
@given(data=st.data())
def test_an_edit_leaves_the_plan_it_was_made_from_as_it_was(data) -> None:
    plan = data.draw(plans())
    same = Plan.of(plan.visit_id, list(plan.records()))
    for kind in RECORD_TYPES:
        plan.table(kind).where("id", "")
    plan.with_edit(data.draw(edits(plan)))
    assert plan == same


@MODEST
@given(data=st.data())
def test_what_was_looked_up_before_an_edit_is_found_as_if_it_had_not_been(data) -> None:
    plan = data.draw(plans())
    for kind in RECORD_TYPES:
        for field in kind.__struct_fields__:
            plan.table(kind).where(field, None)
    after = plan.with_edit(data.draw(edits(plan)))
    anew = Plan.of(after.visit_id, list(after.records()))
    for kind in RECORD_TYPES:
        assert list(after.table(kind)) == list(anew.table(kind))
        for field in kind.__struct_fields__:
            for value in {getattr(record, field) for one in (plan, after) for record in one.table(kind)}:
                assert after.table(kind).where(field, value) == anew.table(kind).where(field, value)


@pytest.fixture
def builder() -> PlanBuilder:
    return PlanBuilder()


def test_a_stale_edit_is_refused_with_the_change_that_no_longer_fits(builder: PlanBuilder) -> None:
    first, second = builder.item("First"), builder.item("Second")
    plan = builder.plan()
    renamed = msgspec.structs.replace(second, title=Localized.of(en="Other"))
    late = replaced(renamed, msgspec.structs.replace(renamed, locked=True))
    with pytest.raises(StaleEdit) as refusal:
        plan.with_edit(edit(Message("Late"), deleted(first), late))
    assert refusal.value.change == late
    for wrong in (created(first), deleted(renamed), replaced(renamed, second)):
        with pytest.raises(StaleEdit):
            plan.with_edit(edit(Message("Wrong"), wrong))


def test_records_are_found_by_id_and_by_any_field(builder: PlanBuilder) -> None:
    one, other = builder.item("One", None), builder.item("Other")
    builder.member("Head")
    plan = builder.plan()
    assert plan.visit == builder.visit
    assert (plan.items[one.id], plan.items.get(one.id), plan.items.get(None), plan.items.get("x")) == (
        one,
        one,
        None,
        None,
    )
    assert (list(plan.items), len(plan.items), one.id in plan.items, "x" in plan.items) == (
        [one, other],
        2,
        True,
        False,
    )
    assert (plan.items.where("day", None), plan.items.where("day", other.day)) == ((one,), (other,))
    assert (plan.items.where("visit_id", builder.visit.id), plan.items.where("day", "x")) == (
        (one, other),
        (),
    )


def test_an_index_does_not_outlive_an_edit(builder: PlanBuilder) -> None:
    item = builder.item("One", None)
    plan = builder.plan()
    assert plan.items.where("locked", False) == (item,)
    locked = msgspec.structs.replace(item, locked=True)
    after = plan.with_edit(edit(Message("Lock"), replaced(item, locked)))
    assert (after.items.where("locked", False), after.items.where("locked", True)) == ((), (locked,))


def test_plans_are_equal_by_visit_and_content(builder: PlanBuilder) -> None:
    builder.item("One")
    plan, other = builder.plan(), PlanBuilder().plan()
    assert plan == Plan.of(builder.visit.id, reversed(builder.records))
    assert plan != other
    assert plan != builder.records
    emptied = plan.with_edit(edit(Message("Empty"), *map(deleted, plan.items)))
    assert emptied == Plan.of(builder.visit.id, [builder.visit])


def test_every_accessor_gives_the_table_of_its_kind() -> None:
    builder = PlanBuilder()
    builder.attendance(builder.item("Call"), builder.person("Guest"))
    plan = builder.plan()
    named = {name: value for name, value in vars(Plan).items() if isinstance(value, KindOf)}
    assert {type(getattr(plan, name)) for name in named} == {RecordTable}
    assert all(getattr(plan, name) == plan.table(value.kind) for name, value in named.items())
    assert {value.kind for value in named.values()} | {Visit} == set(RECORD_TYPES)
    assert [len(plan.table(kind)) for kind in (Person, Visit, Item, Attendance)] == [1, 1, 1, 1]


def test_what_names_something_that_is_not_there_is_found(builder: PlanBuilder) -> None:
    person = builder.person("Guest")
    attendance = builder.attendance(builder.item("Call"), person)
    whole = builder.plan()
    assert whole.missing_references() == ()
    lacking = whole.with_edit(edit(Message("Delete"), deleted(person)))
    assert lacking.missing_references() == ((attendance, "person_id"),)
    assert lacking.including([person]) == whole


def test_each_kind_names_only_kinds_before_it_or_itself() -> None:
    place = {kind: number for number, kind in enumerate(RECORD_TYPES)}
    assert set(REFERENCES) == set(RECORD_TYPES)
    assert all(
        place[named] <= place[kind]
        for kind, named_kinds in REFERENCES.items()
        for named in named_kinds.values()
    )


def test_every_field_that_ends_in_id_is_a_reference() -> None:
    fields = {
        kind: {name for name in kind.__struct_fields__ if name.endswith("_id")} for kind in RECORD_TYPES
    }
    assert fields == {kind: set(named) for kind, named in REFERENCES.items()}


def test_the_office_s_records_name_only_the_office_s() -> None:
    assert {
        named for kind in SHARED_RECORD_TYPES for named in REFERENCES[kind].values()
    } <= SHARED_RECORD_TYPES
