"""What there has been so far with those whom a visit brings: earlier visits, agreements, promises, gifts."""

from __future__ import annotations

from typing import NamedTuple

from models.dossiers import Dossier
from models.duties import Duty
from models.office_records import GiftEntry, OfficeRecords, VisitEntry
from models.plan import Plan
from models.vocabulary import OrganisationRole, VisitStatus


class Relations(NamedTuple):
    """The past with the partners of a visit, in each list the latest first."""

    visits: tuple[VisitEntry, ...] = ()
    agreements: tuple[Dossier, ...] = ()
    commitments: tuple[Duty, ...] = ()
    gifts: tuple[GiftEntry, ...] = ()


def partners(plan: Plan) -> frozenset[str]:
    """The bodies whose past with the office is told: those from abroad, seen from who coordinates the visit.

    Where nobody is from abroad, or nobody knows, they are the guests.
    """
    home = {
        plan.organisations[link.organisation_id].country
        for link in plan.visit_organisations.where("role", OrganisationRole.COORDINATOR)
    } - {""}
    sides = (OrganisationRole.GUEST, OrganisationRole.HOST)
    taking_part = [link for link in plan.visit_organisations if link.role in sides]
    abroad = {
        link.organisation_id
        for link in taking_part
        if home and plan.organisations[link.organisation_id].country not in home | {""}
    }
    guests = {link.organisation_id for link in taking_part if link.role is OrganisationRole.GUEST}
    return frozenset(abroad or guests)


def relations(plan: Plan, office: OfficeRecords) -> Relations:
    """The past before this visit, of all that the office has done; what is of this visit is left out."""
    with_whom = partners(plan)
    visits = tuple(
        one
        for one in reversed(office.visits)
        if one.organisation_ids & with_whom
        and one.visit.id != plan.visit_id
        and one.visit.last_day <= plan.visit.first_day
        and one.visit.status is not VisitStatus.CANCELLED
    )
    visited = {one.visit.id for one in visits}
    agreements = tuple(
        one
        for one in reversed(office.agreements)
        if one.id not in plan.agreements and any(party.organisation_id in with_whom for party in one.parties)
    )
    agreed = {one.id for one in agreements}
    commitments = tuple(
        one
        for one in reversed(office.commitments)
        if one.id not in plan.commitments
        and (
            (one.visit is not None and one.visit.id in visited)
            or (one.agreement is not None and one.agreement.id in agreed)
            or (one.organisation is not None and one.organisation.id in with_whom)
        )
    )
    gifts = tuple(one for one in reversed(office.gifts) if one.visit.id in visited)
    return Relations(visits, agreements, commitments, gifts)
