"""From a list as it came in to a delegation in its order of precedence, which still stands tomorrow."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from tests.hands import drag_over
from tests.journeys.conftest import Start
from tests.journeys.officer import LEFT, NONE, NewMember, Officer, cells
from ui.actions import Act
from ui.delegation.order_dialog import ProposedOrderDialog
from ui.delegation.page import DelegationPage
from ui.ranks.page import RanksPage

HEAD = NewMember("Nurbol Turashbekov", "Başkan", "Turkistan")
DIRECTOR = NewMember("Ainur Kopbasarova", "Müdür", "Turkistan")
DEPUTY = NewMember("Tazhibek Musaev", "Başkan yardımcısı", "Turkistan")
ORDER = "Municipal visit"


def delegation(officer: Officer) -> DelegationPage:
    """The delegation tab, clicked and looked at."""
    officer.tab("Delegation")
    page = officer.window.visit_page
    assert page is not None
    assert isinstance(page.current, DelegationPage)
    return page.current


def names(officer: Officer) -> list[str]:
    return [row[1] for row in officer.delegation_rows()]


def take_over_example(officer: Officer) -> None:
    """Take over an example of an order of precedence on its page."""
    officer.navigate(Act.GO_TO_RANKS)
    page = officer.window.current
    assert isinstance(page, RanksPage)
    # The menu stays open until something is chosen, so what opens it comes back only then.
    page.examples_menu.popup(page.examples_button.mapToGlobal(QPoint(0, page.examples_button.height())))
    entry = next(action for action in page.examples_menu.actions() if action.text() == ORDER)
    QTest.mouseClick(page.examples_menu, LEFT, NONE, page.examples_menu.actionGeometry(entry).center())
    assert cells(page.table)[4] == ["3", "Mayor of a city; akim of a city", ""]


def choose_order(box: QComboBox, name: str) -> None:
    """Choose an order with the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == name


def give_rank(page: DelegationPage, officer: Officer, row: int, rank: str) -> None:
    """Type the rank of a member's post."""
    page.table.selectRow(row)
    field = page.editor.post.field("rank").focusProxy()
    assert field is not None
    line = field.focusProxy()
    assert line is not None
    line.setFocus()
    officer.write(rank)
    officer.key(Qt.Key.Key_Return)


def drag_row(page: DelegationPage, row: int, over: int) -> None:
    """Drag a row to above another one."""
    table, port = page.table, page.table.viewport()
    start = QPoint(60, table.rowViewportPosition(row) + table.rowHeight(row) // 2)
    stop = QPoint(60, table.rowViewportPosition(over) + 2)
    QTest.mousePress(port, LEFT, NONE, start)
    drag_over(port, (start + stop) / 2)
    drag_over(port, stop)
    QTest.mouseRelease(port, LEFT, NONE, stop)


def test_a_delegation_is_put_in_its_order_of_precedence(start: Start) -> None:
    officer = start()
    take_over_example(officer)
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    page = delegation(officer)
    for member in (HEAD, DIRECTOR, DEPUTY):
        officer.add_member(member, "Turkistan")
    assert names(officer) == [HEAD.name, DIRECTOR.name, DEPUTY.name]

    choose_order(page.strip.box, ORDER)
    for row, rank in ((0, "3"), (1, "10"), (2, "7")):
        give_rank(page, officer, row, rank)
    assert page.strip.state.text() == "2 stand elsewhere than proposed"
    officer.click_button("Propose an order…")
    dialog = officer.dialog(ProposedOrderDialog)
    assert [row[1:] for row in cells(dialog.table)] == [
        ["1", HEAD.name, "The head of the delegation goes first."],
        ["3", DEPUTY.name, "By role: “Member of the delegation” comes after “Head of delegation”."],
        ["2", DIRECTOR.name, "By rank: 10 (Director) comes after 7 (Deputy mayor; deputy akim)."],
    ]
    officer.click(dialog.accept_button)
    officer.look_here()
    assert names(officer) == [HEAD.name, DEPUTY.name, DIRECTOR.name]
    assert page.strip.state.text() == "Stands as proposed"

    drag_row(page, 2, over=1)
    assert names(officer) == [HEAD.name, DIRECTOR.name, DEPUTY.name]
    officer.shortcut(Act.UNDO)
    assert names(officer) == [HEAD.name, DEPUTY.name, DIRECTOR.name]
    assert officer.status() == "Undo: Change the place of Ainur Kopbasarova"
    officer.close_window()

    tomorrow = start()
    tomorrow.tab("Delegation")
    assert names(tomorrow) == [HEAD.name, DEPUTY.name, DIRECTOR.name]
    assert [row[5] for row in tomorrow.delegation_rows()] == ["3", "7", "10"]
