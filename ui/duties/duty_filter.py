"""Which tasks and commitments a list shows: by state, kind, owner and words."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import NamedTuple

from models.duties import Duty
from models.localized import Localized
from models.records.office_work import Task
from models.spelling import matches
from scheduling.due_dates import is_open, is_overdue

EVERYBODY: str | None = None
"""The owner of a filter that does not ask for one; an empty owner asks for what nobody sees to."""


class StateWanted(Enum):
    """How far what is shown may have come."""

    OPEN = "open"
    OVERDUE = "overdue"
    FINISHED = "finished"
    ALL = "all"


class KindWanted(Enum):
    """What is shown: tasks, commitments, or both."""

    BOTH = "both"
    TASKS = "tasks"
    COMMITMENTS = "commitments"


class DutyFilter(NamedTuple):
    """What is asked for; as it is made, everything that is still to be done."""

    state: StateWanted = StateWanted.OPEN
    kind: KindWanted = KindWanted.BOTH
    owner: str | None = EVERYBODY
    words: str = ""

    @property
    def wants_finished(self) -> bool:
        """Whether what is done or dropped has to be looked at too."""
        return self.state in (StateWanted.FINISHED, StateWanted.ALL)

    def fits(self, duty: Duty, today: date) -> bool:
        """Whether a task or a commitment is asked for."""
        return (
            self._fits_state(duty, today)
            and self._fits_kind(duty)
            and (self.owner is None or duty.record.owner.strip() == self.owner)
            and matches(self.words, texts_of(duty))
        )

    def _fits_state(self, duty: Duty, today: date) -> bool:
        match self.state:
            case StateWanted.OPEN:
                return is_open(duty.record)
            case StateWanted.OVERDUE:
                return is_overdue(duty, today)
            case StateWanted.FINISHED:
                return not is_open(duty.record)
            case StateWanted.ALL:
                return True

    def _fits_kind(self, duty: Duty) -> bool:
        if self.kind is KindWanted.BOTH:
            return True
        return isinstance(duty.record, Task) == (self.kind is KindWanted.TASKS)


def texts_of(duty: Duty) -> tuple[str, ...]:
    """Everything by whose words a task or a commitment is found, in all languages."""
    own = duty.record.title if isinstance(duty.record, Task) else duty.record.text
    named: list[Localized] = [own]
    named += [one.title for one in (duty.visit, duty.item, duty.agreement) if one is not None]
    named += [one.name for one in (duty.promised_by, duty.organisation) if one is not None]
    written = (text for localized in named for _, text in localized.texts)
    return (*written, duty.record.owner, duty.record.notes, duty.visit.reference if duty.visit else "")
