"""From the letter to the host to the gift that is given there, and what both leave for the next day."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from models.localized import Localized
from models.vocabulary import ItemStatus, RequestOutcome
from tests.journeys.conftest import Start
from tests.journeys.officer import LEFT, NONE, Officer, cells
from ui.gifts.page import GiftsPage
from ui.gifts.parts import GiftsPart
from ui.hosts.host_detail import OFFICIALS
from ui.hosts.page import HostsPage

CALL, LUNCH = "Nezaket ziyareti", "Öğle yemeği"
LETTER = "E-2021/417"


def hosts(officer: Officer) -> HostsPage:
    """The tab of hosts and requests, clicked and looked at."""
    officer.look_here()
    officer.tab("Hosts and requests")
    page = officer.window.visit_page
    assert page is not None
    assert isinstance(page.current, HostsPage)
    return page.current


def gifts(officer: Officer) -> GiftsPage:
    """The tab of gifts and costs, clicked and looked at."""
    officer.look_here()
    officer.tab("Gifts and costs")
    page = officer.window.visit_page
    assert page is not None
    assert isinstance(page.current, GiftsPage)
    return page.current


def click_tab(bar: QTabBar, number: int) -> None:
    QTest.mouseClick(bar, LEFT, NONE, bar.tabRect(number).center())


def statuses(officer: Officer) -> dict[str, ItemStatus]:
    return {item.title.exact("tr"): item.status for item in officer.stored().items}


def host_items(officer: Officer) -> None:
    """Two items of which Üsküdar is the host."""
    officer.draw_item(0, "11:00", "12:00", CALL)
    officer.draw_item(0, "13:00", "14:00", LUNCH)
    for title in (CALL, LUNCH):
        officer.select(title)
        officer.pick(officer.inspector().basics.field("host_organisation_id"), "Uskudar", "Uskudar")


def correspond(officer: Officer) -> None:
    """A letter about both items; the lunch is declined on the telephone, then the letter is answered."""
    page = hosts(officer)
    assert cells(page.table)[-1] == ["Uskudar", "Host", "0 of 2", ""]
    officer.click_button("New request")
    officer.write(LETTER)
    officer.key(Qt.Key.Key_Return)
    assert statuses(officer) == {CALL: ItemStatus.REQUESTED, LUNCH: ItemStatus.REQUESTED}
    lunch = officer.item(LUNCH)
    officer.click(page.detail.items.answers[lunch.id].buttons[ItemStatus.DECLINED])
    officer.click(page.detail.requests.outcome.buttons[RequestOutcome.PARTLY])
    call = officer.item(CALL)
    officer.click(page.detail.items.answers[call.id].buttons[ItemStatus.CONFIRMED])
    assert statuses(officer) == {CALL: ItemStatus.CONFIRMED, LUNCH: ItemStatus.DECLINED}
    assert [row[1:] for row in cells(page.detail.requests.table)] == [
        [f"Letter {LETTER}", "all items", "Agreed to in part"]
    ]
    click_tab(page.detail.bar, OFFICIALS)
    officer.pick(page.detail.officials.picker, "Hilmi", "New: “Hilmi”")
    officer.pick(page.detail.officials.item, CALL, CALL)
    assert cells(page.detail.officials.table) == [["Hilmi", "", f"Principal: {CALL}", ""]]


def give_twice(officer: Officer) -> GiftsPage:
    """The same plate to the mayor twice, of which the window warns."""
    page = gifts(officer)
    for _ in range(2):
        officer.look_here()
        officer.click_button("New gift")
        officer.write("Plate")
        officer.key(Qt.Key.Key_Return)
        officer.pick(page.gifts.form.field("to_person_id"), "Hilmi", "Hilmi")
    assert [row[:2] + row[-1:] for row in cells(page.gifts.table)] == [
        ["Plate", "Hilmi", "here too"],
        ["Plate", "Hilmi", "here too"],
    ]
    assert page.gifts.warning.isVisible()
    return page


def test_a_host_is_asked_answers_and_is_given_something(start: Start) -> None:
    officer = start()
    officer.make_visit("Türkistan heyeti", "20.12.2021", "22.12.2021", guest="Turkistan", host="Uskudar")
    host_items(officer)
    correspond(officer)
    page = give_twice(officer)
    officer.click_button("Delete")
    assert [row[-1] for row in cells(page.gifts.table)] == [""]

    officer.click(page.gifts.switch.buttons[GiftsPart.COSTS])
    officer.look_here()
    officer.click_button("New cost line")
    officer.write("Plates")
    officer.key(Qt.Key.Key_Return)
    for field, typed in (("quantity", "5"), ("unit_price", "1,250.50")):
        line = page.costs.form.field(field).focusProxy()
        assert line is not None
        officer.fill(line, typed)
    assert page.costs.totals.shown[0][-1].share.amounts == {"TRY": Decimal("6252.50")}

    planned = officer.stored()
    officer.close_window()
    again = start()
    assert again.plan == planned
    (request,) = again.plan.requests
    assert (request.reference, request.outcome) == (LETTER, RequestOutcome.PARTLY)
    (cost,) = again.plan.cost_lines
    assert (cost.description, cost.quantity) == (Localized.of(tr="Plates"), Decimal(5))
    assert cells(hosts(again).table)[-1] == ["Uskudar", "Host", "1 of 2", ""]
