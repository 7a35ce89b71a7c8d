"""What any two visits need at once: listed, and one of the two opened from there."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.edits import created, edit
from models.localized import Localized
from models.messages import Message
from tests.builders import PlanBuilder
from tests.ui.conftest import put
from ui.page_tools import PageTools
from ui.visits.double_bookings_dialog import DoubleBookingsDialog
from ui.visits.page import VisitsPage

DAY = date(2022, 3, 1)


@pytest.fixture
def two(store: Store) -> tuple[PlanBuilder, PlanBuilder]:
    """Two visits received by one mayor at one time, and perhaps at another."""
    first = PlanBuilder(DAY, DAY, title=Localized.of(en="Almaty"))
    second = PlanBuilder(DAY, DAY, title=Localized.of(en="Baku"))
    principal: dict[str, Any] = {"host_principal_id": first.person("Mayor").id}
    first.item("Call", DAY, "10:00", "11:00", **principal)
    second.item("Talks", DAY, "10:30", "11:30", **principal)
    first.item("Dinner", DAY, "18:00", **principal)
    second.item("Concert", DAY, "18:30", "21:00", **principal)
    for builder in (first, second):
        store.apply(edit(Message.of("made"), *map(created, builder.records)), "Aylin")
    return first, second


def cells(dialog: DoubleBookingsDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """What the dialog, which is gone once it is closed, belongs to."""
    desk = QWidget()
    qtbot.addWidget(desk)
    return desk


def shown(desk: QWidget, tools: PageTools, today: date = DAY) -> DoubleBookingsDialog:
    dialog = DoubleBookingsDialog(tools, today, desk)
    dialog.show()
    return dialog


def test_what_two_visits_need_at_once_is_listed(
    desk: QWidget, tools: PageTools, two: tuple[PlanBuilder, PlanBuilder]
) -> None:
    dialog = shown(desk, tools)
    assert [row[1:] for row in cells(dialog)] == [
        ["Mayor", "10:00–11:00 Call (Almaty)", "10:30–11:30 Talks (Baku)", "certain"],
        ["Mayor", "18:00–19:00 Dinner (Almaty)", "18:30–21:00 Concert (Baku)", "perhaps"],
    ]
    assert dialog.table.isVisible()


@pytest.mark.parametrize("which", [0, 1])
def test_either_visit_is_opened_from_the_list(
    qtbot: QtBot, desk: QWidget, tools: PageTools, two: tuple[PlanBuilder, PlanBuilder], which: int
) -> None:
    dialog = shown(desk, tools)
    opened: list[str] = []
    dialog.visit_opened.connect(opened.append)
    qtbot.mouseClick((dialog.open_first, dialog.open_second)[which], Qt.MouseButton.LeftButton)
    assert opened == [two[which].visit.id]


def test_enter_opens_the_first(
    qtbot: QtBot, desk: QWidget, tools: PageTools, two: tuple[PlanBuilder, PlanBuilder]
) -> None:
    dialog = shown(desk, tools)
    opened: list[str] = []
    dialog.visit_opened.connect(opened.append)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened == [two[0].visit.id]


def test_what_is_over_is_not_listed(
    desk: QWidget, tools: PageTools, two: tuple[PlanBuilder, PlanBuilder]
) -> None:
    dialog = shown(desk, tools, DAY + timedelta(days=1))
    assert not dialog.table.isVisible()
    assert not dialog.open_first.isVisible()
    assert dialog.sentence.text().startswith("From today on no two visits")


def test_the_page_offers_it_where_there_are_several_visits(
    qtbot: QtBot, tools: PageTools, store: Store
) -> None:
    page = VisitsPage(tools)
    qtbot.addWidget(page)
    page.show()
    assert not page.double_bookings_button.isVisible()
    put(store, PlanBuilder(title=Localized.of(en="Almaty")).plan())
    page.refresh()
    qtbot.mouseClick(page.double_bookings_button, Qt.MouseButton.LeftButton)
    assert page.findChild(DoubleBookingsDialog) is not None
