"""The inspector says where a text named another weekday than the day has."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.edits import edit, replaced
from models.messages import Message
from models.records.items import Item
from tests.ui.test_workspace import item_named, opened
from ui.inspector.item_editor import ItemEditor
from ui.page_tools import PageTools
from ui.widgets.attachment_list import AttachmentList
from ui.workspace import Workspace

MONDAY, WEDNESDAY = 0, 2


@pytest.fixture
def editor(qtbot: QtBot, workspace: Workspace, tools: PageTools) -> ItemEditor:
    editor = ItemEditor(tools.forms, AttachmentList(tools))
    qtbot.addWidget(editor)
    editor.edit_made.connect(workspace.apply)
    workspace.changed.connect(lambda _edit: editor.show_item(opened(workspace), call(workspace)))
    editor.show()
    return editor


def call(workspace: Workspace) -> Item:
    return item_named(opened(workspace), "Courtesy call")


def name_weekday(workspace: Workspace, weekday: int | None) -> None:
    """Have the text of the call have named a weekday; the call is on Monday, 20 December."""
    item = call(workspace)
    named = msgspec.structs.replace(item, named_weekday=weekday)
    workspace.apply(edit(Message.of("Import"), replaced(item, named)))


def test_another_weekday_is_told_and_can_be_settled(
    qtbot: QtBot, workspace: Workspace, editor: ItemEditor
) -> None:
    name_weekday(workspace, WEDNESDAY)
    assert editor.weekday.isVisible()
    assert editor.weekday.sentence.text() == (
        "The text that this was taken from says Wednesday, but 20 Dec 2021 is a Monday."
    )
    qtbot.mouseClick(editor.weekday.settle_button, Qt.MouseButton.LeftButton)
    assert call(workspace).named_weekday is None
    assert not editor.weekday.isVisible()
    workspace.undo()
    assert call(workspace).named_weekday == WEDNESDAY


@pytest.mark.parametrize("weekday", [None, MONDAY])
def test_nothing_is_told_where_they_agree_or_none_was_named(
    workspace: Workspace, editor: ItemEditor, weekday: int | None
) -> None:
    editor.show_item(opened(workspace), call(workspace))
    if weekday is not None:
        name_weekday(workspace, weekday)
    assert not editor.weekday.isVisible()
