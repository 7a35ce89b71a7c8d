"""A gift together with the visit it was given at."""

from __future__ import annotations

import msgspec

from models.records.office_work import Gift
from models.records.visits import Visit


class GiftRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the register of gifts."""

    gift: Gift
    visit: Visit
