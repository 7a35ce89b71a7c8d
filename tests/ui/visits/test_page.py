"""The list of visits: made, found, opened, copied, deleted, handed on."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.exchange.plan_file import write_plan
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.vocabulary import OrganisationRole
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.conftest import ReadyAnswers, put
from ui.page_tools import PageTools
from ui.visits.new_visit_dialog import NewVisitDialog
from ui.visits.page import VisitsPage
from ui.widgets.field_widget import Line
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> VisitsPage:
    page = VisitsPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def titles(page: VisitsPage) -> list[str]:
    return [summary.visit.title.in_language("en") for summary in page.table.records.rows]


def cells(page: VisitsPage, row: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def type_title(qtbot: QtBot, dialog: NewVisitDialog, language: str, text: str) -> None:
    line = dialog.title.lines[language]
    assert isinstance(line, Line)
    qtbot.keyClicks(line, text)


def test_a_visit_is_one_line_of_the_table(page: VisitsPage) -> None:
    assert cells(page, 0) == ["Turkistan delegation", "20–22 December 2021", "Üsküdar", "Draft", "3", "2"]


def test_the_latest_visit_comes_first_and_a_heading_sorts(page: VisitsPage, store: Store) -> None:
    put(store, PlanBuilder(date(2024, 5, 1), date(2024, 5, 2), title=Localized.of(en="Zurich")).plan())
    put(store, PlanBuilder(date(2020, 5, 1), date(2020, 5, 2), title=Localized.of(en="Almaty")).plan())
    page.refresh()
    assert titles(page) == ["Zurich", "Turkistan delegation", "Almaty"]
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert titles(page) == ["Almaty", "Turkistan delegation", "Zurich"]


def test_typing_in_the_search_narrows_the_list(qtbot: QtBot, page: VisitsPage, store: Store) -> None:
    put(store, PlanBuilder(title=Localized.of(en="Almaty")).plan())
    page.refresh()
    qtbot.keyClicks(page.search, "alm")
    assert titles(page) == ["Almaty"]
    page.search.clear()
    assert len(titles(page)) == 2


def test_enter_opens_the_selected_visit(qtbot: QtBot, page: VisitsPage, plan: Plan) -> None:
    with qtbot.waitSignal(page.visit_opened) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [plan.visit_id]


def test_a_new_visit_is_made_from_the_dialog(
    qtbot: QtBot, page: VisitsPage, store: Store, workspace: Workspace
) -> None:
    dialog = page.new_visit()
    assert not dialog.create_button.isEnabled()
    type_title(qtbot, dialog, "en", "Visit from Baku")
    type_title(qtbot, dialog, "tr", "Baku ziyareti")
    dialog.first_day.line.selectAll()
    qtbot.keyClicks(dialog.first_day.line, "1.5.2024")
    dialog.first_day.line.editingFinished.emit()
    dialog.last_day.show_value(date(2024, 5, 3))
    dialog.guest.new_wanted.emit("Baku")
    dialog.hosts.new_wanted.emit("Ankara")
    with qtbot.waitSignal(page.visit_opened) as opened:
        dialog.buttons.accepted.emit()
    plan = store.load(opened.args[0])
    assert plan.visit.title == Localized.of(en="Visit from Baku", tr="Baku ziyareti")
    assert (plan.visit.first_day, plan.visit.last_day) == (date(2024, 5, 1), date(2024, 5, 3))
    roles = [(link.role, plan.organisations[link.organisation_id].name) for link in plan.visit_organisations]
    assert roles == [
        (OrganisationRole.GUEST, Localized.of(tr="Baku")),
        (OrganisationRole.HOST, Localized.of(tr="Ankara")),
    ]
    assert workspace.undo()
    assert len(store.visits()) == 1


def test_calling_a_new_visit_off_makes_none(page: VisitsPage, store: Store) -> None:
    dialog = page.new_visit()
    dialog.buttons.rejected.emit()
    assert len(store.visits()) == 1


def test_a_visit_is_copied_to_other_days(qtbot: QtBot, page: VisitsPage, store: Store, plan: Plan) -> None:
    dialog = page.duplicate_selected()
    assert dialog is not None
    dialog.first_day.show_value(date(2022, 3, 21))
    dialog.buttons.accepted.emit()
    copy = next(summary.visit for summary in store.visits() if summary.visit.id != plan.visit_id)
    assert (copy.title, copy.first_day, copy.last_day) == (
        plan.visit.title,
        date(2022, 3, 21),
        date(2022, 3, 23),
    )
    selected = page.table.selected
    assert selected is not None
    assert selected.visit.id == copy.id


def test_a_visit_is_deleted_once_confirmed_and_comes_back_by_undo(
    page: VisitsPage, store: Store, plan: Plan, answers: ReadyAnswers, workspace: Workspace
) -> None:
    answers.agrees = False
    page.delete_selected()
    assert len(answers.asked) == 1
    assert len(store.visits()) == 1
    answers.agrees = True
    page.delete_selected()
    assert store.visits() == ()
    assert titles(page) == []
    workspace.undo()
    assert store.load(plan.visit_id) == plan
    assert titles(page) == ["Turkistan delegation"]


def test_a_visit_goes_into_a_file_and_comes_out_of_it(
    page: VisitsPage, store: Store, plan: Plan, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = tmp_path / "visit.json"
    page.export_selected()
    assert answers.suggested == ["Turkistan delegation.json"]
    assert answers.file.read_bytes() == write_plan(plan)
    page.delete_selected()
    page.import_file()
    assert store.load(plan.visit_id) == plan


def test_a_broken_file_is_refused_and_changes_nothing(
    qtbot: QtBot, page: VisitsPage, store: Store, answers: ReadyAnswers, tmp_path: Path, workspace: Workspace
) -> None:
    answers.file = tmp_path / "visit.json"
    answers.file.write_bytes(b'{"heyet": "plan", "format"')
    with qtbot.waitSignal(workspace.refused) as refused:
        page.import_file()
    assert isinstance(refused.args[0], Message)
    assert len(store.visits()) == 1


def test_days_given_in_the_wrong_order_are_put_right(qtbot: QtBot, page: VisitsPage) -> None:
    dialog = page.new_visit()
    dialog.last_day.show_value(FIRST_DAY)
    dialog.first_day.line.selectAll()
    qtbot.keyClicks(dialog.first_day.line, "24.12.2021")
    dialog.first_day.line.editingFinished.emit()
    assert dialog.last_day.value() == date(2021, 12, 24)
    dialog.buttons.rejected.emit()


def test_the_last_day_follows_the_first(qtbot: QtBot, page: VisitsPage) -> None:
    dialog = page.new_visit()
    for typed, last in (("24.12.2021", date(2021, 12, 26)), ("31.12.9999", date.max)):
        dialog.first_day.line.selectAll()
        qtbot.keyClicks(dialog.first_day.line, typed)
        dialog.first_day.line.editingFinished.emit()
        assert dialog.last_day.value() == last
    dialog.buttons.rejected.emit()
