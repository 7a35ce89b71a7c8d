"""The rows of the list of organisations: those that take part, and those that only receive or were asked."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from models.identifiers import OrganisationId
from models.plan import Plan
from models.records.visits import VisitOrganisation
from scheduling.requesting import Standing, standing_of
from ui.hosts.taking_part import taking_part


class HostRow(NamedTuple):
    """An organisation in one role, `link`; None where it has an item or a request, but no role yet."""

    organisation_id: OrganisationId
    link: VisitOrganisation | None
    standing: Standing

    @property
    def key(self) -> str:
        """What tells the row from others: one organisation can have two roles."""
        return self.link.id if self.link is not None else self.organisation_id


def host_rows(plan: Plan, today: date) -> tuple[HostRow, ...]:
    """Coordinator, guests and hosts in their order, then who has an item or a request without a role."""
    links = taking_part(plan)
    listed = {link.organisation_id for link in links}
    hosts = [item.host_organisation_id for item in plan.items if item.host_organisation_id is not None]
    asked = [request.organisation_id for request in plan.requests]
    others = [one for one in dict.fromkeys((*hosts, *asked)) if one not in listed]
    return (
        *(_row(plan, link.organisation_id, link, today) for link in links),
        *(_row(plan, organisation_id, None, today) for organisation_id in others),
    )


def _row(plan: Plan, organisation_id: OrganisationId, link: VisitOrganisation | None, today: date) -> HostRow:
    return HostRow(organisation_id, link, standing_of(plan, organisation_id, today))
