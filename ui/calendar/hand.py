"""From a press to a release: what is pointed at, which gesture that begins, and the candidate it shows."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import timedelta
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from models.edits import Edit
from models.identifiers import ItemId
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from scheduling.conflicts import Conflict
from ui.calendar.bubble import Bubble
from ui.calendar.geometry import Geometry, Grip, Hit, Region
from ui.calendar.gestures.carrying import Carrying, without_hour
from ui.calendar.gestures.copying import Copying
from ui.calendar.gestures.creating import Creating
from ui.calendar.gestures.gesture import DayHeader, Gesture, Hour, Row, Spot, Stretch, in_programme_order
from ui.calendar.gestures.moving import Moving
from ui.calendar.gestures.resizing import Resizing
from ui.calendar.next_scene import scene_after
from ui.calendar.scene import Card, Scene
from ui.wording import Wording

_LATEST_NEXT_DAY = 12 * 60
"""How far into the next day an end can be drawn where that day is not shown."""
AnyGesture: TypeAlias = Gesture[Hour] | Gesture[Stretch] | Gesture[Hour | Row]
CandidateCheck: TypeAlias = Callable[[Plan, Edit], tuple[Conflict, ...]]
"""Gives the conflicts of the plan that an edit leads to; called with that plan and the edit."""


class State(NamedTuple):
    """A plan as the board shows it."""

    plan: Plan
    conflicts: tuple[Conflict, ...]
    scene: Scene


class Press(NamedTuple):
    """Where a button went down: in pixels, on which card, and what the place means.

    `selecting` is true where it draws a rubber band; `stretched` says by how many minutes the card is drawn
    longer than its item is.
    """

    at: QPoint
    hit: Hit
    spot: Spot | None
    selecting: bool = False
    stretched: int = 0


class Drag:
    """A gesture under way, and what would come of it if the button were released now."""

    def __init__(self, gesture: AnyGesture, check: CandidateCheck) -> None:
        """Begin, with `check` to find the conflicts of every candidate."""
        self.gesture = gesture
        self.edit: Edit | None = None
        self.state: State | None = None
        self._check = check
        self._settled: State | None = None

    def look(self, settled: State, spot: Spot | None, *, snap: int) -> None:
        """Hold everything at a place, in the plan as it stands now."""
        edit = self.gesture.candidate(settled.plan, spot, snap=snap)
        if edit is self.edit and settled is self._settled:
            return
        self.edit, self._settled = edit, settled
        if edit is None:
            self.state = None
            return
        plan = settled.plan.with_edit(edit)
        conflicts = self._check(plan, edit) if edit.changes else settled.conflicts
        previous = settled.scene if self.state is None else self.state.scene
        before = settled.scene, settled.conflicts
        scene = scene_after(before, edit, plan, conflicts, held=self.in_hand, previous=previous)
        self.state = State(plan, conflicts, scene)

    @property
    def in_hand(self) -> frozenset[ItemId]:
        """The items that are held."""
        return self.gesture.in_hand(self.edit)

    def bubble(self, words: Wording, told: Collection[str] = ()) -> Bubble | None:
        """What is told beside the pointer: the hour of what is held, and the gravest conflict it has there.

        Of equally grave ones one is told that was not there before; `told` are codes of conflicts that are
        told otherwise. None where a release would do nothing.
        """
        if self.state is None:
            return None
        items = [
            self.state.plan.items[item_id] for item_id in self.in_hand if item_id in self.state.plan.items
        ]
        if not items:
            return None
        headline = self._headline(items, words)
        reason = self._reason(told)
        if reason is None:
            return Bubble(headline)
        return Bubble(headline, words.say(reason.message), reason.severity)

    def _headline(self, items: list[Item], words: Wording) -> str:
        """The new hour of what is held, of several items that of the first; over the tray what is done."""
        first = in_programme_order(items)[0]
        if first.day is None:
            return "" if self.edit is None else words.say(self.edit.name)
        when = words.words(
            N_("{weekday} · {time}"),
            weekday=words.weekday(first.day),
            time=words.time(first.time, first.kind),
        )
        if len(items) == 1:
            return when
        return words.say(
            Message.of(*NP_("{count} item · {when}", "{count} items · {when}"), count=len(items), when=when)
        )

    def _reason(self, told: Collection[str]) -> Conflict | None:
        if self.state is None or self._settled is None:
            return None
        held = self.in_hand
        found = [
            one for one in self.state.conflicts if one.code not in told and not held.isdisjoint(one.item_ids)
        ]
        if len(found) < 2:
            return found[0] if found else None
        before = {one.key for one in self._settled.conflicts if not held.isdisjoint(one.item_ids)}
        return min(found, key=lambda one: (one.severity.rank, one.key in before))


def spot_at(
    geometry: Geometry, scene: Scene, at: QPointF, *, keeps_to_canvas: bool, past_midnight: bool = False
) -> Spot | None:
    """What a point means: an hour, a day, a place among the items without hour; None beside all of them.

    With `past_midnight` a point below the end of a day means an hour of the next one, where no column shows
    that: there is no other place to point at it.
    """
    x, y = at.x(), at.y()
    if keeps_to_canvas:
        canvas = geometry.canvas
        x = min(max(x, canvas.x), canvas.right - 1)
        y = min(max(y, canvas.y), canvas.bottom - 1)
    region = geometry.region_at(x, y)
    column = geometry.column_at(x)
    if column is None or region not in (Region.CANVAS, Region.UNTIMED, Region.HEADER):
        return None
    day, _, holder = scene.columns[column].column
    if region is Region.CANVAS:
        moment = geometry.moment_at(y)
        if past_midnight and not scene.columns_of(day + timedelta(days=1)):
            moment += min(geometry.minutes_past_midnight(at.y()), _LATEST_NEXT_DAY)
        return Hour(day, round(moment), holder, moment - round(moment))
    return DayHeader(day, holder) if region is Region.HEADER else Row(day, geometry.row_at(y), holder)


def gesture_for(
    plan: Plan, press: Press, selected: frozenset[ItemId], *, copying: bool = False
) -> AnyGesture | None:
    """The gesture that begins where something was pressed and the pointer then moved away.

    None where nothing can be done there, or what was pressed has gone since.
    With `copying` a card taken by its body stays, and a copy of it is held.
    """
    hit, spot = press.hit, press.spot
    if hit.card is None:
        return Creating(spot) if isinstance(spot, Hour) else None
    item_id = hit.card.item_id
    if item_id not in plan.items:
        return None
    held = selected if item_id in selected else frozenset({item_id})
    held = frozenset(one for one in held if one in plan.items)
    if not isinstance(hit.card, Card):
        return Carrying(without_hour(plan, held), None if spot is None else spot.holder)
    if not isinstance(spot, Hour):
        return None
    if hit.grip is Grip.BODY:
        return Copying(held, item_id, spot) if copying else Moving(held, item_id, spot)
    return Resizing(item_id, spot, at_end=hit.grip is Grip.BOTTOM, stretched=press.stretched)


def adds(event: QMouseEvent) -> bool:
    """Whether a press adds to what is selected: with Ctrl, and with Shift, which may become a band."""
    adding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return bool(event.modifiers() & adding)
