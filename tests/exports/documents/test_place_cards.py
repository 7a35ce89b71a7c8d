"""For every seat that is planned there is a card, with its seat for whoever lays the table."""

from exports.audience import Audience
from exports.blocks import Card, CardSheet, Note
from tests.builders import PlanBuilder
from tests.exports.papers import built
from tests.exports.tables import ceremonies


def test_every_seat_has_a_card_in_the_order_of_the_seats() -> None:
    document = built(ceremonies(guests=1, hosts=1).plan, "place_cards", Audience.ORGANISERS)
    (sheet,) = document.blocks
    assert isinstance(sheet, CardSheet)
    assert sheet.heading == ("Place cards: Dinner. Cut at the marks, fold at the dashes.",)
    assert sheet.cards == (
        Card((), ("Host 0",), ("Mayor, Üsküdar",), (), ("1",)),
        Card((), ("Guest 0",), ("Deputy head of department 0, Turkistan",), (), ("2",)),
    )


def test_several_tables_are_named_on_the_card() -> None:
    plan = ceremonies(guests=5, hosts=3, round_tables="yes", seats_at_round_table="4").plan
    (sheet,) = built(plan, "place_cards", Audience.ORGANISERS).blocks
    assert isinstance(sheet, CardSheet)
    assert [card.corner[0] for card in sheet.cards][3:5] == ["Table 1, seat 4", "Table 2, seat 1"]


def test_where_nobody_can_be_seated_the_paper_says_what_to_do() -> None:
    (note,) = built(PlanBuilder().plan(), "place_cards", Audience.ORGANISERS).blocks
    assert isinstance(note, Note)
