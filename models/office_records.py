"""What the office has done, across all visits, as its registers tell it."""

from __future__ import annotations

import msgspec

from models.dossiers import Dossier
from models.duties import Duty
from models.localized import Localized
from models.records.items import Item
from models.records.office_work import Gift
from models.records.papers import HouseStyle
from models.records.visits import Visit


class VisitEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A visit with the names of those who came and who received, in their order; `people` counts members.

    `organisation_ids` are those who came, received or coordinated.
    """

    visit: Visit
    guest_names: tuple[Localized, ...] = ()
    host_names: tuple[Localized, ...] = ()
    people: int = 0
    organisation_ids: frozenset[str] = frozenset()


class GiftEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A gift with the visit and the item at which it was given, and the names of those between whom.

    Of each side the person and the body, as far as they are named.
    """

    gift: Gift
    visit: Visit
    item: Item | None = None
    from_names: tuple[Localized, ...] = ()
    to_names: tuple[Localized, ...] = ()


class OfficeRecords(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the registers are made of; what belongs to templates has no part in it.

    Visits and gifts stand by the first day of their visits, agreements and commitments as they were made.
    `house_style` is the look of the office's papers, None where it has chosen none.
    """

    visits: tuple[VisitEntry, ...] = ()
    agreements: tuple[Dossier, ...] = ()
    commitments: tuple[Duty, ...] = ()
    gifts: tuple[GiftEntry, ...] = ()
    house_style: HouseStyle | None = None
