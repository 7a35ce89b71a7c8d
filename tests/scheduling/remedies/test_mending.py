"""Whatever is offered mends what it is offered for, and brings nothing as grave."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.item_marks import lock_items
from scheduling.remedies.mending import MOST, WAYS, can_be_mended, remedies
from scheduling.rulebook import RULES
from tests.programme_notation import Programme
from tests.scheduling.random_plans import plans
from tests.scheduling.remedies.offered import mending, offered, same_fault


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_every_remedy_of_every_plan_removes_its_conflict(data: st.DataObject) -> None:
    plan = data.draw(plans())
    conflicts = check(plan)
    if not conflicts:
        return
    conflict = data.draw(st.sampled_from(conflicts))
    keys = {one.key for one in conflicts}
    for remedy in remedies(plan, conflict):
        after = check(plan.with_edit(remedy.edit))
        assert not any(same_fault(one, conflict) for one in after)
        new = [one for one in after if one.key not in keys]
        assert not [
            one
            for one in new
            if one.severity.rank <= conflict.severity.rank
            and not any(same_fault(one, old) for old in conflicts)
        ]
        assert remedy.solves[0] == conflict
        assert {one.key for one in remedy.solves}.isdisjoint(one.key for one in after)


def test_there_are_several_ways_and_not_too_many() -> None:
    written = Programme("""
        delegation: Head, Deputy
        20 Dec 10:30-11:15 meeting "Talks"
        20 Dec 11:00-12:00 site visit "Museum"
        20 Dec 12:00-13:00 lunch "Lunch"
        """)
    assert offered(written, "person-double-booked") == [
        "Move “Museum” to Monday, 20 December 2021, 09:30",
        "Move “Museum” to Monday, 20 December 2021, 13:00",
        "Let “Talks” end at 11:00",
        "Let “Museum” begin at 11:15",
        "Push “Museum” and 1 item after it, by 15 minutes at most",
    ]


def test_what_else_is_solved_is_told() -> None:
    """Two of the delegation are twice in two places; one move mends both."""
    written = Programme("""
        delegation: Head, Deputy
        20 Dec 10:00-11:00 meeting "Talks": Head
        20 Dec 10:00-11:00 meeting "Experts": Deputy
        20 Dec 10:30-11:30 site visit "Museum": Head, Deputy
        """)
    plan = written.plan
    conflicts = check(plan)
    assert [one.code for one in conflicts] == ["person-double-booked", "person-double-booked"]
    best = remedies(plan, conflicts[0])[0]
    assert {one.key for one in best.solves} == {one.key for one in conflicts}
    assert best.solves[0] == conflicts[0]


def test_what_is_locked_stays_where_it_is() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 10:30-11:15 meeting "Talks"
        20 Dec 11:00-12:00 site visit "Museum"
        """)
    before = written.plan
    locked = tuple(item.id for item in before.items)
    plan = before.with_edit(lock_items(before, locked, locked=True))
    (conflict,) = check(plan)
    assert remedies(plan, conflict) == ()


def test_a_remedy_that_brings_something_less_grave_says_so() -> None:
    """The error goes; that only little time to spare remains is a warning."""
    written = Programme("""
        delegation: Head
        place Town Hall
        place Palace
        travel Town Hall - Palace 25m
        20 Dec 10:30-11:15 meeting "Talks" Town Hall
        20 Dec 11:45-12:30 meeting "Experts" Palace
        20 Dec 12:20-13:00 lunch "Lunch" Town Hall
        """)
    for remedy in mending(written, "person-double-booked"):
        assert all(one.severity is not Severity.ERROR for one in remedy.brings)


def test_no_more_are_offered_than_can_be_looked_over() -> None:
    lines = "\n".join(f'21 Dec {hour:02}:00-{hour:02}:30 meeting "M{hour}"' for hour in range(9, 17))
    written = Programme(f'delegation: Head\n21 Dec 09:10-09:40 meeting "Talks"\n{lines}')
    assert 0 < len(offered(written, "person-double-booked")) <= MOST


def test_it_is_known_beforehand_whether_there_is_any_way() -> None:
    written = Programme('delegation: Head\n24 Dec 10:00-11:00 meeting "Talks"')
    assert all(can_be_mended(one) for one in written.check())


def test_the_ways_know_only_codes_of_the_handbook() -> None:
    """A code that no rule finds would be a way that nobody can walk."""
    handbook = {code for rule in RULES for code in rule.codes}
    assert {code for codes, _ in WAYS for code in codes} <= handbook
