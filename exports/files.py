"""A paper in the sort of file that is asked for: drawn, to write on, to sort, or for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from exports.audience import visible
from exports.formats import FileFormat
from exports.house_style import NO_PICTURES, Pictures
from exports.production import described, produce_pdf, refuse_unusable, warnings_of, without_pictures
from exports.request import DocumentRequest, UnusableRequest
from models.messages import N_, NP_, Message
from models.plan import Plan


class Supplies(NamedTuple):
    """What a file needs beside the plan and the request, as far as it is there.

    `pictures` are the contents that `pictures_wanted` names. `latest_change` is the number of the last change
    of the visit, and `issued` the plans of its versions, the latest first: calendars are told by them what is
    newer, and what takes place no more.
    """

    pictures: Pictures = NO_PICTURES
    latest_change: int = 0
    issued: tuple[Plan, ...] = ()


class ProducedFile(NamedTuple):
    """A finished file, and what the officer should know before handing it out."""

    content: bytes
    warnings: tuple[Message, ...]


NO_SUPPLIES = Supplies()


def produce_file(
    plan: Plan, request: DocumentRequest, file_format: FileFormat, supplies: Supplies = NO_SUPPLIES
) -> ProducedFile:
    """The paper that `request` asks for, in a sort of file. Equal arguments give equal bytes.

    Raises as `produce_pdf` does, and UnusableRequest where the paper cannot be had in this sort of file.
    """
    document = refuse_unusable(plan, request)
    if file_format not in document.formats:
        message = Message.of(
            N_("“{document}” cannot be had as {wanted}. It can be had as: {formats}."),
            document=document.label,
            wanted=file_format.value,
            formats=tuple(one.value for one in document.formats),
        )
        raise UnusableRequest(message)
    return _MAKERS[file_format](plan, request, supplies)


def _as_pdf(plan: Plan, request: DocumentRequest, supplies: Supplies) -> ProducedFile:
    return ProducedFile(*produce_pdf(plan, request, supplies.pictures))


# Each of the others loads its library when the first such file is made: nobody waits for it before.


def _as_docx(plan: Plan, request: DocumentRequest, supplies: Supplies) -> ProducedFile:
    from exports.render.docx.document import docx_file

    document = described(plan, request, supplies.pictures)
    warnings = (*warnings_of(plan, request, document), *without_pictures(plan, supplies.pictures))
    return ProducedFile(docx_file(document), warnings)


def _as_xlsx(plan: Plan, request: DocumentRequest, supplies: Supplies) -> ProducedFile:
    from exports.render.xlsx.document import workbook

    # A workbook shows no emblem, so none is missed.
    document = described(plan, request)
    return ProducedFile(workbook(document), warnings_of(plan, request, document))


def _as_ics(plan: Plan, request: DocumentRequest, supplies: Supplies) -> ProducedFile:
    from exports.calendar_file import CalendarOf, calendar_file, gone_since, waiting_count

    seen, *earlier = (visible(one, request.audience, request.about) for one in (plan, *supplies.issued))
    of = CalendarOf(
        request.languages[0], request.printed_on, supplies.latest_change, gone_since(seen, earlier)
    )
    waiting = waiting_count(seen)
    left_out = Message.of(
        *NP_(
            "{count} item without a day is not in the calendar.",
            "{count} items without a day are not in the calendar.",
        ),
        count=waiting,
    )
    return ProducedFile(
        calendar_file(seen, of), (*warnings_of(plan, request), *((left_out,) if waiting else ()))
    )


def _as_vcf(plan: Plan, request: DocumentRequest, _supplies: Supplies) -> ProducedFile:
    """The delegation alone from its list, with the hosts from the list of contacts."""
    from exports.contact_cards import CardsOf, contact_cards

    of = CardsOf.DELEGATION if request.document == "delegation_list" else CardsOf.ALL
    seen = visible(plan, request.audience, request.about)
    return ProducedFile(contact_cards(seen, of, request.languages[0]), warnings_of(plan, request))


_MAKERS: Mapping[FileFormat, Callable[[Plan, DocumentRequest, Supplies], ProducedFile]] = MappingProxyType(
    {
        FileFormat.PDF: _as_pdf,
        FileFormat.DOCX: _as_docx,
        FileFormat.XLSX: _as_xlsx,
        FileFormat.ICS: _as_ics,
        FileFormat.VCF: _as_vcf,
    }
)
