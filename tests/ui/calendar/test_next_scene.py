"""The scene after an edit is the one of the plan after it, and columns that it leaves alone are kept."""

from datetime import time, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from models.differences import difference
from models.edits import Edit
from models.messages import Message
from models.plan import Plan
from models.vocabulary import TimeForm
from scheduling.conflicts import Conflict, Severity
from scheduling.holders import Lens
from scheduling.moves import move_by, put_in_tray
from tests.builders import FIRST_DAY, PlanBuilder
from tests.plan_strategies import edits, plans
from ui.calendar.columns import Focus, columns_of
from ui.calendar.next_scene import scene_after
from ui.calendar.scene import board_scene

DAYS = [FIRST_DAY + timedelta(days=offset) for offset in range(3)]
PLACES = st.one_of(
    st.none(), st.tuples(st.sampled_from(DAYS), st.none() | st.integers(0, 1439), st.integers(0, 3000))
)


def conflict(severity: Severity, *item_ids) -> Conflict:
    return Conflict(
        code="test",
        severity=severity,
        item_ids=item_ids,
        record_ids=item_ids,
        message=Message.of("It fails."),
    )


def laid(item, place):
    """An item without a day, or on one without an hour, or at an hour for so many minutes."""
    if place is None:
        return structs.replace(item, day=None, starts=None, ends=None, end_day=None)
    day, begin, minutes = place
    if begin is None:
        return structs.replace(item, day=day, starts=None, ends=None, end_day=None)
    end = begin + minutes
    return structs.replace(
        item,
        day=day,
        starts=time(begin // 60, begin % 60),
        ends=time(end // 60 % 24, end % 60),
        end_day=day + timedelta(days=end // 1440) if end >= 1440 else None,
        time_form=TimeForm.EXACT,
    )


@st.composite
def edited(draw):
    """A plan, an edit of its items alone, and conflicts before and after, of which some stay."""
    builder = PlanBuilder(last_day=DAYS[-1])
    venue = builder.venue("Town hall")
    places = draw(st.lists(PLACES, min_size=1, max_size=8))
    for number, place in enumerate(places):
        item = builder.item(f"Item {number}", FIRST_DAY, "10:00", venue_id=venue.id if number % 2 else None)
        builder.records[-1] = laid(item, place)
    plan = builder.plan()
    items = list(plan.items)
    moved = draw(st.lists(st.tuples(st.sampled_from(items), PLACES), max_size=3))
    after = {item.id: laid(item, place) for item, place in moved}
    deleted = draw(st.sets(st.sampled_from([item.id for item in items]), max_size=1))
    others = (record for record in plan.records() if record.id not in deleted)
    changed = Plan.of(plan.visit_id, [after.get(record.id, record) for record in others])
    edit = difference(plan, changed)
    left = [item.id for item in changed.items]
    sides = st.lists(st.tuples(st.sampled_from(list(Severity)), st.sampled_from(items)), max_size=4)
    before, then = ([conflict(severity, item.id) for severity, item in draw(sides)] for _ in range(2))
    staying = [one for one in before if draw(st.booleans())]
    conflicts = tuple(one for one in (*staying, *then) if set(one.item_ids) <= set(left))
    held = draw(st.frozensets(st.sampled_from(left), max_size=2)) if left else frozenset()
    return plan, tuple(before), edit, conflicts, held


def assert_as_from_the_whole(plan, before, edit, conflicts, held, focus=Focus()):  # noqa: B008
    columns = columns_of(plan, focus)
    settled = board_scene(plan, before, columns=columns)
    after = plan.with_edit(edit)
    found = scene_after((settled, before), edit, after, conflicts, held=held, previous=settled)
    assert found == board_scene(after, conflicts, columns=columns, held=held)


@given(edited())
def test_edits_of_items_give_the_scene_of_the_plan_after_them(case):
    assert_as_from_the_whole(*case)


@given(edited(), st.sampled_from(Lens), st.sampled_from(DAYS))
def test_so_they_do_in_the_views_of_one_day(case, lens, day):
    plan, before, change, conflicts, held = case
    assert_as_from_the_whole(plan, before, change, conflicts, held, Focus(day, lens))


@given(st.data())
def test_edits_of_any_kind_do(data):
    plan = data.draw(plans())
    edit = data.draw(edits(plan))
    assert_as_from_the_whole(plan, (), edit, (), frozenset())


def three_days():
    builder = PlanBuilder(last_day=DAYS[-1])
    return builder, [builder.item(f"Item {number}", day, "10:00", "11:00") for number, day in enumerate(DAYS)]


def test_columns_that_the_edit_leaves_alone_are_kept():
    builder, items = three_days()
    plan = builder.plan()
    settled = board_scene(plan, ())
    edit = move_by(plan, [items[1].id], 0, 30)
    found = scene_after(
        (settled, ()), edit, plan.with_edit(edit), (), held=frozenset({items[1].id}), previous=settled
    )
    assert [a is b for a, b in zip(found.columns, settled.columns, strict=True)] == [True, False, True]
    again = scene_after(
        (settled, ()), edit, plan.with_edit(edit), (), held=frozenset({items[1].id}), previous=found
    )
    assert all(a is b for a, b in zip(again.columns, found.columns, strict=True))


def test_a_conflict_that_goes_is_seen_in_its_columns_alone():
    builder, items = three_days()
    plan = builder.plan()
    staying, going = conflict(Severity.ERROR, items[0].id), conflict(Severity.ERROR, items[1].id, items[2].id)
    settled = board_scene(plan, (staying, going))
    edit: Edit = put_in_tray(plan, [items[2].id])
    found = scene_after(
        (settled, (staying, going)),
        edit,
        plan.with_edit(edit),
        (staying,),
        held=frozenset(),
        previous=settled,
    )
    assert found.columns[0] is settled.columns[0]
    assert found.columns[1].cards[0].entry.severity is None
    assert not found.columns[2].cards
