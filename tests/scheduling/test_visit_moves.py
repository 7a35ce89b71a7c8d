"""New visits, visits once more, and visits that are deleted."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec import structs

from exports.wording import say
from models.edits import Edit
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    AttachmentId,
    CommitmentId,
    ItemTrackId,
    MemberTrackId,
    TaskId,
    TrackId,
    VisitId,
    new_identifier,
)
from models.localized import Localized
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item, ItemTrack
from models.records.office_work import Attachment, Task
from models.records.people import Person
from models.records.visits import MemberTrack, Track, Visit
from models.vocabulary import AgreementStatus, ItemStatus, OrganisationRole, VisitStatus
from scheduling.visit_moves import delete_visit, duplicate_visit, new_visit
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder

TITLE = Localized.of(en="Turkistan delegation")
LATER = timedelta(days=100)


def whole_visit(status: AgreementStatus = AgreementStatus.TEXT_AGREED) -> Plan:
    """A visit with one of everything."""
    builder = PlanBuilder(reference="2021/12", status=VisitStatus.DONE, approved_by="The Mayor")
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    head, mayor = builder.member("Head"), builder.person("Mayor")
    hall = builder.venue("Hall")
    signing = builder.item(
        "Signing",
        starts="23:30",
        ends="00:30",
        end_day=FIRST_DAY + timedelta(days=1),
        venue_id=hall.id,
        host_principal_id=mayor.id,
        status=ItemStatus.CONFIRMED,
        locked=True,
    )
    builder.item("Tour", after_item_id=signing.id)
    builder.item("Some day", day=None)
    builder.attendance(signing, mayor)
    track = Track(id=TrackId(new_identifier()), visit_id=builder.visit.id)
    agreement = Agreement(
        id=AgreementId(new_identifier()),
        visit_id=builder.visit.id,
        item_id=signing.id,
        status=status,
        signed_on=FIRST_DAY,
    )
    builder.records += [
        track,
        MemberTrack(id=MemberTrackId(new_identifier()), member_id=head.id, track_id=track.id),
        ItemTrack(id=ItemTrackId(new_identifier()), item_id=signing.id, track_id=track.id),
        agreement,
        AgreementParty(
            id=AgreementPartyId(new_identifier()),
            agreement_id=agreement.id,
            organisation_id=host.id,
            signatory_id=mayor.id,
            council_decision_number="12",
            council_decision_on=FIRST_DAY,
        ),
        Commitment(
            id=CommitmentId(new_identifier()),
            visit_id=builder.visit.id,
            item_id=signing.id,
            agreement_id=agreement.id,
        ),
        Commitment(id=CommitmentId(new_identifier()), visit_id=builder.visit.id, item_id=signing.id),
    ]
    return builder.plan()


def made_by(edit: Edit) -> Plan:
    """The plan of the one visit that the edit makes, without the office's records."""
    records = [change.after for change in edit.changes if change.after is not None]
    (visit,) = (record for record in records if isinstance(record, Visit))
    return Plan.of(visit.id, records)


def test_new_visit() -> None:
    made = new_visit(TITLE, FIRST_DAY, LAST_DAY, "Asia/Almaty", "2022/1")
    visit = made.plan.visit
    assert (visit.title, visit.first_day, visit.last_day) == (TITLE, FIRST_DAY, LAST_DAY)
    assert (visit.home_zone, visit.reference) == ("Asia/Almaty", "2022/1")
    assert Plan(visit.id, {}).with_edit(made.edit) == made.plan
    assert say(made.edit.name, "en") == "New visit “Turkistan delegation”"
    turned = new_visit(TITLE, LAST_DAY, FIRST_DAY).plan.visit
    assert (turned.first_day, turned.last_day) == (FIRST_DAY, LAST_DAY)


def test_duplicate_has_everything_anew() -> None:
    plan = whole_visit()
    edit = duplicate_visit(plan, FIRST_DAY + LATER)
    both, copied = plan.with_edit(edit), made_by(edit)
    assert both.missing_references() == ()
    assert copied.including([*plan.persons, *plan.organisations, *plan.venues]).missing_references() == ()
    assert not {record.id for record in copied.records()} & {record.id for record in plan.records()}
    kinds = ("visit_organisations", "tracks", "members", "member_tracks", "items", "item_tracks")
    for kind in (*kinds, "attendances", "agreements", "agreement_parties"):
        assert len(getattr(copied, kind)) == len(getattr(plan, kind)), kind
    assert len(copied.commitments) == 0
    assert say(edit.name, "en") == "Repeat “Turkistan delegation” from Wednesday, 30 March 2022"


def test_duplicate_is_still_to_be_agreed() -> None:
    plan = whole_visit()
    edit = duplicate_visit(plan, FIRST_DAY + LATER)
    copied = made_by(edit)
    assert copied.visit == structs.replace(
        plan.visit,
        id=copied.visit_id,
        first_day=FIRST_DAY + LATER,
        last_day=LAST_DAY + LATER,
        reference="",
        status=VisitStatus.DRAFT,
        approved_by="",
    )
    assert sorted((item.title.in_language("en"), item.day, item.end_day) for item in copied.items) == [
        ("Signing", FIRST_DAY + LATER, FIRST_DAY + LATER + timedelta(days=1)),
        ("Some day", None, None),
        ("Tour", FIRST_DAY + LATER, None),
    ]
    assert {(item.status, item.locked) for item in copied.items} == {(ItemStatus.IDEA, False)}
    (signing,) = (item for item in copied.items if item.venue_id is not None)
    (tour,) = (item for item in copied.items if item.after_item_id is not None)
    assert tour.after_item_id == signing.id
    (agreement,) = copied.agreements
    assert (agreement.status, agreement.signed_on, agreement.item_id) == (
        AgreementStatus.IDEA,
        None,
        signing.id,
    )
    (party,) = copied.agreement_parties
    assert (party.council_decision_number, party.council_decision_on) == ("", None)


def test_duplicate_creates_what_is_followed_first() -> None:
    builder = PlanBuilder()
    follower = builder.item("B")
    followed = builder.item("A")
    builder.records[builder.records.index(follower)] = structs.replace(follower, after_item_id=followed.id)
    edit = duplicate_visit(builder.plan(), date(2022, 3, 1))
    items = [change.after for change in edit.changes if isinstance(change.after, Item)]
    assert [item.title.in_language("en") for item in items] == ["A", "B"]


def test_delete_leaves_the_office_its_people_and_places() -> None:
    plan = whole_visit()
    edit = delete_visit(plan)
    left = Plan(plan.visit_id, {}).including(plan.with_edit(edit).records())
    assert {type(record).__name__ for record in left.records()} == {"Organisation", "Person", "Venue"}
    assert len(left.table(Person)) == 2
    assert plan.with_edit(edit).with_edit(edit.inverse()) == plan
    assert say(edit.name, "en") == "Delete the visit “Turkistan delegation”"


def test_delete_keeps_what_was_signed() -> None:
    plan = whole_visit(AgreementStatus.SIGNED)
    after = plan.with_edit(delete_visit(plan))
    (agreement,), (party,), (promise,) = after.agreements, after.agreement_parties, after.commitments
    assert (agreement.visit_id, agreement.item_id) == (None, None)
    assert party == next(iter(plan.agreement_parties))
    assert (promise.visit_id, promise.item_id, promise.agreement_id) == (None, None, agreement.id)
    assert after.missing_references() == ()


def beside_the_register(status: AgreementStatus) -> Plan:
    """A visit with a promise under an agreement of the register, under which others have promised too.

    Another visit has a promise and a task that name what belongs to this one.
    """
    builder = PlanBuilder()
    call = builder.item("Call")
    kept = Agreement(id=AgreementId(new_identifier()), title=Localized.of(en="In the register"))
    own = Agreement(id=AgreementId(new_identifier()), visit_id=builder.visit.id, status=status)
    other = VisitId(new_identifier())
    builder.records += [
        kept,
        own,
        commitment(visit_id=builder.visit.id, item_id=call.id, agreement_id=kept.id),
        commitment(visit_id=other, agreement_id=kept.id),
        commitment(visit_id=other, agreement_id=own.id),
        Task(id=TaskId(new_identifier()), visit_id=other, item_id=call.id),
    ]
    return builder.plan()


def commitment(**fields: Any) -> Commitment:
    return Commitment(id=CommitmentId(new_identifier()), **fields)


def test_duplicate_repeats_nothing_of_the_register_and_of_other_visits() -> None:
    plan = beside_the_register(AgreementStatus.SIGNED)
    edit = duplicate_visit(plan, FIRST_DAY + LATER)
    made = [type(change.record).__name__ for change in edit.changes]
    assert made == ["Visit", "Item", "Agreement"]
    assert [one.visit_id for one in made_by(edit).agreements] == [made_by(edit).visit_id]


@pytest.mark.parametrize("status", [AgreementStatus.IDEA, AgreementStatus.SIGNED])
def test_delete_leaves_other_visits_what_is_theirs(status: AgreementStatus) -> None:
    plan = beside_the_register(status)
    kept, own = plan.agreements
    (promised, *theirs), (task,) = plan.commitments, plan.tasks
    after = plan.with_edit(delete_visit(plan))
    if status is AgreementStatus.SIGNED:
        theirs_after, register = theirs, [kept, structs.replace(own, visit_id=None)]
    else:
        theirs_after, register = [theirs[0], structs.replace(theirs[1], agreement_id=None)], [kept]
    assert [*after.agreements] == register
    assert [*after.commitments] == [
        structs.replace(promised, visit_id=None, item_id=None),
        *theirs_after,
    ]
    assert [*after.tasks] == [structs.replace(task, item_id=None)]
    assert plan.with_edit(delete_visit(plan)).with_edit(delete_visit(plan).inverse()) == plan


def test_delete_keeps_the_files_of_a_promise_that_stays() -> None:
    plan = whole_visit(AgreementStatus.SIGNED)
    files = [
        Attachment(id=AttachmentId(new_identifier()), commitment_id=promise.id, content_hash="0" * 64)
        for promise in plan.commitments
    ]
    plan = plan.including(files)
    after = plan.with_edit(delete_visit(plan))
    assert [file.commitment_id for file in after.attachments] == [promise.id for promise in after.commitments]


def test_an_edit_deletes_nothing_that_is_still_referred_to() -> None:
    plan = whole_visit(AgreementStatus.SIGNED)
    for change in delete_visit(plan).changes:
        plan = plan.with_edit(structs.replace(delete_visit(plan), changes=(change,)))
        assert plan.missing_references() == ()
