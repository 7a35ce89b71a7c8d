"""Typing searches; a pick sets the record; a new name is offered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.choices import Choice
from ui.widgets.picker import Picker
from ui.wording import Wording

CHOICES = (Choice("1", "Town hall", "second floor"), Choice("2", "Town museum"), Choice("3", "Port"))


def lookup(search: str) -> tuple[Choice, ...]:
    return tuple(choice for choice in CHOICES if search.casefold() in choice.name.casefold())


@pytest.fixture
def picker(qtbot: QtBot) -> Picker:
    names = {choice.id: choice.name for choice in CHOICES}
    picker = Picker(lookup, names.__getitem__, Wording("en"), offers_new=True)
    qtbot.addWidget(picker)
    picker.show()
    return picker


def test_typing_searches_and_offers_the_name_as_new(qtbot: QtBot, picker: Picker) -> None:
    qtbot.keyClicks(picker.line, "town")
    assert picker.choices() == (CHOICES[0], CHOICES[1], Choice("", "town"))


def test_an_exact_name_is_taken_when_the_field_is_left(qtbot: QtBot, picker: Picker) -> None:
    qtbot.keyClicks(picker.line, "town museum")
    with qtbot.waitSignal(picker.edited):
        picker.line.editingFinished.emit()
    assert (picker.value(), picker.line.text()) == ("2", "Town museum")


def test_a_text_that_is_no_name_is_put_back(qtbot: QtBot, picker: Picker) -> None:
    picker.show_value("3")
    picker.line.selectAll()
    qtbot.keyClicks(picker.line, "tow")
    with qtbot.assertNotEmitted(picker.edited):
        picker.line.editingFinished.emit()
    assert (picker.value(), picker.line.text()) == ("3", "Port")


def test_an_emptied_field_names_nothing(qtbot: QtBot, picker: Picker) -> None:
    picker.show_value("3")
    picker.line.clear()
    with qtbot.waitSignal(picker.edited):
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.value() is None


def test_a_new_name_is_asked_for(qtbot: QtBot, picker: Picker) -> None:
    qtbot.keyClicks(picker.line, "Harbour office")
    with qtbot.waitSignal(picker.new_wanted) as wanted:
        picker.take(picker.choices()[-1])
    assert wanted.args == ["Harbour office"]
    assert picker.value() is None


def click_row(qtbot: QtBot, picker: Picker, row: int) -> None:
    popup = picker.line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    where = popup.visualRect(popup.model().index(row, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_row_that_is_clicked_leaves_the_name_without_its_detail(qtbot: QtBot, picker: Picker) -> None:
    picker.activateWindow()
    picker.line.setFocus()
    qtbot.waitUntil(picker.line.hasFocus)
    qtbot.keyClicks(picker.line, "town")
    with qtbot.waitSignal(picker.edited):
        click_row(qtbot, picker, 0)
    assert (picker.value(), picker.line.text()) == ("1", "Town hall")


def test_a_line_that_is_emptied_at_a_pick_is_empty_for_the_next_name(qtbot: QtBot, picker: Picker) -> None:
    picker.edited.connect(lambda: picker.show_value(None))
    picker.activateWindow()
    picker.line.setFocus()
    qtbot.waitUntil(picker.line.hasFocus)
    qtbot.keyClicks(picker.line, "town")
    with qtbot.waitSignal(picker.edited):
        click_row(qtbot, picker, 0)
    qtbot.keyClicks(picker.line, "port")
    assert (picker.line.text(), picker.choices()) == ("port", (CHOICES[2],))
