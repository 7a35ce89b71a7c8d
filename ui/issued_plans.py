"""The plans behind the versions: kept when a version is issued, read again when it is asked for."""

from __future__ import annotations

from models.exchange.plan_file import read_plan, write_plan
from models.messages import HeyetError
from models.plan import Plan
from models.records.papers import Version
from scheduling.issuing import Issue, issue
from ui.workspace import Workspace

_MOST_KEPT = 4
"""Plans that are kept as they were read: those that are compared or printed, and the ones before."""


class IssuedPlans:
    """Issues the open plan, and gives the plan of any version of it."""

    def __init__(self, workspace: Workspace) -> None:
        """Work on the plan that is open in `workspace`."""
        self._workspace = workspace
        self._read: dict[str, Plan] = {}

    def issue(self, told: Issue) -> bool:
        """Issue the open plan as it is; False where that was refused, which the workspace has then said.

        The plan is kept with all that it holds, for it stays in the same database.
        """
        plan = self._workspace.plan
        if plan is None:
            return False
        kept = self._workspace.keep_content(write_plan(plan, with_sensitive=True))
        return kept is not None and self._workspace.apply(issue(plan, kept, told))

    def plan_of(self, version: Version) -> Plan | None:
        """The plan as it was issued; None where it cannot be read, which the workspace has then said."""
        known = self._read.get(version.plan_hash)
        if known is None:
            content = self._workspace.content(version.plan_hash)
            if content is None:
                return None
            try:
                known = read_plan(content)
            except HeyetError as error:
                self._workspace.refused.emit(error.message)
                return None
            while len(self._read) >= _MOST_KEPT:
                del self._read[next(iter(self._read))]
            self._read[version.plan_hash] = known
        return known
