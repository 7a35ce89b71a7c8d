"""The order of conflicts, and that looking again after an edit finds what looking at everything finds."""

from collections.abc import Iterator
from datetime import date, time
from types import NoneType
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from models.differences import difference
from models.edits import edit, replaced
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.record_types import RECORD_TYPES, AnyRecord
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Attendance, ItemTrack
from models.records.journeys import LegGreeter
from models.records.organisations import Organisation
from models.records.places import TravelTime
from models.records.ranks import RankTable
from models.records.record import Record
from models.records.visits import MemberTrack, Track, Visit
from models.vocabulary import GreetingDuty
from scheduling.check import Candidates, check, examine, recheck
from scheduling.conflicts import Severity
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.moves import move_by
from scheduling.rulebook import RULES
from scheduling.surroundings import ALONE, Surroundings
from tests.programme_notation import Programme, programme
from tests.scheduling.random_plans import edits, plans, surroundings

WIDE_LIMITS = Limits(travel_buffer_minutes=45, about_minutes=40)
NARROW_LIMITS = Limits(
    longest_day_hours=1,
    lunch_from=time(9),
    lunch_until=time(12),
    meal_break_minutes=100,
    night_hours=24,
    zones_crossed=1,
    first_day_hours=0,
    wait_minutes=0,
)
"""By which nearly every day is too long, and everybody too early."""


@settings(max_examples=250)
@given(st.data())
def test_recheck_finds_what_check_finds(data: st.DataObject) -> None:
    plan = data.draw(plans())
    limits = data.draw(st.sampled_from((DEFAULT_LIMITS, WIDE_LIMITS, NARROW_LIMITS)))
    conflicts = check(plan, limits)
    for _ in range(3):
        if not plan.items:
            return
        change = data.draw(edits(plan))
        plan = plan.with_edit(change)
        conflicts = recheck(plan, change, conflicts, limits)
        assert conflicts == check(plan, limits)


@settings(max_examples=250)
@given(st.data())
def test_one_examination_after_the_other_finds_what_check_finds(data: st.DataObject) -> None:
    plan = data.draw(plans())
    limits = data.draw(st.sampled_from((DEFAULT_LIMITS, NARROW_LIMITS)))
    around = data.draw(st.just(ALONE) | surroundings(plan))
    examination = examine(plan, limits, around)
    for _ in range(5):
        if not plan.items:
            return
        change = data.draw(edits(plan))
        plan = plan.with_edit(change)
        examination = examination.after(plan, change)
        assert examination.conflicts == check(plan, limits, around)


@settings(max_examples=250)
@given(st.data())
def test_candidates_of_one_plan_are_told_what_check_tells_of_them(data: st.DataObject) -> None:
    plan = data.draw(plans())
    limits = data.draw(st.sampled_from((DEFAULT_LIMITS, NARROW_LIMITS)))
    conflicts, candidates = check(plan, limits), Candidates(limits)
    for _ in range(4):
        if not plan.items:
            return
        change = data.draw(edits(plan))
        after = plan.with_edit(change)
        assert candidates.recheck(plan, conflicts, after, change) == check(after, limits)
        if data.draw(st.booleans()):
            plan, conflicts = after, check(after, limits)


EVERYTHING = """
    delegation: Head, Deputy, Spouse, 4 council members
    track Main: Head, Deputy
    track Spouses: Spouse
    place Town Hall (41.0262, 29.0157)
    place Blue Hall in Town Hall
    place Great Hall divisible (40.9899, 28.9039)
    place East Part in Great Hall
    travel Blue Hall - Great Hall 25m
    place Museum
    capacity Museum 1
    open Museum mon 09:00-17:00
    closed Museum 21 Dec
    20 Dec 10:00-11:00 signing ceremony "Signing" Blue Hall by Mayor [Main]: delegation, Clerk as witness
    20 Dec 10:30-11:00 cultural visit "Mosque" Town Hall [Spouses]
    20 Dec 11:10-12:00 meeting "Talks" Great Hall [Main]: delegation, Clerk, council members
    20 Dec 11:30-12:30 meeting "Experts" East Part: Adviser
    20 Dec 11:15-11:25 meeting "Briefing" East Part: Clerk
    21 Dec 15:00-17:30@Asia/Almaty departure "Flight"
    21 Dec 18:00-18:30 courtesy call "Late call" by Head
    20 Dec 11:50-13:00 lunch "Lunch" Somewhere: Head, Deputy
    21 Dec 10:00-10:30 courtesy call "Call" Town Hall
    21 Dec 10:00@Asia/Almaty-10:30@Asia/Almaty meeting "Call home": Head
    22 Dec 23:00-01:00+1 dinner "Dinner" Great Hall
    20 Dec 16:30-17:30 cultural visit "Museum" Museum: Guide
    after Lunch: Experts, Museum
    away Guide 20 Dec 17:00 to 20 Dec 18:00: exams
    away Great Hall 20 Dec 11:00 to 20 Dec 11:30
    car Minibus 4
    journey departure "Train" 21 Dec 14:30- Station
    journey arrival "Plane" 20 Dec -10:30: Spouse
    journey departure "Bus" 21 Dec 09:00-: Head
    heads: Head, Deputy
    20 Dec 10:00-10:10 meeting "Up" Museum: Deputy
    20 Dec 10:10-10:20 transfer "Nowhere": Deputy
    20 Dec 10:20-10:30 meeting "Down" Museum: Deputy
    gift "Vase" to Mayor at Signing
    gift "Vase" to Mayor
    ride Minibus for Call at 09:45: Deputy
    ride Minibus for Call home at 06:00: Head, Deputy, council members
    ride Minibus for Train at 09:50: council members
    away Minibus 21 Dec 12:00 to 21 Dec 15:00: workshop
    agreement at Signing in_correspondence 1 originals: Üsküdar TR by Mayor; Turkistan KZ by Guest; Union
    languages en, tr
    text Talks tr Görüşme
    rank Head 3
    rank Mayor 9
    rank Deputy 3
    speaks Head: kk
    speaks Mayor: tr
    diet Deputy: no fish
    covers Dinner 2
    hotel Grand 101: Head, Deputy
    bedroom Grand 101 1
    greets "Train": Clerk
    office Ministry KZ
    asked Ministry about Talks due 10 Dec declined
    asked Ministry about Call due 10 Dec
    task "Order the flags" due 10 days before
    """
AROUND = Surroundings(today=date(2021, 12, 18))


def altered(record: AnyRecord) -> Iterator[AnyRecord]:
    """The record as it might be changed to: every text, number, day and reference of it, one at a time."""
    fresh: dict[type, object] = {
        Localized: Localized.of(en="Renamed"),
        date: date(2021, 12, 19),
        bool: True,
        float: 10.0,
        int: 3,
        NoneType: None,
    }
    for field in structs.fields(record):
        value = getattr(record, field.name)
        if type(value) in fresh:
            yield structs.replace(record, **{field.name: fresh[type(value)]})
        if isinstance(value, bool):
            yield structs.replace(record, **{field.name: not value})
        if value is not None and field.name.endswith("_id") and field.default is None:
            yield structs.replace(record, **{field.name: None})
    if isinstance(record, Visit):
        yield structs.replace(record, home_zone="Asia/Almaty")
    if isinstance(record, Organisation):
        yield structs.replace(record, country="KZ")
    if isinstance(record, RankTable):
        yield structs.replace(record, tie_breaks=())
    if isinstance(record, Track):
        yield structs.replace(record, name=Localized.of(en="Main", tr="Ana"))
    if isinstance(record, LegGreeter):
        yield structs.replace(record, duty=GreetingDuty.SEE_OFF)


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.__name__)
def test_every_kind_of_record_wakes_the_rules_that_read_it(kind: type[Record]) -> None:
    plan = Programme(EVERYTHING).plan
    before = check(plan, None, AROUND)
    tried = differences = 0
    for record in plan.table(kind):
        for after in altered(cast("AnyRecord", record)):
            tried += 1
            change = edit(Message.of("changed"), replaced(cast("AnyRecord", record), after))
            conflicts = check(plan.with_edit(change), None, AROUND)
            found = recheck(plan.with_edit(change), change, before, surroundings=AROUND)
            assert found == conflicts, after
            differences += conflicts != before
    read_by_a_rule = any(kind in rule.woken_by for rule in RULES)
    assert (differences > 0) == (read_by_a_rule and tried > 0)


@pytest.mark.parametrize("kind", [Attendance, ItemTrack, MemberTrack, TravelTime, AgreementParty, Agreement])
def test_records_that_go_and_come_wake_the_rules_that_read_them(kind: type[Record]) -> None:
    plan = Programme(EVERYTHING).plan
    before = check(plan)
    differences = 0
    for record in plan.table(kind):
        alone = [other for other in plan.records() if record.id not in structs.asdict(other).values()]
        change = difference(plan, Plan.of(plan.visit_id, alone))
        without = plan.with_edit(change)
        conflicts = check(without)
        assert recheck(without, change, before) == conflicts
        assert recheck(plan, change.inverse(), conflicts) == before
        differences += conflicts != before
    assert differences


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
    earlier = move_by(written.plan, [written.items["B"].id], 0, -60)
    (after,) = check(written.plan.with_edit(earlier))
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
    calm = Limits(travel_buffer_minutes=5)
    assert check(written.plan, calm) == ()
    later = move_by(written.plan, {item.id for item in written.plan.items}, 0, 30)
    assert recheck(written.plan.with_edit(later), later, (), calm) == ()


def test_time_zones_that_do_not_exist() -> None:
    written = Programme('delegation: Head\n20 Dec 10:00-11:00 meeting "A"\n20 Dec 10:30-11:30 meeting "B"')
    plan = written.plan
    lost = [structs.replace(item, zone="Nowhere/At_All") for item in plan.items]
    unknown = plan.including([structs.replace(plan.visit, home_zone="No/Where"), *lost])
    assert [conflict.code for conflict in check(unknown)] == ["person-double-booked"]
    assert unknown.items.where("day", date(2021, 12, 20)) == tuple(unknown.items)
