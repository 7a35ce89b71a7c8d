"""A board and a tray in one window, over a small visit, with hands to use them."""

from datetime import time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import ItemId
from models.plan import Plan
from models.records.items import Item
from scheduling.check import check
from tests.builders import FIRST_DAY, PlanBuilder
from ui.appearance import light
from ui.calendar.board import Board
from ui.calendar.geometry import Box
from ui.calendar.tray import Tray
from ui.wording import Wording

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Desk(QWidget):
    """The window under test: keeps the plan up to date with the edits, and remembers them."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        font = self.font()
        font.setPixelSize(13)
        self.setFont(font)
        self.board = Board(Wording("en"), light())
        self.tray = Tray(Wording("en"), light())
        self.board.attach_tray(self.tray)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.board, 1)
        layout.addWidget(self.tray)
        self.tray.setFixedHeight(120)
        self.edits: list[Edit] = []
        self.opened: list[str] = []
        self.board.edit_made.connect(self.take)
        self.tray.edit_made.connect(self.take)
        self.board.item_opened.connect(self.opened.append)
        self.tray.item_opened.connect(self.opened.append)
        self.resize(900, 760)
        self.show_plan(plan)

    def show_plan(self, plan: Plan) -> None:
        self.plan = plan
        conflicts = check(plan)
        self.board.show_plan(plan, conflicts)
        self.tray.show_plan(plan, conflicts)

    def take(self, edit: Edit) -> None:
        self.edits.append(edit)
        self.show_plan(self.plan.with_edit(edit))

    def item(self, item: Item) -> Item:
        """The item as it is now."""
        return self.plan.items[item.id]

    # Where things are, in pixels of the board's viewport.

    def at(self, column: int, clock: str, part: float = 0.5) -> QPoint:
        """The point of a column at a clock time; `part` goes from its left edge to its right."""
        hour = time.fromisoformat(clock)
        measures = self.board.measures
        return QPoint(
            round(measures.x_of(column) + measures.column * part),
            round(measures.y_of(hour.hour * 60 + hour.minute)),
        )

    def box(self, item: Item) -> Box:
        return self.board.measures.box_of(self.board.scene.cards_of(item.id)[0])

    def on(self, item: Item) -> QPoint:
        """The middle of an item's card on the board."""
        box = self.box(item)
        return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))

    def header(self, column: int) -> QPoint:
        measures = self.board.measures
        return QPoint(round(measures.x_of(column) + measures.column / 2), round(measures.header / 2))

    def strip(self, column: int, row: float = 0.0) -> QPoint:
        """A point of the untimed strip, `row` counting from its top; 0 is the top of the first card."""
        measures = self.board.measures
        y = measures.header + 5 + row * measures.row
        return QPoint(round(measures.x_of(column) + measures.column / 2), round(y))

    def in_tray(self, item_id: ItemId) -> QPoint:
        """The middle of an item's card in the tray, in pixels of the tray's viewport."""
        box = self.tray.box_of(item_id)
        return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))

    # What a hand does.

    def press(self, at: QPoint, held: Qt.KeyboardModifier = NONE, where: QWidget | None = None) -> None:
        QTest.mousePress(where or self.board.viewport(), LEFT, held, at)

    def drag_over(self, at: QPoint, held: Qt.KeyboardModifier = NONE, where: QWidget | None = None) -> None:
        """Move with the button down; the events go where the button went down, as on a real screen."""
        target = where or self.board.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(target.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            LEFT,
            held,
        )
        QApplication.sendEvent(target, event)

    def hover(self, at: QPoint) -> None:
        """Move over the board with no button down. Sent and not played: played moves can come late."""
        viewport, no_button = self.board.viewport(), Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(viewport.mapToGlobal(at)),
            no_button,
            no_button,
            NONE,
        )
        QApplication.sendEvent(viewport, event)

    def release(self, at: QPoint, held: Qt.KeyboardModifier = NONE, where: QWidget | None = None) -> None:
        QTest.mouseRelease(where or self.board.viewport(), LEFT, held, at)

    def drag(self, start: QPoint, *stops: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press, move over the stops, release at the last one."""
        self.press(start)
        for stop in (start + QPoint(7, 7), *stops):
            self.drag_over(stop, held)
        self.release(stops[-1], held)

    def to_tray(self, at: QPoint) -> QPoint:
        """A point of the tray's viewport, in pixels of the board's."""
        return self.board.viewport().mapFromGlobal(self.tray.viewport().mapToGlobal(at))

    def to_board(self, at: QPoint) -> QPoint:
        """A point of the board's viewport, in pixels of the tray's."""
        return self.tray.viewport().mapFromGlobal(self.board.viewport().mapToGlobal(at))

    def click(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.board.viewport(), LEFT, held, at)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.board, key, held)


class Visit:
    """Three days with a call and a meeting on the first, a dinner over midnight, two untimed, two waiting."""

    def __init__(self) -> None:
        builder = PlanBuilder()
        builder.member("Nurbol Turashbekov")
        second = FIRST_DAY.replace(day=21)
        self.call = builder.item("Courtesy call", FIRST_DAY, "10:00", "10:30")
        self.meeting = builder.item("Meeting", FIRST_DAY, "12:00", "13:00")
        self.dinner = builder.item("Dinner", second, "23:00", "01:00", end_day=FIRST_DAY.replace(day=22))
        self.photo = builder.item("Photograph", FIRST_DAY, position=0)
        self.gifts = builder.item("Gifts", FIRST_DAY, position=1)
        self.market = builder.item("Market", None, position=0)
        self.museum = builder.item("Museum", None, position=1)
        self.plan = builder.plan()


@pytest.fixture
def visit() -> Visit:
    return Visit()


@pytest.fixture
def desk(qtbot, visit) -> Desk:
    desk = Desk(visit.plan)
    qtbot.addWidget(desk)
    desk.show()
    desk.board.verticalScrollBar().setValue(round(9 * desk.board.measures.hour))
    return desk
