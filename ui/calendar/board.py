"""The calendar board: shows a plan, and tells the edits that a hand or a key makes on it. Owns no truth."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from models.edits import Edit
from models.identifiers import ItemId
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from scheduling.check import recheck
from scheduling.conflicts import Conflict
from ui.appearance import Appearance
from ui.calendar.geometry import Geometry, Grip
from ui.calendar.gestures.carrying import Carrying
from ui.calendar.gestures.creating import new_item_at
from ui.calendar.gestures.gesture import Row, Spot
from ui.calendar.gestures.selecting import selected_by_click, selected_by_press
from ui.calendar.hand import CandidateCheck, Drag, Press, State, gesture_for, spot_at
from ui.calendar.keyboard import KeyAct, act_of, edit_by_key, next_item, step_of, way_of
from ui.calendar.picture import BoardPainter, View
from ui.calendar.scene import Scene, board_scene
from ui.calendar.scrolling import Scrolling
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

    def __init__(self, words: Wording, appearance: Appearance, parent: QWidget | None = None) -> None:
        """An empty board. `candidate_check` finds the conflicts of what is held; another can be set."""
        super().__init__(parent)
        self._words = words
        self._appearance = appearance
        self._settled: State | None = None
        self._selected: frozenset[ItemId] = frozenset()
        self._new: frozenset[ItemId] = frozenset()
        self._now: datetime | None = None
        self._press: Press | None = None
        self._drag: Drag | None = None
        self._pointer = QPoint()
        self._exact = False
        self._tray: Tray | None = None
        self.candidate_check: CandidateCheck = self._recheck
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(words.words(N_("Programme, days side by side")))
        self._painter = BoardPainter(appearance, words, self.font())
        self._scrolling = Scrolling(self, self._painter.measures)
        self._autoscroll = QTimer(self, interval=30)
        self._autoscroll.timeout.connect(self._scroll_at_edge)

    @property
    def selected(self) -> frozenset[ItemId]:
        """The selected items."""
        return self._selected

    def select(self, item_ids: frozenset[ItemId]) -> None:
        """Select those of the items that are on the board."""
        plan = None if self._settled is None else self._settled.plan
        wanted = frozenset(one for one in item_ids if plan is not None and _is_on_a_day(plan, one))
        if wanted != self._selected:
            self._selected = wanted
            self._describe()
            self.selection_changed.emit(wanted)
            self.viewport().update()

    def show_plan(self, plan: Plan, conflicts: tuple[Conflict, ...]) -> None:
        """Show a plan as it is now, also while something is held; another visit opens at its beginning."""
        before = self._settled
        other_visit = before is None or before.plan.visit_id != plan.visit_id
        scene = board_scene(plan, conflicts, None if before is None else before.scene)
        self._settled = State(plan, conflicts, scene)
        if other_visit:
            self._cancel()
            self._scrolling.open_at_beginning(scene)
        self._scrolling.measure(self._scenes())
        self.select(self._new if self._new and self._new <= _ids_of(plan) else self._selected)
        self._new = frozenset()
        self._describe()
        self._follow_pointer()
        self.viewport().update()

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
        self._tray = tray
        tray.carried.connect(self._carry)
        tray.let_go.connect(self._release)
        tray.carrying_ended.connect(self._cancel)

    def scroll_to(self, item_id: ItemId) -> None:
        """Bring an item into view."""
        cards = () if self._settled is None else self._settled.scene.cards_of(item_id)
        if cards:
            self._scrolling.reveal(cards[0])

    @property
    def geometry_now(self) -> Geometry:
        """The measures in which the board is drawn at this moment."""
        return self._scrolling.geometry

    @property
    def shown_scene(self) -> Scene:
        """What is drawn at this moment: while something is held, the plan as it would be."""
        if self._drag is not None and self._drag.state is not None:
            return self._drag.state.scene
        return Scene() if self._settled is None else self._settled.scene

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._painter.draw(painter, self._view(), QRectF(event.rect()))
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_hint(event)
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._scrolling.take_over()
        self._follow_pointer()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scrolling.measure(self._scenes())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scrolling.measure(self._scenes())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        match event.type():
            case QEvent.Type.FontChange:
                self._prepare()
            case QEvent.Type.Hide | QEvent.Type.WindowDeactivate:
                self._cancel()
        return done

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._scrolling.wheel(event, self.shown_scene.rows):
            super().wheelEvent(event)
        self._follow_pointer()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.geometry_now.hit(self.shown_scene, event.position().x(), event.position().y())
        item_id = None if hit.card is None else hit.card.item_id
        adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.select(selected_by_press(self._selected, item_id, adding=adding))
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = Press(event.position().toPoint(), hit, self._spot(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_grip(event.position())
            return
        self._drag_to(event, self._press)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press = self._press
        if event.button() is not Qt.MouseButton.LeftButton or press is None:
            return
        self._drag_to(event, press)
        if self._drag is not None:
            self._release()
            return
        if self._press is None:
            return
        self._press = None
        item_id = None if press.hit.card is None else press.hit.card.item_id
        adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.select(selected_by_click(self._selected, item_id, adding=adding))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._settled is None:
            return
        hit = self.geometry_now.hit(self.shown_scene, event.position().x(), event.position().y())
        spot = self._spot(event.position())
        if hit.card is not None:
            self.item_opened.emit(hit.card.item_id)
        elif spot is not None:
            self._tell(new_item_at(self._settled.plan, spot))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = act_of(event)
        if act is None or self._settled is None:
            super().keyPressEvent(event)
        elif self._drag is not None:
            if act is KeyAct.CANCEL:
                self._cancel()
        elif act is KeyAct.WALK:
            self._walk(event)
        elif act is KeyAct.OPEN:
            for item_id in self._selected if len(self._selected) == 1 else ():
                self.item_opened.emit(item_id)
        elif act is KeyAct.CANCEL:
            self.select(frozenset())
        elif act is KeyAct.SELECT_ALL:
            self.select(_ids_of(self._settled.plan))
        else:
            self._tell(edit_by_key(self._settled.plan, self._selected, act, way_of(event), step_of(event)))

    def _prepare(self) -> None:
        self._painter = BoardPainter(self._appearance, self._words, self.font())
        self._scrolling.take_measures(self._painter.measures, self._scenes())
        self.viewport().update()

    def _view(self) -> View:
        view = View(self.geometry_now, self.shown_scene, self._selected, now=self._now)
        if self._drag is None or self._settled is None:
            return view
        held = self._drag.in_hand
        return view._replace(
            in_hand=held,
            left_behind=tuple(card for one in held for card in self._settled.scene.cards_of(one)),
            bubble=self._drag.bubble(self._words),
            pointer=QPointF(self.viewport().mapFromGlobal(self._pointer)),
        )

    def _scenes(self) -> tuple[Scene, Scene]:
        """The settled scene, and that of the candidate while something is held: both must find their room."""
        return Scene() if self._settled is None else self._settled.scene, self.shown_scene

    def _drag_to(self, event: QMouseEvent, press: Press) -> None:
        """Go on with a drag, or begin it where the pointer has left the place of the press."""
        distance = (event.position().toPoint() - press.at).manhattanLength()
        if self._drag is None and distance >= QApplication.startDragDistance():
            self._begin(press)
        self._pointer = event.globalPosition().toPoint()
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._follow_pointer()

    def _begin(self, press: Press) -> None:
        if self._settled is None:
            return
        gesture = gesture_for(self._settled.plan, press.hit, press.spot, self._selected)
        if gesture is None:
            self._press = None
            return
        self._drag = Drag(gesture, self.candidate_check)
        self._autoscroll.start()

    def _carry(self, held: frozenset[ItemId], on_screen: QPoint, exact: bool) -> None:
        """Hold waiting items, pressed in the tray, at a place on the screen."""
        if self._drag is None:
            self._drag = Drag(Carrying(held), self.candidate_check)
            self._autoscroll.start()
        self._pointer, self._exact = on_screen, exact
        self._follow_pointer()

    def _follow_pointer(self) -> None:
        """Find what would come of it where the pointer is now."""
        if self._drag is None or self._settled is None:
            return
        position = None if self._tray is None else self._tray.position_at(self._pointer)
        if self._drag.gesture.keeps_to_canvas:
            position = None
        at = QPointF(self.viewport().mapFromGlobal(self._pointer))
        spot = self._spot(at) if position is None else Row(None, position)
        self._drag.look(self._settled, spot, exact=self._exact)
        if self._tray is not None:
            self._tray.show_drop(position if self._drag.edit is not None else None)
        self._scrolling.measure(self._scenes())
        self.viewport().update()

    def _spot(self, at: QPointF) -> Spot | None:
        keeps = self._drag is not None and self._drag.gesture.keeps_to_canvas
        return spot_at(self.geometry_now, self.shown_scene, at.x(), at.y(), keeps_to_canvas=keeps)

    def _release(self) -> None:
        drag = self._end()
        if drag is not None and drag.edit is not None:
            self._tell(drag.edit)

    def _cancel(self) -> None:
        self._end()

    def _end(self) -> Drag | None:
        """Take everything out of the hand; gives what was in it."""
        drag, self._drag, self._press = self._drag, None, None
        self._autoscroll.stop()
        if drag is not None:
            if self._tray is not None:
                self._tray.show_drop(None)
            self._scrolling.measure(self._scenes())
            self.viewport().update()
        return drag

    def _tell(self, edit: Edit | None) -> None:
        """Tell an edit, unless it changes nothing. What it makes anew is selected as soon as it is shown."""
        if edit is None or not edit.changes:
            return
        new = (change.record for change in edit.changes if change.before is None)
        self._new = frozenset(record.id for record in new if isinstance(record, Item))
        self.edit_made.emit(edit)

    def _scroll_at_edge(self) -> None:
        at = self.viewport().mapFromGlobal(self._pointer)
        self._scrolling.pull(at.x(), at.y())

    def _walk(self, event: QKeyEvent) -> None:
        current = next(iter(self._selected)) if len(self._selected) == 1 else None
        item_id = next_item(self.shown_scene, current, way_of(event))
        if item_id is not None:
            self.select(frozenset({item_id}))
            self.scroll_to(item_id)

    def _show_grip(self, at: QPointF) -> None:
        grip = self.geometry_now.hit(self.shown_scene, at.x(), at.y()).grip
        shape = Qt.CursorShape.ArrowCursor if grip is Grip.BODY else Qt.CursorShape.SizeVerCursor
        self.viewport().setCursor(shape)

    def _show_hint(self, event: QHelpEvent) -> None:
        """The whole card in words, and its conflicts, where the mouse rests on it."""
        card = self.geometry_now.hit(self.shown_scene, event.x(), event.y()).card
        if card is None or self._settled is None or self._drag is not None:
            QToolTip.hideText()
            return
        found = [one for one in self._settled.conflicts if card.item_id in one.item_ids]
        lines = [
            self._painter.labels.description(card.entry),
            *(self._words.say(one.message) for one in found),
        ]
        QToolTip.showText(event.globalPos(), "<p>" + "</p><p>".join(map(escape, lines)) + "</p>", self)

    def _describe(self) -> None:
        """Say what is selected to those who hear the window."""
        cards = [self.shown_scene.cards_of(one)[0] for one in sorted(self._selected)]
        sentences = [self._painter.labels.description(card.entry) for card in cards]
        self.setAccessibleDescription("\n".join(sentences))

    def _recheck(self, plan: Plan, edit: Edit) -> tuple[Conflict, ...]:
        return recheck(plan, edit, () if self._settled is None else self._settled.conflicts)


def _is_on_a_day(plan: Plan, item_id: ItemId) -> bool:
    item = plan.items.get(item_id)
    return item is not None and item.day is not None


def _ids_of(plan: Plan) -> frozenset[ItemId]:
    return frozenset(item.id for item in plan.items if item.day is not None)
