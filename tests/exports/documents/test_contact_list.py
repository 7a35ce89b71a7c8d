"""Whom the organisers can call."""

from exports.audience import Audience
from exports.blocks import Note
from tests.builders import PlanBuilder
from tests.exports.papers import built, lists_of
from tests.exports.travelling import travelling


def test_everybody_with_a_number_is_there_once() -> None:
    lists = lists_of(built(travelling().plan, "contact_list", Audience.ORGANISERS))
    assert lists["Delegation"][0] == ("Nurbol", "Mayor, Turkistan", "+7 100", "n@example.org")
    assert lists["Organisations"] == [("Turkistan", "", "+7 1", "")]
    assert lists["Drivers"] == [("Ali", "Minibus", "+90 533", "")]
    assert lists["Responsible officers"] == [("Selin", "", "+90 5", "")]


def test_a_visit_without_anybody_to_call_says_so() -> None:
    *_, note = built(PlanBuilder().plan(), "contact_list", Audience.ORGANISERS).blocks
    assert note == Note(("Nobody has a telephone number or an e-mail address yet.",))
