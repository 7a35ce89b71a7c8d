"""Conflicts in groups: each is found where one looks for it, and accepted ones stand by themselves."""

from datetime import date

from exports.wording import say
from scheduling.accepting import accept, judged
from scheduling.check import check
from scheduling.conflict_groups import Grouping, day_of_conflict, grouped
from scheduling.conflicts import Severity
from tests.programme_notation import Programme

WRITTEN = """
    delegation: Head, Deputy, Clerk
    20 Dec 10:30-11:15 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    21 Dec 10:00-11:00 meeting "Experts": Deputy, Guide
    21 Dec 10:30-11:30 meeting "Council": Deputy, Guide
    22 Dec 10:00-10:30 courtesy call "Call"
    """


def names(by: Grouping, text: str = WRITTEN) -> dict[str, int]:
    """The names of the groups, and how many conflicts each has."""
    plan = Programme(text).plan
    groups = grouped(plan, judged(plan, check(plan)), by)
    return {say(group.name, "en"): len(group.conflicts) for group in groups}


def test_the_gravest_first() -> None:
    assert names(Grouping.SEVERITY) == {"2 errors": 2, "1 warning": 1}


def test_the_days_in_order_and_what_has_none_last() -> None:
    text = WRITTEN + '    waiting signing ceremony "Signing" by Mayor\n'
    assert list(names(Grouping.DAY, text)) == [
        "Monday, 20 December 2021 (1)",
        "Tuesday, 21 December 2021 (1)",
        "Wednesday, 22 December 2021 (1)",
        "On no certain day (1)",
    ]


def test_people_in_precedence_hosts_after_them_and_nobody_last() -> None:
    assert names(Grouping.PERSON) == {
        "The whole delegation (1)": 1,
        "Deputy (1)": 1,
        "Guide (1)": 1,
        "Nobody in particular (1)": 1,
    }


def test_the_sign_of_a_group_is_that_of_its_gravest() -> None:
    plan = Programme(WRITTEN).plan
    groups = grouped(plan, judged(plan, check(plan)), Grouping.DAY)
    assert [group.severity for group in groups] == [Severity.ERROR, Severity.ERROR, Severity.WARNING]


def test_what_is_accepted_stands_last_by_itself() -> None:
    plan = Programme(WRITTEN).plan
    conflict = check(plan)[0]
    plan = plan.with_edit(accept(plan, conflict, "So be it.", "Aylin", date(2021, 12, 1)))
    *_, last = grouped(plan, judged(plan, check(plan)), Grouping.DAY)
    assert say(last.name, "en") == "1 accepted"
    assert last.severity is None
    ((listed, acceptance),) = last.conflicts
    assert listed == conflict
    assert acceptance is not None
    assert acceptance.reason == "So be it."


def test_the_day_of_a_conflict_is_that_of_its_first_item() -> None:
    plan = Programme(WRITTEN).plan
    assert [day_of_conflict(plan, one) for one in check(plan)] == [
        date(2021, 12, 20),
        date(2021, 12, 21),
        date(2021, 12, 22),
    ]
