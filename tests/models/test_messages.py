"""A sentence keeps its facts as data until it is spoken."""

from datetime import date, time

import pytest

from models.encoding import as_json, from_json
from models.localized import Localized
from models.messages import ClockFact, DayFact, HeyetError, ListFact, Message, Sayable, TextFact

NAME = Localized.of(en="Signing", tr="İmza")


@pytest.mark.parametrize(
    ("value", "fact"),
    [
        ("{day} %s", "{day} %s"),
        (7, 7),
        (NAME, TextFact(NAME)),
        (date(2021, 12, 20), DayFact(date(2021, 12, 20))),
        (time(10, 30), ClockFact(time(10, 30))),
        (Message("Inner"), Message("Inner")),
        ((NAME, "x", (1,)), ListFact((TextFact(NAME), "x", ListFact((1,))))),
        ((), ListFact(())),
    ],
)
def test_plain_values_become_facts_and_come_back_from_json(value: Sayable, fact: object) -> None:
    message = Message.of("About {thing}", thing=value)
    assert message.fact("thing") == fact
    assert from_json(as_json(message), Message) == message


def test_messages_with_the_same_facts_are_equal_in_whatever_order_they_were_given() -> None:
    one = Message.of("{a} and {b}", "{a} and {b} ones", a=1, b=2)
    assert one == Message.of("{a} and {b}", "{a} and {b} ones", b=2, a=1)
    assert (one.plural, one.fact("c")) == ("{a} and {b} ones", None)


def test_an_error_carries_its_sentence() -> None:
    message = Message.of("There is no {thing}", thing="hall")
    assert HeyetError(message).message == message
    assert str(HeyetError(message)) == "There is no {thing}"
