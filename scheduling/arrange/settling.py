"""Makes of starts that the solver gives such as can be kept."""

from __future__ import annotations

from models.identifiers import ItemId
from scheduling.arrange.model import Candidate, Model, Starts, place_of


def settled(model: Model, starts: Starts) -> dict[ItemId, int] | None:
    """Those of the starts that can all be kept; None where what has to be somewhere can be nowhere.

    The solver knows lanes alone: what two lanes share, and streets that are full at an hour, show only here.
    """
    kept: dict[ItemId, int] = {}
    for candidate in _by_weight(model):
        start = starts.get(candidate.id, candidate.stays_at if candidate.has_to_be else None)
        if start is None:
            continue
        if _is_kept(model, kept, candidate, start):
            kept[candidate.id] = start
        elif candidate.has_to_be:
            stays_at = candidate.stays_at
            if stays_at is None or not _is_kept(model, kept, candidate, stays_at):
                return None
            kept[candidate.id] = stays_at
    return kept


def _by_weight(model: Model) -> list[Candidate]:
    """What has to be first, then what counts most; what others follow before them."""
    followed = {one.item.after_item_id for one in model.candidates.values()}
    return sorted(
        model.candidates.values(), key=lambda one: (not one.has_to_be, one.id not in followed, -one.points)
    )


def _is_kept(model: Model, kept: Starts, candidate: Candidate, start: int) -> bool:
    if not model.can_start(candidate, start):
        return False
    for item_id, other_start in kept.items():
        if not model.apart(candidate.id, start, item_id, other_start):
            _learn(model, candidate, model.candidates[item_id], start > other_start)
            return False
    return True


def _learn(model: Model, candidate: Candidate, other: Candidate, is_later: bool) -> None:
    """Reckon with full streets between two that the solver put too near to each other."""
    first, second = (other, candidate) if is_later else (candidate, other)
    start, goal = place_of(first.item), place_of(second.item)
    if start is not None and goal is not None and start != goal and set(first.tracks) & set(second.tracks):
        model.lessons.slow_down(start, goal)
