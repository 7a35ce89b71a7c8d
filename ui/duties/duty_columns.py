"""What the list of tasks and commitments shows of each: when, what, for which visit, who sees to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QIcon

from models.duties import Duty, DutyRecord
from models.messages import N_
from models.records.agreements import Commitment
from models.records.office_work import Task
from models.vocabulary_labels import label
from scheduling.conflicts import Severity
from scheduling.due_dates import before_visit, day_of, is_open, is_overdue, time_left, urgency
from scheduling.duty_moves import duty_name
from ui.appearance import Appearance
from ui.form_tools import FormTools
from ui.icons import Glyph
from ui.record_names import record_name, spoken_name
from ui.widgets.record_table import Column
from ui.wording import Wording

_KINDS: dict[type[DutyRecord], Glyph] = {
    Task: Glyph.CHECK_CIRCLE_OUTLINE,
    Commitment: Glyph.HANDSHAKE_OUTLINE,
}
"""By what a task and a commitment are told apart in the list; the form says it in words."""


def columns_of_duties(
    tools: FormTools, today: Callable[[], date], *, names_visit: bool
) -> tuple[Column[Duty], ...]:
    """The columns; with `names_visit` also to which visit each belongs."""
    words = tools.words
    visit: tuple[Column[Duty], ...] = (
        Column(words.words(N_("Visit")), lambda duty: visit_name(duty, words), stretch=2),
    )
    return (
        Column(
            words.words(N_("Due")),
            # Across visits the day alone, as the column for the visit needs the room.
            (lambda duty: day_words(duty, words)) if names_visit else (lambda duty: due_words(duty, words)),
            sort_key=urgency,
            icon=lambda duty: _sign(duty, today(), tools.appearance),
        ),
        Column(words.words(N_("Time left")), lambda duty: left_words(duty, today(), words), sort_key=urgency),
        Column(
            words.words(N_("What is to be done")),
            lambda duty: words.words("{name}", name=duty_name(duty.record)),
            icon=lambda duty: tools.appearance.action_icon(_KINDS[type(duty.record)]),
            stretch=4,
        ),
        *(visit if names_visit else ()),
        Column(words.words(N_("Seen to by")), lambda duty: duty.record.owner, stretch=2),
    )


def day_words(duty: Duty, words: Wording) -> str:
    """The day by which it is due; empty where there is none."""
    day = day_of(duty)
    return words.short_date(day) if day is not None else ""


def due_words(duty: Duty, words: Wording) -> str:
    """The day, and where it follows the visit by how much: "21 Oct 2021 (E-60)"."""
    day = day_of(duty)
    hanging = before_visit(duty.record) if isinstance(duty.record, Task) else None
    if day is not None and hanging is not None:
        return words.words(N_("{date} ({before})"), date=words.short_date(day), before=hanging)
    if day is not None:
        return words.short_date(day)
    return words.say(hanging) if hanging is not None else ""


def left_words(duty: Duty, today: date, words: Wording) -> str:
    """How long there is still or by how much it is late; of what is finished, what became of it."""
    left = time_left(duty, today)
    if left is not None:
        return words.say(left)
    return "" if is_open(duty.record) else words.say(label(duty.record.state))


def kind_words(duty: Duty, words: Wording) -> str:
    """Whether it is a task or a commitment."""
    return words.words(N_("Task")) if isinstance(duty.record, Task) else words.words(N_("Commitment"))


def visit_name(duty: Duty, words: Wording) -> str:
    """The visit it belongs to; what belongs to none is the office's own."""
    if duty.visit is None:
        return words.words(N_("The office"))
    return words.say(spoken_name(record_name(duty.visit, None)))


def _sign(duty: Duty, today: date, look: Appearance) -> QIcon:
    if is_overdue(duty, today):
        return look.severity_icon(Severity.ERROR)
    return look.action_icon(Glyph.CIRCLE_OUTLINE if is_open(duty.record) else Glyph.CHECK)
