"""What a form can name whatever visit is open."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from models.edits import created, edit
from models.identifiers import AgreementId, TaskId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.agreements import Agreement
from models.records.office_work import Task
from models.vocabulary import ItemKind
from tests.builders import PlanBuilder
from tests.ui.conftest import put
from tests.ui.test_workspace import opened
from ui.directory_lookup import Directory
from ui.office_lookup import OfficeLookup
from ui.wording import Wording
from ui.workspace import Workspace

KAZAN = PlanBuilder(date(2022, 3, 1), date(2022, 3, 3), title=Localized.of(en="Visit to Kazan"))
SIGNING = KAZAN.item("Signing in Kazan", day=date(2022, 3, 2))
UNTITLED = KAZAN.item("", day=None, kind=ItemKind.DINNER)


@pytest.fixture
def lookup(workspace: Workspace, words: Wording) -> OfficeLookup:
    put(workspace.store, KAZAN.plan())
    pattern = PlanBuilder(title=Localized.of(en="Pattern of a visit"))
    pattern.records[0] = msgspec.structs.replace(pattern.visit, is_template=True)
    put(workspace.store, pattern.plan())
    return OfficeLookup(workspace, Directory(workspace, words), words)


def names(choices: tuple[tuple[str, str, str], ...]) -> list[str]:
    return [name for _, name, _ in choices]


def test_visits_are_found_and_templates_are_not(lookup: OfficeLookup) -> None:
    assert names(lookup.visits("")) == ["Visit to Kazan", "Turkistan delegation"]
    assert names(lookup.visits("kazan")) == ["Visit to Kazan"]
    assert lookup.visits("kazan")[0].detail == "1–3 March 2022"
    assert lookup.name_of(KAZAN.visit.id) == "Visit to Kazan"


def test_items_are_those_of_the_visit_that_is_meant(lookup: OfficeLookup, workspace: Workspace) -> None:
    assert lookup.items("") == ()
    lookup.know(KAZAN.visit, ())
    assert names(lookup.items("")) == ["Signing in Kazan", "Dinner"]
    assert names(lookup.items("signing")) == ["Signing in Kazan"]
    lookup.know(opened(workspace).visit, ())
    assert names(lookup.items("call")) == ["Courtesy call"]


def test_records_at_hand_are_known_by_name(lookup: OfficeLookup) -> None:
    lookup.know(KAZAN.visit, (SIGNING, None, UNTITLED))
    assert lookup.name_of(SIGNING.id) == "Signing in Kazan"
    assert lookup.name_of(UNTITLED.id) == "Dinner"


def test_agreements_of_the_visit_that_is_meant_come_first(lookup: OfficeLookup, workspace: Workspace) -> None:
    records = [
        Agreement(id=AgreementId(new_identifier()), title=Localized.of(en=title), visit_id=visit_id)
        for title, visit_id in (("Of the register", None), ("Of Kazan", KAZAN.visit.id))
    ]
    workspace.apply(edit(Message("Put them in"), *map(created, records)))
    assert names(lookup.agreements("")) == ["Of the register", "Of Kazan"]
    lookup.know(KAZAN.visit, ())
    assert names(lookup.agreements("")) == ["Of Kazan", "Of the register"]
    assert names(lookup.agreements("register")) == ["Of the register"]


def test_those_who_see_to_something_are_offered_once_in_the_order_of_the_alphabet(
    lookup: OfficeLookup, workspace: Workspace
) -> None:
    owners = ("Şule", "Selim ", "", "Selim")
    tasks = [Task(id=TaskId(new_identifier()), owner=owner) for owner in owners]
    workspace.apply(edit(Message("Put them in"), *map(created, tasks)))
    assert lookup.owners() == ("Selim", "Şule")
