"""A text in several languages, a line for each."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.localized import Localized
from ui.widgets.field_widget import Line
from ui.widgets.localized_field import LocalizedField


def field_with(qtbot: QtBot, text: Localized) -> LocalizedField:
    field = LocalizedField(("tr", "en"))
    qtbot.addWidget(field)
    field.show()
    field.show_value(text)
    return field


def test_each_language_has_its_line_and_further_ones_are_kept(qtbot: QtBot) -> None:
    text = Localized.of(tr="İmza", en="Signing", kk="Қол қою")
    field = field_with(qtbot, text)
    assert tuple(field.lines) == ("tr", "en", "kk")
    assert field.value() == text


def test_typing_in_one_line_changes_one_language(qtbot: QtBot) -> None:
    field = field_with(qtbot, Localized.of(tr="İmza", en="Signing"))
    line = field.lines["en"]
    assert isinstance(line, Line)
    line.end(False)
    qtbot.keyClicks(line, " ceremony")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.value() == Localized.of(tr="İmza", en="Signing ceremony")


def test_an_emptied_line_takes_the_language_away(qtbot: QtBot) -> None:
    field = field_with(qtbot, Localized.of(tr="İmza", en="Signing"))
    line = field.lines["tr"]
    line.clear()
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert field.value() == Localized.of(en="Signing")


def test_showing_a_text_is_no_edit(qtbot: QtBot) -> None:
    field = field_with(qtbot, Localized.of(tr="İmza"))
    with qtbot.assertNotEmitted(field.edited):
        field.show_value(Localized.of(tr="Başka"))
    assert field.value() == Localized.of(tr="Başka")
