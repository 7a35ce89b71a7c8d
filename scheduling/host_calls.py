"""Which items somebody receives the delegation for, at a desk, at a table or at a door."""

from __future__ import annotations

from datetime import timedelta

from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemKind

_ALWAYS_RECEIVED = frozenset({ItemKind.COURTESY_CALL, ItemKind.SIGNING_CEREMONY})
_ON_THE_MOVE = frozenset({ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.TRANSFER, ItemKind.REST})
_WORKING = frozenset(
    {
        ItemKind.COURTESY_CALL,
        ItemKind.MEETING,
        ItemKind.SESSION,
        ItemKind.SIGNING_CEREMONY,
        ItemKind.CEREMONY,
        ItemKind.SITE_VISIT,
        ItemKind.CULTURAL_VISIT,
        ItemKind.PRESS,
    }
)

_MEALS = frozenset(
    {ItemKind.BREAKFAST, ItemKind.LUNCH, ItemKind.WORKING_MEAL, ItemKind.DINNER, ItemKind.RECEPTION}
)

GATHERING = timedelta(minutes=45)
"""So long before sunset guests may come to a meal at which the fast is broken."""


def is_office_call(item: Item) -> bool:
    """Whether an office has to be open for it: a call, a signing, a meeting at a host's."""
    return item.kind in _ALWAYS_RECEIVED or (item.kind is ItemKind.MEETING and _has_host(item))


def is_received(item: Item) -> bool:
    """Whether a host waits at the door: whatever names one, but on the way or at rest."""
    return item.kind not in _ON_THE_MOVE and (item.kind in _ALWAYS_RECEIVED or _has_host(item))


def is_working(item: Item) -> bool:
    """Whether the delegation is at work there: not at table, on the way, at the theatre or at rest."""
    return item.kind in _WORKING


def is_meal(item: Item) -> bool:
    """Whether people are asked to table."""
    return item.kind in _MEALS


def names_its_hours(plan: Plan, item: Item) -> bool:
    """Whether the host organisation has said when it works."""
    host = plan.organisations.get(item.host_organisation_id)
    return host is not None and bool(host.working_hours)


def _has_host(item: Item) -> bool:
    return bool(item.host_organisation_id or item.host_principal_id or item.host_note)
