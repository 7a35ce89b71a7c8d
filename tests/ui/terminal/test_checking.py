"""`check` prints the conflicts, and its status is the answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import msgspec
import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.edits import created, edit, replaced
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from scheduling.accepting import accept
from scheduling.check import check
from scheduling.conflicts import Severity
from tests.builders import PlanBuilder
from tests.ui.terminal.conftest import Answer
from ui.terminal.conflict_list import counted

WARNING = (
    "From “Meeting with Secretary General Fahri Solak” in TDBB headquarters to “Visit to Mayor of Beşiktaş "
    "Rıza Akpolat in his office” in Beşiktaş Municipality on Wednesday, 22 December 2021 it takes 45 min, "
    "and if the first takes as long as assumed there are only 30 min. Concerned: the whole delegation."
)


@pytest.fixture
def outside(database: Path, sample: Plan) -> Path:
    """The database after an item was moved out of the visit, which is an error."""
    last = max(sample.items, key=lambda item: (item.day or date.min, item.starts or time.min))
    moved = msgspec.structs.replace(last, day=date(2021, 12, 24))
    with Store.open(database_url(str(database))) as store:
        store.apply(edit(Message("Move it"), replaced(last, moved)), "Selin")
    return database


@pytest.mark.parametrize("name", ["TDBB-2021-12", "turkistan d", "Türkistan Heyetinin Türkiye Ziyareti"])
def test_a_warning_leaves_the_answer_at_yes(heyet: Callable[..., Answer], database: Path, name: str) -> None:
    assert heyet("check", name, "--database", database) == Answer(
        0,
        "Conflicts of “Turkistan Delegation in Türkiye”:\n"
        f"  warning: {WARNING} [travel-too-short]\n"
        "Found: 1 warning.\n",
        "",
    )


def test_an_error_makes_the_answer_no(heyet: Callable[..., Answer], outside: Path) -> None:
    status, output, refusal = heyet("check", "turkistan", "--database", outside)
    assert (status, refusal) == (1, "")
    assert [line.split("[")[-1] for line in output.splitlines()[1:-1]] == [
        "travel-too-short]",
        "outside-visit]",
    ]
    assert [line.split()[0] for line in output.splitlines()[1:-1]] == ["warning:", "error:"]
    assert output.splitlines()[-1] == "Found: 1 error and 1 warning."


def test_json_carries_what_a_program_needs(
    heyet: Callable[..., Answer], database: Path, sample: Plan
) -> None:
    status, output, _ = heyet("check", sample.visit_id, "--database", database, "--format", "json")
    (conflict,) = check(sample)
    assert status == 0
    assert json.loads(output) == {
        "visit_id": sample.visit_id,
        "reference": "TDBB-2021-12",
        "title": dict(sample.visit.title.texts),
        "conflicts": [
            {
                "code": "travel-too-short",
                "severity": "warning",
                "message": WARNING,
                "facts": {
                    "day": "2021-12-22",
                    "first": "Meeting with Secretary General Fahri Solak",
                    "needed": 45,
                    "people": ["the whole delegation"],
                    "place": "TDBB headquarters",
                    "second": "Visit to Mayor of Beşiktaş Rıza Akpolat in his office",
                    "second_place": "Beşiktaş Municipality",
                    "there": 30,
                },
                "items": list(conflict.item_ids),
                "records": list(conflict.record_ids),
                "key": conflict.key,
                "accepted": None,
            }
        ],
    }


def test_an_error_is_no_in_json_too(heyet: Callable[..., Answer], outside: Path) -> None:
    assert heyet("check", "turkistan", "--database", outside, "--format", "json").status == 1


@pytest.fixture
def accepting(outside: Path, sample: Plan) -> Path:
    """That database after the error was accepted."""
    with Store.open(database_url(str(outside))) as store:
        plan = store.load(sample.visit_id)
        (error,) = (one for one in check(plan) if one.severity is Severity.ERROR)
        store.apply(accept(plan, error, "They stay on.", "Selin", date(2021, 12, 1)), "Selin")
    return outside


def test_what_is_accepted_is_listed_and_the_answer_is_yes(
    heyet: Callable[..., Answer], accepting: Path
) -> None:
    status, output, _ = heyet("check", "turkistan", "--database", accepting)
    assert status == 0
    before, _, after = output.partition("Accepted as they are:\n")
    assert "Found: 1 warning." in before
    assert "[outside-visit]" in after
    assert after.endswith("    Accepted by Selin on Wednesday, 1 December 2021: They stay on.\n")


def test_json_says_who_accepts(heyet: Callable[..., Answer], accepting: Path) -> None:
    status, output, _ = heyet("check", "turkistan", "--database", accepting, "--format", "json")
    assert status == 0
    assert [(one["code"], one["accepted"]) for one in json.loads(output)["conflicts"]] == [
        ("travel-too-short", None),
        (
            "outside-visit",
            {"reason": "They stay on.", "accepted_by": "Selin", "accepted_on": "2021-12-01"},
        ),
    ]


def test_nothing_found_is_said() -> None:
    assert counted(()).msgid == "Nothing found that could not work."


def test_a_name_that_no_visit_has_is_refused(heyet: Callable[..., Answer], database: Path) -> None:
    assert heyet("check", "Ankara", "--database", database) == Answer(
        2, "", "There is no visit “Ankara”. Give its reference, its id, or the beginning of its title.\n"
    )


def test_all_visits_and_what_they_need_at_once(heyet: Callable[..., Answer], database: Path) -> None:
    assert heyet("check", "--all", "--database", database) == Answer(
        0, "No two visits need the same person, place or vehicle at one time.\n", ""
    )
    two = two_visits_of_one_mayor(database)
    status, output, refusal = heyet("check", "--all", "--database", database)
    assert (status, refusal) == (1, "")
    assert output.splitlines() == [
        "What several visits need at once:",
        "  On Monday, 20 December 2021 two visits need Mayor of Two: “Call” (10:00–11:00) of “First”, and "
        "“Talks” (10:30–11:30) of “Second”. [person-double-booked]",
        "Found: 1 double booking.",
    ]
    (found,) = json.loads(heyet("check", "--all", "--format", "json", "--database", database).output)[
        "double_bookings"
    ]
    assert (found["code"], found["severity"]) == ("person-double-booked", "error")
    assert found["visits"] == [builder.visit.id for builder in two]


def test_one_visit_is_told_what_another_has_booked(heyet: Callable[..., Answer], database: Path) -> None:
    two_visits_of_one_mayor(database)
    status, output, _ = heyet("check", "First", "--database", database)
    assert status == 1
    assert "so does “Talks” (10:30–11:30) of another visit, “Second”. [person-double-booked]" in output


def test_a_visit_or_all_of_them(heyet: Callable[..., Answer], database: Path) -> None:
    status, _, refusal = heyet("check", "--database", database)
    assert status == 2
    assert "VISIT" in refusal


def two_visits_of_one_mayor(database: Path) -> tuple[PlanBuilder, PlanBuilder]:
    first = PlanBuilder(title=Localized.of(en="First"))
    second = PlanBuilder(title=Localized.of(en="Second"))
    mayor = first.person("Mayor of Two")
    first.item("Call", starts="10:00", ends="11:00", host_principal_id=mayor.id)
    second.item("Talks", starts="10:30", ends="11:30", host_principal_id=mayor.id)
    with Store.open(database_url(str(database))) as store:
        for builder in (first, second):
            store.apply(edit(Message("Make it"), *map(created, builder.records)), "Selin")
    return first, second
