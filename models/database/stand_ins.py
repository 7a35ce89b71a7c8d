"""Who and what of the office could step in for a visit's own: halls, interpreters, officials and vehicles.

A visit holds what it touches. Where a hall burns down or an interpreter falls ill, what it does not touch is
asked for: other places of the same houses and bodies, who interprets, who holds a post at the hosts', and the
vehicles of these and of the office. With each comes when it is not to be had.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

from sqlalchemy import Connection, or_, select

from models.database.office_tables import person, vehicle
from models.database.rows import columns, read, with_identifiers, with_values
from models.plan import Plan, RecordTable
from models.record_types import AnyRecord
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import TravelTime, Venue

MOST_OF_A_KIND = 200
"""More would only make an officer wait; who was entered first comes first."""

W = TypeVar("W", Organisation, Venue)
_F = TypeVar("_F", Person, Vehicle, Venue)


def stand_ins(connection: Connection, plan: Plan) -> tuple[AnyRecord, ...]:
    """The records that the plan does not hold yet, with all that they name."""
    bodies = _bodies(plan)
    venues = _venues(connection, plan, bodies)
    held = with_values(connection, Post, "organisation_id", bodies)
    officials = with_identifiers(connection, Person, {one.person_id for one in held})
    persons = _first((*_interpreters(connection), *officials), plan.persons)
    posts = with_values(connection, Post, "person_id", {one.id for one in persons})
    vehicles = _first(_vehicles(connection, bodies), plan.vehicles)
    named = {one.organisation_id for one in venues} | {one.organisation_id for one in posts}
    named |= {one.organisation_id for one in vehicles}
    organisations = [
        one for one in _with_all_above(connection, Organisation, named) if one.id not in plan.organisations
    ]
    found: list[AnyRecord] = [*organisations, *venues, *persons, *posts, *vehicles]
    return (*found, *_absences(connection, found), *_ways(connection, plan, venues))


def _bodies(plan: Plan) -> frozenset[str]:
    """Those who receive the visit: the hosts, whose places are used, and whom the principals belong to."""
    named: set[str | None] = {item.host_organisation_id for item in plan.items}
    named |= {venue.organisation_id for venue in plan.venues}
    named |= {one.organisation_id for one in plan.vehicles}
    for item in plan.items:
        if item.host_principal_id is not None:
            named |= {post.organisation_id for post in plan.posts.where("person_id", item.host_principal_id)}
    return frozenset(one for one in named if one is not None)


def _venues(connection: Connection, plan: Plan, bodies: Collection[str]) -> list[Venue]:
    """Other places of the same houses and of the same bodies, with the houses that they lie in."""
    houses = {one for venue in plan.venues for one in (venue.id, venue.parent_id) if one is not None}
    near = [
        *with_values(connection, Venue, "parent_id", houses),
        *with_values(connection, Venue, "organisation_id", bodies),
    ]
    chosen = _first(near, plan.venues)
    whole = _with_all_above(connection, Venue, (one.id for one in chosen))
    return [one for one in whole if one.id not in plan.venues]


def _interpreters(connection: Connection) -> list[Person]:
    query = select(*columns(Person)).where(person.c.interprets != ())
    return read(connection, Person, query.order_by(person.c.id).limit(MOST_OF_A_KIND))


def _vehicles(connection: Connection, bodies: Collection[str]) -> list[Vehicle]:
    """The vehicles of the office itself, and those that the hosts can send."""
    query = select(*columns(Vehicle)).where(
        or_(vehicle.c.organisation_id.is_(None), vehicle.c.organisation_id.in_(sorted(bodies)))
    )
    return read(connection, Vehicle, query.order_by(vehicle.c.id).limit(MOST_OF_A_KIND))


def _absences(connection: Connection, found: Iterable[AnyRecord]) -> list[Unavailability]:
    ids = {one.id for one in found}
    absences = (
        one
        for field in ("person_id", "venue_id", "vehicle_id")
        for one in with_values(connection, Unavailability, field, ids)
    )
    return list({one.id: one for one in absences}.values())


def _ways(connection: Connection, plan: Plan, venues: Collection[Venue]) -> list[TravelTime]:
    """The ways between the places that come in, and between them and those that are there."""
    ids = {one.id for one in venues}
    ways = (
        one
        for field in ("from_venue_id", "to_venue_id")
        for one in with_values(connection, TravelTime, field, ids)
    )
    known = {one.id: one for one in ways}
    return [
        one
        for one in known.values()
        if all(end in ids or end in plan.venues for end in (one.from_venue_id, one.to_venue_id))
    ]


def _with_all_above(connection: Connection, kind: type[W], ids: Iterable[str | None]) -> list[W]:
    """The records with these identifiers, and what they belong to, up to the top."""
    known: dict[str, W] = {}
    wanted = {one for one in ids if one is not None}
    while wanted:
        found = with_identifiers(connection, kind, wanted)
        known |= {record.id: record for record in found}
        wanted = {str(one.parent_id) for one in found if one.parent_id is not None} - known.keys()
    return list(known.values())


def _first(records: Iterable[_F], known: RecordTable[_F]) -> list[_F]:
    """Those that are not known yet, each once, by when they were entered, as many as are looked through."""
    new = {one.id: one for one in records if one.id not in known}
    return [new[identifier] for identifier in sorted(new)[:MOST_OF_A_KIND]]
