"""Name badges: a card to be worn for everybody of the delegation and for who looks after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Card, CardShape, CardSheet, Document, Note, Words
from exports.languages import Languages
from exports.people_lists import delegation, name_of
from exports.request import DocumentRequest
from exports.visit_heads import document_of, title_words
from models.messages import N_
from models.plan import Plan
from models.records.people import Person, Post
from models.records.visits import Member
from models.vocabulary import MemberRole, Part
from models.vocabulary_labels import label
from scheduling.precedence import post_of, post_of_member

_PARTS = (Part.INTERPRETER, Part.ESCORT, Part.GREETER, Part.RESPONSIBLE)
"""What people do who look after the delegation, in the order in which their badges are printed."""


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The badges of a visit: the delegation by precedence, then those who look after it."""
    return document_of(plan, request, _blocks(plan, Languages(request.languages)))


def _blocks(plan: Plan, languages: Languages) -> Iterator[Block]:
    cards = (*_of_the_delegation(plan, languages), *_of_those_who_help(plan, languages))
    if cards:
        yield CardSheet(languages.say(N_("Name badges. Cut at the marks.")), CardShape.BADGE, cards)
    else:
        yield Note(languages.say(N_("The delegation has not been named yet.")))


def _of_the_delegation(plan: Plan, languages: Languages) -> Iterator[Card]:
    """A badge for everybody; those without a name get as many to write on as they are."""
    for member in delegation(plan):
        role = () if member.role is MemberRole.MEMBER else languages.speak(label(member.role))
        person = plan.persons.get(member.person_id)
        if person is not None:
            yield _card(plan, person, post_of_member(plan, member), role, languages)
        else:
            yield from [_blank(plan, member, role, languages)] * member.count


def _blank(plan: Plan, member: Member, role: Words, languages: Languages) -> Card:
    return Card(title_words(plan, languages), (), languages.text(member.description), (), role)


def _of_those_who_help(plan: Plan, languages: Languages) -> Iterator[Card]:
    travelling = {member.person_id for member in plan.members}
    parts: dict[str, Part] = {}
    for part in _PARTS:
        for attendance in sorted(plan.attendances.where("part", part), key=lambda one: one.id):
            if attendance.person_id is not None and attendance.person_id not in travelling:
                parts.setdefault(attendance.person_id, part)
    for person_id, part in parts.items():
        person = plan.persons[person_id]
        post = post_of(plan, person, plan.visit.first_day)
        yield _card(plan, person, post, languages.speak(label(part)), languages)


def _card(plan: Plan, person: Person, post: Post | None, role: Words, languages: Languages) -> Card:
    organisation = plan.organisations.get(post.organisation_id) if post else None
    return Card(
        title_words(plan, languages),
        languages.each(partial(name_of, person)),
        languages.text(post.title) if post else (),
        languages.text(organisation.name) if organisation else (),
        role,
    )
