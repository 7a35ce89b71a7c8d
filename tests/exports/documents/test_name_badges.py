"""Who gets a badge, and what stands on it."""

from exports.audience import Audience
from exports.blocks import Card, CardSheet, Note
from models.localized import Localized
from models.vocabulary import MemberRole, OrganisationRole, Part
from tests.builders import PlanBuilder
from tests.exports.papers import built
from tests.exports.tables import ceremonies


def cards_of(builder: PlanBuilder) -> tuple[Card, ...]:
    (sheet,) = built(builder.plan(), "name_badges", Audience.ORGANISERS).blocks
    assert isinstance(sheet, CardSheet)
    return sheet.cards


def test_the_delegation_goes_first_then_who_interprets_for_it() -> None:
    (sheet,) = built(ceremonies(guests=2).plan, "name_badges", Audience.ORGANISERS).blocks
    assert isinstance(sheet, CardSheet)
    visit = ("Turkistan delegation",)
    assert sheet.cards == (
        Card(visit, ("Guest 0",), ("Deputy head of department 0",), ("Turkistan",), ("Head of delegation",)),
        Card(visit, ("Guest 1",), ("Deputy head of department 1",), ("Turkistan",)),
        Card(visit, ("Ayşe",), (), (), ("Interpreter",)),
    )


def test_who_has_no_name_yet_gets_a_badge_to_write_on() -> None:
    builder = PlanBuilder()
    builder.member("", MemberRole.PRESS, count=2, description=Localized.of(en="cameramen"))
    assert [(card.name, card.title, card.corner) for card in cards_of(builder)] == [
        ((), ("cameramen",), ("Member of the press",)),
        ((), ("cameramen",), ("Member of the press",)),
    ]


def test_who_travels_along_or_has_two_parts_gets_one_badge() -> None:
    builder = PlanBuilder()
    builder.organisation("Üsküdar", OrganisationRole.HOST)
    member = builder.member("Nurbol", MemberRole.INTERPRETER)
    escort = builder.person("Selin")
    item = builder.item("Talks")
    builder.attendance(item, builder.plan().persons[str(member.person_id)], Part.INTERPRETER)
    builder.attendance(item, escort, Part.RESPONSIBLE)
    builder.attendance(item, escort, Part.ESCORT)
    assert [(card.name, card.corner) for card in cards_of(builder)] == [
        (("Nurbol",), ("Interpreter",)),
        (("Selin",), ("Escort",)),
    ]


def test_without_anybody_the_paper_says_so() -> None:
    assert built(PlanBuilder().plan(), "name_badges", Audience.ORGANISERS).blocks == (
        Note(("The delegation has not been named yet.",)),
    )
