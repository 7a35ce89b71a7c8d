"""What the keys do on the board: walk over items and free time, move, make longer or shorter, delete."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from models.edits import Edit, edit
from models.identifiers import ItemId
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from scheduling.holders import handed_over
from scheduling.moves import delete_items, move_by, reorder_untimed, resize_end
from scheduling.naming import title_of
from scheduling.occupancy import clocks_of, items_of_day
from ui.calendar.free_time import column_of, free_after, free_at, free_beside, free_from, nearest_card
from ui.calendar.gestures.gesture import EXACT_MINUTES, Hour, Spot
from ui.calendar.scene import Card, Scene, UntimedCard


class Way(Enum):
    """The four ways that arrows point, and none, where a key asks for what is at hand."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    HERE = "here"


class KeyAct(Enum):
    """What a key asks for."""

    WALK = "walk"
    MOVE = "move"
    RESIZE = "resize"
    DELETE = "delete"
    OPEN = "open"
    CANCEL = "cancel"
    SELECT_ALL = "select all"
    RENAME = "rename"
    NEW = "new"
    ZOOM = "zoom"
    COLUMNS = "columns"
    FEWER_OR_MORE = "fewer or more"


_ARROWS = {
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
}
_PLAIN = {
    Qt.Key.Key_Delete: KeyAct.DELETE,
    Qt.Key.Key_Backspace: KeyAct.DELETE,
    Qt.Key.Key_Return: KeyAct.OPEN,
    Qt.Key.Key_Enter: KeyAct.OPEN,
    Qt.Key.Key_Escape: KeyAct.CANCEL,
    Qt.Key.Key_F2: KeyAct.RENAME,
    Qt.Key.Key_N: KeyAct.NEW,
    Qt.Key.Key_Space: KeyAct.WALK,
}
_ZOOM = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}
"""By how many notches a key zooms with Ctrl; 0 takes back all zoom."""
_STEPS_OF_DAYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
"""By how many days fewer or more a key shows with Ctrl."""
_DIGITS = {Qt.Key(Qt.Key.Key_0.value + digit): digit for digit in range(10)}
"""How many days a key shows at once; 0: as many as have room for their words."""


class Stroke(NamedTuple):
    """A key that was pressed: what it asks for, which way, by how many minutes, and the number it names.

    That are the notches of a zoom, out where negative, or days shown at once, or so many more of them.
    """

    act: KeyAct
    way: Way
    minutes: int
    number: int


def stroke_of(event: QKeyEvent, snap: int) -> Stroke | None:
    """What a pressed key asks for, or None where it asks nothing of the board.

    Arrows move by `snap` minutes as the mouse does, with Alt by one.
    """
    act, key = _act_of(event), Qt.Key(event.key())
    if act is None:
        return None
    minutes = EXACT_MINUTES if event.modifiers() & Qt.KeyboardModifier.AltModifier else snap
    numbers = {KeyAct.COLUMNS: _DIGITS, KeyAct.FEWER_OR_MORE: _STEPS_OF_DAYS}.get(act, _ZOOM)
    return Stroke(act, _ARROWS.get(key, Way.HERE), minutes, numbers.get(key, 0))


def _act_of(event: QKeyEvent) -> KeyAct | None:
    key = Qt.Key(event.key())
    held = event.modifiers()
    if key in _ARROWS:
        if held & Qt.KeyboardModifier.ShiftModifier:
            return KeyAct.MOVE
        return KeyAct.RESIZE if held & Qt.KeyboardModifier.ControlModifier else KeyAct.WALK
    if key == Qt.Key.Key_A and held & Qt.KeyboardModifier.ControlModifier:
        return KeyAct.SELECT_ALL
    if held & Qt.KeyboardModifier.ControlModifier:
        return KeyAct.ZOOM if key in _ZOOM else KeyAct.FEWER_OR_MORE if key in _STEPS_OF_DAYS else None
    return KeyAct.COLUMNS if key in _DIGITS else _PLAIN.get(key)


def walk(
    scene: Scene, selected: frozenset[ItemId], spot: Spot | None, way: Way, seen: Spot | None = None
) -> ItemId | Hour | None:
    """Where a key walks to: from an item to the next one, over free time to the next free half hour.

    With nothing selected and an hour pointed at, it is free time that is walked, and the space bar goes from
    there to the nearest item. A first key goes to the first item from `seen` on, the first hour that is in
    view, and to free time where there is no item at all. None where there is nowhere to go.
    """
    if not selected and not isinstance(spot, Hour) and isinstance(seen, Hour):
        return _first_seen(scene, seen)
    if selected or not isinstance(spot, Hour):
        return next_item(scene, next(iter(selected)) if len(selected) == 1 else None, way)
    if way is Way.HERE:
        card = nearest_card(scene, spot)
        return None if card is None else card.item_id
    if way in (Way.LEFT, Way.RIGHT):
        return free_beside(scene, spot, 1 if way is Way.RIGHT else -1)
    return free_after(scene, spot, 1 if way is Way.DOWN else -1)


def _first_seen(scene: Scene, seen: Hour) -> ItemId | Hour | None:
    """The first item in view, else the first of all; the first free time in view where there is no item."""
    cards = scene.in_reading_order()
    column = column_of(scene, seen) or 0
    for card in cards:
        is_later = not isinstance(card, Card) or card.begin >= seen.minute
        if card.column > column or (card.column == column and is_later):
            return card.item_id
    return cards[0].item_id if cards else free_from(scene, seen)


def free_time_near(scene: Scene, selected: frozenset[ItemId]) -> Hour | None:
    """The free half hour at or after the first of the selected items; None where there is none."""
    cards = sorted(
        (card for one in selected for card in scene.cards_of(one)[:1]),
        key=lambda card: (card.column, card.begin if isinstance(card, Card) else 0),
    )
    return free_at(scene, cards[0]) if cards else None


def next_item(scene: Scene, current: ItemId | None, way: Way) -> ItemId | None:
    """The item to walk to: along a day, or the nearest in height beside it. None where there is none."""
    cards = scene.in_reading_order()
    here = next((card for card in cards if card.item_id == current), None)
    if here is None:
        return cards[0].item_id if cards else None
    if way is Way.HERE:
        return current
    if way in (Way.UP, Way.DOWN):
        along = [card for card in cards if card.column == here.column]
        index = along.index(here) + (1 if way is Way.DOWN else -1)
        return along[index].item_id if 0 <= index < len(along) else current
    step = 1 if way is Way.RIGHT else -1
    beside = [card for card in cards if (card.column - here.column) * step > 0]
    if not beside:
        return current
    nearest = min(beside, key=lambda card: ((card.column - here.column) * step, _far(card, here)))
    return nearest.item_id


def edit_by_key(
    plan: Plan, selected: frozenset[ItemId], stroke: Stroke, by_holders: Scene | None = None
) -> Edit | None:
    """The edit that a key makes of the selected items, or None where it makes none.

    In columns of `by_holders` a move to the side passes the item on and does not change its day.
    """
    if not selected:
        return None
    if by_holders is not None and stroke.act is KeyAct.MOVE and stroke.way in (Way.LEFT, Way.RIGHT):
        return _passed(plan, by_holders, selected, stroke.way)
    act, way, minutes, _ = stroke
    if act is KeyAct.DELETE:
        return delete_items(plan, selected)
    step = minutes if way is Way.DOWN else -minutes
    if act is KeyAct.RESIZE:
        return _resized(plan, selected, step) if way in (Way.UP, Way.DOWN) else None
    if act is not KeyAct.MOVE:
        return None
    if way in (Way.LEFT, Way.RIGHT):
        return move_by(plan, selected, 1 if way is Way.RIGHT else -1, 0)
    only = plan.items[next(iter(selected))] if len(selected) == 1 else None
    if only is not None and only.starts is None:
        return _reordered(plan, only, 1 if way is Way.DOWN else -1)
    return move_by(plan, selected, 0, step)


def _passed(plan: Plan, scene: Scene, selected: frozenset[ItemId], way: Way) -> Edit | None:
    """Pass the selected item to the holder in the column beside it; None where there is no such column."""
    if len(selected) != 1:
        return None
    (item_id,) = selected
    here = next((card.column for card in scene.cards_of(item_id)), None)
    beside = None if here is None else here + (1 if way is Way.RIGHT else -1)
    if here is None or beside is None or not 0 <= beside < len(scene.columns):
        return None
    giver, taker = scene.columns[here].column.holder, scene.columns[beside].column.holder
    changes = handed_over(plan, [item_id], giver, taker)
    if taker is None:
        return None
    name = Message.of(N_("Pass “{title}” to {name}"), title=title_of(plan.items[item_id]), name=taker.name)
    return edit(name, *changes)


def _resized(plan: Plan, selected: frozenset[ItemId], minutes: int) -> Edit | None:
    if len(selected) != 1:
        return None
    item = plan.items[next(iter(selected))]
    clocks = clocks_of(plan, item)
    if clocks is None:
        return None
    end = clocks[1] + timedelta(minutes=minutes)
    return resize_end(plan, item.id, end.date(), end.time())


def _reordered(plan: Plan, item: Item, step: int) -> Edit | None:
    if item.day is None:
        return None
    row = [other.id for other in items_of_day(plan, item.day) if other.starts is None]
    return reorder_untimed(plan, item.id, item.day, max(0, row.index(item.id) + step))


def _far(card: Card | UntimedCard, here: Card | UntimedCard) -> tuple[bool, int]:
    """How far apart two cards are in height; cards of one sort are nearer than any of the other."""
    if isinstance(card, Card) and isinstance(here, Card):
        return False, abs(card.begin - here.begin)
    if isinstance(card, UntimedCard) and isinstance(here, UntimedCard):
        return False, abs(card.row - here.row)
    return True, 0
