"""Rooms by night: one hotel for all, other nights elsewhere, beds that are missing named."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.identifiers import MemberId
from models.vocabulary import LegDirection
from tests.builders import FIRST_DAY, LAST_DAY
from tests.ui.test_workspace import opened
from ui.choices import Choice
from ui.logistics.page import LogisticsPage
from ui.logistics.part_switch import LogisticsPart
from ui.logistics.rooms_part import RoomsPart
from ui.workspace import Workspace

SECOND_NIGHT = date(2021, 12, 21)


@pytest.fixture
def rooms(page: LogisticsPage) -> RoomsPart:
    page.go_to_part(LogisticsPart.ROOMS)
    return page.rooms


def rows(rooms: RoomsPart) -> list[list[str]]:
    model = rooms.grid.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def members(workspace: Workspace) -> list[MemberId]:
    return [member.id for member in opened(workspace).members]


def lodge_all(rooms: RoomsPart, workspace: Workspace) -> None:
    hotel = workspace.store.venues("Hilton")[0].record
    rooms.same_hotel.take(Choice(hotel.id, "Hilton"))


def give_room(qtbot: QtBot, rooms: RoomsPart, room: str) -> None:
    line = rooms.editor.room.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, room)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_at_first_nobody_has_a_bed_and_all_are_named(rooms: RoomsPart) -> None:
    assert rows(rooms) == [
        ["Nurbol", "", "no bed", "no bed"],
        ["Ainur & Co", "", "no bed", "no bed"],
        ["Without a bed", "", "2", "2"],
    ]
    assert rooms.editor.missing.text() == (
        "20 Dec 2021: the whole delegation\n21 Dec 2021: the whole delegation"
    )


def test_one_pick_lodges_everybody(rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    assert rows(rooms) == [
        ["Nurbol", "Hilton", "Hilton", "Hilton"],
        ["Ainur & Co", "Hilton", "Hilton", "Hilton"],
        ["Without a bed", "", "–", "–"],
        ["In Hilton", "", "2", "2"],
    ]
    assert not rooms.editor.missing.isVisible()
    workspace.undo()
    assert rows(rooms)[2] == ["Without a bed", "", "2", "2"]
    rooms.same_hotel.new_wanted.emit("Conrad")
    assert rows(rooms)[3] == ["In Conrad", "", "2", "2"]


def test_one_click_gives_everybody_the_hotel_of_one(
    qtbot: QtBot, rooms: RoomsPart, workspace: Workspace
) -> None:
    rooms.grid.choose(members(workspace)[0], None)
    assert not rooms.editor.all_button.isEnabled()
    rooms.editor.hotel.new_wanted.emit("Conrad")
    qtbot.mouseClick(rooms.editor.all_button, Qt.MouseButton.LeftButton)
    assert [row[1] for row in rows(rooms)[:2]] == ["Conrad", "Conrad"]


def test_a_room_for_all_nights_is_the_usual_one(qtbot: QtBot, rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    rooms.grid.choose(members(workspace)[0], None)
    assert rooms.editor.title.text() == "Nurbol, 2 nights"
    give_room(qtbot, rooms, "401")
    assert rows(rooms)[0] == ["Nurbol", "Hilton", "401", "401"]
    assert len(opened(workspace).stays) == 0
    rooms.grid.choose(members(workspace)[1], None)
    give_room(qtbot, rooms, "401")
    assert rooms.editor.sharing.text() == "Shares the room with Nurbol"


def test_one_night_elsewhere_and_back_as_usual(qtbot: QtBot, rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    head = members(workspace)[0]
    rooms.grid.choose(head, SECOND_NIGHT)
    rooms.editor.hotel.new_wanted.emit("Pera")
    give_room(qtbot, rooms, "7")
    assert rows(rooms)[0] == ["Nurbol", "Hilton", "Hilton", "Pera · 7"]
    assert rooms.grid.chosen_cells() == ((head, SECOND_NIGHT),)
    (stay,) = opened(workspace).stays
    assert (stay.first_night, stay.last_night) == (SECOND_NIGHT, SECOND_NIGHT)
    notes = rooms.editor.form.field("notes")
    assert rooms.editor.form.isVisible()
    notes.show_value("with breakfast")
    notes.edited.emit()
    assert next(iter(opened(workspace).stays)).notes == "with breakfast"
    qtbot.mouseClick(rooms.editor.usual_button, Qt.MouseButton.LeftButton)
    assert rows(rooms)[0] == ["Nurbol", "Hilton", "Hilton", "Hilton"]
    assert not rooms.editor.form.isVisible()


def test_several_nights_change_together(qtbot: QtBot, rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    grid = rooms.grid
    grid.setFocus()
    grid.selectColumn(2)
    assert rooms.editor.title.text() == "2 members, 1 night"
    qtbot.mouseClick(rooms.editor.none_button, Qt.MouseButton.LeftButton)
    assert [row[2] for row in rows(rooms)] == ["none needed", "none needed", "–", "–"]
    workspace.undo()
    assert [row[2] for row in rows(rooms)] == ["Hilton", "Hilton", "–", "2"]


def test_the_arrows_choose_a_night_and_enter_goes_to_its_hotel(
    qtbot: QtBot, rooms: RoomsPart, workspace: Workspace
) -> None:
    rooms.grid.choose(members(workspace)[0], None)
    rooms.grid.setFocus()
    qtbot.keyClick(rooms.grid, Qt.Key.Key_Right)
    qtbot.keyClick(rooms.grid, Qt.Key.Key_Right)
    qtbot.keyClick(rooms.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert set(rooms.grid.chosen_cells()) == {(one, FIRST_DAY) for one in members(workspace)}
    rooms.window().activateWindow()
    qtbot.keyClick(rooms.grid, Qt.Key.Key_Return)
    assert rooms.window().focusWidget() is rooms.editor.hotel.line


def test_rooms_are_typed_one_after_the_other(qtbot: QtBot, rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    rooms.window().activateWindow()
    rooms.grid.choose(members(workspace)[0], None)
    rooms.grid.setFocus()
    for room in ("401", "402"):
        qtbot.keyClick(rooms.grid, room[0])
        qtbot.keyClicks(rooms.editor.room.line, room[1:])
        qtbot.keyClick(rooms.editor.room.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: rooms.window().focusWidget() is rooms.grid)
    assert [row[2:] for row in rows(rooms)[:2]] == [["401", "401"], ["402", "402"]]
    assert len(opened(workspace).stays) == 0


def test_a_room_that_is_half_typed_stays_with_whom_it_was_typed_for(
    qtbot: QtBot, rooms: RoomsPart, workspace: Workspace
) -> None:
    lodge_all(rooms, workspace)
    rooms.window().activateWindow()
    rooms.grid.choose(members(workspace)[0], None)
    rooms.editor.begin_room("9")
    rooms.grid.choose(members(workspace)[1], None)
    assert [row[2:] for row in rows(rooms)[:2]] == [["9", "9"], ["Hilton", "Hilton"]]
    assert (rooms.editor.title.text(), rooms.editor.room.line.text()) == ("Ainur & Co, 2 nights", "")


def test_without_a_hotel_typing_a_room_does_nothing(
    qtbot: QtBot, rooms: RoomsPart, workspace: Workspace
) -> None:
    rooms.grid.choose(members(workspace)[0], None)
    rooms.grid.setFocus()
    before = opened(workspace)
    qtbot.keyClick(rooms.grid, "4")
    assert opened(workspace) == before
    assert rooms.editor.room.line.text() == ""


def test_emptying_the_hotel_means_that_no_bed_is_needed(rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    rooms.grid.choose(members(workspace)[0], FIRST_DAY)
    rooms.editor.hotel.show_value(None)
    rooms.editor.hotel.edited.emit()
    assert rows(rooms)[0] == ["Nurbol", "Hilton", "none needed", "Hilton"]


def test_differing_hotels_are_called_several(rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    rooms.grid.choose(members(workspace)[0], FIRST_DAY)
    rooms.editor.hotel.new_wanted.emit("Pera")
    rooms.grid.choose(members(workspace)[0], None)
    assert (rooms.editor.hotel.line.text(), rooms.editor.hotel.line.placeholderText()) == ("", "several")


def test_a_night_says_all_of_itself_to_who_points_at_it(rooms: RoomsPart, workspace: Workspace) -> None:
    lodge_all(rooms, workspace)
    index = rooms.grid.model().index(0, 2)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == ("Nurbol, night of Monday, 20 December 2021: Hilton")


def test_who_is_not_here_needs_no_bed(page: LogisticsPage, rooms: RoomsPart, workspace: Workspace) -> None:
    page.go_to_part(LogisticsPart.JOURNEYS)
    page.journeys.add(LegDirection.ARRIVAL)
    field = page.journeys.editor.form.field("arrives_on")
    field.show_value(SECOND_NIGHT)
    field.edited.emit()
    page.go_to_part(LogisticsPart.ROOMS)
    assert rows(rooms)[0] == ["Nurbol", "", "not here", "no bed"]
    assert opened(workspace).visit.last_day == LAST_DAY
