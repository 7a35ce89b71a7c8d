"""The programme as blocks, before any page."""

from datetime import date

import pytest

from exports.blocks import EventTable, Facts, Note, PersonList, Title
from exports.documents.programme import build
from exports.request import DRAFT
from models.localized import Localized
from models.messages import Message
from models.vocabulary import ItemStatus, OrganisationRole
from tests.builders import PlanBuilder
from tests.exports.papers import confirmed, request, rich_plan


def test_the_blocks_follow_the_page_from_top_to_bottom() -> None:
    document = build(rich_plan(), request("en"))
    title, facts, people, *tables = document.blocks
    assert title == Title(
        ("Programme of the visit",),
        ("Visit of the Turkistan delegation",),
        ("20–22 December 2021",),
        ("Draft, 15 Dec 2021",),
    )
    assert isinstance(facts, Facts)
    assert [fact.label[0] for fact in facts.facts] == ["Purpose", "Guests", "Hosts", "Coordination", "Hotel"]
    assert isinstance(people, PersonList)
    assert [table.heading[0] for table in tables if isinstance(table, EventTable)] == [
        "Monday, 20 December 2021",
        "Tuesday, 21 December 2021",
        "Day to be announced",
    ]


def test_days_outside_the_visit_are_printed_and_empty_days_are_not() -> None:
    builder = PlanBuilder()
    for day in (date(2021, 12, 22), date(2021, 12, 19)):
        confirmed(builder, "A", day=day)
    builder.item("B", date(2021, 12, 21), status=ItemStatus.CANCELLED)
    *_, sunday, wednesday = build(builder.plan(), request("en")).blocks
    assert isinstance(sunday, EventTable)
    assert isinstance(wednesday, EventTable)
    assert [sunday.heading, wednesday.heading] == [
        ("Sunday, 19 December 2021",),
        ("Wednesday, 22 December 2021",),
    ]
    assert sunday.continued == ("Sunday, 19 December 2021 (continued)",)


def test_a_visit_of_which_nothing_is_known_still_has_a_programme() -> None:
    builder = PlanBuilder(title=Localized(), reference="TDBB-7")
    title, note = build(builder.plan(), request("en")).blocks
    assert isinstance(title, Title)
    assert title.title == ("TDBB-7",)
    assert note == Note(("The programme will be announced.",))


@pytest.mark.parametrize(
    ("version", "line"), [(DRAFT, "Draft, 15 Dec 2021"), (Message.of(""), "15 Dec 2021")]
)
def test_the_version_line(version: Message, line: str) -> None:
    assert build(rich_plan(), request("en", version=version)).version == (line,)


def test_hosts_stand_in_their_order_and_the_coordinators_are_the_author() -> None:
    builder = PlanBuilder()
    for name in ("B", "A"):
        builder.organisation(name, OrganisationRole.HOST)
    builder.organisation("C", OrganisationRole.COORDINATOR)
    document = build(builder.plan(), request("en"))
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    assert [fact.values for fact in facts.facts] == [(("B",), ("A",)), (("C",),)]
    assert document.author == "C"
