"""Agreements, promises and gifts as lists, for the papers that tell what came of visits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from exports.blocks import ListColumn, ListTable, Words
from exports.languages import Languages
from exports.people_lists import name_of
from exports.visit_heads import continued
from exports.wording import say, short_date
from models.dossiers import Dossier
from models.duties import Duty
from models.localized import Localized
from models.messages import N_, Message
from models.records.agreements import AgreementParty, Commitment
from models.records.visits import Visit
from models.vocabulary_labels import label
from scheduling.due_dates import is_overdue


def agreement_list(heading: Words, dossiers: Iterable[Dossier], languages: Languages) -> ListTable:
    """What was agreed, between whom, how far it has come, and what became of what was promised under it."""
    columns: tuple[ListColumn, ...] = (
        ListColumn(languages.say(N_("Agreement")), 6, is_name=True),
        ListColumn(languages.say(N_("Parties")), 7),
        ListColumn(languages.say(N_("Status")), 4),
        ListColumn(languages.say(N_("What became of it")), 6),
    )
    rows: tuple[tuple[Words, ...], ...] = tuple(
        (
            languages.each(partial(_title, one)),
            languages.each(partial(_parties, one)),
            languages.each(partial(_standing, one)),
            languages.each(partial(_promises, one)),
        )
        for one in dossiers
    )
    if not any(row[-1] for row in rows):
        columns, rows = columns[:-1], tuple(row[:-1] for row in rows)
    return ListTable(heading, continued(heading, languages), columns, rows)


def commitment_list(heading: Words, duties: Iterable[Duty], today: date, languages: Languages) -> ListTable:
    """What was promised, by whom, who sees to it and until when, and what became of it."""
    columns = (
        ListColumn(languages.say(N_("What was promised")), 7, is_name=True),
        ListColumn(languages.say(N_("Promised by")), 5),
        ListColumn(languages.say(N_("Occasion")), 6),
        ListColumn(languages.say(N_("Responsible")), 4),
        ListColumn(languages.say(N_("Due on")), 4),
        ListColumn(languages.say(N_("State")), 4),
    )
    rows = tuple(
        (
            languages.each(partial(_promise, one)),
            languages.each(partial(_by_whom, one)),
            languages.each(partial(_where, one)),
            languages.alike(one.record.owner),
            languages.each(partial(short_date, one.record.due_on)) if one.record.due_on is not None else (),
            languages.each(partial(_state, one, today)),
        )
        for one in duties
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def gift_list(
    heading: Words, gifts: Iterable[tuple[Localized, Words, Words, Words]], languages: Languages
) -> ListTable:
    """What was given, by whom, to whom, and on which occasion."""
    columns = (
        ListColumn(languages.say(N_("Gift")), 6, is_name=True),
        ListColumn(languages.say(N_("From")), 5),
        ListColumn(languages.say(N_("To")), 5),
        ListColumn(languages.say(N_("Occasion")), 6),
    )
    rows = tuple((languages.text(what), giver, to, occasion) for what, giver, to, occasion in gifts)
    return ListTable(heading, continued(heading, languages), columns, rows)


def _title(dossier: Dossier, language: str) -> str:
    """What it is called, or what sort of agreement it is where nobody has given it a title."""
    return dossier.agreement.title.in_language(language) or say(label(dossier.agreement.kind), language)


def _parties(dossier: Dossier, language: str) -> str:
    return "\n".join(filter(None, (_party(dossier, party, language) for party in dossier.parties)))


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


def _standing(dossier: Dossier, language: str) -> str:
    signed = dossier.agreement.signed_on
    day = short_date(signed, language) if signed is not None else ""
    return "\n".join(filter(None, (say(label(dossier.agreement.status), language), day)))


def _promises(dossier: Dossier, language: str) -> str:
    """Each promise under it with its state: "Student exchange (Outstanding)"."""
    return "\n".join(
        say(
            Message.of(
                N_("{promise} ({state})"), promise=one.text.in_language(language), state=label(one.state)
            ),
            language,
        )
        for one in dossier.commitments
    )


def _promise(duty: Duty, language: str) -> str:
    record = duty.record
    return record.text.in_language(language) if isinstance(record, Commitment) else ""


def _where(duty: Duty, language: str) -> str:
    """The agreement or the item that it hangs on, and the notes."""
    owners = (duty.agreement, duty.item)
    named = next((one.title.in_language(language) for one in owners if one is not None), "")
    return "\n".join(filter(None, (named, duty.record.notes)))


def _by_whom(duty: Duty, language: str) -> str:
    person = name_of(duty.promised_by, language) if duty.promised_by is not None else ""
    body = duty.organisation.name.in_language(language) if duty.organisation is not None else ""
    return ", ".join(filter(None, (person, body)))


def _state(duty: Duty, today: date, language: str) -> str:
    record = duty.record
    state = say(label(record.state), language)
    late = say(Message.of(N_("Overdue")), language) if is_overdue(duty, today) else ""
    return late or state


def occasion(visit: Visit, languages: Languages) -> Words:
    """A visit as the occasion of something: its title and its first day."""
    return languages.each(
        lambda language: "\n".join(
            filter(None, (visit.title.in_language(language), short_date(visit.first_day, language)))
        )
    )
