"""What an office may have done in two years, for the tests of its registers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from exports.audience import Audience
from exports.request import DocumentRequest
from models.dossiers import dossier_in
from models.duties import duties_in
from models.identifiers import AgreementId, AgreementPartyId, CommitmentId, GiftId
from models.localized import Localized
from models.messages import Message
from models.office_records import GiftEntry, OfficeRecords, VisitEntry
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.office_work import Gift
from models.vocabulary import AgreementStatus, CommitmentState, OrganisationRole
from tests.builders import PlanBuilder
from tests.exports.papers import PRINTED_ON


def request(document: str, *languages: str) -> DocumentRequest:
    return DocumentRequest(
        document=document,
        languages=languages or ("en",),
        printed_on=PRINTED_ON,
        audience=Audience.ORGANISERS,
        version=Message.of(""),
    )


def records() -> OfficeRecords:
    """A visit of 2021 with an agreement, two promises and a gift, and one over the turn of 2019."""
    builder = PlanBuilder(reference="2021/7")
    host = builder.organisation("Üsküdar Municipality", OrganisationRole.HOST)
    guest = builder.organisation("Turkistan", OrganisationRole.GUEST)
    mayor = builder.person("Hilmi Türkmen", honorific=Localized.of(en="H.E."))
    signing = builder.item("Signing ceremony", day=date(2021, 12, 21))
    agreement = Agreement(
        id=AgreementId("agreement"),
        visit_id=builder.visit.id,
        item_id=signing.id,
        title=Localized.of(en="Sister-city protocol"),
        status=AgreementStatus.SIGNED,
        languages=("tr", "kk"),
        signed_on=date(2021, 12, 21),
    )
    parties = [
        AgreementParty(
            id=AgreementPartyId("host"),
            agreement_id=agreement.id,
            organisation_id=host.id,
            signatory_id=mayor.id,
            signed_as=Localized.of(en="Mayor of Üsküdar"),
            council_decision_number="2021/112",
            council_decision_on=date(2021, 11, 5),
            ministry_approval_number="E-77",
        ),
        AgreementParty(
            id=AgreementPartyId("guest"), agreement_id=agreement.id, organisation_id=guest.id, position=1
        ),
    ]
    promises = [
        Commitment(
            id=CommitmentId("exchange"),
            agreement_id=agreement.id,
            text=Localized.of(en="Exchange of students"),
            owner="Elif Demir",
            due_on=date(2021, 12, 1),
            promised_by_id=mayor.id,
            promised_by_organisation_id=host.id,
        ),
        Commitment(
            id=CommitmentId("park"),
            visit_id=builder.visit.id,
            text=Localized.of(en="A park"),
            state=CommitmentState.DONE,
        ),
    ]
    builder.records += [agreement, *parties, *promises]
    plan = builder.plan()
    turn = PlanBuilder(date(2019, 12, 30), date(2020, 1, 2), title=Localized.of(en="New year visit"))
    gift = Gift(
        id=GiftId("plate"),
        visit_id=plan.visit_id,
        item_id=signing.id,
        description=Localized.of(en="İznik plate"),
        value=Decimal("4500"),
    )
    return OfficeRecords(
        visits=(
            VisitEntry(visit=turn.visit),
            VisitEntry(visit=plan.visit, guest_names=(guest.name,), host_names=(host.name,), people=12),
        ),
        agreements=(dossier_in(plan, agreement),),
        commitments=duties_in(plan),
        gifts=(
            GiftEntry(
                gift=gift,
                visit=plan.visit,
                item=signing,
                from_names=(mayor.name, host.name),
                to_names=(guest.name,),
            ),
        ),
    )
