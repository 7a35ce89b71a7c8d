"""Papers for the tests: made of a plan, and read back from their bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pdfplumber
from msgspec.structs import replace
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from exports.audience import Audience, visible
from exports.blocks import Document, EventTable, ListTable, Title
from exports.catalogue import document_named
from exports.production import ProducedPdf, produce_pdf
from exports.render.pdf.document import RenderedPdf
from exports.request import DocumentRequest
from models.identifiers import AgreementId, AgreementPartyId, CommitmentId, ItemTrackId, TrackId
from models.localized import Localized
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item, ItemTrack, Step
from models.records.visits import Track
from models.vocabulary import (
    AgreementStatus,
    DelegationPresence,
    ItemKind,
    ItemStatus,
    MemberRole,
    OrganisationRole,
    Part,
    PressAccess,
    TimeForm,
)
from tests.builders import FIRST_DAY, PlanBuilder

PRINTED_ON = date(2021, 12, 15)
BODY = 150.0
"""Left of this the margin column stands, right of it the events."""


def request(*languages: str, **fields: Any) -> DocumentRequest:
    return DocumentRequest(
        document="programme", languages=languages or ("en",), printed_on=PRINTED_ON, **fields
    )


def made(plan: Plan, *languages: str, **fields: Any) -> ProducedPdf:
    return produce_pdf(plan, request(*languages, **fields))


def read(produced: ProducedPdf | RenderedPdf) -> PDF:
    return pdfplumber.open(io.BytesIO(produced.content))


def printed(plan: Plan, *languages: str, **fields: Any) -> PDF:
    return read(made(plan, *languages, **fields))


def text_of(pdf: PDF, left: float = 0, right: float | None = None) -> str:
    """What stands between two edges on all pages, line ends read as spaces."""
    pages = (page.crop((left, 0, right or page.width, page.height)) for page in pdf.pages)
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def compact(text: str) -> str:
    """The text without any space, to be found whatever line it was broken on."""
    return "".join(text.split())


def boxes(page: Page) -> Iterator[tuple[float, float, float, float, str]]:
    """Every word with its edges: left, top, right, bottom."""
    for word in page.extract_words(x_tolerance=1):
        yield word["x0"], word["top"], word["x1"], word["bottom"], word["text"]


def words_outside(pdf: PDF, side: float = 50, top: float = 24, bottom: float = 24) -> list[str]:
    return [
        word
        for page in pdf.pages
        for x0, y0, x1, y1, word in boxes(page)
        if x0 < side or x1 > page.width - side or y0 < top or y1 > page.height - bottom
    ]


def words_outside_quarters(pdf: PDF, side: float = 20, top: float = 12) -> list[str]:
    """The words of small pages, four on a sheet, that come too near to an edge of theirs."""
    return [
        word
        for page in pdf.pages
        for x0, y0, x1, y1, word in boxes(page)
        for left, upper in [(x0 // (page.width / 2), y0 // (page.height / 2))]
        if x0 < left * page.width / 2 + side
        or x1 > (left + 1) * page.width / 2 - side
        or y0 < upper * page.height / 2 + top
        or y1 > (upper + 1) * page.height / 2 - top
    ]


def words_upon_each_other(pdf: PDF) -> list[tuple[str, str]]:
    found = []
    for page in pdf.pages:
        words = sorted(boxes(page), key=lambda box: box[1])
        for number, (x0, _, x1, bottom, word) in enumerate(words):
            for left, top, right, _, other in words[number + 1 :]:
                if top >= bottom - 0.5:
                    break
                if min(x1, right) - max(x0, left) > 0.5:
                    found.append((word, other))
    return found


def rich_plan() -> Plan:
    """A plan in which everything that a guest's programme can tell is there once."""
    builder = PlanBuilder(
        title=Localized.of(en="Visit of the Turkistan delegation", tr="Türkistan heyetinin ziyareti"),
        purpose=Localized.of(en="Sister-city protocols", tr="Kardeş şehir protokolleri"),
        classification="Hizmete özel",
    )
    host = builder.organisation("Üsküdar Belediyesi", OrganisationRole.HOST)
    guest = builder.organisation("Түркістан қаласының әкімдігі", OrganisationRole.GUEST)
    builder.organisation("Türk Dünyası Belediyeler Birliği", OrganisationRole.COORDINATOR)
    hotel = builder.venue("Grand Hotel", address="Sahil Yolu 5")
    head, deputy = builder.member("Nurbol Turashbekov", hotel_id=hotel.id), builder.member("Əli Şıxəliyev")
    mayor = builder.post(builder_person(builder, head), "Mayor of Turkistan", guest)
    put(builder, replace(head, post_id=mayor.id, role=MemberRole.HEAD))
    builder.post(builder_person(builder, deputy), "Director", guest)
    builder.member("", description=Localized.of(en="council members", tr="meclis üyeleri"), count=4)
    palace = builder.venue("Nikâh Sarayı", address="Hâkimiyeti Milliye Cad. 35")
    hall = builder.venue("Büyük Salon", room="kat 2", parent_id=palace.id)
    garden = builder.venue("Kapalı bahçe")
    principal = builder.person("Hilmi Türkmen", honorific=Localized.of(en="H.E.", tr="Sayın"))
    builder.post(principal, "Mayor of Üsküdar", host)
    signing = builder.item(
        "Signing ceremony",
        starts="10:30",
        ends="11:15",
        kind=ItemKind.SIGNING_CEREMONY,
        status=ItemStatus.CONFIRMED,
        venue_id=hall.id,
        fallback_venue_id=garden.id,
        host_organisation_id=host.id,
        host_principal_id=principal.id,
        dress=Localized.of(en="dark suit"),
        press_access=PressAccess.PHOTO_AT_START,
        public_note=Localized.of(en="Please be seated early."),
        steps=(
            Step(text=Localized.of(en="Anthems"), minutes=5),
            Step(text=Localized.of(en="Exchange of gifts")),
        ),
    )
    builder.attendance(signing, principal, Part.SPEAKER)
    builder.attendance(signing, builder.person("Ayşe Yılmaz"), Part.INTERPRETER)
    _add_agreement(builder, signing, (host.id, principal.id), (guest.id, head.person_id))
    _add_further_items(builder, signing)
    return builder.plan()


def _add_agreement(builder: PlanBuilder, signing: Item, *parties: tuple[Any, Any]) -> None:
    agreement = Agreement(
        id=AgreementId("agreement"),
        visit_id=builder.visit.id,
        item_id=signing.id,
        title=Localized.of(en="Sister-city protocol of two cities"),
        status=AgreementStatus.TEXT_AGREED,
    )
    builder.records.append(agreement)
    for position, (organisation_id, signatory_id) in enumerate(parties):
        party = AgreementParty(
            id=AgreementPartyId(f"party-{position}"),
            agreement_id=agreement.id,
            organisation_id=organisation_id,
            signatory_id=signatory_id,
            signed_as=Localized.of(en=f"Signatory number {position + 1}"),
            position=position,
        )
        builder.records.append(party)


def confirmed(builder: PlanBuilder, title: str, starts: str | None = None, **fields: Any) -> Item:
    """Add an item that is agreed with its host."""
    return builder.item(title, starts=starts, status=ItemStatus.CONFIRMED, **fields)


def _add_further_items(builder: PlanBuilder, signing: Item) -> None:
    confirmed(builder, "Lunch", "12:30", offered_by=Localized.of(en="the Governor"), kind=ItemKind.LUNCH)
    confirmed(builder, "Walk by the sea", after_item_id=signing.id)
    builder.item("Museum", starts="15:00", status=ItemStatus.REQUESTED, time_form=TimeForm.ABOUT)
    confirmed(builder, "Call", "16:00", ends="17:00", time_form=TimeForm.WINDOW)
    confirmed(builder, "Talks", time_form=TimeForm.TO_BE_DECIDED)
    confirmed(builder, "Far call", "18:00", zone="Asia/Almaty", host_note=Localized.of(en="N.N."))
    tuesday, optional = date(2021, 12, 21), DelegationPresence.OPTIONAL
    shopping = confirmed(builder, "Shopping", "09:00", day=tuesday, delegation_presence=optional)
    track = Track(id=TrackId("spouses"), visit_id=builder.visit.id, name=Localized.of(en="Spouses"))
    builder.records.append(track)
    link = ItemTrack(id=ItemTrackId("shopping-spouses"), item_id=shopping.id, track_id=track.id)
    builder.records.append(link)
    confirmed(builder, "Bazaar", day=None)
    promise = Localized.of(en="Nawruz invitation")
    builder.records.append(Commitment(id=CommitmentId("promise"), visit_id=builder.visit.id, text=promise))


def builder_person(builder: PlanBuilder, member: Any) -> Any:
    return next(record for record in builder.records if record.id == member.person_id)


def put(builder: PlanBuilder, record: Any) -> None:
    """Put a record in the place of the one with its id."""
    builder.records = [record if known.id == record.id else known for known in builder.records]


def long_plan(per_day: int = 40, days: int = 2, members: int = 24, **fields: Any) -> Plan:
    """Many members and full days, with titles that need several lines."""
    builder = PlanBuilder(title=Localized.of(en="A long visit", kk="Ұзақ ресми сапар"))
    for number in range(members):
        builder.member(f"Нұрлан Әлімжан {number}")
    title = (
        "Қазақстан Республикасының Түркістан қаласы мен Үскүдар муниципалитеті арасындағы хаттамаға қол қою "
    )
    for day in range(days):
        for number in range(per_day):
            builder.item(
                f"{title if number % 7 == 0 else 'Visit'} {number}",
                FIRST_DAY + timedelta(days=day),
                f"{8 + number // 4 % 14:02}:{number % 4 * 15:02}",
                status=ItemStatus.CONFIRMED,
                public_note=Localized.of(en="Photographs are allowed."),
                **fields,
            )
    return builder.plan()


def rows_of(document: Document) -> dict[str, list[str]]:
    """The events of a paper by their titles, each with what stands below it, in its first language."""
    return {
        row.title[0]: [detail.words[0] for detail in row.details]
        for block in document.blocks
        if isinstance(block, EventTable)
        for row in block.rows
    }


def lists_of(document: Document) -> dict[str, list[tuple[str, ...]]]:
    """The lists of a paper by their headings, each with its rows, in its first language."""
    return {
        block.heading[0]: [tuple(words[0] if words else "" for words in row) for row in block.rows]
        for block in document.blocks
        if isinstance(block, ListTable)
    }


def built(plan: Plan, name: str, audience: Audience, about: str = "", *languages: str) -> Document:
    """The blocks of a paper as its readers get it."""
    wanted = DocumentRequest(
        document=name,
        languages=languages or ("en",),
        printed_on=PRINTED_ON,
        audience=audience,
        about=about,
    )
    return document_named(name).build(visible(plan, audience, about), wanted)


def kind_of(document: Document) -> str:
    """What sort of paper it says it is, in its first language."""
    (title,) = [block for block in document.blocks if isinstance(block, Title)]
    return title.kind[0]
