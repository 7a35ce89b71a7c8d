"""Members without names get them one by one; who gets one keeps what the others have."""

from models.edits import Edit
from models.identifiers import LegId, LegMemberId, MemberTrackId, TrackId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.items import Attendance
from models.records.journeys import Leg, LegMember
from models.records.visits import Member, MemberTrack, Track
from models.vocabulary import MemberRole
from scheduling.occupancy import in_precedence
from tests.builders import PlanBuilder
from ui.delegation import membership


class Group(PlanBuilder):
    """A head, members without names on a track, on a journey and at an item, and somebody behind them."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.head = self.member("Head", MemberRole.HEAD)
        self.hotel = self.venue("Hotel")
        self.unnamed = self.member(
            "",
            MemberRole.ACCOMPANYING,
            count=count,
            description=Localized.of(en="experts"),
            hotel_id=self.hotel.id,
            room="1–4",
        )
        self.last = self.member("Last")
        self.track = Track(id=TrackId(new_identifier()), visit_id=self.visit.id)
        self.leg = Leg(id=LegId(new_identifier()), visit_id=self.visit.id)
        self.meeting = self.item("Meeting")
        self.records += [
            self.track,
            MemberTrack(
                id=MemberTrackId(new_identifier()), member_id=self.unnamed.id, track_id=self.track.id
            ),
            self.leg,
            LegMember(id=LegMemberId(new_identifier()), leg_id=self.leg.id, member_id=self.unnamed.id),
        ]
        attendance = self.attendance(self.meeting, self.person("Somebody"))
        self.records.remove(attendance)
        self.records.append(Attendance(id=attendance.id, item_id=self.meeting.id, member_id=self.unnamed.id))

    def joining(self, plan: Plan) -> Edit:
        return membership.join_new(
            plan, Localized.of(en="Aigerim"), Localized.of(en="Expert"), None, MemberRole.MEMBER
        )


def described(plan: Plan, member: Member) -> tuple[str, int, MemberRole]:
    person = plan.persons.get(member.person_id)
    return person.name.in_language("en") if person else "?", member.count, member.role


def test_one_of_four_gets_a_name_and_keeps_what_the_others_have() -> None:
    group = Group(4)
    plan = group.plan()
    making = membership.name_one_of(plan, group.unnamed, group.joining(plan))
    after = plan.with_edit(making)
    assert [described(after, member) for member in in_precedence(after.members)] == [
        ("Head", 1, MemberRole.HEAD),
        ("Aigerim", 1, MemberRole.ACCOMPANYING),
        ("?", 3, MemberRole.ACCOMPANYING),
        ("Last", 1, MemberRole.MEMBER),
    ]
    named = in_precedence(after.members)[1]
    assert (named.hotel_id, named.room) == (group.hotel.id, "")
    assert after.posts[named.post_id or ""].title == Localized.of(en="Expert")
    assert [link.member_id for link in after.member_tracks] == [group.unnamed.id, named.id]
    assert [link.member_id for link in after.leg_members] == [group.unnamed.id, named.id]
    assert [(one.member_id, one.person_id) for one in after.attendances] == [
        (group.unnamed.id, None),
        (None, named.person_id),
    ]
    assert after.with_edit(making.inverse()) == plan


def test_the_last_without_a_name_becomes_the_one_who_has_it() -> None:
    group = Group(1)
    plan = group.plan()
    making = membership.name_one_of(plan, group.unnamed, group.joining(plan))
    after = plan.with_edit(making)
    assert [described(after, member) for member in in_precedence(after.members)] == [
        ("Head", 1, MemberRole.HEAD),
        ("Aigerim", 1, MemberRole.ACCOMPANYING),
        ("Last", 1, MemberRole.MEMBER),
    ]
    named = after.members[group.unnamed.id]
    assert (named.room, named.description) == ("1–4", Localized())
    assert [(one.member_id, one.person_id) for one in after.attendances] == [(None, named.person_id)]
    assert after.with_edit(making.inverse()) == plan
