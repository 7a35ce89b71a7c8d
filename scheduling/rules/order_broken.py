"""What comes after something else is not before it, and nothing comes after itself.

An item that is to follow another one may not begin before that one has ended, as far as its hours are given:
of one without an end, and of one that ends on the day after, only the begin counts for an item without an
hour. Items without an hour are held against each other by their days. Several items that follow each other in
a circle can be put in no order. Declined and cancelled items, and those that wait for a day, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.identifiers import ItemId
from models.messages import N_
from models.records.items import Item
from models.records.visits import Visit
from models.vocabulary import ItemStatus
from scheduling.certain_times import times_of
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import day_of, hours_of, title_of
from scheduling.rule import Fault, Rule

_CODE = "order-broken"
_GIVEN_UP = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})

TOO_EARLY = Fault(
    _CODE,
    Severity.ERROR,
    N_(
        "“{title}” ({hours}) on {day} is to come after “{before}”, and that is only on {day_before} "
        "({hours_before})."
    ),
)
CIRCLE = Fault(
    _CODE,
    Severity.ERROR,
    N_("Each of these is to come after another one of them, so that none can be first: {titles}."),
    "circle",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each item that comes too early, and one for each circle."""
    told: set[frozenset[ItemId]] = set()
    pairs: dict[ItemId, tuple[Item, Item]] = {}
    for item in facts.items:
        for follower in (item, *facts.plan.items.where("after_item_id", item.id)):
            before = facts.plan.items.get(follower.after_item_id)
            if before is not None and follower.status not in _GIVEN_UP and before.status not in _GIVEN_UP:
                pairs[follower.id] = (follower, before)
        circle = _circle_of(facts, item)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            titles = tuple(title_of(facts.plan.items[item_id]) for item_id in circle)
            yield CIRCLE.at(circle, circle, titles=titles)
    for follower, before in pairs.values():
        if _comes_before(facts, follower, before):
            yield _too_early(facts, follower, before)


def _comes_before(facts: Facts, follower: Item, before: Item) -> bool:
    """Whether even the latest begin of the one is before the earliest end of the other."""
    one, other = (
        times_of(facts.plan, item, facts.bookings.get(item.id)).certain for item in (follower, before)
    )
    if one is None or other is None or follower.id == before.id:
        return False
    has_hour = one.minutes > 1 or one.end - one.begin <= one.minutes
    over = other.begin + (other.minutes if has_hour else min(1, other.minutes))
    return one.end - one.minutes < over


def _circle_of(facts: Facts, item: Item) -> tuple[ItemId, ...]:
    """The items that come after each other until this one again, beginning with the oldest; none mostly."""
    chain: list[ItemId] = [item.id]
    before = facts.plan.items.get(item.after_item_id)
    while before is not None and before.status not in _GIVEN_UP and before.id not in chain:
        chain.append(before.id)
        before = facts.plan.items.get(before.after_item_id)
    if before is None or before.id != item.id:
        return ()
    first = chain.index(min(chain))
    return (*chain[first:], *chain[:first])


def _too_early(facts: Facts, follower: Item, before: Item) -> Conflict:
    both = (follower.id, before.id)
    return TOO_EARLY.at(
        both,
        both,
        title=title_of(follower),
        hours=hours_of(facts.plan, follower),
        day=day_of(follower),
        before=title_of(before),
        day_before=day_of(before),
        hours_before=hours_of(facts.plan, before),
    )


RULE = Rule(
    faults=(TOO_EARLY, CIRCLE),
    source=N_("Published programmes that give no hour, but say what follows what."),
    woken_by=frozenset({Visit, Item}),
    find=find,
)
