"""What somebody was given at any visit, so that nobody is given the same thing twice."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, or_, select

from models.database.paper_tables import gift
from models.database.rows import columns, in_portions, read, with_identifiers
from models.database.visit_tables import visit
from models.gift_records import GiftRecord
from models.records.office_work import Gift
from models.records.visits import Visit


def gifts_to(connection: Connection, recipients: Collection[str]) -> tuple[GiftRecord, ...]:
    """The gifts to these people and organisations, the earliest visit first; those of templates not."""
    templates = select(visit.c.id).where(visit.c.is_template)
    query = select(*columns(Gift)).where(gift.c.visit_id.not_in(templates))
    found: dict[str, Gift] = {}
    for some in in_portions(sorted(recipients)):
        to_them = or_(gift.c.to_person_id.in_(some), gift.c.to_organisation_id.in_(some))
        found |= {one.id: one for one in read(connection, Gift, query.where(to_them))}
    visits = {
        one.id: one for one in with_identifiers(connection, Visit, {one.visit_id for one in found.values()})
    }
    given = [GiftRecord(gift=one, visit=visits[one.visit_id]) for one in found.values()]
    return tuple(sorted(given, key=lambda one: (one.visit.first_day, one.gift.id)))
