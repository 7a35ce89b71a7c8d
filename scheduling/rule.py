"""What a rule of the handbook is: the faults it knows, each with its sentence, and how it finds them."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

import msgspec

from models.identifiers import ItemId
from models.messages import Message, Sayable
from models.records.record import Record
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts


class Scope(StrEnum):
    """How much of a plan a rule has to look at again when a few items of it have changed.

    ITEMS: a conflict can only come or go when one of the items that it names changes or who is at it. `find`
    walks `facts.items` or `facts.collisions`, which then give the changed ones alone.

    DAYS: a conflict belongs to one day, and can only come or go when an item changes that lies on this day
    or on the day before. `find` walks `facts.days`, asks `facts.items_of_day` what lies on each and on the
    day before it, and makes its conflicts with `Fault.on_day`. What is about one person's day is this.

    WAYS: a conflict belongs to the way between the two items that it names, or to that between the two places
    that are its records, and can only come or go when such a way does. `find` walks `facts.changed_ways`.

    WHOLE: anything else. `find` looks at everything, and so has to be quick: it runs at every step of a drag
    where its rule reads items. It must not ask `facts.items`, `facts.collisions` or `facts.days`, but
    `facts.plan`.

    A change of any other record than an item, an attendance, a track of an item or an agreement has a rule
    that reads it look at everything, whatever its scope.
    """

    ITEMS = "items"
    DAYS = "days"
    WAYS = "ways"
    WHOLE = "whole"


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

    def on_day(
        self, day: date, item_ids: tuple[ItemId, ...], record_ids: tuple[str, ...], /, **facts: Sayable
    ) -> Conflict:
        """The conflict of a rule that goes by days (`Scope.DAYS`), as `at` gives it, of the day it is of."""
        return msgspec.structs.replace(self.at(item_ids, record_ids, **facts), day=day)


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule of the handbook.

    `source` says where it comes from. `woken_by` are the kinds of record from which `find` reads anything,
    names in its sentences included: while none of them changes, its conflicts stay as they are. `scope` says
    what `find` has to look at where a few items have changed. `reads_hours` False says that it reads nothing
    of when items are: while they are only moved, its conflicts stay as they are as well.
    """

    faults: tuple[Fault, ...]
    source: str
    woken_by: frozenset[type[Record]]
    find: Callable[[Facts], Iterable[Conflict]]
    scope: Scope = Scope.ITEMS
    reads_hours: bool = True

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that the rule finds, each once."""
        return tuple(dict.fromkeys(fault.code for fault in self.faults))

    @property
    def words(self) -> str:
        """The rule in words: what the file that it stands in says of itself."""
        return inspect.cleandoc(sys.modules[self.find.__module__].__doc__ or "")
