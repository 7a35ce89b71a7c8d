"""What a repair may choose among: the open visit with who and what of the office could step in."""

from __future__ import annotations

from typing import NamedTuple

from models.messages import HeyetError
from models.plan import Plan
from scheduling.across_visits import elsewhere_of
from scheduling.standing_in import with_stand_ins
from scheduling.surroundings import Surroundings
from ui.workspace import Workspace


class Choice(NamedTuple):
    """A plan, and what other visits have booked of all that is in it."""

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
