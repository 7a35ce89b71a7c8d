"""Several steps of the session are undone or redone at once, chosen by their names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.edits import edit
from models.history import History
from models.messages import Message
from models.plan import Plan
from tests.ui.test_workspace import item_named_by_id, opened, renamed
from ui.actions import Act
from ui.history.steps_dialog import StepsDialog, stops
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.workspace import Workspace

BEFORE = "Before the first step of this session"


@pytest.fixture
def states(workspace: Workspace) -> list[Plan]:
    """The plan before and after each of four steps."""
    states = [opened(workspace)]
    for number in range(4):
        workspace.apply(renamed(item_named_by_id(workspace, states), f"Call {number}"))
        states.append(opened(workspace))
    return states


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """A window that lasts longer than the dialogs over it."""
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.show()
    return desk


@pytest.fixture
def dialog(states: list[Plan], tools: PageTools, desk: QWidget) -> StepsDialog:
    tools.workspace.undo()
    dialog = StepsDialog(tools, desk)
    dialog.open()
    return dialog


def lines(dialog: StepsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_the_places_of_a_session_are_counted_from_where_one_is() -> None:
    one, two, three, four = (edit(Message(name)) for name in ("One", "Two", "Three", "Four"))
    history = History((one, two), (four, three))
    named = [(stop.name.msgid, stop.steps) for stop in stops(history)]
    assert named == [("Four", 2), ("Three", 1), ("Two", 0), ("One", -1), (BEFORE, -2)]
    assert [stop.steps for stop in stops(History())] == [0]


def test_undone_steps_stand_over_where_one_is(dialog: StepsDialog) -> None:
    assert lines(dialog) == ["Rename (undone)", "Rename (now)", "Rename", "Rename", BEFORE]
    assert dialog.list.currentRow() == 1
    assert (dialog.go.text(), dialog.go.isEnabled()) == ("You are here", False)


def test_the_keys_choose_how_far_back_and_enter_goes_there(
    qtbot: QtBot, dialog: StepsDialog, states: list[Plan], workspace: Workspace
) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.go.text() == "Undo 1 step"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.go.text() == "Undo 2 steps"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert workspace.plan == states[1]
    assert [len(steps) for steps in workspace.history] == [1, 3]


def test_one_goes_forward_too_by_a_double_click(
    qtbot: QtBot, dialog: StepsDialog, states: list[Plan], workspace: Workspace
) -> None:
    assert workspace.plan == states[3]
    place = dialog.list.visualItemRect(dialog.list.item(0)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.go.text() == "Redo 1 step"
    qtbot.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert workspace.plan == states[4]


def test_calling_it_off_changes_nothing(
    dialog: StepsDialog, states: list[Plan], workspace: Workspace
) -> None:
    dialog.list.setCurrentRow(4)
    dialog.buttons.rejected.emit()
    assert workspace.plan == states[3]


def test_the_window_opens_it_where_there_is_a_step(
    window: MainWindow, tools: PageTools, workspace: Workspace, plan: Plan
) -> None:
    assert not tools.actions[Act.STEPS].isEnabled()
    workspace.apply(renamed(item_named_by_id(workspace, [plan]), "Call"))
    tools.actions[Act.STEPS].trigger()
    dialog = window.findChild(StepsDialog)
    assert dialog is not None
    assert lines(dialog) == ["Rename (now)", BEFORE]
    dialog.reject()
