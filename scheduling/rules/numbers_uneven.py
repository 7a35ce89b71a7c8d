"""The two sides of a table are about as many.

At a courtesy call, a meeting, a signing ceremony or a working meal those of the delegation who have to be
there are counted, without interpreters, security, press and drivers, and against them those who are named on
the side of the hosts. Where one side is more than twice the other, and ahead by more people than the settings
say, 4 as a rule, one of them sits before empty chairs. Of fewer than three hosts it is not said who else
comes, and so nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_
from models.records.items import Attendance, Item, ItemTrack
from models.records.visits import Member, MemberTrack
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import title_of
from scheduling.rule import Fault, Rule
from scheduling.tables import guests_at_the_table, hosts_at_the_table, meets_across_a_table

_FEWEST_HOSTS = 3

UNEVEN = Fault(
    "numbers-uneven",
    Severity.HINT,
    N_("At “{title}” the two sides differ much: guests {guests}, hosts {hosts}."),
)


def find(facts: Facts) -> Iterator[Conflict]:
    """One conflict for each table with far more people on one side."""
    for item in facts.items:
        if not meets_across_a_table(item) or len(facts.plan.attendances.where("item_id", item.id)) < 2:
            continue
        hosts = hosts_at_the_table(facts, item)
        if hosts < _FEWEST_HOSTS:
            continue
        guests = guests_at_the_table(facts, item)
        fewer, more = sorted((guests, hosts))
        if guests and more > 2 * fewer and more - fewer > facts.limits.uneven_numbers:
            yield UNEVEN.at((item.id,), (item.id,), title=title_of(item), guests=guests, hosts=hosts)


RULE = Rule(
    faults=(UNEVEN,),
    source=N_("Protocol handbooks: the two sides of a table are of equal number and rank."),
    woken_by=frozenset({Member, MemberTrack, Item, ItemTrack, Attendance}),
    find=find,
)
