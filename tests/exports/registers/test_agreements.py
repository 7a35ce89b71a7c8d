"""The register of agreements."""

import msgspec

from exports.blocks import ListTable, Note
from exports.registers.agreements import build
from models.office_records import OfficeRecords
from models.vocabulary import AgreementStatus
from tests.exports.registers.records import records, request


def rows(known: OfficeRecords, year: int | None) -> list[object]:
    blocks = build(known, request("agreements"), year).blocks
    return [row for block in blocks if isinstance(block, ListTable) for row in block.rows]


def test_an_agreement_stands_with_parties_decisions_and_what_is_still_open() -> None:
    assert rows(records(), 2021) == [
        (
            ("1",),
            ("Sister-city protocol\nTurkistan delegation",),
            ("H.E. Hilmi Türkmen, Mayor of Üsküdar, for Üsküdar Municipality\nTurkistan",),
            ("Council: 2021/112, 5 Nov 2021\nMinistry: E-77",),
            ("Signed",),
            ("21 Dec 2021",),
            ("2\nTurkish and Kazakh",),
            ("1",),
        )
    ]
    assert isinstance(build(records(), request("agreements"), 2020).blocks[-1], Note)


def test_what_is_on_its_way_is_of_the_year_of_its_visit_and_without_one_of_none() -> None:
    known = records()
    (dossier,) = known.agreements
    unsigned = msgspec.structs.replace(
        dossier,
        agreement=msgspec.structs.replace(
            dossier.agreement, signed_on=None, status=AgreementStatus.IN_CORRESPONDENCE
        ),
    )
    on_its_way = msgspec.structs.replace(known, agreements=(unsigned,))
    assert [len(rows(on_its_way, year)) for year in (2020, 2021, None)] == [0, 1, 1]
    alone = msgspec.structs.replace(known, agreements=(msgspec.structs.replace(unsigned, visit=None),))
    assert [len(rows(alone, year)) for year in (2020, 2021, None)] == [0, 0, 1]
