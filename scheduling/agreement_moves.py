"""The verbs of agreements: new ones, a step further, parties that come and go. Each gives a named Edit."""

from __future__ import annotations

from datetime import date

import msgspec

from models.dossiers import Dossier
from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import AgreementId, AgreementPartyId, OrganisationId, new_identifier
from models.messages import N_, Message, Sayable
from models.records.agreements import Agreement, AgreementParty
from models.records.organisations import Organisation
from models.records.visits import Visit
from models.vocabulary import AgreementStatus
from models.vocabulary_labels import label
from scheduling.naming import organisation_name

STEPS = tuple(status for status in AgreementStatus if status is not AgreementStatus.LAPSED)
"""The steps from the first idea until an agreement is in force; that it lapses is no step forward."""


def agreement_name(agreement: Agreement) -> Sayable:
    """What an agreement is called: its title, or what kind of paper it is."""
    return agreement.title or label(agreement.kind)


def new_agreement(visit: Visit | None, languages: tuple[str, ...] = ()) -> Edit:
    """An agreement with nothing in it yet, in the languages of the visit's documents.

    Without a visit it is kept in the register alone, in `languages`.
    """
    agreement = Agreement(
        id=AgreementId(new_identifier()),
        visit_id=visit.id if visit else None,
        languages=visit.document_languages if visit else languages,
    )
    return edit(Message.of(N_("New agreement")), created(agreement))


def delete_agreement(dossier: Dossier) -> Edit:
    """Delete an agreement with its parties and files; what was promised under it stays, without it."""
    letting_go = [
        replaced(one, msgspec.structs.replace(one, agreement_id=None)) for one in dossier.commitments
    ]
    name = Message.of(N_("Delete “{name}”"), name=agreement_name(dossier.agreement))
    files = dossier.files_of(dossier.agreement)
    gone = (*map(deleted, files), *map(deleted, dossier.parties), deleted(dossier.agreement))
    return edit(name, *letting_go, *gone)


def next_step(status: AgreementStatus) -> AgreementStatus | None:
    """The step after `status`; None where there is none."""
    if status not in STEPS or status is STEPS[-1]:
        return None
    return STEPS[STEPS.index(status) + 1]


def advance(dossier: Dossier, today: date) -> Edit:
    """The agreement is one step further.

    Signed, it takes the day of the item at which it was signed, or today where that is still to come, unless
    a day is entered already. An agreement that is in force or has lapsed stays as it is.
    """
    agreement = dossier.agreement
    step = next_step(agreement.status) or agreement.status
    after = msgspec.structs.replace(agreement, status=step)
    if step is AgreementStatus.SIGNED and agreement.signed_on is None:
        held_on = dossier.item.day if dossier.item else None
        after = msgspec.structs.replace(after, signed_on=min(held_on or today, today))
    name = Message.of(
        N_("Take “{agreement}” on to “{step}”"), agreement=agreement_name(agreement), step=label(step)
    )
    return edit(name, replaced(agreement, after))


def add_party(dossier: Dossier, organisation: OrganisationId | Organisation) -> Edit:
    """A further party to an agreement, after the others; the organisation is made where it is new."""
    making = (created(organisation),) if isinstance(organisation, Organisation) else ()
    party = AgreementParty(
        id=AgreementPartyId(new_identifier()),
        agreement_id=dossier.agreement.id,
        organisation_id=organisation.id if isinstance(organisation, Organisation) else organisation,
        position=max((party.position for party in dossier.parties), default=-1) + 1,
    )
    name = Message.of(N_("Add a party to “{agreement}”"), agreement=agreement_name(dossier.agreement))
    return edit(name, *making, created(party))


def remove_party(dossier: Dossier, party: AgreementParty) -> Edit:
    """A party less."""
    name = Message.of(N_("Remove {name} from the agreement"), name=party_name(dossier, party))
    return edit(name, deleted(party))


def shift_party(dossier: Dossier, party: AgreementParty, places: int) -> Edit:
    """A party goes so many places down, up where negative: the order in which they are named and sign."""
    order = list(dossier.parties)
    place = order.index(party)
    order.insert(max(0, min(len(order) - 1, place + places)), order.pop(place))
    changes = [
        replaced(one, msgspec.structs.replace(one, position=number)) for number, one in enumerate(order)
    ]
    return edit(Message.of(N_("Change the place of {name}"), name=party_name(dossier, party)), *changes)


def party_name(dossier: Dossier, party: AgreementParty) -> Sayable:
    """What a party is called: the name of its organisation."""
    organisation = dossier.organisation_of(party)
    return organisation_name(organisation) if organisation else Message.of(N_("a party"))
