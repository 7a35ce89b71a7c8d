"""What the office has signed or is about to: parties, decisions, the day, and what is still open under it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from exports.blocks import Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.people_lists import name_of
from exports.register_heads import is_of_year, register_of
from exports.request import DocumentRequest
from exports.visit_heads import continued
from exports.wording import join, language_name, say, short_date
from models.dossiers import Dossier
from models.messages import N_, Message
from models.office_records import OfficeRecords
from models.records.agreements import AgreementParty
from models.vocabulary import AgreementKind
from models.vocabulary_labels import label
from scheduling.due_dates import is_open


def build(records: OfficeRecords, request: DocumentRequest, year: int | None) -> Document:
    """The register of agreements: with a year of those signed in it, or on their way to be, at a visit of it.

    One that is on its way without a visit belongs to no year, and stands in the register of all years alone.
    """
    languages = Languages(request.languages)
    entries = tuple(one for one in records.agreements if _is_of(one, year))
    none = Note(languages.say(N_("No agreement has been entered for this time.")))
    kind = languages.say(N_("Register of agreements"))
    return register_of(kind, year, request, _tables(entries, languages), none)


def _is_of(dossier: Dossier, year: int | None) -> bool:
    signed = dossier.agreement.signed_on
    if signed is not None and year is not None:
        return signed.year == year
    return is_of_year(dossier.visit, year)


def _tables(entries: tuple[Dossier, ...], languages: Languages) -> Iterator[ListTable]:
    """A list for each kind of agreement, in each the one that was signed first in front."""
    for kind in AgreementKind:
        own = sorted((one for one in entries if one.agreement.kind is kind), key=_order)
        if not own:
            continue
        heading = languages.speak(label(kind))
        columns = (
            ListColumn((), 1),
            ListColumn(languages.say(N_("Agreement")), 7),
            ListColumn(languages.say(N_("Parties")), 9),
            ListColumn(languages.say(N_("Decisions")), 7),
            ListColumn(languages.say(N_("Status")), 4),
            ListColumn(languages.say(N_("Signed on")), 3),
            ListColumn(languages.say(N_("Originals")), 3),
            ListColumn(languages.say(N_("Still open")), 2),
        )
        rows = tuple(_row(number, one, languages) for number, one in enumerate(own, start=1))
        yield ListTable(heading, continued(heading, languages), columns, rows)


def _order(dossier: Dossier) -> tuple[date, str]:
    return dossier.agreement.signed_on or date.max, dossier.id


def _row(number: int, dossier: Dossier, languages: Languages) -> tuple[Words, ...]:
    agreement = dossier.agreement
    outstanding = sum(is_open(one) for one in dossier.commitments)
    return (
        (f"{number}",),
        languages.each(partial(_title, dossier)),
        languages.each(lambda language: "\n".join(_party(dossier, one, language) for one in dossier.parties)),
        languages.each(partial(_decisions, dossier)),
        languages.speak(label(agreement.status)),
        languages.each(partial(short_date, agreement.signed_on)) if agreement.signed_on else (),
        languages.each(partial(_originals, dossier)),
        languages.each(lambda _: str(outstanding)) if outstanding else (),
    )


def _title(dossier: Dossier, language: str) -> str:
    """What it is called, and under it the visit it came of."""
    title = dossier.agreement.title.in_language(language) or say(label(dossier.agreement.kind), language)
    visit = dossier.visit.title.in_language(language) if dossier.visit is not None else ""
    return "\n".join(filter(None, (title, visit)))


def _party(dossier: Dossier, party: AgreementParty, language: str) -> str:
    """One side: the body, and who signs for it under which title."""
    body, signatory = dossier.organisation_of(party), dossier.signatory_of(party)
    name = body.name.in_language(language) if body is not None else ""
    signs = name_of(signatory, language) if signatory is not None else ""
    signed = ", ".join(filter(None, (signs, party.signed_as.in_language(language))))
    if not signed:
        return name
    message = Message.of(N_("{signatory}, for {organisation}"), signatory=signed, organisation=name)
    return say(message, language)


def _decisions(dossier: Dossier, language: str) -> str:
    lines = []
    for party in dossier.parties:
        council = _decision(party.council_decision_number, party.council_decision_on, language)
        ministry = _decision(party.ministry_approval_number, party.ministry_approved_on, language)
        if council:
            lines.append(say(Message.of(N_("Council: {decision}"), decision=council), language))
        if ministry:
            lines.append(say(Message.of(N_("Ministry: {decision}"), decision=ministry), language))
    return "\n".join(lines)


def _decision(number: str, day: date | None, language: str) -> str:
    return ", ".join(filter(None, (number, short_date(day, language) if day is not None else "")))


def _originals(dossier: Dossier, language: str) -> str:
    """How many there are, and in which languages."""
    names = join([language_name(tag, language) for tag in dossier.agreement.languages], language)
    return "\n".join(filter(None, (str(dossier.agreement.originals), names)))
