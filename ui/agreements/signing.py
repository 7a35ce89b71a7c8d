"""What is done to agreements, parties and commitments of a visit. Each gives a named Edit."""

from __future__ import annotations

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import (
    AgreementId,
    AgreementPartyId,
    CommitmentId,
    OrganisationId,
    new_identifier,
)
from models.messages import N_, Message
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.organisations import Organisation
from ui.record_names import record_name


def new_agreement(plan: Plan) -> Edit:
    """An agreement with nothing in it yet, in the languages of the visit's documents."""
    agreement = Agreement(
        id=AgreementId(new_identifier()), visit_id=plan.visit_id, languages=plan.visit.document_languages
    )
    return edit(Message.of(N_("New agreement")), created(agreement))


def delete_agreement(plan: Plan, agreement: Agreement) -> Edit:
    """Delete an agreement with its parties; what was promised under it stays, without it."""
    parties = plan.agreement_parties.where("agreement_id", agreement.id)
    promised = plan.commitments.where("agreement_id", agreement.id)
    letting_go = [replaced(one, msgspec.structs.replace(one, agreement_id=None)) for one in promised]
    name = Message.of(N_("Delete “{name}”"), name=record_name(agreement, plan))
    return edit(name, *letting_go, *map(deleted, parties), deleted(agreement))


def parties_of(plan: Plan, agreement: Agreement) -> tuple[AgreementParty, ...]:
    """The parties in their order."""
    parties = plan.agreement_parties.where("agreement_id", agreement.id)
    return tuple(sorted(parties, key=lambda party: (party.position, party.id)))


def add_party(plan: Plan, agreement: Agreement, organisation: OrganisationId | Organisation) -> Edit:
    """A further party to an agreement; the organisation is made where it is new."""
    position = max((party.position for party in parties_of(plan, agreement)), default=-1) + 1
    making = (created(organisation),) if isinstance(organisation, Organisation) else ()
    party = AgreementParty(
        id=AgreementPartyId(new_identifier()),
        agreement_id=agreement.id,
        organisation_id=organisation.id if isinstance(organisation, Organisation) else organisation,
        position=position,
    )
    name = Message.of(N_("Add a party to “{agreement}”"), agreement=record_name(agreement, plan))
    return edit(name, *making, created(party))


def remove_party(plan: Plan, party: AgreementParty) -> Edit:
    """A party less."""
    name = Message.of(N_("Remove {name} from the agreement"), name=record_name(party, plan))
    return edit(name, deleted(party))


def new_commitment(plan: Plan) -> Edit:
    """A commitment with nothing in it yet."""
    commitment = Commitment(id=CommitmentId(new_identifier()), visit_id=plan.visit_id)
    return edit(Message.of(N_("New commitment")), created(commitment))


def delete_commitment(plan: Plan, commitment: Commitment) -> Edit:
    """Delete a commitment."""
    name = Message.of(N_("Delete “{name}”"), name=record_name(commitment, plan))
    return edit(name, deleted(commitment))
