"""A mistake is found the next day: the history says who did what, and brings the visit back as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt

from models.past_states import own
from tests.journeys.conftest import Start
from tests.journeys.officer import Officer, cells
from ui.actions import Act
from ui.history.page import HistoryPage
from ui.history.steps_dialog import StepsDialog
from ui.visits.month import VisitsView

TITLE = "Semerkant heyeti"


def history(officer: Officer) -> HistoryPage:
    officer.tab("History")
    visit = officer.window.visit_page
    assert visit is not None
    page = visit.current
    assert isinstance(page, HistoryPage)
    return page


def made_visit(officer: Officer) -> None:
    """Two days with two items on the first."""
    officer.make_visit(TITLE, "20.12.2021", "21.12.2021", guest="Semerkant", host="Uskudar")
    officer.draw_item(0, "09:00", "10:00", "Ziyaret")
    officer.draw_item(0, "11:00", "12:00", "Toplanti")


def test_a_colleague_s_mistake_is_found_after_a_restart_and_mended(start: Start) -> None:
    officer = start()
    made_visit(officer)
    good = officer.plan
    officer.close_window()

    colleague = start("colleague")
    colleague.select("Ziyaret")
    colleague.key(Qt.Key.Key_Delete)
    colleague.drag(colleague.on("Toplanti"), colleague.on("Toplanti") + colleague.hour_down(2))
    wrong = colleague.plan
    assert own(wrong) != own(good)
    colleague.close_window()

    officer = start()
    page = history(officer)
    latest = cells(page.table)
    assert [row[2] for row in latest[:3]] == ["colleague", "colleague", "officer"]
    assert latest[1][1] == "Delete “Ziyaret”"
    page.table.selectRow(2)
    officer.click(page.detail.bring_back)
    assert own(officer.plan) == own(good)
    assert officer.stored() == officer.plan
    assert officer.audit()[-1][0] == "officer"
    officer.shortcut(Act.UNDO)
    assert own(officer.plan) == own(wrong)

    page.table.selectRow(cells(page.table).index(latest[1]))
    officer.click(page.detail.take_back)
    assert {item.id for item in officer.plan.items} == {item.id for item in good.items}
    assert officer.plan.items[officer.item("Toplanti").id] == wrong.items[officer.item("Toplanti").id]


def test_several_steps_are_undone_at_once_by_their_names(start: Start) -> None:
    officer = start()
    officer.make_visit(TITLE, "20.12.2021", "21.12.2021", guest="Semerkant", host="Uskudar")
    before = officer.plan
    officer.draw_item(0, "09:00", "10:00", "Ziyaret")
    officer.draw_item(0, "11:00", "12:00", "Toplanti")
    after = officer.plan
    officer.shortcut(Act.STEPS)
    dialog = officer.dialog(StepsDialog)
    steps = len(officer.house.workspace.history.done) - 1
    for _ in range(steps):
        officer.key(Qt.Key.Key_Down)
    assert dialog.go.text() == f"Undo {steps} steps"
    officer.key(Qt.Key.Key_Return)
    assert officer.plan == before == officer.stored()
    officer.shortcut(Act.STEPS)
    officer.dialog(StepsDialog)
    officer.key(Qt.Key.Key_Home)
    officer.key(Qt.Key.Key_Return)
    assert officer.plan == after == officer.stored()


def test_a_visit_is_opened_from_its_month_with_the_keys(start: Start) -> None:
    officer = start()
    made_visit(officer)
    officer.shortcut(Act.CLOSE_VISIT)
    page = officer.window.visits
    officer.click(page.views.buttons[VisitsView.MONTH])
    assert page.month.month_title.text() == "December 2021"
    assert sum(page.month.grid.view.loads.values()) == 2
    officer.shortcut(Act.GO_TO_VISITS)
    officer.key(Qt.Key.Key_Right)
    assert page.month.list.item(0).text() == f"{TITLE}\n0 items · Draft"
    officer.key(Qt.Key.Key_Return)
    assert officer.plan.visit.title.exact("tr") == TITLE
    assert officer.window.current is officer.window.visit_page
