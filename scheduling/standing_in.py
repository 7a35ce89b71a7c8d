"""A plan together with who and what of the office could step in where its own is not to be had."""

from __future__ import annotations

from collections.abc import Collection

from models.plan import Plan
from models.record_types import AnyRecord
from models.records.places import Venue
from scheduling.occupancy import is_room


def with_stand_ins(plan: Plan, records: Collection[AnyRecord]) -> Plan:
    """The plan that also knows these records of the office, so that remedies can choose among them.

    An edit made for it is one for the plan itself. Places are left out where the plan would look otherwise
    with them: a hall of which a part comes in would count as a building, and one that can be divided would
    have to be free down to that part.
    """
    left_out: set[str] = set()
    venues = [record for record in records if isinstance(record, Venue)]
    waiting = [one for one in venues if _is_one_hall(plan, one.parent_id)]
    while waiting:
        gone = waiting.pop()
        left_out.add(gone.id)
        waiting += [one for one in venues if one.parent_id == gone.id and one.id not in left_out]
    return plan.including(record for record in records if record.id not in left_out)


def _is_one_hall(plan: Plan, venue_id: str | None) -> bool:
    """Whether the plan takes a place for one hall."""
    venue = plan.venues.get(venue_id)
    return venue is not None and is_room(plan, venue)
