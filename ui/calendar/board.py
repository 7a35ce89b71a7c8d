"""The calendar board: shows a plan, and tells the edits that a hand or a key makes on it. Owns no truth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from models.edits import Edit
from models.identifiers import ItemId
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from scheduling.conflicts import Conflict
from scheduling.item_marks import rename_item
from ui.appearance import Appearance
from ui.calendar.at_once import AtOnce
from ui.calendar.columns import WHOLE_VISIT, Focus
from ui.calendar.free_time import column_of
from ui.calendar.geometry import Geometry, Grip, Hit
from ui.calendar.gestures.creating import new_item_at
from ui.calendar.gestures.gesture import SNAP_MINUTES, Hour, Spot
from ui.calendar.gestures.selecting import selected_by_click, selected_by_press
from ui.calendar.hand import CandidateCheck, State, adds
from ui.calendar.hints import free_time_in_words, selection_in_words
from ui.calendar.holding import Holding
from ui.calendar.keyboard import KeyAct, Stroke, Way, edit_by_key, free_time_near, stroke_of, walk
from ui.calendar.live_check import LiveCheck
from ui.calendar.overlay import draw_band, draw_pointed, pointed_box
from ui.calendar.picture import BoardPainter
from ui.calendar.renaming import TitleLine
from ui.calendar.scene import COMPACT_MINUTES, LEAST_MINUTES, Scene, board_scene
from ui.calendar.scrolling import Scrolling
from ui.calendar.seeing import Seeing
from ui.calendar.tray import Tray
from ui.wording import Wording


class Board(QAbstractScrollArea):
    """Days side by side, hours down, a strip of items without hour on top.

    A drag never changes the plan: what it would do is shown, and on release told as one edit.
    """

    edit_made = Signal(object)
    """The Edit that was shown as the button was released, or that a key or a double click made."""
    selection_changed = Signal(object)
    """The frozenset of the selected items' ids."""
    item_opened = Signal(str)
    """The id of an item to look at closely."""
    menu_wanted = Signal(QPoint)
    """Where on the screen a menu for what is selected, or for the spot pointed at, should open."""
    new_wanted = Signal()
    """A new item is asked for at the spot that was pointed at last."""

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """An empty board. `candidate_check` finds the conflicts of what is held; another can be set."""
        super().__init__(parent)
        self.live_check = LiveCheck(lambda: self._holding.settled)
        self.candidate_check: CandidateCheck = self.live_check
        self._words = words
        self._appearance = appearance
        self.focus = WHOLE_VISIT
        """What the board is about: the whole visit, or one day of it."""
        self._selected: frozenset[ItemId] = frozenset()
        self._made: frozenset[ItemId] = frozenset()
        self._now: datetime | None = None
        self.spot: Spot | None = None
        """What was pointed at last: the place of a new item, and of what is pasted."""
        self.snap_minutes = SNAP_MINUTES
        """On multiples of how many minutes a hand lays things, unless Alt is held."""
        self._painter = BoardPainter(appearance, words, self.font())
        self._walked_to: Hour | None = None
        self._looks_by_key = self._by_key()
        self._scrolling = Scrolling(self, self._painter.measures)
        self._holding = Holding(
            self.viewport(),
            self._scrolling,
            lambda plan, edit: self.candidate_check(plan, edit),
            lambda: self.snap_minutes,
        )
        self.at_once = AtOnce(self._scrolling, self._holding, lambda: self._selected)
        self.at_once.changed.connect(self.viewport().update)
        self.seeing = Seeing(self._holding, words, self.live_check, self._show_again)
        self._holding.shown.connect(self.viewport().update)
        self._holding.let_go.connect(self._tell)
        self._holding.banded.connect(self.select)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(words.words(N_("Programme, days side by side")))

    @property
    def selected(self) -> frozenset[ItemId]:
        """The selected items."""
        return self._selected

    @property
    def measures(self) -> Geometry:
        """The measures in which the board is drawn at this moment."""
        return self._scrolling.geometry

    @property
    def scene(self) -> Scene:
        """What is drawn at this moment: while something is held, the plan as it would be."""
        return self._holding.scene

    @property
    def _pointed(self) -> Hour | None:
        """The free time that the keyboard walked to, until something is selected or pointed at by hand."""
        return self._walked_to if self._walked_to is self.spot and not self._selected else None

    def select(self, item_ids: frozenset[ItemId]) -> None:
        """Select those of the items that are on the board."""
        wanted = item_ids & self._items_on_board()
        if wanted != self._selected:
            self._selected = wanted
            self._describe()
            self.viewport().update()
            self.selection_changed.emit(wanted)

    def show_plan(self, plan: Plan, conflicts: tuple[Conflict, ...]) -> None:
        """Show a plan as it is now, also while something is held; another visit opens at its beginning."""
        before = self._holding.settled
        is_new = before is None or before.plan.visit_id != plan.visit_id
        if is_new:
            self.focus = WHOLE_VISIT
        columns = self.seeing.columns(plan, self.focus)
        previous, least = (None if before is None else before.scene), self.measures.least
        scene = board_scene(plan, conflicts, previous, columns=columns, least=least)
        self._holding.settled = State(plan, conflicts, scene)
        if is_new:
            self._holding.cancel()
            self._scrolling.open_at_beginning(scene)
        self._scrolling.measure(self._holding.scenes)
        self._holding.follow()
        made, self._made = self._made & self._items_on_board(), frozenset()
        self.select(made or self._selected)
        self._describe()
        self.viewport().update()

    def look_at(self, focus: Focus) -> None:
        """Show the whole visit, or one day by those who hold its items; what is selected stays so."""
        settled = self._holding.settled
        if focus == self.focus or settled is None:
            return
        self._holding.cancel()
        self.focus, self.spot = focus, None
        self.at_once.look_through(focus.lens)
        self.show_plan(settled.plan, settled.conflicts)
        for item_id in sorted(self._selected)[:1]:
            self.scroll_to(item_id)

    def set_compact(self, compact: bool) -> None:
        """Give every card one line and show much of the day at once, or as many lines as its time allows."""
        settled, least = self._holding.settled, COMPACT_MINUTES if compact else LEAST_MINUTES
        if least == self.measures.least:
            return
        self._holding.cancel()
        self._scrolling.draw_at_least(least)
        if settled is not None:
            self.show_plan(settled.plan, settled.conflicts)

    def set_now(self, now: datetime | None) -> None:
        """Mark the present day and minute, on the clock of the visit; None marks nothing."""
        self._now = now
        self.viewport().update()

    def set_appearance(self, appearance: Appearance) -> None:
        """Use other colours."""
        self._appearance = appearance
        self._prepare()

    def attach_tray(self, tray: Tray) -> None:
        """Let items be dragged between the board and a tray; the board tells the edits of such drags."""
        self._holding.attach_tray(tray)

    def scroll_to(self, item_id: ItemId) -> None:
        """Bring an item into view."""
        for card in self.seeing.cards_of(item_id)[:1]:
            self._scrolling.reveal(card)
            self.viewport().update()

    def rename(self, item_id: ItemId) -> None:
        """Write the title of an item on its card."""
        settled = self._holding.settled
        cards = self.scene.cards_of(item_id)
        if settled is None or not cards:
            return
        self._scrolling.reveal(cards[0])
        title = self._words.text(settled.plan.items[item_id].title)
        line = TitleLine(item_id, title, self.measures.box_of(cards[0]), self.viewport())
        line.setAccessibleName(self._words.words(N_("Title")))
        line.written.connect(self._rename)
        line.open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.spot = self._holding.spot(QPointF(event.pos()))
        self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self.seeing.view(self.measures, self._selected, self._now)
        painter = QPainter(self.viewport())
        try:  # a painter that an error leaves behind would end the program
            self._painter.draw(painter, view, QRectF(event.rect()))
            if self._holding.band is not None:
                draw_band(painter, self._appearance, self.measures, self._holding.band.box(self.measures))
            elif self._pointed is not None and self.hasFocus():
                box = pointed_box(self.measures, self.scene, self._pointed, self.snap_minutes)
                draw_pointed(painter, self._appearance, self.measures, box)
        finally:
            painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Hide, QEvent.Type.WindowDeactivate):
            self._holding.cancel()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        if event.type() == QEvent.Type.FontChange:
            self._prepare()
        handled = super().event(event)
        if event.type() == QEvent.Type.Show:
            self._scrolling.measure(self._holding.scenes)
        return handled

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at, labels = QPointF(event.pos()), self._painter.labels
            text = self.seeing.hint(self.measures, self._selected, at, labels)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scrolling.measure(self._holding.scenes)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._scrolling.take_over()
        self._holding.follow()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not (self.at_once.wheel(event) or self._scrolling.wheel(event, self.scene.rows)):
            super().wheelEvent(event)
        self._holding.follow()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item_id = self._item_at(event.position())
        self.spot = self._holding.spot(event.position())
        self.select(selected_by_press(self._selected, item_id, adding=adds(event)))
        if event.button() is Qt.MouseButton.LeftButton:
            selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._holding.press_at(event.position(), selecting=selecting)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            if self._holding.press is not None:
                self._holding.drag_to(event, self._selected)
        else:
            between_edges = self._hit(event.position()).grip is Grip.BODY
            shape = Qt.CursorShape.ArrowCursor if between_edges else Qt.CursorShape.SizeVerCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._holding.press is None:
            return
        pressed = self._holding.press.hit.card
        self._holding.drag_to(event, self._selected)
        is_click = not self._holding.is_busy and self._holding.press is not None
        self._holding.release()
        if is_click:
            item_id = None if pressed is None else pressed.item_id
            self.select(selected_by_click(self._selected, item_id, adding=adds(event)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        settled, spot = self._holding.settled, self._holding.spot(event.position())
        item_id = self._item_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or settled is None:
            return
        if item_id is not None:
            self.rename(item_id)
        elif spot is not None:
            self._tell(new_item_at(settled.plan, spot, self.snap_minutes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke, settled = stroke_of(event, self.snap_minutes), self._holding.settled
        if stroke is None or settled is None:
            super().keyPressEvent(event)
        elif self._holding.is_busy:
            if stroke.act is KeyAct.CANCEL:
                self._holding.cancel()
        elif stroke.act in self._looks_by_key:
            self._looks_by_key[stroke.act](stroke)
        else:
            by_holders = settled.scene if self.focus.lens else None
            self._tell(edit_by_key(settled.plan, self._selected, stroke, by_holders))

    def _by_key(self) -> dict[KeyAct, Callable[[Stroke], object]]:
        """What those keys do that change nothing of the plan by themselves."""
        return {
            KeyAct.WALK: lambda stroke: self._walk(stroke.way),
            KeyAct.OPEN: lambda _: self._with_single(self.item_opened.emit),
            KeyAct.RENAME: lambda _: self._with_single(self.rename),
            KeyAct.NEW: lambda _: self.new_wanted.emit(),
            KeyAct.ZOOM: lambda stroke: self._zoom(stroke.number),
            KeyAct.COLUMNS: lambda stroke: self.at_once.show(stroke.number),
            KeyAct.FEWER_OR_MORE: lambda stroke: self.at_once.step(stroke.number),
            KeyAct.CANCEL: lambda _: self._point_at(free_time_near(self.scene, self._selected)),
            KeyAct.SELECT_ALL: lambda _: self.select(self._items_on_board()),
        }

    def _show_again(self) -> None:
        if (settled := self._holding.settled) is not None:
            self.show_plan(settled.plan, settled.conflicts)

    def _with_single(self, do: Callable[[ItemId], object]) -> None:
        if len(self._selected) == 1:
            do(next(iter(self._selected)))

    def _prepare(self) -> None:
        self._painter = BoardPainter(self._appearance, self._words, self.font())
        self._scrolling.take_measures(self._painter.measures, self._holding.scenes)
        self.viewport().update()

    def _hit(self, at: QPointF) -> Hit:
        return self.measures.hit(self.scene, at.x(), at.y())

    def _item_at(self, at: QPointF) -> ItemId | None:
        card = self._hit(at).card
        return None if card is None else card.item_id

    def _items_on_board(self) -> frozenset[ItemId]:
        settled = self._holding.settled
        items = () if settled is None else settled.plan.items
        return frozenset(item.id for item in items if item.day is not None)

    def _tell(self, edit: Edit | None) -> None:
        """Tell an edit, unless it changes nothing. What it makes anew is selected as soon as it is shown."""
        if edit is not None and edit.changes:
            made = (change.record for change in edit.changes if change.before is None)
            self._made = frozenset(record.id for record in made if isinstance(record, Item))
            self.edit_made.emit(edit)

    def _walk(self, way: Way) -> None:
        canvas = self.measures.canvas
        first_seen = self._holding.spot(QPointF(canvas.x + 1, canvas.y + 1))
        target = walk(self.scene, self._selected, self.spot, way, first_seen)
        if isinstance(target, Hour):
            self._point_at(target)
        elif target is not None:
            self.select(frozenset({target}))
            self.scroll_to(target)

    def _point_at(self, hour: Hour | None) -> None:
        """Point at free time and at nothing else; at nothing at all where `hour` is None."""
        self.spot = self._walked_to = hour
        self.select(frozenset())
        column = None if hour is None else column_of(self.scene, hour)
        if hour is not None and column is not None:
            self._scrolling.reveal_hour(column, hour.minute)
        self._describe()
        self.viewport().update()

    def _describe(self) -> None:
        """Say what is selected to those who hear the window."""
        settled = self._holding.scenes[0]
        words = selection_in_words(self._selected, settled, self._painter.labels)
        words = "\n".join((words, *self.seeing.told_of(self._selected)))
        free = "" if self._pointed is None else free_time_in_words(self._pointed, self._words)
        self.setAccessibleDescription(words or free)

    def _rename(self, item_id: str, title: str) -> None:
        settled = self._holding.settled
        if settled is not None and item_id in settled.plan.items:
            self._tell(rename_item(settled.plan, ItemId(item_id), self._words.language, title))

    def _zoom(self, notches: int) -> None:
        self._scrolling.zoom(notches)
        self.viewport().update()
