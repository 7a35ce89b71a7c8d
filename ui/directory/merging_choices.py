"""What has to be decided before two records are made one: fields in which both say something else."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

import msgspec

from models.localized import Localized
from models.merging import filled, taking
from models.record_types import REFERENCES
from models.records.journeys import Vehicle
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue

M = TypeVar("M", Person, Organisation, Venue, Vehicle)

_TOGETHER = {"latitude": "longitude"}
"""A field that is chosen together with another, and is asked for alone."""

_JOINED = {"notes"}
"""Fields of which both texts are kept."""


def undecided(kept: M, gone: M) -> tuple[str, ...]:
    """The fields in which both records say something, and not the same, in the order of the record."""
    fields = (field for field in kept.__struct_fields__ if field != "id" and field not in _TOGETHER.values())
    return tuple(field for field in fields if _differ(kept, gone, field))


def merged(kept: M, gone: M, from_gone: Collection[str]) -> M:
    """The one record: as `kept`, but the fields `from_gone` as in the other; what only one knows is kept."""
    chosen = {*from_gone, *(_TOGETHER[field] for field in from_gone if field in _TOGETHER)}
    one = filled(taking(kept, gone, chosen), gone)
    texts = {
        field: Localized.of({**dict(getattr(kept, field).texts), **dict(getattr(gone, field).texts)})
        for field in chosen
        if isinstance(getattr(kept, field), Localized)
    }
    return msgspec.structs.replace(one, **texts)


def _differ(kept: M, gone: M, field: str) -> bool:
    one, other = getattr(kept, field), getattr(gone, field)
    if isinstance(one, Localized):
        return any(text != other.exact(tag) for tag, text in one.texts if other.exact(tag))
    if field in _JOINED or isinstance(one, bool) or (isinstance(one, tuple) and field != "opening_hours"):
        return False
    if field in REFERENCES[type(kept)] and {one, other} & {kept.id, gone.id}:
        return False
    return one not in (None, "", ()) and other not in (None, "", ()) and one != other
