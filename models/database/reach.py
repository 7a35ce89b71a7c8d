"""What a visit touches, as one query a kind of record: never one a row, however large the visit is.

The visit's own records by its id; the agreements and commitments that belong to it, to its items or to each
other; and of the office's records every organisation, person and venue that any of these names, directly or
not: with all posts of those people, the bodies above each organisation, the building of each hall, and the
ways between the venues.
"""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import (
    CTE,
    Column,
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Table,
    bindparam,
    or_,
    select,
    true,
    union,
)

from models.database.journey_tables import leg, leg_greeter, leg_member, ride, ride_passenger
from models.database.office_tables import (
    bedroom,
    organisation,
    person,
    post,
    rank,
    rank_table,
    travel_time,
    unavailability,
    vehicle,
    venue,
)
from models.database.paper_tables import (
    agreement,
    agreement_party,
    attachment,
    commitment,
    cost_line,
    gift,
    request,
    task,
    version,
)
from models.database.rows import columns, read
from models.database.visit_tables import (
    acceptance,
    attendance,
    item,
    item_track,
    member,
    member_track,
    stay,
    track,
    visit,
    visit_organisation,
    visit_setting,
)
from models.identifiers import VisitId
from models.record_types import AnyRecord
from models.records.acceptances import Acceptance
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Attendance, Item, ItemTrack
from models.records.journeys import Leg, LegGreeter, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, CostLine, Gift, Request, Task
from models.records.organisations import Organisation
from models.records.papers import HouseStyle, Version
from models.records.people import Person, Post, Unavailability
from models.records.places import Bedroom, TravelTime, Venue
from models.records.ranks import Rank, RankTable
from models.records.record import Record
from models.records.settings import OfficeSetting, VisitSetting
from models.records.visits import Member, MemberTrack, Track, Visit, VisitOrganisation

_VISIT_ID = bindparam("visit_id", type_=visit.c.id.type)

_items = select(item.c.id).where(item.c.visit_id == _VISIT_ID)
_members = select(member.c.id).where(member.c.visit_id == _VISIT_ID)
_legs = select(leg.c.id).where(leg.c.visit_id == _VISIT_ID)
_rides = select(ride.c.id).where(ride.c.visit_id == _VISIT_ID)
_rank_tables = select(visit.c.rank_table_id).where(visit.c.id == _VISIT_ID)


def _of_visit_or_items(table: Table) -> ColumnElement[bool]:
    return or_(table.c.visit_id == _VISIT_ID, table.c.item_id.in_(_items))


_agreements = select(agreement.c.id).where(
    or_(
        _of_visit_or_items(agreement),
        agreement.c.id.in_(select(commitment.c.agreement_id).where(_of_visit_or_items(commitment))),
    )
)
_commitments = select(commitment.c.id).where(
    or_(_of_visit_or_items(commitment), commitment.c.agreement_id.in_(_agreements))
)


def _named(column: Column[Any], condition: ColumnElement[bool]) -> Select[Any]:
    """The identifiers that stand in `column` of the rows that meet `condition`."""
    return select(column.label("id")).where(condition, column.is_not(None))


def _with_parents(name: str, table: Table, named: CompoundSelect[Any]) -> CTE:
    """Those named, and what they belong to, up to the top; a circle of parents ends where it closes."""
    reached = select(named.subquery().c.id).cte(name, recursive=True)
    above = (
        select(table.c.parent_id)
        .join(reached, table.c.id == reached.c.id)
        .where(table.c.parent_id.is_not(None))
    )
    return reached.union(above)


_of_this_visit = item.c.visit_id == _VISIT_ID
_travelling = member.c.visit_id == _VISIT_ID

# Which people, places and bodies are reached is asked once and handed to the queries that need it: to have
# the database work it out again in each of them took half of the time of loading.
_PERSONS = bindparam("persons", expanding=True, type_=person.c.id.type)
_VENUES = bindparam("venues", expanding=True, type_=venue.c.id.type)
_ORGANISATIONS = bindparam("organisations", expanding=True, type_=organisation.c.id.type)

_persons = union(
    _named(member.c.person_id, _travelling),
    _named(post.c.person_id, post.c.id.in_(select(member.c.post_id).where(_travelling))),
    _named(item.c.host_principal_id, _of_this_visit),
    _named(attendance.c.person_id, attendance.c.item_id.in_(_items)),
    _named(agreement_party.c.signatory_id, agreement_party.c.agreement_id.in_(_agreements)),
    _named(leg_greeter.c.person_id, leg_greeter.c.leg_id.in_(_legs)),
    _named(ride_passenger.c.person_id, ride_passenger.c.ride_id.in_(_rides)),
    _named(gift.c.from_person_id, gift.c.visit_id == _VISIT_ID),
    _named(gift.c.to_person_id, gift.c.visit_id == _VISIT_ID),
    _named(commitment.c.promised_by_id, commitment.c.id.in_(_commitments)),
)

_venues = _with_parents(
    "venues_reached",
    venue,
    union(
        _named(item.c.venue_id, _of_this_visit),
        _named(item.c.fallback_venue_id, _of_this_visit),
        _named(member.c.hotel_id, _travelling),
        _named(stay.c.hotel_id, stay.c.member_id.in_(_members)),
        _named(leg.c.from_venue_id, leg.c.visit_id == _VISIT_ID),
        _named(leg.c.to_venue_id, leg.c.visit_id == _VISIT_ID),
    ),
)

_vehicles = select(ride.c.vehicle_id).where(ride.c.visit_id == _VISIT_ID)

_organisations = _with_parents(
    "organisations_reached",
    organisation,
    union(
        _named(visit_organisation.c.organisation_id, visit_organisation.c.visit_id == _VISIT_ID),
        _named(item.c.host_organisation_id, _of_this_visit),
        _named(agreement_party.c.organisation_id, agreement_party.c.agreement_id.in_(_agreements)),
        _named(commitment.c.promised_by_organisation_id, commitment.c.id.in_(_commitments)),
        _named(post.c.organisation_id, post.c.person_id.in_(_PERSONS)),
        _named(venue.c.organisation_id, venue.c.id.in_(_VENUES)),
        _named(vehicle.c.organisation_id, vehicle.c.id.in_(_vehicles)),
        _named(request.c.organisation_id, request.c.visit_id == _VISIT_ID),
        _named(gift.c.from_organisation_id, gift.c.visit_id == _VISIT_ID),
        _named(gift.c.to_organisation_id, gift.c.visit_id == _VISIT_ID),
        _named(cost_line.c.payer_id, cost_line.c.visit_id == _VISIT_ID),
    ),
)

_kept_with = or_(
    attachment.c.visit_id == _VISIT_ID,
    attachment.c.organisation_id.in_(_ORGANISATIONS),
    attachment.c.person_id.in_(_PERSONS),
    attachment.c.venue_id.in_(_VENUES),
    attachment.c.vehicle_id.in_(_vehicles),
    attachment.c.member_id.in_(_members),
    attachment.c.leg_id.in_(_legs),
    attachment.c.item_id.in_(_items),
    attachment.c.agreement_id.in_(_agreements),
    attachment.c.commitment_id.in_(_commitments),
    *(
        attachment.c[f"{table.name}_id"].in_(select(table.c.id).where(table.c.visit_id == _VISIT_ID))
        for table in (request, gift, cost_line)
    ),
    attachment.c.task_id.in_(select(task.c.id).where(_of_visit_or_items(task))),
)

QUERIES: dict[type[Record], Select[Any]] = {
    kind: select(*columns(kind)).where(condition)
    for kind, condition in (
        (Organisation, organisation.c.id.in_(_ORGANISATIONS)),
        (Person, person.c.id.in_(_PERSONS)),
        (Post, post.c.person_id.in_(_PERSONS)),
        (Venue, venue.c.id.in_(_VENUES)),
        (
            TravelTime,
            travel_time.c.from_venue_id.in_(_VENUES) & travel_time.c.to_venue_id.in_(_VENUES),
        ),
        (Vehicle, vehicle.c.id.in_(_vehicles)),
        (
            Unavailability,
            or_(
                unavailability.c.person_id.in_(_PERSONS),
                unavailability.c.venue_id.in_(_VENUES),
                unavailability.c.vehicle_id.in_(_vehicles),
            ),
        ),
        (RankTable, rank_table.c.id.in_(_rank_tables)),
        (Rank, rank.c.rank_table_id.in_(_rank_tables)),
        (Bedroom, bedroom.c.venue_id.in_(_VENUES)),
        (OfficeSetting, true()),
        (HouseStyle, true()),
        (Visit, visit.c.id == _VISIT_ID),
        (VisitSetting, visit_setting.c.visit_id == _VISIT_ID),
        (Acceptance, acceptance.c.visit_id == _VISIT_ID),
        (Version, version.c.visit_id == _VISIT_ID),
        (VisitOrganisation, visit_organisation.c.visit_id == _VISIT_ID),
        (Track, track.c.visit_id == _VISIT_ID),
        (Member, _travelling),
        (MemberTrack, member_track.c.member_id.in_(_members)),
        (Stay, stay.c.member_id.in_(_members)),
        (Item, _of_this_visit),
        (ItemTrack, item_track.c.item_id.in_(_items)),
        (Attendance, attendance.c.item_id.in_(_items)),
        (Leg, leg.c.visit_id == _VISIT_ID),
        (LegMember, leg_member.c.leg_id.in_(_legs)),
        (LegGreeter, leg_greeter.c.leg_id.in_(_legs)),
        (Ride, ride.c.visit_id == _VISIT_ID),
        (RidePassenger, ride_passenger.c.ride_id.in_(_rides)),
        (Agreement, agreement.c.id.in_(_agreements)),
        (AgreementParty, agreement_party.c.agreement_id.in_(_agreements)),
        (Commitment, commitment.c.id.in_(_commitments)),
        (Request, request.c.visit_id == _VISIT_ID),
        (Task, _of_visit_or_items(task)),
        (Gift, gift.c.visit_id == _VISIT_ID),
        (CostLine, cost_line.c.visit_id == _VISIT_ID),
        (Attachment, _kept_with),
    )
}
"""For each kind, the query for its records that a visit touches."""


def values(connection: Connection, visit_id: VisitId) -> dict[str, object]:
    """What the queries have to be given: the visit, and which people, places and bodies it reaches."""
    given: dict[str, object] = {"visit_id": visit_id}
    for name, ids in (("persons", _persons), ("venues", _venues), ("organisations", _organisations)):
        query = ids if isinstance(ids, CompoundSelect) else select(ids.c.id)
        given[name] = list(connection.execute(query, given).scalars())
    return given


ONLY_WITH: dict[type[Record], type[Record]] = {
    RidePassenger: Ride,
    Vehicle: Ride,
    Bedroom: Venue,
    LegMember: Leg,
    LegGreeter: Leg,
    MemberTrack: Track,
    ItemTrack: Track,
    Stay: Member,
    AgreementParty: Agreement,
}
"""Kinds of which a visit touches nothing where it touches none of another kind."""


def touched(connection: Connection, visit_id: VisitId) -> list[AnyRecord]:
    """All records that a visit touches, in no order; kinds that cannot be there are not asked for."""
    given = values(connection, visit_id)
    found: dict[type[Record], list[Record]] = {}
    for kind in sorted(QUERIES, key=lambda kind: kind in ONLY_WITH):
        owner = ONLY_WITH.get(kind)
        if owner is None or found[owner]:
            found[kind] = list(read(connection, kind, QUERIES[kind], given))
    return cast("list[AnyRecord]", [record for records in found.values() for record in records])
