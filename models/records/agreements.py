"""What is signed and what is promised."""

from __future__ import annotations

from datetime import date

from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    CommitmentId,
    ItemId,
    OrganisationId,
    PersonId,
    VisitId,
)
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import AgreementKind, AgreementStatus, CommitmentState


class Agreement(Record, frozen=True, kw_only=True):
    """A protocol or memorandum between organisations; `item_id` is the item at which it is (to be) signed.

    `visit_id` is the visit it belongs to, None for one kept only in the register. `originals` counts the
    signed copies.
    """

    id: AgreementId
    visit_id: VisitId | None = None
    item_id: ItemId | None = None
    kind: AgreementKind = AgreementKind.SISTER_CITY_PROTOCOL
    title: Localized = Localized()
    status: AgreementStatus = AgreementStatus.IDEA
    languages: tuple[str, ...] = ()
    originals: int = 2
    signed_on: date | None = None
    notes: str = ""


class AgreementParty(Record, frozen=True, kw_only=True):
    """One side of an agreement: who signs, under which title, on whose decision, keeping which original.

    The council decides on the agreement; where the law asks for it (in Türkiye for ties abroad, Law 5393,
    article 74) the ministry approves.
    """

    id: AgreementPartyId
    agreement_id: AgreementId
    organisation_id: OrganisationId
    signatory_id: PersonId | None = None
    signed_as: Localized = Localized()
    council_decision_number: str = ""
    council_decision_on: date | None = None
    ministry_approval_number: str = ""
    ministry_approved_on: date | None = None
    keeps_original: str = ""
    position: int = 0


class Commitment(Record, frozen=True, kw_only=True):
    """Something promised during a visit or under an agreement, so that protocols do not remain on paper.

    `owner` is who sees to it in the office; `due_on` None where no date was given.
    """

    id: CommitmentId
    visit_id: VisitId | None = None
    item_id: ItemId | None = None
    agreement_id: AgreementId | None = None
    text: Localized = Localized()
    promised_by_id: PersonId | None = None
    promised_by_organisation_id: OrganisationId | None = None
    owner: str = ""
    due_on: date | None = None
    state: CommitmentState = CommitmentState.OPEN
    notes: str = ""
