"""The terminal speaks the language of the system where it knows it, and no language it does not know."""

from __future__ import annotations

import locale

import pytest

from ui.terminal.command import WrongUse
from ui.terminal.message_language import chosen_language, language_of


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "tr_TR.UTF-8"}, "tr"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "tr"}, "tr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "tr_TR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LC_ALL": "tr_TR"}, "tr"),
        ({"LANG": "tr_TR.UTF-8", "LC_ALL": ""}, "tr"),
    ],
)
def test_the_system_says_which_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.mark.parametrize(
    ("name", "language"), [("Turkish_Türkiye", "tr"), ("English_United States", "en"), (None, "en")]
)
def test_where_no_variable_says_it_the_locale_does(
    name: str | None, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: (name, None))
    assert language_of({}) == language


def test_a_named_language_goes_before_the_system() -> None:
    assert chosen_language("tr", {"LANG": "en_US"}) == "tr"
    assert chosen_language(None, {"LANG": "tr_TR"}) == "tr"


def test_a_language_that_is_not_spoken_is_refused() -> None:
    with pytest.raises(WrongUse) as refused:
        chosen_language("xx", {})
    assert refused.value.message.fact("language") == "xx"
