"""How long the conflicts of a large visit take: all of them, and after one edit."""

from __future__ import annotations

from models.edits import Edit
from models.plan import Plan
from scheduling.check import check, recheck
from scheduling.moves import move_by
from tests.benchmarks.figures import Figure, alone, paired
from tests.benchmarks.plans import crowded

ITEMS, PEOPLE = 400, 60
RUNS = 9


def check_and_recheck() -> list[Figure]:
    """The first figures of both; no target is set for them yet."""
    plan = crowded(ITEMS, PEOPLE)
    previous = check(plan)
    edit = one_move(plan)
    after = plan.with_edit(edit)
    subject = f"{ITEMS} items, {PEOPLE} people"
    whole = alone(f"check of {subject}", lambda: check(fresh(plan)), RUNS)
    again = paired(
        f"recheck of {subject} after a move",
        lambda: recheck(fresh(after), edit, previous),
        ("check", lambda: check(fresh(after))),
        target=None,
        runs=RUNS,
    )
    return [whole, again]


def one_move(plan: Plan) -> Edit:
    """Half an hour later for the first item."""
    first = next(iter(plan.items))
    return move_by(plan, {first.id}, 0, 30)


def fresh(plan: Plan) -> Plan:
    """An equal plan of which nothing has been looked up yet."""
    return Plan.of(plan.visit_id, plan.records())
