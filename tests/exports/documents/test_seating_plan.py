"""Where the seating plan draws whom, and how everybody finds the seat."""

from exports.audience import Audience
from exports.blocks import Document, Note, TableEdge, TablePlan
from models.plan import Plan
from models.records.items import Attendance
from tests.builders import PlanBuilder
from tests.exports.papers import built, lists_of
from tests.exports.tables import ceremonies


def plan_of(document: Document) -> TablePlan:
    return next(block for block in document.blocks if isinstance(block, TablePlan))


def at(document: Document, edge: TableEdge) -> dict[int, str]:
    """Who sits along an edge, by the place."""
    return {seat.at: seat.name[0] for seat in plan_of(document).seats if seat.edge is edge}


def test_at_a_long_table_the_heads_face_each_other_and_right_hands_point_apart() -> None:
    document = built(ceremonies().plan, "seating_plan", Audience.GUEST)
    assert at(document, TableEdge.LEFT) == {-1: "Guest 2", 0: "Host 0", 1: "Guest 1"}
    assert at(document, TableEdge.RIGHT) == {-1: "Host 1", 0: "Guest 0", 1: "Host 2"}
    assert [seat.number for seat in plan_of(document).seats] == ["1", "2", "3", "4", "5", "6"]


def test_round_a_table_the_guest_of_honour_is_the_next_against_the_clock() -> None:
    document = built(ceremonies(round_tables="yes").plan, "seating_plan", Audience.GUEST)
    assert list(at(document, TableEdge.ROUND).values()) == [
        "Host 0",
        "Guest 0",
        "Host 1",
        "Guest 2",
        "Host 2",
        "Guest 1",
    ]


def test_at_the_head_of_a_u_host_and_guest_of_honour_sit_in_the_middle() -> None:
    settings = {"longest_table": "4"}
    document = built(ceremonies(guests=4, hosts=4, **settings).plan, "seating_plan", Audience.GUEST)
    assert at(document, TableEdge.OVER) == {0: "Host 1", 1: "Guest 0", 2: "Host 0", 3: "Guest 1"}
    assert at(document, TableEdge.LEFT) == {1: "Guest 2", 2: "Host 3"}
    assert at(document, TableEdge.RIGHT) == {1: "Host 2", 2: "Guest 3"}
    mirrored = ceremonies(guests=4, hosts=4, guest_on_hosts_right="no", **settings).plan
    other = built(mirrored, "seating_plan", Audience.GUEST)
    assert at(other, TableEdge.OVER) == {0: "Guest 1", 1: "Host 0", 2: "Guest 0", 3: "Host 1"}


def test_everybody_finds_the_seat_by_the_alphabet() -> None:
    document = built(ceremonies(guests=2, hosts=1).plan, "seating_plan", Audience.GUEST)
    assert lists_of(document)["Where everybody sits: Dinner"] == [
        ("Guest 0", "Deputy head of department 0, Turkistan", "3"),
        ("Guest 1", "Deputy head of department 1, Turkistan", "2"),
        ("Host 0", "Mayor, Üsküdar", "1"),
    ]


def test_several_tables_are_told_apart_in_drawing_and_list() -> None:
    plan = ceremonies(guests=6, hosts=2, round_tables="yes", seats_at_round_table="4").plan
    document = built(plan, "seating_plan", Audience.ORGANISERS)
    headings = [block.heading[0] for block in document.blocks if isinstance(block, TablePlan)]
    assert headings == ["Dinner: table 1", "Dinner: table 2"]
    rows = lists_of(document)["Where everybody sits: Dinner"]
    assert {row[2] for row in rows} == {"1", "2"}


def test_a_meal_of_which_nobody_is_named_who_receives_is_said_to_be_missing() -> None:
    whole = ceremonies().plan
    unnamed = [one for one in whole.records() if not isinstance(one, Attendance)]
    lunch = PlanBuilder.item(_builder_of(whole), "Lunch of the mayor", kind=whole.items[_dinner(whole)].kind)
    *_, note = built(Plan.of(whole.visit_id, [*unnamed, lunch]), "seating_plan", Audience.ORGANISERS).blocks
    assert note == Note(("Not planned, as it is not said who receives: Lunch of the mayor.",))
    *_, nobody = built(PlanBuilder().plan(), "seating_plan", Audience.ORGANISERS).blocks
    assert isinstance(nobody, Note)


def _dinner(plan: Plan) -> str:
    return next(item.id for item in plan.items if item.kind == "dinner")


def _builder_of(plan: Plan) -> PlanBuilder:
    builder = PlanBuilder()
    builder.visit = plan.visit
    return builder
