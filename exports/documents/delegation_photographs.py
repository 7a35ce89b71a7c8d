"""The delegation with its photographs, its head first: hosts and press know who stands before them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Block, Document, Note, Portrait, PortraitList, Words
from exports.languages import Languages
from exports.people_lists import delegation, member_name_of
from exports.portraits import portrait_of
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.visits import Member
from models.vocabulary import MemberRole
from models.vocabulary_labels import label
from scheduling.precedence import post_of


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The list of a plan as its readers may see it; who has no photograph is told to the officer."""
    document = document_of(plan, request, _blocks(plan, request, Languages(request.languages)))
    missing = sum(
        1 for member in plan.members if member.person_id and not portrait_of(plan, member.person_id)
    )
    if not missing:
        return document
    sentence = NP_("{count} member has no photograph yet.", "{count} members have no photograph yet.")
    return document._replace(notices=(*document.notices, Message.of(*sentence, count=missing)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Delegation list with photographs")))
    members = delegation(plan)
    if not members:
        yield Note(languages.say(N_("The delegation has not been named yet.")))
        return
    heading = languages.say(N_("In the order of precedence"))
    people = tuple(_portrait(plan, member, languages) for member in members)
    yield PortraitList(heading, continued(heading, languages), people)


def _portrait(plan: Plan, member: Member, languages: Languages) -> Portrait:
    name = languages.each(partial(member_name_of, plan, member))
    lines = tuple(words for words in _lines(plan, member, languages) if words)
    return Portrait(portrait_of(plan, member.person_id), name, lines)


def _lines(plan: Plan, member: Member, languages: Languages) -> Iterator[Words]:
    """The role where it is more than that of a member, the title, the organisation."""
    if member.role is not MemberRole.MEMBER:
        yield languages.speak(label(member.role))
    person = plan.persons.get(member.person_id)
    if person is None:
        return
    post = plan.posts.get(member.post_id) or post_of(plan, person, plan.visit.first_day)
    if post is None:
        return
    yield languages.text(post.title)
    organisation = plan.organisations.get(post.organisation_id)
    yield languages.text(organisation.name) if organisation is not None else ()
