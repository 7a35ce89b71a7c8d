"""What mends a visit is chosen from: the open visit with who and what of the office could step in."""

from __future__ import annotations

from typing import NamedTuple

from models.messages import HeyetError
from models.plan import Plan
from models.record_types import REFERENCES, AnyRecord
from models.records.journeys import Vehicle
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from scheduling.across_visits import elsewhere_of
from scheduling.standing_in import with_stand_ins
from scheduling.surroundings import Surroundings
from ui.workspace import Workspace

_NAMED = (Organisation, Person, Venue, Vehicle)
"""The kinds of records that a visit holds while it names them."""
_SAID_OF_THEM = (Post, TravelTime, Unavailability, Bedroom, Attachment)
"""The kinds of records that it holds together with those."""


class Choice(NamedTuple):
    """A plan with what could stand in, and what other visits have booked of all that is in it."""

    plan: Plan
    surroundings: Surroundings


def with_the_office(workspace: Workspace, plan: Plan) -> Choice:
    """The plan with what could stand in for its own; it alone where the database cannot say that."""
    known = workspace.surroundings
    try:
        wide = with_stand_ins(plan, workspace.store.stand_ins(plan))
        elsewhere = elsewhere_of(wide, workspace.store.booked_elsewhere(wide))
    except HeyetError as error:
        workspace.refused.emit(error.message)
        return Choice(plan, known)
    return Choice(wide, Surroundings(today=known.today, elsewhere=elsewhere))


def seen_beside(plan: Plan, wide: Plan) -> Plan:
    """The plan as it is by now with what an earlier, wider one held of the office and it does not name."""
    missing = (one for one in wide.records() if one.id not in plan.table(type(one)))
    besides = [
        one
        for one in missing
        if isinstance(one, _NAMED) or (isinstance(one, _SAID_OF_THEM) and _is_of_others(plan, one))
    ]
    return plan.including(besides) if besides else plan


def _is_of_others(plan: Plan, record: AnyRecord) -> bool:
    """Whether a record is about something that the plan does not name."""
    for field, kind in REFERENCES[type(record)].items():
        identifier = getattr(record, field)
        if identifier is not None and identifier not in plan.table(kind):
            return True
    return False
