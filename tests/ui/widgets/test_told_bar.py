"""What has happened is told whole where there is room, and shortened where there is not."""

from PySide6.QtWidgets import QLabel

from ui.widgets.told_bar import ToldBar

LONG = "Accept: from “Meeting with the Secretary General” to “Visit to the Mayor of Beşiktaş” it takes 45 min"


def test_a_message_is_shortened_before_the_signs_at_its_right(qtbot) -> None:
    bar = ToldBar()
    qtbot.addWidget(bar)
    sign = QLabel("1 task is overdue")
    bar.addPermanentWidget(sign)
    bar.resize(1200, 30)
    bar.show()
    bar.showMessage(LONG)
    qtbot.waitUntil(lambda: bar.shown == LONG)
    assert bar.toolTip() == LONG
    bar.resize(400, 30)
    qtbot.waitUntil(lambda: bar.shown != LONG and bar.room.right() < sign.x())
    assert bar.shown.endswith("…")
    assert LONG.startswith(bar.shown[:-1])
    assert bar.toolTip() == LONG


def test_without_signs_the_whole_bar_is_free(qtbot) -> None:
    bar = ToldBar()
    qtbot.addWidget(bar)
    bar.resize(300, 30)
    bar.show()
    bar.showMessage("Lunch moved")
    qtbot.waitUntil(lambda: bar.shown == "Lunch moved")
    ground = bar.grab().toImage()
    bar.clearMessage()
    assert ground != bar.grab().toImage()
    assert bar.toolTip() == ""
