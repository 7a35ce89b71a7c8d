"""What is done to the organisations of a visit and to the ways between its venues.

Each gives a named Edit.
"""

from __future__ import annotations

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import OrganisationId, TravelTimeId, VenueId, VisitOrganisationId, new_identifier
from models.messages import N_, Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.places import TravelTime
from models.records.visits import VisitOrganisation
from models.vocabulary import OrganisationRole, TravelTimeSource
from ui.record_names import record_name

_ROLES = tuple(OrganisationRole)


def taking_part(plan: Plan) -> tuple[VisitOrganisation, ...]:
    """The organisations of the visit: coordinator, guests, hosts, each in their order."""
    return tuple(
        sorted(plan.visit_organisations, key=lambda one: (_ROLES.index(one.role), one.position, one.id))
    )


def take_part(plan: Plan, organisation: OrganisationId | Organisation, role: OrganisationRole) -> Edit:
    """An organisation takes part in a role, after the others in it; it is made where it is new."""
    position = max((one.position for one in plan.visit_organisations if one.role is role), default=-1) + 1
    new = isinstance(organisation, Organisation)
    link = VisitOrganisation(
        id=VisitOrganisationId(new_identifier()),
        visit_id=plan.visit_id,
        organisation_id=organisation.id if isinstance(organisation, Organisation) else organisation,
        role=role,
        position=position,
    )
    making = (created(organisation),) if new and isinstance(organisation, Organisation) else ()
    return edit(Message.of(N_("Add an organisation to the visit")), *making, created(link))


def withdraw(plan: Plan, link: VisitOrganisation) -> Edit:
    """An organisation takes part no longer; it stays in the directory."""
    name = Message.of(N_("Remove {name} from the visit"), name=record_name(link, plan))
    return edit(name, deleted(link))


def change_role(plan: Plan, link: VisitOrganisation, role: OrganisationRole) -> Edit:
    """An organisation takes part in another role."""
    name = Message.of(N_("Change the role of {name}"), name=record_name(link, plan))
    return edit(name, replaced(link, msgspec.structs.replace(link, role=role)))


def shift(plan: Plan, link: VisitOrganisation, places: int) -> Edit:
    """An organisation goes so many places down among those of its role, up where negative."""
    order = [one for one in taking_part(plan) if one.role is link.role]
    place = order.index(link)
    order.insert(max(0, min(len(order) - 1, place + places)), order.pop(place))
    changes = [
        replaced(one, msgspec.structs.replace(one, position=number)) for number, one in enumerate(order)
    ]
    return edit(Message.of(N_("Change the place of {name}"), name=record_name(link, plan)), *changes)


def with_way(plan: Plan, one: VenueId, other: VenueId, minutes: int) -> Edit:
    """It takes so many minutes between two venues; what was known of this way is replaced."""
    known = [way for way in plan.travel_times if (way.from_venue_id, way.to_venue_id) == (one, other)]
    name = Message.of(
        N_("Set the way from {one} to {other}"), one=plan.venues[one].name, other=plan.venues[other].name
    )
    if known:
        entered = msgspec.structs.replace(known[0], minutes=minutes, source=TravelTimeSource.ENTERED)
        return edit(name, replaced(known[0], entered))
    way = TravelTime(id=TravelTimeId(new_identifier()), from_venue_id=one, to_venue_id=other, minutes=minutes)
    return edit(name, created(way))


def changed_way(way: TravelTime, minutes: int, source: TravelTimeSource) -> Edit:
    """A way takes other minutes, or they are known from elsewhere."""
    after = msgspec.structs.replace(way, minutes=minutes, source=source)
    return edit(Message.of(N_("Change the minutes of a way")), replaced(way, after))


def without_way(way: TravelTime) -> Edit:
    """Forget the minutes of a way."""
    return edit(Message.of(N_("Forget the minutes of a way")), deleted(way))
