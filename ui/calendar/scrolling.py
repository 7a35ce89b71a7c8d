"""Which part of the board is seen: scroll bars, the strip's own scrolling, zoom, and where a visit opens."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from ui.calendar.frame import Measures
from ui.calendar.geometry import Box, Region
from ui.calendar.scene import LEAST_MINUTES, Card, Scene, UntimedCard

_OPENING_MINUTE = 8 * 60
_AIR_MINUTES = 30
_AIR = 12
_EDGE = 28
_EDGE_STEP = 18
_ZOOMS = (1.0, 3.0)
_NOTCH = 120
_STEP = 1.15


class Edge(NamedTuple):
    """Towards which edges of the canvas: -1 is left and up, 1 right and down, 0 neither."""

    across: int
    down: int


MIDDLE = Edge(0, 0)


class Scrolling:
    """Keeps the board's measures in step with its size, its bars and what lies on it."""

    def __init__(self, area: QAbstractScrollArea, measures: Measures) -> None:
        """Scroll `area`."""
        self.geometry = measures.geometry(0, 0, (0.0, 0.0), measures.least_hour)
        self.at_once = 0
        """How many columns are asked for side by side; 0: as many as have room for their words."""
        self._area = area
        self._measures = measures
        self._zoom = 1.0
        self._least = LEAST_MINUTES
        self._strip_scroll = 0.0
        self._opens_at: int | None = None

    def take_measures(self, measures: Measures, scenes: tuple[Scene, Scene]) -> None:
        """Use the sizes of other fonts."""
        self._measures = measures
        self.measure(scenes)

    def measure(self, scenes: tuple[Scene, Scene]) -> None:
        """Fit the measures to the viewport and to the scenes, of which the fuller strip counts."""
        size = self._area.viewport().size()
        rows = max(scene.rows for scene in scenes)
        columns = len(scenes[0].columns)
        hour = self._measures.hour(self._least) * self._zoom
        geometry = self._measures.geometry(columns, rows, (size.width(), size.height()), hour, self.at_once)
        geometry = geometry._replace(least=self._least)
        before, self.geometry = self.geometry, geometry
        self._strip_scroll = min(self._strip_scroll, self._hidden_strip(rows))
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        across.setRange(0, max(0, round(geometry.canvas_width - geometry.canvas.width)))
        across.setPageStep(round(geometry.canvas.width))
        across.setSingleStep(round(geometry.column))
        if before.columns == columns and before.column != geometry.column:
            across.setValue(round(before.scroll_x / before.column * geometry.column))
        down.setRange(0, max(0, round(geometry.canvas_height - geometry.canvas.height)))
        down.setPageStep(round(geometry.canvas.height))
        down.setSingleStep(round(hour / 2))
        if self._opens_at is not None and self._area.isVisible():
            down.setValue(round(max(0, self._opens_at - _AIR_MINUTES) * hour / 60))
            self._opens_at = None
        self.take_over()

    def draw_at_least(self, least: int) -> None:
        """Draw cards at least so many minutes high, and hours no higher than such cards need a line for."""
        canvas = self.geometry.canvas
        self._least = least
        self.geometry = self.geometry._replace(least=least)
        self._zoom_around(canvas.y, 1.0)

    def take_over(self) -> None:
        """Read the bars."""
        self.geometry = self.geometry._replace(
            scroll_x=float(self._area.horizontalScrollBar().value()),
            scroll_y=float(self._area.verticalScrollBar().value()),
            strip_scroll=self._strip_scroll,
        )

    def open_at_beginning(self, scene: Scene) -> None:
        """Show the first day, at the first hour at which anything begins, or the morning, once it is seen."""
        self._area.horizontalScrollBar().setValue(0)
        begins = (card.begin for column in scene.columns for card in column.cards if card.begins_here)
        self._opens_at = min(begins, default=_OPENING_MINUTE)
        self._strip_scroll = 0.0

    def reveal(self, card: Card | UntimedCard) -> None:
        """Bring a card into view."""
        geometry = self.geometry
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        left = card.column * geometry.column
        if not geometry.scroll_x <= left <= geometry.scroll_x + geometry.canvas.width - geometry.column:
            across.setValue(round(left))
        if isinstance(card, UntimedCard):
            self._strip_scroll = min(card.row * geometry.row, self._hidden_strip(card.row + 1))
        else:
            box = geometry.card_box(card)
            if box.y < geometry.top or box.bottom > geometry.height:
                fits = box.height + _AIR < geometry.canvas.height and box.y > geometry.top
                top = box.bottom + _AIR - geometry.height if fits else box.y - geometry.top - _AIR
                down.setValue(round(geometry.scroll_y + top))
        self.take_over()

    def reveal_hour(self, column: int, minute: int) -> None:
        """Bring an hour of a column into view."""
        geometry = self.geometry
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        left = column * geometry.column
        if not geometry.scroll_x <= left <= geometry.scroll_x + geometry.canvas.width - geometry.column:
            across.setValue(round(left))
        y = geometry.y_of(minute)
        if y < geometry.top:
            down.setValue(round(geometry.scroll_y + y - geometry.top - _AIR))
        elif y + geometry.hour / 2 > geometry.height:
            down.setValue(round(geometry.scroll_y + y + geometry.hour / 2 + _AIR - geometry.height))
        self.take_over()

    def wheel(self, event: QWheelEvent, rows: int) -> bool:
        """Zoom with Ctrl, scroll the strip over the strip; False where the bars should have the wheel."""
        at = event.position()
        notches = event.angleDelta().y() / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_around(at.y(), min(max(self._zoom * _STEP**notches, _ZOOMS[0]), _ZOOMS[1]))
            return True
        hidden = self._hidden_strip(rows)
        if self.geometry.region_at(at.x(), at.y()) is Region.UNTIMED and hidden > 0:
            self._strip_scroll = min(max(self._strip_scroll - notches * self.geometry.row, 0.0), hidden)
            self.take_over()
            return True
        return False

    def show_at_once(
        self, columns: int, keep: int, scenes: tuple[Scene, Scene], at: float | None = None
    ) -> None:
        """Show so many columns side by side, for 0 as many as have room; `keep` stays there, or at `at`.

        The first that is seen is then seen whole.
        """
        before = self.geometry
        offset = (before.x_of(keep) if at is None else at) - before.gutter
        offset = min(max(offset, 0.0), before.canvas.width)
        self.at_once = columns
        self.measure(scenes)
        column = self.geometry.column
        across = self._area.horizontalScrollBar()
        across.setValue(round((keep - int(offset // column)) * column))
        self.take_over()

    def zoom(self, notches: int) -> None:
        """Make hours larger by so many notches, smaller where negative, around the middle; 0: as usual."""
        canvas = self.geometry.canvas
        zoom = min(max(self._zoom * _STEP**notches, _ZOOMS[0]), _ZOOMS[1]) if notches else 1.0
        self._zoom_around(canvas.y + canvas.height / 2, zoom)

    def _zoom_around(self, y: float, zoom: float) -> None:
        """Zoom so that the minute at `y` stays there."""
        minute = self.geometry.minute_at(y)
        self._zoom = zoom
        self.geometry = self.geometry._replace(hour=self._measures.hour(self._least) * zoom)
        excess = self.geometry.canvas_height - self.geometry.canvas.height
        down = self._area.verticalScrollBar()
        down.setRange(0, max(0, round(excess)))
        down.setValue(round(self.geometry.scroll_y + self.geometry.y_of(minute) - y))
        self.take_over()

    def go_across(self, columns: float) -> None:
        """Scroll so many columns to the right, to the left where negative."""
        across = self._area.horizontalScrollBar()
        across.setValue(round(across.value() + columns * self.geometry.column))

    def edge_at(self, x: float, y: float, *, beyond: bool) -> Edge:
        """At which edges of the canvas a point lies; with `beyond` also one far outside it."""
        canvas = self.geometry.canvas
        reach = Box(canvas.x, canvas.y, canvas.width, canvas.height + _EDGE)
        if not (beyond or reach.contains(x, y)):
            return MIDDLE
        across = (x > canvas.right - _EDGE) - (x < canvas.x + _EDGE)
        down = (y > canvas.bottom - _EDGE) - (y < canvas.y + _EDGE)
        return Edge(across, down)

    def pull(self, edge: Edge) -> None:
        """Scroll a step on towards an edge."""
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        across.setValue(across.value() + edge.across * _EDGE_STEP)
        down.setValue(down.value() + edge.down * _EDGE_STEP)

    def _hidden_strip(self, rows: int) -> float:
        """How many pixels of so many rows the strip cannot show."""
        return max(0.0, self._measures.strip_height(rows) - self.geometry.strip)
