"""An agreement with all that belongs to it, whether it is kept with a visit or in the register alone."""

from __future__ import annotations

import msgspec

from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.visits import Visit


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """An agreement, its parties in their order, what was promised under it, and the files kept with these.

    `organisations` and `signatories` are those that the parties name. `item` is the one at which it is signed
    and `visit` the visit it belongs to, be it through that item; None where there is none.
    """

    agreement: Agreement
    parties: tuple[AgreementParty, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    signatories: tuple[Person, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    visit: Visit | None = None
    item: Item | None = None

    @property
    def id(self) -> str:
        """The identifier of the agreement."""
        return self.agreement.id

    def organisation_of(self, party: AgreementParty) -> Organisation | None:
        """The body that a party is."""
        return next((one for one in self.organisations if one.id == party.organisation_id), None)

    def files_of(self, record: Agreement | Commitment) -> tuple[Attachment, ...]:
        """The files kept with the agreement, or with one of its commitments."""
        return tuple(one for one in self.attachments if record.id in (one.agreement_id, one.commitment_id))

    def signatory_of(self, party: AgreementParty) -> Person | None:
        """Who signs for a party; None where nobody is named."""
        return next((one for one in self.signatories if one.id == party.signatory_id), None)


def dossier_in(plan: Plan, agreement: Agreement) -> Dossier:
    """What a visit's plan holds about one of its agreements."""
    parties = in_order(plan.agreement_parties.where("agreement_id", agreement.id))
    commitments = plan.commitments.where("agreement_id", agreement.id)
    bodies = (plan.organisations.get(party.organisation_id) for party in parties)
    people = (plan.persons.get(party.signatory_id) for party in parties)
    promised_files = [file for one in commitments for file in plan.attachments.where("commitment_id", one.id)]
    return Dossier(
        agreement=agreement,
        parties=parties,
        organisations=tuple({one.id: one for one in bodies if one is not None}.values()),
        signatories=tuple({one.id: one for one in people if one is not None}.values()),
        commitments=commitments,
        attachments=(*plan.attachments.where("agreement_id", agreement.id), *promised_files),
        visit=plan.visit if agreement.visit_id == plan.visit_id or agreement.item_id in plan.items else None,
        item=plan.items.get(agreement.item_id),
    )


def in_order(parties: tuple[AgreementParty, ...]) -> tuple[AgreementParty, ...]:
    """The parties of one agreement as they are listed."""
    return tuple(sorted(parties, key=lambda party: (party.position, party.id)))
