"""What was typed and not taken over is told under its field, also in a dialog, which grows for it."""

from datetime import date

from pytestqt.qtbot import QtBot

from ui.page_tools import PageTools
from ui.visits.new_visit_dialog import NewVisitDialog
from ui.widgets.refusal_line import RefusalLine


def test_a_dialog_tells_what_it_put_back_and_grows_for_it(qtbot: QtBot, tools: PageTools) -> None:
    dialog = NewVisitDialog(tools.forms, date(2021, 12, 20))
    qtbot.addWidget(dialog)
    dialog.show()
    for line, typed in ((dialog.last_day.line, "99.12.2021"), (dialog.guest.line, "Nowhere")):
        line.selectAll()
        qtbot.keyClicks(line, typed)
        line.editingFinished.emit()
    told = [line.text() for line in dialog.findChildren(RefusalLine) if line.isVisible()]
    assert told == [
        "“99.12.2021” is not understood here; what stood here before is back.",
        "“Nowhere” was not chosen from the list; what stood here before is back.",
    ]
    assert all(line.height() >= line.sizeHint().height() for line in (dialog.last_day.line, dialog.zone))
    qtbot.keyClicks(dialog.guest.line, "T")
    assert [line.text() for line in dialog.findChildren(RefusalLine) if line.isVisible()] == told[:1]
