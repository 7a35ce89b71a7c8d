"""What cannot work in a plan, said in a sentence, with the records it is about."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from models.identifiers import ItemId
from models.messages import Message


class Severity(StrEnum):
    """How grave it is: errors cannot happen as planned, warnings will embarrass, hints are worth a look."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


class Conflict(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One thing that does not work.

    `code` is that of the handbook ("person-double-booked"); `aspect` tells apart what one code finds at one
    record, and is empty where it finds one thing only. `item_ids` are the items to show it at, earliest
    first; `record_ids` are all records it is about, these items among them unless the fault lies elsewhere.
    `day` is set by rules that go by days: the one on which it is.
    """

    code: str
    severity: Severity
    item_ids: tuple[ItemId, ...]
    record_ids: tuple[str, ...]
    message: Message
    aspect: str = ""
    day: date | None = None

    @property
    def key(self) -> str:
        """The same for the same fault of the same records, whatever the times: to select or accept it by.

        What belongs to a day is another one on another day.
        """
        day = () if self.day is None else (self.day.isoformat(),)
        return "/".join((self.code, self.aspect, *sorted(self.record_ids), *day))
