"""Who sits where at calls, talks, meals and signings."""

from typing import Any

from msgspec.structs import replace

from models.identifiers import AgreementId, AgreementPartyId
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Item
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus, MemberRole, OrganisationRole, Part
from scheduling.limits import DEFAULT_LIMITS, Limits
from scheduling.seating import (
    Row,
    Table,
    TableShape,
    in_turn,
    interpreters_at,
    is_seated,
    seating_at,
    signing_order,
)
from tests.builders import PlanBuilder

ROUND = replace(DEFAULT_LIMITS, round_tables=True)
AT_LEFT = replace(DEFAULT_LIMITS, guest_on_hosts_right=False)


def visit(
    guests: int = 3, hosts: int = 3, kind: ItemKind = ItemKind.MEETING, **fields: Any
) -> tuple[Plan, Item]:
    """Guests g0, g1, … with g0 as their head; hosts h0, h1, … of whom h0 receives."""
    builder = PlanBuilder()
    for number in range(guests):
        builder.member(f"g{number}", MemberRole.HEAD if number == 0 else MemberRole.MEMBER)
    receiving = [builder.person(f"h{number}") for number in range(hosts)]
    principal = receiving[0].id if receiving else None
    item = builder.item("Talks", starts="10:00", kind=kind, host_principal_id=principal, **fields)
    for number, person in enumerate(receiving[1:]):
        builder.attendance(item, person, Part.HOST, position=number)
    return builder.plan(), item


def names(plan: Plan, table: Table, row: Row = Row.ONLY) -> list[str]:
    """Who sits in a row, from the left hand of the middle to the right hand."""
    seats = sorted((seat for seat in table.seats if seat.row is row), key=lambda seat: seat.place)
    return [name(plan, seat.sitter.person_id) for seat in seats]


def name(plan: Plan, person_id: str | None) -> str:
    person = plan.persons.get(person_id)
    return person.name.in_language("en") if person else "?"


def test_guests_and_hosts_take_turns_from_the_middle_and_right_before_left() -> None:
    assert in_turn("AB", "xyz") == ((0, "A"), (1, "x"), (-1, "y"), (2, "B"), (-2, "z"))
    assert in_turn("", "xy") == ((0, "x"), (1, "y"))
    assert in_turn("", "") == ()


def test_at_talks_each_side_has_its_first_in_the_middle() -> None:
    plan, item = visit()
    (table,) = seating_at(plan, item, DEFAULT_LIMITS).tables
    assert table.shape is TableShape.FACING
    assert names(plan, table, Row.HOST_SIDE) == ["h2", "h0", "h1"]
    assert names(plan, table, Row.OPPOSITE) == ["g2", "g0", "g1"]


def test_at_a_long_board_the_first_guests_sit_beside_the_host() -> None:
    plan, item = visit(guests=4, hosts=4, kind=ItemKind.LUNCH)
    (table,) = seating_at(plan, item, DEFAULT_LIMITS).tables
    assert table.shape is TableShape.LONG
    assert names(plan, table, Row.HOST_SIDE) == ["g2", "h0", "g1", "h3"]
    assert names(plan, table, Row.OPPOSITE) == ["h2", "g0", "h1", "g3"]


def test_a_table_that_is_too_long_has_the_shape_of_a_u() -> None:
    plan, item = visit(guests=3, hosts=2, kind=ItemKind.DINNER)
    (table,) = seating_at(plan, item, replace(DEFAULT_LIMITS, longest_table=4)).tables
    assert table.shape is TableShape.U
    assert names(plan, table) == ["g2", "g1", "h0", "g0", "h1"]
    (just,) = seating_at(plan, item, replace(DEFAULT_LIMITS, longest_table=5)).tables
    assert just.shape is TableShape.LONG


def test_an_office_may_have_the_guest_at_the_left_hand() -> None:
    plan, item = visit(guests=1, hosts=1, kind=ItemKind.DINNER)
    limits = replace(AT_LEFT, round_tables=True)
    assert names(plan, seating_at(plan, item, limits).tables[0]) == ["g0", "h0"]
    assert names(plan, seating_at(plan, item, ROUND).tables[0]) == ["h0", "g0"]


def test_each_round_table_has_a_host_as_long_as_they_last_and_about_as_many_people() -> None:
    plan, item = visit(guests=9, hosts=2, kind=ItemKind.DINNER)
    limits = replace(ROUND, seats_at_round_table=4)
    tables = seating_at(plan, item, limits).tables
    assert [table.shape for table in tables] == [TableShape.ROUND] * 3
    seated = [sorted(names(plan, table)) for table in tables]
    assert seated == [["g0", "g1", "g2", "h0"], ["g3", "g4", "g5", "h1"], ["g6", "g7", "g8"]]


def test_nobody_is_seated_where_one_side_is_not_named() -> None:
    for guests, hosts in ((2, 0), (0, 2)):
        assert seating_at(*visit(guests, hosts), DEFAULT_LIMITS) == ((), ())


def test_only_what_takes_place_at_a_table_is_seated() -> None:
    assert is_seated(visit(kind=ItemKind.DINNER)[1])
    assert not is_seated(visit(kind=ItemKind.RECEPTION)[1])
    assert not is_seated(visit(status=ItemStatus.CANCELLED)[1])


def test_who_interprets_drives_or_guards_takes_no_seat() -> None:
    builder = PlanBuilder()
    builder.member("head", MemberRole.HEAD)
    builder.member("guard", MemberRole.SECURITY)
    theirs = builder.member("their interpreter", MemberRole.INTERPRETER)
    mayor, ours = builder.person("mayor"), builder.person("our interpreter")
    item = builder.item("Talks", host_principal_id=mayor.id)
    builder.attendance(item, ours, Part.INTERPRETER)
    builder.attendance(item, builder.person("officer"), Part.RESPONSIBLE)
    plan = builder.plan()
    seating = seating_at(plan, item, DEFAULT_LIMITS)
    assert [name(plan, seat.sitter.person_id) for seat in seating.tables[0].seats] == ["mayor", "head"]
    assert [one.person_id for one in interpreters_at(plan, item)] == [ours.id, theirs.person_id]


def test_an_item_of_those_who_are_listed_follows_the_list() -> None:
    builder = PlanBuilder()
    head, deputy = builder.member("head", MemberRole.HEAD), builder.member("deputy")
    mayor = builder.person("mayor")
    for presence, first in (
        (DelegationPresence.LISTED_ONLY, deputy.person_id),
        (DelegationPresence.REQUIRED, head.person_id),
    ):
        item = builder.item("Talks", host_principal_id=mayor.id, delegation_presence=presence)
        for position, member in enumerate((deputy, head)):
            person = builder.plan().persons[str(member.person_id)]
            builder.attendance(item, person, Part.GUEST, position=position)
        table = seating_at(builder.plan(), item, DEFAULT_LIMITS).tables[0]
        middle = [seat for seat in table.seats if (seat.row, seat.place) == (Row.OPPOSITE, 0)]
        assert [seat.sitter.person_id for seat in middle] == [first]


def test_unnamed_members_have_a_chair_each() -> None:
    builder = PlanBuilder()
    builder.member("head", MemberRole.HEAD)
    builder.member("", count=3)
    item = builder.item("Lunch", kind=ItemKind.LUNCH, host_principal_id=builder.person("mayor").id)
    (table,) = seating_at(builder.plan(), item, DEFAULT_LIMITS).tables
    assert len(table.seats) == 5


def signing(at_home: OrganisationRole | None, names_host: bool = False) -> tuple[Plan, Agreement, Item]:
    """Three parties, of whom the second is at home where anybody is."""
    builder = PlanBuilder()
    bodies = [
        builder.organisation(text, at_home if text == "second" else None)
        for text in ("first", "second", "third")
    ]
    item = builder.item("Signing", host_organisation_id=bodies[2].id if names_host else None)
    agreement = Agreement(id=AgreementId("agreement"), visit_id=builder.visit.id, item_id=item.id)
    builder.records.append(agreement)
    for position, body in enumerate(bodies):
        party = AgreementParty(
            id=AgreementPartyId(f"party-{position}"),
            agreement_id=agreement.id,
            organisation_id=body.id,
            position=position,
        )
        builder.records.append(party)
    return builder.plan(), agreement, item


def order(plan: Plan, agreement: Agreement, item: Item, limits: Limits = DEFAULT_LIMITS) -> list[int]:
    return [seat.party.position for seat in signing_order(plan, agreement, item, limits)]


def test_who_receives_signs_in_the_middle_with_the_first_guest_at_the_right_hand() -> None:
    assert order(*signing(OrganisationRole.HOST)) == [0, 1, 2]
    assert order(*signing(OrganisationRole.HOST), AT_LEFT) == [2, 1, 0]


def test_the_host_of_the_item_goes_before_the_hosts_of_the_visit() -> None:
    assert order(*signing(OrganisationRole.HOST, names_host=True)) == [0, 2, 1]


def test_the_first_party_is_at_home_where_nobody_has_said_who_is() -> None:
    plan, agreement, item = signing(None)
    seats = signing_order(plan, agreement, item, DEFAULT_LIMITS)
    assert [(seat.party.position, seat.is_host) for seat in seats] == [(1, False), (0, True), (2, False)]
