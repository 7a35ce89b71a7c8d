"""A visit that was deleted comes back whole, after a restart too."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.database.engine import database_url
from models.database.store import Store
from models.edits import deleted, edit, replaced
from models.identifiers import AgreementId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.past_states import own
from models.plan import Plan
from models.records.agreements import Agreement
from models.vocabulary import AgreementStatus
from scheduling.visit_moves import delete_visit
from tests.builders import PlanBuilder
from tests.ui.conftest import USER, put, small_visit
from ui.page_tools import PageTools
from ui.visits.deleted_visits import bringing_back, deleted_visits
from ui.visits.page import VisitsPage
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> VisitsPage:
    page = VisitsPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def test_nothing_is_offered_while_nothing_was_deleted(page: VisitsPage) -> None:
    assert not page.deleted_button.isVisible()


def test_a_deleted_visit_is_brought_back_from_its_list(
    qtbot: QtBot, page: VisitsPage, store: Store, plan: Plan, workspace: Workspace
) -> None:
    page.delete_selected()
    assert store.visits() == ()
    qtbot.mouseClick(page.deleted_button, Qt.MouseButton.LeftButton)
    dialog = page.show_deleted()
    assert dialog is not None
    model = dialog.table.model()
    cells = [model.index(0, column).data() for column in (0, 1, 3)]
    assert cells == ["Turkistan delegation", "20–22 December 2021", USER]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert store.load(plan.visit_id) == plan
    assert page.selected is not None
    assert page.selected.visit == plan.visit
    assert not page.deleted_button.isVisible()
    assert workspace.undo()
    assert store.visits() == ()
    assert page.deleted_button.isVisible()


def test_it_comes_back_after_a_restart_with_who_left_the_directory_and_what_the_register_kept(
    qtbot: QtBot, workspace: Workspace, store: Store, database: Path
) -> None:
    builder = PlanBuilder(title=Localized.of(en="Almaty"))
    person = builder.person("Aylin")
    builder.attendance(builder.item("Call"), person)
    signed = Agreement(
        id=AgreementId(new_identifier()), visit_id=builder.visit.id, status=AgreementStatus.SIGNED
    )
    builder.records.append(signed)
    plan = builder.plan()
    put(store, plan)
    going = delete_visit(plan)
    workspace.apply(edit(going.name, *going.changes, deleted(person)))
    with Store.open(database_url(str(database))) as again:
        later = Workspace(again, "colleague")
        (gone,) = deleted_visits(later)
        assert (gone.visit, gone.user) == (plan.visit, USER)
        assert later.apply(bringing_back(later, gone))
        assert own(again.load(plan.visit_id)) == own(plan)
        assert again.load(plan.visit_id).persons[person.id] == person
        assert again.verify() == ()
        later.close()


def test_an_agreement_that_was_changed_in_the_register_stays_as_it_is(
    workspace: Workspace, store: Store
) -> None:
    builder = PlanBuilder()
    signed = Agreement(
        id=AgreementId(new_identifier()), visit_id=builder.visit.id, status=AgreementStatus.SIGNED
    )
    builder.records.append(signed)
    put(store, builder.plan())
    workspace.apply(delete_visit(builder.plan()))
    kept = msgspec.structs.replace(signed, visit_id=None)
    lapsed = msgspec.structs.replace(kept, status=AgreementStatus.LAPSED)
    workspace.apply(edit(Message("Lapse"), replaced(kept, lapsed)))
    (gone,) = deleted_visits(workspace)
    assert workspace.apply(bringing_back(workspace, gone))
    assert store.as_stored((signed,)) == {signed.id: lapsed}
    assert store.load(builder.visit.id).visit == builder.visit


def test_each_of_several_visits_that_went_together_comes_back_alone(
    workspace: Workspace, store: Store
) -> None:
    one, other = small_visit(), small_visit()
    for plan in (one, other):
        put(store, plan)
    workspace.apply(edit(Message("Both"), *delete_visit(one).changes, *delete_visit(other).changes))
    gone = {entry.visit.id: entry for entry in deleted_visits(workspace)}
    assert set(gone) == {one.visit_id, other.visit_id}
    assert workspace.apply(bringing_back(workspace, gone[other.visit_id]))
    assert store.load(other.visit_id) == other
    assert [entry.visit.id for entry in deleted_visits(workspace)] == [one.visit_id]
