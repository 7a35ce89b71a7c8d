"""What one member is given: their own days, hotel, journeys and car."""

from exports.audience import Audience
from exports.blocks import Facts, Note
from models.records.visits import Member
from tests.builders import PlanBuilder
from tests.exports.papers import built, kind_of, rows_of
from tests.exports.travelling import travelling


def test_a_member_gets_what_they_attend_with_their_car_and_whom_to_call() -> None:
    visit = travelling()
    document = built(visit.plan, "personal_programme", Audience.MEMBER, visit.head)
    rows = rows_of(document)
    assert list(rows) == ["Talks"]
    assert rows["Talks"][-3:] == [
        "Responsible: Selin, +90 5",
        "Car: Minibus, 34 ABC 12, Ali, +90 533",
        "Ready at 09:30: hotel door",
    ]


def test_hotel_room_and_journeys_stand_first() -> None:
    visit = travelling()
    document = built(visit.plan, "personal_programme", Audience.MEMBER, visit.head)
    assert kind_of(document) == "Personal programme: Nurbol"
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    assert [(fact.label, fact.values) for fact in facts.facts] == [
        (("Hotel",), (("Grand Hotel, Sahil 5",), ("Room 401",))),
        (("Arrival",), (("Mon 20 Dec, 07:45",), ("TK 350, Almaty – Istanbul",))),
    ]


def test_another_member_gets_another_paper() -> None:
    visit = travelling()
    document = built(visit.plan, "personal_programme", Audience.MEMBER, visit.spouse)
    assert list(rows_of(document)) == ["Lunch"]
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    assert [fact.label for fact in facts.facts] == [("Hotel",)]


def test_that_nothing_is_planned_is_said() -> None:
    builder = PlanBuilder()
    member: Member = builder.member("Nurbol")
    *_, note = built(builder.plan(), "personal_programme", Audience.MEMBER, member.id).blocks
    assert note == Note(("Nothing is planned for Nurbol yet.",))
