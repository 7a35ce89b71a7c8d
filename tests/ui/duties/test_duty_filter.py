"""Which tasks and commitments are shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.duties import Duty
from models.identifiers import CommitmentId, TaskId
from models.localized import Localized
from models.records.agreements import Commitment
from models.records.office_work import Task
from models.vocabulary import CommitmentState
from tests.builders import PlanBuilder
from ui.duties.duty_filter import DutyFilter, KindWanted, StateWanted, texts_of

TODAY = date(2021, 12, 1)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
DUTIES = {
    "late": Duty(record=Task(id=TaskId("late"), due_on=YESTERDAY, owner="Elif ")),
    "soon": Duty(record=Commitment(id=CommitmentId("soon"), due_on=TOMORROW, owner="Elif")),
    "kept": Duty(
        record=Commitment(id=CommitmentId("kept"), due_on=YESTERDAY, state=CommitmentState.DONE, owner="")
    ),
}


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (DutyFilter(), ["late", "soon"]),
        (DutyFilter(state=StateWanted.OVERDUE), ["late"]),
        (DutyFilter(state=StateWanted.FINISHED), ["kept"]),
        (DutyFilter(state=StateWanted.ALL), ["late", "soon", "kept"]),
        (DutyFilter(kind=KindWanted.TASKS), ["late"]),
        (DutyFilter(kind=KindWanted.COMMITMENTS), ["soon"]),
        (DutyFilter(state=StateWanted.ALL, owner="Elif"), ["late", "soon"]),
        (DutyFilter(state=StateWanted.ALL, owner=""), ["kept"]),
        (DutyFilter(words="elif"), ["late", "soon"]),
        (DutyFilter(words="flags"), []),
    ],
)
def test_only_what_is_asked_for_is_shown(wanted: DutyFilter, shown: list[str]) -> None:
    assert [name for name, duty in DUTIES.items() if wanted.fits(duty, TODAY)] == shown


def test_only_what_is_finished_takes_a_look_at_what_is_finished() -> None:
    wants = {state: DutyFilter(state=state).wants_finished for state in StateWanted}
    assert [state for state, wanted in wants.items() if wanted] == [StateWanted.FINISHED, StateWanted.ALL]


def test_a_duty_is_found_by_all_that_it_names_in_any_language() -> None:
    builder = PlanBuilder(reference="2021-14")
    body, person = builder.organisation("Üsküdar"), builder.person("Hilmi Türkmen")
    commitment = Commitment(
        id=CommitmentId("commitment"), text=Localized.of(tr="Nevruz daveti", en="Nawruz"), notes="by letter"
    )
    duty = Duty(record=commitment, visit=builder.visit, promised_by=person, organisation=body)
    for words in ("nevruz", "nawruz", "turkistan delegation", "2021-14", "hilmi", "uskudar", "letter"):
        assert DutyFilter(words=words).fits(duty, TODAY), words
    assert "Nevruz daveti" in texts_of(duty)
