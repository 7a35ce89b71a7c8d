"""Typing searches; a pick sets the record; a new name is offered."""

import pytest
from PySide6.QtCore import Qt
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
