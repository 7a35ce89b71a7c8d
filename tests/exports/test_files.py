"""Every paper in every sort of file that it is offered in."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
import openpyxl
import pytest
from icalendar import Calendar
from msgspec.structs import replace

from exports.audience import Audience
from exports.blocks import EventTable, ListTable
from exports.catalogue import DOCUMENTS, DocumentKind, document_named
from exports.files import Supplies, produce_file
from exports.formats import FileFormat
from exports.production import described, produce_pdf
from exports.render.xlsx.document import has_sheets
from exports.request import DocumentRequest, UnusableRequest
from exports.subjects import ASKED_WHICH, subjects_of
from models.plan import Plan
from models.vocabulary import ItemStatus, OrganisationRole
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.every_record import plan_of_marks

ALL = [
    pytest.param(document, file_format, id=f"{document.name}-{file_format}")
    for document in DOCUMENTS
    for file_format in document.formats
]


def request_for(plan: Plan, document: DocumentKind) -> DocumentRequest:
    audience = document.audiences[0]
    about = subjects_of(plan, audience)[0].id if audience in ASKED_WHICH else ""
    return DocumentRequest(
        document=document.name,
        languages=("en", "tr"),
        printed_on=date(2021, 12, 1),
        audience=audience,
        about=about,
    )


@pytest.mark.parametrize(("document", "file_format"), ALL)
def test_each_file_opens_and_is_the_same_every_time(document: DocumentKind, file_format: FileFormat) -> None:
    plan = plan_of_marks()
    request = request_for(plan, document)
    content = produce_file(plan, request, file_format).content
    assert content == produce_file(plan, request, file_format).content
    match file_format:
        case FileFormat.PDF:
            assert content == produce_pdf(plan, request).content
        case FileFormat.DOCX:
            assert docx.Document(BytesIO(content)).tables
        case FileFormat.XLSX:
            assert openpyxl.load_workbook(BytesIO(content)).worksheets
        case FileFormat.ICS:
            assert Calendar.from_ical(content).walk("VEVENT")
        case FileFormat.VCF:
            assert content.startswith(b"BEGIN:VCARD")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_list_is_offered_as_a_spreadsheet(document: DocumentKind) -> None:
    plan = plan_of_marks()
    paper = described(plan, request_for(plan, document))
    lists = [block for block in paper.blocks if isinstance(block, ListTable)]
    days = [block for block in paper.blocks if isinstance(block, EventTable)]
    if lists and not days:
        assert FileFormat.XLSX in document.formats
    if FileFormat.XLSX in document.formats:
        assert has_sheets(paper)


def test_what_is_drawn_cannot_be_written_on() -> None:
    plan = plan_of_marks()
    request = request_for(plan, document_named("board_overview"))
    with pytest.raises(UnusableRequest) as refused:
        produce_file(plan, request, FileFormat.DOCX)
    assert refused.value.message.fact("wanted") == "docx"


def test_a_calendar_calls_off_what_an_earlier_version_had_and_counts_what_waits() -> None:
    builder = PlanBuilder()
    sure = ItemStatus.CONFIRMED
    builder.item("Stays", FIRST_DAY, "09:00", status=sure)
    off = builder.item("Called off", FIRST_DAY, "10:00", status=sure)
    builder.item("Secret idea", FIRST_DAY, "11:00", status=ItemStatus.IDEA)
    issued = builder.plan()
    now = issued.including([replace(off, day=None)])
    request = request_for(now, document_named("programme"))
    produced = produce_file(now, request, FileFormat.ICS, Supplies(latest_change=7, issued=(issued,)))
    events = Calendar.from_ical(produced.content).walk("VEVENT")
    assert [(str(event["SUMMARY"]), event["SEQUENCE"], str(event["STATUS"])) for event in events] == [
        ("Stays", 7, "CONFIRMED"),
        ("Called off", 7, "CANCELLED"),
    ]
    assert produced.warnings[-1].fact("count") == 1


def test_a_calendar_is_for_the_readers_that_are_asked_for() -> None:
    builder = PlanBuilder()
    builder.item("Idea", FIRST_DAY, "11:00", status=ItemStatus.IDEA)
    plan = builder.plan()
    request = request_for(plan, document_named("programme"))
    assert b"Idea" not in produce_file(plan, request, FileFormat.ICS).content
    organisers = replace(request, audience=Audience.ORGANISERS)
    assert b"Idea" in produce_file(plan, organisers, FileFormat.ICS).content
    with pytest.raises(UnusableRequest):
        produce_file(plan, replace(request, audience=Audience.PRESS), FileFormat.ICS)


def test_the_delegation_list_gives_cards_of_the_delegation_and_the_contact_list_of_the_hosts_too() -> None:
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    builder.member("Nurbol Turashbekov")
    builder.post(builder.person("Zeynep Şahin", phone="+90 216"), "Protocol", host)
    plan = builder.plan()
    cards = {
        name: produce_file(plan, request_for(plan, document_named(name)), FileFormat.VCF).content.decode()
        for name in ("delegation_list", "contact_list")
    }
    assert [text.count("BEGIN:VCARD") for text in cards.values()] == [1, 2]
    assert "+90 216" in cards["contact_list"]
