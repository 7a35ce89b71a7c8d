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
        FoundKind.PERSON: Act.GO_TO_PEOPLE,
        FoundKind.ORGANISATION: Act.GO_TO_ORGANISATIONS,
        FoundKind.VENUE: Act.GO_TO_VENUES,
        FoundKind.VEHICLE: Act.GO_TO_VEHICLES,
    }
)


def place_of(found: Found) -> Act:
    """The page for what was found; an agreement that belongs to no visit stands in the register alone."""
    if found.kind is FoundKind.AGREEMENT and found.visit_id is None:
        return Act.GO_TO_REGISTER
    return _PLACES[found.kind]
