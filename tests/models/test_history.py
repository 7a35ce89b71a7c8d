"""Undo and redo go back and forth without end; a new edit forgets what was undone."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from models.edits import created, edit, replaced
from models.history import History, redoing, undoing
from models.messages import Message
from models.plan import Plan
from tests.builders import PlanBuilder
from tests.plan_strategies import edits, plans

ONE, TWO, THREE = (edit(Message(name)) for name in ("One", "Two", "Three"))


def test_nothing_can_be_undone_or_redone_at_first() -> None:
    assert (History().undoable, History().redoable) == (None, None)


def test_the_last_edit_is_undone_first_and_redone_last() -> None:
    history = History().after_doing(ONE).after_doing(TWO).after_doing(THREE)
    history = history.after_undoing().after_undoing()
    assert (history.undoable, history.redoable) == (ONE, TWO)
    history = history.after_redoing()
    assert history == History((ONE, TWO), (THREE,))
    assert history.after_redoing() == History((ONE, TWO, THREE), ())


def test_a_new_edit_forgets_what_was_undone() -> None:
    history = History().after_doing(ONE).after_doing(TWO).after_undoing().after_doing(THREE)
    assert history == History((ONE, THREE), ())


@settings(max_examples=50)
@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_whatever_is_undone_can_be_redone_and_the_other_way_round(steps: list[str]) -> None:
    history = History()
    for step in steps:
        if step == "do":
            history = history.after_doing(edit(Message("Step")))
        elif step == "undo" and history.undoable:
            assert history.after_undoing().after_redoing() == history
            history = history.after_undoing()
        elif step == "redo" and history.redoable:
            assert history.after_redoing().after_undoing() == history
            history = history.after_redoing()


def test_several_steps_are_taken_back_and_done_again_at_once() -> None:
    history = History().after_doing(ONE).after_doing(TWO).after_doing(THREE)
    assert history.last_done(2) == (THREE, TWO)
    back = history.after_undoing(2)
    assert back == History((ONE,), (THREE, TWO))
    assert back.next_undone(2) == (TWO, THREE)
    assert back.after_redoing(2) == history
    assert (history.last_done(0), history.next_undone(5)) == ((), ())
    assert history.last_done(9) == (THREE, TWO, ONE)


@settings(max_examples=25)
@given(st.data())
def test_steps_undone_at_once_lead_where_each_by_itself_leads(data: st.DataObject) -> None:
    states, steps = [data.draw(plans())], []
    for _ in range(3):
        steps.append(data.draw(edits(states[-1])))
        states.append(states[-1].with_edit(steps[-1]))
    for count in (1, 2, 3):
        taken = tuple(reversed(steps[-count:]))
        assert states[-1].with_edit(undoing(taken)) == states[-1 - count]
        assert states[-1 - count].with_edit(redoing(tuple(reversed(taken)))) == states[-1]


def test_what_was_made_and_changed_is_gone_in_one_change_and_said_in_one_sentence() -> None:
    builder = PlanBuilder()
    plan = Plan.of(builder.visit.id, builder.records)
    call = builder.item("Call")
    locked = msgspec.structs.replace(call, locked=True)
    making, locking = edit(Message("Make"), created(call)), edit(Message("Lock"), replaced(call, locked))
    back = undoing((locking, making))
    assert plan.with_edit(making).with_edit(locking).with_edit(back) == plan
    assert (len(back.changes), back.name.fact("number"), back.name.fact("step")) == (1, 2, Message("Make"))
    assert undoing((making,)).name.msgid == "Undo: {step}"
    assert redoing((making,)).name.msgid == "Redo: {step}"
