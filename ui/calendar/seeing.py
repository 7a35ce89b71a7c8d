"""What is to be seen of the board at this moment: the scene, what lies behind it, what is held over it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QTimer

from models.identifiers import ItemId
from models.messages import N_
from models.plan import Plan
from ui.calendar.backdrop import Backdrop, Surroundings
from ui.calendar.backdrop_words import BackdropWords
from ui.calendar.columns import Column, Focus, columns_of
from ui.calendar.geometry import Geometry, Hit, Region
from ui.calendar.hints import hint
from ui.calendar.holding import Holding
from ui.calendar.labels import Labels
from ui.calendar.live_check import LiveCheck
from ui.calendar.scene import Card, UntimedCard
from ui.calendar.view import View
from ui.wording import Wording

if TYPE_CHECKING:
    from ui.calendar.fitting import Fitting
    from ui.calendar.ghosts import Ghosts

_BEFORE_CALENDARS = 600
"""Milliseconds from the first picture of a board until it tells of holidays: their tables are large."""


class Seeing:
    """Makes views of what a hand holds over a plan, or of the plan as it is."""

    def __init__(
        self, holding: Holding, words: Wording, check: LiveCheck, show_again: Callable[[], None]
    ) -> None:
        """Look at what `holding` shows, and tell of it in `words`; `check` knows what other visits need.

        `show_again` has the board lay out its columns anew.
        """
        self._show_again = show_again
        self._check = check
        self._holding = holding
        self._words = words
        self._surroundings = Surroundings()
        self._known_fitting: Fitting | None = None
        self._is_seen = False
        self.ghosts: Ghosts | None = None
        """What an arrangement proposes, to be seen over what there is."""

    def show_ghosts(self, ghosts: Ghosts | None) -> None:
        """Show what an arrangement proposes over what there is; with None no more of it."""
        if ghosts is not self.ghosts:
            self.ghosts = ghosts
            self._show_again()

    def columns(self, plan: Plan, focus: Focus) -> tuple[Column, ...]:
        """The columns of a plan, and those that only what is proposed needs."""
        columns = columns_of(plan, focus)
        return columns if self.ghosts is None else self.ghosts.columns(columns, focus)

    def cards_of(self, item_id: ItemId) -> tuple[Card | UntimedCard, ...]:
        """Where an item is seen: where it is proposed first, then where it is."""
        scene = self._holding.scene
        proposed = () if self.ghosts is None else self.ghosts.over(scene).cards
        return (*(one for one in proposed if one.item_id == item_id), *scene.cards_of(item_id))

    def view(self, geometry: Geometry, selected: frozenset[ItemId], now: datetime | None) -> View:
        """What is to be seen at this moment."""
        holding = self._holding
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(_BEFORE_CALENDARS, holding, self._read_calendars)
        view = View(geometry, holding.scene, selected, now=now, backdrop=self.backdrop(selected))
        if self.ghosts is not None:
            view = view._replace(proposed=self.ghosts.over(view.scene))
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

    def hint(self, geometry: Geometry, selected: frozenset[ItemId], at: QPointF, labels: Labels) -> str:
        """What is to be told of the place where the mouse rests; nothing while something is held."""
        settled = self._holding.settled
        if settled is None or self._holding.is_busy:
            return ""
        hit = geometry.hit(self._holding.scene, at.x(), at.y())
        told = self.told_at(geometry, selected, hit, at)
        if hit.card is None:
            told = (*self._told_of_ghosts(geometry, at, labels), *told)
        return hint(hit, settled, labels, self._words, told)

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

    def _told_of_ghosts(self, geometry: Geometry, at: QPointF, labels: Labels) -> tuple[str, ...]:
        """What would be at a place, were it done as an arrangement proposes."""
        cards = () if self.ghosts is None else self.ghosts.over(self._holding.scene).cards
        found = (card for card in cards if geometry.card_box(card).contains(at.x(), at.y()))
        return tuple(
            self._words.words(N_("Proposed: {item}"), item=labels.description(card.entry)) for card in found
        )

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
