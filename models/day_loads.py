"""How much takes place on a day, visit by visit."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from models.identifiers import VisitId


class DayLoad(NamedTuple):
    """That a visit has so many items on a day; those declined or cancelled do not count."""

    day: date
    visit_id: VisitId
    items: int
