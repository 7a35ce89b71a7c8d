"""The sheet for a signing: parties and signatories, the table, the order of ceremony, what to have ready."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from itertools import accumulate, takewhile

from exports.at_table import items_in_order, names_of_part, sitter_names, when_and_where
from exports.blocks import (
    Block,
    Document,
    EventRow,
    EventTable,
    Fact,
    Facts,
    ListColumn,
    ListTable,
    Note,
    SeatMark,
    TableEdge,
    TablePlan,
    Words,
)
from exports.day_tables import event_title, step_words, takes_place
from exports.languages import Languages
from exports.people_lists import name_of
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from exports.wording import clock, country_name, join, language_name, say, short_date
from models.messages import N_, Message
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Item
from models.vocabulary import AgreementStatus, ItemKind, Part
from models.vocabulary_labels import label
from scheduling.limits import limits_of
from scheduling.occupancy import clocks_of
from scheduling.precedence import post_of
from scheduling.seating import SigningSeat, interpreters_at, signing_order

_USUAL_ORDER = (
    N_("The delegations take their places"),
    N_("Words of welcome by the host"),
    N_("Words by the first of the guests"),
    N_("The agreement is presented"),
    N_("Signing, with the aides turning the pages"),
    N_("The originals are exchanged and signed again"),
    N_("Handshake and photograph"),
    N_("Exchange of gifts"),
)
"""How a signing usually goes, from protocol handbooks; printed, and named as such, where none was entered."""


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The sheets for all signings of the visit, each on pages of its own."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    title = title_block(plan, request, languages.say(N_("Signing sheet")))
    ceremonies = [item for item in items_in_order(plan) if takes_place(item) and _is_signing(plan, item)]
    for item in ceremonies:
        yield title
        yield from _ceremony(plan, item, languages)
    if not ceremonies:
        yield title
        yield Note(languages.say(N_("No signing is planned: add a signing ceremony and its agreement.")))


def _is_signing(plan: Plan, item: Item) -> bool:
    return item.kind is ItemKind.SIGNING_CEREMONY or bool(_agreements(plan, item))


def _agreements(plan: Plan, item: Item) -> tuple[Agreement, ...]:
    linked = plan.agreements.where("item_id", item.id)
    there = (one for one in linked if one.status is not AgreementStatus.LAPSED)
    return tuple(sorted(there, key=lambda one: one.id))


def _ceremony(plan: Plan, item: Item, languages: Languages) -> Iterator[Block]:
    agreements = _agreements(plan, item)
    for agreement in agreements:
        seats = signing_order(plan, agreement, item, limits_of(plan))
        yield _parties(plan, item, agreement, languages)
        if seats:
            yield _table(plan, agreement, seats, languages)
    if not agreements:
        title = event_title(item, languages)
        yield Facts((Fact(title, when_and_where(plan, item, languages) or (title,)),))
        yield Note(languages.say(N_("No agreement is linked to this ceremony yet.")))
    yield _order(plan, item, languages)
    people = tuple(_people(plan, item, languages))
    if people:
        yield Facts(people)
    if agreements:
        yield _to_have_ready(plan, item, agreements, languages)


def _parties(plan: Plan, item: Item, agreement: Agreement, languages: Languages) -> ListTable:
    """Who signs for whom, under which title, on whose decision, and which original stays with whom."""
    heading = languages.text(agreement.title) or languages.speak(label(agreement.kind))
    lead = (event_title(item, languages), *when_and_where(plan, item, languages))
    if agreement.languages:
        lead = (*lead, languages.each(partial(_texts, agreement)))
    columns: tuple[ListColumn, ...] = (
        ListColumn(languages.say(N_("Party")), 5),
        ListColumn(languages.say(N_("Signs")), 5),
        ListColumn(languages.say(N_("Signs as")), 5),
        ListColumn(languages.say(N_("Decision")), 4),
        ListColumn(languages.say(N_("Keeps original")), 3),
    )
    rows: tuple[tuple[Words, ...], ...] = tuple(
        (
            _organisation(plan, party, languages),
            _signatory(plan, party, languages) or languages.say(N_("not named yet")),
            _signs_as(plan, party, languages),
            languages.each(partial(_decisions, party)),
            languages.alike(party.keeps_original),
        )
        for party in sorted(
            plan.agreement_parties.where("agreement_id", agreement.id), key=lambda one: (one.position, one.id)
        )
    )
    if not any(row[3] for row in rows):
        columns, rows = (*columns[:3], columns[4]), tuple((*row[:3], row[4]) for row in rows)
    return ListTable(heading, continued(heading, languages), columns, rows, lead)


def _texts(agreement: Agreement, language: str) -> str:
    """In which languages, and how often: "In Turkish and Kazakh; originals: 4"."""
    names = join([language_name(tag, language) for tag in agreement.languages], language)
    message = Message.of(
        N_("In {languages}; originals: {number}"), languages=names, number=agreement.originals
    )
    return say(message, language)


def _decisions(party: AgreementParty, language: str) -> str:
    """The decision of the council and the approval of the ministry, a line each."""
    lines = []
    for msgid, number, day in (
        (N_("Council: {decision}"), party.council_decision_number, party.council_decision_on),
        (N_("Ministry: {decision}"), party.ministry_approval_number, party.ministry_approved_on),
    ):
        decision = ", ".join(filter(None, (number, short_date(day, language) if day else "")))
        if decision:
            lines.append(say(Message.of(msgid, decision=decision), language))
    return "\n".join(lines)


def _organisation(plan: Plan, party: AgreementParty, languages: Languages) -> Words:
    organisation = plan.organisations.get(party.organisation_id)
    return languages.text(organisation.name) if organisation else ()


def _signatory(plan: Plan, party: AgreementParty, languages: Languages) -> Words:
    person = plan.persons.get(party.signatory_id)
    return languages.each(partial(name_of, person)) if person else ()


def _signs_as(plan: Plan, party: AgreementParty, languages: Languages) -> Words:
    person = plan.persons.get(party.signatory_id)
    if party.signed_as or person is None:
        return languages.text(party.signed_as)
    post = post_of(plan, person, plan.visit.first_day, party.organisation_id)
    return languages.text(post.title) if post else ()


def _table(
    plan: Plan, agreement: Agreement, seats: tuple[SigningSeat, ...], languages: Languages
) -> TablePlan:
    """The signatories side by side with the flags behind them, as those see it who stand in front."""
    marks = tuple(
        SeatMark(
            TableEdge.OVER,
            number,
            str(number),
            _signatory(plan, party, languages) or _organisation(plan, party, languages),
            _signs_as(plan, party, languages) or _organisation(plan, party, languages),
            is_guest=not is_host,
            flag=_flag(plan, party, languages),
        )
        for number, (party, is_host) in enumerate(seats, start=1)
    )
    title = languages.text(agreement.title) or languages.speak(label(agreement.kind))
    return TablePlan(
        languages.say(N_("The table at which is signed")),
        (title,),
        marks,
        languages.say(N_("Filled: guests. Outlined: hosts. The flag of each party stands behind its seat.")),
        languages.say(N_("In front: delegations, guests and press")),
    )


def _flag(plan: Plan, party: AgreementParty, languages: Languages) -> Words:
    organisation = plan.organisations.get(party.organisation_id)
    if organisation is None:
        return ()
    country = organisation.country
    if country:
        return languages.each(partial(country_name, country))
    return languages.text(organisation.short_name or organisation.name)


def _order(plan: Plan, item: Item, languages: Languages) -> EventTable:
    """The order of ceremony; hours stand beside its steps as long as all before have a length."""
    if not item.steps:
        heading = languages.say(N_("The usual order of ceremony, as none has been entered"))
        usual = tuple(EventRow((), languages.say(msgid), ()) for msgid in _USUAL_ORDER)
        return EventTable(heading, continued(heading, languages), usual)
    heading = languages.say(N_("Order of ceremony"))
    begun = clocks_of(plan, item)
    timed = [step.minutes for step in takewhile(lambda step: step.minutes is not None, item.steps)]
    after = list(accumulate((minutes or 0 for minutes in timed), initial=0))
    rows = []
    for number, step in enumerate(item.steps):
        hour: Words = ()
        if begun is not None and number < len(after):
            moment = (begun[0] + timedelta(minutes=after[number])).time()
            hour = languages.each(partial(clock, moment))
        text = languages.each(partial(step_words, step))
        rows.append(EventRow(hour, text, ()))
    return EventTable(heading, continued(heading, languages), tuple(rows))


def _people(plan: Plan, item: Item, languages: Languages) -> Iterator[Fact]:
    """Who speaks, witnesses, interprets and helps, each as far as it is entered."""
    for msgid, part in ((N_("Speeches"), Part.SPEAKER), (N_("Witnesses"), Part.WITNESS)):
        names = names_of_part(plan, item, part, languages)
        if names:
            yield Fact(languages.say(msgid), names)
    interpreters = sitter_names(plan, interpreters_at(plan, item), languages)
    if interpreters:
        yield Fact(languages.say(N_("Interpreters")), interpreters)
    if item.responsible_officer:
        responsible = ", ".join(filter(None, (item.responsible_officer, item.responsible_phone)))
        yield Fact(languages.say(N_("Responsible")), (languages.alike(responsible),))


def _to_have_ready(
    plan: Plan, item: Item, agreements: tuple[Agreement, ...], languages: Languages
) -> ListTable:
    """What lies on the table and who stands beside it, with how many of each."""
    heading = languages.say(N_("To have ready"))
    columns = (
        ListColumn(languages.say(N_("What")), 4),
        ListColumn(languages.say(N_("Quantity")), 2),
        ListColumn(languages.say(N_("Remark")), 8),
    )
    rows = tuple(
        (what, languages.alike(str(number)), remark)
        for what, number, remark in _things(plan, item, agreements, languages)
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def _things(
    plan: Plan, item: Item, agreements: tuple[Agreement, ...], languages: Languages
) -> Iterator[tuple[Words, int, Words]]:
    """Originals of each agreement; flags, pens and aides for all who sign; what is given at the ceremony."""
    limits = limits_of(plan)
    signing = {one.id: [seat.party for seat in signing_order(plan, one, item, limits)] for one in agreements}
    for agreement in agreements:
        title = languages.text(agreement.title) or languages.speak(label(agreement.kind))
        yield languages.say(N_("Originals")), agreement.originals, title
    parties = [party for one in signing.values() for party in one]
    flags = tuple(dict.fromkeys(filter(None, (_flag(plan, party, languages) for party in parties))))
    if flags:
        yield languages.say(N_("Flags")), len(flags), _one_after_another(flags, languages)
    signatories = {party.signatory_id or party.id for party in parties}
    yield (
        languages.say(N_("Pens")),
        len(signatories) + 1,
        languages.say(N_("One for each who signs, one to spare")),
    )
    escorts = names_of_part(plan, item, Part.ESCORT, languages)
    aides = languages.say(N_("One beside each who signs, to turn the pages"))
    yield (
        languages.say(N_("Aides")),
        len(escorts) or len(signatories),
        _one_after_another(escorts, languages) or aides,
    )
    gifts = sorted(plan.gifts.where("item_id", item.id), key=lambda gift: gift.id)
    if gifts:
        described = tuple(filter(None, (languages.text(gift.description) for gift in gifts)))
        yield languages.say(N_("Gifts")), len(gifts), _one_after_another(described, languages)


def _one_after_another(names: tuple[Words, ...], languages: Languages) -> Words:
    """Several names in one breath, in each language."""
    if not names:
        return ()
    return tuple(
        join([words[place] for words in names], language) for place, language in enumerate(languages.tags)
    )
