"""Whatever file is given for a programme: its lines come out, or one sentence says why not."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from exports.wording import say
from models.exchange.programme_names import JUST_WORDS, Office, proposed_names
from models.exchange.programme_source import (
    calendar_content,
    guessed_content,
    language_in,
    read_programme_source,
)
from models.localized import Localized
from models.messages import HeyetError
from models.plan import Plan
from models.record_limits import check_record
from scheduling.taking_in_programmes import take_in_programme
from scheduling.visit_moves import new_visit

DAY = date(2021, 12, 20)
NOBODY = Office(lambda _text: (), lambda _text: (), lambda _text: ())
CSV = (
    "Tarih;Saat;Etkinlik;Yer;Ev sahibi\n20.12.2021;10.30-11.15;Görüşme;Hall;Başkan\n;23:00-01:00;Gala;;\n"
).encode("cp1254")
ICS = (
    b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Baku\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Call\r\nLOCATION:Hall\r\n"
    b"DTSTART;TZID=Europe/Istanbul:20211220T103000\r\nDURATION:PT45M\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
    b"ATTENDEE;CN=Somebody:mailto:a@b.c\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def workbook() -> bytes:
    book = Workbook()
    for name in ("Gün 1", "Gün 2"):
        sheet = book.create_sheet(name)
        sheet.append(["Tarih", "Saat", "Etkinlik"])
        sheet.append([DAY, "10:30", f"Görüşme {name}"])
    book.create_sheet("Notlar").append(["Serbest metin"])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


XLSX = workbook()


def taken_over(content: bytes, name: str = "programme") -> Plan:
    """What becomes of a file on every road that it can take; every record could be kept."""
    plan = new_visit(Localized.of(tr="Heyet"), DAY, DAY).plan
    source = read_programme_source(content, name)
    language = language_in(source, "tr")
    lines = guessed_content(source, DAY, DAY, plan.visit.home_zone, language).lines
    names = proposed_names(lines, NOBODY, language)
    plans = [
        plan.with_edit(take_in_programme(plan, lines, one, name, language)) for one in (JUST_WORDS, names)
    ]
    for record in (*plans[0].records(), *plans[1].records()):
        check_record(record)
    return plans[1]


def titles(plan: Plan) -> list[str]:
    return sorted(item.title.in_language("tr") for item in plan.items)


def test_what_a_file_is_its_first_bytes_say() -> None:
    assert titles(taken_over(CSV, "x.ics")) == ["Gala", "Görüşme"]
    assert titles(taken_over(ICS, "x.csv")) == ["Call"] * 3


def test_every_sheet_with_titles_is_read() -> None:
    assert titles(taken_over(XLSX)) == ["Görüşme Gün 1", "Görüşme Gün 2"]


def test_the_calendar_says_what_it_is_called() -> None:
    content = calendar_content(read_programme_source(ICS, "x"), "Europe/Istanbul", "tr")
    assert (content.title, len(content.lines)) == ("Baku", 3)


@pytest.mark.parametrize("content", [b"Dear Sir or Madam,\nthank you.\n", b"a;b\nc;d\n"])
def test_a_text_without_days_is_no_programme(content: bytes) -> None:
    with pytest.raises(HeyetError) as refusal:
        taken_over(content)
    assert say(refusal.value.message, "en") == (
        "There is no line of a programme in the table. One column must hold the days, one the titles."
    )


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sound file with some of it cut out, doubled, or replaced."""
    content = bytearray(draw(st.sampled_from([CSV, ICS, XLSX])))
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 40))
        new = draw(st.one_of(st.binary(max_size=12), st.just(bytes(content[place : place + length]) * 2)))
        content[place : place + length] = new
    return bytes(content)


@given(damaged())
@settings(max_examples=400, deadline=None)
def test_no_damage_makes_it_fail(content: bytes) -> None:
    try:
        taken_over(content)
    except HeyetError as error:
        assert say(error.message, "en").endswith(".")


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_no_text_makes_it_fail(text: str) -> None:
    try:
        taken_over(f"Date;From;Title;Place\n20.12.2021;10:30;{text}".encode("utf-8", errors="replace"))
    except HeyetError as error:
        assert say(error.message, "en").endswith(".")


def test_contacts_are_no_programme() -> None:
    with pytest.raises(HeyetError) as refused:
        read_programme_source(b"BEGIN:VCARD\nFN:Ali Veli\nEND:VCARD\n", "list.vcf")
    assert refused.value.message.msgid.startswith("“{file}” holds contacts")
