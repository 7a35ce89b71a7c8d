"""Visits that were deleted, as the record of changes still has them, and the edit that brings one back."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from models.edits import Edit
from models.messages import N_, Message
from models.past_states import bring_back, named_again, remains_of, state_before
from models.records.visits import Visit
from ui.workspace import Workspace


class DeletedVisit(NamedTuple):
    """A visit as it was last, when (UTC) and by whom it was deleted, and the edit that did it."""

    visit: Visit
    at: datetime
    user: str
    step: Edit


def deleted_visits(workspace: Workspace, limit: int = 50) -> tuple[DeletedVisit, ...]:
    """The visits deleted last, the latest first. Raises HeyetError where the database fails."""
    entries = workspace.store.deletions(limit)
    known = {summary.visit.id for summary in (*workspace.store.visits(), *workspace.store.templates())}
    found: dict[str, DeletedVisit] = {}
    for entry in entries:
        for change in entry.edit.changes:
            visit = change.before
            if isinstance(visit, Visit) and change.after is None and visit.id not in known:
                found.setdefault(visit.id, DeletedVisit(visit, entry.at, entry.user, entry.edit))
    return tuple(found.values())


def bringing_back(workspace: Workspace, gone: DeletedVisit) -> Edit:
    """The edit that makes the visit as it was. Raises HeyetError where the database fails."""
    stored = workspace.store.as_stored(change.record for change in gone.step.changes)
    now = remains_of(gone.visit.id, gone.step, stored)
    past = state_before(now, [gone.step])
    missing = named_again(now, past)
    known = workspace.store.as_stored(missing)
    name = Message.of(N_("Bring back the visit “{title}”"), title=gone.visit.title)
    return bring_back(now, past, name, [record for record in missing if record.id not in known])
