"""What can be found by a few letters, as it is handed out."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from models.localized import Localized
from models.vocabulary import ItemKind


class FoundKind(StrEnum):
    """What can be found, in the order in which it is listed."""

    VISIT = "visit"
    ITEM = "item"
    PERSON = "person"
    ORGANISATION = "organisation"
    VENUE = "venue"
    VEHICLE = "vehicle"
    AGREEMENT = "agreement"
    TASK = "task"
    COMMITMENT = "commitment"


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was found.

    `beside` says more about it: a person's posts, the visit of an item, the parties of an agreement.
    `visit_id` is the visit to open for it, None where it belongs to no visit. `first_day` and `last_day` are
    None where it has no days.
    """

    kind: FoundKind
    id: str
    title: Localized
    beside: tuple[Localized, ...] = ()
    visit_id: str | None = None
    item_kind: ItemKind | None = None
    first_day: date | None = None
    last_day: date | None = None
