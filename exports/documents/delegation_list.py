"""The delegation as a list, its head first: names, titles, organisations, and how to reach them, if told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, ListColumn, ListTable, Note, Words
from exports.languages import Languages
from exports.people_lists import delegation, name_of, unnamed
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from models.messages import N_
from models.plan import Plan
from models.records.visits import Member
from models.vocabulary import MemberRole
from models.vocabulary_labels import label
from scheduling.precedence import post_of


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The list of a plan as its readers may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Delegation list")))
    members = delegation(plan)
    if not members:
        yield Note(languages.say(N_("The delegation has not been named yet.")))
        return
    columns: tuple[ListColumn, ...] = (
        ListColumn((), 1),
        ListColumn(languages.say(N_("Name")), 6, is_name=True),
        ListColumn(languages.say(N_("Post")), 6),
        ListColumn(languages.say(N_("Organisation")), 6),
        ListColumn(languages.say(N_("Phone and e-mail")), 6),
    )
    rows: tuple[tuple[Words, ...], ...] = tuple(
        _row(plan, number, member, languages) for number, member in enumerate(members, start=1)
    )
    if not any(row[-1] for row in rows):
        columns, rows = columns[:-1], tuple(row[:-1] for row in rows)
    heading = languages.say(N_("In the order of precedence"))
    yield ListTable(heading, continued(heading, languages), columns, rows)


def _row(plan: Plan, number: int, member: Member, languages: Languages) -> tuple[Words, ...]:
    person = plan.persons.get(member.person_id)
    role = () if member.role is MemberRole.MEMBER else languages.speak(label(member.role))
    if person is None:
        return (languages.alike(f"{number}"), languages.each(partial(unnamed, member)), role, (), ())
    post = plan.posts.get(member.post_id) or post_of(plan, person, plan.visit.first_day)
    organisation = plan.organisations.get(post.organisation_id) if post else None
    title = languages.text(post.title) if post else ()
    return (
        languages.alike(f"{number}"),
        languages.each(partial(name_of, person)),
        _each_with(title, role),
        languages.text(organisation.name) if organisation else (),
        languages.alike("\n".join(filter(None, (person.phone, person.email)))),
    )


def _each_with(title: Words, role: Words) -> Words:
    """The title, and under it the role where it is more than that of a member."""
    if not title or not role:
        return title or role
    return tuple("\n".join(both) for both in zip(title, role, strict=True))
