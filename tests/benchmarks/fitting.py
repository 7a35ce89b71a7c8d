"""How long the hours at which an item fits take: to work out once, and with every step of a drag."""

from __future__ import annotations

import statistics
from functools import partial

import msgspec
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scheduling.check import check
from scheduling.slots import fit_of, free_times
from tests.benchmarks.checking import fresh
from tests.benchmarks.figures import Figure, alone, timed
from tests.benchmarks.plans import week_of_a_delegation
from ui.appearance import light
from ui.calendar.board import Board
from ui.wording import Wording

ITEMS_A_DAY, MEMBERS = 17, 24
ITEMS = 7 * ITEMS_A_DAY
RUNS = 9
STEPS = 60
A_FRAME = 16
"""Milliseconds: what a hand feels as following it at once."""
SIZE = (1600, 1000)


def hours_that_fit() -> list[Figure]:
    """The fit and the free times of one item, the first step of a drag of it, and the steps that follow."""
    plan = week_of_a_delegation(ITEMS_A_DAY, MEMBERS)
    item_id = next(iter(plan.items)).id
    fit = fit_of(plan, item_id)
    subject = f"one of {ITEMS} items, {MEMBERS} members"
    asked = alone(f"hours that fit {subject}", lambda: fit_of(fresh(plan), item_id), RUNS)
    offered = alone(
        f"free times of {subject}, once they are known", lambda: free_times(plan, item_id, fit=fit), RUNS
    )
    return [asked, offered, *_drags()]


def _drags() -> list[Figure]:
    """Drags on a board with real events and whole repaints."""
    application = QApplication.instance() or QApplication([])
    first, later = [], []
    for _ in range(RUNS):
        plan = week_of_a_delegation(ITEMS_A_DAY, MEMBERS)
        board = Board(Wording("en"), light())
        board.resize(*SIZE)
        board.show_plan(plan, check(plan))
        board.show()
        application.processEvents()
        steps = _steps(board)
        first.append(steps[0])
        later += steps[1:]
        board.close()
    subject = f"of a drag of one of {ITEMS} items, the hours that fit shaded"
    begun = Figure(name=f"first step {subject}", milliseconds=statistics.median(first), runs=RUNS)
    followed = Figure(name=f"step {subject}", milliseconds=statistics.median(later), runs=len(later))
    return [begun, msgspec.structs.replace(followed, most=A_FRAME)]


def _steps(board: Board) -> list[float]:
    """How long each step of one drag takes, from the event to the painted board."""
    viewport = board.viewport()
    card = board.scene.columns[0].cards[3]
    board.scroll_to(card.item_id)
    box = board.measures.box_of(card)
    start = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    found = []
    for number in range(STEPS):
        at = start + QPoint(6 * number, 12 + 5 * number)
        found.append(timed(partial(_step, board, at)))
    QTest.keyClick(board, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    return found


def _step(board: Board, at: QPoint) -> None:
    viewport = board.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)
    viewport.repaint()
