"""What is to be seen of the board at this moment: the scene, what lies behind it, what is held over it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QTimer

from models.identifiers import ItemId
from models.messages import N_
from ui.calendar.backdrop import Backdrop, Surroundings
from ui.calendar.backdrop_words import BackdropWords
from ui.calendar.geometry import Geometry, Hit, Region
from ui.calendar.holding import Holding
from ui.calendar.live_check import LiveCheck
from ui.calendar.view import View
from ui.wording import Wording

if TYPE_CHECKING:
    from ui.calendar.fitting import Fitting

_BEFORE_CALENDARS = 600
"""Milliseconds from the first picture of a board until it tells of holidays: their tables are large."""


class Seeing:
    """Makes views of what a hand holds over a plan, or of the plan as it is."""

    def __init__(self, holding: Holding, words: Wording, check: LiveCheck) -> None:
        """Look at what `holding` shows, and tell of it in `words`; `check` knows what other visits need."""
        self._check = check
        self._holding = holding
        self._words = words
        self._surroundings = Surroundings()
        self._known_fitting: Fitting | None = None
        self._is_seen = False

    def view(self, geometry: Geometry, selected: frozenset[ItemId], now: datetime | None) -> View:
        """What is to be seen at this moment."""
        holding = self._holding
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(_BEFORE_CALENDARS, holding, self._read_calendars)
        view = View(geometry, holding.scene, selected, now=now, backdrop=self.backdrop(selected))
        drag, settled = holding.drag, holding.settled
        if drag is None or settled is None:
            return view
        fitting = self._fitting()
        column = geometry.column_at(holding.pointer.x())
        fit = fitting.fit(drag, settled, column)
        return view._replace(
            shades=fitting.shades(fit, view.scene, fitting.columns(drag, column)),
            in_hand=drag.in_hand,
            left_behind=tuple(card for one in drag.in_hand for card in settled.scene.cards_of(one)),
            bubble=fitting.bubble(drag, fit, self._words),
            pointer=holding.pointer,
        )

    def told_at(
        self, geometry: Geometry, selected: frozenset[ItemId], hit: Hit, at: QPointF
    ) -> tuple[str, ...]:
        """What is told of a place besides the card there: the ways to it, or what lies behind the cards."""
        words, backdrop = BackdropWords(self._words), self.backdrop(selected)
        if hit.card is not None:
            return words.told_of_ways_to(backdrop, hit.card.item_id)
        if hit.region is Region.HEADER:
            return self._told_of_day(words, backdrop, geometry.column_at(at.x()))
        return words.told_at(geometry, backdrop, at.x(), at.y())

    def _read_calendars(self) -> None:
        """Tell of holidays and the like from now on: the board is there, and the first check is done."""
        self._surroundings.read_calendars()
        self._holding.shown.emit()

    def _told_of_day(self, words: BackdropWords, backdrop: Backdrop, column: int | None) -> tuple[str, ...]:
        """The date over a column, and what is unusual about it."""
        scene = self._holding.scene
        if column is None or not column < min(len(scene.columns), len(backdrop.days)):
            return ()
        day = scene.columns[column].column
        told = words.told_of_day(day.day, backdrop.days[column])
        if day.outside_visit:
            told = (*told, self._words.words(N_("This day is not of the visit.")))
        change = backdrop.changes[column]
        return told if change is None else (*told, *words.told_of_change(change))

    def told_of(self, selected: frozenset[ItemId]) -> tuple[str, ...]:
        """What is told of a single selected item besides its card: the ways to it."""
        if len(selected) != 1:
            return ()
        words = BackdropWords(self._words)
        return words.told_of_ways_to(self.backdrop(selected), next(iter(selected)))

    def _fitting(self) -> Fitting:
        """What knows where held things fit, made when the first is held."""
        if self._known_fitting is None:
            # Here and not above: nothing is held as the window starts, and the board need not wait for it.
            from ui.calendar.fitting import Fitting

            self._known_fitting = Fitting(lambda: self._check.surroundings())
        return self._known_fitting

    def backdrop(self, selected: frozenset[ItemId]) -> Backdrop:
        """What lies behind the cards; while something is held, as it would be there."""
        drag, settled = self._holding.drag, self._holding.settled
        if settled is None:
            return Backdrop()
        if drag is None or drag.state is None:
            return self._surroundings.behind(settled.plan, settled.scene, selected)
        return self._surroundings.behind(settled.plan, drag.state.scene, drag.in_hand, drag.state.plan)
