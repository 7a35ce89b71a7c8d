"""The rubber band: what lies under a rectangle that is drawn over the board is selected."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from models.identifiers import ItemId
from ui.calendar.geometry import Box, Geometry, Region
from ui.calendar.scene import Scene


class Band:
    """A rectangle from where the button went down to the pointer; its first corner scrolls with the board."""

    def __init__(self, geometry: Geometry, at: QPointF, selected: frozenset[ItemId], *, adding: bool) -> None:
        """Begin at a point of the viewport; with `adding` what is `selected` by then stays so."""
        self.selected_before = selected
        self.pointer = at
        self._kept = selected if adding else frozenset()
        self._on_canvas = geometry.region_at(at.x(), at.y()) is Region.CANVAS
        # In columns, and on the hours in hours: the board may be zoomed before the band is let go.
        across = (at.x() - geometry.gutter + geometry.scroll_x) / geometry.column
        if self._on_canvas:
            self._corner = across, (at.y() - geometry.y_of(0)) / geometry.hour
        else:
            self._corner = across, at.y() + geometry.strip_scroll

    def box(self, geometry: Geometry) -> Box:
        """The rectangle, in pixels of the viewport."""
        corner = self._corner_in(geometry)
        left, right = sorted((corner.x(), self.pointer.x()))
        top, bottom = sorted((corner.y(), self.pointer.y()))
        return Box(left, top, right - left, bottom - top)

    def selected(self, scene: Scene, geometry: Geometry) -> frozenset[ItemId]:
        """The items that it touches, and those that stay selected.

        Hours that have scrolled away under the strip since the button went down count; others there do not.
        """
        box, corner, pointer = self.box(geometry), self._corner_in(geometry).y(), self.pointer.y()
        if self._on_canvas:
            hours = sorted((corner, max(pointer, geometry.top)))
            rows = [pointer, geometry.top] if pointer < geometry.top else []
        else:
            hours = [geometry.top, pointer] if pointer >= geometry.top else []
            rows = sorted((corner, min(pointer, geometry.top)))
        touched = set(self._kept)
        for column in scene.columns:
            for cards, reach in ((column.cards, hours), (column.untimed, rows)):
                if reach:
                    over = box._replace(y=reach[0], height=reach[1] - reach[0])
                    touched.update(card.item_id for card in cards if geometry.box_of(card).touches(over))
        return frozenset(touched)

    def _corner_in(self, geometry: Geometry) -> QPointF:
        """Where its first corner is now."""
        across, down = self._corner
        x = geometry.gutter - geometry.scroll_x + across * geometry.column
        if self._on_canvas:
            return QPointF(x, geometry.y_of(0) + down * geometry.hour)
        return QPointF(x, down - geometry.strip_scroll)
