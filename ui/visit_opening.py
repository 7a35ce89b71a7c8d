"""Going to a visit from a page of the office."""

from __future__ import annotations

from models.identifiers import VisitId
from models.messages import HeyetError
from ui.actions import Act
from ui.page_tools import PageTools


def open_visit(tools: PageTools, visit_id: VisitId, tab: Act) -> None:
    """Open the visit, unless it is open, and show its `tab`; what cannot be read is told in the window."""
    plan = tools.workspace.plan
    if plan is None or plan.visit_id != visit_id:
        try:
            tools.workspace.open(visit_id)
        except HeyetError as error:
            tools.workspace.refused.emit(error.message)
            return
    tools.actions[tab].trigger()
