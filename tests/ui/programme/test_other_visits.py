"""Free times leave to other visits what those have booked: in the menu, the inspector and on the board."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.database.store import Store
from models.localized import Localized
from models.plan import Plan
from scheduling.moves import move_to
from tests.builders import FIRST_DAY, PlanBuilder
from tests.hands import drag_over
from tests.models.database.conftest import making
from tests.ui.programme.test_free_times_menu import free_times_in, open_menu
from tests.ui.test_workspace import opened
from ui.page_tools import PageTools
from ui.programme.page import ProgrammePage
from ui.workspace import Workspace


class Two:
    """A call at four in the afternoon upon a mayor whom another visit has from nine to two."""

    def __init__(self, store: Store) -> None:
        here, there = PlanBuilder(last_day=FIRST_DAY), PlanBuilder(title=Localized.of(en="Almaty"))
        mayor = here.person("Mayor")
        self.call = here.item("Call", FIRST_DAY, "16:00", "17:00", host_principal_id=mayor.id)
        there.item("Talks", FIRST_DAY, "09:00", "14:00", host_principal_id=mayor.id)
        store.apply(making(here.plan()), "Aylin")
        store.apply(making(Plan.of(there.visit.id, there.records)), "Aylin")
        self.visit_id = here.visit.id


@pytest.fixture
def two(store: Store) -> Two:
    return Two(store)


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools, workspace: Workspace, two: Two) -> ProgrammePage:
    workspace.open(two.visit_id)
    page = ProgrammePage(tools)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.select(frozenset({two.call.id}))
    return page


def test_the_menu_offers_none_of_their_hours(page: ProgrammePage) -> None:
    below = free_times_in(open_menu(page))
    assert below is not None
    below.aboutToShow.emit()
    assert [one.text() for one in below.actions()] == [
        "Mon 20 Dec · 08:00 – It fits, though at an unusual hour.",
    ]


def test_the_inspector_offers_none_and_says_what_stands_against_the_hour(
    qtbot: QtBot, page: ProgrammePage, workspace: Workspace, two: Two
) -> None:
    times = page.inspector.item.free_times
    qtbot.mouseClick(times.ask, Qt.MouseButton.LeftButton)
    assert ([one.text() for one in times.slots], times.against.sentences) == (["Mon 20 Dec · 08:00"], ())
    plan = opened(workspace)
    workspace.apply(move_to(plan, two.call.id, FIRST_DAY, time(10)))
    page.select(frozenset({two.call.id}))
    assert times.against.sentences == ("“Talks” (09:00–14:00) of another visit, “Almaty”, has Mayor there.",)


def is_tinted(page: ProgrammePage, clock: time) -> bool:
    """Whether the ground of the day is tinted at a clock: beside the cards, where the column ends."""
    measures = page.board.measures
    y = measures.y_of(clock.hour * 60 + clock.minute) + 2
    at = QPoint(round(measures.x_of(0) + measures.column) - 3, round(y))
    image = page.board.viewport().grab().toImage()
    colour = image.pixelColor(at * image.devicePixelRatio())
    return colour.blue() - colour.red() > 8


def test_the_board_shades_only_the_hours_that_they_leave(page: ProgrammePage, two: Two) -> None:
    board = page.board
    board.verticalScrollBar().setValue(round(10 * board.measures.hour))
    card = board.measures.box_of(board.scene.cards_of(two.call.id)[0])
    grip = QPoint(round(card.x + card.width / 2), round(card.y + card.height / 2))
    assert [is_tinted(page, time(hour, 30)) for hour in (13, 14)] == [False, False]
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=grip)
    for minutes in (10, 20):
        drag_over(board.viewport(), QPoint(grip.x(), grip.y() - round(minutes / 60 * board.measures.hour)))
    assert [is_tinted(page, time(hour, 30)) for hour in (11, 13, 14)] == [False, False, True]
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=grip)
