"""The fields of a task. Its day is set, or follows the visit; the one puts the other out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import msgspec

from models.messages import N_
from models.records.office_work import Task
from models.vocabulary import TaskCategory, TaskState
from scheduling import due_dates
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.agreement_form import one_of, owner
from ui.inspector.fields import Field, Section
from ui.office_lookup import OfficeLookup
from ui.widgets.text_field import WrittenField


def task_sections(
    lookup: OfficeLookup, today: Callable[[], date], *, names_visit: bool
) -> tuple[Section[Task], ...]:
    """The fields of a task; with `names_visit` it can be said to which visit it belongs."""
    visit: Field[Task] = Field(
        "visit_id", N_("Visit"), one_of(lookup.visits, lookup), write=_of_another_visit
    )
    return (
        Section(
            "",
            (
                (Field("title", N_("What is to be done"), fields.localized),),
                (
                    Field(
                        "state",
                        N_("State"),
                        fields.choice(TaskState),
                        write=lambda task, state: _in_state(task, state, today()),
                    ),
                    Field("done_on", N_("Done on"), fields.day),
                ),
                (
                    Field("due_on", N_("Due on"), fields.day, write=_due_on),
                    Field("days_before", N_("or days before the visit"), _days_before, write=_due_before),
                ),
                (
                    Field("owner", N_("Seen to by"), owner(lookup)),
                    Field("category", N_("Category"), fields.choice(TaskCategory)),
                ),
                *(((visit,),) if names_visit else ()),
                (Field("item_id", N_("For the item"), one_of(lookup.items, lookup)),),
                (Field("notes", N_("Notes"), fields.long_text),),
            ),
        ),
    )


def _days_before(tools: FormTools) -> WrittenField:
    """Days before the visit begins, written "60" or as officers do, "E-60", with any letter of theirs."""

    def write(value: object) -> str:
        return tools.words.words(N_("E-{days}"), days=value) if isinstance(value, int) else ""

    return WrittenField(read_days_before, write)


def read_days_before(text: str) -> int | None:
    """The days meant by "60", "E-60" or "G – 60"; None for nothing. Raises ValueError."""
    if not text:
        return None
    match = re.fullmatch(r"(?:[^\W\d]{1,3}\s*[-–−]\s*)?(\d{1,4})", text)
    if match is None:
        raise ValueError(text)
    return int(match[1])


def _in_state(task: Task, state: object, today: date) -> Task:
    """The task in another state; done, it is so as of today."""
    done_on = (task.done_on or today) if state is TaskState.DONE else None
    return msgspec.structs.replace(task, state=state, done_on=done_on)


def _due_on(task: Task, day: object) -> Task:
    return due_dates.due_on(task, day if isinstance(day, date) else None)


def _due_before(task: Task, days: object) -> Task:
    return due_dates.due_before(task, days if isinstance(days, int) else None)


def _of_another_visit(task: Task, visit_id: object) -> Task:
    """The task as one of another visit, for no item of the old one."""
    return msgspec.structs.replace(task, visit_id=visit_id, item_id=None)
