"""Whose paper it is, where an audience is one of several: which host, which member, which driver."""

from __future__ import annotations

from typing import NamedTuple

from exports.audience import Audience, is_hosted_by
from exports.request import UnusableRequest
from exports.wording import say
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.spelling import folded
from models.vocabulary import OrganisationRole
from scheduling.naming import member_name, organisation_name, vehicle_name
from scheduling.occupancy import in_precedence
from scheduling.riding import vehicles_of

ASKED_WHICH = frozenset({Audience.HOST, Audience.MEMBER, Audience.DRIVER})
"""The audiences that are one of several."""


class Subject(NamedTuple):
    """One reader of several: the id of the organisation, member or vehicle, and what it is called."""

    id: str
    name: Sayable


def subjects_of(plan: Plan, audience: Audience) -> tuple[Subject, ...]:
    """All for whom such a paper can be made, in the order in which they are named; empty for other audiences.

    Hosts are those of the visit, then whoever else receives at an item; drivers are those of vehicles that
    drive somebody.
    """
    if audience is Audience.HOST:
        return _hosts(plan)
    if audience is Audience.MEMBER:
        return tuple(Subject(member.id, member_name(plan, member)) for member in in_precedence(plan.members))
    if audience is Audience.DRIVER:
        return tuple(Subject(vehicle.id, vehicle_name(vehicle)) for vehicle, _ in vehicles_of(plan))
    return ()


def _hosts(plan: Plan) -> tuple[Subject, ...]:
    named = sorted(
        plan.visit_organisations.where("role", OrganisationRole.HOST),
        key=lambda link: (link.position, link.id),
    )
    ids = dict.fromkeys(link.organisation_id for link in named)
    ids |= {
        organisation.id: None
        for organisation in plan.organisations
        if any(is_hosted_by(plan, item, organisation.id) for item in plan.items)
    }
    return tuple(Subject(one, organisation_name(plan.organisations[one])) for one in ids)


def subject_name(plan: Plan, audience: Audience, about: str, language: str) -> str:
    """What the reader with this id is called in a language; empty where there is no such reader."""
    found = next((subject for subject in subjects_of(plan, audience) if subject.id == about), None)
    return "" if found is None else say(Message.of("{name}", name=found.name), language)


def subject_called(plan: Plan, audience: Audience, text: str, languages: tuple[str, ...]) -> str:
    """The id of the reader whose name in one of these languages holds `text`; empty for other audiences.

    Raises UnusableRequest where none or several are called so.
    """
    if audience not in ASKED_WHICH:
        return ""
    wanted = folded(text)
    found = [
        subject.id
        for subject in subjects_of(plan, audience)
        if wanted
        and any(
            wanted in folded(subject_name(plan, audience, subject.id, language)) for language in languages
        )
    ]
    about = found[0] if len(found) == 1 else ""
    refuse_unknown_subject(plan, audience, about)
    return about


class NobodyToPrintFor(UnusableRequest):
    """A paper for one of several, of whom the visit has none yet."""


_NOBODY = {
    Audience.HOST: N_("This visit has no hosts yet. Name a host of the visit, or at an item."),
    Audience.MEMBER: N_("The delegation has no members yet. Add them on the delegation page."),
    Audience.DRIVER: N_("No vehicle drives anybody yet. Send vehicles to items on the logistics page."),
}
_WHICH = {
    Audience.HOST: N_("Choose the host for whom the paper is. There is: {names}."),
    Audience.MEMBER: N_("Choose the member for whom the paper is. There is: {names}."),
    Audience.DRIVER: N_("Choose the vehicle whose driver the paper is for. There is: {names}."),
}


def refuse_unknown_subject(plan: Plan, audience: Audience, about: str) -> None:
    """Raise UnusableRequest where a paper is for one of several and `about` is none of them."""
    if audience not in ASKED_WHICH:
        return
    subjects = subjects_of(plan, audience)
    if not subjects:
        raise NobodyToPrintFor(Message.of(_NOBODY[audience]))
    if all(subject.id != about for subject in subjects):
        names = tuple(subject.name for subject in subjects)
        raise UnusableRequest(Message.of(_WHICH[audience], names=names))
