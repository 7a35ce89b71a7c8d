"""Which agreements the register shows: by municipality, status and words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from models.dossiers import Dossier
from models.localized import Localized
from models.spelling import matches
from models.vocabulary import AgreementStatus


class StatusWanted(StrEnum):
    """Stretches of the way that are asked for together."""

    ANY = "any"
    ON_ITS_WAY = "on_its_way"
    CONCLUDED = "concluded"


_STRETCHES: Mapping[StatusWanted, frozenset[AgreementStatus]] = MappingProxyType(
    {
        StatusWanted.ANY: frozenset(AgreementStatus),
        StatusWanted.ON_ITS_WAY: frozenset(
            {
                AgreementStatus.IDEA,
                AgreementStatus.IN_CORRESPONDENCE,
                AgreementStatus.COUNCIL_APPROVAL,
                AgreementStatus.MINISTRY_APPROVAL,
                AgreementStatus.TEXT_AGREED,
            }
        ),
        StatusWanted.CONCLUDED: frozenset({AgreementStatus.SIGNED, AgreementStatus.IN_FORCE}),
    }
)


class RegisterFilter(NamedTuple):
    """What is asked for; as it is made, every agreement. `organisation_id` None asks for no party."""

    status: StatusWanted | AgreementStatus = StatusWanted.ANY
    organisation_id: str | None = None
    words: str = ""

    def fits(self, dossier: Dossier) -> bool:
        """Whether an agreement is asked for."""
        return (
            dossier.agreement.status in self._statuses()
            and self._fits_party(dossier)
            and matches(self.words, texts_of(dossier))
        )

    def _statuses(self) -> frozenset[AgreementStatus]:
        if isinstance(self.status, StatusWanted):
            return _STRETCHES[self.status]
        return frozenset({self.status})

    def _fits_party(self, dossier: Dossier) -> bool:
        wanted = self.organisation_id
        return wanted is None or any(party.organisation_id == wanted for party in dossier.parties)


def texts_of(dossier: Dossier) -> tuple[str, ...]:
    """Everything by whose words an agreement is found, in all languages."""
    named: list[Localized] = [dossier.agreement.title]
    named += [name for body in dossier.organisations for name in (body.name, body.short_name)]
    named += [person.name for person in dossier.signatories]
    named += [commitment.text for commitment in dossier.commitments]
    named += [one.title for one in (dossier.visit, dossier.item) if one is not None]
    written = (text for localized in named for _, text in localized.texts)
    numbers = (
        number
        for party in dossier.parties
        for number in (party.council_decision_number, party.ministry_approval_number)
    )
    return (*written, *numbers, dossier.agreement.notes)
