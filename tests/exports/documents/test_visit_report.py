"""The report tells what happened, what was signed, promised and given, and what did not take place."""

from datetime import date
from decimal import Decimal

from exports.audience import Audience
from exports.blocks import DetailKind, EventTable, Fact, Facts, Note
from models.identifiers import AgreementId, AgreementPartyId, CommitmentId, GiftId
from models.localized import Localized
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.office_work import Gift
from models.vocabulary import (
    AgreementStatus,
    CommitmentState,
    ItemStatus,
    OrganisationRole,
)
from tests.builders import PlanBuilder
from tests.exports.papers import built, confirmed, kind_of, lists_of, rows_of


def english(text: str) -> Localized:
    return Localized.of(en=text)


def visit() -> PlanBuilder:
    """A visit with a signing that took place, a call that was cancelled and a tour that was only an idea."""
    builder = PlanBuilder(purpose=english("Sister cities"), reference="TDBB-7", approved_by="The Secretary")
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    guest = builder.organisation("Turkistan", OrganisationRole.GUEST)
    builder.member("Nurbol Turashbekov")
    mayor = builder.person("Hilmi Türkmen")
    signing = confirmed(
        builder,
        "Signing",
        "10:30",
        venue_id=builder.venue("Great hall").id,
        host_organisation_id=host.id,
        outcome=english("Signed before two hundred guests."),
        internal_note="Pens were late",
        dress=english("dark suit"),
    )
    builder.item(
        "Call", starts="09:00", status=ItemStatus.CANCELLED, outcome=english("The Governor was ill.")
    )
    builder.item("Tour", day=date(2021, 12, 22), status=ItemStatus.IDEA)
    builder.item("Walk", starts="18:00", status=ItemStatus.REQUESTED, outcome=english("By the sea."))
    agreement = Agreement(
        id=AgreementId("agreement"),
        visit_id=builder.visit.id,
        item_id=signing.id,
        title=english("Sister-city protocol of two cities"),
        status=AgreementStatus.SIGNED,
        signed_on=date(2021, 12, 20),
    )
    parties = [
        AgreementParty(
            id=AgreementPartyId(f"party-{number}"),
            agreement_id=agreement.id,
            organisation_id=body.id,
            signatory_id=mayor.id if number == 0 else None,
            signed_as=english("Mayor") if number == 0 else Localized(),
            position=number,
        )
        for number, body in enumerate((host, guest))
    ]
    promise = Commitment(
        id=CommitmentId("promise"),
        visit_id=builder.visit.id,
        item_id=signing.id,
        text=english("Nawruz invitation"),
        promised_by_id=mayor.id,
        promised_by_organisation_id=host.id,
        owner="Selin",
        due_on=date(2021, 12, 1),
        state=CommitmentState.OPEN,
    )
    gift = Gift(
        id=GiftId("gift"),
        visit_id=builder.visit.id,
        item_id=signing.id,
        from_organisation_id=host.id,
        to_organisation_id=guest.id,
        description=english("Tile plate"),
        value=Decimal(900),
    )
    builder.records += [agreement, *parties, promise, gift]
    return builder


def test_each_item_that_took_place_tells_what_came_of_it() -> None:
    document = built(visit().plan(), "visit_report", Audience.ORGANISERS)
    assert kind_of(document) == "Visit report"
    assert rows_of(document) == {
        "Signing": [
            "Great hall",
            "Host: Üsküdar",
            "Signed before two hundred guests.",
            "Signed: Sister-city protocol of two cities",
            "Promised: Nawruz invitation",
            "Given: Tile plate",
        ],
        "Walk": ["By the sea."],
    }
    (table,) = [block for block in document.blocks if isinstance(block, EventTable)]
    assert [row.time for row in table.rows] == [("10:30",), ("18:00",)]
    assert {detail.kind for detail in table.rows[0].details} == {
        DetailKind.PLAIN,
        DetailKind.PROSE,
        DetailKind.MARK,
    }


def test_the_results_stand_in_lists_with_owners_and_dates() -> None:
    lists = lists_of(built(visit().plan(), "visit_report", Audience.ORGANISERS))
    assert lists["Agreements"] == [
        (
            "Sister-city protocol of two cities",
            "Hilmi Türkmen, Mayor, for Üsküdar\nTurkistan",
            "Signed\n20 Dec 2021",
        )
    ]
    assert lists["Commitments"] == [
        ("Nawruz invitation", "Hilmi Türkmen, Üsküdar", "Signing", "Selin", "1 Dec 2021", "Overdue")
    ]
    assert lists["Gifts"] == [("Tile plate", "Üsküdar", "Turkistan", "Signing")]
    assert lists["Did not take place"] == [
        ("Monday, 20 December 2021, 09:00", "Call", "Cancelled\nThe Governor was ill."),
        ("Wednesday, 22 December 2021", "Tour", "Idea"),
    ]


def test_why_and_by_whom_stands_at_the_head() -> None:
    document = built(visit().plan(), "visit_report", Audience.ORGANISERS)
    (facts,) = [block for block in document.blocks if isinstance(block, Facts)]
    assert facts.facts[0] == Fact(("Purpose",), (("Sister cities",),))
    assert facts.facts[-2:] == (
        Fact(("Reference",), (("TDBB-7",),)),
        Fact(("Approved by",), (("The Secretary",),)),
    )


def test_a_visit_of_which_nothing_is_recorded_says_so() -> None:
    document = built(PlanBuilder().plan(), "visit_report", Audience.ORGANISERS)
    assert document.blocks[-1] == Note(("Nothing of this visit was confirmed.",))


def test_what_came_of_an_item_is_for_the_office_alone() -> None:
    document = built(visit().plan(), "programme", Audience.GUEST)
    assert "two hundred" not in str(document)
