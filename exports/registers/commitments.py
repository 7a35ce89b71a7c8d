"""What was promised, so that protocols do not remain on paper: by whom, who sees to it, until when."""

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
from exports.wording import say, short_date
from models.duties import Duty
from models.messages import N_, Message
from models.office_records import OfficeRecords
from models.records.agreements import Commitment
from models.vocabulary import CommitmentState
from models.vocabulary_labels import label
from scheduling.due_dates import is_overdue


def build(records: OfficeRecords, request: DocumentRequest, year: int | None) -> Document:
    """The register of commitments: with a year of those due in it, and of those given at a visit of it."""
    languages = Languages(request.languages)
    entries = tuple(one for one in records.commitments if _is_of(one, year))
    none = Note(languages.say(N_("No commitment has been entered for this time.")))
    kind = languages.say(N_("Register of commitments"))
    return register_of(kind, year, request, _tables(entries, request.printed_on, languages), none)


def _is_of(duty: Duty, year: int | None) -> bool:
    record = duty.record
    due = record.due_on
    return is_of_year(duty.visit, year) or (due is not None and due.year == year)


def _tables(entries: tuple[Duty, ...], today: date, languages: Languages) -> Iterator[ListTable]:
    """A list for what is open, what was kept, what was dropped; in each what is due first in front."""
    for state in CommitmentState:
        own = sorted((one for one in entries if one.record.state == state), key=_order)
        if not own:
            continue
        heading = languages.speak(label(state))
        columns = (
            ListColumn((), 1),
            ListColumn(languages.say(N_("What was promised")), 10),
            ListColumn(languages.say(N_("Promised by")), 6),
            ListColumn(languages.say(N_("Where it was promised")), 7),
            ListColumn(languages.say(N_("Responsible")), 4),
            ListColumn(languages.say(N_("Due on")), 4),
        )
        rows = tuple(_row(number, one, today, languages) for number, one in enumerate(own, start=1))
        yield ListTable(heading, continued(heading, languages), columns, rows)


def _order(duty: Duty) -> tuple[date, str]:
    return duty.record.due_on or date.max, duty.id


def _row(number: int, duty: Duty, today: date, languages: Languages) -> tuple[Words, ...]:
    return (
        (f"{number}",),
        languages.each(partial(_what, duty)),
        languages.each(partial(_by_whom, duty)),
        languages.each(partial(_where, duty)),
        languages.each(lambda _: duty.record.owner),
        languages.each(partial(_due, duty, today)),
    )


def _what(duty: Duty, language: str) -> str:
    record = duty.record
    text = record.text.in_language(language) if isinstance(record, Commitment) else ""
    return "\n".join(filter(None, (text, record.notes)))


def _by_whom(duty: Duty, language: str) -> str:
    person = name_of(duty.promised_by, language) if duty.promised_by is not None else ""
    body = duty.organisation.name.in_language(language) if duty.organisation is not None else ""
    return ", ".join(filter(None, (person, body)))


def _where(duty: Duty, language: str) -> str:
    """The agreement or the item, and the visit."""
    named = (duty.agreement, duty.item, duty.visit)
    return "\n".join(filter(None, (one.title.in_language(language) for one in named if one is not None)))


def _due(duty: Duty, today: date, language: str) -> str:
    day = duty.record.due_on
    if day is None:
        return ""
    late = say(Message.of(N_("Overdue")), language) if is_overdue(duty, today) else ""
    return "\n".join(filter(None, (short_date(day, language), late)))
