"""What an agreement still lacks before it can be signed, and what the register lacks once it is.

Municipal Law No. 5393 of Türkiye: the council decides on sister cities and co-operation (article 18, letter
p); with bodies abroad the ministry must have given its leave as well (article 74).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.dossiers import Dossier
from models.messages import N_, Message
from models.records.agreements import AgreementParty
from models.records.organisations import Organisation
from models.vocabulary import AgreementStatus, OrganisationKind
from scheduling.agreement_moves import party_name

SIGNED = frozenset({AgreementStatus.SIGNED, AgreementStatus.IN_FORCE, AgreementStatus.LAPSED})
"""What has been signed, whatever became of it since."""

_MUNICIPAL = frozenset({OrganisationKind.MUNICIPALITY, OrganisationKind.METROPOLITAN_MUNICIPALITY})
_TURKIYE = "TR"


def needs_decision(organisation: Organisation) -> bool:
    """Whether the law asks for a council's decision: of municipalities of Türkiye, or of no named country."""
    return organisation.kind in _MUNICIPAL and organisation.country in ("", _TURKIYE)


def needs_approval(organisation: Organisation, parties: Iterable[Organisation]) -> bool:
    """Whether the law asks for the ministry's leave: of such a municipality where a party is from abroad."""
    return needs_decision(organisation) and any(one.country not in ("", _TURKIYE) for one in parties)


def lacking(dossier: Dossier) -> tuple[Message, ...]:
    """What is missing, a sentence each; empty where nothing is."""
    return tuple(_after_signing(dossier) if dossier.agreement.status in SIGNED else _before_signing(dossier))


def _before_signing(dossier: Dossier) -> Iterator[Message]:
    agreement, parties = dossier.agreement, dossier.parties
    if len(parties) < 2:
        yield Message.of(N_("It has fewer than two parties."))
    for party in parties:
        yield from _lacking_for(dossier, party)
    if agreement.originals < len(parties):
        yield Message.of(
            N_("There are fewer originals ({originals}) than parties ({parties})."),
            originals=agreement.originals,
            parties=len(parties),
        )
    if dossier.item is None:
        yield Message.of(N_("No item of a visit is named at which it is signed."))


def _lacking_for(dossier: Dossier, party: AgreementParty) -> Iterator[Message]:
    name = party_name(dossier, party)
    organisation = dossier.organisation_of(party)
    if party.signatory_id is None:
        yield Message.of(N_("Nobody is named who signs for {organisation}."), organisation=name)
    if organisation is None:
        return
    if not party.council_decision_number and needs_decision(organisation):
        yield Message.of(N_("{organisation} has no council decision."), organisation=name)
    if not party.ministry_approval_number and needs_approval(organisation, dossier.organisations):
        yield Message.of(N_("{organisation} has no approval of the ministry."), organisation=name)


def _after_signing(dossier: Dossier) -> Iterator[Message]:
    if dossier.agreement.signed_on is None:
        yield Message.of(N_("The day on which it was signed is not recorded."))
    for party in dossier.parties:
        if not party.keeps_original:
            name = party_name(dossier, party)
            yield Message.of(N_("It is not recorded which original {organisation} keeps."), organisation=name)
