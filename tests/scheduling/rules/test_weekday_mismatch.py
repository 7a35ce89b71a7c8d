"""The weekday that a text names is that of its date."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from exports.wording import say
from models.edits import Edit
from models.plan import Plan
from scheduling.check import check
from scheduling.clipping import clipping_of, paste
from scheduling.copying import copy_day, copy_items
from scheduling.day_moves import shift_day, shift_visit
from scheduling.moves import move_by, put_in_tray
from tests.programme_notation import Programme, programme

A_DAY = timedelta(days=1)


@programme
def test_another_weekday(written: Programme) -> None:
    """The 21st is a Tuesday.

    20 Dec 10:00-11:00 meeting "Right": Ana
    20 Dec 23:00-01:00+1 meeting "Past midnight": Bea
    21 Dec 10:00-11:00 meeting "Wrong": Ana
    21 Dec meeting "Some time": Ana
    22 Dec 10:00-11:00 meeting "Says nothing": Ana
    22 Dec 12:00-13:00 meeting "Cancelled" [cancelled]: Ana
    waiting meeting "Waiting": Ana
    named Right mon
    named Past midnight mon
    named Wrong mon
    named Some time wed
    named Cancelled mon
    named Waiting mon
    => warning weekday-mismatch: Some time
    => warning weekday-mismatch: Wrong
    """
    assert say(written.check()[1].message, "en") == (
        "“Wrong” is on Tuesday, 21 December 2021, but the text it was taken from names another weekday: "
        "Monday."
    )


PLACED = """
    20 Dec 10:00-11:00 meeting "Wrong": Ana
    20 Dec meeting "Wrong too": Ana
    named Wrong wed
    named Wrong too wed
    """

VERBS: dict[str, Callable[[Plan], Edit]] = {
    "move": lambda plan: move_by(plan, {item.id for item in plan.items}, 1, 0),
    "put in the tray": lambda plan: put_in_tray(plan, {item.id for item in plan.items}),
    "shift the day": lambda plan: shift_day(plan, plan.visit.first_day, 1, 0),
    "shift the visit": lambda plan: shift_visit(plan, plan.visit.first_day + A_DAY),
}
COPYING: dict[str, Callable[[Plan], Edit]] = {
    "copy": lambda plan: copy_items(plan, {item.id for item in plan.items}, 1, 0),
    "copy the day": lambda plan: copy_day(plan, plan.visit.first_day, plan.visit.first_day + A_DAY),
    "paste": lambda plan: paste(
        plan, clipping_of(plan, {item.id for item in plan.items}), plan.visit.first_day + A_DAY, None
    ),
}


@pytest.mark.parametrize("verb", VERBS)
def test_who_moves_it_to_another_day_knows_the_day(verb: str) -> None:
    plan = Programme(PLACED).plan
    assert {conflict.code for conflict in check(plan)} == {"weekday-mismatch"}
    assert {item.named_weekday for item in plan.with_edit(VERBS[verb](plan)).items} == {None}


@pytest.mark.parametrize("verb", COPYING)
def test_who_copies_it_to_another_day_knows_that_day(verb: str) -> None:
    plan = Programme(PLACED).plan
    copied = [item for item in plan.with_edit(COPYING[verb](plan)).items if item.id not in plan.items]
    assert [item.named_weekday for item in copied] == [None, None]
    assert len(check(plan)) == len(check(plan.with_edit(COPYING[verb](plan))))


def test_at_another_hour_of_the_day_the_text_still_counts() -> None:
    plan = Programme(PLACED).plan
    later = plan.with_edit(move_by(plan, {item.id for item in plan.items}, 0, 60))
    assert {item.named_weekday for item in later.items} == {2}
