"""The visits at a glance, and finding one by what a person calls it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from models.database.audit_tables import audit_entry, audit_visit
from models.database.office_tables import organisation
from models.database.rows import read
from models.database.visit_tables import item, member, visit_organisation
from models.localized import Localized
from models.messages import N_, HeyetError, Message
from models.records.visits import Visit
from models.spelling import folded
from models.vocabulary import OrganisationRole

MOST_NAMED = 5
"""Visits that the sentence about an ambiguous name lists."""


class VisitSummary(msgspec.Struct, frozen=True, kw_only=True):
    """A visit as one line of the list.

    `member_count` counts people, the unnamed among them. `host_names` are those of the host organisations, in
    order. `updated_at` is the instant (UTC) of the last edit that touched the visit; None where the audit
    trail knows of none.
    """

    visit: Visit
    item_count: int
    member_count: int
    host_names: tuple[Localized, ...]
    updated_at: datetime | None


class NoSuchVisit(HeyetError):
    """There is no visit by that name."""


class AmbiguousVisit(HeyetError):
    """Several visits go by that name."""


def summaries(connection: Connection, *, templates: bool = False) -> tuple[VisitSummary, ...]:
    """All visits, the latest first, or all templates; five queries however many there are."""
    items = dict(_pairs(connection, select(item.c.visit_id, func.count()).group_by(item.c.visit_id)))
    people = dict(
        _pairs(connection, select(member.c.visit_id, func.sum(member.c.count)).group_by(member.c.visit_id))
    )
    updated = dict(_pairs(connection, _last_edits()))
    hosts: dict[str, list[Localized]] = {}
    for visit_id, name in _pairs(connection, _hosts()):
        hosts.setdefault(visit_id, []).append(name)
    newest_first = sorted(
        (one for one in read(connection, Visit) if one.is_template is templates),
        key=lambda visit: (visit.first_day, visit.id),
        reverse=True,
    )
    return tuple(
        VisitSummary(
            visit=one,
            item_count=items.get(one.id, 0),
            member_count=people.get(one.id, 0),
            host_names=tuple(hosts.get(one.id, ())),
            updated_at=updated.get(one.id),
        )
        for one in newest_first
    )


def find(connection: Connection, text: str) -> Visit:
    """The visit with this id or reference, or whose title in any language is this or begins so.

    An id goes before a reference, a reference before a whole title, that before a beginning; case and accents
    do not matter. Templates are none. Raises NoSuchVisit, or AmbiguousVisit where several fit equally well.
    """
    wanted = folded(text)
    visits = sorted(_real_visits(connection), key=lambda visit: (visit.first_day, visit.id)) if wanted else []
    degrees = (
        [one for one in visits if one.id == text.strip()],
        [one for one in visits if folded(one.reference) == wanted],
        [one for one in visits if wanted in _titles(one)],
        [one for one in visits if any(title.startswith(wanted) for title in _titles(one))],
    )
    fitting = next((found for found in degrees if found), [])
    if not fitting:
        raise no_such_visit(text)
    if len(fitting) > 1:
        raise AmbiguousVisit(_several(text, fitting))
    return fitting[0]


def _real_visits(connection: Connection) -> Iterable[Visit]:
    return (one for one in read(connection, Visit) if not one.is_template)


def no_such_visit(text: str) -> NoSuchVisit:
    """That nothing goes by this name."""
    sentence = N_("There is no visit “{text}”. Give its reference, its id, or the beginning of its title.")
    return NoSuchVisit(Message.of(sentence, text=text))


def _several(text: str, visits: list[Visit]) -> Message:
    named = tuple(
        Message.of(N_("“{title}” of {first_day} ({id})"), title=one.title, first_day=one.first_day, id=one.id)
        for one in visits[:MOST_NAMED]
    )
    if len(visits) > MOST_NAMED:
        sentence = N_(
            "“{text}” could be one of {number} visits, such as {visits}. Write more of the title, or an id."
        )
        return Message.of(sentence, text=text, number=len(visits), visits=named)
    sentence = N_("“{text}” could be {visits}. Write more of the title, or give the id.")
    return Message.of(sentence, text=text, visits=named)


def _titles(visit: Visit) -> list[str]:
    return [folded(title) for _, title in visit.title.texts]


def _pairs(connection: Connection, query: Select[Any]) -> Iterable[tuple[Any, Any]]:
    return (tuple(row) for row in connection.execute(query))


def _hosts() -> Select[Any]:
    """Visit and name of each host organisation, in the order of the hosts."""
    return (
        select(visit_organisation.c.visit_id, organisation.c.name)
        .join(organisation, organisation.c.id == visit_organisation.c.organisation_id)
        .where(visit_organisation.c.role == OrganisationRole.HOST)
        .order_by(visit_organisation.c.position, visit_organisation.c.id)
    )


def _last_edits() -> Select[Any]:
    """Visit and instant of the last edit that touched it."""
    last = (
        select(audit_visit.c.visit_id, func.max(audit_visit.c.sequence).label("sequence"))
        .group_by(audit_visit.c.visit_id)
        .subquery()
    )
    return select(last.c.visit_id, audit_entry.c.at).join(
        audit_entry, audit_entry.c.sequence == last.c.sequence
    )
