"""What is done to a delegation: somebody joins or leaves. Each gives a named Edit."""

from __future__ import annotations

import msgspec

from models.edits import Change, Edit, created, deleted, edit
from models.identifiers import MemberId, OrganisationId, PersonId, PostId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.visits import Member
from models.vocabulary import MemberRole
from scheduling.letting_go import letting_go
from ui.record_names import member_name


def join_as(plan: Plan, person_id: PersonId, post_id: PostId | None, role: MemberRole) -> Edit:
    """A person who is known joins the delegation, last in precedence, under a post or none."""
    member = _new_member(plan, role, person_id=person_id, post_id=post_id)
    return edit(Message.of(N_("Add a member to the delegation")), created(member))


def join_new(
    plan: Plan,
    name: Localized,
    title: Localized,
    organisation: OrganisationId | Organisation | None,
    role: MemberRole,
) -> Edit:
    """Somebody new joins.

    A person, the post they hold where it has a title, an organisation where that is new too.
    """
    person = Person(id=PersonId(new_identifier()), name=name)
    making: list[Change] = [created(person)]
    if isinstance(organisation, Organisation):
        making.insert(0, created(organisation))
        organisation = organisation.id
    post = None
    if title or organisation is not None:
        post = Post(
            id=PostId(new_identifier()), person_id=person.id, organisation_id=organisation, title=title
        )
        making.append(created(post))
    member = _new_member(plan, role, person_id=person.id, post_id=post.id if post else None)
    return edit(Message.of(N_("Add {name} to the delegation"), name=name), *making, created(member))


def join_unnamed(plan: Plan, description: Localized, count: int, role: MemberRole) -> Edit:
    """People whose names are not known yet join: "4 council members"."""
    member = msgspec.structs.replace(_new_member(plan, role), description=description, count=count)
    name = Message.of(
        N_("Add {number} × {description} to the delegation"), number=count, description=description
    )
    return edit(name, created(member))


def leave(plan: Plan, member: Member) -> Edit:
    """A member leaves with all that was only theirs: tracks, seats, beds, and journeys made by nobody else.

    The person stays known.
    """
    alone = tuple(leg for leg in plan.legs if _travels_alone(plan, leg, member))
    name = Message.of(N_("Remove {name} from the delegation"), name=member_name(member, plan))
    return edit(name, *letting_go(plan, (member, *alone)), *map(deleted, alone), deleted(member))


def _travels_alone(plan: Plan, leg: Leg, member: Member) -> bool:
    """Whether only this member is listed on the journey; with nobody listed it would be everybody's."""
    return {link.member_id for link in plan.leg_members.where("leg_id", leg.id)} == {member.id}


def _new_member(
    plan: Plan, role: MemberRole, *, person_id: PersonId | None = None, post_id: PostId | None = None
) -> Member:
    position = max((member.position for member in plan.members), default=-1) + 1
    return Member(
        id=MemberId(new_identifier()),
        visit_id=plan.visit_id,
        person_id=person_id,
        post_id=post_id,
        role=role,
        position=position,
    )
