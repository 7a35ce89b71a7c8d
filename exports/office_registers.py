"""REGISTERS: what the office can print of all its visits, as a paper or as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from exports.blocks import Document
from exports.catalogue import UnknownDocument
from exports.house_style import NO_PICTURES, Pictures, look_of_style, pictures_of_style
from exports.production import ProducedPdf, unprintable, untranslated
from exports.registers import agreements, commitments, gifts, visits
from exports.request import DocumentRequest
from models.messages import N_, Message
from models.office_records import OfficeRecords


class RegisterKind(NamedTuple):
    """One register: the name by which it is asked for, what it is called, how it is made.

    It is made of what the office has done, for a request, of one year or of all (None).
    """

    name: str
    label: Message
    build: Callable[[OfficeRecords, DocumentRequest, int | None], Document]


REGISTERS: tuple[RegisterKind, ...] = (
    RegisterKind("visits", Message.of(N_("Register of visits")), visits.build),
    RegisterKind("agreements", Message.of(N_("Register of agreements")), agreements.build),
    RegisterKind("commitments", Message.of(N_("Register of commitments")), commitments.build),
    RegisterKind("gifts", Message.of(N_("Register of gifts")), gifts.build),
)


def register_named(name: str) -> RegisterKind:
    """The register called `name`. Raises UnknownDocument."""
    for register in REGISTERS:
        if register.name == name:
            return register
    known = tuple(register.name for register in REGISTERS)
    message = Message.of(N_("There is no register “{name}”. There is: {known}."), name=name, known=known)
    raise UnknownDocument(message)


def years_of(records: OfficeRecords) -> tuple[int, ...]:
    """The years in which something took place or was signed or falls due, the latest first."""
    years = {day.year for one in records.visits for day in (one.visit.first_day, one.visit.last_day)}
    years |= {one.agreement.signed_on.year for one in records.agreements if one.agreement.signed_on}
    years |= {one.record.due_on.year for one in records.commitments if one.record.due_on}
    return tuple(sorted(years, reverse=True))


def pictures_of_registers(records: OfficeRecords) -> frozenset[str]:
    """The hashes of the pictures without which a register is not complete."""
    return pictures_of_style(records.house_style)


def produce_register(
    records: OfficeRecords, request: DocumentRequest, year: int | None, pictures: Pictures = NO_PICTURES
) -> ProducedPdf:
    """The register that `request.document` names, as PDF. Equal records and requests give equal bytes."""
    # Here and not above: the renderer takes longer to load than the window needs to show a visit.
    from exports.render.pdf.document import pdf

    rendered = pdf(_described(records, request, year, pictures))
    warnings = (*untranslated(request.languages), *unprintable(rendered.missing_letters))
    return ProducedPdf(rendered.content, warnings)


def produce_register_workbook(records: OfficeRecords, request: DocumentRequest, year: int | None) -> bytes:
    """The register that `request.document` names, as a workbook."""
    from exports.render.xlsx.document import workbook

    return workbook(_described(records, request, year, NO_PICTURES))


def _described(
    records: OfficeRecords, request: DocumentRequest, year: int | None, pictures: Pictures
) -> Document:
    document = register_named(request.document).build(records, request, year)
    return document._replace(look=look_of_style(records.house_style, request.languages, pictures))


def register_file_name(request: DocumentRequest, year: int | None, ending: str = "pdf") -> str:
    """A name for the file of a register: "register-of-gifts-2021-tr.pdf"."""
    parts = ("register-of", request.document, str(year) if year is not None else "", *request.languages)
    return "-".join(part for part in parts if part) + f".{ending}"
