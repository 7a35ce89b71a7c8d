"""What the organisers work with: who goes where, by which door, in which car, and what was noted."""

from exports.audience import Audience
from exports.blocks import Note
from tests.builders import PlanBuilder
from tests.exports.papers import built, confirmed, rows_of
from tests.exports.travelling import travelling


def test_each_line_says_who_how_and_what_is_noted() -> None:
    rows = rows_of(built(travelling().plan, "working_programme", Audience.ORGANISERS))
    assert rows["Talks"][-7:] == [
        "check sound",
        "Of the delegation: Nurbol",
        "Entrance: by the garden",
        "Parking: left",
        "Car: Minibus, 34 ABC 12, Ali, +90 533",
        "Ready at 09:30: hotel door",
        "Passengers: Nurbol",
    ]
    assert rows["Lunch"][-3:] == ["Of the delegation: Ainur", "Covers: 8", "Menu: fish"]


def test_the_whole_delegation_is_counted_and_not_listed() -> None:
    builder = PlanBuilder()
    builder.member("Nurbol")
    builder.member("", count=4)
    confirmed(builder, "Talks", "10:00")
    rows = rows_of(built(builder.plan(), "working_programme", Audience.ORGANISERS))
    assert rows == {"Talks": ["The whole delegation (5 persons)"]}


def test_an_empty_plan_says_so() -> None:
    *_, note = built(PlanBuilder().plan(), "working_programme", Audience.ORGANISERS).blocks
    assert note == Note(("No item has been planned yet.",))
