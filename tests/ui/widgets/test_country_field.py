"""A country is chosen by name and kept by code."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.country_field import CountryField
from ui.wording import Wording


def test_a_country_is_shown_by_name_and_read_again(qtbot: QtBot) -> None:
    field = CountryField(Wording("tr"))
    qtbot.addWidget(field)
    field.show()
    field.show_value("KZ")
    assert field.line.text() == "Kazakistan"
    field.line.selectAll()
    with qtbot.waitSignal(field.edited):
        field.line.insert("azerbaycan")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == "AZ"
    assert field.line.text() == "Azerbaycan"
    field.line.selectAll()
    with qtbot.assertNotEmitted(field.edited):
        field.line.insert("Atlantis")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "Azerbaycan"
