"""After a shock a repair changes as little as can be, counts what it changes, and says whom to call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from msgspec import structs

from exports.wording import say
from models.edits import created, edit, replaced
from models.identifiers import OrganisationId, PostId
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.people import Post, Unavailability
from scheduling.arrange.arranging import arrange
from scheduling.arrange.calls import Role, calls
from scheduling.arrange.changes_told import ChangeCount, change_count
from scheduling.arrange.proposal import Proposal
from scheduling.arrange.request import ArrangeRequest, MayMove, Scope
from scheduling.check import check
from scheduling.conflicts import Conflict, Severity
from tests.programme_notation import Programme

DAYS = """
    delegation: Head, Deputy, 6 council members
    place Airport
    place Town Hall
    place Blue Hall in Town Hall
    place Red Hall in Town Hall
    place Museum
    place School
    capacity Blue Hall 40
    capacity Red Hall 40
    travel Airport - Town Hall 40m
    travel Airport - Museum 45m
    travel Airport - School 45m
    travel Town Hall - Museum 20m
    travel Town Hall - School 20m
    travel Museum - School 15m
    office Municipality TR
    office Museums TR
    office Schools TR
    journey arrival "TK 1" 20 Dec 06:00-09:00 Airport
    20 Dec 10:30-11:30 meeting "Talks" Blue Hall [requested]
    20 Dec 12:15-13:15 lunch "Lunch" Town Hall
    20 Dec 14:00-15:00 site visit "Museum" Museum [requested]
    20 Dec 15:30-16:30 site visit "School" School [confirmed]
    21 Dec 10:00-11:00 session "Protocol" Blue Hall [confirmed]
    21 Dec 14:00-15:00 meeting "Experts" Red Hall
    host Municipality for Talks, Protocol, Experts
    host Museums for Museum
    host Schools for School
    """


def changed(plan: Plan, *records: AnyRecord) -> Plan:
    """The plan with these records as they are now, or new ones."""
    known = {one.id: one for one in plan.records()}
    changes = (replaced(known[one.id], one) if one.id in known else created(one) for one in records)
    return plan.with_edit(edit(Message("Shock"), *changes))


def repaired(plan: Plan, may_move: MayMove = MayMove.UNCONFIRMED) -> Proposal:
    """What the search proposes in the end."""
    request = ArrangeRequest(scope=Scope.AT_FAULT, may_move=may_move, most_proposals=1)
    *_, last = arrange(plan, request)
    return last.proposals[0]


def faults(plan: Plan) -> list[Conflict]:
    """What cannot happen as planned."""
    return [one for one in check(plan) if one.severity is Severity.ERROR]


def errors(plan: Plan) -> list[str]:
    """The codes of what cannot happen as planned."""
    return [one.code for one in faults(plan)]


def titles(written: Programme, ids: Iterable[str]) -> set[str]:
    """What those items are called."""
    wanted = set(ids)
    return {title for title, item in written.items.items() if item.id in wanted}


def called(proposal: Proposal, role: Role) -> set[str]:
    """Who is called in a role."""
    return {say(one.who, "en") for one in calls(proposal.plan, proposal.edit) if one.role is role}


def late(written: Programme) -> Plan:
    """The visit with its flight three hours late."""
    flight = written.journeys["TK 1"]
    return changed(written.plan, structs.replace(flight, departs_at=time(9), arrives_at=time(12)))


def test_a_flight_three_hours_late_moves_what_it_makes_impossible_and_leaves_the_rest() -> None:
    written = Programme(DAYS)
    plan = late(written)
    assert errors(plan)
    proposal = repaired(plan)
    assert not errors(proposal.after)
    assert not proposal.left_out
    moved = titles(written, (one.item_id for one in proposal.moved))
    assert moved == {"Talks"}
    assert change_count(plan, proposal.edit) == ChangeCount(moved=1, moved_requested=1)
    assert called(proposal, Role.HOST) == {"Municipality"}


def test_whoever_has_nothing_to_do_with_the_shock_is_not_called() -> None:
    written = Programme(DAYS)
    proposal = repaired(late(written))
    untouched = set(written.items) - titles(written, proposal.item_ids)
    after = proposal.after
    assert all(after.items[written.items[title].id] == written.items[title] for title in untouched)
    told = {change.item_id for one in calls(proposal.plan, proposal.edit) for change in one.changes}
    assert told <= set(proposal.item_ids)


def test_a_hall_that_burns_down_costs_no_hour_where_another_stands_beside_it() -> None:
    written = Programme(DAYS)
    hall, visit = written.places["Blue Hall"], written.plan.visit
    fire = Unavailability(
        id="fire",  # type: ignore[arg-type]
        venue_id=hall.id,
        first_day=visit.first_day,
        last_day=visit.last_day,
        reason="fire",
    )
    plan = changed(written.plan, fire)
    assert errors(plan) == ["venue-unavailable", "venue-unavailable"]
    proposal = repaired(plan)
    assert not errors(proposal.after)
    assert change_count(plan, proposal.edit) == ChangeCount(mended=2)
    assert titles(written, (one.item_id for one in proposal.replacements)) == {"Talks", "Protocol"}
    (host,) = (one for one in calls(plan, proposal.edit) if one.role is Role.HOST)
    assert say(host.who, "en") == "Municipality"
    assert host.status.value == "confirmed"
    assert [say(one.message, "en") for one in host.changes] == [
        "“Talks” on Monday, 20 December 2021, 10:30–11:30, is to be in Red Hall instead of Blue Hall.",
        "“Protocol” on Tuesday, 21 December 2021, 10:00–11:00, is to be in Red Hall instead of Blue Hall.",
    ]


def test_a_host_who_is_away_all_day_is_stood_in_for_and_nothing_moves() -> None:
    written = Programme(
        DAYS + '    21 Dec 16:00-16:30 courtesy call "Call" Town Hall by Mayor [confirmed]\n'
        "    away Mayor 21 Dec to 21 Dec: council\n"
    )
    town = written.offices["Municipality"]
    posts = [Post(id=PostId("mayor"), person_id=written.people["Mayor"].id, organisation_id=town.id, rank=1)]
    deputy = structs.replace(
        written.people["Mayor"], id="deputy", name=Localized.of(en="Deputy mayor"), phone="555"
    )
    posts.append(
        Post(id=PostId("second"), person_id=deputy.id, organisation_id=OrganisationId(town.id), rank=2)
    )
    plan = changed(written.plan, deputy, *posts)
    assert errors(plan) == ["person-unavailable"]
    proposal = repaired(plan)
    assert not errors(proposal.after)
    assert change_count(plan, proposal.edit) == ChangeCount(mended=1)
    assert called(proposal, Role.PRINCIPAL) == {"Deputy mayor", "Mayor"}


def test_a_host_who_withdraws_is_no_matter_of_hours() -> None:
    """The refusal is an error that no other hour mends: nothing is moved for it, and nobody called."""
    written = Programme(DAYS + "    asked Museums about Museum declined\n")
    plan = written.plan
    assert errors(plan) == ["host-declined"]
    proposal = repaired(plan)
    assert not proposal.edit.changes
    assert calls(plan, proposal.edit) == ()


def test_what_a_host_has_confirmed_moves_only_where_that_is_allowed() -> None:
    written = Programme(DAYS)
    flight = written.journeys["TK 1"]
    plan = changed(written.plan, structs.replace(flight, departs_at=time(13), arrives_at=time(16)))
    school = written.items["School"]
    kept = repaired(plan)
    assert kept.after.items[school.id] == school
    moved = repaired(plan, MayMove.CONFIRMED)
    assert not errors(moved.after)
    assert titles(written, moved.item_ids) == {"Talks", "Lunch", "Museum", "School"}
    assert change_count(plan, moved.edit) == ChangeCount(moved=4, moved_confirmed=1, moved_requested=2)
    assert called(moved, Role.HOST) == {"Municipality", "Museums", "Schools"}
    assert say(calls(plan, moved.edit)[0].who, "en") == "Schools"


def test_a_visit_without_a_fault_stays_as_it_is() -> None:
    proposal = repaired(Programme(DAYS).plan)
    assert not proposal.edit.changes
