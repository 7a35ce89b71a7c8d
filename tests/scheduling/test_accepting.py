"""A conflict that is accepted stays so while it says the same, and is open again where that changes."""

from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.edits import edit, replaced
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from scheduling.accepting import accept, accept_no_longer, acceptance_of, judged
from scheduling.check import check
from scheduling.conflicts import Conflict
from scheduling.moves import move_to
from tests.programme_notation import Programme
from tests.scheduling.random_plans import plans

TODAY = date(2021, 12, 1)
COLLISION = """
    delegation: Head
    place Palace
    20 Dec 10:30-11:15 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    21 Dec 11:00-12:00 site visit "Elsewhere" Palace
    """


def accepted_plan(written: Programme) -> tuple[Plan, Conflict]:
    """The plan with its only conflict accepted."""
    plan = written.plan
    (conflict,) = check(plan)
    return plan.with_edit(accept(plan, conflict, " They leave early. ", "Aylin", TODAY)), conflict


def is_open(plan: Plan) -> bool:
    """Whether the one conflict of the plan is open; accepted ones are listed all the same."""
    found = judged(plan, check(plan))
    assert len(found.open) + len(found.accepted) == 1
    return bool(found.open)


def test_it_is_listed_with_its_reason_and_name() -> None:
    plan, conflict = accepted_plan(Programme(COLLISION))
    found = judged(plan, check(plan))
    assert found.open == ()
    ((listed, acceptance),) = found.accepted
    assert listed == conflict
    assert (acceptance.reason, acceptance.accepted_by) == ("They leave early.", "Aylin")
    assert (acceptance.accepted_on, acceptance.code) == (TODAY, "person-double-booked")


def test_the_edit_says_what_is_accepted() -> None:
    plan = Programme(COLLISION).plan
    (conflict,) = check(plan)
    making = accept(plan, conflict, "", "Aylin", TODAY)
    assert say(making.name, "en").startswith("Accept: “Talks” (10:30–11:15) and “Museum”")


def test_it_is_open_again_at_another_time_and_accepted_again_where_it_was() -> None:
    written = Programme(COLLISION)
    plan, _ = accepted_plan(written)
    museum = written.items["Museum"]
    later = move_to(plan, museum.id, museum.day or TODAY, time(11, 5))
    moved = plan.with_edit(later)
    assert is_open(moved)
    assert not is_open(moved.with_edit(later.inverse()))


def test_it_is_open_again_in_another_place() -> None:
    written = Programme(COLLISION)
    plan, _ = accepted_plan(written)
    museum = written.items["Museum"]
    there = structs.replace(museum, venue_id=written.places["Palace"].id)
    assert is_open(plan.with_edit(edit(Message.of("x"), replaced(museum, there))))


def test_it_is_open_again_for_more_people() -> None:
    written = Programme(COLLISION)
    plan, _ = accepted_plan(written)
    more = Programme(COLLISION.replace("delegation: Head", "delegation: Head, Deputy")).plan
    assert judged(more, check(more)).accepted == ()
    assert not is_open(plan)


def test_a_name_that_is_corrected_changes_nothing() -> None:
    written = Programme(COLLISION)
    plan, _ = accepted_plan(written)
    museum, head = written.items["Museum"], written.people["Head"]
    renamed = (
        replaced(museum, structs.replace(museum, title=Localized.of(en="Museum of Letters"))),
        replaced(head, structs.replace(head, name=Localized.of(en="The Head"))),
    )
    assert not is_open(plan.with_edit(edit(Message.of("x"), *renamed)))


def test_what_is_no_conflict_of_the_moved_item_stays_accepted() -> None:
    written = Programme(COLLISION)
    plan, _ = accepted_plan(written)
    other = written.items["Elsewhere"]
    assert not is_open(plan.with_edit(move_to(plan, other.id, other.day or TODAY, time(15))))


def test_accepted_no_longer() -> None:
    plan, conflict = accepted_plan(Programme(COLLISION))
    assert is_open(plan.with_edit(accept_no_longer(plan, conflict)))


def test_accepting_again_drops_what_holds_no_more() -> None:
    written = Programme(COLLISION)
    plan, _ = accepted_plan(written)
    museum = written.items["Museum"]
    moved = plan.with_edit(move_to(plan, museum.id, museum.day or TODAY, time(11, 5)))
    (conflict,) = check(moved)
    assert acceptance_of(moved, conflict) is None
    again = moved.with_edit(accept(moved, conflict, "Still.", "Bek", TODAY))
    (kept,) = again.acceptances
    assert kept.reason == "Still."
    assert acceptance_of(again, conflict) == kept


def test_a_plan_without_acceptances_is_as_it_was_found() -> None:
    plan = Programme(COLLISION).plan
    conflicts = check(plan)
    assert judged(plan, conflicts).open is conflicts


@settings(max_examples=80)
@given(st.data())
def test_whatever_is_found_can_be_accepted_and_is_then_listed_as_such(data: st.DataObject) -> None:
    plan = data.draw(plans())
    conflicts = check(plan)
    if not conflicts:
        return
    conflict = data.draw(st.sampled_from(conflicts))
    after = plan.with_edit(accept(plan, conflict, "So be it.", "Aylin", TODAY))
    found = judged(after, check(after))
    assert conflict.key not in {one.key for one in found.open}
    assert conflict in {one.conflict for one in found.accepted}
    assert sorted([*found.open, *(one.conflict for one in found.accepted)], key=str) == sorted(
        conflicts, key=str
    )
