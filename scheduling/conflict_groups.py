"""Conflicts put together as they are looked through: by how grave they are, by day, or by person.

What is accepted stands in a group of its own, the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from models.identifiers import PersonId
from models.messages import N_, NP_, Message, Sayable
from models.plan import Plan
from models.records.acceptances import Acceptance
from scheduling.accepting import Accepted, Judged
from scheduling.conflicts import Conflict, Severity
from scheduling.naming import member_name, person_name
from scheduling.occupancy import in_precedence


class Grouping(StrEnum):
    """What conflicts are put together by."""

    SEVERITY = "severity"
    DAY = "day"
    PERSON = "person"


GROUPING_NAMES = {
    Grouping.SEVERITY: N_("By severity"),
    Grouping.DAY: N_("By day"),
    Grouping.PERSON: N_("By person"),
}

_COUNTED = {
    Severity.ERROR: NP_("{count} error", "{count} errors"),
    Severity.WARNING: NP_("{count} warning", "{count} warnings"),
    Severity.HINT: NP_("{count} hint", "{count} hints"),
}


class GroupedConflict(NamedTuple):
    """A conflict in a group; `acceptance` is None while it is open."""

    conflict: Conflict
    acceptance: Acceptance | None = None


class ConflictGroup(NamedTuple):
    """Conflicts that belong together, in the order found; `severity` is that of the gravest of open ones."""

    name: Message
    severity: Severity | None
    conflicts: tuple[GroupedConflict, ...]


def counted(severity: Severity, count: int) -> Message:
    """How many of a severity there are, in words."""
    return Message.of(*_COUNTED[severity], count=count)


def grouped(plan: Plan, found: Judged, by: Grouping) -> tuple[ConflictGroup, ...]:
    """The conflicts in groups: the gravest first, the days in order, the people in precedence.

    One that concerns several people stands with each of them, but with the delegation where it is all of it.
    """
    groups = {Grouping.SEVERITY: _by_severity, Grouping.DAY: _by_day, Grouping.PERSON: _by_person}[by]
    return (*groups(plan, found.open), *_accepted(found.accepted))


def day_of_conflict(plan: Plan, conflict: Conflict) -> date | None:
    """The day on which the conflict is: its own, else that of its first item that has one."""
    if conflict.day is not None:
        return conflict.day
    items = (plan.items.get(item_id) for item_id in conflict.item_ids)
    return next((item.day for item in items if item is not None and item.day is not None), None)


def _by_severity(plan: Plan, conflicts: tuple[Conflict, ...]) -> Iterator[ConflictGroup]:
    for severity in Severity:
        here = [one for one in conflicts if one.severity is severity]
        if here:
            yield _group(counted(severity, len(here)), here)


def _by_day(plan: Plan, conflicts: tuple[Conflict, ...]) -> Iterator[ConflictGroup]:
    by_day: dict[date | None, list[Conflict]] = {}
    for conflict in conflicts:
        by_day.setdefault(day_of_conflict(plan, conflict), []).append(conflict)
    for day in sorted(by_day, key=lambda day: (day is None, day or date.min)):
        name: Sayable = Message.of(N_("On no certain day")) if day is None else day
        yield _group(_counting(name, by_day[day]), by_day[day])


def _by_person(plan: Plan, conflicts: tuple[Conflict, ...]) -> Iterator[ConflictGroup]:
    delegation = {member.person_id or member.id: member for member in in_precedence(plan.members)}
    others = {person.id: person for person in plan.persons if person.id not in delegation}
    people = (*delegation, *others)
    by_person: dict[str, list[Conflict]] = {who: [] for who in people}
    of_all, of_nobody = [], []
    for conflict in conflicts:
        concerned = [one for one in _people_of(plan, conflict) if one in by_person]
        if len(delegation) > 1 and delegation.keys() <= set(concerned):
            of_all.append(conflict)
            concerned = [one for one in concerned if one not in delegation]
            if not concerned:
                continue
        for who in concerned:
            by_person[who].append(conflict)
        if not concerned:
            of_nobody.append(conflict)
    if of_all:
        yield _group(_counting(Message.of(N_("The whole delegation")), of_all), of_all)
    for who, here in by_person.items():
        if here:
            member = delegation.get(PersonId(who))
            name = person_name(plan, PersonId(who)) if member is None else member_name(plan, member)
            yield _group(_counting(name, here), here)
    if of_nobody:
        yield _group(_counting(Message.of(N_("Nobody in particular")), of_nobody), of_nobody)


def _people_of(plan: Plan, conflict: Conflict) -> Iterable[str]:
    """The people whom the conflict names, each once; a member by the person where there is one."""
    found: dict[str, None] = {}
    for identifier in conflict.record_ids:
        member = plan.members.get(identifier)
        found[identifier if member is None else member.person_id or member.id] = None
    return found


def _accepted(accepted: tuple[Accepted, ...]) -> Iterator[ConflictGroup]:
    if accepted:
        name = Message.of(*NP_("{count} accepted", "{count} accepted"), count=len(accepted))
        yield ConflictGroup(name, None, tuple(GroupedConflict(*one) for one in accepted))


def _counting(name: Sayable, conflicts: list[Conflict]) -> Message:
    return Message.of(N_("{name} ({number})"), name=name, number=len(conflicts))


def _group(name: Message, conflicts: list[Conflict]) -> ConflictGroup:
    gravest = min((one.severity for one in conflicts), key=lambda severity: severity.rank)
    return ConflictGroup(name, gravest, tuple(GroupedConflict(one) for one in conflicts))
