"""Which agreements the register shows."""

from __future__ import annotations

import msgspec
import pytest

from models.identifiers import CommitmentId
from models.localized import Localized
from models.records.agreements import Commitment
from models.vocabulary import AgreementStatus
from tests.builders import PlanBuilder
from tests.scheduling.dossiers import complete_dossier
from ui.register.register_filter import RegisterFilter, StatusWanted


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (StatusWanted.ANY, list(AgreementStatus)),
        (
            StatusWanted.ON_ITS_WAY,
            [
                AgreementStatus.IDEA,
                AgreementStatus.IN_CORRESPONDENCE,
                AgreementStatus.COUNCIL_APPROVAL,
                AgreementStatus.MINISTRY_APPROVAL,
                AgreementStatus.TEXT_AGREED,
            ],
        ),
        (StatusWanted.CONCLUDED, [AgreementStatus.SIGNED, AgreementStatus.IN_FORCE]),
        (AgreementStatus.LAPSED, [AgreementStatus.LAPSED]),
    ],
)
def test_agreements_are_asked_for_by_status(
    wanted: StatusWanted | AgreementStatus, shown: list[AgreementStatus]
) -> None:
    fitting = [
        status
        for status in AgreementStatus
        if RegisterFilter(status=wanted).fits(complete_dossier(status=status))
    ]
    assert fitting == shown


def test_agreements_are_asked_for_by_party() -> None:
    dossier = complete_dossier()
    for body in dossier.organisations:
        assert RegisterFilter(organisation_id=body.id).fits(dossier)
    assert not RegisterFilter(organisation_id="another").fits(dossier)


def test_an_agreement_is_found_by_all_that_belongs_to_it() -> None:
    commitment = Commitment(id=CommitmentId("commitment"), text=Localized.of(tr="Nevruz daveti"))
    dossier = msgspec.structs.replace(
        complete_dossier(notes="kept in the vault"), commitments=(commitment,), visit=PlanBuilder().visit
    )
    for words in ("sister-city", "turkistan", "nurbol", "nevruz", "turkistan delegation", "vault", "34"):
        assert RegisterFilter(words=words).fits(dossier), words
    assert not RegisterFilter(words="samarkand").fits(dossier)
