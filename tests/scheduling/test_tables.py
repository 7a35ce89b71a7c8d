"""Who sits across a table from whom."""

from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS
from scheduling.tables import (
    first_guest,
    guests_at_the_table,
    highest_ranked,
    hosts_at_the_table,
    meets_across_a_table,
    those_who_receive,
)
from tests.programme_notation import Programme

WRITTEN = Programme(
    """
    delegation: Ana, Bea, 4 council members
    heads: Bea
    rank Director 10
    rank Mayor 3
    20 Dec 10:00-11:00 meeting "Talks" by Director: delegation, Mayor as host, Clerk as greeter, Da as speaker
    20 Dec 12:00-13:00 meeting "Experts": Ana, Bea?, Clerk as interpreter
    20 Dec 15:00-16:00 site visit "Museum"
    """
)
FACTS = Facts(WRITTEN.plan, DEFAULT_LIMITS)
TALKS, EXPERTS, MUSEUM = (WRITTEN.items[title] for title in ("Talks", "Experts", "Museum"))


def test_what_is_a_table() -> None:
    assert [meets_across_a_table(item) for item in (TALKS, EXPERTS, MUSEUM)] == [True, True, False]


def test_the_head_speaks_for_the_guests_where_they_have_to_be_there() -> None:
    assert first_guest(FACTS, TALKS) == WRITTEN.members["Bea"]
    assert first_guest(FACTS, EXPERTS) == WRITTEN.members["Ana"]


def test_who_receives_and_who_of_them_stands_highest() -> None:
    people = {WRITTEN.people[name].id for name in ("Director", "Mayor")}
    assert set(those_who_receive(FACTS, TALKS)) == people
    highest = highest_ranked(WRITTEN.plan, TALKS, sorted(people))
    assert highest is not None
    assert (highest.person_id, highest.rank) == (WRITTEN.people["Mayor"].id, 3)
    assert highest_ranked(WRITTEN.plan, TALKS, [WRITTEN.people["Clerk"].id]) is None


def test_both_sides_are_counted() -> None:
    assert (guests_at_the_table(FACTS, TALKS), hosts_at_the_table(FACTS, TALKS)) == (6, 3)
    assert (guests_at_the_table(FACTS, EXPERTS), hosts_at_the_table(FACTS, EXPERTS)) == (1, 0)
