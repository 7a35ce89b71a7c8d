"""Days that are set, days that follow the visit, and how long there is still."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from models.duties import Duty
from models.identifiers import CommitmentId, TaskId, VisitId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.agreements import Commitment
from models.records.office_work import Task
from models.records.visits import Visit
from models.vocabulary import CommitmentState, TaskState
from scheduling.due_dates import (
    before_visit,
    day_of,
    due_before,
    due_day,
    due_on,
    is_overdue,
    time_left,
    urgency,
)

TODAY = date(2021, 12, 1)
VISIT = Visit(
    id=VisitId("visit"), title=Localized(), first_day=date(2021, 12, 20), last_day=date(2021, 12, 22)
)


def task(**fields: Any) -> Task:
    return Task(id=TaskId(new_identifier()), **fields)


def commitment(**fields: Any) -> Commitment:
    return Commitment(id=CommitmentId(new_identifier()), **fields)


def test_a_task_is_due_on_its_day_whatever_the_visit() -> None:
    assert due_day(task(due_on=TODAY), VISIT) == TODAY


def test_days_before_the_visit_follow_it_when_it_moves() -> None:
    invitation = task(days_before=60)
    later = msgspec.structs.replace(VISIT, first_day=date(2022, 1, 3), last_day=date(2022, 1, 5))
    assert due_day(invitation, VISIT) == date(2021, 10, 21)
    assert due_day(invitation, later) == date(2021, 11, 4)


def test_without_a_day_or_a_visit_nothing_is_due() -> None:
    assert (due_day(task(), VISIT), due_day(task(days_before=3), None)) == (None, None)


def test_in_a_template_nothing_is_due_before_there_is_a_visit() -> None:
    template = msgspec.structs.replace(VISIT, is_template=True)
    assert due_day(task(days_before=60), template) is None
    assert due_day(task(due_on=date(2021, 12, 29)), template) is None


def test_more_days_than_the_calendar_has_end_at_its_beginning() -> None:
    assert due_day(task(days_before=2**31 - 1), VISIT) == date.min


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, Message.of("{count} day late", "{count} days late", count=3)),
        (0, Message.of("today")),
        (1, Message.of("tomorrow")),
        (2, Message.of("in {count} day", "in {count} days", count=2)),
    ],
)
def test_the_time_left_is_said_in_days(days: int, said: Message) -> None:
    duty = Duty(record=commitment(due_on=TODAY + timedelta(days=days)))
    assert time_left(duty, TODAY) == said
    assert is_overdue(duty, TODAY) == (days < 0)


def test_what_is_finished_is_never_late() -> None:
    day = TODAY - timedelta(days=3)
    for record in (
        task(due_on=day, state=TaskState.DROPPED),
        commitment(due_on=day, state=CommitmentState.DONE),
    ):
        duty = Duty(record=record)
        assert (day_of(duty), time_left(duty, TODAY), is_overdue(duty, TODAY)) == (day, None, False)


def test_the_longest_overdue_comes_first_and_what_is_finished_last() -> None:
    finished = Duty(record=task(due_on=date(2021, 1, 1), state=TaskState.DONE))
    undated = Duty(record=task())
    soon = Duty(record=commitment(due_on=TODAY))
    overdue = Duty(record=task(days_before=60), visit=VISIT)
    assert sorted((finished, undated, soon, overdue), key=urgency) == [overdue, soon, undated, finished]


def test_a_day_and_days_before_the_visit_put_each_other_out() -> None:
    hanging = due_before(task(due_on=TODAY), 14)
    assert (hanging.due_on, hanging.days_before) == (None, 14)
    fixed = due_on(hanging, TODAY)
    assert (fixed.due_on, fixed.days_before) == (TODAY, None)
    assert (due_on(hanging, None), due_before(fixed, None)) == (hanging, fixed)


def test_a_day_that_hangs_on_the_visit_is_written_as_officers_write_it() -> None:
    assert before_visit(task(days_before=60)) == Message.of("E-{days}", days=60)
    assert before_visit(task(due_on=TODAY)) is None
