"""The checklist as blocks."""

from datetime import date
from typing import Any

from exports.blocks import ListTable, Note
from exports.documents.checklist import build
from models.identifiers import TaskId
from models.localized import Localized
from models.records.office_work import Task
from models.vocabulary import TaskCategory, TaskState
from tests.builders import PlanBuilder
from tests.exports.papers import request


def task(builder: PlanBuilder, title: str, **fields: Any) -> None:
    builder.records.append(
        Task(id=TaskId(title), visit_id=builder.visit.id, title=Localized.of(en=title), **fields)
    )


def lists(builder: PlanBuilder) -> list[ListTable]:
    return [block for block in build(builder.plan(), request("en")).blocks if isinstance(block, ListTable)]


def test_tasks_stand_from_the_earliest_day_on_as_they_are_counted_to_the_visit() -> None:
    builder = PlanBuilder()
    task(builder, "Thank the hosts", due_on=date(2021, 12, 27))
    task(builder, "Order flags", days_before=3, owner="Elif", category=TaskCategory.PROTOCOL)
    task(builder, "Write to hosts", days_before=60, state=TaskState.DONE, done_on=date(2021, 10, 20))
    task(builder, "Gifts on the table", days_before=0, notes="Ask the hall")
    task(builder, "Given up", state=TaskState.DROPPED)
    task(builder, "Some day")
    before, during, after, any_time = lists(builder)
    assert [one.heading[0] for one in (before, during, after, any_time)] == [
        "Before the visit",
        "During the visit",
        "After the visit",
        "Without a day",
    ]
    assert before.lead == (("1 of 2 tasks are done.",),)
    assert before.rows == (
        (("E-60\n21 Oct 2021",), ("Write to hosts",), ("Other tasks",), (), ("Done on 20 Oct 2021",)),
        (("E-3\n17 Dec 2021",), ("Order flags",), ("Protocol and ceremony",), ("Elif",), ("To do",)),
    )
    assert during.rows[0][:2] == (("E-0\n20 Dec 2021",), ("Gifts on the table\nAsk the hall",))
    assert after.rows[0][0] == ("E+7\n27 Dec 2021",)
    assert any_time.rows[0][0] == ()


def test_a_task_is_late_on_the_day_after_it_was_due() -> None:
    builder = PlanBuilder()
    task(builder, "Yesterday", due_on=date(2021, 12, 14))
    task(builder, "Today", due_on=date(2021, 12, 15))
    (before,) = lists(builder)
    assert [row[-1] for row in before.rows] == [("Overdue",), ("To do",)]


def test_without_tasks_the_paper_says_so() -> None:
    assert build(PlanBuilder().plan(), request("en")).blocks[-1] == Note(("No task has been entered yet.",))
