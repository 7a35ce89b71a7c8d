"""Where what was found is shown, told by the action that goes there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ui.actions import Act
from ui.workspace import Found, FoundKind

_PLACES: Mapping[FoundKind, Act] = MappingProxyType(
    {
        FoundKind.VISIT: Act.GO_TO_VISIT,
        FoundKind.ITEM: Act.GO_TO_PROGRAMME,
        FoundKind.AGREEMENT: Act.GO_TO_AGREEMENTS,
        FoundKind.TASK: Act.GO_TO_TASKS,
        FoundKind.COMMITMENT: Act.GO_TO_TASKS,
        FoundKind.PERSON: Act.GO_TO_PEOPLE,
        FoundKind.ORGANISATION: Act.GO_TO_ORGANISATIONS,
        FoundKind.VENUE: Act.GO_TO_VENUES,
        FoundKind.VEHICLE: Act.GO_TO_VEHICLES,
    }
)
_REGISTERS: Mapping[FoundKind, Act] = MappingProxyType(
    {
        FoundKind.AGREEMENT: Act.GO_TO_REGISTER,
        FoundKind.TASK: Act.GO_TO_WORK,
        FoundKind.COMMITMENT: Act.GO_TO_WORK,
    }
)


def place_of(found: Found) -> Act:
    """The page for what was found; what belongs to no visit stands in a register of the office alone."""
    if found.visit_id is None and found.kind in _REGISTERS:
        return _REGISTERS[found.kind]
    return _PLACES[found.kind]
