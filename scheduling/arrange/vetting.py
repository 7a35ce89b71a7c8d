"""Holds a proposal against the rulebook: what would bring a conflict that an hour can mend is taken out.

The model is told, so that the search does not propose it once more.
"""

from __future__ import annotations

from collections.abc import Mapping

from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from scheduling.arrange.model import STEP, Model
from scheduling.arrange.proposal import Placement, Proposal, Worth
from scheduling.check import Examination
from scheduling.conflicts import Conflict, Severity
from scheduling.faults import worsened
from scheduling.occupancy import zone_of
from scheduling.remedies.free_times import CODES

_MORE_LUNCH = 10
_BY_DAYS = frozenset({"day-too-long", "no-rest", "heavy-first-day"})
"""Conflicts of a whole day: another hour of it mends nothing."""


def placements_of(model: Model, starts: Mapping[ItemId, int]) -> tuple[Placement, ...]:
    """Where that puts items: those that get an hour, or another one."""
    found = []
    for item_id, start in starts.items():
        candidate = model.candidates[item_id]
        if start != candidate.stays_at:
            clock = wall_clock(Instant(start), zone_of(model.plan, candidate.item))
            found.append(Placement(item_id, clock.date(), clock.time(), candidate.item.starts is not None))
    return tuple(found)


def vetted(model: Model, known: Examination, starts: Mapping[ItemId, int]) -> dict[ItemId, int]:
    """The starts without those that would bring a conflict; `known` is the examination of the plan as it is.

    What has to be somewhere goes back to where it is. An error is never brought, and of what is less grave
    nothing that another hour mends.
    """
    kept = dict(starts)
    while kept:
        conflict = _brought(model, known, kept)
        if conflict is None:
            return kept
        _take_out(model, kept, conflict)
    return kept


def _brought(model: Model, known: Examination, starts: Mapping[ItemId, int]) -> Conflict | None:
    """The first conflict that was not there before, or not as grave, and that an hour of ours has brought."""
    proposal = Proposal(model.plan, placements_of(model, starts), (), Worth(0, 0))
    placed = frozenset(proposal.item_ids)
    for conflict in worsened(known.conflicts, known.after(proposal.after, proposal.edit).conflicts):
        is_error = conflict.severity is Severity.ERROR
        is_ours = conflict.code in CODES and conflict.severity is not Severity.HINT
        if (is_error or is_ours) and not placed.isdisjoint(conflict.item_ids):
            return conflict
    return None


def _take_out(model: Model, starts: dict[ItemId, int], conflict: Conflict) -> None:
    """Take out the least of the items that we have placed and that are in the conflict, and learn from it."""
    placed = {one.item_id for one in placements_of(model, starts)}
    blamed = [model.candidates[item_id] for item_id in conflict.item_ids if item_id in placed]
    least = min(blamed, key=lambda one: (one.has_to_be, one.points, -starts[one.id]))
    start = starts.pop(least.id)
    if least.stays_at is not None and (least.has_to_be or model.can_start(least, least.stays_at)):
        starts[least.id] = least.stays_at
    lanes = model.lanes_of(least, start)
    if conflict.code == "no-meal-break" and lanes:
        for lane in lanes:
            model.lessons.lengthen_lunch(lane, _MORE_LUNCH)
        return
    if conflict.code in _BY_DAYS and lanes:
        midnight = model.lanes[lanes[0]].midnight
        day_after = next(
            (lane.midnight for lane in model.lanes if lane.midnight > midnight), midnight + 36 * 60
        )
        model.lessons.rule_out(least.id, midnight, day_after)
        return
    others = {item_id for item_id in conflict.item_ids if item_id != least.id}
    if not others & placed:
        # With what stays put it is the hour that does not do; with others of ours it may be theirs.
        model.lessons.rule_out(least.id, start, start + STEP)
