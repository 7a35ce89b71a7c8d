"""Who goes before whom, and why: role, rank, then the tie-breaks of the rank table that the visit follows."""

from datetime import date

import msgspec
import pytest

from exports.wording import say
from models.edits import Edit, created, edit
from models.identifiers import MemberId, PersonId, PostId, RankId, RankTableId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.people import Person, Post
from models.records.ranks import Rank, RankTable
from models.records.visits import Member
from models.vocabulary import MemberRole, TieBreak
from scheduling import precedence
from scheduling.occupancy import in_precedence
from tests.builders import PlanBuilder

FIRST = RankTableId(new_identifier())


class Delegation(PlanBuilder):
    """A delegation whose members are written with their rank, their organisation and their appointment."""

    def __init__(self, *tie_breaks: TieBreak) -> None:
        super().__init__(rank_table_id=FIRST)
        self.table = RankTable(id=FIRST, name=Localized.of(en="City"), tie_breaks=tie_breaks)
        self.records.insert(0, self.table)

    def rank(self, level: int, title: str) -> None:
        self.records.append(
            Rank(id=RankId(new_identifier()), rank_table_id=FIRST, level=level, title=Localized.of(en=title))
        )

    def travels(
        self,
        name: str,
        rank: int | None = None,
        role: MemberRole = MemberRole.MEMBER,
        organisation: str = "",
        since: date | None = None,
    ) -> Member:
        member = self.member(name, role)
        person = next(one for one in self.records if isinstance(one, Person) and one.id == member.person_id)
        body = self.organisation(organisation) if organisation else None
        self.post(person, "Post", body, rank=rank, starts_on=since)
        return member


def names(plan: Plan) -> list[str]:
    return [called(plan, standing.member) for standing in precedence.proposed_order(plan)]


def called(plan: Plan, member: Member) -> str:
    person = plan.persons.get(member.person_id)
    return person.name.in_language("en") if person else "?"


def reasons(plan: Plan) -> list[str]:
    return [say(standing.reason, "en") for standing in precedence.proposed_order(plan)]


def test_the_head_goes_first_whatever_the_rank_then_the_other_roles() -> None:
    delegation = Delegation()
    delegation.travels("Driver", 1, MemberRole.DRIVER)
    delegation.travels("Member", 2)
    delegation.travels("Head", 3, MemberRole.HEAD)
    delegation.travels("Interpreter", 1, MemberRole.INTERPRETER)
    plan = delegation.plan()
    assert names(plan) == ["Head", "Member", "Interpreter", "Driver"]
    assert reasons(plan) == [
        "The head of the delegation goes first.",
        "By role: “Member of the delegation” comes after “Head of delegation”.",
        "By role: “Interpreter” comes after “Member of the delegation”.",
        "By role: “Driver” comes after “Interpreter”.",
    ]


def test_within_a_role_the_higher_rank_goes_first_and_those_without_one_last() -> None:
    delegation = Delegation()
    delegation.rank(1, "Governor")
    delegation.rank(3, "Mayor")
    delegation.travels("Nobody")
    delegation.travels("Clerk", 7)
    delegation.travels("Mayor", 3)
    delegation.travels("Governor", 1)
    plan = delegation.plan()
    assert names(plan) == ["Governor", "Mayor", "Clerk", "Nobody"]
    assert reasons(plan) == [
        "Nobody in the delegation goes before them.",
        "By rank: 3 (Mayor) comes after 1 (Governor).",
        "By rank: 7 comes after 3 (Mayor).",
        "By rank: without one, after those who have one.",
    ]


def test_ties_are_broken_by_the_chain_of_the_table_in_its_order() -> None:
    chain = (TieBreak.DATE_OF_APPOINTMENT, TieBreak.ORGANISATION, TieBreak.NAME)
    delegation = Delegation(*chain)
    delegation.travels("Zeki", 2, organisation="Beşiktaş", since=date(2019, 4, 1))
    delegation.travels("Ahmet", 2, organisation="Üsküdar", since=date(2019, 4, 1))
    delegation.travels("Ayşe", 2, organisation="Üsküdar", since=date(2019, 4, 1))
    delegation.travels("Hilmi", 2, organisation="Zeytinburnu", since=date(2014, 4, 1))
    delegation.travels("New", 2, organisation="Adalar")
    plan = delegation.plan()
    assert names(plan) == ["Hilmi", "Zeki", "Ahmet", "Ayşe", "New"]
    assert reasons(plan)[1:] == [
        "Level with Hilmi; appointed later, on Monday, 1 April 2019.",
        "Level with Zeki; “Üsküdar” comes later in the alphabet.",
        "Level with Ahmet; the name comes later in the alphabet.",
        "Level with Ayşe; no date of appointment is known.",
    ]
    turned = msgspec.structs.replace(delegation.table, tie_breaks=(TieBreak.NAME,))
    assert names(plan.including([turned])) == ["Ahmet", "Ayşe", "Hilmi", "New", "Zeki"]


@pytest.mark.parametrize(("language", "order"), [("tr", ["Cumali", "Çelik"]), ("en", ["Çelik", "Cumali"])])
def test_alphabets_are_those_of_the_table(language: str, order: list[str]) -> None:
    delegation = Delegation(TieBreak.NAME)
    for name in reversed(order):
        delegation.travels(name, 1)
    table = msgspec.structs.replace(delegation.table, alphabet_language=language)
    assert names(delegation.plan().including([table])) == order


def test_who_cannot_be_told_apart_is_tied_and_stays() -> None:
    delegation = Delegation(TieBreak.DATE_OF_APPOINTMENT)
    delegation.travels("Head", 1, MemberRole.HEAD)
    delegation.travels("Zeki", 2)
    delegation.travels("Ahmet", 2)
    delegation.travels("Below", 3)
    plan = delegation.plan()
    standings = precedence.proposed_order(plan)
    assert names(plan) == ["Head", "Zeki", "Ahmet", "Below"]
    assert [standing.tied for standing in standings] == [False, False, True, False]
    assert reasons(plan)[2] == "Nothing decides between them and Zeki: they stay as they stand."
    groups = precedence.tied_members(standings)
    assert [[called(plan, one) for one in group] for group in groups] == [["Zeki", "Ahmet"]]


def test_three_of_one_rank_are_one_group_of_tied() -> None:
    delegation = Delegation()
    for number in range(3):
        delegation.travels(f"Name {number}", 2)
    groups = precedence.tied_members(precedence.proposed_order(delegation.plan()))
    assert [len(group) for group in groups] == [3]


def test_members_without_names_stand_at_the_end_of_their_role() -> None:
    delegation = Delegation(TieBreak.NAME)
    unnamed = delegation.member("", count=4, description=Localized.of(en="council members"))
    delegation.travels("Ahmet")
    delegation.travels("Spouse", role=MemberRole.SPOUSE)
    plan = delegation.plan()
    assert names(plan) == ["Ahmet", "?", "Spouse"]
    assert reasons(plan)[1] == "Level with Ahmet; has no name yet."
    assert precedence.proposed_order(plan)[1].member == unnamed


def test_a_visit_without_a_table_is_ordered_by_rank_and_the_usual_tie_breaks() -> None:
    builder = PlanBuilder(document_languages=("tr",))
    for name, rank in (("Zeki", 2), ("Ahmet", 2), ("Vali", 1)):
        member = builder.member(name)
        person = builder.plan().persons[member.person_id or ""]
        builder.post(person, "Post", rank=rank)
    assert names(builder.plan()) == ["Vali", "Ahmet", "Zeki"]


def test_the_post_that_counts_is_the_one_travelled_under_else_the_highest_held_then() -> None:
    builder = PlanBuilder()
    member = builder.member("Hilmi")
    person = builder.plan().persons[member.person_id or ""]
    low = builder.post(person, "Member of the union", rank=5)
    high = builder.post(person, "Mayor", rank=2)
    plan = builder.plan()
    assert precedence.post_of_member(plan, member) == high
    under = msgspec.structs.replace(member, post_id=low.id)
    assert precedence.post_of_member(plan.including([under]), under) == low
    assert precedence.post_of_member(plan, builder.member("")) is None


def test_the_order_is_set_by_one_edit_that_can_be_taken_back() -> None:
    delegation = Delegation()
    delegation.travels("Clerk", 7)
    delegation.travels("Mayor", 3)
    plan = delegation.plan()
    making = precedence.put_in_order(plan, [one.member for one in precedence.proposed_order(plan)])
    after = plan.with_edit(making)
    assert [called(after, member) for member in in_precedence(after.members)] == ["Mayor", "Clerk"]
    assert after.with_edit(making.inverse()) == plan
    assert precedence.put_in_order(after, in_precedence(after.members)).changes == ()


@pytest.mark.parametrize(("place", "order"), [(0, "CAB"), (1, "ACB"), (2, "ABC"), (9, "ABC"), (-1, "CAB")])
def test_a_member_is_put_at_a_place(place: int, order: str) -> None:
    builder = PlanBuilder()
    members = [builder.member(name) for name in "ABC"]
    plan = builder.plan()
    after = plan.with_edit(precedence.place_at(plan, members[2], place))
    assert "".join(called(after, member) for member in in_precedence(after.members)) == order


@pytest.mark.parametrize(("places", "order"), [(-1, "BAC"), (1, "ACB"), (-5, "BAC"), (5, "ACB"), (0, "ABC")])
def test_a_member_goes_up_or_down(places: int, order: str) -> None:
    builder = PlanBuilder()
    members = [builder.member(name) for name in "ABC"]
    plan = builder.plan()
    after = plan.with_edit(precedence.shift(plan, members[1], places))
    assert "".join(called(after, member) for member in in_precedence(after.members)) == order
    assert [member.position for member in in_precedence(after.members)] == [0, 1, 2]


def joining(plan: Plan, name: str, rank: int) -> Edit:
    """The edit by which somebody new joins, last."""
    person = Person(id=PersonId(new_identifier()), name=Localized.of(en=name))
    post = Post(id=PostId(new_identifier()), person_id=person.id, rank=rank)
    member = Member(
        id=MemberId(new_identifier()),
        visit_id=plan.visit_id,
        person_id=person.id,
        post_id=post.id,
        position=len(plan.members),
    )
    return edit(Message("Join"), created(person), created(post), created(member))


def order_after(plan: Plan, making: Edit) -> list[str]:
    after = plan.with_edit(making)
    return [called(after, member) for member in in_precedence(after.members)]


def test_who_joins_takes_the_place_that_the_rank_gives() -> None:
    delegation = Delegation()
    delegation.travels("Governor", 1)
    delegation.travels("Clerk", 7)
    plan = delegation.plan()
    making = precedence.taking_their_places(plan, joining(plan, "Mayor", 3))
    assert order_after(plan, making) == ["Governor", "Mayor", "Clerk"]
    assert plan.with_edit(making).with_edit(making.inverse()) == plan


def test_who_joins_an_order_made_by_hand_or_a_visit_without_a_table_goes_last() -> None:
    delegation = Delegation()
    delegation.travels("Clerk", 7)
    delegation.travels("Governor", 1)
    plan = delegation.plan()
    making = precedence.taking_their_places(plan, joining(plan, "Mayor", 3))
    assert order_after(plan, making) == ["Clerk", "Governor", "Mayor"]
    free = plan.with_edit(precedence.follow_table(plan, None))
    turned = free.with_edit(precedence.shift(free, in_precedence(free.members)[0], 1))
    assert precedence.is_as_proposed(turned)
    unranked = precedence.taking_their_places(turned, joining(turned, "Mayor", 3))
    assert order_after(turned, unranked) == ["Governor", "Clerk", "Mayor"]


def test_a_visit_follows_a_table_or_none() -> None:
    delegation = Delegation()
    plan = delegation.plan()
    assert precedence.table_of(plan) == delegation.table
    free = plan.with_edit(precedence.follow_table(plan, None))
    assert precedence.table_of(free) is None
    assert free.visit.rank_table_id is None
    again = free.with_edit(precedence.follow_table(free, delegation.table))
    assert again == plan


def test_the_order_of_nobody_is_empty() -> None:
    plan = PlanBuilder().plan()
    assert precedence.proposed_order(plan) == ()
    assert precedence.tied_members(()) == ()
    assert MemberId("x") not in plan.members
