"""Ways and journeys laid beside the cards of every column, and kept while nothing of that column changes.

What is held lies over everything: ways between other items do not move aside for it, only its own are laid
anew at every step.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from models.plan import Plan
from models.records.journeys import Leg
from scheduling.holders import concerns
from scheduling.journeys import arrival_of, departure_of
from scheduling.limits import Limits
from scheduling.occupancy import readable_zone
from scheduling.quiet_hours import minutes_of_day
from scheduling.ways import Drive
from ui.calendar.bands import WHOLE, Band, Extent, Taken, column_bands
from ui.calendar.columns import Column
from ui.calendar.scene import ColumnScene, Scene

_POINT_MINUTES = 30
"""How long a journey is drawn of which only the departure or the arrival is known."""

Ways = tuple[tuple[Drive, ...], tuple[Drive, ...]]
"""Those that stay where they are, and those from and to what is held."""


class Journey(NamedTuple):
    """A journey in one column, on the clocks of the visit; `extent` None: in the margin.

    `zones` are those of its departure and of its arrival.
    """

    leg: Leg
    zones: tuple[str, str]
    column: int
    begin: int
    end: int
    extent: Extent | None
    begins_here: bool
    ends_here: bool


class Laid(NamedTuple):
    """What was laid into one column."""

    bands: tuple[Band, ...] = ()
    journeys: tuple[Journey, ...] = ()


class _Known(NamedTuple):
    """What is the same for all columns: the plan, its limits, how long cards are at least, its journeys."""

    plan: Plan
    limits: Limits
    least: int
    journeys: tuple[object, ...]


class _Kept(NamedTuple):
    """What was laid into a column without what is held, and all that it follows from.

    `asked` are the objects of which it was made last: where they are the same nothing need be compared.
    """

    asked: tuple[ColumnScene, tuple[Drive, ...]]
    held: frozenset[ItemId]
    made_of: tuple[object, ...]
    laid: Laid


class LaidColumns:
    """Lays ways and journeys into columns, and knows what it laid last."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._columns: dict[int, _Kept] = {}
        self._leading: tuple[tuple[Drive, ...], dict[ItemId, list[int]]] = ((), {})

    def lie_in(
        self, plan: Plan, scene: Scene, ways: Ways, held: frozenset[ItemId], limits: Limits
    ) -> list[Laid]:
        """What lies in the columns of a scene of `plan`; `held` are the items that lie over it."""
        staying, moving = ways
        if self._leading[0] is not staying:
            leading: dict[ItemId, list[int]] = {}
            for place, way in enumerate(staying):
                leading.setdefault(way.item_ids[1], []).append(place)
            self._leading = staying, leading
        known = _Known(
            plan,
            limits,
            scene.least,
            (tuple(plan.legs), tuple(plan.leg_members), tuple(plan.rides), plan.visit.home_zone),
        )
        return [
            _with_held(known, column, moving, self._still(known, index, column, held))
            for index, column in enumerate(scene.columns)
        ]

    def _still(self, known: _Known, index: int, column: ColumnScene, held: frozenset[ItemId]) -> Laid:
        """What lies in a column without what is held."""
        staying, leading = self._leading
        kept, asked = self._columns.get(index), (column, staying)
        if kept is not None and _is_asked_again(kept, asked, held) and kept.made_of[3:] == known[1:]:
            return kept.laid
        if held:
            lying = tuple(card for card in column.cards if card.item_id not in held)
            column = column if len(lying) == len(column.cards) else column._replace(cards=lying)
        places = [
            place for card in column.cards if card.begins_here for place in leading.get(card.item_id, ())
        ]
        ways = tuple(staying[place] for place in sorted(places))
        # What cards tell does not matter here, and changes more often than where they lie.
        places_of_cards = tuple((card.item_id, *card[1:]) for card in column.cards)
        made_of = (column.column, places_of_cards, ways, *known[1:])
        if kept is not None and kept.made_of == made_of:
            self._columns[index] = kept._replace(asked=asked, held=held)
            return kept.laid
        taken = Taken(column, known.least)
        bands = column_bands(known.plan, column, ways, taken, known.limits)
        laid = Laid(bands, tuple(_journeys(known.plan, column.column, index, taken)))
        self._columns[index] = _Kept(asked, held, made_of, laid)
        return laid


def _is_asked_again(
    kept: _Kept, asked: tuple[ColumnScene, tuple[Drive, ...]], held: frozenset[ItemId]
) -> bool:
    return kept.asked[0] is asked[0] and kept.asked[1] is asked[1] and kept.held == held


def _with_held(known: _Known, column: ColumnScene, moving: tuple[Drive, ...], still: Laid) -> Laid:
    """What lies in a column with the ways from and to what is held."""
    here = {card.item_id for card in column.cards if card.begins_here} if moving else ()
    ways = [way for way in moving if way.item_ids[1] in here]
    if not ways:
        return still
    taken = Taken(column, known.least)
    spans = [(band.begin, band.end, band.extent) for band in still.bands]
    spans += [(journey.begin, journey.end, journey.extent) for journey in still.journeys]
    for begin, end, extent in spans:
        if extent is not None:
            taken.lay(begin, end, extent)
    return still._replace(bands=(*still.bands, *column_bands(known.plan, column, ways, taken, known.limits)))


def _journeys(plan: Plan, column: Column, index: int, taken: Taken) -> Iterable[Journey]:
    """The journeys that touch a column's day and concern whoever or whatever holds it."""
    for leg in plan.legs:
        clocks = _clocks(plan, leg)
        if clocks is None or (column.holder is not None and not concerns(plan, leg, column.holder)):
            continue
        begins, ends = clocks
        begin, end = minutes_of_day(column.day, begins, ends)
        if begin >= end:
            continue
        extent = taken.free(begin, end, (WHOLE,))
        if extent is not None:
            taken.lay(begin, end, extent)
        last_day = (ends - timedelta(minutes=1)).date()
        home = plan.visit.home_zone
        zones = readable_zone(leg.departs_zone, home), readable_zone(leg.arrives_zone, home)
        yield Journey(
            leg, zones, index, begin, end, extent, begins.date() == column.day, last_day == column.day
        )


def _clocks(plan: Plan, leg: Leg) -> tuple[datetime, datetime] | None:
    """From when to when the journey takes place, on the clocks of the visit; None where nobody knows."""
    departs, arrives = departure_of(plan, leg), arrival_of(plan, leg)
    if departs is None and arrives is not None:
        departs = Instant(arrives - _POINT_MINUTES)
    if departs is None:
        return None
    arrives = Instant(departs + _POINT_MINUTES) if arrives is None else arrives
    zone = readable_zone(None, plan.visit.home_zone)
    return wall_clock(departs, zone), wall_clock(arrives, zone)
