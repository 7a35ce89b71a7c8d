"""Undo and redo go back and forth without end; a new edit forgets what was undone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.edits import edit
from models.history import History
from models.messages import Message

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
