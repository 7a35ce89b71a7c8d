"""What it takes to get from one plan to another."""

from __future__ import annotations

from typing import cast

from models.edits import Change, Edit, edit
from models.messages import N_, Message
from models.plan import Plan
from models.record_types import RECORD_TYPES, AnyRecord


def difference(before: Plan, after: Plan) -> Edit:
    """The edit with `before.with_edit(difference(before, after)) == after`.

    Records are created before those that refer to them, and deleted after.
    """
    kept: list[Change] = []
    gone: list[Change] = []
    for kind in RECORD_TYPES:
        old, new = before.table(kind), after.table(kind)
        for record in new:
            earlier = old.get(record.id)
            if earlier != record:
                kept.append(Change(cast("AnyRecord | None", earlier), cast("AnyRecord", record)))
        gone.extend(Change(cast("AnyRecord", record), None) for record in old if record.id not in new)
    return edit(Message.of(N_("Changes between two states of the visit")), *kept, *reversed(gone))
