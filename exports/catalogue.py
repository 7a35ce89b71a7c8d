"""DOCUMENTS: every paper the program can make, in the order in which they are offered.

To add one: write `exports/documents/<name>.py` with a `build(plan, request)` that reads like the page from
top to bottom and gives `exports.visit_heads.document_of(plan, request, blocks)`; the blocks are those of
`exports.blocks`, the words come from `exports.languages.Languages`. The plan that `build` receives is already
the one that the reader may see, so a document never asks who reads it. Give it a line in DOCUMENTS with the
audiences it is for, the usual one first; the window and the terminal offer it from then on, and for an
audience that is one of several (a host, a member, a driver) they ask which. Then
`tests/exports/test_every_audience.py` holds every text that the paper prints for each of its audiences
against what that audience may read, and fails where a field is new to it; a test of its own beside the
document says what stands on the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from exports.audience import Audience
from exports.blocks import Document
from exports.documents import (
    board_overview,
    briefing_file,
    checklist,
    conflict_list,
    contact_list,
    cost_estimate,
    delegation_list,
    delegation_photographs,
    driver_sheet,
    host_sheet,
    manifest,
    media_advisory,
    name_badges,
    personal_programme,
    place_cards,
    pocket_programme,
    programme,
    rooming_list,
    seating_plan,
    signing_sheet,
    transport_plan,
    visit_report,
    working_programme,
)
from exports.formats import LIST, PAPER, TEXT, FileFormat
from exports.request import DocumentRequest
from models.messages import N_, HeyetError, Message
from models.plan import Plan


class DocumentKind(NamedTuple):
    """One paper: the name by which it is asked for, what it is called, how it is made of a visible plan.

    `audiences` are those whom it is for, first the one that is meant where nobody says otherwise. Only what
    `may_be_sensitive` prints passports and dates of birth, and only where they are asked for by name. What
    `marks_changes` can be compared with an earlier state of the visit (`DocumentRequest.since`). `formats`
    are the sorts of file in which it can be had, first the one that is meant where nobody says otherwise.
    What `needs_office_records` tells of earlier visits too (`DocumentRequest.office`).
    """

    name: str
    label: Message
    build: Callable[[Plan, DocumentRequest], Document]
    audiences: tuple[Audience, ...] = (Audience.GUEST, Audience.ORGANISERS)
    may_be_sensitive: bool = False
    marks_changes: bool = False
    formats: tuple[FileFormat, ...] = PAPER
    needs_office_records: bool = False


DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind(
        "programme",
        Message.of(N_("Programme")),
        programme.build,
        marks_changes=True,
        formats=(*TEXT, FileFormat.XLSX, FileFormat.ICS),
    ),
    DocumentKind("pocket_programme", Message.of(N_("Pocket programme")), pocket_programme.build),
    DocumentKind(
        "personal_programme",
        Message.of(N_("Personal programme")),
        personal_programme.build,
        (Audience.MEMBER,),
        marks_changes=True,
        formats=(*TEXT, FileFormat.ICS),
    ),
    DocumentKind(
        "working_programme",
        Message.of(N_("Working programme")),
        working_programme.build,
        (Audience.ORGANISERS,),
        marks_changes=True,
        formats=(*TEXT, FileFormat.XLSX, FileFormat.ICS),
    ),
    DocumentKind(
        "host_sheet",
        Message.of(N_("Host sheet")),
        host_sheet.build,
        (Audience.HOST,),
        marks_changes=True,
        formats=(*TEXT, FileFormat.ICS),
    ),
    DocumentKind(
        "delegation_list",
        Message.of(N_("Delegation list")),
        delegation_list.build,
        (Audience.GUEST, Audience.PRESS, Audience.ORGANISERS),
        formats=(*TEXT, FileFormat.XLSX, FileFormat.VCF),
    ),
    DocumentKind(
        "delegation_photographs",
        Message.of(N_("Delegation list with photographs")),
        delegation_photographs.build,
        (Audience.GUEST, Audience.PRESS, Audience.ORGANISERS),
        formats=TEXT,
    ),
    DocumentKind(
        "contact_list",
        Message.of(N_("Contact list")),
        contact_list.build,
        (Audience.ORGANISERS,),
        formats=(*LIST, FileFormat.VCF),
    ),
    DocumentKind(
        "manifest",
        Message.of(N_("Manifest")),
        manifest.build,
        (Audience.ORGANISERS,),
        may_be_sensitive=True,
        formats=LIST,
    ),
    DocumentKind(
        "signing_sheet",
        Message.of(N_("Signing sheet")),
        signing_sheet.build,
        (Audience.ORGANISERS,),
        formats=LIST,
    ),
    DocumentKind(
        "seating_plan",
        Message.of(N_("Seating plan")),
        seating_plan.build,
        (Audience.ORGANISERS, Audience.HOST, Audience.GUEST),
        formats=LIST,
    ),
    DocumentKind(
        "place_cards",
        Message.of(N_("Place cards")),
        place_cards.build,
        (Audience.ORGANISERS,),
        formats=LIST,
    ),
    DocumentKind(
        "name_badges",
        Message.of(N_("Name badges")),
        name_badges.build,
        (Audience.ORGANISERS,),
        formats=LIST,
    ),
    DocumentKind(
        "rooming_list",
        Message.of(N_("Rooming list")),
        rooming_list.build,
        (Audience.ORGANISERS,),
        formats=LIST,
    ),
    DocumentKind(
        "transport_plan",
        Message.of(N_("Transport plan")),
        transport_plan.build,
        (Audience.ORGANISERS,),
        formats=LIST,
    ),
    DocumentKind(
        "driver_sheet", Message.of(N_("Driver sheet")), driver_sheet.build, (Audience.DRIVER,), formats=TEXT
    ),
    DocumentKind(
        "media_advisory",
        Message.of(N_("Media advisory")),
        media_advisory.build,
        (Audience.PRESS,),
        marks_changes=True,
        formats=TEXT,
    ),
    DocumentKind(
        "checklist", Message.of(N_("Checklist")), checklist.build, (Audience.ORGANISERS,), formats=LIST
    ),
    DocumentKind(
        "cost_estimate",
        Message.of(N_("Cost estimate")),
        cost_estimate.build,
        (Audience.ORGANISERS,),
        formats=LIST,
    ),
    DocumentKind(
        "briefing_file",
        Message.of(N_("Briefing file")),
        briefing_file.build,
        (Audience.ORGANISERS,),
        formats=TEXT,
        needs_office_records=True,
    ),
    DocumentKind(
        "visit_report",
        Message.of(N_("Visit report")),
        visit_report.build,
        (Audience.ORGANISERS,),
        formats=TEXT,
    ),
    DocumentKind("board_overview", Message.of(N_("Overview of the days")), board_overview.build),
    DocumentKind(
        "conflict_list",
        Message.of(N_("List of conflicts")),
        conflict_list.build,
        (Audience.ORGANISERS,),
    ),
)


class UnknownDocument(HeyetError):
    """A name that no document has."""


def document_named(name: str) -> DocumentKind:
    """The paper called `name`. Raises UnknownDocument."""
    for document in DOCUMENTS:
        if document.name == name:
            return document
    known = tuple(document.name for document in DOCUMENTS)
    message = Message.of(N_("There is no document “{name}”. There is: {known}."), name=name, known=known)
    raise UnknownDocument(message)
