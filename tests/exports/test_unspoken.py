"""Tests of exports.unspoken: what is said in English for want of a translation is noticed."""

from __future__ import annotations

from exports.unspoken import noticing
from exports.wording import say
from models.messages import Message


def test_a_sentence_that_a_language_does_not_have_is_noticed_once() -> None:
    with noticing() as unspoken:
        for _ in range(2):
            assert say(Message.of("Nobody wrote this sentence"), "kk") == "Nobody wrote this sentence"
        assert say(Message.of("Signing ceremony"), "kk") == "Қол қою рәсімі"
    assert unspoken.sentences("kk") == ("Nobody wrote this sentence",)
    assert unspoken.sentences("tr") == ()


def test_of_a_counting_sentence_the_form_that_was_said_is_noticed() -> None:
    with noticing() as unspoken:
        assert say(Message.of("{count} ghost", "{count} ghosts", count=2), "ru") == "2 ghosts"
        assert say(Message.of("{count} ghost", "{count} ghosts", count=1), "ru") == "1 ghost"
    assert unspoken.sentences("ru") == ("{count} ghosts", "{count} ghost")


def test_nothing_is_missing_in_english_nor_in_what_is_only_facts() -> None:
    with noticing() as unspoken:
        say(Message.of("Nobody wrote this sentence"), "en-GB")
        say(Message.of("{name}: {place} (2)", name="A", place="B"), "kk")
    assert unspoken.sentences("en-GB") == unspoken.sentences("kk") == ()


def test_what_is_said_elsewhere_is_nobodys_business() -> None:
    with noticing() as outer:
        with noticing() as inner:
            say(Message.of("Nobody wrote this sentence"), "kk")
        say(Message.of("Nor this one"), "kk")
    assert inner.sentences("kk") == ("Nobody wrote this sentence",)
    assert outer.sentences("kk") == ("Nor this one",)
