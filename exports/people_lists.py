"""People as papers name them: the delegation in precedence, each with name, title and organisation."""

from __future__ import annotations

from exports.blocks import PersonLine
from exports.languages import Languages
from exports.wording import say
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.people import Person, Post
from models.records.visits import Member
from models.vocabulary import MemberRole
from models.vocabulary_labels import label
from scheduling.precedence import post_of


def delegation(plan: Plan) -> tuple[Member, ...]:
    """The delegation, its head first, then in the order of precedence."""
    return tuple(
        sorted(
            plan.members, key=lambda member: (member.role is not MemberRole.HEAD, member.position, member.id)
        )
    )


def person_lines(plan: Plan, languages: Languages) -> tuple[PersonLine, ...]:
    """The delegation as lines of a list; the role is told where it is more than that of a member."""
    return tuple(_line(plan, member, languages) for member in delegation(plan))


def _line(plan: Plan, member: Member, languages: Languages) -> PersonLine:
    role = () if member.role is MemberRole.MEMBER else languages.speak(label(member.role))
    person = plan.persons.get(member.person_id)
    if person is None:
        return PersonLine(role, languages.each(lambda language: unnamed(member, language)), ())
    post = plan.posts.get(member.post_id) or post_of(plan, person, plan.visit.first_day)
    return PersonLine(
        role,
        languages.each(lambda language: name_of(person, language)),
        languages.each(lambda language: affiliation(plan, post, language)),
    )


def unnamed(member: Member, language: str) -> str:
    """Members that have no names yet: "council members (4)", "3 further persons"."""
    description = member.description.in_language(language)
    if not description:
        counted = NP_("{count} further person", "{count} further persons")
        return say(Message.of(*counted, count=member.count), language)
    if member.count == 1:
        return description
    return say(Message.of(N_("{people} ({count})"), people=description, count=member.count), language)


def member_name_of(plan: Plan, member: Member, language: str) -> str:
    """The name of a member as printed, or who it is that has none yet."""
    person = plan.persons.get(member.person_id)
    return name_of(person, language) if person is not None else unnamed(member, language)


def name_of(person: Person, language: str) -> str:
    """The name as printed, with the honorific before it: "H.E. Nurbol Turashbekov"."""
    return " ".join(filter(None, (person.honorific.in_language(language), person.name.in_language(language))))


def affiliation(plan: Plan, post: Post | None, language: str) -> str:
    """Title and organisation: "Director, Turkistan Music and Drama Theater"."""
    if post is None:
        return ""
    organisation = plan.organisations.get(post.organisation_id)
    name = organisation.name.in_language(language) if organisation else ""
    return ", ".join(filter(None, (post.title.in_language(language), name)))


def name_and_title(plan: Plan, person: Person, language: str, organisation_id: str | None = None) -> str:
    """The name with the title alone, where the organisation is named already: "Hilmi Türkmen, Mayor"."""
    post = post_of(plan, person, plan.visit.first_day, organisation_id)
    title = post.title.in_language(language) if post else ""
    return ", ".join(filter(None, (name_of(person, language), title)))
