"""What is to be seen of a board, before it is drawn."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF

from models.identifiers import ItemId
from ui.calendar.backdrop import Backdrop
from ui.calendar.bubble import Bubble
from ui.calendar.geometry import Geometry
from ui.calendar.scene import Card, Scene, UntimedCard
from ui.calendar.shading import Shade

if TYPE_CHECKING:
    from ui.calendar.ghosts import Proposed


class View(NamedTuple):
    """What is to be seen: a scene in its measures, what is selected and held, where held things came from.

    `now` is the present moment, None where it is not to be shown. `bubble`, `pointer` and `shades`, the hours
    at which what is held fits, belong to a drag. `proposed` is what an arrangement would put where.
    """

    geometry: Geometry
    scene: Scene
    selected: frozenset[ItemId] = frozenset()
    in_hand: frozenset[ItemId] = frozenset()
    left_behind: tuple[Card | UntimedCard, ...] = ()
    now: datetime | None = None
    bubble: Bubble | None = None
    pointer: QPointF | None = None
    backdrop: Backdrop = Backdrop()
    shades: tuple[Shade, ...] = ()
    proposed: Proposed | None = None
