"""The file for the principal: why they come, what there has been so far, whom one meets, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from exports.biographies import guest_biographies, host_biographies
from exports.blocks import Block, Document, EventTable, Fact, Facts, ListColumn, ListTable, Note
from exports.dossier_lists import agreement_list, commitment_list, gift_list, occasion
from exports.languages import Languages
from exports.relations import Relations, partners, relations
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, organisations_as, title_block
from exports.wording import date_range, join
from models.dossiers import dossier_in
from models.duties import Duty, duties_in
from models.localized import Localized
from models.messages import N_, NP_, Message
from models.office_records import GiftEntry, VisitEntry
from models.plan import Plan
from models.records.agreements import Commitment
from models.vocabulary import AgreementStatus, OrganisationRole
from models.vocabulary_labels import label
from scheduling.due_dates import is_open


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The briefing file of a visit, with what the office has recorded of the relations so far."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Briefing file")))
    past = relations(plan, request.office)
    yield Facts((*_facts(plan, languages), *_state(plan, past, languages)))
    if not any(past):
        yield Note(languages.say(N_("No earlier visit or agreement with these partners is recorded.")))
    if past.visits:
        yield _visits(past.visits, languages)
    yield from _people(plan, languages)
    for msgid, dossiers in (
        (N_("Earlier agreements"), past.agreements),
        (N_("Agreements of this visit"), tuple(dossier_in(plan, one) for one in plan.agreements)),
    ):
        if dossiers:
            yield agreement_list(languages.say(msgid), dossiers, languages)
    for msgid, duties in (
        (N_("Earlier commitments"), past.commitments),
        (N_("Commitments of this visit"), _open_commitments(plan)),
    ):
        if duties:
            yield commitment_list(languages.say(msgid), duties, request.printed_on, languages)
    if past.gifts:
        yield _gifts(past.gifts, languages)


def _people(plan: Plan, languages: Languages) -> Iterator[EventTable]:
    """Whom one meets, on either side."""
    for msgid, rows in (
        (N_("The guests"), guest_biographies(plan, languages)),
        (N_("On the hosts’ side"), host_biographies(plan, languages)),
    ):
        if rows:
            heading = languages.say(msgid)
            yield EventTable(heading, continued(heading, languages), rows)


def _open_commitments(plan: Plan) -> tuple[Duty, ...]:
    return tuple(
        duty for duty in duties_in(plan) if isinstance(duty.record, Commitment) and is_open(duty.record)
    )


def _facts(plan: Plan, languages: Languages) -> Iterator[Fact]:
    """Why they come, of which sort the visit is, who takes part, how many they are."""
    visit = plan.visit
    if visit.purpose:
        yield Fact(languages.say(N_("Purpose")), (languages.text(visit.purpose),))
    yield Fact(languages.say(N_("Category")), (languages.speak(label(visit.category)),))
    for role, heading in (
        (OrganisationRole.GUEST, N_("Guests")),
        (OrganisationRole.HOST, N_("Hosts")),
        (OrganisationRole.COORDINATOR, N_("Coordination")),
    ):
        organisations = organisations_as(plan, role, languages)
        if organisations:
            yield Fact(languages.say(heading), organisations)
    people = sum(member.count for member in plan.members)
    if people:
        counted = Message.of(*NP_("{count} person", "{count} people"), count=people)
        yield Fact(languages.say(N_("Delegation")), (languages.speak(counted),))
    if visit.notes:
        yield Fact(languages.say(N_("Notes")), (languages.alike(visit.notes),))


def _state(plan: Plan, past: Relations, languages: Languages) -> Iterator[Fact]:
    """In a few lines how one stands with the partners, and what the office has noted of them."""
    counted = (
        (len(past.visits), NP_("{count} earlier visit", "{count} earlier visits")),
        (
            sum(one.agreement.status is AgreementStatus.IN_FORCE for one in past.agreements),
            NP_("{count} agreement in force", "{count} agreements in force"),
        ),
        (
            sum(is_open(one.record) for one in past.commitments),
            NP_("{count} promise outstanding", "{count} promises outstanding"),
        ),
    )
    lines = [languages.speak(Message.of(*sentence, count=number)) for number, sentence in counted if number]
    notes = (plan.organisations[partner].notes for partner in sorted(partners(plan)))
    lines += [languages.alike(text) for text in notes if text]
    if lines:
        yield Fact(languages.say(N_("State of relations")), tuple(lines))


def _gifts(gifts: tuple[GiftEntry, ...], languages: Languages) -> ListTable:
    given = (
        (
            one.gift.description,
            languages.each(partial(_lines, one.from_names)),
            languages.each(partial(_lines, one.to_names)),
            occasion(one.visit, languages),
        )
        for one in gifts
    )
    return gift_list(languages.say(N_("Gifts so far")), given, languages)


def _visits(visits: tuple[VisitEntry, ...], languages: Languages) -> ListTable:
    heading = languages.say(N_("Earlier visits"))
    columns = (
        ListColumn(languages.say(N_("When")), 5),
        ListColumn(languages.say(N_("Visit")), 8, is_name=True),
        ListColumn(languages.say(N_("Guests")), 6),
        ListColumn(languages.say(N_("Hosts")), 6),
    )
    rows = tuple(
        (
            languages.each(partial(date_range, one.visit.first_day, one.visit.last_day)),
            languages.text(one.visit.title) or languages.alike(one.visit.reference),
            languages.each(partial(_named, one.guest_names)),
            languages.each(partial(_named, one.host_names)),
        )
        for one in visits
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def _named(names: Iterable[Localized], language: str) -> str:
    return join([name.in_language(language) for name in names], language)


def _lines(names: Iterable[Localized], language: str) -> str:
    return "\n".join(name.in_language(language) for name in names)
