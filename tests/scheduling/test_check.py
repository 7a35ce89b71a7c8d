"""The order of conflicts, and that looking again after an edit finds what looking at everything finds."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from models.plan import Plan
from scheduling.check import check, recheck
from scheduling.conflicts import Severity
from scheduling.limits import Limits
from scheduling.moves import move_by
from tests.programme_notation import Programme, programme
from tests.scheduling.random_plans import edits, plans


@settings(max_examples=400)
@given(st.data())
def test_recheck_finds_what_check_finds(data: st.DataObject) -> None:
    plan = data.draw(plans())
    conflicts = check(plan)
    for _ in range(3):
        if not plan.items:
            return
        edit = data.draw(edits(plan))
        plan = plan.with_edit(edit)
        conflicts = recheck(plan, edit, conflicts)
        assert conflicts == check(plan)


@settings(max_examples=100)
@given(plans())
def test_order_and_keys(plan: Plan) -> None:
    conflicts = check(plan)
    assert len({conflict.key for conflict in conflicts}) == len(conflicts)
    assert all(item_id in plan.items for conflict in conflicts for item_id in conflict.item_ids)
    shuffled = Plan.of(plan.visit_id, reversed(list(plan.records())))
    assert check(shuffled) == conflicts


@programme
def test_by_time_then_gravity(written: Programme) -> None:
    """What begins first comes first, an item without an hour with the start of its day, a waiting one last.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    waiting courtesy call "Waiting"
    21 Dec courtesy call "Untimed"
    20 Dec 10:00-11:00 courtesy call "Call" Town Hall
    20 Dec 11:05-12:00 meeting "Talks" Palace
    21 Dec 00:00-01:00 courtesy call "Midnight" Palace
    => error travel-too-short: Call, Talks
    => warning no-counterpart: Call
    => warning no-counterpart: Untimed
    => warning no-counterpart: Midnight
    => warning no-counterpart: Waiting
    """


def test_severities_by_gravity() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == ["error", "warning", "hint"]


def test_key_stays_while_times_change() -> None:
    written = Programme(
        """
        delegation: Head, Deputy
        20 Dec 10:00-11:00 meeting "A"
        20 Dec 10:30-11:30 meeting "B"
        """
    )
    (before,) = check(written.plan)
    edit = move_by(written.plan, [written.items["B"].id], 0, -60)
    (after,) = check(written.plan.with_edit(edit))
    assert (before.key, before.item_ids) == (after.key, tuple(reversed(after.item_ids)))
    assert before.message != after.message


def test_limits_of_the_office() -> None:
    written = Programme(
        """
        delegation: Head, Deputy
        travel Town Hall - Palace 25m
        20 Dec 10:00-11:00 meeting "A" Town Hall
        20 Dec 11:30-12:00 meeting "B" Palace
        """
    )
    assert [conflict.code for conflict in check(written.plan)] == ["travel-too-short"]
    assert check(written.plan, Limits(travel_buffer_minutes=5)) == ()


def test_time_zones_that_do_not_exist() -> None:
    written = Programme('delegation: Head\n20 Dec 10:00-11:00 meeting "A"\n20 Dec 10:30-11:30 meeting "B"')
    plan = written.plan
    lost = [structs.replace(item, zone="Nowhere/At_All") for item in plan.items]
    unknown = plan.including([structs.replace(plan.visit, home_zone="No/Where"), *lost])
    assert [conflict.code for conflict in check(unknown)] == ["person-double-booked"]
    assert unknown.items.where("day", date(2021, 12, 20)) == tuple(unknown.items)
