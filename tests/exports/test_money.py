"""Amounts are written and read the way the language does, and never rounded."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.money import currencies, money, number, read_amount

LANGUAGES = ("tr", "en", "kk", "ru", "az", "ky", "uz", "tk")
AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=4)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("tr", "12.345,50\xa0TRY"), ("en", "12,345.50\xa0TRY"), ("kk", "12\xa0345,50\xa0TRY")],
)
def test_money_names_its_currency_by_code(language: str, expected: str) -> None:
    assert money(Decimal("12345.5"), "TRY", language) == expected


def test_money_has_the_places_of_its_currency_and_more_where_needed() -> None:
    assert [money(Decimal(text), code, "en") for text, code in [("5", "JPY"), ("0.125", "EUR")]] == [
        "5\xa0JPY",
        "0.125\xa0EUR",
    ]


@pytest.mark.parametrize(
    ("language", "typed", "amount"),
    [
        ("tr", "1.250,50", "1250.50"),
        ("tr", "1.250", "1250"),
        ("tr", "1250.5", "1250.5"),
        ("tr", "12,5", "12.5"),
        ("en", "1,250.50", "1250.50"),
        ("en", "1,250", "1250"),
        ("en", "1.250", "1.250"),
        ("en", "1.250.000", "1250000"),
        ("en", "12,5", "12.5"),
        ("ru", "1 250,5", "1250.5"),
        ("de", "1’250.5", "1250.5"),
        ("tr", ",5", "0.5"),
        ("tr", "0", "0"),
    ],
)
def test_amounts_are_read_as_they_are_meant(language: str, typed: str, amount: str) -> None:
    assert read_amount(typed, language) == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["-5", "5 TL", "1.2.3", "1,25,3.1", "1.2,3.4", ".", "1e5", "٣", "1" * 14, "1.23456"]
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_amount(typed, "tr")


@pytest.mark.parametrize("language", LANGUAGES)
@given(amount=AMOUNTS)
def test_what_is_written_reads_as_it_was(language: str, amount: Decimal) -> None:
    assert read_amount(number(amount, language), language) == amount


def test_nothing_is_no_amount() -> None:
    assert read_amount("  ", "tr") is None


def test_currencies_are_those_of_today() -> None:
    known = currencies()
    assert {"TRY", "KZT", "EUR", "USD", "UZS"} <= set(known)
    assert {"TRL", "DEM"}.isdisjoint(known)
