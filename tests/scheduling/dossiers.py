"""Agreements between a Turkish and a Kazakh municipality, for tests."""

from __future__ import annotations

from typing import Any

from models.dossiers import Dossier
from models.identifiers import AgreementId, AgreementPartyId, OrganisationId, PersonId, new_identifier
from models.localized import Localized
from models.records.agreements import Agreement, AgreementParty
from models.records.organisations import Organisation
from models.records.people import Person


def organisation(name: str, country: str) -> Organisation:
    """A municipality of a country."""
    return Organisation(
        id=OrganisationId(new_identifier()), name=Localized.of(en=name, tr=name), country=country
    )


def complete_dossier(**fields: Any) -> Dossier:
    """An agreement with all that is needed before it is signed but the item; `fields` are its own."""
    bodies = (organisation("Üsküdar", "TR"), organisation("Turkistan", "KZ"))
    people = tuple(
        Person(id=PersonId(new_identifier()), name=Localized.of(en=name)) for name in ("Hilmi", "Nurbol")
    )
    agreement = Agreement(
        id=AgreementId(new_identifier()), title=Localized.of(en="Sister-city protocol"), **fields
    )
    parties = tuple(
        AgreementParty(
            id=AgreementPartyId(new_identifier()),
            agreement_id=agreement.id,
            organisation_id=body.id,
            signatory_id=person.id,
            council_decision_number="12",
            ministry_approval_number="34",
            position=position,
        )
        for position, (body, person) in enumerate(zip(bodies, people, strict=True))
    )
    return Dossier(agreement=agreement, parties=parties, organisations=bodies, signatories=people)
