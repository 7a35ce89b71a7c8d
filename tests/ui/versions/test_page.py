"""The versions of a visit: issued, found after a restart, compared, and told to those concerned."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.database.engine import database_url
from models.database.store import Store
from models.edits import edit, replaced
from models.messages import Message
from models.vocabulary import ItemStatus, VersionStage
from tests.builders import clock
from tests.ui.conftest import USER
from tests.ui.test_workspace import item_named, opened
from ui.actions import Act
from ui.issued_plans import IssuedPlans
from ui.page_tools import PageTools
from ui.versions.issue_dialog import IssueDialog
from ui.versions.page import VersionsPage
from ui.widgets.empty_page import EmptyPage
from ui.workspace import Workspace

TODAY = date(2021, 12, 1)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, tools: PageTools) -> VersionsPage:
    page = VersionsPage(tools, today=lambda: TODAY)
    page.resize(1100, 640)
    qtbot.addWidget(page)
    page.show()
    return page


def issue(qtbot: QtBot, page: VersionsPage, name: str = "") -> None:
    """Issue a version through the dialog, by keys."""
    page.issue_action.trigger()
    dialog = page.findChild(IssueDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.label, name)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    QApplication.processEvents()


def confirm_and_move(workspace: Workspace) -> None:
    """Confirm the call, and put it an hour later."""
    call = item_named(opened(workspace), "Courtesy call")
    later = replace(call, starts=clock("12:00"), ends=clock("12:30"), status=ItemStatus.CONFIRMED)
    workspace.apply(edit(Message("Later"), replaced(call, later)))


def rows(page: VersionsPage) -> list[list[str]]:
    model = page.changes.model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_an_empty_page_says_what_versions_are_for(page: VersionsPage) -> None:
    empty = page.findChild(EmptyPage)
    assert empty is not None
    assert empty.isVisible()
    assert not page.table.isVisible()


def test_what_is_issued_is_listed_with_who_and_when_and_can_be_undone(
    qtbot: QtBot, page: VersionsPage, workspace: Workspace
) -> None:
    issue(qtbot, page)
    issue(qtbot, page, "For the press")
    model = page.table.model()
    listed = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    assert [(row[0], row[1], row[3]) for row in listed] == [
        ("2", "For the press", USER),
        ("1", "Draft programme", USER),
    ]
    assert opened(workspace).versions.where("number", 2)[0].stage is VersionStage.PRELIMINARY
    workspace.undo()
    assert page.table.model().rowCount() == 1


def test_the_version_is_found_after_a_restart_with_the_plan_as_it_was(
    qtbot: QtBot, page: VersionsPage, workspace: Workspace, database: Path
) -> None:
    before = opened(workspace)
    issue(qtbot, page)
    confirm_and_move(workspace)
    with Store.open(database_url(str(database))) as store:
        again = Workspace(store, USER)
        again.open(before.visit_id)
        (version,) = opened(again).versions
        assert IssuedPlans(again).plan_of(version) == before
        assert store.verify() == ()


def test_what_changed_since_stands_side_by_side(
    qtbot: QtBot, page: VersionsPage, workspace: Workspace
) -> None:
    issue(qtbot, page)
    assert (rows(page), page.summary.text()) == ([], "No reader would notice a difference.")
    confirm_and_move(workspace)
    assert rows(page) == [
        [
            "CHANGED\ntime and confirmation",
            "Monday, 20 December 2021, 11:00 – 11:30\nCourtesy call",
            "Monday, 20 December 2021, 12:00 – 12:30\nCourtesy call",
        ]
    ]
    assert page.summary.text() == "1 changed item"
    model = page.changes.model()
    headers = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert headers == ["", "Draft programme, version 1", "As it is now"]


def test_any_two_versions_are_compared(qtbot: QtBot, page: VersionsPage, workspace: Workspace) -> None:
    issue(qtbot, page)
    confirm_and_move(workspace)
    issue(qtbot, page)
    assert rows(page) == []
    page.table.selectRow(1)
    page.later.setCurrentIndex(page.later.findText("Preliminary programme, version 2"))
    assert len(rows(page)) == 1
    page.later.setCurrentIndex(page.later.findText("Draft programme, version 1"))
    assert rows(page) == []


def test_a_host_is_told_by_a_letter_that_can_be_copied(
    qtbot: QtBot, page: VersionsPage, workspace: Workspace
) -> None:
    plan = opened(workspace)
    (host,) = [one for one in plan.organisations if one.name.in_language("en") == "Üsküdar"]
    call = item_named(plan, "Courtesy call")
    hosted = replace(call, host_organisation_id=host.id, status=ItemStatus.CONFIRMED)
    workspace.apply(edit(Message("Host"), replaced(call, hosted)))
    issue(qtbot, page)
    moved = replace(hosted, starts=clock("12:00"), ends=clock("12:30"))
    workspace.apply(edit(Message("Later"), replaced(hosted, moved)))
    qtbot.mouseClick(list(page.parts.buttons.values())[1], Qt.MouseButton.LeftButton)
    listed = [page.telling.list.item(row).text() for row in range(page.telling.list.count())]
    assert listed == ["Üsküdar – 1 change", "Nurbol Turashbekov – 1 change", "Ainur Kopbasarova – 1 change"]
    qtbot.mouseClick(page.telling.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(page.telling.subject.text() + "\n\n")
    assert "12:00" in copied
    page.telling.list.setCurrentRow(1)
    assert page.telling.text.isHidden()


def test_a_change_leads_to_its_item_and_a_version_to_its_papers(
    qtbot: QtBot, page: VersionsPage, workspace: Workspace
) -> None:
    issue(qtbot, page)
    confirm_and_move(workspace)
    wanted: list[tuple[object, str]] = []
    page.wanted.connect(lambda act, record_id: wanted.append((act, record_id)))
    page.changes.setCurrentCell(0, 1)
    qtbot.keyClick(page.changes, Qt.Key.Key_Return)
    page.print_action.trigger()
    plan = opened(workspace)
    assert wanted == [
        (Act.GO_TO_PROGRAMME, item_named(plan, "Courtesy call").id),
        (Act.GO_TO_DOCUMENTS, next(iter(plan.versions)).id),
    ]
