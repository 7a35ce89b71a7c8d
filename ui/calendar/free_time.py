"""Free time as the keyboard walks it: half hours of a column in which nothing lies. Knows no pixels."""

from __future__ import annotations

from ui.calendar.gestures.gesture import DAY_MINUTES, Hour
from ui.calendar.scene import LEAST_MINUTES, Card, ColumnScene, Scene, UntimedCard

STEP_MINUTES = 30
"""The length of one stretch of free time."""


def free_after(scene: Scene, hour: Hour, step: int) -> Hour:
    """The next free half hour of the day, later for a `step` of 1, earlier for -1; `hour` where none is."""
    column = column_of(scene, hour)
    if column is None:
        return hour
    here = hour.minute // STEP_MINUTES * STEP_MINUTES
    free = [minute for minute in _free(scene.columns[column]) if (minute - here) * step > 0]
    return _hour(scene, column, min(free, key=lambda minute: abs(minute - here))) if free else hour


def free_from(scene: Scene, hour: Hour) -> Hour | None:
    """The first free half hour of a day from an hour on, else its last; None on a full day."""
    column = column_of(scene, hour)
    free = [] if column is None else _free(scene.columns[column])
    if column is None or not free:
        return None
    return _hour(scene, column, next((minute for minute in free if minute >= hour.minute), free[-1]))


def free_beside(scene: Scene, hour: Hour, step: int) -> Hour:
    """The free half hour nearest in height, in the next column to the right or left that has one."""
    here = column_of(scene, hour)
    columns = () if here is None else range(here + step, len(scene.columns) if step > 0 else -1, step)
    for column in columns:
        free = _free(scene.columns[column])
        if free:
            return _hour(scene, column, min(free, key=lambda minute: abs(minute - hour.minute)))
    return hour


def free_at(scene: Scene, card: Card | UntimedCard) -> Hour | None:
    """The first free half hour from where a card begins, else the last one before; None on a full day."""
    column = scene.columns[card.column].column
    return free_from(scene, Hour(column.day, card.begin if isinstance(card, Card) else 0, column.holder))


def nearest_card(scene: Scene, hour: Hour) -> Card | UntimedCard | None:
    """The card of the column that lies nearest to an hour; those without hour come last."""
    column = column_of(scene, hour)
    if column is None:
        return None
    here = scene.columns[column]
    by_distance = sorted(here.cards, key=lambda card: max(card.begin - hour.minute, hour.minute - card.end))
    ordered: list[Card | UntimedCard] = [*by_distance, *here.untimed]
    return ordered[0] if ordered else None


def column_of(scene: Scene, hour: Hour) -> int | None:
    """The index of the column in which an hour lies; None where that is not on the board."""
    for index in scene.columns_of(hour.day):
        if scene.columns[index].column.holder == hour.holder:
            return index
    return None


def _free(column: ColumnScene) -> list[int]:
    """The begins of the half hours in which nothing lies."""
    taken = [(card.begin, max(card.end, card.begin + LEAST_MINUTES)) for card in column.cards]
    return [
        minute
        for minute in range(0, DAY_MINUTES, STEP_MINUTES)
        if all(end <= minute or minute + STEP_MINUTES <= begin for begin, end in taken)
    ]


def _hour(scene: Scene, column: int, minute: int) -> Hour:
    return Hour(scene.columns[column].column.day, minute, scene.columns[column].column.holder)
