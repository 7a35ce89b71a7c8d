"""What has to be done for a visit, from the earliest day to the last: by whom, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import partial

from exports.blocks import Block, Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from exports.wording import say, short_date
from models.duties import Duty
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.office_work import Task
from models.records.visits import Visit
from models.vocabulary import TaskState
from models.vocabulary_labels import label
from scheduling.due_dates import due_day, is_overdue


class _Part(StrEnum):
    """When something has to be done, as a checklist is divided."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    ANY_TIME = "any_time"


_HEADINGS = {
    _Part.BEFORE: N_("Before the visit"),
    _Part.DURING: N_("During the visit"),
    _Part.AFTER: N_("After the visit"),
    _Part.ANY_TIME: N_("Without a day"),
}


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The checklist of a plan as its readers may see it; what is late is late on the day it is printed."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Checklist")))
    tasks = sorted(
        (task for task in plan.tasks if task.state is not TaskState.DROPPED), key=partial(_order, plan.visit)
    )
    for part, heading in _HEADINGS.items():
        own = tuple(task for task in tasks if _part_of(plan.visit, task) is part)
        if own:
            yield _table(plan, request, languages.say(heading), own, languages)
    if not tasks:
        yield Note(languages.say(N_("No task has been entered yet.")))


def _order(visit: Visit, task: Task) -> tuple[date, int, str]:
    return due_day(task, visit) or date.max, task.position, task.id


def _part_of(visit: Visit, task: Task) -> _Part:
    day = due_day(task, visit)
    if day is None:
        return _Part.ANY_TIME
    if day < visit.first_day:
        return _Part.BEFORE
    return _Part.DURING if day <= visit.last_day else _Part.AFTER


def _table(
    plan: Plan, request: DocumentRequest, heading: Words, tasks: tuple[Task, ...], languages: Languages
) -> ListTable:
    columns = (
        ListColumn(languages.say(N_("Due")), 4),
        ListColumn(languages.say(N_("Task")), 10),
        ListColumn(languages.say(N_("Category")), 5),
        ListColumn(languages.say(N_("Responsible")), 5),
        ListColumn(languages.say(N_("State")), 5),
    )
    done = sum(task.state is TaskState.DONE for task in tasks)
    lead = Message.of(
        *NP_("{done} of {count} task is done.", "{done} of {count} tasks are done."),
        done=done,
        count=len(tasks),
    )
    rows = tuple(_row(plan, request, task, languages) for task in tasks)
    return ListTable(heading, continued(heading, languages), columns, rows, (languages.speak(lead),))


def _row(plan: Plan, request: DocumentRequest, task: Task, languages: Languages) -> tuple[Words, ...]:
    return (
        languages.each(partial(_due, plan.visit, task)),
        languages.each(partial(_what, plan, task)),
        languages.speak(label(task.category)),
        languages.each(lambda _: task.owner),
        languages.each(partial(_state, plan.visit, task, request.printed_on)),
    )


def _due(visit: Visit, task: Task, language: str) -> str:
    """The day, and under it how far it is from the first of the visit, as protocol officers count: "E-60"."""
    day = due_day(task, visit)
    if day is None:
        return ""
    days = (visit.first_day - day).days
    counted = Message.of(N_("E-{days}"), days=days) if days >= 0 else Message.of(N_("E+{days}"), days=-days)
    return f"{say(counted, language)}\n{short_date(day, language)}"


def _what(plan: Plan, task: Task, language: str) -> str:
    """The task, the item that it is about, and what was noted."""
    item = plan.items.get(task.item_id)
    title = task.title.in_language(language) or say(label(task.category), language)
    about = item.title.in_language(language) if item is not None else ""
    return "\n".join(filter(None, (title, about, task.notes)))


def _state(visit: Visit, task: Task, today: date, language: str) -> str:
    if task.state is TaskState.DONE and task.done_on is not None:
        message = Message.of(N_("Done on {day}"), day=short_date(task.done_on, language))
    elif is_overdue(Duty(record=task, visit=visit), today):
        message = Message.of(N_("Overdue"))
    else:
        message = label(task.state)
    return say(message, language)
