"""Languages and countries by name and by code."""

import pytest

from models.alphabets import ALPHABETS
from ui.widgets.names_of_codes import (
    country_names,
    read_country,
    read_language_pairs,
    read_languages,
    write_language_pairs,
    write_languages,
)


@pytest.mark.parametrize("reader", ["en", "tr"])
def test_every_language_of_the_alphabets_is_read_as_it_is_written(reader: str) -> None:
    tags = tuple(ALPHABETS)
    assert read_languages(write_languages(tags, reader), reader) == tags


def test_names_and_tags_are_understood_each_once() -> None:
    assert read_languages("turkish; KK, kazakh (latin), tr, gag", "en") == ("tr", "kk", "kk-Latn", "gag")
    assert read_languages("türkçe, İngilizce", "tr") == ("tr", "en")
    assert read_languages("", "en") == ()


@pytest.mark.parametrize("typed", ["Klingonish", "Kazakh (Runes)", "1", "tr kk"])
def test_what_is_no_language_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_languages(typed, "en")


def test_pairs_are_written_with_a_dash() -> None:
    pairs = read_language_pairs("tr/kk, Turkish – Uzbek (Cyrillic)", "en")
    assert pairs == (("tr", "kk"), ("tr", "uz-Cyrl"))
    assert write_language_pairs(pairs, "tr") == "Türkçe–Kazakça, Türkçe–Özbekçe (Kiril)"


@pytest.mark.parametrize("typed", ["tr", "tr–kk–ru", "tr–?"])
def test_what_is_no_pair_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_language_pairs(typed, "en")


def test_a_country_is_read_by_name_in_the_reader_s_language_or_by_code() -> None:
    assert [read_country(typed, "tr") for typed in ("kazakistan", "KZ", "kz", "Türkiye", "")] == [
        *("KZ", "KZ", "KZ", "TR", "")
    ]
    assert "Azerbaijan" in country_names("en")
    with pytest.raises(ValueError):
        read_country("Atlantis", "en")
