"""The templates that a visit can begin from: the office's own, then those that are shipped."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from models.exchange.plan_file import read_plan_file
from models.identifiers import VisitId
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import VisitCategory
from resources.files import templates_folder
from scheduling.visit_templates import length_of
from ui.workspace import Workspace


class Template(NamedTuple):
    """One template at a glance; `days` and `items` count."""

    id: VisitId
    title: Localized
    category: VisitCategory
    days: int
    items: int
    is_shipped: bool


def templates_of(workspace: Workspace) -> tuple[Template, ...]:
    """All templates, the office's own first. Raises HeyetError where the database fails."""
    own = [
        Template(
            one.visit.id, one.visit.title, one.visit.category, length_of(one.visit), one.item_count, False
        )
        for one in workspace.store.templates()
    ]
    shipped = [
        Template(
            plan.visit_id, plan.visit.title, plan.visit.category, length_of(plan.visit), len(plan.items), True
        )
        for plan in _shipped().values()
    ]
    return (*own, *shipped)


def plan_of(template: Template, workspace: Workspace) -> Plan:
    """Everything that a template holds. Raises HeyetError where it is gone."""
    return _shipped()[template.id] if template.is_shipped else workspace.store.load(template.id)


@lru_cache(maxsize=1)
def _shipped() -> dict[VisitId, Plan]:
    """The shipped templates by their ids, the longest first."""
    plans = [read_plan_file(file) for file in templates_folder().glob("*.json")]
    plans.sort(key=lambda plan: (-length_of(plan.visit), plan.visit_id))
    return {plan.visit_id: plan for plan in plans}
