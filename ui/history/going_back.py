"""The two ways back from a step of the history: to the whole state after it, and over it alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from models.edits import Edit, edit
from models.messages import N_, Message
from models.past_states import bring_back, named_again, state_before, still_fits
from models.plan import Plan
from models.records.visits import Visit
from ui.workspace import AuditEntry, Workspace


class WaysBack(NamedTuple):
    """What can be done about a step: each an edit, or None where there is nothing to do or it cannot be done.

    `state` makes the visit as it was after the step. `alone` takes back what just this step did. `since`
    counts the steps that were made after it. `makes_visit` says that this step made the visit itself.
    """

    state: Edit | None
    alone: Edit | None
    since: int
    makes_visit: bool = False


def ways_back(workspace: Workspace, entries: Sequence[AuditEntry], chosen: AuditEntry) -> WaysBack:
    """The ways back from `chosen`, one of `entries`: all that was done to the open visit, the newest first.

    Raises HeyetError where the database cannot be read.
    """
    later = [entry.edit for entry in entries if entry.sequence > chosen.sequence]
    plan = workspace.plan
    if plan is None:
        return WaysBack(None, None, len(later))
    state = _to_state(workspace, plan, later, chosen)
    if any(change.id == plan.visit_id and change.before is None for change in chosen.edit.changes):
        return WaysBack(state, None, len(later), makes_visit=True)
    return WaysBack(state, _over(workspace, plan, chosen), len(later))


def _to_state(workspace: Workspace, plan: Plan, later: list[Edit], chosen: AuditEntry) -> Edit | None:
    past = state_before(plan, later)
    if plan.visit_id not in past.table(Visit):
        return None
    missing = named_again(plan, past)
    stored = workspace.store.as_stored(missing)
    lost = [record for record in missing if record.id not in stored]
    name = Message.of(N_("Back to the state after: {step}"), step=chosen.edit.name)
    leading = bring_back(plan, past, name, lost)
    return leading if leading.changes else None


def _over(workspace: Workspace, plan: Plan, chosen: AuditEntry) -> Edit | None:
    step = chosen.edit
    stored = workspace.store.as_stored(change.record for change in step.changes)
    if not still_fits(plan, step, stored):
        return None
    return edit(Message.of(N_("Take back: {step}"), step=step.name), *step.inverse().changes)
