"""Holidays and weekends are those of the country, with names in the languages of the papers."""

from datetime import date, time

import pytest

from scheduling.public_holidays import NO_COUNTRY, Country, holiday_on, is_weekend

TURKIYE, KAZAKHSTAN, GERMANY = Country("TR"), Country("KZ"), Country("DE")


def test_a_holiday_has_its_name_in_the_languages_of_the_papers() -> None:
    republic_day = holiday_on(TURKIYE, date(2021, 10, 29))
    assert republic_day is not None
    assert republic_day.begins is None
    assert republic_day.name.exact("tr") == "Cumhuriyet Bayramı"
    assert republic_day.name.exact("en") == "Republic Day"
    independence_day = holiday_on(KAZAKHSTAN, date(2021, 12, 16))
    assert independence_day is not None
    assert set(independence_day.name.languages) >= {"en", "kk"}


def test_the_eve_of_a_great_holiday_is_free_in_the_afternoon() -> None:
    eve = holiday_on(TURKIYE, date(2021, 10, 28))
    assert eve is not None
    assert eve.begins == time(13)


def test_days_of_the_moon_are_known() -> None:
    assert holiday_on(TURKIYE, date(2021, 5, 13)) is not None
    assert holiday_on(TURKIYE, date(2021, 5, 12)).begins == time(13)  # type: ignore[union-attr]
    assert holiday_on(TURKIYE, date(2021, 5, 16)) is None


@pytest.mark.parametrize("region", ["BW", "bw", "Baden-Württemberg"])
def test_a_region_has_holidays_of_its_own(region: str) -> None:
    corpus_christi = date(2014, 6, 19)
    assert holiday_on(Country("DE", region), corpus_christi) is not None
    assert holiday_on(GERMANY, corpus_christi) is None
    assert holiday_on(Country("DE", "a region that nobody knows"), date(2014, 10, 3)) is not None


def test_a_country_rests_on_its_own_days() -> None:
    thursday, friday, saturday, sunday = (date(2021, 12, 16 + number) for number in range(4))
    assert [is_weekend(TURKIYE, day) for day in (thursday, friday, saturday, sunday)] == [0, 0, 1, 1]
    assert [is_weekend(Country("SA"), day) for day in (thursday, friday, saturday, sunday)] == [0, 1, 1, 0]
    assert [is_weekend(NO_COUNTRY, day) for day in (thursday, friday, saturday, sunday)] == [0, 0, 1, 1]


def test_a_day_of_the_weekend_that_is_worked_is_none() -> None:
    assert not is_weekend(Country("CN"), date(2021, 2, 7))
    assert is_weekend(Country("CN"), date(2021, 2, 6))


@pytest.mark.parametrize("country", [NO_COUNTRY, Country("ZZ"), Country("Türkiye")])
def test_nothing_is_said_of_a_country_that_nobody_knows(country: Country) -> None:
    assert holiday_on(country, date(2021, 1, 1)) is None
