"""What is offered against the conflicts of a written programme, in words."""

from exports.wording import say
from scheduling.check import check
from scheduling.conflicts import Conflict
from scheduling.remedies.mending import Remedy, remedies
from tests.programme_notation import Programme


def offered(written: Programme, code: str) -> list[str]:
    """The names of the remedies of the one conflict with this code."""
    return [say(remedy.name, "en") for remedy in mending(written, code)]


def mending(written: Programme, code: str) -> tuple[Remedy, ...]:
    """The remedies of the one conflict with this code; each is held against a whole check."""
    plan = written.plan
    (conflict,) = (one for one in check(plan) if one.code == code)
    found = remedies(plan, conflict)
    for remedy in found:
        after = check(plan.with_edit(remedy.edit))
        assert not any(same_fault(one, conflict) for one in after)
        assert {one.key for one in remedy.solves}.isdisjoint(one.key for one in after)
        assert {one.key for one in remedy.brings} <= {one.key for one in after}
    return found


def same_fault(one: Conflict, other: Conflict) -> bool:
    """Whether both say the same of the same items, whoever is concerned."""
    return (
        one.code == other.code
        and one.aspect == other.aspect
        and set(one.item_ids) == set(other.item_ids)
        and (bool(one.item_ids) or one.key == other.key)
    )
