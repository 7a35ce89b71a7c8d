"""A text in several languages falls back to the one that its reader most likely understands."""

import pytest

from models.encoding import as_json, from_json
from models.localized import Localized

NAME = Localized.of({"kk-Latn": "Türkistan", "kk": "Түркістан", "ru": "Туркестан"}, en="Turkistan")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Түркістан"),
        ("kk-Latn", "Türkistan"),
        ("kk-Arab", "Түркістан"),
        ("ru-RU", "Туркестан"),
        ("tr", "Turkistan"),
        ("de", "Turkistan"),
        ("", "Turkistan"),
    ],
)
def test_the_nearest_text_is_taken(language: str, text: str) -> None:
    assert NAME.in_language(language) == text


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        (Localized.of({"kk-Latn": "Qala", "ru": "Город"}), "kk", "Qala"),
        (Localized.of(az="Şəhər", tr="Şehir"), "en", "Şehir"),
        (Localized.of(az="Şəhər", ky="Шаар"), "uz", "Şəhər"),
        (Localized.of(uz="Shahar", ky="Шаар"), "tk", "Шаар"),
        (Localized(), "en", ""),
    ],
)
def test_without_it_the_fallbacks_and_then_whatever_there_is(
    text: Localized, language: str, found: str
) -> None:
    assert text.in_language(language) == found


def test_empty_texts_are_not_kept_and_the_order_does_not_matter() -> None:
    assert Localized.of(tr="a", en="") == Localized.of({"tr": "a"})
    assert (
        Localized.of(tr="a", en="b") == Localized.of(en="b", tr="a") == Localized((("en", "b"), ("tr", "a")))
    )
    assert Localized.of({"en": "old"}, en="new") == Localized.of(en="new")


def test_a_text_that_exists_nowhere_is_false() -> None:
    assert (bool(Localized()), bool(Localized.of(tr="")), bool(NAME)) == (False, False, True)


def test_one_language_is_set_changed_and_taken_away() -> None:
    text = Localized.of(en="Call")
    assert text.with_text("tr", "Ziyaret") == Localized.of(en="Call", tr="Ziyaret")
    assert text.with_text("en", "Visit") == Localized.of(en="Visit")
    assert text.with_text("en", "") == Localized()


def test_what_is_missing_is_missing_only_where_there_is_something() -> None:
    assert NAME.missing(["tr", "en", "kk", "az"]) == ("tr", "az")
    assert Localized().missing(["tr"]) == ()
    assert (NAME.exact("tr"), NAME.exact("en"), NAME.languages) == (
        "",
        "Turkistan",
        ("en", "kk", "kk-Latn", "ru"),
    )


def test_json_and_back() -> None:
    assert from_json(as_json(NAME), Localized) == NAME
