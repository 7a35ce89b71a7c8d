"""Where what is held would fit: the hours to shade, and why it does not fit where it is held.

Worked out once for a drag, and once for each holder over whose column it comes; then every step only looks it
up. Knows no pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta

from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from models.plan import Plan
from scheduling.conflicts import Severity
from scheduling.holders import Holder
from scheduling.lengths import Drawn, fit_of_length
from scheduling.moves import SHORTEST_MINUTES, put_in_tray
from scheduling.occupancy import interval_of
from scheduling.slots import Fit, Stretch, fit_of, fit_together
from scheduling.surroundings import ALONE, Surroundings
from ui.calendar.bubble import Bubble
from ui.calendar.columns import Column
from ui.calendar.gestures.creating import Creating
from ui.calendar.gestures.gesture import DAY_MINUTES, in_programme_order
from ui.calendar.gestures.resizing import Resizing
from ui.calendar.hand import AnyGesture, Drag, State
from ui.calendar.scene import Scene
from ui.calendar.shading import Shade
from ui.wording import Wording

MOST_HELD = 8
"""For more items than these at once nothing is shaded: hardly any hour suits them all."""
_MOST_REASONS = 3


class Fitting:
    """Knows where the things in the hand fit, for as long as the same hand holds them."""

    def __init__(self, surroundings: Callable[[], Surroundings] = lambda: ALONE) -> None:
        """Know nothing yet; `surroundings` say what other visits have booked."""
        self._surroundings = surroundings
        self._asked: tuple[Plan, AnyGesture, Surroundings] | None = None
        self._fits: dict[Holder | None, Fit] = {}
        self._shaded: tuple[Fit, tuple[Column, ...], frozenset[int]] | None = None
        self._shades: tuple[Shade, ...] = ()

    def fit(self, drag: Drag | None, settled: State, column: int | None) -> Fit | None:
        """Where what is held over a column fits there; None where it is not put at hours."""
        if drag is None:
            return None
        known, surroundings = self._asked, self._surroundings()
        asked = settled.plan, drag.gesture, surroundings
        if known is None or any(one is not other for one, other in zip(known, asked, strict=True)):
            self._asked, self._fits = asked, {}
        holder = None
        if drag.state is not None and column is not None and column < len(drag.state.scene.columns):
            holder = drag.state.scene.columns[column].column.holder
        fit = self._fits.get(holder)
        if fit is None and drag.state is not None:
            fit = _fit_of_drag(drag, drag.state.plan, surroundings)
            if fit is not None:
                self._fits[holder] = fit
        return fit

    def columns(self, drag: Drag, pointed: int | None) -> frozenset[int]:
        """The columns to shade: all days, or in a view by holders the one that is pointed at.

        Of an item of which an edge is drawn those in which it lies.
        """
        if drag.state is None:
            return frozenset()
        scene = drag.state.scene
        if isinstance(drag.gesture, (Resizing, Creating)):
            return frozenset(card.column for one in drag.in_hand for card in scene.cards_of(one))
        is_by_holders = any(one.column.holder is not None for one in scene.columns)
        if is_by_holders:
            return frozenset() if pointed is None else frozenset({pointed})
        return frozenset(range(len(scene.columns)))

    def shades(self, fit: Fit | None, scene: Scene, over: frozenset[int]) -> tuple[Shade, ...]:
        """The hours to shade in these columns."""
        if fit is None:
            return ()
        columns = tuple(one.column for one in scene.columns)
        asked = (fit, columns, over)
        if self._shaded is None or self._shaded[0] is not fit or self._shaded[1:] != asked[1:]:
            self._shaded, self._shades = asked, tuple(_shades(fit, columns, over))
        return self._shades

    def bubble(self, drag: Drag, fit: Fit | None, words: Wording) -> Bubble | None:
        """What is told beside the pointer, with what stands against the hour.

        Where a conflict says the same at length, with days and names, the short sentence is enough there; the
        gravest of the others is told as well.
        """
        starts = _starts_of_held(drag)
        refusals = () if fit is None or starts is None else fit.refusals_between(*starts)
        bubble = drag.bubble(words, {one.code for one in refusals})
        if bubble is None or not refusals:
            return bubble
        gravity = Severity.ERROR if any(one.is_certain for one in refusals) else Severity.WARNING
        sentences = [words.say(one.reason) for one in refusals]
        if bubble.severity is not None:
            is_graver = bubble.severity.rank <= gravity.rank
            sentences.insert(0 if is_graver else _MOST_REASONS - 1, bubble.reason)
            gravity = bubble.severity if is_graver else gravity
        return bubble._replace(reason=" ".join(sentences[:_MOST_REASONS]), severity=gravity)


def _shades(fit: Fit, columns: tuple[Column, ...], over: frozenset[int]) -> Iterator[Shade]:
    for index, column in enumerate(columns):
        if index in over:
            midnight = datetime.combine(column.day, time.min)
            for stretches, is_free in ((fit.doubtful, False), (fit.stretches, True)):
                for stretch in stretches:
                    begin, end = _minutes_on(fit, stretch, midnight)
                    if begin < end:
                        yield Shade(index, begin, end, is_free)


def _minutes_on(fit: Fit, stretch: Stretch, midnight: datetime) -> tuple[int, int]:
    """Which minutes of a day what is held may take up that starts in a stretch, by the clock on the spot."""
    last = Instant(stretch.end - 1 + fit.minutes)
    begins, ends = wall_clock(stretch.begin, fit.zone), wall_clock(last, fit.zone)
    begin, end = ((one - midnight) // timedelta(minutes=1) for one in (begins, ends))
    return max(0, begin), min(DAY_MINUTES, end)


def _fit_of_drag(drag: Drag, plan: Plan, surroundings: Surroundings) -> Fit | None:
    """Where what is held fits, or how far the edge can be drawn that is held."""
    if isinstance(drag.gesture, (Resizing, Creating)):
        drawn = Drawn.BOTH
        if isinstance(drag.gesture, Resizing):
            drawn = Drawn.END if drag.gesture.at_end else Drawn.BEGIN
        held = next((one for one in drag.in_hand if one in plan.items), None)
        return None if held is None else fit_of_length(plan, held, drawn, surroundings)
    return _fit_of_held(drag.in_hand, plan, surroundings)


def _fit_of_held(in_hand: frozenset[ItemId], plan: Plan, surroundings: Surroundings) -> Fit | None:
    """Where they fit; None for too many, and for several that have no hours from which to keep distance."""
    held = [plan.items[one] for one in in_hand if one in plan.items]
    if not 0 < len(held) <= MOST_HELD:
        return None
    if len(held) == 1:
        return fit_of(plan, held[0].id, surroundings=surroundings)
    fits: list[tuple[Fit, int]] = []
    begins: Instant | None = None
    for item in in_programme_order(held):
        when = interval_of(plan, item)
        if when is None:
            return None
        begins = when.begin if begins is None else begins
        others = [one.id for one in held if one.id != item.id]
        alone = plan.with_edit(put_in_tray(plan, others))
        fits.append((fit_of(alone, item.id, surroundings=surroundings), when.begin - begins))
    return fit_together(fits)


def _first_held(drag: Drag) -> ItemId | None:
    if drag.state is None:
        return None
    items = [drag.state.plan.items[one] for one in drag.in_hand if one in drag.state.plan.items]
    return in_programme_order(items)[0].id if items else None


def _starts_of_held(drag: Drag) -> tuple[Instant, Instant] | None:
    """When the first of the held items would begin, and when its last part would of which an edge is drawn.

    None where it would have no hour.
    """
    item_id = _first_held(drag)
    if drag.state is None or item_id is None:
        return None
    when = interval_of(drag.state.plan, drag.state.plan.items[item_id])
    if when is None:
        return None
    is_drawn = isinstance(drag.gesture, (Resizing, Creating))
    return when.begin, Instant(max(when.begin, when.end - SHORTEST_MINUTES)) if is_drawn else when.begin
