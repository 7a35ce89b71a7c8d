"""How many columns of the board stand side by side: one day alone, or up to two weeks at a glance."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent

from models.identifiers import ItemId
from scheduling.holders import Lens
from ui.calendar.geometry import Region
from ui.calendar.holding import Holding
from ui.calendar.scrolling import Scrolling

MOST = 14
"""So many days side by side can be asked for: two weeks."""
_NOTCH = 120


class AtOnce(QObject):
    """Shows more or fewer columns, and remembers how many for each way to look at the programme."""

    changed = Signal()
    """Another number of columns is asked for."""

    def __init__(
        self, scrolling: Scrolling, holding: Holding, selected: Callable[[], frozenset[ItemId]]
    ) -> None:
        """Ask `scrolling` for columns; that of what is `selected` stays in view."""
        super().__init__(holding)
        self._scrolling, self._holding, self._selected = scrolling, holding, selected
        self._turned = 0.0
        self._lens: Lens | None = None
        self._of_lenses: dict[Lens | None, int] = {}

    @property
    def columns(self) -> int:
        """How many columns are asked for side by side; 0: as many as have room for their words."""
        return self._scrolling.at_once

    def show(self, columns: int, at: float | None = None) -> None:
        """Show so many columns; what lies at `at` stays there, else what is selected or else the first."""
        geometry = self._scrolling.geometry
        keep = None if at is None else geometry.column_at(at)
        if keep is None:
            first = int(geometry.scroll_x // geometry.column)
            cards = (self._holding.scene.cards_of(one) for one in self._selected())
            keep = min((found[0].column for found in cards if found), default=first)
        self._scrolling.show_at_once(columns, keep, self._holding.scenes, at)
        self.changed.emit()

    def step(self, columns: int, at: float | None = None) -> None:
        """Show so many columns more than are seen now, fewer where negative."""
        geometry = self._scrolling.geometry
        seen = round(min(geometry.canvas.width / geometry.column, geometry.columns))
        wanted = min(max(seen + columns, 1), min(MOST, geometry.columns))
        if wanted != seen:
            self.show(wanted, at)

    def wheel(self, event: QWheelEvent) -> bool:
        """Show more or fewer by Ctrl and the wheel over the days, or anywhere with Shift as well.

        Shift alone goes on to other days. False where the wheel means something else. A fine wheel has to be
        turned by a whole notch for another number of days.
        """
        held, at = event.modifiers(), event.position()
        geometry = self._scrolling.geometry
        # With Shift some systems tell a wheel that is turned as one that is tilted.
        notches = (event.angleDelta().y() or event.angleDelta().x()) / _NOTCH
        if held == Qt.KeyboardModifier.ShiftModifier:
            self._scrolling.go_across(-notches)
            return True
        over_days = geometry.region_at(at.x(), at.y()) in (Region.HEADER, Region.UNTIMED)
        if not held & Qt.KeyboardModifier.ControlModifier:
            return False
        if not (over_days or held & Qt.KeyboardModifier.ShiftModifier):
            return False
        self._turned += notches
        whole = int(self._turned)
        self._turned -= whole
        self.step(-whole, at.x())
        return True

    def look_through(self, lens: Lens | None) -> None:
        """Ask for as many columns as when the programme was looked at so before."""
        self._of_lenses[self._lens] = self.columns
        self._lens = lens
        self._scrolling.at_once = self._of_lenses.get(lens, 0)
