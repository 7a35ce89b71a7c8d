"""What one host is given: who comes, what happens there, and what is asked of it."""

from exports.audience import Audience
from exports.blocks import Note, PersonList
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.exports.papers import built, kind_of, lists_of, rows_of
from tests.exports.travelling import travelling


def test_a_host_learns_what_happens_there_and_whom_to_call() -> None:
    visit = travelling()
    document = built(visit.plan, "host_sheet", Audience.HOST, visit.host)
    assert kind_of(document) == "For the host: Üsküdar"
    rows = rows_of(document)
    assert list(rows) == ["Talks"]
    assert rows["Talks"][-3:] == ["Responsible: Selin, +90 5", "Entrance: by the garden", "Parking: left"]
    assert "check sound" not in rows["Talks"]


def test_the_delegation_stands_with_its_head_first() -> None:
    visit = travelling()
    document = built(visit.plan, "host_sheet", Audience.HOST, visit.host)
    people = next(block for block in document.blocks if isinstance(block, PersonList))
    assert [person.name for person in people.people] == [("Nurbol",), ("Ainur",)]


def test_who_feeds_the_guests_is_told_what_they_need_and_nobody_else_is() -> None:
    visit = travelling()
    fed = built(visit.plan, "host_sheet", Audience.HOST, visit.other_host)
    assert rows_of(fed)["Lunch"][-2:] == ["Covers: 8", "Menu: fish"]
    assert lists_of(fed) == {"What guests need": [("Ainur", "no nuts", "")]}
    assert lists_of(built(visit.plan, "host_sheet", Audience.HOST, visit.host)) == {}


def test_a_host_at_whom_nothing_is_planned_is_told_so() -> None:
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    *_, note = built(builder.plan(), "host_sheet", Audience.HOST, host.id).blocks
    assert note == Note(("Nothing is planned at this host yet.",))
