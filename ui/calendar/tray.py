"""The tray: items that wait for a day, as small cards in rows, to be dragged onto the board and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from models.identifiers import ItemId
from models.messages import N_, NP_, Message
from models.plan import Plan
from scheduling.conflicts import Conflict
from scheduling.moves import delete_items
from ui.appearance import Appearance
from ui.calendar.blank_cards import Marks
from ui.calendar.geometry import Box
from ui.calendar.gestures.creating import new_item_at
from ui.calendar.gestures.gesture import Row
from ui.calendar.gestures.selecting import selected_by_click, selected_by_press
from ui.calendar.hand import adds
from ui.calendar.labels import Labels
from ui.calendar.lettering import Lettering, Role
from ui.calendar.painting import CardPainter
from ui.calendar.scene import Entry, waiting_entries
from ui.wording import Wording

_MARGIN = 10.0
_GAP = 4.0
_CARD_WIDTH = 190.0
_WIDTH = 220
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Tray(QAbstractScrollArea):
    """Shows the waiting items. What is dragged out of it is told by signals; the board does the rest."""

    edit_made = Signal(object)
    """An Edit that the officer made: an item deleted or begun here."""
    selection_changed = Signal(object)
    """The frozenset of the selected items' ids."""
    item_opened = Signal(str)
    """The id of an item to look at closely."""
    carried = Signal(object, QPoint, bool)
    """A frozenset of items is held at a place on the screen; True for exact minutes."""
    let_go = Signal()
    """What is held was let go where it was held last."""
    carrying_ended = Signal()
    """What is held stays where it was."""
    menu_wanted = Signal(QPoint)
    """Where on the screen a menu for the selected items should open."""
    count_changed = Signal(int)
    """So many items wait now."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """An empty tray."""
        super().__init__(parent)
        self._words = words
        self._appearance = appearance
        self._plan: Plan | None = None
        self._entries: tuple[Entry, ...] = ()
        self._selected: frozenset[ItemId] = frozenset()
        self._drop_position: int | None = None
        self._press: tuple[QPoint, ItemId] | None = None
        self._carrying = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.words(N_("Items without a day")))
        self._prepare()

    @property
    def selected(self) -> frozenset[ItemId]:
        """The selected items."""
        return self._selected

    def select(self, item_ids: frozenset[ItemId]) -> None:
        """Select those of the items that are in the tray."""
        wanted = item_ids & {entry.item.id for entry in self._entries}
        if wanted != self._selected:
            self._selected = wanted
            self.selection_changed.emit(wanted)
            self.viewport().update()

    def show_plan(self, plan: Plan, conflicts: tuple[Conflict, ...]) -> None:
        """Show what waits in a plan."""
        self._plan = plan
        self._entries = waiting_entries(plan, conflicts)
        self.select(self._selected)
        self._measure()
        count = len(self._entries)
        sentence = Message.of(
            *NP_("{count} item waits for a day", "{count} items wait for a day"), count=count
        )
        self.setAccessibleDescription(self._words.say(sentence))
        self.count_changed.emit(count)
        self.viewport().update()

    def set_appearance(self, appearance: Appearance) -> None:
        """Use other colours."""
        self._appearance = appearance
        self._prepare()

    def position_at(self, on_screen: QPoint) -> int | None:
        """Before which item something laid down at a place on the screen would lie; None beside the tray."""
        at = self.viewport().mapFromGlobal(on_screen)
        if not self.viewport().rect().contains(at):
            return None
        columns = self._columns()
        row = max(0, int((at.y() - _MARGIN + self.verticalScrollBar().value()) // self._row))
        if columns == 1:
            row = round((at.y() - _MARGIN + self.verticalScrollBar().value()) / self._row)
            return min(max(row, 0), len(self._entries))
        width = (self.viewport().width() - 2 * _MARGIN + _GAP) / columns
        column = min(max(round((at.x() - _MARGIN) / width), 0), columns)
        return min(row * columns + column, len(self._entries))

    def box_of(self, item_id: ItemId) -> Box:
        """Where the card of a waiting item is drawn; ValueError where the item does not wait."""
        return self._box([entry.item.id for entry in self._entries].index(item_id))

    def show_drop(self, position: int | None) -> None:
        """Mark the place before which something held would come to lie; None takes the mark away."""
        if position != self._drop_position:
            self._drop_position = position
            self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 3 * _WIDTH)

    def _prepare(self) -> None:
        self._lettering = Lettering(self.font())
        self._cards = CardPainter(self._appearance, self._lettering, Labels(self._words))
        self._row = round(self._lettering.line_height(Role.TITLE) + 10 + _GAP)
        self._measure()
        self.viewport().update()

    def _columns(self) -> int:
        """How many cards stand side by side."""
        return max(1, int((self.viewport().width() - 2 * _MARGIN) // _CARD_WIDTH))

    def _measure(self) -> None:
        rows = -(-len(self._entries) // self._columns())
        height = rows * self._row + 2 * _MARGIN
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(height - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(self._row))

    def _box(self, position: int) -> Box:
        columns = self._columns()
        row, column = divmod(position, columns)
        width = (self.viewport().width() - 2 * _MARGIN + _GAP) / columns
        y = _MARGIN + row * self._row - self.verticalScrollBar().value()
        return Box(_MARGIN + column * width, y, width - _GAP, self._row - _GAP)

    def _item_at(self, at: QPoint) -> ItemId | None:
        for position, entry in enumerate(self._entries):
            if self._box(position).contains(at.x(), at.y()):
                return entry.item.id
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.viewport().rect()
        painter.fillRect(area, self._appearance.panel)
        for position, entry in enumerate(self._entries):
            box = self._box(position)
            if box.bottom >= 0 and box.y <= area.height():
                self._cards.draw_entry(painter, box, entry, Marks(entry.item.id in self._selected))
        self._paint_drop(painter)
        if not self._entries and self._drop_position is None:
            self._paint_invitation(painter, area)
        painter.end()

    def _paint_drop(self, painter: QPainter) -> None:
        if self._drop_position is None:
            return
        painter.setPen(QPen(self._appearance.accent, 2))
        box = self._box(self._drop_position)
        if self._columns() == 1:
            y = box.y - _GAP / 2
            painter.drawLine(QPointF(box.x, y), QPointF(box.right, y))
        else:
            x = box.x - _GAP / 2
            painter.drawLine(QPointF(x, box.y), QPointF(x, box.bottom))

    def _paint_invitation(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(self._appearance.muted)
        text = self._words.words(
            N_("Nothing waits. Double-click here for a new item, or drag one here to take it off its day.")
        )
        lines = self._lettering.fitted(text, Role.NOTE, area.width() - 2 * _MARGIN, 8)
        self._lettering.draw(painter, QPointF(_MARGIN, _MARGIN), lines, Role.NOTE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        item_id = self._item_at(at)
        self._press = None if item_id is None else (at, item_id)
        self.select(selected_by_press(self._selected, item_id, adding=adds(event)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the item pointed at, or of what is selected where a key asks for it."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            item_id = self._item_at(event.pos())
            if item_id is None:
                return
            self.select(selected_by_press(self._selected, item_id, adding=False))
        if self._selected:
            self.menu_wanted.emit(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        pressed_at, item_id = self._press
        distance = (event.position().toPoint() - pressed_at).manhattanLength()
        if self._carrying or distance >= QApplication.startDragDistance():
            self._carrying = True
            held = self._selected if item_id in self._selected else frozenset({item_id})
            exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.carried.emit(held, event.globalPosition().toPoint(), exact)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.mouseMoveEvent(_with_left_button(event))
        carrying, self._carrying = self._carrying, False
        press, self._press = self._press, None
        if carrying:
            self.let_go.emit()
        elif press is not None or self._item_at(event.position().toPoint()) is None:
            item_id = None if press is None else press[1]
            self.select(selected_by_click(self._selected, item_id, adding=adds(event)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item_id = self._item_at(event.position().toPoint())
        if item_id is not None:
            self.item_opened.emit(item_id)
        elif self._plan is not None:
            self.edit_made.emit(new_item_at(self._plan, Row(None, len(self._entries))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        order = [entry.item.id for entry in self._entries]
        if key == Qt.Key.Key_Escape and self._carrying:
            self.cancel_carrying()
        elif key == Qt.Key.Key_Delete and self._selected and self._plan is not None:
            self.edit_made.emit(delete_items(self._plan, self._selected))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(self._selected) == 1:
            self.item_opened.emit(next(iter(self._selected)))
        elif key in _STEPS and order:
            here = [order.index(item_id) for item_id in self._selected]
            step = _STEPS[Qt.Key(key)]
            row = min(max((max(here) if here else -step) + step, 0), len(order) - 1)
            self.select(frozenset({order[row]}))
        else:
            super().keyPressEvent(event)

    def cancel_carrying(self) -> None:
        """Leave what is held where it was."""
        self._press = None
        if self._carrying:
            self._carrying = False
            self.carrying_ended.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.cancel_carrying()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._prepare()


def _with_left_button(event: QMouseEvent) -> QMouseEvent:
    """The release as the last move before it: a fast hand lets go where no move was told."""
    return QMouseEvent(
        QEvent.Type.MouseMove,
        event.position(),
        event.globalPosition(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        event.modifiers(),
    )
