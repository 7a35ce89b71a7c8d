"""What a shock leaves at fault is mended at its hour where that disturbs least, and else left alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.edits import created, edit, replaced
from models.identifiers import OrganisationId, PostId
from models.messages import Message
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Post
from models.vocabulary import ItemStatus
from scheduling.accepting import accept
from scheduling.arrange.changes_told import changed_items
from scheduling.arrange.proposal import Proposal, Replacement, Worth
from scheduling.arrange.repairing import replacements
from scheduling.check import check
from scheduling.conflicts import Severity
from scheduling.item_marks import lock_items
from tests.builders import FIRST_DAY
from tests.programme_notation import Programme
from tests.scheduling.random_plans import plans

BURNT_DOWN = """
    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    place Red Hall in Town Hall
    capacity Blue Hall 20
    capacity Red Hall 20
    away Blue Hall 20 Dec to 22 Dec: fire
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall [confirmed]
    21 Dec 14:00-15:00 session "Experts" Blue Hall
    """


def names(found: tuple[Replacement, ...]) -> list[str]:
    """What is done, in words."""
    return [say(one.edit.name, "en") for one in found]


def mended(plan: Plan, found: tuple[Replacement, ...]) -> Plan:
    """The plan with all of it."""
    return Proposal(plan, (), (), Worth(0, 0), found).after


def errors(plan: Plan) -> set[str]:
    """The errors of a plan by key."""
    return {one.key for one in check(plan) if one.severity is Severity.ERROR}


def test_a_burnt_hall_is_replaced_by_another_of_the_house_and_no_hour_changes() -> None:
    plan = Programme(BURNT_DOWN).plan
    found = replacements(plan)
    assert names(found) == ["Have “Talks” in Red Hall", "Have “Experts” in Red Hall"]
    assert errors(plan)
    assert not errors(mended(plan, found))


def test_a_hall_that_is_away_for_an_hour_only_is_kept_at_another_hour_where_nobody_has_confirmed() -> None:
    """Nothing has been promised yet: the arrangement finds another hour. What is confirmed keeps its own."""
    written = Programme("""
        delegation: Head
        place Town Hall
        place Blue Hall in Town Hall
        place Red Hall in Town Hall
        away Blue Hall 20 Dec 09:30 to 20 Dec 10:30
        20 Dec 10:00-11:00 meeting "Talks" Blue Hall
        """)
    assert replacements(written.plan) == ()
    talks = written.items["Talks"]
    confirmed = replaced(talks, structs.replace(talks, status=ItemStatus.CONFIRMED))
    plan = written.plan.with_edit(edit(Message("Confirm"), confirmed))
    assert names(replacements(plan)) == ["Have “Talks” in Red Hall"]


def test_another_interpreter_is_sent_though_another_hour_is_free() -> None:
    written = Programme("""
        delegation: Head
        interprets Aynur: kk-tr
        interprets Dana: kk-tr
        away Aynur 20 Dec 09:00 to 20 Dec 12:00: ill
        20 Dec 10:00-11:00 meeting "Talks": delegation, Aynur as interpreter
        """)
    assert names(replacements(written.plan)) == ["Have Dana interpret at “Talks” in place of Aynur"]


def test_a_deputy_receives_where_the_host_is_away_all_day() -> None:
    written = Programme("""
        delegation: Head
        place Town Hall
        away Mayor 20 Dec to 20 Dec: council
        20 Dec 10:00-11:00 courtesy call "Call" Town Hall by Mayor
        21 Dec 10:00-11:00 meeting "Talks": delegation, Deputy as host
        """)
    town = Organisation(id=OrganisationId("town"))
    posts = [
        Post(id=PostId(name), person_id=written.people[name].id, organisation_id=town.id, rank=rank)
        for rank, name in enumerate(("Mayor", "Deputy"), 1)
    ]
    plan = written.plan.with_edit(edit(Message("Posts"), created(town), *map(created, posts)))
    found = replacements(plan)
    assert names(found) == ["Have Deputy receive at “Call”"]
    assert not errors(mended(plan, found))


def test_two_troubles_of_one_item_are_mended_as_one() -> None:
    written = Programme("""
        delegation: Head
        place Town Hall
        place Blue Hall in Town Hall
        place Red Hall in Town Hall
        interprets Aynur: kk-tr
        interprets Dana: kk-tr
        away Aynur 20 Dec to 20 Dec: ill
        away Blue Hall 20 Dec to 20 Dec: fire
        20 Dec 10:00-11:00 meeting "Talks" Blue Hall: delegation, Aynur as interpreter
        """)
    plan = written.plan
    (found,) = replacements(plan)
    assert say(found.edit.name, "en") == "Mend “Talks” at its hour"
    assert not errors(mended(plan, (found,)))


def test_what_stays_at_fault_all_the_same_is_left_alone() -> None:
    """An interpreter could be had, but no other hall: whoever is asked would be asked in vain."""
    written = Programme("""
        delegation: Head
        place Blue Hall
        interprets Aynur: kk-tr
        interprets Dana: kk-tr
        away Aynur 20 Dec to 20 Dec: ill
        away Blue Hall 20 Dec to 20 Dec: fire
        20 Dec 10:00-11:00 meeting "Talks" Blue Hall: delegation, Aynur as interpreter
        """)
    assert replacements(written.plan) == ()


def test_a_confirmed_item_gets_its_hall_though_another_one_has_to_make_way_for_it() -> None:
    """The tour collides with it, and may still be moved by the arrangement."""
    written = Programme("""
        delegation: Head
        place Town Hall
        place Blue Hall in Town Hall
        place Red Hall in Town Hall
        away Blue Hall 20 Dec to 20 Dec: fire
        20 Dec 10:00-11:00 meeting "Talks" Blue Hall [confirmed]
        20 Dec 10:30-11:30 site visit "Tour"
        """)
    assert names(replacements(written.plan)) == ["Have “Talks” in Red Hall"]


def test_of_two_that_need_one_interpreter_the_unconfirmed_one_gets_another() -> None:
    written = Programme("""
        delegation: Head, Deputy
        interprets Aynur: kk-tr
        interprets Dana: kk-tr
        20 Dec 10:00-11:00 meeting "Talks" [confirmed]: Head, Aynur as interpreter
        20 Dec 10:00-11:00 meeting "Experts": Deputy, Aynur as interpreter
        """)
    assert names(replacements(written.plan)) == ["Have Dana interpret at “Experts” in place of Aynur"]


def test_two_never_get_the_same_hall_at_once() -> None:
    """Each is looked for on the programme with those before it."""
    written = Programme("""
        delegation: Head, Deputy
        place Town Hall
        place Blue Hall in Town Hall
        place Red Hall in Town Hall
        place White Hall in Town Hall
        place Great Hall in Town Hall
        away Blue Hall 20 Dec to 22 Dec: fire
        away Great Hall 20 Dec to 22 Dec: fire
        20 Dec 10:00-11:00 meeting "Talks" Blue Hall: Head
        20 Dec 10:00-11:00 meeting "Experts" Great Hall: Deputy
        """)
    plan = written.plan
    found = replacements(plan)
    after = mended(plan, found)
    assert len({after.items[one.item_id].venue_id for one in found}) == 2
    assert not errors(after)


def test_what_is_accepted_is_no_fault_and_what_is_locked_keeps_its_place() -> None:
    plan = Programme(BURNT_DOWN).plan
    for error in check(plan):
        plan = plan.with_edit(accept(plan, error, "They have a tent.", "Selin", FIRST_DAY))
    assert replacements(plan) == ()
    plan = Programme(BURNT_DOWN).plan
    locked = plan.with_edit(lock_items(plan, tuple(one.id for one in plan.items), locked=True))
    assert replacements(locked) == ()


def test_a_search_that_is_stopped_gives_what_it_has() -> None:
    plan = Programme(BURNT_DOWN).plan
    asked = iter((False, True))
    assert names(replacements(plan, is_over=lambda: next(asked, True))) == ["Have “Talks” in Red Hall"]


@settings(max_examples=60, deadline=None)
@given(plans())
def test_whatever_is_replaced_keeps_its_hour_and_brings_no_error(plan: Plan) -> None:
    found = replacements(plan)
    after = mended(plan, found)
    assert errors(after) <= errors(plan)
    assert [one.item_id for one in found] == sorted({one.item_id for one in found})
    for one in found:
        assert changed_items(one.edit) == {one.item_id}
        assert after.items[one.item_id].time == plan.items[one.item_id].time
    assert names(found) == names(replacements(plan))
    if found:
        assert errors(after) < errors(plan)


@settings(max_examples=30, deadline=None)
@given(plans(), st.integers(0, 3))
def test_a_part_of_it_can_be_applied_alone(plan: Plan, number: int) -> None:
    found = replacements(plan)
    if number < len(found):
        one = found[number]
        after = plan.with_edit(Proposal(plan, (), (), Worth(0, 0), found).edit_of((one.item_id,)))
        assert {item.id for item in after.items if item != plan.items[item.id]} <= {one.item_id}
