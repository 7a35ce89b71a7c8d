"""An item held over the board, with the hours that fit shaded, and its free times in the inspector."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.identifiers import ItemId
from ui.programme.page import ProgrammePage


def take_free_times(page: ProgrammePage, item_id: ItemId, take: Callable[[str], None]) -> None:
    """Picture both for one item; nothing is moved."""
    page.select(frozenset({item_id}))
    page.board.scroll_to(item_id)
    times = page.inspector.item.free_times
    times.ask.click()
    page.inspector.item_area.ensureWidgetVisible(times)
    take("programme-free-times")
    viewport, measures = page.board.viewport(), page.board.measures
    box = measures.box_of(page.board.scene.cards_of(item_id)[0])
    at = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for distance in (QPoint(0, 20), QPoint(round(measures.column), 70)):
        _move(page, at + distance)
    take("programme-held")
    QTest.keyClick(page.board, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def _move(page: ProgrammePage, to: QPoint) -> None:
    viewport = page.board.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(viewport.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)
