"""Choosing items by pressing and releasing on them, without moving anything."""

from __future__ import annotations

from models.identifiers import ItemId


def selected_by_press(
    selected: frozenset[ItemId], item_id: ItemId | None, *, adding: bool
) -> frozenset[ItemId]:
    """What is selected as soon as the button is down: an item that was not gets into the hand at once."""
    if adding or item_id in selected or item_id is None:
        return selected
    return frozenset({item_id})


def selected_by_click(
    selected: frozenset[ItemId], item_id: ItemId | None, *, adding: bool
) -> frozenset[ItemId]:
    """What a click selects: just that item, with `adding` one more or one less; empty ground frees all."""
    if item_id is None:
        return selected if adding else frozenset()
    return selected ^ {item_id} if adding else frozenset({item_id})
