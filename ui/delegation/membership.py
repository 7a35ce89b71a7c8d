"""What is done to a delegation: somebody joins, gets a name or leaves. Each gives a named Edit."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Change, Edit, created, deleted, edit, replaced
from models.identifiers import (
    AttendanceId,
    LegMemberId,
    MemberId,
    MemberTrackId,
    OrganisationId,
    PersonId,
    PostId,
    new_identifier,
)
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Attendance
from models.records.journeys import Leg, LegMember
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.visits import Member, MemberTrack
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


def give_post(plan: Plan, member: Member) -> Edit:
    """A new post for the person, under which they travel from now on."""
    if member.person_id is None:
        raise ValueError("a member without a name holds no post")
    post = Post(id=PostId(new_identifier()), person_id=member.person_id)
    name = Message.of(N_("Add a post of {name}"), name=member_name(member, plan))
    travelling = replaced(member, msgspec.structs.replace(member, post_id=post.id))
    return edit(name, created(post), travelling)


def name_one_of(plan: Plan, unnamed: Member, joining: Edit) -> Edit:
    """One of several members without names gets one: who joins by `joining` is one of them.

    They have the role, the hotel, the tracks, the journeys and the part in items that the others have, and
    stand before them; the others are one fewer. Of a single one without a name nothing is left but the name.
    """
    joined = next(change.record for change in joining.changes if change.kind is Member)
    if not isinstance(joined, Member):
        raise TypeError("somebody joins by a member record")
    others = tuple(change for change in joining.changes if change.kind is not Member)
    name = Message.of(N_("Name one of {members}"), members=member_name(unnamed, plan))
    if unnamed.count == 1:
        named = msgspec.structs.replace(
            unnamed, person_id=joined.person_id, post_id=joined.post_id, description=Localized()
        )
        return edit(name, *others, replaced(unnamed, named), *_by_name(plan, unnamed, joined))
    one = msgspec.structs.replace(
        joined, role=unnamed.role, hotel_id=unnamed.hotel_id, position=unnamed.position
    )
    behind = [
        replaced(member, msgspec.structs.replace(member, position=member.position + 1))
        for member in plan.members
        if member.position >= unnamed.position and member.id != unnamed.id
    ]
    fewer = msgspec.structs.replace(unnamed, count=unnamed.count - 1, position=unnamed.position + 1)
    return edit(
        name,
        *others,
        *behind,
        created(one),
        replaced(unnamed, fewer),
        *(created(link) for link in _links_for(plan, unnamed, one)),
    )


def _by_name(plan: Plan, unnamed: Member, named: Member) -> Iterator[Change]:
    """What was listed for the member without a name is listed for the person."""
    for attended in plan.attendances.where("member_id", unnamed.id):
        by_name = msgspec.structs.replace(attended, member_id=None, person_id=named.person_id)
        yield replaced(attended, by_name)


def _links_for(plan: Plan, unnamed: Member, one: Member) -> Iterator[MemberTrack | LegMember | Attendance]:
    """The tracks, journeys and items of the unnamed members, once more for the one who has a name now."""
    for followed in plan.member_tracks.where("member_id", unnamed.id):
        yield msgspec.structs.replace(followed, id=MemberTrackId(new_identifier()), member_id=one.id)
    for travelled in plan.leg_members.where("member_id", unnamed.id):
        yield msgspec.structs.replace(travelled, id=LegMemberId(new_identifier()), member_id=one.id)
    for attended in plan.attendances.where("member_id", unnamed.id):
        yield msgspec.structs.replace(
            attended, id=AttendanceId(new_identifier()), member_id=None, person_id=one.person_id
        )


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
