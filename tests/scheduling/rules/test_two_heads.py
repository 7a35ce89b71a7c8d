"""A delegation has one head."""

from exports.wording import say
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import MemberRole, OrganisationRole
from scheduling.check import check
from tests.builders import PlanBuilder
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_none_of_several(written: Programme) -> None:
    """The first by precedence is named, and is not the head by that.

    delegation: Ana, Bea, 4 council members
    heads: none
    => warning no-head:
    """
    assert say(only_conflict(written).message, "en") == (
        "The delegation has no head: none of its members has that role. First of them stands Ana."
    )


@programme
def test_one_head(written: Programme) -> None:
    """Wherever she stands.

    delegation: Ana, Bea
    heads: Bea
    """


@programme
def test_two_heads(written: Programme) -> None:
    """Both are named.

    delegation: Ana, Bea, Cem
    heads: Ana, Cem
    => warning two-heads:
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en") == "The delegation has more than one head: Ana and Cem."
    assert set(conflict.record_ids) == {written.members["Ana"].id, written.members["Cem"].id}


@programme
def test_unnamed_heads_are_counted(written: Programme) -> None:
    """Two mayors without names are two heads.

    delegation: 2 mayors, Ana
    heads: mayors
    => warning two-heads:
    """


@programme
def test_a_single_member(written: Programme) -> None:
    """Named or not, nobody asks.

    delegation: 30 delegations
    heads: none
    """


def test_each_head_travels_for_another_body() -> None:
    builder = PlanBuilder()
    bodies = [builder.organisation(name, OrganisationRole.GUEST) for name in ("Almaty", "Astana")]
    heads: list[Member] = [builder.member(name, MemberRole.HEAD) for name in ("Ana", "Bea")]
    people: dict[str, Person] = {person.id: person for person in builder.plan().persons}
    posts = [
        builder.post(people[head.person_id or ""], "Mayor", body)
        for head, body in zip(heads, bodies, strict=True)
    ]
    assert check(builder.plan()) == ()
    builder.records.remove(posts[1])
    builder.post(people[heads[1].person_id or ""], "Deputy mayor", bodies[0])
    assert [conflict.code for conflict in check(builder.plan())] == ["two-heads"]


def test_a_visit_without_a_delegation() -> None:
    assert check(PlanBuilder().plan()) == ()
