"""Edits walked backwards give the plan as it was, and bringing it back leads there."""

from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import AgreementId, AttendanceId, CommitmentId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.past_states import bring_back, named_again, own, remains_of, state_before, still_fits
from models.plan import Plan
from models.record_types import SHARED_RECORD_TYPES, AnyRecord
from models.records.agreements import Agreement, Commitment
from models.records.items import Attendance, Item
from models.records.people import Person
from models.records.record import Record
from models.records.visits import Visit
from tests.builders import PlanBuilder
from tests.plan_strategies import edits, plans

BACK = Message("Back")


@st.composite
def stories(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[list[Plan], list[Edit]]:
    """A plan after each of a few edits, and the edits, the oldest first."""
    states, steps = [draw(plans())], []
    for _ in range(draw(st.integers(1, 3))):
        steps.append(draw(edits(states[-1])))
        states.append(states[-1].with_edit(steps[-1]))
    return states, steps


@settings(max_examples=40)
@given(stories())
def test_edits_walked_backwards_give_the_plan_as_it_was(story: tuple[list[Plan], list[Edit]]) -> None:
    states, steps = story
    for number, state in enumerate(states):
        assert state_before(states[-1], reversed(steps[number:])) == state


@settings(max_examples=40)
@given(stories())
def test_bringing_a_state_back_gives_the_earlier_plan_and_leaves_the_office_as_it_is(
    story: tuple[list[Plan], list[Edit]],
) -> None:
    states, steps = story
    now = states[-1]
    for number, past in enumerate(states):
        lost = named_again(now, state_before(now, reversed(steps[number:])))
        back = bring_back(now, past, BACK, lost)
        after = now.with_edit(back)
        assert own(after) == own(past)
        assert after.with_edit(back.inverse()) == now
        assert _own_references_missing(after) == []
        kept = [change for change in back.changes if change.kind in SHARED_RECORD_TYPES]
        assert [change.after for change in kept] == list(lost)
        assert [change.before for change in kept] == [None] * len(lost)


def _own_references_missing(plan: Plan) -> list[tuple[AnyRecord, str]]:
    mine = {record.id for record in own(plan).records()}
    return [missing for missing in plan.missing_references() if missing[0].id in mine]


@settings(max_examples=40)
@given(stories())
def test_the_last_step_fits_and_taking_it_back_is_its_inverse(
    story: tuple[list[Plan], list[Edit]],
) -> None:
    states, steps = story
    assert still_fits(states[-1], steps[-1], _stored(states[-1]))
    assert states[-1].with_edit(steps[-1].inverse()) == states[-2]


def _stored(plan: Plan) -> dict[str, AnyRecord]:
    return {record.id: record for record in plan.records()}


def _titled(item: Item, title: str) -> Item:
    return msgspec.structs.replace(item, title=Localized.of(en=title))


def test_a_step_that_was_changed_over_fits_no_longer() -> None:
    builder = PlanBuilder()
    call = builder.item("Call")
    once, twice = _titled(call, "Once"), _titled(call, "Twice")
    plan = builder.plan().with_edit(edit(BACK, replaced(call, twice)))
    assert not still_fits(plan, edit(BACK, replaced(call, once)), _stored(plan))
    assert still_fits(plan, edit(BACK, replaced(once, twice)), _stored(plan))


def test_a_step_that_made_what_others_name_now_fits_no_longer() -> None:
    builder = PlanBuilder()
    call, person = builder.item("Call"), builder.person("Aylin")
    making = edit(BACK, created(call))
    assert still_fits(builder.plan(), making, _stored(builder.plan()))
    builder.attendance(call, person)
    assert not still_fits(builder.plan(), making, _stored(builder.plan()))


def test_the_office_s_records_stay_as_they_are_today() -> None:
    builder = PlanBuilder()
    call, person = builder.item("Call"), builder.person("Aylin")
    builder.attendance(call, person)
    before = builder.plan()
    renamed = msgspec.structs.replace(person, name=Localized.of(en="Aylin Demir"))
    step = edit(BACK, replaced(person, renamed), replaced(call, _titled(call, "Talk")))
    now = before.with_edit(step)
    after = now.with_edit(bring_back(now, state_before(now, [step]), BACK))
    assert after.persons[person.id] == renamed
    assert after.items[call.id] == call


def test_a_change_that_others_changed_over_is_passed_over() -> None:
    builder = PlanBuilder()
    person = builder.person("Aylin")
    builder.attendance(builder.item("Call"), person)
    first, second = (msgspec.structs.replace(person, notes=notes) for notes in ("First", "Second"))
    elsewhere = builder.plan().with_edit(edit(BACK, replaced(person, second)))
    assert state_before(elsewhere, [edit(BACK, replaced(person, first))]) == elsewhere


def test_who_was_deleted_since_and_is_named_again_comes_back() -> None:
    builder = PlanBuilder()
    call, person = builder.item("Call"), builder.person("Aylin")
    there = builder.attendance(call, person)
    step = edit(BACK, deleted(there), deleted(person))
    now = builder.plan().with_edit(step)
    past = state_before(now, [step])
    assert named_again(now, past) == (person,)
    assert now.with_edit(bring_back(now, past, BACK, named_again(now, past))) == builder.plan()


def test_what_the_same_edit_did_to_another_visit_is_left_out() -> None:
    here, there = PlanBuilder(), PlanBuilder()
    person = here.person("Aylin")
    mine, theirs = here.item("Call"), there.item("Talk")
    gone: list[Record] = [
        here.attendance(mine, person),
        Attendance(id=AttendanceId(new_identifier()), item_id=theirs.id, person_id=person.id),
    ]
    plan = here.plan()
    step = edit(BACK, *(deleted(one) for one in gone if isinstance(one, Attendance)), deleted(theirs))
    step = edit(BACK, *step.changes, deleted(there.visit))
    now = plan.with_edit(edit(BACK, step.changes[0]))
    assert state_before(now, [step]) == plan


def test_a_deleted_visit_is_known_by_its_deletion_and_what_the_register_kept() -> None:
    builder, other = PlanBuilder(), PlanBuilder()
    person = builder.person("Aylin")
    builder.attendance(builder.item("Call"), person)
    kept = Agreement(id=AgreementId(new_identifier()), visit_id=builder.visit.id)
    promise = Commitment(id=CommitmentId(new_identifier()), visit_id=builder.visit.id, agreement_id=kept.id)
    builder.records += [kept, promise]
    plan = builder.plan()
    loose = msgspec.structs.replace(kept, visit_id=None)
    free = msgspec.structs.replace(promise, visit_id=None)
    gone = [record for record in own(plan).records() if record.id not in (kept.id, promise.id)]
    elsewhere = other.item("Talk")
    step = edit(
        BACK,
        *(deleted(record) for record in reversed(gone)),
        *(replaced(kept, loose), replaced(promise, free), replaced(elsewhere, _titled(elsewhere, "x"))),
    )
    stored: dict[str, AnyRecord] = {one.id: one for one in (loose, free, _titled(elsewhere, "x"))}
    now = remains_of(plan.visit_id, step, stored)
    assert set(now.records()) == {loose, free}
    past = state_before(now, [step])
    assert own(past) == own(plan)
    assert own(now.with_edit(bring_back(now, past, BACK))) == own(plan)


def test_before_it_was_made_there_is_no_visit() -> None:
    plan = PlanBuilder().plan()
    making = edit(BACK, *map(created, plan.records()))
    assert len(state_before(plan, [making]).table(Visit)) == 0
    assert len(state_before(plan, [making]).table(Person)) == 0
