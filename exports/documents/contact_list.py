"""Whom the organisers can call: guests, hosts, places, drivers, and their own officers; each with numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.people_lists import affiliation, delegation, name_of
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from models.alphabets import sort_key
from models.messages import N_
from models.plan import Plan
from models.records.people import Person
from scheduling.precedence import posts_of

_Row = tuple[Words, Words, Words, Words]


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The list of a plan as its readers may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Contact list")))
    members = [person for one in delegation(plan) if (person := plan.persons.get(one.person_id))]
    travelling = {person.id for person in members}
    others = sorted(
        (person for person in plan.persons if person.id not in travelling),
        key=lambda person: sort_key(name_of(person, languages.tags[0]), languages.tags[0]),
    )
    lists = (
        (N_("Delegation"), [_person(plan, person, languages) for person in members]),
        (N_("Hosts and others"), [_person(plan, person, languages) for person in others]),
        (N_("Organisations"), _organisations(plan, languages)),
        (N_("Places"), _places(plan, languages)),
        (N_("Drivers"), _drivers(plan, languages)),
        (N_("Responsible officers"), _officers(plan, languages)),
    )
    tables = [_table(languages.say(heading), rows, languages) for heading, rows in lists if rows]
    yield from tables
    if not tables:
        yield Note(languages.say(N_("Nobody has a telephone number or an e-mail address yet.")))


def _table(heading: Words, rows: list[_Row], languages: Languages) -> ListTable:
    columns = (
        ListColumn(languages.say(N_("Name")), 5, is_name=True),
        ListColumn(languages.say(N_("Post")), 7),
        ListColumn(languages.say(N_("Phone")), 4),
        ListColumn(languages.say(N_("E-mail")), 5),
    )
    return ListTable(heading, continued(heading, languages), columns, tuple(rows))


def _person(plan: Plan, person: Person, languages: Languages) -> _Row:
    posts = posts_of(plan, person, plan.visit.first_day)
    return (
        languages.each(partial(name_of, person)),
        languages.each(lambda language: "\n".join(affiliation(plan, post, language) for post in posts)),
        languages.alike(person.phone),
        languages.alike(person.email),
    )


def _organisations(plan: Plan, languages: Languages) -> list[_Row]:
    return [
        (
            languages.text(one.name),
            languages.alike(one.address),
            languages.alike(one.phone),
            languages.alike(one.email),
        )
        for one in plan.organisations
        if one.phone or one.email
    ]


def _places(plan: Plan, languages: Languages) -> list[_Row]:
    return [
        (languages.text(one.name), languages.alike(one.contact), languages.alike(one.phone), ())
        for one in plan.venues
        if one.phone or one.contact
    ]


def _drivers(plan: Plan, languages: Languages) -> list[_Row]:
    return [
        (languages.alike(one.driver), languages.text(one.label), languages.alike(one.driver_phone), ())
        for one in plan.vehicles
        if one.driver or one.driver_phone
    ]


def _officers(plan: Plan, languages: Languages) -> list[_Row]:
    """Those of the office who see to items, each once."""
    found = dict.fromkeys(
        (item.responsible_officer, item.responsible_phone)
        for item in plan.items
        if item.responsible_officer or item.responsible_phone
    )
    ordered = sorted(found, key=lambda one: sort_key(one[0], languages.tags[0]))
    return [(languages.alike(officer), (), languages.alike(phone), ()) for officer, phone in ordered]
