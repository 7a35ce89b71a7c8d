"""Whom one is about to meet: title, how to address them, which languages, which posts, and what is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Detail, DetailKind, EventRow, Words
from exports.languages import Languages
from exports.people_lists import affiliation, delegation, name_of
from exports.wording import join, language_name, say, short_date
from models.messages import N_, Message
from models.plan import Plan
from models.records.people import Person, Post
from models.vocabulary import MemberRole, Part
from models.vocabulary_labels import label
from scheduling.precedence import post_of, post_of_member

_IN_ATTENDANCE = frozenset({MemberRole.SECURITY, MemberRole.DRIVER, MemberRole.PRESS})
"""Roles in which somebody comes along without being met: only told of where there is a biography."""

_MET = frozenset({Part.HOST, Part.PRINCIPAL, Part.SIGNATORY})


def guest_biographies(plan: Plan, languages: Languages) -> tuple[EventRow, ...]:
    """The named members of the delegation in the order of precedence."""
    rows = []
    for member in delegation(plan):
        person = plan.persons.get(member.person_id)
        if person is None or (member.role in _IN_ATTENDANCE and not person.biography):
            continue
        role = () if member.role is MemberRole.MEMBER else languages.speak(label(member.role))
        rows.append(_row(plan, person, post_of_member(plan, member), role, languages))
    return tuple(rows)


def host_biographies(plan: Plan, languages: Languages) -> tuple[EventRow, ...]:
    """Those who receive and sign, in the order in which the programme meets them; no guest among them."""
    guests = {member.person_id for member in plan.members}
    ids = dict.fromkeys(one for one in _hosts_in_order(plan) if one is not None and one not in guests)
    return tuple(
        _row(plan, person, post_of(plan, person, plan.visit.first_day), (), languages)
        for person in map(plan.persons.get, ids)
        if person is not None
    )


def _hosts_in_order(plan: Plan) -> Iterator[str | None]:
    for item in sorted(plan.items, key=lambda one: (str(one.day or "9999"), str(one.starts or ""), one.id)):
        yield item.host_principal_id
        there = sorted(plan.attendances.where("item_id", item.id), key=lambda one: (one.position, one.id))
        yield from (one.person_id for one in there if one.part in _MET)
        for agreement in plan.agreements.where("item_id", item.id):
            parties = plan.agreement_parties.where("agreement_id", agreement.id)
            yield from (party.signatory_id for party in sorted(parties, key=lambda one: one.position))


def _row(plan: Plan, person: Person, post: Post | None, role: Words, languages: Languages) -> EventRow:
    details = (
        (DetailKind.PLAIN, languages.each(partial(affiliation, plan, post))),
        (DetailKind.PLAIN, _addressed(person, languages)),
        (DetailKind.PLAIN, languages.each(partial(_speaks, person))),
        *((DetailKind.STEP, words) for words in _posts(plan, person, post, languages)),
        (DetailKind.PROSE, languages.text(person.biography)),
    )
    return EventRow(
        role,
        languages.each(partial(name_of, person)),
        tuple(Detail(kind, words) for kind, words in details if words),
    )


def _addressed(person: Person, languages: Languages) -> Words:
    if not person.salutation:
        return ()
    return languages.say(N_("Addressed as: {salutation}"), salutation=person.salutation)


def _speaks(person: Person, language: str) -> str:
    """Which languages somebody speaks, and that nobody needs to ask which are understood."""
    names = join([language_name(tag, language) for tag in person.languages], language)
    return say(Message.of(N_("Speaks: {languages}"), languages=names), language) if names else ""


def _posts(plan: Plan, person: Person, now: Post | None, languages: Languages) -> Iterator[Words]:
    """Since when the post is held, then the others, the latest first."""
    others = (post for post in plan.posts.where("person_id", person.id) if now is None or post.id != now.id)
    if now is not None and now.starts_on is not None:
        yield languages.say(N_("In office since {day}"), day=now.starts_on)
    for post in sorted(others, key=lambda one: (str(one.starts_on or ""), one.id), reverse=True):
        yield languages.each(partial(_post, plan, post))


def _post(plan: Plan, post: Post, language: str) -> str:
    """A post with its days, as far as they are known: "Deputy Mayor, Üsküdar (5 Jan 2015 – 4 Jan 2020)"."""
    named = affiliation(plan, post, language)
    first = short_date(post.starts_on, language) if post.starts_on is not None else ""
    last = short_date(post.ends_on, language) if post.ends_on is not None else ""
    if not named or not (first or last):
        return named
    return say(Message.of(N_("{post} ({first} – {last})"), post=named, first=first, last=last), language)
