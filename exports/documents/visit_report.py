"""The report afterwards: why and who, what happened on each day, what was signed, promised and given."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import (
    Block,
    Detail,
    DetailKind,
    Document,
    EventRow,
    EventTable,
    Fact,
    Facts,
    ListColumn,
    ListTable,
    Note,
    PersonList,
    Words,
)
from exports.change_words import when_words
from exports.day_tables import event_rows, event_title, host_words, place_words
from exports.dossier_lists import agreement_list, commitment_list, gift_list
from exports.house_style import signature_of
from exports.languages import Languages
from exports.people_lists import name_of, person_lines
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, organisations_as, title_block
from exports.wording import long_date, say
from models.dossiers import dossier_in
from models.duties import duties_in
from models.messages import N_
from models.plan import Plan
from models.records.agreements import Commitment
from models.records.items import Item
from models.records.office_work import Gift
from models.vocabulary import AgreementStatus, ItemStatus, OrganisationRole
from models.vocabulary_labels import label
from scheduling.occupancy import items_of_day

_SIGNED = frozenset({AgreementStatus.SIGNED, AgreementStatus.IN_FORCE})


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The report of a visit, drafted from what is recorded of it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Visit report")))
    facts = tuple(_facts(plan, languages))
    if facts:
        yield Facts(facts)
    people = person_lines(plan, languages)
    if people:
        heading = languages.say(N_("Delegation"))
        yield PersonList(heading, continued(heading, languages), people)
    yield from _days(plan, languages)
    yield from _results(plan, request, languages)
    yield from _not_taken_place(plan, languages)
    yield from signature_of(plan, languages)


def _facts(plan: Plan, languages: Languages) -> Iterator[Fact]:
    visit = plan.visit
    if visit.purpose:
        yield Fact(languages.say(N_("Purpose")), (languages.text(visit.purpose),))
    for role, heading in (
        (OrganisationRole.GUEST, N_("Guests")),
        (OrganisationRole.HOST, N_("Hosts")),
        (OrganisationRole.COORDINATOR, N_("Coordination")),
    ):
        organisations = organisations_as(plan, role, languages)
        if organisations:
            yield Fact(languages.say(heading), organisations)
    for text, heading in ((visit.reference, N_("Reference")), (visit.approved_by, N_("Approved by"))):
        if text:
            yield Fact(languages.say(heading), (languages.alike(text),))


def _days(plan: Plan, languages: Languages) -> Iterator[Block]:
    """What took place, day by day, each with what came of it."""
    any_day = False
    for day in sorted({item.day for item in plan.items if item.day is not None}):
        items = tuple(item for item in items_of_day(plan, day) if _took_place(item))
        if items:
            any_day = True
            heading = languages.each(partial(long_date, day))
            rows = tuple(_row(plan, item, languages) for item in items)
            yield EventTable(heading, continued(heading, languages), rows)
    if not any_day:
        yield Note(languages.say(N_("Nothing of this visit was confirmed.")))


def _took_place(item: Item) -> bool:
    """Whether it is told as something that happened: it was agreed with its host, or something came of it."""
    if item.status in (ItemStatus.DECLINED, ItemStatus.CANCELLED):
        return False
    return item.status is ItemStatus.CONFIRMED or bool(item.outcome)


def _row(plan: Plan, item: Item, languages: Languages) -> EventRow:
    """Hour and title, where and with whom, then what happened and what came of it."""
    (row,) = event_rows(plan, (item,), languages)
    details = (
        (DetailKind.PLAIN, languages.each(partial(place_words, plan, item.venue_id))),
        (DetailKind.PLAIN, host_words(plan, item, languages)),
        (DetailKind.PROSE, languages.text(item.outcome)),
        *((DetailKind.MARK, words) for words in _came_of(plan, item, languages)),
    )
    return EventRow(row.time, row.title, tuple(Detail(kind, words) for kind, words in details if words))


def _came_of(plan: Plan, item: Item, languages: Languages) -> Iterator[Words]:
    for agreement in plan.agreements.where("item_id", item.id):
        if agreement.status in _SIGNED:
            yield languages.say(N_("Signed: {agreement}"), agreement=agreement.title or label(agreement.kind))
    for commitment in plan.commitments.where("item_id", item.id):
        yield languages.say(N_("Promised: {promise}"), promise=commitment.text)
    for gift in plan.gifts.where("item_id", item.id):
        yield languages.say(N_("Given: {gift}"), gift=gift.description)


def _results(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    """What was signed, who sees to what was promised and until when, what was given."""
    dossiers = tuple(dossier_in(plan, agreement) for agreement in plan.agreements)
    if dossiers:
        yield agreement_list(languages.say(N_("Agreements")), dossiers, languages)
    promised = tuple(duty for duty in duties_in(plan) if isinstance(duty.record, Commitment))
    if promised:
        yield commitment_list(languages.say(N_("Commitments")), promised, request.printed_on, languages)
    gifts = tuple(plan.gifts)
    if gifts:
        given = ((gift.description, *_sides(plan, gift, languages)) for gift in gifts)
        yield gift_list(languages.say(N_("Gifts")), given, languages)


def _sides(plan: Plan, gift: Gift, languages: Languages) -> tuple[Words, Words, Words]:
    """Who gave it, who was given it, and at which item."""
    item = plan.items.get(gift.item_id)
    return (
        _side(plan, gift.from_person_id, gift.from_organisation_id, languages),
        _side(plan, gift.to_person_id, gift.to_organisation_id, languages),
        event_title(item, languages) if item is not None else (),
    )


def _side(plan: Plan, person_id: str | None, organisation_id: str | None, languages: Languages) -> Words:
    person, body = plan.persons.get(person_id), plan.organisations.get(organisation_id)

    def named(language: str) -> str:
        names = (
            name_of(person, language) if person is not None else "",
            body.name.in_language(language) if body is not None else "",
        )
        return "\n".join(filter(None, names))

    return languages.each(named)


def _not_taken_place(plan: Plan, languages: Languages) -> Iterator[ListTable]:
    """What was planned and did not take place, and how far it had come."""
    rows = tuple(
        (
            languages.each(partial(when_words, item)),
            event_title(item, languages),
            languages.each(partial(_how_far, item)),
        )
        for item in sorted(plan.items, key=lambda item: (str(item.day or "9999"), str(item.starts), item.id))
        if not _took_place(item)
    )
    if rows:
        heading = languages.say(N_("Did not take place"))
        columns = (
            ListColumn(languages.say(N_("When")), 5),
            ListColumn(languages.say(N_("Event")), 8, is_name=True),
            ListColumn(languages.say(N_("How far it came")), 8),
        )
        yield ListTable(heading, continued(heading, languages), columns, rows)


def _how_far(item: Item, language: str) -> str:
    """Its state, and what was written down of why."""
    lines = (say(label(item.status), language), item.outcome.in_language(language))
    return "\n".join(filter(None, lines))
