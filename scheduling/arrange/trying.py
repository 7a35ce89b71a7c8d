"""Tries what might help an item that fits nowhere: nothing is said before it was tried and the item fits."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from models.edits import Change, Edit, edit, replaced
from models.identifiers import ItemId
from models.item_time import Instant, wall_clock
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.items import Item
from scheduling.arrange.groups import Groups
from scheduling.arrange.habits import brought, usual_fit
from scheduling.arrange.hours import starts_for
from scheduling.arrange.obstacles import Obstacle, days_of_visit, obstacles_of
from scheduling.arrange.proposal import put_at
from scheduling.arrange.reasons import WhyNot
from scheduling.check import Examination, examine
from scheduling.facts import Facts
from scheduling.limits import Limits, limits_of
from scheduling.moves import put_in_tray
from scheduling.naming import title_of
from scheduling.slots import STEP_MINUTES, Fit
from scheduling.surroundings import Surroundings

_OF_PLACES = frozenset({"venue-over-capacity"})
"""What another place must not bring, whatever the hour."""
_MOST_TRIED = 40
_TRIED = Message("")
"""What is only tried has no name."""


class Help(NamedTuple):
    """What would help, in a sentence about the item, and the edit that does it; None if others have to do it.

    The edit also puts the item at the hour at which it then fits, which the sentence names.
    """

    message: Message
    edit: Edit | None = None


class Offer(NamedTuple):
    """A help of a sort; the less `trouble`, the sooner it is named."""

    trouble: float
    sort: str
    help: Help


class Proposed(NamedTuple):
    """What is tried: how much trouble it is, of what sort, in a sentence, and what it changes."""

    trouble: float
    sort: str
    message: Message
    changes: tuple[Change, ...]


class Trial:
    """The item that fits nowhere, the plan as it is, and everything that can be tried with them."""

    def __init__(self, plan: Plan, why: WhyNot, surroundings: Surroundings, limits: Limits | None) -> None:
        """Take over why it does not fit in this plan."""
        self.plan = plan
        self.why = why
        self.item = plan.items[why.item_id]
        self._surroundings = surroundings
        self._limits = limits

    @property
    def limits(self) -> Limits:
        """The limits that hold."""
        return limits_of(self.plan) if self._limits is None else self._limits

    def fit(self, plan: Plan, item_id: ItemId) -> Fit:
        """Where an item of another plan fits."""
        return usual_fit(Facts(plan, self.limits, surroundings=self._surroundings), item_id)

    def starts(self, plan: Plan | None = None, item_id: ItemId | None = None) -> tuple[Instant, ...]:
        """The hours of an arrangement at which the item, or another one, fits in a plan; in order."""
        plan = self.plan if plan is None else plan
        item_id = self.item.id if item_id is None else item_id
        fit = self.fit(plan, item_id)
        return tuple(one for one in self.asked(plan, plan.items[item_id], fit) if fit.fits_at(one))

    def asked(self, plan: Plan, item: Item, fit: Fit) -> Iterator[Instant]:
        """All the hours at which an arrangement would put it, whether it fits there or not."""
        for day in days_of_visit(plan):
            for start in starts_for(self.limits, item, day, fit.minutes, fit.zone):
                if fit.bounds.begin <= start < fit.bounds.end:
                    yield Instant(start)

    @cached_property
    def decisive(self) -> tuple[Obstacle, ...]:
        """The facts of which each alone stands against some hour: without it, the item may fit there."""
        known = obstacles_of(self._facts, self.why.fit, self.why.starts)
        everything = (1 << len(self.why.starts)) - 1
        decisive = []
        for one in known:
            others = 0
            for other in known:
                others |= 0 if other is one else other.starts
            if everything & ~others:
                decisive.append(one)
        return tuple(decisive)

    def plan_with(self, *changes: Change) -> Plan:
        """The plan with some changes."""
        return self.plan.with_edit(edit(_TRIED, *changes))

    def clock(self, start: int) -> datetime:
        """What the clocks on the spot show at an instant."""
        return wall_clock(Instant(start), self.why.fit.zone)

    def told(self, start: int) -> dict[str, Sayable]:
        """The day and the hour, for a sentence that puts the item there."""
        clock = self.clock(start)
        return {"day": clock.date(), "starts": clock.time()}

    def put(self, start: int, changed: Item | None = None) -> Change:
        """The item, as it is or as it was changed, at an hour."""
        clock = self.clock(start)
        return replaced(
            self.item, put_at(self.item if changed is None else changed, clock.date(), clock.time())
        )

    def brings(self, *changes: Change) -> frozenset[str]:
        """The codes of the conflicts that the changes bring to the items they put somewhere."""
        tried = self._from_the_tray(edit(_TRIED, *changes))
        item_ids = frozenset(ItemId(change.id) for change in tried.changes if change.kind is Item)
        after = self._examination.after(self._base.with_edit(tried), tried).conflicts
        found = {one.code for one in brought(self._examination, after, item_ids)}
        found.update(one.code for one in after if one.code in _OF_PLACES and self.item.id in one.item_ids)
        return frozenset(found)

    def offer(
        self, starts: Sequence[Instant], tell: Callable[[Instant], Proposed], allowed: Container[str] = ()
    ) -> Iterator[Offer]:
        """The help at the first start at which it brings no conflict, but for those of allowed codes."""
        for start in _some(starts):
            trouble, sort, message, changes = tell(start)
            if all(code in allowed for code in self.brings(*changes)):
                yield Offer(trouble, sort, self.help(message, *changes))
                return

    def help(self, message: Message, *changes: Change) -> Help:
        """The help that makes these changes; its edit names the item as well."""
        name = Message.of(N_("For “{title}”: {help}"), title=title_of(self.item), help=message)
        return Help(message, edit(name, *changes))

    def briefly(self, reason: Message) -> Message:
        """A reason with its people told in few words."""
        return self._groups.briefly(reason)

    @cached_property
    def _groups(self) -> Groups:
        return Groups(self._facts)

    @cached_property
    def _facts(self) -> Facts:
        return Facts(self.plan, self.limits, surroundings=self._surroundings)

    @cached_property
    def _base(self) -> Plan:
        """The plan in which the item waits: what is held against it where it stands is no matter."""
        if self.item.day is None:
            return self.plan
        return self.plan.with_edit(put_in_tray(self.plan, [self.item.id]))

    def _from_the_tray(self, tried: Edit) -> Edit:
        """The edit as one of the plan in which the item waits."""
        waiting = self._base.items[self.item.id]
        changes = (
            replaced(waiting, change.after)
            if change.id == waiting.id and change.after is not None
            else change
            for change in tried.changes
        )
        return edit(_TRIED, *changes)

    @cached_property
    def _examination(self) -> Examination:
        return examine(self._base, self._limits, self._surroundings)


def _some(starts: Sequence[Instant]) -> Sequence[Instant]:
    """As many of the starts as can be tried, the earliest first."""
    return starts[:: len(starts) // _MOST_TRIED + 1]


def ends_of(starts: Sequence[Instant]) -> tuple[Instant, ...]:
    """The first and the last start of each stretch of them."""
    known = set(starts)
    return tuple(one for one in starts if one - STEP_MINUTES not in known or one + STEP_MINUTES not in known)


def on_day(starts: Sequence[Instant], day: date, zone: str) -> tuple[Instant, ...]:
    """Those of a day."""
    return tuple(one for one in starts if wall_clock(one, zone).date() == day)
