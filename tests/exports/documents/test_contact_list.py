"""Whom the organisers can call."""

from datetime import timedelta

from exports.audience import Audience
from exports.blocks import Note
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import built, lists_of
from tests.exports.travelling import travelling


def test_everybody_with_a_number_is_there_once() -> None:
    lists = lists_of(built(travelling().plan, "contact_list", Audience.ORGANISERS))
    assert lists["Delegation"][0] == ("Nurbol", "Mayor, Turkistan", "+7 100", "n@example.org")
    assert lists["Organisations"] == [("Turkistan", "", "+7 1", "")]
    assert lists["Drivers"] == [("Ali", "Minibus", "+90 533", "")]
    assert lists["Responsible officers"] == [("Selin", "", "+90 5", "")]


def test_somebody_is_named_with_all_that_they_are_the_highest_post_first() -> None:
    builder = PlanBuilder()
    mayor = builder.person("Fahri", phone="+90 1")
    for rank, title in ((2, "President of the union"), (1, "Mayor"), (3, "Former mayor")):
        ends_on = FIRST_DAY - timedelta(days=1) if title.startswith("Former") else None
        builder.post(mayor, title, rank=rank, ends_on=ends_on)
    lists = lists_of(built(builder.plan(), "contact_list", Audience.ORGANISERS))
    assert lists["Hosts and others"] == [("Fahri", "Mayor\nPresident of the union", "+90 1", "")]


def test_a_visit_without_anybody_to_call_says_so() -> None:
    *_, note = built(PlanBuilder().plan(), "contact_list", Audience.ORGANISERS).blocks
    assert note == Note(("Nobody has a telephone number or an e-mail address yet.",))
