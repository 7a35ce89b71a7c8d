"""A day of the programme as rows, for every paper that prints one: hour, event, and what is to be known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias

from msgspec.structs import replace

from exports.blocks import Detail, DetailKind, EventRow, Words
from exports.languages import Languages
from exports.people_lists import name_and_title, name_of, unnamed
from exports.wording import join, minutes_words, say, time_words
from models.item_time import ItemTime
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Attendance, Item, Step
from models.vocabulary import DelegationPresence, ItemStatus, Part, PressAccess, TimeForm
from models.vocabulary_labels import label

_NOT_ON_A_PROGRAMME = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})
_NAMED_PARTS = {
    Part.GUEST: NP_("Participant: {names}", "Participants: {names}"),
    Part.PRINCIPAL: NP_("Principal: {names}", "Principals: {names}"),
    Part.HOST: NP_("On the host’s side: {names}", "On the host’s side: {names}"),
    Part.SPEAKER: NP_("Speaker: {names}", "Speakers: {names}"),
    Part.WITNESS: NP_("Witness: {names}", "Witnesses: {names}"),
    Part.INTERPRETER: NP_("Interpreter: {names}", "Interpreters: {names}"),
}
"""The parts that a programme names, in its order."""


Further: TypeAlias = Callable[[Item], Iterable[Words]]
"""What a paper says of an item beyond what every programme says."""


def nothing_further(_item: Item) -> tuple[Words, ...]:
    """For papers that say no more than every programme."""
    return ()


def event_rows(
    plan: Plan, items: tuple[Item, ...], languages: Languages, further: Further = nothing_further
) -> tuple[EventRow, ...]:
    """The items as rows, in the order given; what was declined or cancelled is left out."""
    rows = []
    before: Item | None = None
    for item in items:
        if not takes_place(item):
            continue
        details = tuple(
            Detail(kind, words) for kind, words in _details(plan, item, before, languages) if words
        )
        details += tuple(Detail(DetailKind.PLAIN, words) for words in further(item) if words)
        rows.append(EventRow(_time(plan, item, before, languages), event_title(item, languages), details))
        before = item
    return tuple(rows)


def takes_place(item: Item) -> bool:
    """Whether an item belongs on a programme: it was neither declined nor cancelled."""
    return item.status not in _NOT_ON_A_PROGRAMME


def event_title(item: Item, languages: Languages) -> Words:
    """The title of an item, or what kind of item it is where nobody has given one."""
    return languages.text(item.title) or languages.speak(label(item.kind))


def _time(plan: Plan, item: Item, before: Item | None, languages: Languages) -> Words:
    """The hour as guests may rely on it: no assumed end, and a zone only where it is not the visit's."""
    if item.time.is_timed or (item.time.is_untimed and item.time_form is TimeForm.TO_BE_DECIDED):
        time = _without_home_zone(item.time, plan.visit.home_zone)
        return languages.each(lambda language: time_words(time, item.kind, language))
    follows = before is not None and item.after_item_id == before.id
    return languages.say(N_("afterwards")) if follows else ()


def _without_home_zone(time: ItemTime, home_zone: str) -> ItemTime:
    if time.zone in (None, home_zone) and time.end_zone in (None, home_zone):
        return replace(time, zone=None, end_zone=None)
    return replace(time, zone=time.zone or home_zone)


def _details(
    plan: Plan, item: Item, before: Item | None, languages: Languages
) -> Iterator[tuple[DetailKind, Words]]:
    """What stands below the title, in the order in which a guest asks: sure? where? with whom? what else?"""
    yield DetailKind.MARK, _standing(item, languages)
    yield DetailKind.PLAIN, languages.each(lambda language: place_words(plan, item.venue_id, language))
    yield DetailKind.PLAIN, _fallback_place(plan, item, languages)
    yield DetailKind.PLAIN, host_words(plan, item, languages)
    if item.offered_by:
        yield DetailKind.PLAIN, languages.say(N_("Offered by: {host}"), host=item.offered_by)
    yield DetailKind.PLAIN, _follows(plan, item, before, languages)
    yield DetailKind.PLAIN, _tracks(plan, item, languages)
    yield from ((DetailKind.PLAIN, words) for words in _participants(plan, item, languages))
    yield from ((DetailKind.STEP, languages.each(partial(step_words, step))) for step in item.steps)
    for agreement in plan.agreements.where("item_id", item.id):
        yield from _agreement(plan, agreement, languages)
    if item.dress:
        yield DetailKind.PLAIN, languages.say(N_("Dress: {dress}"), dress=item.dress)
    if item.press_access is not PressAccess.UNSPECIFIED:
        yield DetailKind.PLAIN, languages.speak(label(item.press_access))
    yield DetailKind.NOTE, languages.text(item.public_note)
    yield from _for_the_office(item, languages)


def _standing(item: Item, languages: Languages) -> Words:
    """How sure the item is, where it is not."""
    marks = []
    if item.status is not ItemStatus.CONFIRMED:
        marks.append(
            label(item.status) if item.status is ItemStatus.IDEA else Message.of(N_("To be confirmed"))
        )
    if item.delegation_presence is DelegationPresence.OPTIONAL:
        marks.append(Message.of(N_("Attendance optional")))
    return languages.each(lambda language: " · ".join(say(mark, language) for mark in marks))


def place_words(plan: Plan, venue_id: str | None, language: str) -> str:
    """Where it is: hall, room, building and address, each once; empty where no place is known."""
    venue = plan.venues.get(venue_id)
    parts: list[str] = []
    seen: set[str] = set()
    address = ""
    while venue is not None and venue.id not in seen:
        seen.add(venue.id)
        parts += [venue.name.in_language(language), venue.room]
        address = address or venue.address
        venue = plan.venues.get(venue.parent_id)
    return ", ".join(dict.fromkeys(filter(None, (*parts, address))))


def _fallback_place(plan: Plan, item: Item, languages: Languages) -> Words:
    if plan.venues.get(item.fallback_venue_id) is None:
        return ()
    return languages.each(
        lambda language: say(
            Message.of(
                N_("In bad weather: {place}"), place=place_words(plan, item.fallback_venue_id, language)
            ),
            language,
        )
    )


def host_words(plan: Plan, item: Item, languages: Languages) -> Words:
    """Who receives; beside a person the organisation is left out where the place has named it."""
    organisation = plan.organisations.get(item.host_organisation_id)
    principal = plan.persons.get(item.host_principal_id)

    def host(language: str) -> str:
        person = name_and_title(plan, principal, language, item.host_organisation_id) if principal else ""
        body = organisation.name.in_language(language) if organisation else ""
        if person and body in place_words(plan, item.venue_id, language):
            body = ""
        words = ", ".join(filter(None, (person, item.host_note.in_language(language), body)))
        return say(Message.of(N_("Host: {host}"), host=words), language) if words else ""

    return languages.each(host)


def _follows(plan: Plan, item: Item, before: Item | None, languages: Languages) -> Words:
    """What an item without an hour comes after, where that is not the line above it."""
    earlier = plan.items.get(item.after_item_id)
    if earlier is None or item.time.is_timed or (before is not None and before.id == earlier.id):
        return ()
    return languages.say(N_("After: {item}"), item=earlier.title)


def _tracks(plan: Plan, item: Item, languages: Languages) -> Words:
    tracks = [plan.tracks.get(link.track_id) for link in plan.item_tracks.where("item_id", item.id)]
    ordered = sorted(filter(None, tracks), key=lambda track: (track.position, track.id))
    if not ordered:
        return ()
    return languages.say(N_("For: {tracks}"), tracks=tuple(track.name for track in ordered))


def _participants(plan: Plan, item: Item, languages: Languages) -> Iterator[Words]:
    """Who takes part by name. Signatories stand with their agreement, the host principal with the host."""
    attendances = sorted(
        plan.attendances.where("item_id", item.id), key=lambda listed: (listed.position, listed.id)
    )
    for part in _NAMED_PARTS:
        listed = [attendance for attendance in attendances if attendance.part is part]
        if listed:
            yield languages.each(partial(_part, plan, part, listed))


def _part(plan: Plan, part: Part, listed: list[Attendance], language: str) -> str:
    names = list(filter(None, (_attendee(plan, attendance, language) for attendance in listed)))
    message = Message.of(*_NAMED_PARTS[part], names=join(names, language), count=len(names))
    return say(message, language)


def _attendee(plan: Plan, attendance: Attendance, language: str) -> str:
    person = plan.persons.get(attendance.person_id)
    if person is not None:
        return name_of(person, language)
    member = plan.members.get(attendance.member_id)
    return unnamed(member, language) if member is not None else ""


def step_words(step: Step, language: str) -> str:
    """A step with its length: "Anthems (5 mins)"."""
    text = step.text.in_language(language)
    if step.minutes is None:
        return text
    message = Message.of(N_("{step} ({length})"), step=text, length=minutes_words(step.minutes, language))
    return say(message, language)


def _agreement(plan: Plan, agreement: Agreement, languages: Languages) -> Iterator[tuple[DetailKind, Words]]:
    yield DetailKind.LABEL, languages.text(agreement.title) or languages.speak(label(agreement.kind))
    parties = plan.agreement_parties.where("agreement_id", agreement.id)
    for party in sorted(parties, key=lambda party: (party.position, party.id)):
        yield DetailKind.STEP, languages.each(partial(_party, plan, party))


def _party(plan: Plan, party: AgreementParty, language: str) -> str:
    """One side of an agreement: "Hilmi Türkmen, Mayor of Üsküdar (Üsküdar Municipality)"."""
    organisation = plan.organisations[party.organisation_id].name.in_language(language)
    signatory = plan.persons.get(party.signatory_id)
    if signatory is None:
        return organisation
    signed_as = party.signed_as.in_language(language)
    if signed_as:
        person = ", ".join((name_of(signatory, language), signed_as))
    else:
        person = name_and_title(plan, signatory, language, party.organisation_id)
    message = Message.of(N_("{signatory}, for {organisation}"), signatory=person, organisation=organisation)
    return say(message, language)


def _for_the_office(item: Item, languages: Languages) -> Iterator[tuple[DetailKind, Words]]:
    """What only organisers have in their plan: who sees to the item, and what they noted."""
    responsible = ", ".join(filter(None, (item.responsible_officer, item.responsible_phone)))
    if responsible:
        yield DetailKind.PLAIN, languages.say(N_("Responsible: {officer}"), officer=responsible)
    yield DetailKind.NOTE, languages.each(lambda _: item.internal_note)
