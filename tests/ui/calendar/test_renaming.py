"""Writing a title on the board itself."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.calendar.renaming import TitleLine

LEFT = Qt.MouseButton.LeftButton


def line_on(desk) -> TitleLine:
    line: TitleLine
    (line,) = desk.board.viewport().findChildren(TitleLine)
    return line


def titles(desk, item) -> dict[str, str]:
    return dict(desk.item(item).title.texts)


def test_a_double_click_opens_a_line_over_the_card_and_enter_keeps_what_is_typed(desk, visit):
    QTest.mouseDClick(desk.board.viewport(), LEFT, pos=desk.on(visit.call))
    line = line_on(desk)
    assert (line.text(), line.selectedText()) == ("Courtesy call", "Courtesy call")
    QTest.keyClicks(line, "Call on the Mayor")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert titles(desk, visit.call)["en"] == "Call on the Mayor"
    assert len(desk.edits) == 1


def test_f2_renames_the_selected_item_and_escape_forgets(desk, visit):
    desk.click(desk.on(visit.meeting))
    desk.key(Qt.Key.Key_F2)
    line = line_on(desk)
    QTest.keyClicks(line, "Other")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (desk.edits, desk.plan) == ([], visit.plan)


def test_what_was_not_changed_makes_no_edit(desk, visit):
    desk.board.rename(visit.call.id)
    QTest.keyClick(line_on(desk), Qt.Key.Key_Return)
    assert desk.edits == []


def test_going_elsewhere_keeps_what_was_typed(desk, visit):
    desk.board.rename(visit.call.id)
    QTest.keyClicks(line_on(desk), "Call")
    desk.board.setFocus()
    assert titles(desk, visit.call)["en"] == "Call"


def test_a_title_in_another_language_stays(desk, visit):
    desk.board.rename(visit.photo.id)
    QTest.keyClicks(line_on(desk), "Group photograph")
    QTest.keyClick(line_on(desk), Qt.Key.Key_Return)
    before = dict(visit.photo.title.texts)
    assert titles(desk, visit.photo) == before | {"en": "Group photograph"}
