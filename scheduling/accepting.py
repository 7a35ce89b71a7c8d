"""What an officer accepts though it does not work: which conflicts are taken as they are, and since when not.

An acceptance holds for a conflict as it was: of that gravity, at those times, in those places. Where any of
these changes, the conflict is open again. Names may be corrected meanwhile; people who come or go make it
another conflict.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from models.edits import Edit, created, deleted, edit
from models.identifiers import AcceptanceId, new_identifier
from models.messages import N_, ClockFact, DayFact, Fact, ListFact, Message, Sayable, TextFact
from models.plan import Plan
from models.records.acceptances import Acceptance
from models.records.items import Item
from models.records.journeys import Leg
from scheduling.conflicts import Conflict


class Accepted(NamedTuple):
    """A conflict that is taken as it is, and who said so, why and when."""

    conflict: Conflict
    acceptance: Acceptance


class Judged(NamedTuple):
    """The conflicts of a plan: those that are open, and those that are accepted; each in the order found."""

    open: tuple[Conflict, ...]
    accepted: tuple[Accepted, ...]


def judged(plan: Plan, conflicts: tuple[Conflict, ...]) -> Judged:
    """Which of the plan's conflicts are accepted as they are now."""
    if not plan.acceptances:
        return Judged(conflicts, ())
    still_open, accepted = [], []
    for conflict in conflicts:
        acceptance = acceptance_of(plan, conflict)
        if acceptance is None:
            still_open.append(conflict)
        else:
            accepted.append(Accepted(conflict, acceptance))
    return Judged(tuple(still_open), tuple(accepted))


def acceptance_of(plan: Plan, conflict: Conflict) -> Acceptance | None:
    """The latest acceptance of the conflict as it is now; None where there is none."""
    of_key = plan.acceptances.where("conflict_key", conflict.key)
    if not of_key:
        return None
    now = fingerprint(plan, conflict)
    return next((one for one in reversed(of_key) if one.fingerprint == now), None)


def fingerprint(plan: Plan, conflict: Conflict) -> str:
    """What the conflict says of times, places and numbers, in a few letters."""
    concerned = sorted({*conflict.item_ids, *conflict.record_ids})
    said = (
        conflict.severity.value,
        [_of_item(plan.items[one]) for one in concerned if one in plan.items],
        [_of_leg(plan.legs[one]) for one in concerned if one in plan.legs],
        list(_numbers(conflict.message)),
    )
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()[:32]


def accept(plan: Plan, conflict: Conflict, reason: str, accepted_by: str, today: date) -> Edit:
    """Take the conflict as it is, for a reason; what was accepted of it earlier is dropped."""
    acceptance = Acceptance(
        id=AcceptanceId(new_identifier()),
        visit_id=plan.visit_id,
        conflict_key=conflict.key,
        fingerprint=fingerprint(plan, conflict),
        code=conflict.code,
        reason=reason.strip(),
        accepted_by=accepted_by,
        accepted_on=today,
    )
    earlier = plan.acceptances.where("conflict_key", conflict.key)
    name = Message.of(N_("Accept: {conflict}"), conflict=conflict.message)
    return edit(name, *map(deleted, earlier), created(acceptance))


def accept_no_longer(plan: Plan, conflict: Conflict) -> Edit:
    """Have the conflict open again."""
    of_key = plan.acceptances.where("conflict_key", conflict.key)
    name = Message.of(N_("Accept no longer: {conflict}"), conflict=conflict.message)
    return edit(name, *map(deleted, of_key))


def acceptance_words(acceptance: Acceptance) -> Message:
    """Who accepts it, since when, and why where a reason was given."""
    told: dict[str, Sayable] = {"name": acceptance.accepted_by, "day": acceptance.accepted_on}
    if not acceptance.reason:
        return Message.of(N_("Accepted by {name} on {day}, without a reason."), **told)
    return Message.of(N_("Accepted by {name} on {day}: {reason}"), reason=acceptance.reason, **told)


def _of_item(item: Item) -> object:
    return item.time, item.venue_id


def _of_leg(leg: Leg) -> object:
    return (
        leg.departs_on,
        leg.departs_at,
        leg.departs_zone,
        leg.arrives_on,
        leg.arrives_at,
        leg.arrives_zone,
    )


def _numbers(fact: Fact) -> Iterator[str]:
    """Everything that a sentence says but for names, which are texts in several languages."""
    match fact:
        case TextFact():
            return
        case Message():
            yield fact.msgid
            for name, inner in fact.facts:
                yield from (f"{name} {said}" for said in _numbers(inner))
        case ListFact():
            # Whoever is named first: the order of names follows precedence, which is no matter here.
            yield from sorted(said for member in fact.members for said in _numbers(member))
        case DayFact():
            yield fact.day.isoformat()
        case ClockFact():
            yield fact.clock.isoformat()
        case _:
            yield str(fact)
