"""The weekday that a text names is that of its date."""

from exports.wording import say
from models.item_time import moved_to
from scheduling.check import check
from tests.programme_notation import Programme, only_conflict, programme


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


@programme
def test_who_moves_it_knows_the_day(written: Programme) -> None:
    """On another day the text no longer counts; at another hour of the same day it does.

    21 Dec 10:00-11:00 meeting "Wrong": Ana
    named Wrong mon
    => warning weekday-mismatch: Wrong
    """
    item, plan = written.items["Wrong"], written.plan
    for day, count in ((plan.visit.last_day, 0), (item.day, 1)):
        assert day is not None
        moved = item.at(moved_to(item.time, day, item.ends))
        tables = [record for record in plan.records() if record.id != item.id]
        assert len(check(type(plan).of(plan.visit_id, [*tables, moved]))) == count
    assert only_conflict(written).item_ids == (item.id,)
