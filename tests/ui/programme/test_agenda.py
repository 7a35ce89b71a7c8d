"""The programme as a list: the same selection as on the board, and the same verbs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from scheduling.moves import delete_items
from tests.ui.programme.test_page import ids
from tests.ui.test_workspace import item_named, opened
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.programme.views import ProgrammeView
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> ProgrammePage:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def listed(page: ProgrammePage) -> list[str]:
    return [item.title.in_language("en") for item in page.agenda.records.rows]


def show_list(page: ProgrammePage) -> None:
    page.views.show_view(ProgrammeView.LIST)


def test_the_selection_goes_from_board_to_list_and_back(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call"))
    show_list(page)
    assert page.agenda.selected_items == ids(workspace, "Courtesy call")
    page.agenda.selectRow(listed(page).index("Guided tour"))
    assert page.selected == ids(workspace, "Guided tour")
    page.views.show_view(ProgrammeView.VISIT)
    assert page.tray.selected == ids(workspace, "Guided tour")


def test_items_stand_by_day_and_hour_and_those_that_wait_last(
    page: ProgrammePage, workspace: Workspace
) -> None:
    show_list(page)
    days = [item.day for item in page.agenda.records.rows]
    timed = [day for day in days if day is not None]
    assert timed == sorted(timed)
    assert days == [*timed, *[None] * (len(days) - len(timed))]
    assert len(days) == len(opened(workspace).items)


def test_a_row_is_opened_by_enter_and_deleted_by_the_verb(page: ProgrammePage, workspace: Workspace) -> None:
    show_list(page)
    page.agenda.selectRow(listed(page).index("Courtesy call"))
    QTest.keyClick(page.agenda, Qt.Key.Key_Return)
    assert page.inspector.shown_count == 1
    page.delete_selected()
    assert "Courtesy call" not in listed(page)
    workspace.undo()
    assert "Courtesy call" in listed(page)


def test_what_happens_elsewhere_is_seen_in_the_list(page: ProgrammePage, workspace: Workspace) -> None:
    show_list(page)
    tour = item_named(opened(workspace), "Guided tour")
    workspace.apply(delete_items(opened(workspace), [tour.id]))
    assert "Guided tour" not in listed(page)


def test_several_rows_are_selected_together(page: ProgrammePage, workspace: Workspace) -> None:
    show_list(page)
    page.agenda.selectAll()
    assert page.selected == {item.id for item in opened(workspace).items}
    assert page.inspector.shown_count == len(opened(workspace).items)
