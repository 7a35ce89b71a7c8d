"""What is still missing before and after an agreement is signed."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from models.dossiers import Dossier
from models.identifiers import ItemId, new_identifier
from models.records.items import Item
from models.vocabulary import AgreementStatus
from scheduling.agreement_readiness import lacking
from tests.builders import PlanBuilder
from tests.scheduling.dossiers import complete_dossier

COMPLETE = msgspec.structs.replace(
    complete_dossier(), item=Item(id=ItemId(new_identifier()), visit_id=PlanBuilder().visit.id)
)


def sentences(dossier: Dossier) -> list[str]:
    return [message.msgid for message in lacking(dossier)]


def with_first_party(dossier: Dossier, **fields: Any) -> Dossier:
    first, second = dossier.parties
    return msgspec.structs.replace(dossier, parties=(msgspec.structs.replace(first, **fields), second))


def test_nothing_is_missing_where_all_is_there() -> None:
    assert sentences(COMPLETE) == []


def test_each_thing_that_is_missing_is_said() -> None:
    assert sentences(with_first_party(COMPLETE, signatory_id=None)) == [
        "Nobody is named who signs for {organisation}."
    ]
    assert sentences(with_first_party(COMPLETE, council_decision_number="")) == [
        "{organisation} has no council decision."
    ]
    assert sentences(with_first_party(COMPLETE, ministry_approval_number="")) == [
        "{organisation} has no approval of the ministry."
    ]
    assert sentences(msgspec.structs.replace(COMPLETE, parties=COMPLETE.parties[:1])) == [
        "It has fewer than two parties."
    ]
    assert sentences(msgspec.structs.replace(COMPLETE, item=None)) == [
        "No item of a visit is named at which it is signed."
    ]
    few = msgspec.structs.replace(COMPLETE.agreement, originals=1)
    assert sentences(msgspec.structs.replace(COMPLETE, agreement=few)) == [
        "There are fewer originals ({originals}) than parties ({parties})."
    ]


def test_the_law_asks_nothing_of_a_municipality_abroad() -> None:
    first, second = COMPLETE.parties
    bare = msgspec.structs.replace(second, council_decision_number="", ministry_approval_number="")
    assert sentences(msgspec.structs.replace(COMPLETE, parties=(first, bare))) == []


def test_between_two_municipalities_of_one_country_the_ministry_has_no_say() -> None:
    at_home = tuple(msgspec.structs.replace(one, country="TR") for one in COMPLETE.organisations)
    dossier = msgspec.structs.replace(COMPLETE, organisations=at_home)
    assert sentences(with_first_party(dossier, ministry_approval_number="")) == []


def test_signed_it_only_wants_recording() -> None:
    dossier = complete_dossier(status=AgreementStatus.SIGNED)
    assert sentences(dossier) == [
        "The day on which it was signed is not recorded.",
        *["It is not recorded which original {organisation} keeps."] * 2,
    ]
    signed = complete_dossier(status=AgreementStatus.IN_FORCE, signed_on=date(2021, 12, 20))
    kept = tuple(msgspec.structs.replace(party, keeps_original="1") for party in signed.parties)
    assert sentences(msgspec.structs.replace(signed, parties=kept)) == []
