"""What a rule of the handbook is: the faults it knows, each with its sentence, and how it finds them."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable

import msgspec

from models.identifiers import ItemId
from models.messages import Message, Sayable
from models.records.record import Record
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts


class Fault(msgspec.Struct, frozen=True):
    """One thing that a rule finds: its code, how grave it is and the sentence that says so, marked with `N_`.

    `aspect` tells apart the faults of one code that can occur at the same records.
    """

    code: str
    severity: Severity
    sentence: str
    aspect: str = ""

    def at(self, item_ids: tuple[ItemId, ...], record_ids: tuple[str, ...], /, **facts: Sayable) -> Conflict:
        """The conflict that this fault is at those items and records; `facts` fill its sentence."""
        return Conflict(
            code=self.code,
            severity=self.severity,
            item_ids=item_ids,
            record_ids=record_ids,
            message=Message.of(self.sentence, **facts),
            aspect=self.aspect,
        )


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule of the handbook.

    `source` says where it comes from. `woken_by` are the kinds of record from which `find` reads anything,
    names in its sentences included: while none of them changes, its conflicts stay as they are. `by_item`
    says that a conflict can only come or go when one of the items it names changes, so that `find` may look
    at a few items alone (`Facts.items`, `Facts.collisions`); one that is not must not use these.
    """

    faults: tuple[Fault, ...]
    source: str
    woken_by: frozenset[type[Record]]
    find: Callable[[Facts], Iterable[Conflict]]
    by_item: bool = True

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that the rule finds, each once."""
        return tuple(dict.fromkeys(fault.code for fault in self.faults))

    @property
    def words(self) -> str:
        """The rule in words: what the file that it stands in says of itself."""
        return inspect.cleandoc(sys.modules[self.find.__module__].__doc__ or "")
