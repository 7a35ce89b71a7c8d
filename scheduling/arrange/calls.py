"""Whom to call about an edit of the programme, and what to tell them.

Called are those who wait at an item that gets another hour, place or people: the host, who receives there,
the house, interpreters, drivers, the responsible officer, and whoever else is listed and does not travel with
the delegation. Who comes to an item by the edit is told so, and so is who is no longer needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import partial
from math import inf
from types import MappingProxyType
from typing import NamedTuple

from models.edits import Edit
from models.identifiers import ItemId, OrganisationId
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from models.vocabulary import ItemStatus, Part
from scheduling.arrange.changes_told import Share, changed_items, told
from scheduling.naming import organisation_name, person_name, place_name, vehicle_name
from scheduling.occupancy import beginning_of
from scheduling.openings import venue_and_buildings
from scheduling.precedence import posts_of


class Role(StrEnum):
    """As what somebody is called, in the order in which an officer calls."""

    HOST = "host"
    PRINCIPAL = "principal"
    PLACE = "place"
    INTERPRETER = "interpreter"
    DRIVER = "driver"
    OFFICER = "officer"
    PARTICIPANT = "participant"


ROLE_NAMES: Mapping[Role, Message] = MappingProxyType(
    {
        Role.HOST: Message.of(N_("Host")),
        Role.PRINCIPAL: Message.of(N_("Principal")),
        Role.PLACE: Message.of(N_("Place")),
        Role.INTERPRETER: Message.of(N_("Interpreter")),
        Role.DRIVER: Message.of(N_("Driver")),
        Role.OFFICER: Message.of(N_("Responsible officer")),
        Role.PARTICIPANT: Message.of(N_("Participant")),
    }
)
"""What each is called as, in a word."""


class ToldChange(NamedTuple):
    """What to tell of one item; `status` is how far it was agreed before."""

    item_id: ItemId
    status: ItemStatus
    message: Message


class Call(NamedTuple):
    """Whom to call, and what to tell, by time.

    `record_id` is the organisation, person, venue or vehicle; empty for an officer of whom only the name is
    known. `at` is the body or the person whose number it is, None where it is their own. `phone` and `email`
    are empty where nobody has noted any.
    """

    role: Role
    record_id: str
    who: Message
    at: Message | None
    phone: str
    email: str
    changes: tuple[ToldChange, ...]

    @property
    def status(self) -> ItemStatus:
        """How far the best agreed of its items was agreed: who has confirmed is called before all others."""
        return min((one.status for one in self.changes), key=_STANDING.index)


_STANDING = (
    ItemStatus.CONFIRMED,
    ItemStatus.REQUESTED,
    ItemStatus.IDEA,
    ItemStatus.DECLINED,
    ItemStatus.CANCELLED,
)

_ROLES = {Part.INTERPRETER: Role.INTERPRETER, Part.RESPONSIBLE: Role.OFFICER}
"""As what those are called who are listed with these parts; with any other they take part."""


class _Callee(NamedTuple):
    """Somebody at an item who has to be told of it; an officer may be no more than a name and a number."""

    role: Role
    record_id: str
    name: str = ""
    phone: str = ""


class _Contact(NamedTuple):
    """How somebody is called, and reached: under their own number, or under that of another."""

    who: Sayable
    phone: str = ""
    email: str = ""
    at: Sayable | None = None

    def reached_through(self, organisation: Organisation | None) -> _Contact:
        """The contact with the number of a body where there is none of their own."""
        if self.phone or self.email or organisation is None or not (organisation.phone or organisation.email):
            return self
        return _Contact(self.who, organisation.phone, organisation.email, organisation_name(organisation))


def calls(plan: Plan, edit: Edit) -> tuple[Call, ...]:
    """Whom to call about an edit of the plan: about what was confirmed first, then what was asked for."""
    after = plan.with_edit(edit)
    found: dict[_Callee, list[ToldChange]] = {}
    for item_id in sorted(changed_items(edit), key=partial(_begin, plan, after)):
        was, now = plan.items.get(item_id), after.items.get(item_id)
        status = (was or after.items[item_id]).status
        before_it = () if was is None else tuple(_callees(plan, was))
        after_it = () if now is None else tuple(_callees(after, now))
        for callee in dict.fromkeys((*after_it, *before_it)):
            share = Share(callee in before_it, callee in after_it, callee.role is Role.HOST)
            messages = told(plan, after, item_id, share)
            found.setdefault(callee, []).extend(ToldChange(item_id, status, one) for one in messages)
    made = [_call(plan, after, callee, tuple(changes)) for callee, changes in found.items() if changes]
    roles = list(Role)
    return tuple(sorted(made, key=lambda one: (_STANDING.index(one.status), roles.index(one.role))))


def _begin(before: Plan, after: Plan, item_id: ItemId) -> tuple[float, ItemId]:
    """When the item begins, or began where it has no day any more."""
    for plan in (after, before):
        item = plan.items.get(item_id)
        begin = None if item is None else beginning_of(plan, item)
        if begin is not None:
            return begin, item_id
    return inf, item_id


def _callees(plan: Plan, item: Item) -> Iterator[_Callee]:
    """Everybody who waits at the item and does not travel with the delegation."""
    host = plan.organisations.get(item.host_organisation_id)
    if host is not None:
        yield _Callee(Role.HOST, host.id)
    principal = plan.persons.get(item.host_principal_id)
    if principal is not None and not (
        _travels(plan, principal) or _is_reached_through(plan, principal, host)
    ):
        yield _Callee(Role.PRINCIPAL, principal.id)
    desk = _desk_of(plan, item, host)
    if desk is not None:
        yield _Callee(Role.PLACE, desk.id)
    for one in plan.attendances.where("item_id", item.id):
        person = plan.persons.get(one.person_id)
        if person is not None and person.id != item.host_principal_id and not _travels(plan, person):
            yield _Callee(_ROLES.get(one.part, Role.PARTICIPANT), person.id)
    for ride in plan.rides.where("item_id", item.id):
        yield _Callee(Role.DRIVER, ride.vehicle_id)
    if item.responsible_officer:
        yield _Callee(Role.OFFICER, "", item.responsible_officer, item.responsible_phone)


def _travels(plan: Plan, person: Person) -> bool:
    return bool(plan.members.where("person_id", person.id))


def _is_reached_through(plan: Plan, principal: Person, host: Organisation | None) -> bool:
    """Whether the call to the host reaches the principal too, who has no number of their own."""
    if host is None or principal.phone or principal.email:
        return False
    return host.id in _bodies_of(plan, principal)


def _bodies_of(plan: Plan, person: Person) -> tuple[OrganisationId, ...]:
    """Where somebody holds posts, the highest post first."""
    posts = posts_of(plan, person, plan.visit.first_day)
    return tuple(post.organisation_id for post in posts if post.organisation_id is not None)


def _desk_of(plan: Plan, item: Item, host: Organisation | None) -> Venue | None:
    """The nearest place with somebody to call, the hall or its building; None where that is the host."""
    for venue in venue_and_buildings(plan, item.venue_id):
        if venue.phone or venue.contact:
            is_host = host is not None and not venue.contact and venue.phone == host.phone
            return None if is_host else venue
    return None


def _call(before: Plan, after: Plan, callee: _Callee, changes: tuple[ToldChange, ...]) -> Call:
    contact = _contact(after, callee) or _contact(before, callee) or _Contact(callee.name, callee.phone)
    who = Message.of("{name}", name=contact.who)
    at = None if contact.at is None else Message.of("{name}", name=contact.at)
    return Call(callee.role, callee.record_id, who, at, contact.phone, contact.email, changes)


def _contact(plan: Plan, callee: _Callee) -> _Contact | None:
    """Where to reach somebody of whom the plan keeps a record; None where it keeps none."""
    host = plan.organisations.get(callee.record_id)
    if host is not None:
        return _Contact(organisation_name(host), host.phone, host.email)
    venue = plan.venues.get(callee.record_id)
    if venue is not None:
        return _Contact(place_name(venue), venue.phone, at=venue.contact or None)
    vehicle = plan.vehicles.get(callee.record_id)
    if vehicle is not None:
        who: Sayable = vehicle_name(vehicle)
        if vehicle.driver:
            who = Message.of("{driver} ({vehicle})", driver=vehicle.driver, vehicle=who)
        company = plan.organisations.get(vehicle.organisation_id)
        return _Contact(who, vehicle.driver_phone).reached_through(company)
    person = plan.persons.get(callee.record_id)
    if person is None:
        return None
    contact = _Contact(person_name(plan, person.id), person.phone, person.email)
    for body in _bodies_of(plan, person):
        contact = contact.reached_through(plan.organisations.get(body))
    return contact
