"""All that the registers of the office tell, read at once; a query for each kind of record."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, func, select

from models.database import register
from models.database.office_tables import organisation
from models.database.rows import read, with_identifiers
from models.database.visit_tables import member, visit_organisation
from models.localized import Localized
from models.office_records import GiftEntry, OfficeRecords, VisitEntry
from models.records.items import Item
from models.records.office_work import Gift
from models.records.organisations import Organisation
from models.records.papers import HouseStyle
from models.records.people import Person
from models.records.visits import Visit
from models.vocabulary import OrganisationRole


def office_records(connection: Connection) -> OfficeRecords:
    """What the office has done; what belongs to templates has no part in it."""
    visits: dict[str, Visit] = {one.id: one for one in read(connection, Visit) if not one.is_template}
    styles = sorted(read(connection, HouseStyle), key=lambda style: style.id)
    return OfficeRecords(
        visits=_visits(connection, visits),
        agreements=register.agreements(connection),
        commitments=register.commitments(connection, finished=True),
        gifts=_gifts(connection, visits),
        house_style=styles[0] if styles else None,
    )


def _visits(connection: Connection, visits: dict[str, Visit]) -> tuple[VisitEntry, ...]:
    taking_part: dict[tuple[str, OrganisationRole], list[Localized]] = defaultdict(list)
    links = (
        select(
            visit_organisation.c.visit_id, visit_organisation.c.role, organisation.c.name, organisation.c.id
        )
        .join(organisation, organisation.c.id == visit_organisation.c.organisation_id)
        .order_by(visit_organisation.c.position, visit_organisation.c.id)
    )
    ids: dict[str, set[str]] = defaultdict(set)
    for visit_id, role, name, identifier in connection.execute(links):
        taking_part[visit_id, role].append(name)
        ids[visit_id].add(identifier)
    counted = select(member.c.visit_id, func.sum(member.c.count)).group_by(member.c.visit_id)
    people: dict[str, int] = {row[0]: row[1] for row in connection.execute(counted)}
    return tuple(
        VisitEntry(
            visit=one,
            guest_names=tuple(taking_part.get((one.id, OrganisationRole.GUEST), ())),
            host_names=tuple(taking_part.get((one.id, OrganisationRole.HOST), ())),
            people=people.get(one.id, 0),
            organisation_ids=frozenset(ids.get(one.id, ())),
        )
        for one in sorted(visits.values(), key=lambda visit: (visit.first_day, visit.id))
    )


def _gifts(connection: Connection, visits: dict[str, Visit]) -> tuple[GiftEntry, ...]:
    gifts = [one for one in read(connection, Gift) if one.visit_id in visits]
    bodies = {
        identifier for one in gifts for identifier in (one.from_organisation_id, one.to_organisation_id)
    }
    people = {identifier for one in gifts for identifier in (one.from_person_id, one.to_person_id)}
    names: dict[str | None, Localized] = {}
    for body in with_identifiers(connection, Organisation, {one for one in bodies if one is not None}):
        names[body.id] = body.name or body.short_name
    for person in with_identifiers(connection, Person, {one for one in people if one is not None}):
        names[person.id] = person.name
    wanted = {one.item_id for one in gifts if one.item_id is not None}
    items: dict[str, Item] = {one.id: one for one in with_identifiers(connection, Item, wanted)}
    entries = (
        GiftEntry(
            gift=one,
            visit=visits[one.visit_id],
            item=items.get(one.item_id or ""),
            from_names=_named(names, one.from_person_id, one.from_organisation_id),
            to_names=_named(names, one.to_person_id, one.to_organisation_id),
        )
        for one in gifts
    )
    return tuple(sorted(entries, key=lambda entry: (entry.visit.first_day, entry.visit.id, entry.gift.id)))


def _named(names: dict[str | None, Localized], *ids: str | None) -> tuple[Localized, ...]:
    return tuple(names[identifier] for identifier in ids if identifier in names)
