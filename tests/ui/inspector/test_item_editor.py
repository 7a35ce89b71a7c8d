"""Typing into the inspector makes named edits, which the workspace stores."""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import Edit
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item, Step
from models.vocabulary import AttachmentPurpose, ItemKind, Part
from tests.ui.test_workspace import item_named, opened
from ui.choices import Choice
from ui.inspector.attendance_list import listed
from ui.inspector.item_editor import ItemEditor
from ui.inspector.steps_field import StepsField
from ui.page_tools import PageTools
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field_widget import Line
from ui.widgets.localized_field import LocalizedField
from ui.widgets.picker import Picker
from ui.widgets.time_field import ClockField
from ui.workspace import Workspace


@pytest.fixture
def item(plan: Plan) -> Item:
    return item_named(plan, "Courtesy call")


@pytest.fixture
def editor(qtbot: QtBot, workspace: Workspace, tools: PageTools, item: Item) -> Iterator[ItemEditor]:
    editor = ItemEditor(tools.forms, AttachmentList(tools))
    qtbot.addWidget(editor)
    editor.edit_made.connect(workspace.apply)

    def show(_edit: Edit) -> None:
        editor.show_item(opened(workspace), opened(workspace).items[item.id])

    workspace.changed.connect(show)
    editor.show_item(opened(workspace), item)
    editor.show()
    yield editor


def retype(qtbot: QtBot, line: Line, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def title_line(editor: ItemEditor, language: str) -> Line:
    field = editor.basics.field("title")
    assert isinstance(field, LocalizedField)
    line = field.lines[language]
    assert isinstance(line, Line)
    return line


def test_a_typed_title_is_one_named_edit_in_the_database(
    qtbot: QtBot, editor: ItemEditor, workspace: Workspace, store: Store, item: Item, tools: PageTools
) -> None:
    retype(qtbot, title_line(editor, "tr"), "Nezaket ziyareti")
    stored = store.load(opened(workspace).visit_id).items[item.id]
    assert stored.title == Localized.of(tr="Nezaket ziyareti", en="Courtesy call")
    step = workspace.history.undoable
    assert step is not None
    assert tools.forms.words.say(step.name) == "Change “Title” of “Courtesy call”"


def test_a_typed_hour_moves_the_item_with_its_end(
    qtbot: QtBot, editor: ItemEditor, workspace: Workspace, item: Item
) -> None:
    field = editor.basics.field("starts")
    assert isinstance(field, ClockField)
    retype(qtbot, field.line, "1400")
    moved = opened(workspace).items[item.id]
    assert (moved.starts, moved.ends) == (time(14), time(14, 30))
    ends = editor.basics.field("ends")
    assert ends.value() == time(14, 30)


def test_a_kind_is_chosen_from_the_list(editor: ItemEditor, workspace: Workspace, item: Item) -> None:
    field = editor.basics.field("kind")
    assert isinstance(field, ChoiceField)
    index = list(ItemKind).index(ItemKind.LUNCH)
    field.box.setCurrentIndex(index)
    field.box.activated.emit(index)
    assert opened(workspace).items[item.id].kind is ItemKind.LUNCH


def test_a_new_venue_is_made_where_it_is_named_and_undone_with_it(
    editor: ItemEditor, workspace: Workspace, item: Item
) -> None:
    before = opened(workspace)
    field = editor.basics.field("venue_id")
    assert isinstance(field, Picker)
    field.new_wanted.emit("Maiden's Tower")
    venue_id = opened(workspace).items[item.id].venue_id
    assert venue_id is not None
    assert opened(workspace).venues[venue_id].name == Localized.of(tr="Maiden's Tower")
    assert field.line.text() == "Maiden's Tower"
    workspace.undo()
    assert workspace.plan == before
    assert field.value() is None


def test_what_is_typed_is_taken_over_for_the_item_it_was_typed_for(
    qtbot: QtBot, editor: ItemEditor, workspace: Workspace, item: Item
) -> None:
    line = title_line(editor, "en")
    editor.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    qtbot.keyClicks(line, "Call on the Mayor")
    editor.commit()
    editor.show_item(opened(workspace), item_named(opened(workspace), "Signing ceremony"))
    assert opened(workspace).items[item.id].title == Localized.of(en="Call on the Mayor")
    assert line.text() == "Signing ceremony"


def test_people_are_added_given_a_part_and_removed(
    qtbot: QtBot, editor: ItemEditor, workspace: Workspace, item: Item, plan: Plan
) -> None:
    people = {person.name.in_language("en"): person for person in plan.persons}
    head, other = people["Nurbol Turashbekov"], people["Ainur Kopbasarova"]
    editor.people.picker.take(Choice(head.id, "Nurbol"))
    editor.people.picker.take(Choice(other.id, "Ainur"))
    attendances = listed(opened(workspace), item)
    assert [(one.person_id, one.part, one.position) for one in attendances] == [
        (head.id, Part.GUEST, 0),
        (other.id, Part.GUEST, 1),
    ]
    part = editor.people.findChildren(ChoiceField)[0]
    index = list(Part).index(Part.SPEAKER)
    part.box.setCurrentIndex(index)
    part.box.activated.emit(index)
    assert [one.part for one in listed(opened(workspace), item)] == [Part.SPEAKER, Part.GUEST]
    choose_in_first_row(qtbot, editor, "Move down")
    assert [one.person_id for one in listed(opened(workspace), item)] == [other.id, head.id]
    choose_in_first_row(qtbot, editor, "Remove")
    assert [one.person_id for one in listed(opened(workspace), item)] == [head.id]


def choose_in_first_row(qtbot: QtBot, editor: ItemEditor, entry: str) -> None:
    def shown() -> list[QToolButton]:
        found = editor.people.findChildren(QToolButton)
        return [button for button in found if button.isVisible() and button.menu() is not None]

    qtbot.waitUntil(lambda: len(shown()) > 0)
    menu = shown()[0].menu()
    next(action for action in menu.actions() if action.text() == entry).trigger()


def test_a_new_person_is_made_with_their_part(editor: ItemEditor, workspace: Workspace, item: Item) -> None:
    editor.people.picker.new_wanted.emit("Hilmi Türkmen")
    (attendance,) = listed(opened(workspace), item)
    assert attendance.person_id is not None
    assert opened(workspace).persons[attendance.person_id].name == Localized.of(tr="Hilmi Türkmen")


def test_a_track_is_made_followed_and_goes_when_nobody_is_on_it(
    editor: ItemEditor, workspace: Workspace, item: Item
) -> None:
    before = opened(workspace)
    editor.tracks.list.new_wanted.emit("Spouses")
    (track,) = opened(workspace).tracks
    assert [link.track_id for link in opened(workspace).item_tracks.where("item_id", item.id)] == [track.id]
    editor.tracks.list.removed.emit(track.id)
    assert workspace.plan == before


def test_steps_are_written_one_by_one(
    qtbot: QtBot, editor: ItemEditor, workspace: Workspace, item: Item
) -> None:
    field = editor.details.field("steps")
    assert isinstance(field, StepsField)
    field.add_button.click()
    line = field.texts[0].lines["en"]
    assert isinstance(line, Line)
    retype(qtbot, line, "Anthem")
    assert opened(workspace).items[item.id].steps == (Step(text=Localized.of(en="Anthem")),)


def test_a_file_is_kept_with_the_item(
    editor: ItemEditor, workspace: Workspace, item: Item, tmp_path: Path
) -> None:
    text = tmp_path / "speech.txt"
    text.write_text("Dear guests")
    editor.files.keep(AttachmentPurpose.DOCUMENT, text)
    (kept,) = opened(workspace).attachments
    assert (kept.item_id, kept.file_name) == (item.id, "speech.txt")
    assert editor.files.attachments == (kept,)
