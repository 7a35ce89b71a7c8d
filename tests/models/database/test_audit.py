"""The audit trail tells which visits an edit touched, and shows when somebody has laid hands on it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from models.database.faults import DatabaseDamaged
from models.database.store import Store
from models.edits import created, deleted, edit, replaced
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    ItemTrackId,
    MemberTrackId,
    TrackId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.record_types import AnyRecord
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Attendance, ItemTrack
from models.records.visits import MemberTrack, Track
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


def change_outside(place: Path, statement: str) -> None:
    """Change the database as its administrator could."""
    with closing(sqlite3.connect(place)) as connection, connection:
        assert connection.execute(statement).rowcount == 1


@pytest.fixture
def five_edits(store: Store) -> Store:
    """A store in which five visits were made, one by one."""
    for number in range(5):
        builder = PlanBuilder(title=Localized.of(en=f"Visit {number}"))
        store.apply(making(builder.plan()), "Aylin")
    return store


def test_an_untouched_trail_is_sound(five_edits: Store) -> None:
    assert [entry.sequence for entry in five_edits.audit()] == [5, 4, 3, 2, 1]
    assert five_edits.verify() == ()


def test_the_latest_change_of_a_visit_grows_with_it_and_with_the_office_alone(store: Store) -> None:
    builder, other = PlanBuilder(), PlanBuilder()
    item = builder.item("Call", starts="10:00")
    store.apply(making(builder.plan()), "Aylin")
    store.apply(making(other.plan()), "Aylin")
    assert [store.latest_change(one.visit.id) for one in (builder, other)] == [1, 2]
    name = Message.of("Change")
    store.apply(edit(name, deleted(item)), "Aylin")
    assert store.latest_change(builder.visit.id) == 3
    store.apply(edit(name, created(item)), "Aylin")
    assert [store.latest_change(one.visit.id) for one in (builder, other)] == [4, 2]
    hall = PlanBuilder().venue("Hall")
    store.apply(edit(name, created(hall)), "Aylin")
    assert [store.latest_change(one.visit.id) for one in (builder, other)] == [5, 5]


ALTERED, GAP = (
    "Entry {sequence} of the record of changes was altered afterwards.",
    "The record of changes has a gap before entry {sequence}.",
)


@pytest.mark.parametrize(
    ("statement", "problems"),
    [
        ("update audit_entry set user = 'Bolat' where sequence = 2", [(ALTERED, 2)]),
        ("update audit_entry set at = '2020-01-01T00:00:00.000000Z' where sequence = 5", [(ALTERED, 5)]),
        (
            "update audit_entry set edit = replace(edit, 'Visit 2', 'Visit 7') where sequence = 3",
            [(ALTERED, 3)],
        ),
        ("update audit_entry set visit_ids = '[]' where sequence = 4", [(ALTERED, 4)]),
        ("update audit_entry set edit_id = 'x' where sequence = 1", [(ALTERED, 1)]),
        ("update audit_entry set hash = 'x' where sequence = 4", [(ALTERED, 4), (ALTERED, 5)]),
        ("delete from audit_entry where sequence = 3", [(GAP, 4), (ALTERED, 4)]),
        ("delete from audit_entry where sequence = 1", [(GAP, 2), (ALTERED, 2)]),
        ("update audit_entry set sequence = 9 where sequence = 5", [(GAP, 9), (ALTERED, 9)]),
    ],
)
def test_whoever_alters_the_trail_is_found_out(
    place: Path, five_edits: Store, statement: str, problems: list[tuple[str, int]]
) -> None:
    change_outside(place, statement)
    found = [(problem.msgid, problem.fact("sequence")) for problem in five_edits.verify()]
    assert [one for one in found if one[1] is not None] == problems


@pytest.mark.parametrize(
    "statement",
    [
        "delete from audit_visit where sequence = 2",
        "update audit_visit set visit_id = 'x' where sequence = 2",
        "insert into audit_visit values ('x', 2)",
    ],
)
def test_a_visit_that_is_hidden_from_its_edit_or_laid_to_it_is_found_out(
    place: Path, five_edits: Store, statement: str
) -> None:
    change_outside(place, statement)
    (problem,) = five_edits.verify()
    assert problem.fact("sequence") == 2


def test_an_entry_that_cannot_be_read_is_a_fault_not_a_crash(place: Path, five_edits: Store) -> None:
    change_outside(place, "update audit_entry set edit = '{' where sequence = 5")
    with pytest.raises(DatabaseDamaged):
        five_edits.audit()


def records_of_a_visit(builder: PlanBuilder) -> dict[str, AnyRecord]:
    """One record of each kind that belongs to a visit by way of another; the owners are the builder's."""
    item, member, person = builder.item("Signing"), builder.member("Head"), builder.person("Host")
    body = builder.organisation("Üsküdar")
    track = Track(id=TrackId(new_identifier()), visit_id=builder.visit.id)
    agreement = Agreement(id=AgreementId(new_identifier()), item_id=item.id)
    builder.records += [track, agreement]
    return {
        "attendance": Attendance(
            id=builder.attendance(item, person).id, item_id=item.id, person_id=person.id
        ),
        "item track": ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id),
        "member track": MemberTrack(
            id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id
        ),
        "party": AgreementParty(
            id=AgreementPartyId(new_identifier()), agreement_id=agreement.id, organisation_id=body.id
        ),
    }


@pytest.mark.parametrize("what", ["attendance", "item track", "member track", "party"])
def test_an_edit_touches_the_visit_to_which_its_records_lead(memory: Store, what: str) -> None:
    builder = PlanBuilder()
    record = records_of_a_visit(builder)[what]
    others = [created(one) for one in builder.records if one.id != record.id]
    memory.apply(edit(Message("Make"), *others), "Aylin")
    memory.apply(edit(Message("Add"), created(record)), "Aylin")
    assert memory.audit()[0].visit_ids == (builder.visit.id,)
    memory.apply(edit(Message("Take away"), created(record)).inverse(), "Aylin")
    assert memory.audit()[0].visit_ids == (builder.visit.id,)


def test_visits_that_are_gone_are_told_by_the_edit_that_deleted_them(memory: Store) -> None:
    builders = [PlanBuilder(title=Localized.of(en=f"Visit {number}")) for number in range(3)]
    for builder in builders:
        memory.apply(making(builder.plan()), "Aylin")
    for builder in builders[:2]:
        memory.apply(edit(Message("Delete"), deleted(builder.visit)), "Bolat")
    assert [(entry.user, entry.visit_ids) for entry in memory.deletions()] == [
        ("Bolat", (builders[1].visit.id,)),
        ("Bolat", (builders[0].visit.id,)),
    ]
    assert [entry.visit_ids for entry in memory.deletions(limit=1)] == [(builders[1].visit.id,)]
    memory.apply(edit(Message("Again"), created(builders[1].visit)), "Aylin")
    assert [entry.visit_ids for entry in memory.deletions()] == [(builders[0].visit.id,)]


def test_an_edit_of_the_office_s_records_touches_no_visit(memory: Store) -> None:
    builder = PlanBuilder()
    person = builder.person("Host")
    memory.apply(making(builder.plan()), "Aylin")
    renamed = msgspec.structs.replace(person, notes="Speaks Kazakh")
    memory.apply(edit(Message("Change"), replaced(person, renamed)), "Aylin")
    assert memory.audit()[0].visit_ids == ()
    assert [entry.sequence for entry in memory.audit(builder.visit.id)] == [1]
