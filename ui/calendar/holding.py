"""What the mouse holds between press and release, on the board or out of the tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from models.identifiers import ItemId
from ui.calendar.banding import Band
from ui.calendar.gestures.carrying import Carrying
from ui.calendar.gestures.copying import Copying
from ui.calendar.gestures.gesture import EXACT_MINUTES, Row, Spot
from ui.calendar.gestures.moving import Moving
from ui.calendar.hand import AnyGesture, CandidateCheck, Drag, Press, State, gesture_for, spot_at
from ui.calendar.scene import Card, Scene
from ui.calendar.scrolling import MIDDLE, Scrolling
from ui.calendar.tray import Tray

_AUTOSCROLL_MILLISECONDS = 30
_LEAST_DRAG = 4
"""No fewer pixels are a drag: a hand that presses trembles."""
_STAY_MILLISECONDS = 350
"""How long something is held at an edge before the board scrolls on: on the way to strip, header or tray the
pointer only passes there."""


class Holding(QObject):
    """One press at a time, and the drag that comes of it once the pointer has left the place of the press."""

    shown = Signal()
    """What is to be drawn has changed."""
    let_go = Signal(object)
    """The button was released over a place where something comes of it: the Edit that was shown."""
    banded = Signal(object)
    """What a rubber band selects: the frozenset of the items' ids."""

    def __init__(
        self, viewport: QWidget, scrolling: Scrolling, check: CandidateCheck, snap: Callable[[], int]
    ) -> None:
        """Watch over what is held above `viewport`; `check` finds the conflicts of candidates.

        `snap` says on multiples of how many minutes things are laid, unless Alt is held.
        """
        super().__init__(viewport)
        self.settled: State | None = None
        self.press: Press | None = None
        self.drag: Drag | None = None
        self.band: Band | None = None
        self._viewport = viewport
        self._scrolling = scrolling
        self._check = check
        self._snap = snap
        self._tray: Tray | None = None
        self._pointer = QPoint()
        self._exact = False
        self._edge = MIDDLE
        self._at_edge = 0
        self._autoscroll = QTimer(self, interval=_AUTOSCROLL_MILLISECONDS)
        self._autoscroll.timeout.connect(self._scroll_at_edge)

    def attach_tray(self, tray: Tray) -> None:
        """Let things be dragged to and from a tray."""
        self._tray = tray
        tray.carried.connect(self._carry)
        tray.let_go.connect(self.release)
        tray.carrying_ended.connect(self.cancel)

    @property
    def scene(self) -> Scene:
        """What is drawn: while something is held, the plan as it would be."""
        if self.drag is not None and self.drag.state is not None:
            return self.drag.state.scene
        return Scene() if self.settled is None else self.settled.scene

    @property
    def scenes(self) -> tuple[Scene, Scene]:
        """The settled scene and the one that is drawn: both must find their room."""
        return Scene() if self.settled is None else self.settled.scene, self.scene

    @property
    def is_busy(self) -> bool:
        """Whether the pointer has left the place of the press: something is held, or a band is drawn."""
        return self.drag is not None or self.band is not None

    @property
    def pointer(self) -> QPointF:
        """Where the pointer is, in pixels of the viewport."""
        return QPointF(self._viewport.mapFromGlobal(self._pointer))

    def spot(self, at: QPointF) -> Spot | None:
        """What a point of the viewport means."""
        gesture = None if self.drag is None else self.drag.gesture
        return spot_at(
            self._scrolling.geometry,
            self.scene,
            at,
            keeps_to_canvas=gesture is not None and gesture.keeps_to_canvas,
            past_midnight=gesture is not None and gesture.past_midnight,
        )

    def press_at(self, at: QPointF, *, selecting: bool) -> None:
        """Remember where the button went down, and whether that begins a rubber band."""
        geometry = self._scrolling.geometry
        hit = geometry.hit(self.scene, at.x(), at.y())
        length = hit.card.end - hit.card.begin if isinstance(hit.card, Card) else geometry.least
        stretched = max(0, geometry.least - length)
        self.press = Press(at.toPoint(), hit, self.spot(at), selecting, stretched)

    def drag_to(self, event: QMouseEvent, selected: frozenset[ItemId]) -> None:
        """Go on with a drag, or begin it where the pointer has left the place of the press."""
        copying = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        press, settled = self.press, self.settled
        if press is not None and settled is not None and not self.is_busy and self._has_left(press, event):
            if press.selecting:
                self._begin_band(press, selected, adding=copying)
                self._draw_band(event.position())
                return
            gesture = gesture_for(settled.plan, press, selected, copying=copying)
            if gesture is None:
                self.press = None
                return
            self._begin(gesture)
        if self.band is not None:
            self._draw_band(event.position())
            return
        self._change_to(selected, copying=copying)
        exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._point_at(event.globalPosition().toPoint(), exact=exact)

    def _has_left(self, press: Press, event: QMouseEvent) -> bool:
        """Whether the pointer has left the place of the press.

        That is so after the system's distance, and as soon as it is a whole step further up or down: low
        hours and short steps would else be out of reach.
        """
        way = event.position().toPoint() - press.at
        step = self._step(event) * self._scrolling.geometry.hour / 60
        is_step = abs(way.y()) >= max(_LEAST_DRAG, round(step))
        return is_step or way.manhattanLength() >= QApplication.startDragDistance()

    def _step(self, event: QMouseEvent) -> int:
        """On multiples of how many minutes a hand lays things at this moment."""
        return EXACT_MINUTES if event.modifiers() & Qt.KeyboardModifier.AltModifier else self._snap()

    def follow(self) -> None:
        """Find what would come of it where the pointer is, in the plan and the measures as they are now."""
        if self.band is not None:
            self._draw_band(self.band.pointer)
        if self.drag is None or self.settled is None:
            return
        position = None
        if self._tray is not None and not self.drag.gesture.keeps_to_canvas:
            position = self._tray.position_at(self._pointer)
        spot = self.spot(self.pointer) if position is None else Row(None, position)
        snap = EXACT_MINUTES if self._exact else self._snap()
        self.drag.look(self.settled, spot, snap=snap)
        if self._tray is not None:
            self._tray.show_drop(position)
        self._scrolling.measure(self.scenes)
        self.shown.emit()

    def release(self) -> None:
        """Let go: what was shown is told, where anything would come of it."""
        drag = self._end()
        if drag is not None and drag.edit is not None:
            self.let_go.emit(drag.edit)

    def cancel(self) -> None:
        """Put everything back where it was, until the button is pressed anew."""
        band = self.band
        self._end()
        if band is not None:
            self.banded.emit(band.selected_before)

    def _carry(self, held: frozenset[ItemId], on_screen: QPoint, exact: bool) -> None:
        if self.drag is None:
            self._begin(Carrying(held))
        self._point_at(on_screen, exact=exact)

    def _change_to(self, selected: frozenset[ItemId], *, copying: bool) -> None:
        """Go over from moving to copying, or back, as Ctrl is pressed or let go on the way."""
        if self.drag is None or self.press is None or self.settled is None:
            return
        gesture = self.drag.gesture
        if isinstance(gesture, Moving) and isinstance(gesture, Copying) != copying:
            other = gesture_for(self.settled.plan, self.press, gesture.item_ids or selected, copying=copying)
            if other is not None:
                self.drag = Drag(other, self._check)

    def _begin(self, gesture: AnyGesture) -> None:
        self.drag = Drag(gesture, self._check)
        self._watch_edges()

    def _begin_band(self, press: Press, selected: frozenset[ItemId], *, adding: bool) -> None:
        self.band = Band(self._scrolling.geometry, QPointF(press.at), selected, adding=adding)
        self._watch_edges()

    def _draw_band(self, to: QPointF) -> None:
        """Draw the band to a point of the viewport and tell what it selects."""
        if self.band is not None and self.settled is not None:
            self.band.pointer = to
            self.banded.emit(self.band.selected(self.settled.scene, self._scrolling.geometry))
            self.shown.emit()

    def _watch_edges(self) -> None:
        self._edge, self._at_edge = MIDDLE, 0
        self._autoscroll.start()

    def _point_at(self, on_screen: QPoint, *, exact: bool) -> None:
        self._pointer, self._exact = on_screen, exact
        self.follow()

    def _end(self) -> Drag | None:
        """Take everything out of the hand; gives what was in it."""
        busy = self.is_busy
        drag, self.drag, self.press, self.band = self.drag, None, None, None
        self._autoscroll.stop()
        if busy:
            if self._tray is not None:
                self._tray.show_drop(None)
            self._scrolling.measure(self.scenes)
            self.shown.emit()
        return drag

    def _scroll_at_edge(self) -> None:
        """Scroll on where the pointer stays at an edge of the canvas."""
        if self.band is not None:
            at, beyond = self.band.pointer, True
        elif self.drag is not None and self.drag.edit is not None:
            at, beyond = self.pointer, self.drag.gesture.keeps_to_canvas
        else:
            return
        edge = self._scrolling.edge_at(at.x(), at.y(), beyond=beyond)
        self._at_edge = self._at_edge + _AUTOSCROLL_MILLISECONDS if edge == self._edge else 0
        self._edge = edge
        if edge != MIDDLE and self._at_edge >= _STAY_MILLISECONDS:
            self._scrolling.pull(edge)
