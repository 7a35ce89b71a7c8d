"""The question how late it is can be read and written like every other field."""

from PySide6.QtWidgets import QWidget

from tests.builders import FIRST_DAY, PlanBuilder
from ui.appearance import light
from ui.programme.delay_dialog import DelayDialog
from ui.style_sheet import style_sheet
from ui.wording import Wording


def test_the_minutes_are_as_high_as_other_fields(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(light()))
    builder = PlanBuilder()
    call = builder.item("Call", FIRST_DAY, "10:00", "10:30")
    dialog = DelayDialog(Wording("en"), builder.plan(), (), call.id, window)
    dialog.show()
    line = dialog.minutes.lineEdit()
    assert dialog.minutes.height() >= 28
    assert line.contentsRect().height() >= line.fontMetrics().height()
    assert dialog.lines == ("What moves", "“Call” 10:25–10:55 (+25 min)")
