"""The month of all visits: bars, loads, a day chosen by mouse and keys, a visit opened from it."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.localized import Localized
from models.plan import Plan
from models.records.visits import Visit
from models.vocabulary import VisitStatus
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from tests.ui.conftest import put
from ui.actions import Act
from ui.main_window import MainWindow
from ui.page_tools import PageTools
from ui.visits.month import MonthOverview, VisitsView
from ui.visits.page import VisitsPage

TODAY = date(2021, 12, 15)


@pytest.fixture
def almaty(store: Store) -> Visit:
    """A second visit, which begins on the first one's last day and goes on over a Sunday."""
    builder = PlanBuilder(LAST_DAY, date(2021, 12, 28), title=Localized.of(en="Almaty"))
    builder.item("Call", day=LAST_DAY)
    put(store, builder.plan())
    return builder.visit


@pytest.fixture
def month(qtbot: QtBot, tools: PageTools, almaty: Visit) -> MonthOverview:
    month = MonthOverview(tools, TODAY)
    qtbot.addWidget(month)
    month.resize(1000, 640)
    month.show_visits(tools.workspace.store.visits())
    month.show()
    return month


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, almaty: Visit) -> VisitsPage:
    page = VisitsPage(tools)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    return page


def listed(month: MonthOverview) -> list[str]:
    return [month.list.item(row).text() for row in range(month.list.count())]


def middle_of(month: MonthOverview, day: date) -> QPoint:
    """A point of a day under its bars."""
    geometry = month.grid.geometry_now
    for number, week in enumerate(month.grid.view.weeks):
        if day in week.days:
            cell = geometry.cell(number, week.days.index(day))
            return QPointF(cell.center().x(), cell.bottom() - 6).toPoint()
    raise AssertionError(f"{day} is not shown")


def middle_of_bar(month: MonthOverview, visit_id: str) -> QPoint:
    geometry = month.grid.geometry_now
    for number, week in enumerate(month.grid.view.weeks):
        for bar in week.bars:
            if bar.visit_id == visit_id:
                return geometry.bar_box(number, bar).center().toPoint()
    raise AssertionError(f"{visit_id} is not shown")


def test_the_month_of_today_shows_its_visits_and_how_full_the_days_are(
    month: MonthOverview, plan: Plan, almaty: Visit
) -> None:
    assert (month.month_title.text(), month.count.text()) == ("December 2021", "2 visits")
    view = month.grid.view
    assert view.loads == {FIRST_DAY: 2, LAST_DAY: 1}
    assert [[bar.visit_id for bar in week.bars] for week in view.weeks] == [
        *([], [], []),
        [plan.visit_id, almaty.id],
        [almaty.id],
    ]
    assert month.day_title.text() == "Wednesday, 15 December 2021"
    assert month.day_count.text() == "No visit on this day."
    assert month.selected is None


def test_the_chosen_day_lists_its_visits(month: MonthOverview, plan: Plan) -> None:
    month.go_to_day(LAST_DAY)
    assert listed(month) == ["Turkistan delegation\n0 items · Draft", "Almaty\n1 item · Draft"]
    assert month.day_count.text() == "1 item"
    assert month.selected is not None
    assert month.selected.visit.id == plan.visit_id
    assert month.grid.accessibleDescription().startswith("Wednesday, 22 December 2021; 1 item; Turkistan")


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Right], date(2021, 12, 16)),
        ([Qt.Key.Key_Left], date(2021, 12, 14)),
        ([Qt.Key.Key_Down], date(2021, 12, 22)),
        ([Qt.Key.Key_Up], date(2021, 12, 8)),
        ([Qt.Key.Key_Home], date(2021, 12, 13)),
        ([Qt.Key.Key_End], date(2021, 12, 19)),
        ([Qt.Key.Key_PageDown], date(2022, 1, 15)),
        ([Qt.Key.Key_PageUp, Qt.Key.Key_PageUp], date(2021, 10, 15)),
    ],
)
def test_the_keys_walk_days_and_months(
    qtbot: QtBot, month: MonthOverview, keys: list[Qt.Key], day: date
) -> None:
    for key in keys:
        qtbot.keyClick(month.grid, key)
    assert month.day == day
    assert month.month_title.text() == f"{day:%B %Y}"
    qtbot.keyClick(month.grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert month.day == TODAY


def test_enter_opens_the_visit_of_the_day_and_nothing_where_there_is_none(
    qtbot: QtBot, month: MonthOverview, plan: Plan
) -> None:
    with qtbot.assertNotEmitted(month.visit_opened):
        qtbot.keyClick(month.grid, Qt.Key.Key_Return)
    month.go_to_day(FIRST_DAY)
    with qtbot.waitSignal(month.visit_opened) as opened:
        qtbot.keyClick(month.grid, Qt.Key.Key_Return)
    assert opened.args == [plan.visit_id]


def test_of_several_visits_one_is_chosen_in_the_list_with_the_keys(
    qtbot: QtBot, month: MonthOverview, almaty: Visit
) -> None:
    month.go_to_day(LAST_DAY)
    qtbot.keyClick(month.list, Qt.Key.Key_Down)
    assert month.grid.view.selected == almaty.id
    with qtbot.waitSignal(month.visit_opened) as opened:
        qtbot.keyClick(month.list, Qt.Key.Key_Return)
    assert opened.args == [almaty.id]


def test_a_click_chooses_a_day_and_a_bar_its_visit(
    qtbot: QtBot, month: MonthOverview, plan: Plan, almaty: Visit
) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(month.grid, left, pos=middle_of(month, date(2021, 12, 7)))
    assert (month.day, month.selected) == (date(2021, 12, 7), None)
    qtbot.mouseClick(month.grid, left, pos=middle_of(month, LAST_DAY))
    assert month.grid.view.selected == plan.visit_id
    qtbot.mouseClick(month.grid, left, pos=middle_of_bar(month, almaty.id))
    assert month.grid.view.selected == almaty.id
    assert LAST_DAY <= month.day <= almaty.last_day
    with qtbot.waitSignal(month.visit_opened) as opened:
        qtbot.mouseDClick(month.grid, left, pos=middle_of_bar(month, almaty.id))
    assert opened.args == [almaty.id]


def test_the_wheel_and_the_buttons_turn_the_months(qtbot: QtBot, month: MonthOverview) -> None:
    place = QPointF(200, 200)
    turn = QWheelEvent(
        place,
        month.grid.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(month.grid, turn)
    assert month.month_title.text() == "January 2022"
    qtbot.mouseClick(month.earlier, Qt.MouseButton.LeftButton)
    assert month.month_title.text() == "December 2021"
    qtbot.mouseClick(month.later, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(month.today_button, Qt.MouseButton.LeftButton)
    assert month.day == TODAY


def test_more_visits_than_have_room_are_counted(month: MonthOverview, tools: PageTools) -> None:
    for number in range(9):
        put(tools.workspace.store, PlanBuilder(title=Localized.of(en=f"Visit {number}")).plan())
    month.show_visits(tools.workspace.store.visits())
    geometry, week = month.grid.geometry_now, month.grid.view.weeks[3]
    shown = [bar for bar in week.bars if geometry.is_shown(week, bar)]
    assert max(bar.lane for bar in shown) == geometry.lanes() - 2
    boxes = [geometry.bar_box(3, bar) for bar in shown]
    assert all(not one.intersects(other) for number, one in enumerate(boxes) for other in boxes[number + 1 :])
    assert all(
        geometry.cell(3, bar.first).bottom() >= box.bottom() for bar, box in zip(shown, boxes, strict=True)
    )
    month.grab()


def test_a_day_outside_the_calendar_is_never_reached(qtbot: QtBot, month: MonthOverview) -> None:
    for day, key in ((date(9999, 11, 30), Qt.Key.Key_Down), (date(1, 1, 1), Qt.Key.Key_Up)):
        month.go_to_day(day)
        qtbot.keyClick(month.grid, key)
        qtbot.keyClick(month.grid, Qt.Key.Key_PageDown if day.year > 1 else Qt.Key.Key_PageUp)
        assert month.day == day
        month.grab()


@pytest.mark.parametrize("status", VisitStatus)
def test_every_status_of_a_visit_can_be_drawn(
    month: MonthOverview, tools: PageTools, status: VisitStatus
) -> None:
    put(tools.workspace.store, PlanBuilder(title=Localized(), status=status).plan())
    month.show_visits(tools.workspace.store.visits())
    before = month.grid.grab().toImage()
    month.go_to_day(FIRST_DAY)
    assert month.grid.grab().toImage() != before


def test_the_page_shows_list_or_month_of_the_same_visit(page: VisitsPage, almaty: Visit) -> None:
    page.table.select(almaty.id)
    page.views.buttons[VisitsView.MONTH].click()
    assert (page.month.isVisible(), page.table.isVisible()) == (True, False)
    assert page.selected is not None
    assert (page.selected.visit, page.month.day) == (almaty, almaty.first_day)
    page.month.go_to_day(FIRST_DAY)
    page.views.buttons[VisitsView.LIST].click()
    assert page.table.isVisible()
    assert page.selected.visit.title == Localized.of(en="Turkistan delegation", tr="Türkistan heyeti")


def test_what_is_done_to_a_visit_is_done_to_the_one_of_the_month(
    qtbot: QtBot, page: VisitsPage, tools: PageTools, almaty: Visit, store: Store
) -> None:
    page.show_view(VisitsView.MONTH)
    page.month.go_to_day(date(2021, 12, 1))
    assert not tools.actions[Act.OPEN_VISIT].isEnabled()
    page.month.go_to_day(date(2021, 12, 27))
    assert tools.actions[Act.OPEN_VISIT].isEnabled()
    with qtbot.waitSignal(page.visit_opened) as opened:
        page.open_selected()
    assert opened.args == [almaty.id]
    page.delete_selected()
    assert [one.visit.title.in_language("en") for one in store.visits()] == ["Turkistan delegation"]
    assert page.month.selected is None


def test_the_search_narrows_the_month_too(qtbot: QtBot, page: VisitsPage, almaty: Visit) -> None:
    page.show_view(VisitsView.MONTH)
    page.month.go_to_day(LAST_DAY)
    qtbot.keyClicks(page.search, "alma")
    assert listed(page.month) == ["Almaty\n1 item · Draft"]
    assert page.month.grid.view.loads == {LAST_DAY: 1}
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.month.grid.view.day == LAST_DAY


def test_a_visit_of_the_month_opens_in_the_window(
    qtbot: QtBot, window: MainWindow, tools: PageTools, almaty: Visit
) -> None:
    window.activateWindow()
    window.go_to(Act.GO_TO_VISITS)
    window.visits.show_view(VisitsView.MONTH)
    tools.actions[Act.GO_TO_VISITS].trigger()
    assert window.focusWidget() is window.visits.month.grid
    window.visits.month.select(almaty.id)
    qtbot.keyClick(window.visits.month.grid, Qt.Key.Key_Return)
    assert tools.workspace.plan is not None
    assert tools.workspace.plan.visit_id == almaty.id
    assert window.current is window.visit_page
