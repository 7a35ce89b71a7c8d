"""The office's own knowledge: entered once in every script, found in any, made one where it stands twice."""

from datetime import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from models.localized import Localized
from models.records.people import Person, Unavailability
from models.records.places import OpeningHours, Venue
from tests.hands import drag_over
from tests.journeys.conftest import Start
from tests.journeys.officer import LEFT, NONE, Officer
from ui.actions import Act
from ui.directory.alike_dialog import AlikeDialog
from ui.directory.editors import PersonEditor, VenueEditor
from ui.directory.merge_dialog import MergeDialog
from ui.directory.page import DirectoryPage
from ui.widgets.field_widget import Line
from ui.widgets.names_field import NamesField
from ui.widgets.opening_hours_field import OpeningHoursField
from ui.widgets.week_grid import Cell
from ui.workspace import DirectoryEntry

IN_ENGLISH = "Shinar Omarova"
IN_TURKISH = "Şınar Omarova"
IN_KAZAKH = "Шынар Омарова"


def people(officer: Officer) -> DirectoryPage[DirectoryEntry[Person]]:
    page = officer.window.current
    assert isinstance(page, DirectoryPage)
    assert isinstance(page.editor, PersonEditor)
    return page


def names_of(officer: Officer) -> NamesField:
    editor = people(officer).editor
    assert isinstance(editor, PersonEditor)
    field = editor.form.field("name")
    assert isinstance(field, NamesField)
    return field


def listed(page: DirectoryPage[DirectoryEntry[Person]]) -> list[str]:
    model = page.table.records
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(menu: QMenu, words: str, at: QPoint) -> None:
    """Open a menu where its button is and click an entry."""
    menu.popup(at)
    entry = next(action for action in menu.actions() if action.text() == words)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(entry).center())


def type_into(line: QLineEdit, officer: Officer, text: str) -> None:
    line.setFocus()
    officer.write(text)
    officer.key(Qt.Key.Key_Return)


def enter_person(officer: Officer, language: str, name: str, phone: str) -> None:
    officer.click_button("New person")
    officer.fill_text(names_of(officer), language, name)
    editor = people(officer).editor
    assert isinstance(editor, PersonEditor)
    line = editor.form.field("phone").focusProxy()
    assert isinstance(line, Line)
    type_into(line, officer, phone)


def test_a_person_is_entered_in_three_scripts_found_in_each_and_made_one_of_two(start: Start) -> None:
    officer = start()
    officer.navigate(Act.GO_TO_PEOPLE)
    enter_person(officer, "tr", IN_TURKISH, "+7 725")
    field = names_of(officer)
    choose(field.add_button.menu(), "Kazakh", field.mapToGlobal(QPoint(0, 40)))
    type_into(field.lines["kk"], officer, IN_KAZAKH)  # type: ignore[arg-type]
    enter_person(officer, "en", IN_ENGLISH, "+7 701")
    page = people(officer)
    assert listed(page) == [IN_ENGLISH, IN_TURKISH]
    for searched in ("shinar", "шынар", "sinar om"):
        officer.shortcut(Act.SEARCH)
        officer.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        officer.write(searched)
        assert listed(page) == [IN_ENGLISH, IN_TURKISH]
    merge_what_is_alike(officer)
    (entry,) = officer.house.workspace.store.people()
    assert entry.record.name == Localized.of(tr=IN_TURKISH, en=IN_ENGLISH, kk=IN_KAZAKH)
    assert entry.record.phone == "+7 701"
    assert page.shown == entry.record
    officer.shortcut(Act.UNDO)
    assert len(officer.house.workspace.store.people()) == 2
    officer.close_window()
    returned = start()
    returned.navigate(Act.GO_TO_PEOPLE)
    assert listed(people(returned)) == [IN_ENGLISH, IN_TURKISH]


def merge_what_is_alike(officer: Officer) -> None:
    """Find the two that are called alike, and keep the telephone of the newer one."""
    page = people(officer)
    menu = page.merge_button.menu()
    choose(menu, "Find records that may be the same…", page.merge_button.mapToGlobal(QPoint(0, 30)))
    alike = page.findChild(AlikeDialog)
    assert alike is not None
    assert alike.list.count() == 1
    officer.click(alike.compare_button)
    dialog = page.findChild(MergeDialog)
    assert dialog is not None
    assert tuple(dialog.choices) == ("phone",)
    dialog.choices["phone"][1].click()
    officer.click(dialog.merge_button)
    alike.reject()
    officer.look_here()


def test_a_week_of_opening_hours_is_drawn_and_a_closed_week_noted(start: Start) -> None:
    officer = start()
    officer.add_venue("Town hall", "2")
    page = officer.window.current
    assert isinstance(page, DirectoryPage)
    editor = page.editor
    assert isinstance(editor, VenueEditor)
    hours = editor.form.field("opening_hours")
    assert isinstance(hours, OpeningHoursField)
    grid = hours.grid
    first, last = (grid.rect_of(cell).center().toPoint() for cell in (Cell(0, 18), Cell(4, 33)))
    QTest.mousePress(grid, LEFT, NONE, first)
    drag_over(grid, last)
    QTest.mouseRelease(grid, LEFT, NONE, last)
    editor.times.add_button.click()
    (form,) = editor.times.forms.values()
    for attribute, typed in (("last_day", "15.08.2031"), ("first_day", "11.08.2031"), ("reason", "painted")):
        line = form.field(attribute).focusProxy()
        assert isinstance(line, Line)
        line.selectAll()
        type_into(line, officer, typed)
    (entry,) = officer.house.workspace.store.venues()
    assert isinstance(entry.record, Venue)
    assert entry.record.opening_hours == tuple(
        OpeningHours(weekday=day, opens=time(9), closes=time(17)) for day in range(5)
    )
    (closed,) = officer.house.workspace.store.belonging(Unavailability, entry.record)
    assert (closed.first_day.day, closed.last_day.day, closed.reason) == (11, 15, "painted")
    for _ in range(5):
        officer.shortcut(Act.UNDO)
    assert officer.house.workspace.store.venues()[0].record.opening_hours == ()
