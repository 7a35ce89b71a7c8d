"""Several days, added one by one and let go of again."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui import appearance
from ui.widgets.days_field import DaysField
from ui.wording import Wording


def test_days_are_added_in_their_order_and_removed(qtbot: QtBot) -> None:
    field = DaysField(Wording("en"), appearance.light())
    qtbot.addWidget(field)
    field.show()
    for typed in ("23.4.2022", "1.1.2022", "23.4.2022"):
        field.adding.line.clear()
        qtbot.keyClicks(field.adding.line, typed)
        qtbot.keyClick(field.adding.line, Qt.Key.Key_Return)
    assert field.value() == (date(2022, 1, 1), date(2022, 4, 23))
    assert field.adding.line.text() == ""
    with qtbot.waitSignal(field.edited):
        qtbot.mouseClick(field.remove_buttons[date(2022, 1, 1)], Qt.MouseButton.LeftButton)
    assert field.value() == (date(2022, 4, 23),)
