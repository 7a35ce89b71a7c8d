"""The office's orders of precedence: taken over, made, copied, deleted; rows put in order and changed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from models.localized import Localized
from models.messages import Message
from models.vocabulary import TieBreak
from scheduling.precedence import follow_table
from tests.ui.conftest import ReadyAnswers
from tests.ui.test_workspace import opened
from ui.page_tools import PageTools
from ui.ranks.page import RanksPage
from ui.widgets.field_widget import Line
from ui.widgets.localized_field import LocalizedField
from ui.workspace import RankTableEntry, Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> RanksPage:
    page = RanksPage(tools)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def take_over(page: RanksPage, name: str) -> None:
    """Choose an example in the menu."""
    next(action for action in page.examples_menu.actions() if action.text() == name).trigger()


def rows(page: RanksPage) -> list[str]:
    model = page.table.model()
    return [f"{model.index(row, 0).data()} {model.index(row, 1).data()}" for row in range(model.rowCount())]


def entry_of(page: RanksPage) -> RankTableEntry:
    assert page.entry is not None
    return page.entry


def type_title(qtbot: QtBot, page: RanksPage, title: str) -> None:
    field = page.editor.rank.field("title")
    assert isinstance(field, LocalizedField)
    line = field.lines["en"]
    assert isinstance(line, Line)
    line.clear()
    qtbot.keyClicks(line, title)
    line.editingFinished.emit()


def city(qtbot: QtBot, page: RanksPage) -> None:
    """Make an order of three rows."""
    page.new_action.trigger()
    for title in ("Governor", "Mayor", "Clerk"):
        page.add_action.trigger()
        type_title(qtbot, page, title)


def test_examples_are_offered_and_taken_over_marked_as_such(page: RanksPage, workspace: Workspace) -> None:
    assert page.entry is None
    assert [action.text() for action in page.examples_menu.actions()] == [
        "Kazakhstan: domestic events",
        "Municipal visit",
        "Türkiye: the capital",
        "Türkiye: the provinces",
    ]
    take_over(page, "Municipal visit")
    assert rows(page)[:2] == [
        "1 Governor of a province; akim of a region",
        "2 Mayor of a metropolitan city",
    ]
    assert entry_of(page).table.is_example
    take_over(page, "Kazakhstan: domestic events")
    assert page.box.currentText() == "Kazakhstan: domestic events"
    assert [page.box.itemText(place) for place in range(page.box.count())] == [
        "Kazakhstan: domestic events",
        "Municipal visit",
    ]
    assert workspace.undo()
    assert page.box.currentText() == "Municipal visit"


def test_an_order_of_ones_own_is_made_row_by_row(qtbot: QtBot, page: RanksPage) -> None:
    city(qtbot, page)
    assert rows(page) == ["1 Governor", "2 Mayor", "3 Clerk"]
    name = page.editor.table.field("name")
    name.show_value(Localized.of(en="City"))
    name.edited.emit()
    assert page.box.currentText() == "City"
    assert not entry_of(page).table.is_example


def test_a_row_is_added_below_the_selected_one(qtbot: QtBot, page: RanksPage) -> None:
    city(qtbot, page)
    page.table.selectRow(0)
    page.add_action.trigger()
    type_title(qtbot, page, "Deputy governor")
    assert rows(page) == ["1 Governor", "2 Deputy governor", "3 Mayor", "4 Clerk"]


def test_rows_are_moved_by_keys_and_by_dragging(qtbot: QtBot, page: RanksPage, workspace: Workspace) -> None:
    city(qtbot, page)
    page.table.selectRow(2)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows(page) == ["1 Governor", "2 Clerk", "3 Mayor"]
    selected = page.table.selected
    assert selected is not None
    assert selected.title == Localized.of(en="Clerk")
    port, table = page.table.viewport(), page.table
    start = QPoint(60, table.rowViewportPosition(0) + table.rowHeight(0) // 2)
    end = QPoint(60, table.rowViewportPosition(2) + table.rowHeight(2) - 3)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, (start + end) / 2)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert rows(page) == ["1 Clerk", "2 Mayor", "3 Governor"]
    assert workspace.undo()
    assert workspace.undo()
    assert rows(page) == ["1 Governor", "2 Mayor", "3 Clerk"]


def test_rows_can_share_a_rank(qtbot: QtBot, page: RanksPage) -> None:
    city(qtbot, page)
    page.table.selectRow(2)
    level = page.editor.rank.field("level")
    level.show_value(2)
    level.edited.emit()
    assert rows(page) == ["1 Governor", "2 Mayor", "2 Clerk"]


def test_a_row_is_deleted_and_comes_back(qtbot: QtBot, page: RanksPage, workspace: Workspace) -> None:
    city(qtbot, page)
    page.table.selectRow(1)
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert rows(page) == ["1 Governor", "3 Clerk"]
    workspace.undo()
    assert rows(page) == ["1 Governor", "2 Mayor", "3 Clerk"]


def test_what_breaks_ties_is_ticked_and_brought_forward(qtbot: QtBot, page: RanksPage) -> None:
    city(qtbot, page)
    page.editor.tie_breaks.boxes[TieBreak.ORGANISATION].click()
    assert entry_of(page).table.tie_breaks == (TieBreak.DATE_OF_APPOINTMENT, TieBreak.NAME)
    page.editor.tie_breaks.up_buttons[TieBreak.NAME].click()
    assert entry_of(page).table.tie_breaks == (TieBreak.NAME, TieBreak.DATE_OF_APPOINTMENT)
    assert not page.editor.tie_breaks.up_buttons[TieBreak.NAME].isEnabled()
    page.editor.tie_breaks.boxes[TieBreak.ORGANISATION].click()
    assert entry_of(page).table.tie_breaks == (
        TieBreak.NAME,
        TieBreak.DATE_OF_APPOINTMENT,
        TieBreak.ORGANISATION,
    )


def test_the_keyboard_stays_with_what_breaks_ties(qtbot: QtBot, page: RanksPage) -> None:
    city(qtbot, page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    box = page.editor.tie_breaks.boxes[TieBreak.NAME]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert entry_of(page).table.tie_breaks == (TieBreak.DATE_OF_APPOINTMENT, TieBreak.ORGANISATION)
    assert page.editor.tie_breaks.boxes[TieBreak.NAME].hasFocus()
    up = page.editor.tie_breaks.up_buttons[TieBreak.ORGANISATION]
    up.setFocus()
    qtbot.keyClick(up, Qt.Key.Key_Space)
    assert entry_of(page).table.tie_breaks == (TieBreak.ORGANISATION, TieBreak.DATE_OF_APPOINTMENT)
    assert page.editor.tie_breaks.boxes[TieBreak.ORGANISATION].hasFocus()


def test_the_alphabet_is_chosen_by_its_language(page: RanksPage) -> None:
    take_over(page, "Municipal visit")
    field = page.editor.table.field("alphabet_language")
    assert field.value() == "tr"
    field.show_value("kk")
    field.edited.emit()
    assert entry_of(page).table.alphabet_language == "kk"


def test_a_copy_is_the_offices_own(page: RanksPage) -> None:
    take_over(page, "Municipal visit")
    example = entry_of(page)
    page.copy_action.trigger()
    copy = entry_of(page)
    assert copy.table.name.languages == ("en", "tr")
    assert copy.table.name.exact("en") == "Copy of Municipal visit"
    assert not copy.table.is_example
    assert [(rank.level, rank.title) for rank in copy.ranks] == [
        (rank.level, rank.title) for rank in example.ranks
    ]


def test_an_order_is_deleted_after_a_question(
    page: RanksPage, workspace: Workspace, answers: ReadyAnswers
) -> None:
    take_over(page, "Municipal visit")
    answers.agrees = False
    page.delete_action.trigger()
    assert len(workspace.store.rank_tables()) == 1
    answers.agrees = True
    page.delete_action.trigger()
    assert workspace.store.rank_tables() == ()
    assert page.entry is None
    assert [question.msgid for question in answers.asked] == [
        "Delete the order of precedence “{name}” with all its rows?"
    ] * 2
    assert workspace.undo()
    assert len(rows(page)) == 15


def test_an_order_that_a_visit_follows_is_not_deleted(page: RanksPage, workspace: Workspace) -> None:
    told: list[Message] = []
    workspace.refused.connect(told.append)
    take_over(page, "Municipal visit")
    assert page.editor.followed.text() == "Followed by no visit"
    workspace.apply(follow_table(opened(workspace), entry_of(page).table))
    assert page.editor.followed.text() == "Followed by 1 visit"
    page.delete_action.trigger()
    assert page.entry is not None
    assert len(told) == 1


def test_a_record_is_shown_in_its_order(page: RanksPage) -> None:
    take_over(page, "Municipal visit")
    mayor = entry_of(page).ranks[4]
    take_over(page, "Kazakhstan: domestic events")
    page.select_record(mayor.id)
    assert page.box.currentText() == "Municipal visit"
    assert page.table.selected == mayor
