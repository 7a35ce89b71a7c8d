"""When two conflicts are the same fault, and which of them an edit has made worse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from scheduling.conflicts import Conflict

Fault: TypeAlias = tuple[str, str, frozenset[str]]
"""A code, its aspect, and what goes wrong: the items, else the records, and the day where it is of one."""


def fault_of(conflict: Conflict) -> Fault:
    """What goes wrong at which items, whoever it concerns: who is left of several is still the same fault."""
    day = () if conflict.day is None else (conflict.day.isoformat(),)
    return conflict.code, conflict.aspect, frozenset((*(conflict.item_ids or conflict.record_ids), *day))


def by_fault(conflicts: Iterable[Conflict]) -> dict[Fault, Conflict]:
    """The conflicts, of each fault the gravest."""
    found: dict[Fault, Conflict] = {}
    for conflict in conflicts:
        fault = fault_of(conflict)
        if fault not in found or conflict.severity.rank < found[fault].severity.rank:
            found[fault] = conflict
    return found


def worsened(before: Iterable[Conflict], after: Iterable[Conflict]) -> Iterator[Conflict]:
    """The conflicts afterwards that were not there before, or not as grave; in their order."""
    known = by_fault(before)
    for conflict in after:
        earlier = known.get(fault_of(conflict))
        if earlier is None or conflict.severity.rank < earlier.severity.rank:
            yield conflict
