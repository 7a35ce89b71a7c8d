"""People from whatever file they come."""

import pytest

from models.exchange.people_source import lines_of, pasted_source, read_source
from models.exchange.sheets import TableRefused
from tests.models.exchange.people_lists import in_short, people
from tests.models.exchange.workbooks import workbook

SHORT = [("tr:Şınar Öz", "tr:Başkan", "tr:Fatih")]
CARD = "BEGIN:VCARD\nFN:Şınar Öz\nTITLE:Başkan\nORG:Fatih\nEND:VCARD\n"

CALENDAR = "BEGIN:VCALENDAR\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    "content",
    [
        workbook([["HEYET"], [], ["Ad Soyad", "Ünvan", "Kurum"], ["Şınar Öz", "Başkan", "Fatih"]]),
        "Ad Soyad;Ünvan;Kurum\nŞınar Öz;Başkan;Fatih\n".encode("cp1254"),
        "Ad Soyad\tÜnvan\tKurum\nŞınar Öz\tBaşkan\tFatih\n".encode("utf-16"),
        CARD.encode(),
    ],
)
def test_a_workbook_a_text_and_contacts_say_the_same(content: bytes) -> None:
    source = read_source(content, "../../list", "tr")
    assert [in_short(line) for line in people(source)] == SHORT
    assert source.name == "../../list"


def test_only_the_first_rows_are_read_where_that_is_asked() -> None:
    source = read_source(("Ad Soyad;Kurum\n" + "Ali Veli;Fatih\n" * 50).encode(), "list", "tr")
    sheet = source.table.sheets[0]
    assert len(lines_of(sheet, source.columns_of(sheet, "tr"), 20)) == 20


def test_pasted_contacts_are_read_as_contacts() -> None:
    source = pasted_source(CARD, "pasted", "tr")
    assert [in_short(line) for line in people(source)] == SHORT


def test_a_calendar_is_no_list_of_people() -> None:
    for read in (
        lambda: read_source(CALENDAR.encode(), "list", "tr"),
        lambda: pasted_source(CALENDAR, "x", "tr"),
    ):
        with pytest.raises(TableRefused) as refused:
            read()
        assert refused.value.message.msgid.startswith("“{file}” is a calendar")


def test_half_a_card_is_refused() -> None:
    with pytest.raises(TableRefused):
        read_source(CARD[:-12].encode(), "list", "tr")
