"""The rooms of a hotel are entered by their numbers and changed where they are listed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.edits import created, edit
from models.identifiers import VenueId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.places import Bedroom, Venue
from ui.directory.bedroom_list import BedroomList
from ui.directory.directories import venues_page
from ui.page_tools import PageTools
from ui.widgets.field_widget import Line
from ui.workspace import Workspace


@pytest.fixture
def venue(plan: Plan) -> Venue:
    return next(iter(plan.venues))


@pytest.fixture
def rooms(qtbot: QtBot, workspace: Workspace, tools: PageTools, venue: Venue) -> Iterator[BedroomList]:
    rooms = BedroomList(tools)
    qtbot.addWidget(rooms)
    rooms.edit_made.connect(workspace.apply)
    workspace.changed.connect(lambda _edit: rooms.show_venue(venue))
    rooms.show_venue(venue)
    rooms.show()
    yield rooms


def listed(rooms: BedroomList) -> list[tuple[str, int, str]]:
    return [(room.number, room.beds, room.notes) for room in rooms.rooms]


def retype(qtbot: QtBot, line: Line, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_several_rooms_are_entered_at_once(qtbot: QtBot, rooms: BedroomList, workspace: Workspace) -> None:
    assert "No rooms listed" in rooms.told.text()
    retype(qtbot, rooms.new_beds.line, "3")
    qtbot.keyClicks(rooms.numbers, "101-103")
    qtbot.keyClick(rooms.numbers, Qt.Key.Key_Return)
    assert listed(rooms) == [("101", 3, ""), ("102", 3, ""), ("103", 3, "")]
    assert rooms.told.text() == "9 beds in all"
    assert not rooms.numbers.text()
    workspace.undo()
    assert listed(rooms) == []


def test_a_room_is_changed_and_removed(
    qtbot: QtBot, rooms: BedroomList, venue: Venue, workspace: Workspace
) -> None:
    qtbot.keyClicks(rooms.numbers, "7, 8")
    qtbot.mouseClick(rooms.add_button, Qt.MouseButton.LeftButton)
    seven, eight = (room.id for room in rooms.rooms)
    retype(qtbot, rooms.beds[seven].line, "1")
    retype(qtbot, rooms.notes[eight].line, "sea view")
    assert listed(rooms) == [("7", 1, ""), ("8", 2, "sea view")]
    qtbot.mouseClick(rooms.remove_buttons[seven], Qt.MouseButton.LeftButton)
    assert listed(rooms) == [("8", 2, "sea view")]
    assert [room.number for room in workspace.store.belonging(Bedroom, venue)] == ["8"]


def test_what_is_no_number_of_rooms_or_beds_is_refused(qtbot: QtBot, rooms: BedroomList) -> None:
    qtbot.keyClicks(rooms.numbers, "103-101")
    qtbot.keyClick(rooms.numbers, Qt.Key.Key_Return)
    assert rooms.refusal.isVisible()
    assert rooms.numbers.text() == "103-101"
    retype(qtbot, rooms.new_beds.line, "0")
    assert rooms.new_beds.value() == 2
    assert listed(rooms) == []


def test_a_hotel_takes_its_rooms_along(qtbot: QtBot, tools: PageTools, workspace: Workspace) -> None:
    hotel = Venue(id=VenueId(new_identifier()), name=Localized.of(en="Grand Hotel"))
    assert workspace.apply(edit(Message("Venue"), created(hotel)))
    page = venues_page(tools)
    qtbot.addWidget(page)
    page.show()
    page.select_record(hotel.id)
    rooms = page.editor.rooms  # type: ignore[attr-defined]
    rooms.numbers.setText("101-103")
    rooms.add_button.click()
    assert len(workspace.store.belonging(Bedroom, hotel)) == 3
    page.delete_action.trigger()
    assert workspace.store.belonging(Bedroom, hotel) == ()
    assert workspace.undo()
    assert len(workspace.store.belonging(Bedroom, hotel)) == 3
