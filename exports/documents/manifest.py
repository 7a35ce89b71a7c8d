"""Who travels on which journey, in precedence; and what passports say, where it is asked for by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from exports.blocks import Block, Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.people_lists import affiliation, name_of, unnamed
from exports.request import DocumentRequest
from exports.travelling import journey_heading, journey_lines
from exports.visit_heads import continued, document_of, title_block
from exports.wording import short_date
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.journeys import Leg
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import LegDirection, MemberRole
from models.vocabulary_labels import label
from scheduling.journeys import legs_in_order, travellers, without_a_leg
from scheduling.precedence import post_of


class _Passport(NamedTuple):
    """A column of what stands in a passport: what it is called, how wide it is, and the text of a person."""

    heading: str
    share: float
    text: Callable[[Person, str], str]


def _day(day: date | None, language: str) -> str:
    return short_date(day, language) if day is not None else ""


_PASSPORT: Mapping[str, _Passport] = MappingProxyType(
    {
        "passport_number": _Passport(
            N_("Passport number"), 4, lambda person, _language: person.passport_number
        ),
        "passport_expires_on": _Passport(
            N_("Valid until"), 4, lambda person, language: _day(person.passport_expires_on, language)
        ),
        "date_of_birth": _Passport(
            N_("Date of birth"), 4, lambda person, language: _day(person.date_of_birth, language)
        ),
    }
)
_NAME_IN_PASSPORT = _Passport(N_("Name in the passport"), 6, lambda person, _language: person.passport_name)


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The manifest of a plan as its readers may see it; it lies on its side where passports are asked for."""
    blocks = _blocks(plan, request, Languages(request.languages))
    return document_of(plan, request, blocks, wide=bool(request.sensitive))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Manifest")))
    passports = tuple(column for field, column in _PASSPORT.items() if field in request.sensitive)
    if passports:
        passports = (_NAME_IN_PASSPORT, *passports)
    legs = legs_in_order(plan)
    for leg in legs:
        yield _journey(plan, leg, passports, languages)
    if not legs:
        yield Note(languages.say(N_("No journey has been entered yet.")))
        return
    for direction, heading in (
        (LegDirection.ARRIVAL, N_("How these arrive is not known yet")),
        (LegDirection.DEPARTURE, N_("How these leave is not known yet")),
    ):
        left = without_a_leg(plan, direction)
        if left:
            yield _table(plan, languages.say(heading), left, passports, languages)


def _journey(plan: Plan, leg: Leg, passports: tuple[_Passport, ...], languages: Languages) -> ListTable:
    aboard = travellers(plan, leg)
    number = sum(member.count for member in aboard)
    counted = Message.of(*NP_("{count} traveller", "{count} travellers"), count=number)
    reference = languages.say(N_("Booking reference: {number}"), number=leg.booking_reference)
    lead = (
        *journey_lines(plan, leg, languages),
        reference if leg.booking_reference else (),
        languages.each(lambda _: leg.notes),
        languages.speak(counted),
    )
    table = _table(plan, journey_heading(leg, languages), aboard, passports, languages)
    return table._replace(lead=tuple(words for words in lead if words))


def _table(
    plan: Plan,
    heading: Words,
    members: tuple[Member, ...],
    passports: tuple[_Passport, ...],
    languages: Languages,
) -> ListTable:
    columns = (
        ListColumn((), 1),
        ListColumn(languages.say(N_("Name")), 6, is_name=True),
        ListColumn(languages.say(N_("Title and organisation")), 8),
        *(ListColumn(languages.say(column.heading), column.share) for column in passports),
    )
    rows = tuple(
        (
            (f"{number}",),
            *_member(plan, member, languages),
            *(_of_passport(plan, member, column, languages) for column in passports),
        )
        for number, member in enumerate(members, start=1)
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def _member(plan: Plan, member: Member, languages: Languages) -> tuple[Words, Words]:
    person = plan.persons.get(member.person_id)
    role = () if member.role is MemberRole.MEMBER else languages.speak(label(member.role))
    if person is None:
        return languages.each(partial(unnamed, member)), role
    post = plan.posts.get(member.post_id) or post_of(plan, person, plan.visit.first_day)
    return languages.each(partial(name_of, person)), languages.each(partial(affiliation, plan, post)) or role


def _of_passport(plan: Plan, member: Member, column: _Passport, languages: Languages) -> Words:
    person = plan.persons.get(member.person_id)
    return languages.each(partial(column.text, person)) if person is not None else ()
