"""Board, tray, inspector and conflicts show one selection of one plan."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.identifiers import ItemId
from models.localized import Localized
from models.records.items import Item
from models.vocabulary import AttachmentPurpose, ItemKind
from scheduling.moves import move_to, new_item
from tests.builders import FIRST_DAY, clock
from tests.ui.test_workspace import item_named, opened
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.widgets.localized_field import LocalizedField
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> ProgrammePage:
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def ids(workspace: Workspace, *titles: str) -> frozenset[ItemId]:
    return frozenset(item_named(opened(workspace), title).id for title in titles)


def test_what_the_board_selects_is_let_go_in_the_tray(page: ProgrammePage, workspace: Workspace) -> None:
    page.tray.select(ids(workspace, "Guided tour"))
    assert page.selected == ids(workspace, "Guided tour")
    page.board.select(ids(workspace, "Courtesy call"))
    assert page.selected == ids(workspace, "Courtesy call")
    assert page.tray.selected == frozenset()
    assert page.inspector.shown_count == 1


def test_a_selection_can_lie_on_the_board_and_in_the_tray(page: ProgrammePage, workspace: Workspace) -> None:
    both = ids(workspace, "Guided tour", "Courtesy call")
    page.select(both)
    assert page.board.selected | page.tray.selected == both
    assert page.inspector.shown_count == 2


def test_a_waiting_item_that_gets_a_day_stays_selected(page: ProgrammePage, workspace: Workspace) -> None:
    (tour,) = ids(workspace, "Guided tour")
    page.select(frozenset({tour}))
    page.board.edit_made.emit(move_to(opened(workspace), tour, FIRST_DAY, clock("15:00")))
    assert opened(workspace).items[tour].day == FIRST_DAY
    assert page.board.selected == {tour}
    assert page.inspector.item.basics.field("day").value() == FIRST_DAY


def test_a_deleted_item_is_no_longer_selected(page: ProgrammePage, workspace: Workspace) -> None:
    page.select(ids(workspace, "Courtesy call"))
    page.delete_selected()
    assert page.selected == frozenset()
    assert page.inspector.shown_count == 0


def test_conflicts_follow_every_edit(page: ProgrammePage, workspace: Workspace) -> None:
    before = page.conflicts.list.model.rowCount()
    page.select(ids(workspace, "Courtesy call", "Signing ceremony"))
    page.delete_selected()
    assert (before, page.conflicts.list.model.rowCount()) == (2, 0)
    workspace.undo()
    assert page.conflicts.list.model.rowCount() == before


def test_a_double_click_into_the_tray_begins_an_item(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    before = len(opened(workspace).items)
    viewport = page.tray.viewport()
    below = viewport.rect().center()
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=below)
    assert len(opened(workspace).items) == before + 1


def test_an_item_that_the_board_opens_has_the_keyboard_in_its_title(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace
) -> None:
    page.activateWindow()
    making = new_item(
        opened(workspace), FIRST_DAY, clock("16:00"), None, kind=ItemKind.MEETING, title=Localized()
    )
    page.board.edit_made.emit(making)
    page.board.item_opened.emit(next(change.id for change in making.changes if change.kind is Item))
    title = page.inspector.item.basics.field("title")
    assert isinstance(title, LocalizedField)
    qtbot.waitUntil(title.lines["tr"].hasFocus)


def test_a_file_is_kept_with_the_visit_while_no_item_is_selected(
    page: ProgrammePage, workspace: Workspace, tmp_path: Path
) -> None:
    letter = tmp_path / "invitation.txt"
    letter.write_text("Dear Mayor")
    page.inspector.visit_files.keep(AttachmentPurpose.DOCUMENT, letter)
    plan = opened(workspace)
    assert [(one.visit_id, one.file_name) for one in plan.attachments] == [(plan.visit_id, "invitation.txt")]
